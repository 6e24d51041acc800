//! What is said of comparisons that found nothing wrong.

use mcid_analysis::checks::{Finding, Report};
use mcid_test_support::ask::openings;
use mcid_test_support::file::{altered, resolve, trials};
use mcid_test_support::{odd, shown};
use mcid_text::view::checks::described;
use mcid_trial::Trial;
use proptest::prelude::*;

/// What only a fault, a doubt or an excuse says.
const FAULTS: [&str; 15] = [
    "cannot",
    "could not",
    "far ",
    "fit",
    "is not",
    "no rounding",
    "no scores",
    "nothing is wrong",
    "odd",
    "only",
    "other side",
    "perhaps",
    "reconcile",
    "Rounding",
    "would",
];

/// What agrees in a trial, each in a sentence.
fn agreeing(trial: &Trial) -> Vec<String> {
    let checks = Report::of(trial).checks;
    let agrees = checks
        .iter()
        .filter(|check| check.finding == Finding::Agrees);
    agrees
        .map(|check| described(trial, check)[2].clone())
        .collect()
}

fn claims_a_fault(sentence: &str) -> bool {
    sentence.is_empty() || FAULTS.iter().any(|words| sentence.contains(words))
}

#[test]
fn what_agrees_claims_no_fault() {
    let odd = odd::all().into_iter().map(|(_, trial)| trial);
    for trial in trials().into_iter().chain(odd) {
        let mut sentences = agreeing(&trial);
        sentences.retain(|sentence| claims_a_fault(sentence));
        assert!(sentences.is_empty(), "{}: {sentences:#?}", trial.short_name);
    }
}

#[test]
fn what_agrees_is_said_with_its_numbers() {
    let sentences = agreeing(&resolve());
    for wanted in [
        "\u{2212}1.0 (95% CI \u{2212}1.5 to \u{2212}0.4): the middle of the interval is \u{2212}0.95.",
        "95% CI \u{2212}1.5 to \u{2212}0.4, P = .001: the interval leaves out 0, as P says.",
        "SD 2.4 with a mean of 3.1; on this scale it can be up to 4.64.",
        "SD 2.4 of 128 people; usual here: 0.8 to 7.2.",
        "128 of 138 people randomised were analysed.",
        "128 people were analysed, after 138 at baseline.",
        "128 people are counted, of 138 randomised to this arm.",
    ] {
        assert!(
            sentences.iter().any(|sentence| sentence == wanted),
            "{wanted}\n{sentences:#?}"
        );
    }
}

#[test]
fn what_agrees_is_counted_in_the_last_row_and_by_kind() {
    let trial = resolve();
    for question in openings(&trial) {
        let view = shown::made("checks", &trial, &question, 640.0);
        let last = view.table.rows.last().expect("a row");
        assert_eq!(last[..2], ["547 more comparisons", "Agree"]);
        let agrees = view
            .table
            .rows
            .iter()
            .filter(|row| row[1].starts_with("Agrees") || row[1] == "Agree");
        assert_eq!(agrees.filter(|row| !row[1].contains("only")).count(), 1);
        assert_eq!(view.further_table.rows.len(), 8);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_numbers_make_what_agrees_claim_a_fault(
        mean in 0_u32..110, deviation in 1_u32..60, n in 2_u32..160,
        lower in -30_i32..0, width in 0_i32..30, p in 1_u32..999,
    ) {
        let tenth = |number: i32| format!("{}{}.{}", if number < 0 { "-" } else { "" }, number.abs() / 10, number.abs() % 10);
        let [mean, deviation] = [mean, deviation].map(|number| format!("{}.{}", number / 10, number % 10));
        let (low, middle, high) = (tenth(lower), tenth(lower + width / 2), tenth(lower + width));
        let text = format!(r#""n": {n}, "mean": "{mean}", "standard_deviation": "{deviation}""#);
        let summary = r#""n": 128, "mean": "3.1", "standard_deviation": "2.4""#;
        let other = altered(summary, &text);
        prop_assert!(agreeing(&other).iter().all(|sentence| !claims_a_fault(sentence)));
        let printed = r#""estimate": "-1.0", "confidence_interval": { "level": "95", "lower": "-1.5", "upper": "-0.4" }, "p": ".001""#;
        let text = format!(r#""estimate": "{middle}", "confidence_interval": {{ "level": "95", "lower": "{low}", "upper": "{high}" }}, "p": ".{p:03}""#);
        let other = altered(printed, &text);
        prop_assert!(agreeing(&other).iter().all(|sentence| !claims_a_fault(sentence)));
    }
}
