//! Tests of times as people write them.

use mcid_import::when::{When, onto_one_unit, when};
use mcid_trial::TimeUnit;
use mcid_trial::TimeUnit::{Days, Months, Weeks, Years};

fn at(amount: &str, unit: TimeUnit) -> When {
    let amount = amount.parse().expect("a decimal in a test");
    When { amount, unit }
}

#[test]
fn a_time_is_read_however_it_is_written() {
    for (text, expected) in [
        ("Week 12", at("12", Weeks)),
        ("12 weeks", at("12", Weeks)),
        ("12-week follow-up", at("12", Weeks)),
        ("wk12", at("12", Weeks)),
        ("From Baseline to Week 12", at("12", Weeks)),
        ("Baseline, Week 12", at("12", Weeks)),
        ("Baseline (Day 1) and Week 12 (Day 84)", at("12", Weeks)),
        ("Follow-up Visit (up to Week 60)", at("60", Weeks)),
        ("Change from baseline (Week 60)", at("60", Weeks)),
        ("Change From Baseline in ASQoL at Week 4", at("4", Weeks)),
        ("Visit 3 Week 8", at("8", Weeks)),
        ("3 mo", at("3", Months)),
        ("MONTH 6", at("6", Months)),
        ("six months", at("6", Months)),
        ("2 year/end of study", at("2", Years)),
        ("1.5 years", at("1.5", Years)),
        ("day 1", at("1", Days)),
        ("28d", at("28", Days)),
        ("EQ-5D-5L at 6 months", at("6", Months)),
        ("6-minute walk distance, Week 24", at("24", Weeks)),
        ("SF-36, 0-100, Year 1", at("1", Years)),
        ("Week 12 and week 12", at("12", Weeks)),
    ] {
        assert_eq!(when(text), Some(expected), "{text}");
    }
    for text in [
        "baseline",
        "Baseline (Week 0)",
        "Baseline (Day 1)",
        "at randomization",
        "Day 0",
        "Week 0",
    ] {
        assert!(
            when(text).is_some_and(|when| when.amount.is_zero()),
            "{text}"
        );
    }
}

#[test]
fn of_several_times_none_is_guessed() {
    for text in [
        "Weeks 4, 8 and 12",
        "Week 4, 8, 12",
        "4 and 12 weeks",
        "4-12 weeks",
        "Week 4 to Week 12",
        "12 weeks, 24 weeks",
        "Week 4, 3 months",
        "24 hours",
        "EQ-5D",
        "vitamin D3",
        "end of study",
        "week",
        "12",
        "",
        "Week -1",
        "Week 99999999999999999999",
    ] {
        assert_eq!(when(text), None, "{text}");
    }
}

#[test]
fn several_times_go_onto_one_unit_or_are_said_to_be_approximate() {
    let onto = |times: &[When]| {
        let whole = onto_one_unit(times).expect("short numbers");
        let times = whole.times.iter().zip(&whole.is_approximate);
        let said = times.map(|(time, about)| format!("{}{time}", if *about { "~" } else { "" }));
        (whole.unit, said.collect::<Vec<_>>().join(" "))
    };
    let weeks = [at("0", Days), at("4", Weeks), at("12", Weeks)];
    assert_eq!(onto(&weeks), (Weeks, "0 4 12".to_owned()));
    let exact = [at("3", Days), at("1.5", Weeks)];
    assert_eq!(onto(&exact), (Days, "3 10.5".to_owned()));
    let months = [at("6", Months), at("1", Years)];
    assert_eq!(onto(&months), (Months, "6 12".to_owned()));
    let years = [at("2", Years)];
    assert_eq!(onto(&years), (Years, "2".to_owned()));
    // 3 × 30.4375 / 7 = 13.04..., and 1 × 365.25 / 7 = 52.18.
    let mixed = [
        at("4", Weeks),
        at("8", Weeks),
        at("3", Months),
        at("12", Weeks),
        at("1", Years),
    ];
    assert_eq!(onto(&mixed), (Weeks, "4 8 ~13.0 12 ~52.2".to_owned()));
    // 26 × 7 / 30.4375 = 5.979...
    let mixed = [at("3", Months), at("12", Months), at("26", Weeks)];
    assert_eq!(onto(&mixed), (Months, "3 12 ~6.0".to_owned()));
    assert!(onto_one_unit(&[at("999999999999999", Weeks), at("1", Days)]).is_none());
}
