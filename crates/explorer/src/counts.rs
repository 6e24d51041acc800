//! Who took part, and what else was counted.

use super::{Exhibit, View};
use mcid_text::Passage;
use mcid_text::exhibit::notes as words;
use mcid_text::table::counts;

/// The exhibit.
pub(super) fn exhibit(view: View<'_>) -> Exhibit {
    let table = counts(view.trial);
    let lead = if table.is_some() {
        words::COUNTS_LEAD
    } else {
        words::NO_COUNTS
    };
    Exhibit {
        title: words::COUNTS.to_owned(),
        lead: Passage::default().plain(lead),
        table_is_open: table.is_some(),
        table: table.unwrap_or_default(),
        ..Exhibit::default()
    }
}
