//! All contrasts of an outcome in words.

mod working;

use crate::answer::{arm_names, contrast_arms, kind_name};
use crate::number;
use crate::table::{NOTHING, Table, against_threshold, cell};
use crate::verdict::{headline_at, side_headline};
use crate::{RichText, mark, phrase, probability};
use mcid_analysis::contrasts::{Allowance, Contrasts, Recovery, Row};
use mcid_analysis::question::{Comparison, Question};
use mcid_analysis::verdict::Importance;
use mcid_stats::Interval;
use mcid_trial::{Contrast, ContrastKind, Direction, Outcome, Trial};

pub use working::{numbers, remarks};

pub const TITLE: &str = "Every pair of arms, every visit";
pub const ALLOWANCE: &str = "Allowance for several comparisons";
pub const ALLOWANCES: [&str; 3] = ["none", "Bonferroni", "Holm"];

/// How to read the table where nothing is drawn.
pub const TABLE_ALONE: &str = "Each row of the table is one contrast as it was printed.";

pub fn wider_meaning(comparisons: u32) -> String {
    format!("interval allowing for {comparisons} comparisons")
}

pub fn left_out(drawn: usize, all: usize) -> String {
    format!("{drawn} of {all} rows are drawn, those of the chosen arms first; the table holds all.")
}

/// On which side which arm is better, the first arm's side first; by place
/// where the rows compare different arms.
pub fn sides(trial: &Trial, pairs: &[Comparison]) -> [String; 2] {
    match pairs {
        [only] => {
            let (arm, reference) = arm_names(trial, *only);
            [arm, reference].map(|name| format!("better with {name}"))
        }
        _ => ["first", "second"].map(|place| format!("better with the arm named {place}")),
    }
}

pub fn threshold_name(question: &Question) -> String {
    format!("MCID {}", number::decimal(question.between))
}

pub fn caption(trial: &Trial, question: &Question, contrasts: &Contrasts) -> String {
    let outcome = &trial.outcomes[question.outcome];
    let side = match outcome.direction {
        Direction::LowerIsBetter => "left",
        Direction::HigherIsBetter => "right",
    };
    let wider = if contrasts.allowance == Allowance::Bonferroni {
        " The paler bar behind it allows for all comparisons."
    } else {
        ""
    };
    format!(
        "Each row is one difference in {} ({}): the dot is the estimate, the bar its interval, to the {side} of 0 the arm named first is better.{wider} The bold row is the one that is asked about.",
        outcome.name,
        phrase::better(outcome.direction)
    )
}

pub fn lead(trial: &Trial, question: &Question, contrasts: &Contrasts) -> RichText {
    let outcome = &trial.outcomes[question.outcome];
    let count = contrasts.comparable();
    if contrasts.rows.is_empty() {
        return RichText::new(format!(
            "The file gives no estimate of a difference between arms in {}.",
            outcome.name
        ));
    }
    if count == 0 {
        let none = match contrasts.rows.len() {
            1 => "The only contrast".to_owned(),
            several => format!("None of the {}", contrasts_of(several)),
        };
        let can = if contrasts.rows.len() == 1 {
            "cannot"
        } else {
            "can"
        };
        return RichText::new(format!(
            "{none} in {} {can} be held against a threshold in {}: that takes a difference, not a ratio, with an interval, a standard error, an exact P value or both arms\u{2019} standard deviations and numbers of people.",
            outcome.name, outcome.unit_plural
        ));
    }
    let which = match contrasts.allowance {
        Allowance::Bonferroni => "intervals that allow for all comparisons",
        _ => "intervals",
    };
    let decided = contrasts.decided();
    let zero = match (count, decided) {
        (1, 1) => "its interval leaves out 0".to_owned(),
        (1, _) => "its interval holds 0".to_owned(),
        (_, 0) => format!("none of the {which} leaves out 0"),
        _ => format!("{decided} of {count} {which} leave out 0"),
    };
    if question.between.is_zero() {
        return RichText::new(format!("Of {}, ", contrasts_of(count)))
            .strong(zero)
            .plain(". Choose a threshold to see which are large enough to matter.");
    }
    let with = |level: Importance| {
        let reaches = |row: &&Row| row.verdict.is_some_and(|verdict| verdict.benefit >= level);
        contrasts.rows.iter().filter(reaches).count()
    };
    let [possible, probable, definite] = [
        Importance::Possible,
        Importance::Probable,
        Importance::Definite,
    ]
    .map(with);
    RichText::new(format!("Of {}, ", contrasts_of(count)))
        .strong(format!(
            "{} a benefit of ",
            does(probable, "estimate", "is", "are")
        ))
        .threshold(phrase::quantity(question.between, outcome))
        .strong(format!(
            " or more; {} that far, and {} wholly there",
            does(possible, "interval", "reaches", "reach"),
            does(definite, "interval", "lies", "lie"),
        ))
        .plain(format!(". {}.", phrase::capitalised(&zero)))
}

/// "no interval reaches", "1 interval reaches", "2 intervals reach".
fn does(count: usize, what: &str, one: &str, several: &str) -> String {
    match count {
        0 => format!("no {what} {one}"),
        1 => format!("1 {what} {one}"),
        _ => format!("{count} {what}s {several}"),
    }
}

fn contrasts_of(count: usize) -> String {
    phrase::count(count, "contrast", "contrasts")
}

/// "18 weeks", or with several pairs "18 weeks, low dose − sham".
pub fn name(trial: &Trial, contrast: &Contrast, pairs: usize) -> String {
    let visit = phrase::capitalised(&trial.visits[contrast.visit].label);
    if pairs < 2 {
        return visit;
    }
    let (arm, reference) = contrast_arms(trial, contrast);
    format!("{visit}, {arm} \u{2212} {reference}")
}

