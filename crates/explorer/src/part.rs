//! What a view is made of: plain data that can be shown, written down and
//! sent from one program to another.

use serde::{Deserialize, Serialize};

use mcid_figure::scene::{Role, Scene, Target};
use mcid_text::RichText;
use mcid_text::table::Table;
use mcid_text::working::Number;
use mcid_trial::Decimal;

/// A figure or a table with everything around it.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct View {
    /// The title: a question or a finding.
    pub title: String,
    /// How to read it.
    pub caption: String,
    /// What it says at the reader's thresholds.
    pub lead: RichText,
    /// What the thresholds ask for; only on the first screen.
    pub at_thresholds: Vec<String>,
    /// What the reader can set here.
    pub controls: Vec<Control>,
    /// What the colours stand for.
    pub key: Vec<KeyEntry>,
    /// The picture; `None` where a table is all there is, or where nothing
    /// can be drawn (then [`View::lead`] says what is missing).
    pub scene: Option<Scene>,
    /// The marks that can be pointed at.
    pub targets: Vec<Target>,
    /// The picture in words; empty without one.
    pub alternative: String,
    /// Derived numbers, each with its working.
    pub numbers: Vec<Number>,
    /// What was assumed or must be kept in mind.
    pub remarks: Vec<String>,
    /// The same as a table.
    pub table: Table,
    /// True where the table is what the view is about.
    pub table_is_open: bool,
    /// What an open table only counts, behind a button; may be empty.
    pub further_table: Table,
    /// The terms used, each with its definition.
    pub terms: Vec<(String, String)>,
    /// Texts to take along, each with its name.
    pub texts: Vec<(String, String)>,
}

impl View {
    /// With a figure, which is put in words by how to read it and what it says.
    pub(crate) fn with_figure(
        self,
        caption: String,
        lead: RichText,
        scene: Scene,
        targets: Vec<Target>,
    ) -> Self {
        Self {
            alternative: format!("{caption} {}", lead.text()),
            caption,
            lead,
            scene: Some(scene),
            targets,
            ..self
        }
    }
}

/// An entry of the key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeyEntry {
    /// The role that it explains.
    pub role: Role,
    /// What it stands for.
    pub meaning: String,
}

/// Something that the reader can set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Control {
    /// A number.
    Slider {
        /// Its place in [`mcid_analysis::parameter::SETTINGS`].
        setting: u8,
        /// What it is.
        label: String,
        /// What it means, and the unit.
        help: String,
        /// Smallest value, largest, step and present value.
        range: [Decimal; 4],
        /// The present value with its unit, for assistive technology.
        spoken: String,
    },
    /// One of a few.
    Choice {
        /// Its place in [`mcid_analysis::parameter::CHOICES`].
        choice: u8,
        /// What is chosen.
        label: String,
        /// What can be chosen.
        options: Vec<String>,
        /// The chosen one.
        chosen: u8,
    },
}
