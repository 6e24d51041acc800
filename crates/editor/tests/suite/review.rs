//! A draft as a person looks it over: what is proposed is confirmed, what is
//! not wanted is left out, and nothing is shown before.

use mcid_editor::{CommandOutcome, Editor, EditorCommand, FormView};

const RECORD: &[u8] = include_bytes!("../../../../tests/reference/ctgov/NCT02552212.json");

fn press(editor: &mut Editor, id: &str) -> CommandOutcome {
    editor.command(EditorCommand::Press(id.to_owned()), None)
}

fn can(form_view: &FormView, id: &str) -> bool {
    let action = form_view.actions.iter().find(|action| action.id == id);
    action.is_some_and(|action| action.is_possible)
}

#[test]
fn nothing_is_shown_before_all_that_is_proposed_has_been_confirmed() {
    let mut editor = Editor::default();
    let command = EditorCommand::Open {
        name: "record.json".to_owned(),
        size: 1,
        bytes: RECORD.to_vec(),
    };
    let mut form_view = editor.command(command, None).form_view;
    let fields = form_view.sections.iter().flat_map(|section| &section.rows);
    let mut fields = fields.flat_map(|row| &row.fields);
    let first = fields.find(|field| field.id.starts_with("direction/"));
    let id = first.expect("the direction of benefit is asked").id.clone();
    let value = "lower_is_better".to_owned();
    editor.command(EditorCommand::Say { id, value }, None);
    form_view = press(&mut editor, "leave-out").form_view;
    // Only directions were left out: the estimates of the outcome still wait.
    assert!(!can(&form_view, "show") && !can(&form_view, "change"));
    for id in ["show", "change"] {
        let outcome = press(&mut editor, id);
        assert!(outcome.trial.is_none());
        assert!(
            outcome.form_view.keep.is_empty(),
            "the form is not reached either"
        );
    }
    for _ in 0..20 {
        let confirm = form_view
            .sections
            .iter()
            .flat_map(|section| &section.actions)
            .next();
        let Some(confirm) = confirm.map(|action| action.id.clone()) else {
            break;
        };
        form_view = press(&mut editor, &confirm).form_view;
    }
    assert!(
        can(&form_view, "show") && can(&form_view, "change"),
        "{:?}",
        form_view.lead
    );
    let trial = press(&mut editor, "show")
        .trial
        .expect("everything was said");
    assert_eq!(trial.outcomes.len(), 1);
    let estimates = trial.outcomes[0].contrasts.iter();
    let estimates: Vec<String> = estimates
        .map(|contrast| contrast.estimate.value.to_string())
        .collect();
    assert_eq!(estimates, ["-1.696", "-1.585"]);
}
