//! Every comparison of reported numbers, one by one: the view shows those
//! that agree by kind.

use super::names;
use super::part::Part;
use mcid_analysis::checks::{Finding, Report};
use mcid_text::report as words;
use mcid_text::view::checks::described;
use mcid_trial::Trial;

/// What comparisons can find, the gravest first.
const FINDINGS: [Finding; 5] = [
    Finding::CannotBothBeRight,
    Finding::Question,
    Finding::OnlyByRounding,
    Finding::Legitimate,
    Finding::Agrees,
];

/// How many comparisons found what, and each of them.
pub(super) fn parts(trial: &Trial) -> Vec<Part> {
    let report = Report::of(trial);
    let counts = FINDINGS.map(|finding| {
        let name = names::finding(finding).to_owned();
        vec![name, report.count(finding).to_string()]
    });
    let id = |id: Option<&String>| id.cloned().unwrap_or_default();
    let found = |finding| {
        report
            .checks
            .iter()
            .filter(move |check| check.finding == finding)
    };
    let rows = FINDINGS.into_iter().flat_map(found).map(|check| {
        let outcome = check.place.outcome.map(|at| &trial.outcomes[at].id);
        let visit = check.place.visit.map(|at| &trial.visits[at].id);
        let name = names::finding(check.finding).to_owned();
        let kind = names::check_kind(check.numbers.kind()).to_owned();
        let mut row = vec![name, kind, id(outcome), id(visit)];
        row.extend(described(trial, check));
        row
    });
    vec![
        Part::records(words::CHECK_COUNTS, words::CHECK_COUNT_FIELDS, counts),
        Part::text(words::CANNOT_FAIL, report.cannot_fail.to_string()),
        Part::records(words::ALL_CHECKS, words::CHECK_FIELDS, rows),
    ]
}
