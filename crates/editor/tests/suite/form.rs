//! The form as a person uses it: type a trial, make mistakes, take them back.

use mcid_editor::{Editor, EditorCommand, Field, FormView};
use mcid_test_support::file::{THREE_ARMS, read, resolve};
use mcid_trial::Trial;

/// An editor with a form on it.
struct Form {
    editor: Editor,
    form_view: FormView,
}

impl Form {
    fn of(command: EditorCommand) -> Self {
        let mut editor = Editor::default();
        let form_view = editor.command(command, None).form_view;
        Self { editor, form_view }
    }

    fn new() -> Self {
        Self::of(EditorCommand::Begin)
    }

    fn with(trial: &Trial) -> Self {
        Self::of(EditorCommand::Resume(mcid_trial::to_json(trial)))
    }

    fn say(&mut self, id: &str, value: &str) {
        let (id, value) = (id.to_owned(), value.to_owned());
        self.form_view = self
            .editor
            .command(EditorCommand::Say { id, value }, None)
            .form_view;
    }

    fn press(&mut self, id: &str) {
        self.form_view = self
            .editor
            .command(EditorCommand::Press(id.to_owned()), None)
            .form_view;
    }

    fn trial(&mut self) -> Option<Trial> {
        self.editor
            .command(EditorCommand::Press("show".to_owned()), None)
            .trial
    }
}

/// What a person types of a small trial.
const TYPED: [(&str, &str); 22] = [
    ("/short_name", "WALK"),
    ("/arms/0/name", "Walking"),
    ("/arms/1/name", "Usual care"),
    ("/visits/1/time", "12"),
    ("primary", "visit-2"),
    ("/outcomes/0/name", "pain intensity"),
    ("/outcomes/0/direction", "lower_is_better"),
    ("/outcomes/0/scale/minimum", "0"),
    ("/outcomes/0/scale/maximum", "10"),
    ("threshold", "1.0"),
    ("result/visit-1/arm-1/n", "100"),
    ("result/visit-1/arm-1/mean", "5.9"),
    ("result/visit-1/arm-1/standard_deviation", "1.7"),
    ("result/visit-2/arm-1/n", "94"),
    ("result/visit-2/arm-1/mean", "3.80"),
    ("result/visit-2/arm-1/standard_deviation", "2.2"),
    ("result/visit-2/arm-2/mean", "4.9"),
    ("result/visit-2/arm-2/standard_deviation", "2.3"),
    ("contrast/visit-2/arm-1/arm-2/estimate", "-1.1"),
    ("contrast/visit-2/arm-1/arm-2/lower", "-1.7"),
    ("contrast/visit-2/arm-1/arm-2/upper", "-0.5"),
    ("contrast/visit-2/arm-1/arm-2/p", "<.001"),
];

fn typed() -> Form {
    let mut form = Form::new();
    for (id, value) in TYPED {
        form.say(id, value);
    }
    form
}

fn trial(form: &mut Form) -> Trial {
    form.trial()
        .unwrap_or_else(|| panic!("{:?}", form.form_view))
}

fn fields(form_view: &FormView) -> impl Iterator<Item = &Field> {
    let rows = form_view.sections.iter().flat_map(|section| &section.rows);
    rows.flat_map(|row| &row.fields)
}

fn error(form: &Form, id: &str) -> String {
    let field = fields(&form.form_view).find(|field| field.id == id);
    field
        .unwrap_or_else(|| panic!("no field {id}"))
        .error
        .clone()
}

#[test]
fn what_is_typed_becomes_a_trial_with_every_number_as_typed() {
    let mut form = typed();
    let trial = trial(&mut form);
    assert_eq!((trial.id.as_str(), trial.title.as_str()), ("walk", "WALK"));
    assert_eq!(trial.visits[1].label, "12 weeks");
    assert!(trial.visits[1].primary);
    let outcome = &trial.outcomes[0];
    assert_eq!(outcome.summaries.len(), 3);
    let mean = outcome.summaries[1]
        .mean
        .as_ref()
        .expect("a mean was typed");
    assert_eq!(mean.value.to_string(), "3.80");
    let contrast = &outcome.contrasts[0];
    assert_eq!(contrast.estimate.value.to_string(), "-1.1");
    let interval = contrast.interval.as_ref().expect("limits were typed");
    assert_eq!(interval.level.to_string(), "95");
    assert_eq!(
        contrast.p.as_ref().expect("a P value was typed").text,
        "<.001"
    );
    assert_eq!(outcome.thresholds[0].value.value.to_string(), "1.0");
    // Every field shows what was typed into it, and nothing is wrong with it.
    let form_view = form.form_view.clone();
    for (id, value) in TYPED {
        let field = fields(&form_view)
            .find(|field| field.id == id)
            .expect("the field is there");
        assert_eq!(field.value, value, "{id}");
        assert_eq!(field.error, "", "{id}");
    }
    assert!(form_view.actions[0].is_possible);
    assert!(form_view.faults.is_empty(), "{:?}", form_view.faults);
}

