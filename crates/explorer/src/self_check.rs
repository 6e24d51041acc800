//! How the numbers are checked.

use super::{Exhibit, View};
use mcid_text::Passage;
use mcid_text::exhibit::self_check as words;

/// The exhibit: the same for every trial.
pub(super) fn exhibit(_: View<'_>) -> Exhibit {
    Exhibit {
        title: words::TITLE.to_owned(),
        lead: Passage::default().plain(words::lead()),
        remarks: vec![words::LIMITS.to_owned()],
        table: words::table(),
        table_is_open: true,
        ..Exhibit::default()
    }
}
