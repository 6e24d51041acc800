//! What both editions show and say of the trial.

use mcid_explorer_web::first_view as page;
use mcid_explorer_web::protocol as wire;
use mcid_trial::Trial;
use mcid_trial::bundle::Bundle;

use super::built::Built;
use super::first_view::first_view;

/// The list of trials.
const INDEX: &str = "trials/index.json";

/// What is the same in both editions.
pub(crate) struct Common {
    /// The id of the trial.
    pub(crate) id: String,
    /// Its file's text.
    pub(crate) trial: String,
    /// The other files of the trials, by name: first their list.
    pub(crate) others: Vec<(String, String)>,
    /// The trial as the page opens with it.
    bundle: Bundle,
    /// What the trial reports.
    pub(crate) reported: Trial,
    /// By which the build is known.
    pub(crate) build: String,
}

impl Common {
    /// Makes it of the trial inside the program, the first of the list.
    ///
    /// # Errors
    ///
    /// What is missing or does not fit together.
    pub(crate) fn new(built: &Built) -> Result<Self, String> {
        let bundle = page::bundle().ok_or("The trial inside the program is broken.")?;
        let trial =
            wire::decoded(&bundle.trial).ok_or("The trial inside the program is broken.")?;
        let mut entries = bundle
            .entries
            .iter()
            .map(|entry| format!("trials/{}", entry.file));
        let own = entries.next().ok_or("The list of trials is empty.")?;
        let text = |name: &str| -> Result<String, String> {
            String::from_utf8(built.file(name)?).map_err(|error| format!("{name}: {error}"))
        };
        let others = core::iter::once(INDEX.to_owned())
            .chain(entries)
            .map(|name| text(&name).map(|text| (name, text)))
            .collect::<Result<_, _>>()?;
        Ok(Self {
            trial: text(&own)?,
            others,
            build: built.mark(),
            id: trial.id.clone(),
            reported: trial,
            bundle,
        })
    }

    /// The first view's markup, with figures for places of some widths.
    pub(crate) fn page(&self, widths: &[f64]) -> String {
        first_view(|width| page::page(&self.bundle, width), widths)
    }
}
