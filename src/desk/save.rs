//! Files to hand on: what there is, in a table.

use crate::analysis::Question;
use crate::analysis::words::desk as words;
use crate::document::one_file::{Parts, with_trial};
use crate::trial::{self, Trial, table};

/// What a file is made from.
#[derive(Clone, Copy)]
pub struct Source<'s> {
    /// The trial.
    pub trial: &'s Trial,
    /// The question, fitted to it.
    pub question: &'s Question,
    /// The same as the address writes it.
    pub fragment: &'s str,
    /// The text of the page that is one file; empty where it is not needed.
    pub page: &'s str,
}

/// A kind of file.
pub struct Kind {
    /// The name of such a file for a trial.
    pub name: fn(&Trial) -> String,
    /// Its media type.
    pub media_type: &'static str,
    /// Makes its text, or says why it cannot.
    pub make: fn(Source<'_>) -> Result<String, String>,
}

/// All kinds, in the order of [`words::FILES`], where their labels are.
pub const FILES: [Kind; words::FILES.len()] = [
    Kind {
        name: |trial| ["mcid-explorer-", &trial.id, ".html"].concat(),
        media_type: HTML,
        make: |source| {
            let parts = Parts::read(source.page).ok_or(words::NOT_ONE_FILE)?;
            with_trial(&parts, source.trial, source.question, source.fragment)
        },
    },
    Kind {
        name: |trial| [&trial.id, ".json"].concat(),
        media_type: JSON,
        make: |source| Ok(trial::written(source.trial)),
    },
    Kind {
        name: |trial| [&trial.id, "-arms.csv"].concat(),
        media_type: CSV,
        make: |source| Ok(table::arms_csv(source.trial)),
    },
    Kind {
        name: |trial| [&trial.id, "-contrasts.csv"].concat(),
        media_type: CSV,
        make: |source| Ok(table::contrasts_csv(source.trial)),
    },
    Kind {
        name: |_| "trial-template-contrasts.csv".to_owned(),
        media_type: CSV,
        make: |_| Ok(table::TEMPLATE_CONTRASTS.to_owned()),
    },
    Kind {
        name: |_| "trial-template-arms.csv".to_owned(),
        media_type: CSV,
        make: |_| Ok(table::TEMPLATE_ARMS.to_owned()),
    },
    Kind {
        name: |_| "trial-template.json".to_owned(),
        media_type: JSON,
        make: |_| Ok(table::TEMPLATE_JSON.to_owned()),
    },
];

const CSV: &str = "text/csv";
const HTML: &str = "text/html";
const JSON: &str = "application/json";
