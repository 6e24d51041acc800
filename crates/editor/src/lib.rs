//! The editor without a browser: opening a file, reviewing what was recognised
//! in it, typing or changing a trial, and saving it.
//!
//! [`Editor`] is the state. [`Editor::command`] takes what the reader does, an
//! [`EditorCommand`], and returns a [`CommandOutcome`]: a [`FormView`] to show,
//! and the trial once there is one. A `FormView` is plain data (sections, rows,
//! fields, actions, findings), so that the page shows it, the worker sends it
//! and the tests read it.
//!
//! - `faults` shows what is wrong with a file, with the lines that it is about.
//! - `review` shows a draft that `mcid-import` made of a table or a registry
//!   record: what was recognised, what is left out, and the open questions.
//! - `form` is the form. What is typed goes into a document in the trial format,
//!   and the reader of that format finds what is wrong with it; `form::build`
//!   turns the document into a `FormView`, `form::field_id` says which field
//!   stands where, `form::edit` writes into it.
//! - [`save`] makes the files to take along.
//!
//! A new field is its words in `mcid_text::editor` and a row in `form::build`;
//! a field that is no member of the document also needs an id in
//! `form::field_id` and a branch in `form::edit`. A new kind of file is a row
//! in [`save`] and one in `mcid_text::editor::FILES`.

mod faults;
mod form;
mod form_view;
mod review;
pub mod save;

pub use form_view::{Action, Field, FieldRow, Finding, FormView, Section};

use form::Form;
use mcid_import::{Draft, Opened, open};
use mcid_text::editor as words;
use mcid_trial::document::Json;
use mcid_trial::{Fault, Trial, limits};
use serde::{Deserialize, Serialize};

/// What the reader does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum EditorCommand {
    /// Opens a file.
    Open {
        /// Its name, as the reader knows it.
        name: String,
        /// Its size in bytes. What is too large need not be read.
        size: u32,
        /// Its bytes.
        bytes: Vec<u8>,
    },
    /// Begins a new trial.
    Begin,
    /// Changes the trial that is shown.
    Change,
    /// Goes on with what was kept.
    Resume(String),
    /// Types or chooses something in a field.
    Say {
        /// The field.
        id: String,
        /// What stands in it now.
        value: String,
    },
    /// Does one of the view's actions.
    Press(String),
}

/// What came of it.
#[derive(Debug)]
pub struct CommandOutcome {
    /// What is shown now.
    pub form_view: FormView,
    /// A trial that is to be shown from now on.
    pub trial: Option<Trial>,
}

/// The editor's state.
#[derive(Default)]
pub struct Editor {
    /// The name of the file.
    name: String,
    /// The file.
    bytes: Vec<u8>,
    /// What the reader has answered.
    answers: Vec<(String, String)>,
    /// What was made of the file.
    draft: Option<Box<Draft>>,
    /// What is being typed.
    form: Option<Form>,
}

/// The actions' names.
mod action {
    /// Shows the trial.
    pub(super) const SHOW: &str = "show";
    /// Goes from a file to the form.
    pub(super) const CHANGE: &str = "change";
    /// Takes what is proposed on something; what it is about follows.
    pub(super) const CONFIRM: &str = "confirm/";
    /// Leaves out all outcomes that were not answered.
    pub(super) const LEAVE_OUT: &str = "leave-out";
}

impl Editor {
    /// What comes of something that the reader does. `shown` is the trial on
    /// the page.
    pub fn command(&mut self, command: EditorCommand, shown: Option<&Trial>) -> CommandOutcome {
        match command {
            EditorCommand::Open { name, size, bytes } => self.open(name, size, bytes),
            EditorCommand::Begin => self.edit(form::blank()),
            EditorCommand::Change => {
                self.edit(shown.map_or_else(form::blank, mcid_trial::document))
            }
            EditorCommand::Resume(text) => {
                self.edit(Json::read(&text).unwrap_or_else(|_| form::blank()))
            }
            EditorCommand::Say { id, value } => {
                if let Some(form) = &mut self.form {
                    form.input(&id, &value);
                } else {
                    self.answer(&id, &value);
                }
                self.form_view()
            }
            EditorCommand::Press(id) => self.press(&id),
        }
    }

