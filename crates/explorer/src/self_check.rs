//! How the numbers are checked.

use super::{View, ViewContext};
use mcid_text::RichText;
use mcid_text::view::self_check as words;

/// The view: the same for every trial.
pub(super) fn view(_: ViewContext<'_>) -> View {
    View {
        title: words::TITLE.to_owned(),
        lead: RichText::default().plain(words::lead()),
        remarks: vec![words::LIMITS.to_owned()],
        table: words::table(),
        table_is_open: true,
        ..View::default()
    }
}
