//! The desk: where a trial of the reader's own is opened, looked over, typed,
//! changed and handed on.
//!
//! A [`Desk`] is told what the reader does, as an [`Act`], and gives a
//! [`Sheet`] to be shown, and the trial once there is one. It knows no
//! browser: the page shows sheets, the tests read them.

mod faults;
mod form;
mod review;
pub mod save;
mod sheet;

pub use sheet::{Action, Field, Finding, Row, Section, Sheet};

use form::Form;
use mcid_import::{Draft, Opened, open};
use mcid_text::desk as words;
use mcid_trial::document::Json;
use mcid_trial::{Fault, Trial, limits};
use serde::{Deserialize, Serialize};

/// What the reader does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Act {
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
    /// Does one of the sheet's actions.
    Press(String),
}

/// What came of it.
#[derive(Debug)]
pub struct Outcome {
    /// What is shown now.
    pub sheet: Sheet,
    /// A trial that is to be shown from now on.
    pub trial: Option<Trial>,
}

/// The desk, with what lies on it.
#[derive(Default)]
pub struct Desk {
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
    /// Leaves out all outcomes of which nothing was said.
    pub(super) const LEAVE_OUT: &str = "leave-out";
}

impl Desk {
    /// What comes of something that the reader does. `shown` is the trial on
    /// the page.
    pub fn act(&mut self, act: Act, shown: Option<&Trial>) -> Outcome {
        match act {
            Act::Open { name, size, bytes } => self.open(name, size, bytes),
            Act::Begin => self.edit(form::blank()),
            Act::Change => match shown {
                Some(trial) => self.edit(mcid_trial::document(trial)),
                None => self.edit(form::blank()),
            },
            Act::Resume(text) => match Json::read(&text) {
                Ok(document) => self.edit(document),
                Err(_) => self.edit(form::blank()),
            },
            Act::Say { id, value } => {
                if let Some(form) = &mut self.form {
                    form.say(&id, &value);
                } else {
                    self.answer(&id, &value);
                }
                self.sheet()
            }
            Act::Press(id) => self.press(&id),
        }
    }

    fn open(&mut self, name: String, size: u32, bytes: Vec<u8>) -> Outcome {
        *self = Self {
            name,
            bytes,
            ..Self::default()
        };
        let size = usize::try_from(size).unwrap_or(usize::MAX);
        if size > limits::MAX_BYTES {
            return shown(Sheet {
                title: words::cannot_open(&self.name),
                lead: vec![words::too_large(size, limits::MAX_BYTES)],
                ..Sheet::default()
            });
        }
        self.read()
    }

    /// Reads the file with the answers so far.
    fn read(&mut self) -> Outcome {
        match open(&self.bytes, &self.answers) {
            Ok(Opened::Trial(reading)) => {
                let trial = Some(reading.trial);
                let sheet = match reading.warnings.as_slice() {
                    [] => Sheet::default(),
                    warnings => self.faulty(words::opened_with_warnings(&self.name), warnings),
                };
                Outcome { sheet, trial }
            }
            Ok(Opened::Draft(draft)) => {
                let sheet = review::sheet(&self.name, &draft);
                self.draft = Some(draft);
                shown(sheet)
            }
            Err(faults) => {
                let sheet = self.faulty(words::cannot_open(&self.name), &faults);
                shown(sheet)
            }
        }
    }

    fn faulty(&self, title: String, found: &[Fault]) -> Sheet {
        let text = core::str::from_utf8(&self.bytes).unwrap_or_default();
        let faults = faults::findings(found, text);
        Sheet {
            title,
            lead: vec![count(&faults), words::STAYS.to_owned()],
            faults_text: faults::text(&self.name, &faults),
            faults,
            ..Sheet::default()
        }
    }

    fn edit(&mut self, document: Json) -> Outcome {
        self.form = Some(Form::new(document));
        self.sheet()
    }

    fn answer(&mut self, id: &str, value: &str) {
        self.answers.retain(|(other, _)| other != id);
        if !value.is_empty() {
            self.answers.push((id.to_owned(), value.to_owned()));
        }
    }

    fn press(&mut self, id: &str) -> Outcome {
        if let Some(form) = &mut self.form {
            if id == action::SHOW {
                return self.show_form();
            }
            form.press(id);
            return self.sheet();
        }
        let questions = self.draft.as_ref().map(|draft| draft.questions.clone());
        let questions = questions.unwrap_or_default();
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
                let unanswered = questions
                    .iter()
                    .filter(|question| review::can_leave_out(question));
                for question in unanswered {
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
        self.sheet()
    }

    /// What is shown now.
    fn sheet(&mut self) -> Outcome {
        match &self.form {
            Some(form) => shown(form.sheet()),
            None => self.read(),
        }
    }

    fn show_draft(&mut self) -> Outcome {
        let Some(draft) = self.draft.as_ref().filter(|draft| draft.is_finished()) else {
            return self.sheet();
        };
        let text = draft.document.written();
        if let Ok(reading) = mcid_trial::read(&text) {
            return Outcome {
                sheet: Sheet::default(),
                trial: Some(reading.trial),
            };
        }
        // The numbers themselves cannot be true: the form shows where.
        let document = draft.document.clone();
        self.edit(document)
    }

    fn show_form(&mut self) -> Outcome {
        let read = self.form.as_ref().map(Form::read);
        match read {
            Some(Ok(reading)) => Outcome {
                trial: Some(reading.trial),
                ..self.sheet()
            },
            _ => self.sheet(),
        }
    }
}

/// How many errors and warnings there are, in words.
fn count(faults: &[Finding]) -> String {
    let warnings = faults.iter().filter(|fault| fault.is_warning).count();
    words::count_of_faults(faults.len() - warnings, warnings)
}

fn shown(sheet: Sheet) -> Outcome {
    Outcome { sheet, trial: None }
}