    fn open(&mut self, name: String, size: u32, bytes: Vec<u8>) -> CommandOutcome {
        *self = Self {
            name,
            bytes,
            ..Self::default()
        };
        let size = usize::try_from(size).unwrap_or(usize::MAX);
        if size > limits::MAX_BYTES {
            return shown(FormView {
                title: words::cannot_open(&self.name),
                lead: vec![words::too_large(size, limits::MAX_BYTES)],
                ..FormView::default()
            });
        }
        self.read()
    }

    /// Reads the file with the answers so far.
    fn read(&mut self) -> CommandOutcome {
        match open(&self.bytes, &self.answers) {
            Ok(Opened::Trial(reading)) => {
                let trial = Some(reading.trial);
                let form_view = match reading.warnings.as_slice() {
                    [] => FormView::default(),
                    warnings => self.faulty(words::opened_with_warnings(&self.name), warnings),
                };
                CommandOutcome { form_view, trial }
            }
            Ok(Opened::Draft(draft)) => {
                let form_view = review::form_view(&self.name, &draft);
                self.draft = Some(draft);
                shown(form_view)
            }
            Err(faults) => {
                let form_view = self.faulty(words::cannot_open(&self.name), &faults);
                shown(form_view)
            }
        }
    }

    fn faulty(&self, title: String, found: &[Fault]) -> FormView {
        let text = core::str::from_utf8(&self.bytes).unwrap_or_default();
        let faults = faults::findings(found, text);
        FormView {
            title,
            lead: vec![count(&faults), words::STAYS.to_owned()],
            faults_text: faults::text(&self.name, &faults),
            faults,
            ..FormView::default()
        }
    }

    fn edit(&mut self, document: Json) -> CommandOutcome {
        self.form = Some(Form::new(document));
        self.form_view()
    }

    fn answer(&mut self, id: &str, value: &str) {
        self.answers.retain(|(other, _)| other != id);
        if !value.is_empty() {
            self.answers.push((id.to_owned(), value.to_owned()));
        }
    }

    fn press(&mut self, id: &str) -> CommandOutcome {
        if let Some(form) = &mut self.form {
            if id == action::SHOW {
                return self.show_form();
            }
            form.press(id);
            return self.form_view();
        }
        let draft = self.draft.as_ref();
        let questions = draft.map_or_else(Vec::new, |draft| draft.questions.clone());
        match id {
            action::SHOW => return self.show_draft(),
            action::CHANGE => {
                let finished = self.draft.as_ref().filter(|draft| draft.is_finished());
                if let Some(draft) = finished {
                    let document = draft.document.clone();
                    return self.edit(document);
                }
            }
            action::LEAVE_OUT => {
                for question in questions.iter().filter(|one| review::can_leave_out(one)) {
                    self.answer(&question.id, review::LEAVE_OUT);
                }
            }
            _ => {
                let about = id.strip_prefix(action::CONFIRM);
                for question in &questions {
                    if about == Some(question.about.as_str()) && question.given.is_empty() {
                        self.answer(&question.id, &question.proposed);
                    }
                }
            }
        }
        self.form_view()
    }

    /// What is shown now.
    fn form_view(&mut self) -> CommandOutcome {
        match &self.form {
            Some(form) => shown(form.form_view()),
            None => self.read(),
        }
    }

    fn show_draft(&mut self) -> CommandOutcome {
        let Some(draft) = self.draft.as_ref().filter(|draft| draft.is_finished()) else {
            return self.form_view();
        };
        let text = draft.document.to_json();
        if let Ok(reading) = mcid_trial::read(&text) {
            let (form_view, trial) = (FormView::default(), Some(reading.trial));
            return CommandOutcome { form_view, trial };
        }
        // The numbers themselves cannot be true: the form shows where.
        let document = draft.document.clone();
        self.edit(document)
    }

    fn show_form(&mut self) -> CommandOutcome {
        let read = self.form.as_ref().map(Form::read);
        match read {
            Some(Ok(reading)) => CommandOutcome {
                trial: Some(reading.trial),
                ..self.form_view()
            },
            _ => self.form_view(),
        }
    }
}

/// How many errors and warnings there are, in words.
fn count(faults: &[Finding]) -> String {
    let warnings = faults.iter().filter(|fault| fault.is_warning).count();
    words::count_of_faults(faults.len() - warnings, warnings)
}

fn shown(form_view: FormView) -> CommandOutcome {
    CommandOutcome {
        form_view,
        trial: None,
    }
}
