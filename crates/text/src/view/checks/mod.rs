//! The comparisons of reported numbers in words.

mod agreeing;
mod brief;
mod name;
mod sentence;
mod working;

use crate::table::{NOTHING, Table};
use crate::working::Number;
use crate::{RichText, phrase};
use mcid_analysis::checks::{Check, CheckKind, Finding, KINDS, Numbers, Report};
use mcid_analysis::question::Question;
use mcid_trial::{Contrast, Outcome, Trial};

use name::{agreement, compared, subject};
use sentence::Statement;

pub const TITLE: &str = "Do the reported numbers agree?";

/// Most rows of one finding that stand by themselves.
const MOST_ROWS: usize = 60;
/// What stands in the table check by check, the gravest first.
const NOT_AGREEING: [Finding; 4] = [
    Finding::CannotBothBeRight,
    Finding::Question,
    Finding::OnlyByRounding,
    Finding::Legitimate,
];
/// Most examples in a row that stands for several.
const MOST_EXAMPLES: usize = 12;

pub fn caption() -> String {
    "Each row recomputes one reported number from others. \u{201c}Agrees only by rounding\u{201d}: the digits as printed do not fit, but numbers that round to them do. \u{201c}Cannot both be right\u{201d}: no rounding makes them fit. Rows on the chosen outcome come first. What agrees is counted in the last row.".to_owned()
}

pub fn lead(report: &Report) -> RichText {
    let total = report.checks.len();
    if total == 0 {
        return RichText::new(
            "The file holds no two numbers that can be compared: that takes an interval, a P value, means with their numbers of people, or counts.",
        );
    }
    let [wrong, odd, rounding, legitimate, agree] = [
        Finding::CannotBothBeRight,
        Finding::Question,
        Finding::OnlyByRounding,
        Finding::Legitimate,
        Finding::Agrees,
    ]
    .map(|finding| report.count(finding));
    let mut parts = vec![phrase::count(agree, "agrees", "agree")];
    for (count, one, several) in [
        (
            rounding,
            "agrees only by rounding",
            "agree only by rounding",
        ),
        (legitimate, "differs as it may", "differ as they may"),
        (odd, "is odd as printed", "are odd as printed"),
    ] {
        if count > 0 {
            parts.push(phrase::count(count, one, several));
        }
    }
    let total = phrase::count(total, "comparison", "comparisons");
    RichText::new(format!("Of {total}, "))
        .plain(format!("{}, and ", parts.join(", ")))
        .strong(match wrong {
            0 => "none holds two numbers that cannot both be right".to_owned(),
            _ => format!("{wrong} cannot both be right"),
        })
        .plain(". What does not fit is a question to the authors, not an accusation; and whether the interval reaches your threshold can be seen without its being symmetric.")
}

pub fn remarks(report: &Report) -> Vec<String> {
    let mut remarks = vec![
        "A printed number stands for every number that rounds to it: \u{201c}1.0\u{201d} for 0.95 to 1.05, both ends included.".to_owned(),
        "Where the file notes that its sources disagree, they count as unable to be both right; what it notes as odd counts as odd as printed. Percentages in running text are not compared.".to_owned(),
        "Estimate, interval and P are taken to come from one analysis. A paper may take them from two, and then they need not fit.".to_owned(),
    ];
    if report.cannot_fail > 0 {
        let means = phrase::count(report.cannot_fail, "mean", "means");
        remarks.push(format!(
            "Whole-number test (GRIM): it cannot fail for {means}, with so many people and so few decimals, and is left out there."
        ));
    }
    remarks
}

pub fn table(trial: &Trial, question: &Question, report: &Report) -> Table {
    let mut rows = Vec::new();
    for finding in NOT_AGREEING {
        let (single, others) = split(question, report, finding);
        rows.extend(single.iter().map(|check| row(trial, check)));
        for kind in KINDS {
            let of_kind = |check: &&&Check| check.numbers.kind() == kind;
            let group: Vec<&Check> = others.iter().filter(of_kind).copied().collect();
            match group.as_slice() {
                [] => {}
                [only] => rows.push(row(trial, only)),
                several => rows.push(together(trial, kind, finding, several)),
            }
        }
    }
    let agreeing = report.count(Finding::Agrees);
    if agreeing > 0 {
        let more = if rows.is_empty() { "" } else { "more " };
        rows.push(vec![
            phrase::count(
                agreeing,
                &format!("{more}comparison"),
                &format!("{more}comparisons"),
            ),
            result(Finding::Agrees, agreeing).to_owned(),
            "Nothing is wrong with these.".to_owned(),
            NOTHING.to_owned(),
        ]);
    }
    Table::new(
        format!("What was compared in the file of {}", trial.short_name),
        ["What was compared", "Result", "The numbers", "Source"],
        rows,
    )
}

