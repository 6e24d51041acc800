//! What the sources disagree on or print oddly: shown, not smoothed away.

use super::{Exhibit, View};
use mcid_text::Passage;
use mcid_text::exhibit::notes as words;
use mcid_text::table::notes;

/// The exhibit.
pub(super) fn exhibit(view: View<'_>) -> Exhibit {
    let table = notes(view.trial, view.question);
    Exhibit {
        title: words::NOTES.to_owned(),
        lead: Passage::default().plain(words::notes_lead(view.trial)),
        table_is_open: table.is_some(),
        table: table.unwrap_or_default(),
        ..Exhibit::default()
    }
}