/// "−1.0 (−1.5 to −0.4)", with a recovered interval where none was printed.
pub fn numbers_of(contrast: &Contrast, row: &Row) -> String {
    match (&contrast.interval, row.interval) {
        (None, Some(interval)) => format!(
            "{} ({}, recovered)",
            number::decimal(contrast.estimate.value),
            limits(contrast, interval)
        ),
        _ => mark::row_numbers(contrast),
    }
}

fn limits(contrast: &Contrast, interval: Interval) -> String {
    number::fixed_range(interval, contrast.estimate.value.decimals() + 1)
}

pub fn statement(trial: &Trial, question: &Question, row: &Row) -> String {
    let outcome = &trial.outcomes[question.outcome];
    let contrast = &row.contrast;
    let (arm, reference) = contrast_arms(trial, contrast);
    format!(
        "{}, {arm} minus {reference}: {} {}, {}. {}. {}.",
        phrase::capitalised(&trial.visits[contrast.visit].label),
        numbers_of(contrast, row),
        outcome.unit_plural,
        p_words(contrast, row),
        verdict(question, row),
        phrase::capitalised(kind_name(contrast.kind))
    )
}

/// The verdict by the same rule as the answer's, rounding included.
fn verdict(question: &Question, row: &Row) -> String {
    let Some(benefit) = &row.benefit else {
        return "Cannot be held against a threshold".to_owned();
    };
    headline_at(benefit, question.between)
        .unwrap_or_else(|| side_headline(benefit.side()).to_owned())
}

fn p_words(contrast: &Contrast, row: &Row) -> String {
    match (&contrast.p, row.p) {
        (Some(p), _) => number::p_value(p),
        (None, Some(p)) => format!("{} (recomputed)", probability::p_phrase(p.upper)),
        (None, None) => "no P".to_owned(),
    }
}

/// A P value that allows for all comparisons, as exactly as the printed ones
/// let it be known.
fn adjusted_p(row: &Row) -> String {
    let Some(Interval { lower, upper }) = row.adjusted_p else {
        return NOTHING.to_owned();
    };
    if upper - lower < 1e-12 {
        probability::p(upper)
    } else if upper >= 1.0 {
        format!("at least {}", probability::p(lower))
    } else {
        format!("at most {}", probability::p(upper))
    }
}

pub fn table(trial: &Trial, question: &Question, contrasts: &Contrasts) -> Table {
    let outcome = &trial.outcomes[question.outcome];
    let family = contrasts.family;
    let mut columns = ["Visit and arms", "Difference", "Interval", "P"]
        .map(str::to_owned)
        .to_vec();
    match contrasts.allowance {
        Allowance::None => {}
        Allowance::Bonferroni => columns.extend([
            format!("Interval allowing for {family}"),
            "P by Bonferroni".to_owned(),
        ]),
        Allowance::Holm => columns.push("P by Holm".to_owned()),
    }
    columns.extend(["Verdict".to_owned(), "Source".to_owned()]);
    let rows = contrasts.rows.iter().map(|row| {
        let contrast = &row.contrast;
        let mut cells = vec![
            heading(trial, contrast).join("\n"),
            number::decimal(contrast.estimate.value),
            interval(contrast, row),
            p_words(contrast, row),
        ];
        if contrasts.allowance == Allowance::Bonferroni {
            cells.push(cell(row.adjusted.map(|wider| limits(contrast, wider))));
        }
        if contrasts.allowance != Allowance::None {
            cells.push(adjusted_p(row));
        }
        cells.push(if contrast.kind.is_in_unit() {
            verdict(question, row)
        } else {
            cannot_be_held(contrast.kind, outcome)
        });
        cells.push(phrase::source(
            trial,
            contrast.estimate.source.or(contrast.source),
        ));
        cells
    });
    Table::new(
        format!(
            "All contrasts in {} ({}){}",
            outcome.name,
            phrase::better(outcome.direction),
            against_threshold(question, outcome)
        ),
        columns,
        rows,
    )
}

/// That a contrast is not in the outcome's unit.
fn cannot_be_held(kind: ContrastKind, outcome: &Outcome) -> String {
    format!(
        "A {} cannot be held against a threshold in {}",
        kind_name(kind),
        outcome.unit_plural
    )
}

/// Visit, arms and kind of a contrast.
fn heading(trial: &Trial, contrast: &Contrast) -> [String; 3] {
    let visit = &trial.visits[contrast.visit];
    let primary = if visit.primary {
        " (primary visit)"
    } else {
        ""
    };
    let (arm, reference) = contrast_arms(trial, contrast);
    let is_ratio = contrast.kind == ContrastKind::Ratio;
    let sign = if is_ratio { "/" } else { "\u{2212}" };
    [
        format!("{}{primary}", phrase::capitalised(&visit.label)),
        format!("{arm} {sign} {reference}"),
        kind_name(contrast.kind).to_owned(),
    ]
}

fn interval(contrast: &Contrast, row: &Row) -> String {
    let recovered = match row.recovery {
        Some(Recovery::StandardError) => "the printed standard error",
        Some(Recovery::P) => "the printed P value",
        Some(Recovery::Spreads) => "the spread of both arms",
        Some(Recovery::Means) => {
            return format!(
                "{}\n(computed from the means)",
                mark::interval_text(contrast)
            );
        }
        Some(Recovery::Interval) | None => return mark::interval_text(contrast),
    };
    match (row.interval, &contrast.interval) {
        (Some(interval), None) => {
            let limits = limits(contrast, interval);
            format!("95% CI {limits}\n(recovered from {recovered})")
        }
        _ => mark::interval_text(contrast),
    }
}
