//! Within a person against between groups: why both arms can pass a
//! within-group MCID, and what the comparison says instead.

use super::{View, ViewContext, refused, terms};
use mcid_analysis::chosen;
use mcid_analysis::difference::differences;
use mcid_text::term;
use mcid_text::view::within_vs_between as words;
use mcid_text::within_vs_between::within_vs_between;

/// The view.
pub(super) fn view(context: ViewContext<'_>) -> View {
    let (trial, question) = (context.trial, context.question);
    let rows = differences(trial, question);
    let difference = chosen(&rows, question);
    let Some(said) = within_vs_between(trial, question, difference) else {
        return refused(words::TITLE, words::nothing(trial, question));
    };
    let mut numbers = words::changes(trial, question);
    let mut remarks = vec![words::WHY.to_owned(), words::PERCENT_OF_MEANS.to_owned()];
    match difference {
        Some(difference) => {
            numbers.push(words::between(trial, difference, said.between));
        }
        None => remarks.push(said.between.text()),
    }
    View {
        title: words::TITLE.to_owned(),
        lead: said.within,
        numbers,
        remarks,
        table: words::table(trial, question),
        terms: terms(&[term::MCID, term::RESPONDER]),
        ..View::default()
    }
}
