//! A work as a record in the RIS format: a tag of two letters and a value a
//! line, lines ended by carriage return and line feed.

use super::work::{Work, WorkKind};
use crate::escape::plain;

/// The record, from its type to its end.
pub fn record(work: &Work) -> String {
    let kind = match work.kind {
        WorkKind::Article => "JOUR",
        WorkKind::Software => "COMP",
        WorkKind::Other => "GEN",
    };
    let mut record = String::new();
    write(&mut record, "TY", kind);
    for author in &work.authors.named {
        write(&mut record, "AU", &author.inverted());
    }
    let year = work.year.map(|year| year.to_string()).unwrap_or_default();
    let locator = &work.locator;
    let fields = [
        ("TI", work.title.as_str()),
        ("JO", work.journal.as_deref().unwrap_or_default()),
        ("PY", &year),
        ("VL", &locator.volume),
        ("IS", &locator.issue),
        ("SP", &locator.first_page),
        ("EP", &locator.last_page),
        ("ET", work.version.as_deref().unwrap_or_default()),
        ("DO", &work.safe_doi().unwrap_or_default()),
        ("UR", &work.link().unwrap_or_default()),
    ];
    for (tag, value) in fields {
        write(&mut record, tag, value);
    }
    if !locator.is_known() {
        write(&mut record, "N1", &locator.printed);
    }
    if work.authors.more {
        write(&mut record, "N1", MORE_AUTHORS);
    }
    for note in &work.notes {
        write(&mut record, "N1", note);
    }
    record + "ER  - \r\n"
}

/// What stands for "et al.", which is no author.
const MORE_AUTHORS: &str = "There are more authors than are listed.";

/// Writes a line, unless there is nothing to say.
fn write(record: &mut String, tag: &str, value: &str) {
    let value = plain(value);
    if !value.is_empty() {
        record.extend([tag, "  - ", &value, "\r\n"]);
    }
}
