//! A file that is to be a trial: read, or refused with all that is wrong.

use std::path::Path;

use mcid_import::{Draft, Opened, open};
use mcid_trial::{Fault, Reading, Severity};

use super::input;
use super::outcome::Failure;
use super::output::{ERROR, WARNING, harmless, set};

/// The trial in a file.
///
/// # Errors
///
/// That the file cannot be read, what is wrong with it, or that it is not a
/// trial's file but something that can be made into one.
pub(crate) fn read(path: &Path) -> Result<Reading, Failure> {
    let name = input::name(path);
    let bytes = input::bytes(path).map_err(|why| Failure::disk(format!("{name}: {why}.")))?;
    match open(&bytes, &[]) {
        Ok(Opened::Trial(reading)) => Ok(*reading),
        Ok(Opened::Draft(_)) => Err(Failure::open(format!(
            "{name} is not in the trial format. Make it a trial first:\n  mcid convert {name} -o trial.json"
        ))),
        Err(faults) => Err(Failure::faulty(format!(
            "{name} cannot be used.\n{}",
            listed(&name, &faults)
        ))),
    }
}

/// The trial that a finished draft makes, read as `mcid convert` writes it, so
/// that warnings have their places there.
///
/// # Errors
///
/// All that is wrong with it.
pub(crate) fn of_draft(draft: &Draft) -> Result<Reading, Vec<Fault>> {
    let first = mcid_trial::read(&draft.document.to_json())?;
    mcid_trial::read(&mcid_trial::to_json(&first.trial))
}

/// Faults, two lines each.
pub(crate) fn listed(name: &str, faults: &[Fault]) -> String {
    faults.iter().map(|fault| line(name, fault)).collect()
}

/// A fault as compilers write it, so that editors find the place.
fn line(name: &str, fault: &Fault) -> String {
    let severity = match fault.severity {
        Severity::Error => set(ERROR, "error:"),
        Severity::Warning => set(WARNING, "warning:"),
    };
    let path = match fault.path.as_str() {
        "" => String::new(),
        path => format!("{}: ", harmless(path)),
    };
    format!(
        "{name}:{}:{}: {severity} {path}{}\n    {}\n",
        fault.line,
        fault.column,
        harmless(&fault.message),
        harmless(&fault.remedy)
    )
}
