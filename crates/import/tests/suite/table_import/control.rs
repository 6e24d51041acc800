//! Which arm of a table is the control, and what its signs then mean.

use mcid_analysis::Question;
use mcid_analysis::difference::differences;
use mcid_import::Draft;

use super::{asked, sound};

/// A table of one estimate between two arms; lower is better.
fn estimate(arm: &str, reference: &str, numbers: &str) -> Draft {
    sound(&table(arm, reference, numbers), &[])
}

fn table(arm: &str, reference: &str, numbers: &str) -> String {
    format!(
        "outcome,direction,week,arm,reference arm,kind,estimate,95% CI lower,95% CI upper,p,mcid\npain,lower is better,12,{arm},{reference},unadjusted_difference,{numbers},0.006,4\n"
    )
}

/// The name that a draft proposes as the control's.
fn proposed(draft: &Draft) -> String {
    let question = asked(draft, "control").expect("asked");
    let mut choices = question.choices.iter();
    let choice = choices.find(|(id, _)| *id == question.proposed);
    choice.map_or_else(String::new, |(_, name)| name.clone())
}

const HIGHER: &str = "16.1,4.6,27.5";
const LOWER: &str = "-16.1,-27.5,-4.6";

#[test]
fn control_minus_treatment_is_a_benefit() {
    for control in [
        "Education",
        "Usual care",
        "Advice booklet",
        "Information leaflet",
        "Conventional treatment",
        "Minimal intervention",
        "No treatment",
        "Comparator",
        "Wait-list",
        "TAU",
    ] {
        let draft = estimate(control, "Physical activity", HIGHER);
        assert_eq!(proposed(&draft), control);
        assert_eq!(draft.warnings, [] as [String; 0], "{control}");
        let trial = crate::table::finished(&draft);
        let rows = differences(&trial, &Question::opening(&trial));
        let arms = &trial.arms;
        assert_eq!(arms[rows[0].contrast.arm].name, "Physical activity");
        let benefit = &rows[0].benefit;
        assert_eq!(
            [benefit.estimate, benefit.lower, benefit.upper].map(|limit| limit.to_string()),
            ["16.1", "4.6", "27.5"]
        );
    }
}

#[test]
fn the_control_goes_by_name_then_by_weaker_names_then_by_place() {
    for (first, second, control) in [
        ("Education", "Usual care", "Usual care"),
        ("Usual care plus walking", "Usual care", "Usual care"),
        ("Exercise and education", "Exercise", "Exercise"),
        ("Education", "Motor control exercise", "Education"),
        ("TENS", "Sham TENS", "Sham TENS"),
        ("No exercise", "Exercise", "No exercise"),
        ("Minimally invasive surgery", "Open surgery", "Open surgery"),
        ("Controlled-release drug", "Placebo", "Placebo"),
        ("Placebo 1", "Placebo 2", "Placebo 2"),
        ("Programme A", "Programme B", "Programme B"),
        ("Beratung", "Bewegung", "Beratung"),
        ("Soins habituels", "Marche", "Soins habituels"),
    ] {
        assert_eq!(
            proposed(&estimate(first, second, LOWER)),
            control,
            "{first}"
        );
    }
}

#[test]
fn signs_that_may_be_the_wrong_way_round_are_a_warning() {
    let listed_first = estimate("Education", "Physical activity", LOWER);
    assert_eq!(
        listed_first.warnings,
        [
            "The estimates are read as \"Education\" minus \"Physical activity\", with \"Education\" as the control: so \"Physical activity\" looks worse. If they are \"Physical activity\" minus \"Education\", exchange the two names in the rows of the estimates; if \"Physical activity\" is the control, say so where that is asked."
        ]
    );
    let by_place = estimate("Programme A", "Programme B", HIGHER);
    assert_eq!(
        by_place.warnings,
        [
            "The estimates make \"Programme A\" look worse than \"Programme B\", which is taken for the control only because it is subtracted. If \"Programme A\" is the control, say so where that is asked."
        ]
    );
    // Said by a person, it is no longer in doubt; and then it is a benefit.
    let text = table("Programme A", "Programme B", HIGHER);
    for control in ["programme-a", "programme-b"] {
        assert_eq!(
            sound(&text, &[("control", control)]).warnings,
            [] as [String; 0]
        );
    }
    for (first, second, numbers) in [
        ("Programme A", "Programme B", LOWER),
        ("Walking", "Usual care", HIGHER),
    ] {
        assert_eq!(estimate(first, second, numbers).warnings, [] as [String; 0]);
    }
    // The arms' means have the same sign: the trial found it.
    let with_means = "outcome,direction,week,arm,n,mean,sd,reference arm,estimate,lower,upper\npain,lower is better,12,Education,50,3.8,2.2,Walking,-1.1,-1.9,-0.3\npain,lower is better,12,Walking,50,4.9,2.3,,,,\n";
    assert_eq!(sound(with_means, &[]).warnings, [] as [String; 0]);
}
