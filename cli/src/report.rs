//! `mcid report`: everything that the page says of a trial under a question.

use mcid_report::{FORMATS, Software, report};

use super::arguments::ReportOptions;
use super::outcome::{Failure, Status};
use super::{output, question_options, trial_file};

/// Writes one.
pub(crate) fn run(options: &ReportOptions) -> Result<Status, Failure> {
    let reading = trial_file::read(&options.file)?;
    let question = question_options::question(&options.question, &reading.trial)?;
    let warnings: Vec<String> = reading.warnings.iter().map(ToString::to_string).collect();
    let software = Software {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        build: String::new(),
    };
    let mut made = report(&reading.trial, &question, &warnings, &software);
    if options.all_checks {
        made = made.with_every_check();
    }
    let format = FORMATS
        .iter()
        .find(|format| format.name == options.format)
        .ok_or_else(|| Failure::usage(format!("There is no format \"{}\".", options.format)))?;
    output::write((format.write)(&made).as_bytes(), options.output.as_deref())?;
    Ok(Status::Fine)
}
