//! A draft as a person looks it over: what is proposed is confirmed, what is
//! not wanted is left out, and nothing is shown before.

use mcid_editor::{Act, Desk, Outcome, Sheet};

const RECORD: &[u8] = include_bytes!("../../../../tests/reference/ctgov/NCT02552212.json");

fn press(desk: &mut Desk, id: &str) -> Outcome {
    desk.act(Act::Press(id.to_owned()), None)
}

fn can(sheet: &Sheet, id: &str) -> bool {
    let action = sheet.actions.iter().find(|action| action.id == id);
    action.is_some_and(|action| action.is_possible)
}

#[test]
fn nothing_is_shown_before_all_that_is_proposed_has_been_confirmed() {
    let mut desk = Desk::default();
    let act = Act::Open {
        name: "record.json".to_owned(),
        size: 1,
        bytes: RECORD.to_vec(),
    };
    let mut sheet = desk.act(act, None).sheet;
    let fields = sheet.sections.iter().flat_map(|section| &section.rows);
    let mut fields = fields.flat_map(|row| &row.fields);
    let first = fields.find(|field| field.id.starts_with("direction/"));
    let id = first.expect("the direction of benefit is asked").id.clone();
    let value = "lower_is_better".to_owned();
    desk.act(Act::Say { id, value }, None);
    sheet = press(&mut desk, "leave-out").sheet;
    // Only directions were left out: the estimates of the outcome still wait.
    assert!(!can(&sheet, "show") && !can(&sheet, "change"));
    for id in ["show", "change"] {
        let outcome = press(&mut desk, id);
        assert!(outcome.trial.is_none());
        assert!(
            outcome.sheet.keep.is_empty(),
            "the form is not reached either"
        );
    }
    for _ in 0..20 {
        let confirm = sheet
            .sections
            .iter()
            .flat_map(|section| &section.actions)
            .next();
        let Some(confirm) = confirm.map(|action| action.id.clone()) else {
            break;
        };
        sheet = press(&mut desk, &confirm).sheet;
    }
    assert!(
        can(&sheet, "show") && can(&sheet, "change"),
        "{:?}",
        sheet.lead
    );
    let trial = press(&mut desk, "show").trial.expect("everything was said");
    assert_eq!(trial.outcomes.len(), 1);
    let estimates = trial.outcomes[0].contrasts.iter();
    let estimates: Vec<String> = estimates
        .map(|contrast| contrast.estimate.value.to_string())
        .collect();
    assert_eq!(estimates, ["-1.696", "-1.585"]);
}