#[test]
fn an_empty_form_says_beside_each_field_what_is_needed_and_nothing_elsewhere() {
    let form = Form::new();
    let form_view = form.form_view.clone();
    assert!(!form_view.actions[0].is_possible);
    for id in [
        "/short_name",
        "/arms/0/name",
        "/visits/1/time",
        "/outcomes/0/name",
        "/outcomes/0/direction",
    ] {
        assert!(
            error(&form, id).contains("needed"),
            "{id}: {}",
            error(&form, id)
        );
    }
    let places: Vec<_> = form_view
        .faults
        .iter()
        .map(|fault| (&fault.place, &fault.message))
        .collect();
    assert!(form_view.faults.is_empty(), "{places:?}");
}

#[test]
fn a_mistake_is_shown_beside_its_field() {
    for (id, value, part) in [
        ("result/visit-2/arm-1/mean", "3,8", "decimal"),
        (
            "result/visit-2/arm-1/standard_deviation",
            "-2",
            "must be above 0",
        ),
        ("contrast/visit-2/arm-1/arm-2/lower", "0.5", "0.5"),
        ("contrast/visit-2/arm-1/arm-2/p", "1.3", "1.3"),
        ("contrast/visit-2/arm-1/arm-2/estimate", "", "needed"),
        ("threshold", "-1", "above 0"),
        ("/arms/1/name", "", "needed"),
        ("/visits/1/time", "soon", "soon"),
    ] {
        let mut form = typed();
        form.say(id, value);
        assert!(form.trial().is_none(), "{id}");
        let form_view = form.form_view.clone();
        let told: Vec<_> = fields(&form_view)
            .filter(|field| !field.error.is_empty())
            .collect();
        assert!(
            told.iter().any(|field| field.error.contains(part)),
            "{id}: {told:?}"
        );
        let all = told.iter().any(|field| field.id == id) || id.contains("/lower");
        assert!(all, "{id}: {told:?} {:?}", form_view.faults);
    }
}

#[test]
fn steps_are_undone_and_done_again_and_one_field_is_one_step() {
    let mut form = typed();
    let before = form.form_view.keep.clone();
    for value in ["4", "4.", "4.9", "4.95"] {
        form.say("result/visit-2/arm-2/mean", value);
    }
    let after = form.form_view.keep.clone();
    form.press("undo");
    assert!(form.form_view.keep == before);
    form.press("redo");
    assert!(form.form_view.keep == after);
    form.press("add/arms");
    form.press("remove/arms/2");
    assert!(form.form_view.keep == after);
    for _ in 0..200 {
        form.press("undo");
    }
    assert!(form.form_view.keep == Form::new().form_view.keep);
}

#[test]
fn what_is_taken_away_takes_along_what_refers_to_it() {
    let mut form = Form::with(&read(THREE_ARMS));
    let before = trial(&mut form);
    assert_eq!(before.arms.len(), 3);
    let gone = before.arms[0].id.clone();
    form.press("remove/arms/0");
    let after = trial(&mut form);
    assert_eq!(after.arms.len(), 2);
    assert!(after.arms.iter().all(|arm| arm.id != gone));
    // Two arms are the least, and one visit is.
    form.press("remove/arms/0");
    assert_eq!(trial(&mut form).arms.len(), 2);
    let visits = before.visits.len();
    for _ in 0..visits + 3 {
        form.press("remove/visits/0");
    }
    assert_eq!(trial(&mut form).visits.len(), 1);
}

#[test]
fn a_number_with_a_source_keeps_it_when_it_is_changed() {
    let mut form = Form::with(&resolve());
    form.say("/outcomes/0/scale/maximum", "11");
    let changed = trial(&mut form);
    let maximum = changed.outcomes[0]
        .scale_maximum
        .as_ref()
        .expect("it has a maximum");
    assert_eq!(maximum.value.to_string(), "11");
    assert!(maximum.note.is_some());
}

#[test]
fn no_text_makes_the_form_fail() {
    let mut form = typed();
    for id in [
        "",
        "/",
        "//",
        "/arms",
        "/arms/9/name",
        "/a/0/b/0",
        "result",
        "result/x/y/mean",
        "contrast/a/b",
        "level",
        "kind",
        "spread",
        "outcome",
        "threshold/x",
    ] {
        for value in ["", "\u{0}", "\"", "9999", "-"] {
            form.say(id, value);
            form.press(id);
        }
    }
}
