//! `mcid schema`: the JSON Schemas of what is read and written.

use super::arguments::{SchemaName, SchemaOptions};
use super::outcome::{Failure, Status};
use super::output;

/// Prints one.
pub(crate) fn run(options: &SchemaOptions) -> Result<Status, Failure> {
    let text = match options.which {
        SchemaName::Trial => include_str!("../../public/trial-format-1.schema.json"),
        SchemaName::Report => include_str!("../../public/report-format-1.schema.json"),
        SchemaName::Check => include_str!("../check-format-1.schema.json"),
    };
    output::write(text.as_bytes(), None)?;
    Ok(Status::Fine)
}
