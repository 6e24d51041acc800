//! `mcid answer`: the answer for every outcome, visit and comparison of trials.

use std::collections::BTreeSet;

use mcid_report::{AnswerRow, answers};
use mcid_text::escape::plain;
use mcid_trial::table::needs_guard;
use mcid_trial::{Decimal, Trial};
use serde::Serialize;

use super::arguments::{AnswerFormat, AnswerOptions};
use super::outcome::{Failure, Status};
use super::output::{self, STRONG, harmless, set};
use super::{input, trial_file};

/// Answers of a file, as `--format json` writes them.
#[derive(Serialize)]
struct Answered {
    file: String,
    #[serde(flatten)]
    row: AnswerRow,
}

/// All that `--format json` writes.
#[derive(Serialize)]
struct Document<'a> {
    format: &'static str,
    version: u8,
    answers: &'a [Answered],
}

/// Answers for all files. One that cannot be used does not stop the others.
pub(crate) fn run(options: &AnswerOptions) -> Result<Status, Failure> {
    let mut status = Status::Fine;
    let mut all = Vec::new();
    let mut known = BTreeSet::new();
    for path in &options.files {
        let read = trial_file::read(path);
        match read.and_then(|reading| of_trial(options, &reading.trial, &mut known)) {
            Ok(rows) => {
                let file = input::name(path);
                all.extend(rows.into_iter().map(|row| Answered {
                    file: file.clone(),
                    row,
                }));
            }
            Err(failure) if failure.status == Status::Usage => return Err(failure),
            Err(failure) => {
                output::write_error(&failure.message);
                status = status.max(failure.status);
            }
        }
    }
    let named = options
        .between
        .iter()
        .filter_map(|given| given.split_once('='));
    let named = named.map(|(outcome, _)| outcome.to_owned());
    let mut asked = named
        .chain(options.outcome.clone())
        .chain(options.visit.clone());
    if let Some(unknown) = asked.find(|id| !known.is_empty() && !known.contains(id)) {
        let known: Vec<String> = known.into_iter().collect();
        return Err(Failure::usage(format!(
            "No outcome or visit is called \"{unknown}\"; there are {}.",
            known.join(", ")
        )));
    }
    match options.format {
        AnswerFormat::Text => output::write_styled(&text(&all))?,
        AnswerFormat::Csv => output::write(csv(&all).as_bytes(), None)?,
        AnswerFormat::Json => {
            let document = Document {
                format: "mcid-explorer-answer",
                version: 1,
                answers: &all,
            };
            let text = serde_json::to_string_pretty(&document)
                .map_err(|error| Failure::disk(error.to_string()))?;
            output::write(format!("{text}\n").as_bytes(), None)?;
        }
    }
    Ok(status)
}

/// The answers of a trial that are asked for; its ids go to those `known`.
fn of_trial(
    options: &AnswerOptions,
    trial: &Trial,
    known: &mut BTreeSet<String>,
) -> Result<Vec<AnswerRow>, Failure> {
    known.extend(trial.outcomes.iter().map(|outcome| outcome.id.clone()));
    known.extend(trial.visits.iter().map(|visit| visit.id.clone()));
    let mut thresholds: Vec<Option<Decimal>> = vec![None; trial.outcomes.len()];
    for given in &options.between {
        let (outcome, size) = match given.split_once('=') {
            Some((outcome, size)) => (Some(outcome), size),
            None => (None, given.as_str()),
        };
        let size: Decimal = size
            .parse()
            .ok()
            .filter(|size: &Decimal| !size.is_negative())
            .ok_or_else(|| {
                Failure::usage(format!(
                    "--between needs a size, and \"{size}\" is not one."
                ))
            })?;
        for (threshold, measure) in thresholds.iter_mut().zip(&trial.outcomes) {
            if outcome.is_none_or(|outcome| outcome == measure.id) {
                *threshold = Some(size);
            }
        }
    }
    let is_asked =
        |asked: &Option<String>, id: &str| asked.as_deref().is_none_or(|asked| asked == id);
    let mut rows = answers(trial, |outcome| thresholds[outcome]);
    rows.retain(|row| {
        is_asked(&options.outcome, &row.outcome) && is_asked(&options.visit, &row.visit)
    });
    Ok(rows)
}

/// The fields of a row, each with its heading.
fn fields(answered: &Answered) -> [(&'static str, &str); 16] {
    let Answered { file, row } = answered;
    [
        ("file", file),
        ("trial", &row.trial),
        ("outcome", &row.outcome),
        ("visit", &row.visit),
        ("arm", &row.arm),
        ("reference_arm", &row.reference_arm),
        ("between", &row.between),
        ("verdict", &row.verdict),
        ("headline", &row.headline),
        ("estimate", &row.estimate),
        ("lower", &row.lower),
        ("upper", &row.upper),
        ("level", &row.level),
        ("p", &row.p),
        ("basis", &row.basis),
        ("sentence", &row.sentence),
    ]
}

/// Comma-separated values, with a heading.
fn csv(all: &[Answered]) -> String {
    let heading = fields(&Answered {
        file: String::new(),
        row: AnswerRow::default(),
    })
    .map(|(name, _)| name)
    .join(",");
    let cell = |text: &str| {
        let is_number = text.parse::<Decimal>().is_ok();
        let guard = if needs_guard(text) && !is_number {
            "'"
        } else {
            ""
        };
        format!("\"{guard}{}\"", text.replace('"', "\"\""))
    };
    let line = |answered: &Answered| fields(answered).map(|(_, text)| cell(text)).join(",");
    let lines: Vec<String> = core::iter::once(heading)
        .chain(all.iter().map(line))
        .collect();
    lines.join("\r\n") + "\r\n"
}

/// A table in columns, with the sentence under each row.
fn text(all: &[Answered]) -> String {
    let cells = |Answered { row, .. }: &Answered| {
        let difference = match row.estimate.as_str() {
            "" => String::new(),
            estimate => format!("{estimate} ({} to {})", row.lower, row.upper),
        };
        [
            row.trial.clone(),
            row.outcome.clone(),
            row.visit.clone(),
            format!("{} vs {}", row.arm, row.reference_arm),
            row.between.clone(),
            difference,
            row.p.clone(),
            row.basis.clone(),
            row.headline.clone(),
        ]
        .map(|cell| harmless(&cell))
    };
    let heading = [
        "trial",
        "outcome",
        "visit",
        "comparison",
        "MCID",
        "difference",
        "P",
        "basis",
        "verdict",
    ];
    let rows: Vec<[String; 9]> = core::iter::once(heading.map(str::to_owned))
        .chain(all.iter().map(cells))
        .collect();
    let width = |place: usize| rows.iter().map(|row| row[place].chars().count()).max();
    let line = |row: &[String; 9]| {
        let cells = row.iter().enumerate().map(|(place, cell)| {
            format!("{cell:width$}", width = width(place).unwrap_or_default())
        });
        cells.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    let mut lines = rows.iter().map(line);
    let heading = lines
        .next()
        .map_or_else(String::new, |line| set(STRONG, &line) + "\n");
    let sentence = |answered: &Answered| harmless(&plain(&answered.row.sentence));
    let answered = lines
        .zip(all)
        .map(|(line, row)| format!("{line}\n    {}\n", sentence(row)));
    heading + &answered.collect::<String>()
}
