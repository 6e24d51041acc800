//! Whether the reported numbers agree with one another.

use super::{View, ViewContext, terms, with_rows};
use mcid_analysis::checks::Report;
use mcid_text::term;
use mcid_text::view::checks as words;

/// The view: a table, with the working of everything that does not simply
/// agree. It follows the trial alone; the chosen outcome only comes first.
pub(super) fn view(context: ViewContext<'_>) -> View {
    let (trial, question) = (context.trial, context.question);
    let report = Report::of(trial);
    View {
        title: words::TITLE.to_owned(),
        caption: words::caption(),
        lead: words::lead(&report),
        numbers: words::numbers(trial, question, &report),
        remarks: words::remarks(&report),
        table: words::table(trial, question, &report),
        table_is_open: true,
        further_table: with_rows(words::agreeing(&report)),
        terms: terms(&[
            term::CONFIDENCE_INTERVAL,
            term::P_VALUE,
            term::STANDARD_ERROR,
            term::STANDARD_DEVIATION,
        ]),
        ..View::default()
    }
}
