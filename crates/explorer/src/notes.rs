//! What the sources disagree on or print oddly: shown, not smoothed away.

use super::{View, ViewContext};
use mcid_text::RichText;
use mcid_text::table::notes;
use mcid_text::view::notes as words;

/// The view.
pub(super) fn view(context: ViewContext<'_>) -> View {
    let table = notes(context.trial, context.question);
    View {
        title: words::NOTES.to_owned(),
        lead: RichText::default().plain(words::notes_lead(context.trial)),
        table_is_open: table.is_some(),
        table: table.unwrap_or_default(),
        ..View::default()
    }
}
