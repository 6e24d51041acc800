//! What the hosted page and the single file show and say of the trial.

use mcid_explorer_web::first_view as web;
use mcid_text::metadata::{self, Picture, Site};
use mcid_text::{document, escape};
use mcid_trial::Trial;
use mcid_trial::bundle::Bundle;

use super::first_view::first_view;
use super::inputs::Inputs;

/// The version of the explorer.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The list of trials.
const INDEX: &str = "trials/index.json";

/// What is the same in both documents.
pub struct Content {
    bundle: Bundle,
    /// The text of the trial's file.
    pub trial_file: String,
    /// The other files of the trials, by name: first their list.
    pub other_files: Vec<(String, String)>,
    /// Identifies the build.
    pub build: String,
}

impl Content {
    /// Takes the trial that the page opens with, the first of the list.
    ///
    /// # Errors
    ///
    /// What is missing or does not fit together.
    pub fn new(inputs: &Inputs) -> Result<Self, String> {
        let bundle = web::bundle().ok_or("The trial inside the program is broken.")?;
        let mut names = bundle
            .entries
            .iter()
            .map(|entry| format!("trials/{}", entry.file));
        let first = names.next().ok_or("The list of trials is empty.")?;
        let other_files = std::iter::once(INDEX.to_owned())
            .chain(names)
            .map(|name| inputs.public_text(&name).map(|text| (name, compact(&text))))
            .collect::<Result<_, _>>()?;
        Ok(Self {
            trial_file: inputs.public_text(&first)?,
            other_files,
            build: inputs.build(),
            bundle,
        })
    }

    /// The trial that the page opens with.
    pub fn trial(&self) -> &Trial {
        &self.bundle.trial
    }

    /// The first view's markup, with figures for places of some widths.
    pub fn page(&self, widths: &[f64]) -> String {
        first_view(|width| web::page(&self.bundle, width), widths)
    }

    /// What the head says of the trial: for a page at an address and with a preview picture, where there are such.
    pub fn tags(&self, address: Option<&str>, picture: Option<Picture>) -> String {
        let site = Site {
            base: address.map(str::to_owned),
            version: VERSION.to_owned(),
            picture,
        };
        metadata::head(self.trial(), &site)
    }

    /// What is shown where scripts do not run.
    pub fn without_scripts(&self) -> String {
        document::without_scripts(&escape::text(&self.trial().short_name))
    }
}

/// JSON without indentation and line breaks. No text in JSON has a line break of its own.
fn compact(json: &str) -> String {
    json.lines().map(str::trim).collect()
}
