//! Who took part, and what else was counted.

use super::{View, ViewContext};
use mcid_text::RichText;
use mcid_text::table::counts;
use mcid_text::view::notes as words;

/// The view.
pub(super) fn view(context: ViewContext<'_>) -> View {
    let table = counts(context.trial);
    let lead = if table.is_some() {
        words::COUNTS_LEAD
    } else {
        words::NO_COUNTS
    };
    View {
        title: words::COUNTS.to_owned(),
        lead: RichText::default().plain(lead),
        table_is_open: table.is_some(),
        table: table.unwrap_or_default(),
        ..View::default()
    }
}
