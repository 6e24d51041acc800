//! Tables as they are kept of published trials: two arms side by side.

use super::{asked, said, sound};
use crate::table::finished;
use mcid_import::SourceKind;
use mcid_trial::read;

const ANSWERS: [(&str, &str); 3] = [
    ("level", "95"),
    ("kind", "model_difference"),
    ("difference", "first_minus_second"),
];

#[test]
fn a_table_of_two_arms_side_by_side_gives_the_numbers_of_the_trials_own_file() {
    let text = include_str!("../../../../../tests/reference/resolve_table.csv");
    let open = sound(text, &[]);
    assert!(open.kind == SourceKind::TableOfContrasts);
    let needed: Vec<&str> = open
        .questions
        .iter()
        .filter(|question| question.is_open())
        .map(|question| question.id.as_str())
        .collect();
    assert_eq!(needed, ["level", "kind", "difference"]);
    // Nothing in the table says the order, but all signs fit one of the two.
    let order = asked(&open, "difference").expect("asked");
    assert_eq!(order.proposed, "first_minus_second");
    assert_eq!(open.warnings.len(), 7, "{:?}", open.warnings);
    let draft = sound(text, &ANSWERS);
    assert!(draft.is_finished());
    let trial = finished(&draft);
    let file = std::fs::read_to_string("../../public/trials/resolve.json").expect("the trial");
    let own = read(&file).expect("a sound file").trial;
    assert_eq!(trial.outcomes.len(), own.outcomes.len());
    let mut compared = 0;
    for (table, file) in trial.outcomes.iter().zip(&own.outcomes) {
        assert_eq!(table.direction, file.direction, "{}", file.name);
        for contrast in &file.contrasts {
            let same = table
                .contrasts
                .iter()
                .find(|other| trial.visits[other.visit].time == own.visits[contrast.visit].time);
            let same = same.expect("the same visit");
            assert_eq!(same.estimate.value, contrast.estimate.value);
            assert_eq!(same.p, contrast.p);
            compared += 1;
        }
        assert_eq!(table.summaries.len(), file.summaries.len());
        for (one, other) in table.summaries.iter().zip(&file.summaries) {
            assert_eq!(
                one.mean.as_ref().map(|mean| mean.value),
                other.mean.as_ref().map(|mean| mean.value)
            );
        }
    }
    assert_eq!(compared, 33);
}

#[test]
fn an_order_that_is_turned_turns_the_arms_and_not_the_numbers() {
    let text = include_str!("../../../../../tests/reference/resolve_table.csv");
    let mut answers = ANSWERS.to_vec();
    answers[2].1 = "second_minus_first";
    let draft = sound(text, &answers);
    let first = "/outcomes/0/contrasts/0";
    assert_eq!(said(&draft, &format!("{first}/arm")), "control");
    assert_eq!(
        said(&draft, &format!("{first}/reference_arm")),
        "intervention"
    );
    assert_eq!(said(&draft, &format!("{first}/estimate")), "-1.0");
}

#[test]
fn of_several_trials_in_a_table_one_is_chosen() {
    let text = include_str!("../../../../../tests/reference/mint_table.csv");
    let open = sound(text, &[]);
    assert!(
        open.questions
            .iter()
            .any(|question| question.id == "trial" && question.choices.len() > 1)
    );
    assert_eq!(said(&open, "/outcomes"), "?");
    let chosen = [
        ("trial", "facet"),
        ("outcome", "pain intensity"),
        ("direction/pain-intensity", "lower_is_better"),
    ];
    let draft = sound(text, &chosen);
    // Five of six estimates have the sign of the means' difference, and one
    // has not: nothing is proposed.
    let order = asked(&draft, "difference").expect("asked");
    assert!(order.proposed.is_empty() && order.is_open());
    assert_eq!(said(&draft, "/outcomes/0/contrasts/0/arm"), "?");
    let mut all = chosen.to_vec();
    all.extend(ANSWERS);
    let draft = sound(text, &all);
    assert!(draft.is_finished(), "{:?}", draft.questions);
    let trial = finished(&draft);
    assert_eq!(
        (
            trial.outcomes[0].summaries.len(),
            trial.outcomes[0].contrasts.len()
        ),
        (14, 6)
    );
    assert_eq!(trial.visits[1].label, "3 weeks");
    assert!(
        draft
            .warnings
            .iter()
            .any(|warning| warning.contains("30.4375"))
    );
}
