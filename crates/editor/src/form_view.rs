//! The editor as it is shown: plain data.

use serde::{Deserialize, Serialize};

/// Everything that is shown at once.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct FormView {
    /// What this is; empty while nothing has been opened.
    pub title: String,
    /// What is to be known first.
    pub lead: Vec<String>,
    /// What is wrong, or looks wrong, in the order of the file.
    pub faults: Vec<Finding>,
    /// The same as one text, to be copied.
    pub faults_text: String,
    /// The parts.
    pub sections: Vec<Section>,
    /// What can be done with all of it.
    pub actions: Vec<Action>,
    /// The form's file, to be kept if the reader wants it; empty where there
    /// is nothing to keep.
    pub keep: String,
}

/// Something wrong, or that looks wrong.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Finding {
    /// True where the file can be used all the same.
    pub is_warning: bool,
    /// Where: line, column, and path or cell.
    pub place: String,
    /// What is wrong.
    pub message: String,
    /// How to mend it.
    pub remedy: String,
    /// What stands at the place; may be empty.
    pub line: String,
}

/// A part of a form view.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Section {
    /// Its heading.
    pub heading: String,
    /// What is to be known of it.
    pub text: Vec<String>,
    /// What was found, each with its name.
    pub facts: Vec<(String, String)>,
    /// The headings of a table of fields; empty where the fields form no table.
    pub columns: Vec<String>,
    /// The fields.
    pub rows: Vec<FieldRow>,
    /// What can be done here.
    pub actions: Vec<Action>,
}

/// A row of fields.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct FieldRow {
    /// What the row is about; empty where the fields tell.
    pub heading: String,
    /// The fields.
    pub fields: Vec<Field>,
    /// What can be done with the row.
    pub action: Option<Action>,
}

/// Something to type or to choose.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Field {
    /// By which it is known.
    pub id: String,
    /// Its name. In a table it is heard and not seen.
    pub label: String,
    /// What it is about, after its name: heard and not seen; may be empty.
    pub about: String,
    /// What helps; may be empty.
    pub help: String,
    /// What stands in it.
    pub value: String,
    /// What can be chosen, each with its words; empty where it is typed.
    pub choices: Vec<(String, String)>,
    /// What is wrong with what stands in it; may be empty.
    pub error: String,
    /// What should be looked at, though nothing is wrong; may be empty.
    pub warning: String,
}

/// Something that can be done.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Action {
    /// By which it is known.
    pub id: String,
    /// Its words.
    pub label: String,
    /// False where it cannot be done now.
    pub is_possible: bool,
    /// True for what people most likely want.
    pub is_main: bool,
}

impl Action {
    /// Something that can always be done.
    pub(super) fn new(id: &str, label: &str) -> Self {
        Self {
            id: id.to_owned(),
            label: label.to_owned(),
            is_possible: true,
            is_main: false,
        }
    }

    /// The same where something holds; else it is seen and cannot be done.
    #[must_use]
    pub(super) fn possible(mut self, is_possible: bool) -> Self {
        self.is_possible = is_possible;
        self
    }

    /// The same as what people most likely want.
    #[must_use]
    pub(super) fn main(mut self) -> Self {
        self.is_main = true;
        self
    }
}
