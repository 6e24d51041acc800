//! Every comparison of reported numbers, one by one: the view shows those
//! that agree by kind.

use super::names;
use super::part::{Content, Part};
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
    let mut counts = Vec::new();
    let mut rows = Vec::new();
    for finding in FINDINGS {
        let found = report.checks.iter();
        let found = found.filter(|check| check.finding == finding);
        let before = rows.len();
        for check in found {
            let id = |id: Option<&String>| id.cloned().unwrap_or_default();
            let outcome = check.place.outcome.map(|at| &trial.outcomes[at].id);
            let visit = check.place.visit.map(|at| &trial.visits[at].id);
            let [what, result, says, source] = described(trial, check);
            rows.push(vec![
                names::finding(finding).to_owned(),
                names::kind(check.numbers.kind()).to_owned(),
                id(outcome),
                id(visit),
                what,
                result,
                says,
                source,
            ]);
        }
        counts.push(vec![
            names::finding(finding).to_owned(),
            (rows.len() - before).to_string(),
        ]);
    }
    vec![
        Part::new(
            words::CHECK_COUNTS,
            Content::Records(words::CHECK_COUNT_FIELDS, counts),
        ),
        Part::text(words::CANNOT_FAIL, report.cannot_fail.to_string()),
        Part::new(
            words::ALL_CHECKS,
            Content::Records(words::CHECK_FIELDS, rows),
        ),
    ]
}
