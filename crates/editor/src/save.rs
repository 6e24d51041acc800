//! Files to take along: what there is, in tables.

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
    /// The text of the single file; empty where it is not needed.
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
    let reports = TRIAL_FILES.len();
    let templates = reports + FORMATS.len();
    let kind = match which {
        _ if which < reports => TRIAL_FILES.get(which),
        _ if which < templates => {
            return Some(Ok(written(source, &FORMATS[which - reports])));
        }
        _ => TEMPLATES.get(which - templates),
    }?;
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
    // The same reader gives the same warnings again.
    let warnings =
        mcid_trial::read(&mcid_trial::to_json(source.trial)).map(|reading| reading.warnings);
    let warnings = warnings.unwrap_or_default();
    let warnings: Vec<String> = warnings.iter().map(words::warning).collect();
    let report = report(source.trial, source.question, &warnings, &software);
    File {
        name: format!("{}.{}", report.file_name, format.extension),
        media_type: format.media_type.to_owned(),
        text: (format.write)(&report),
    }
}

/// A kind of file that is no report.
struct FileKind {
    /// The name of such a file for a trial.
    name: fn(&Trial) -> String,
    /// Its media type.
    media_type: &'static str,
    /// Its text, or why it cannot be made.
    make: fn(Source<'_>) -> Result<String, String>,
}

/// The files of a trial, which come first in [`words::FILES`]; the reports
/// come next, and then the templates.
const TRIAL_FILES: &[FileKind] = &[
    FileKind {
        name: |trial| format!("mcid-explorer-{}.html", trial.id),
        media_type: HTML,
        make: |source| {
            let parts = Parts::read(source.page).ok_or(words::NOT_SINGLE_FILE)?;
            with_trial(&parts, source.trial, source.question)
        },
    },
    FileKind {
        name: |trial| format!("{}.json", trial.id),
        media_type: JSON,
        make: |source| Ok(mcid_trial::to_json(source.trial)),
    },
    FileKind {
        name: |trial| format!("{}-arms.csv", trial.id),
        media_type: CSV,
        make: |source| Ok(table::arms_csv(source.trial)),
    },
    FileKind {
        name: |trial| format!("{}-contrasts.csv", trial.id),
        media_type: CSV,
        make: |source| Ok(table::contrasts_csv(source.trial)),
    },
];

/// Templates to fill in.
const TEMPLATES: &[FileKind] = &[
    FileKind {
        name: |_| "trial-template-contrasts.csv".to_owned(),
        media_type: CSV,
        make: |_| Ok(table::TEMPLATE_CONTRASTS.to_owned()),
    },
    FileKind {
        name: |_| "trial-template-arms.csv".to_owned(),
        media_type: CSV,
        make: |_| Ok(table::TEMPLATE_ARMS.to_owned()),
    },
    FileKind {
        name: |_| "trial-template.json".to_owned(),
        media_type: JSON,
        make: |_| Ok(table::TEMPLATE_JSON.to_owned()),
    },
];

const CSV: &str = "text/csv";
const HTML: &str = "text/html";
const JSON: &str = "application/json";
