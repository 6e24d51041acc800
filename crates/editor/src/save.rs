//! Files to hand on: what there is, in a table.

use serde::{Deserialize, Serialize};

use mcid_analysis::Question;
use mcid_report::document::single_file::{Parts, with_trial};
use mcid_report::{FORMATS, Format, Software, report};
use mcid_text::editor as words;
use mcid_trial::{Trial, table};

/// What a file is made from.
#[derive(Clone, Copy)]
pub struct Source<'s> {
    /// The trial.
    pub trial: &'s Trial,
    /// The question, clamped to it.
    pub question: &'s Question,
    /// The text of the page that is one file; empty where it is not needed.
    pub page: &'s str,
    /// By which the build is known; may be empty.
    pub build: &'s str,
}

/// A file to hand on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct File {
    /// Its name.
    pub name: String,
    /// Its media type.
    pub media_type: String,
    /// Its text.
    pub text: String,
}

/// The file of a kind; `None` where there is no such kind.
///
/// # Errors
///
/// Why it cannot be made.
pub fn file(which: usize, source: Source<'_>) -> Option<Result<File, String>> {
    let templates = words::FILES.len() - words::TEMPLATE_COUNT;
    let reports = templates - FORMATS.len();
    if (reports..templates).contains(&which) {
        return Some(Ok(written(source, &FORMATS[which - reports])));
    }
    let kind = KINDS.get(if which < reports {
        which
    } else {
        which - FORMATS.len()
    })?;
    let text = (kind.make)(source);
    Some(text.map(|text| File {
        name: (kind.name)(source.trial),
        media_type: kind.media_type.to_owned(),
        text,
    }))
}

/// The report on the trial in one of its forms.
fn written(source: Source<'_>, format: &Format) -> File {
    let software = Software {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        build: source.build.to_owned(),
    };
    // What its reader warned of is said again by the same reader.
    let warnings =
        mcid_trial::read(&mcid_trial::to_json(source.trial)).map(|reading| reading.warnings);
    let warnings = warnings.unwrap_or_default();
    let warnings: Vec<String> = warnings.iter().map(words::warning).collect();
    let report = report(source.trial, source.question, &warnings, &software);
    File {
        name: [&report.file_name, ".", format.extension].concat(),
        media_type: format.media_type.to_owned(),
        text: (format.write)(&report),
    }
}

/// A kind of file that is no report.
struct Kind {
    /// The name of such a file for a trial.
    name: fn(&Trial) -> String,
    /// Its media type.
    media_type: &'static str,
    /// Makes its text, or says why it cannot.
    make: fn(Source<'_>) -> Result<String, String>,
}

/// All of them, in the order of [`words::FILES`], where the reports come after
/// those of the trial and before the templates.
const KINDS: &[Kind] = &[
    Kind {
        name: |trial| ["mcid-explorer-", &trial.id, ".html"].concat(),
        media_type: HTML,
        make: |source| {
            let parts = Parts::read(source.page).ok_or(words::NOT_SINGLE_FILE)?;
            with_trial(&parts, source.trial, source.question)
        },
    },
    Kind {
        name: |trial| [&trial.id, ".json"].concat(),
        media_type: JSON,
        make: |source| Ok(mcid_trial::to_json(source.trial)),
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