/// How many comparisons of each kind agree; empty where none does.
pub fn agreeing(report: &Report) -> Table {
    let rows = KINDS.into_iter().filter_map(|kind| {
        let agrees =
            |check: &&Check| check.finding == Finding::Agrees && check.numbers.kind() == kind;
        let count = report.checks.iter().filter(agrees).count();
        (count > 0).then(|| vec![compared(kind).to_owned(), agreement(kind, count)])
    });
    Table::new("What agrees", ["What was compared", "How many"], rows)
}

/// What stands in rows of its own, and what is put together by kind. All
/// problems stand by themselves; of the rest, those of the chosen outcome.
fn split<'r>(
    question: &Question,
    report: &'r Report,
    finding: Finding,
) -> (Vec<&'r Check>, Vec<&'r Check>) {
    let near = |check: &&Check| check.place.outcome == Some(question.outcome);
    let found = || {
        report
            .checks
            .iter()
            .filter(move |check| check.finding == finding)
    };
    let mut single: Vec<&Check> = Vec::new();
    let mut others: Vec<&Check> = Vec::new();
    let is_problem = finding <= Finding::Question;
    for check in found()
        .filter(near)
        .chain(found().filter(|check| !near(check)))
    {
        if single.len() < MOST_ROWS && (is_problem || near(&check)) {
            single.push(check);
        } else {
            others.push(check);
        }
    }
    (single, others)
}

fn result(finding: Finding, count: usize) -> &'static str {
    match (finding, count) {
        (Finding::CannotBothBeRight, _) => "Cannot both be right",
        (Finding::Question, _) => "Odd as printed: a question",
        (Finding::OnlyByRounding, 1) => "Agrees only by rounding",
        (Finding::OnlyByRounding, _) => "Agree only by rounding",
        (Finding::Legitimate, 1) => "Differs, as it may",
        (Finding::Legitimate, _) => "Differ, as they may",
        (Finding::Agrees, 1) => "Agrees",
        (Finding::Agrees, _) => "Agree",
    }
}

fn row(trial: &Trial, check: &Check) -> Vec<String> {
    described(trial, check).into()
}

/// A comparison: what was compared, with what result, the numbers, and where
/// they stand.
pub fn described(trial: &Trial, check: &Check) -> [String; 4] {
    [
        format!(
            "{}\n{}",
            subject(trial, check),
            compared(check.numbers.kind())
        ),
        result(check.finding, 1).to_owned(),
        Statement::of(trial, check).text(),
        source(trial, check),
    ]
}

fn together(trial: &Trial, kind: CheckKind, finding: Finding, group: &[&Check]) -> Vec<String> {
    let mut examples: Vec<String> = group
        .iter()
        .take(MOST_EXAMPLES)
        .map(|check| brief::brief(trial, check))
        .collect();
    if group.len() > MOST_EXAMPLES {
        examples.push(format!("and {} more", group.len() - MOST_EXAMPLES));
    }
    vec![
        format!("{} more of other outcomes\n{}", group.len(), compared(kind)),
        result(finding, group.len()).to_owned(),
        format!("{}.", examples.join("; ")),
        NOTHING.to_owned(),
    ]
}

/// The outcome that a comparison is about.
fn outcome_of<'t>(trial: &'t Trial, check: &Check) -> Option<&'t Outcome> {
    trial.outcomes.get(check.place.outcome?)
}

/// The contrast that a comparison is about.
fn contrast_of<'t>(trial: &'t Trial, check: &Check) -> Option<&'t Contrast> {
    outcome_of(trial, check)?
        .contrasts
        .get(check.place.contrast?)
}

/// Where the numbers stand.
fn source(trial: &Trial, check: &Check) -> String {
    let outcome = outcome_of(trial, check);
    if let Numbers::Noted(note) = check.numbers {
        let says = trial.notes.get(note).map(|note| note.says.as_slice());
        let names: Vec<String> = says
            .unwrap_or_default()
            .iter()
            .map(|statement| phrase::source(trial, Some(statement.source)))
            .collect();
        return if names.is_empty() {
            "the file\u{2019}s notes".to_owned()
        } else {
            phrase::list(&names)
        };
    }
    let of_contrast =
        contrast_of(trial, check).map(|contrast| contrast.estimate.source.or(contrast.source));
    let of_summary = || {
        let summary = phrase::summary(outcome?, check.place.arm?, check.place.visit?);
        summary.map(|summary| summary.source)
    };
    phrase::source(trial, of_contrast.or_else(of_summary).flatten())
}

/// Everything in a row of its own that was computed, with its working.
pub fn numbers(trial: &Trial, question: &Question, report: &Report) -> Vec<Number> {
    let mut found = Vec::new();
    for finding in NOT_AGREEING {
        let (single, _) = split(question, report, finding);
        for check in single {
            if matches!(check.numbers, Numbers::Noted(_)) {
                continue;
            }
            found.push(Number::new(
                subject(trial, check),
                phrase::in_sentence(result(finding, 1)),
                format!(". {}", Statement::of(trial, check).text()),
                working::working(trial, check),
            ));
        }
    }
    found
}
