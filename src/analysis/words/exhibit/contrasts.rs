//! All contrasts of an outcome in words.

use crate::analysis::contrasts::{Allowance, Contrasts, Recovery, Row};
use crate::analysis::question::Question;
use crate::analysis::verdict::Importance;
use crate::analysis::words::answer::{arm_names, kind_name};
use crate::analysis::words::number::{self, fixed};
use crate::analysis::words::table::Table;
use crate::analysis::words::verdict::{headline, side_headline};
use crate::analysis::words::working::{Number, Working};
use crate::analysis::words::{Passage, mark, phrase, probability};
use crate::stats::Interval;
use crate::trial::{Contrast, ContrastKind, Direction, Outcome, Trial};

/// The title.
pub const TITLE: &str = "Every pair of arms, every visit";

/// What stands in a cell where there is nothing.
const NOTHING: &str = "\u{2013}";

/// How to read it.
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
        "Each row is one difference in {} ({}): the dot is the estimate, the bar its interval, to the {side} of 0 the arm named first is better.{wider} The bold row is the one you chose above.",
        outcome.name,
        phrase::better(outcome.direction)
    )
}

/// What it says at the reader's threshold.
pub fn lead(trial: &Trial, question: &Question, contrasts: &Contrasts) -> Passage {
    let outcome = &trial.outcomes[question.outcome];
    let count = contrasts.comparable();
    if contrasts.rows.is_empty() {
        return Passage::default().plain(format!(
            "The file has no difference between arms in {}: an estimate is missing.",
            outcome.name
        ));
    }
    if count == 0 {
        return Passage::default().plain(format!(
            "None of the {} in {} can be held against a threshold in {}: that takes a difference, not a ratio, with an interval, a standard error, an exact P value or both arms\u{2019} standard deviations and numbers of people.",
            contrasts_of(contrasts.rows.len()),
            outcome.name,
            outcome.unit_plural
        ));
    }
    let which = match contrasts.allowance {
        Allowance::Bonferroni => "intervals that allow for all comparisons",
        _ => "intervals",
    };
    let decided = contrasts.decided();
    let zero = if count == 1 {
        format!(
            "its interval {} 0",
            if decided == 1 { "leaves out" } else { "holds" }
        )
    } else {
        format!("{decided} of {count} {which} leave out 0")
    };
    if question.between.is_zero() {
        return Passage::default()
            .plain(format!("Of {}, ", contrasts_of(count)))
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
    Passage::default()
        .plain(format!("Of {}, ", contrasts_of(count)))
        .strong(format!("{} a benefit of ", is_are(probable, "estimate")))
        .threshold(phrase::quantity(question.between, outcome))
        .strong(format!(
            " or more; {} that far, and {} wholly there",
            does(possible, "interval", "reaches", "reach"),
            does(definite, "interval", "lies", "lie"),
        ))
        .plain(format!(". {}.", phrase::capitalised(&zero)))
}

fn is_are(count: usize, what: &str) -> String {
    does(count, what, "is", "are")
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
    format!(
        "{count} {}",
        if count == 1 { "contrast" } else { "contrasts" }
    )
}

/// "18 weeks", or with several pairs "18 weeks, low dose − sham".
pub fn name(trial: &Trial, contrast: &Contrast, pairs: usize) -> String {
    let visit = phrase::capitalised(&trial.visits[contrast.visit].label);
    if pairs < 2 {
        return visit;
    }
    let (arm, reference) = names(trial, contrast);
    format!("{visit}, {arm} \u{2212} {reference}")
}

fn names(trial: &Trial, contrast: &Contrast) -> (String, String) {
    arm_names(
        trial,
        crate::analysis::question::Comparison {
            arm: contrast.arm,
            reference_arm: contrast.reference_arm,
        },
    )
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
    let digits = contrast.estimate.value.decimals() + 1;
    format!(
        "{} to {}",
        fixed(interval.lower, digits),
        fixed(interval.upper, digits)
    )
}

/// What a mark says.
pub fn statement(trial: &Trial, outcome: &Outcome, row: &Row) -> String {
    let contrast = &outcome.contrasts[row.contrast];
    let (arm, reference) = names(trial, contrast);
    format!(
        "{}, {arm} minus {reference}: {} {}, {}. {}. {}.",
        phrase::capitalised(&trial.visits[contrast.visit].label),
        numbers_of(contrast, row),
        outcome.unit_plural,
        p_words(contrast, row),
        verdict(row),
        phrase::capitalised(kind_name(contrast.kind))
    )
}

fn verdict(row: &Row) -> String {
    match (row.verdict, row.benefit) {
        (Some(verdict), _) => headline(&verdict).to_owned(),
        (None, Some(benefit)) => side_headline(benefit.side()).to_owned(),
        (None, None) => "Cannot be held against a threshold".to_owned(),
    }
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

/// All contrasts as a table.
pub fn table(trial: &Trial, question: &Question, contrasts: &Contrasts) -> Table {
    let outcome = &trial.outcomes[question.outcome];
    let family = contrasts.family;
    let mut columns = vec![
        "Visit and arms".to_owned(),
        "Difference".to_owned(),
        "Interval".to_owned(),
        "P".to_owned(),
    ];
    match contrasts.allowance {
        Allowance::None => {}
        Allowance::Bonferroni => {
            columns.push(format!("Interval allowing for {family}"));
            columns.push("P by Bonferroni".to_owned());
        }
        Allowance::Holm => columns.push("P by Holm".to_owned()),
    }
    columns.extend(["Verdict".to_owned(), "Source".to_owned()]);
    let rows = contrasts
        .rows
        .iter()
        .map(|row| {
            let contrast = &outcome.contrasts[row.contrast];
            let mut cells = vec![
                heading(trial, contrast),
                number::decimal(contrast.estimate.value),
                interval(contrast, row),
                p_words(contrast, row),
            ];
            if contrasts.allowance == Allowance::Bonferroni {
                let wider = row.adjusted;
                cells.push(
                    wider.map_or_else(|| NOTHING.to_owned(), |wider| limits(contrast, wider)),
                );
            }
            if contrasts.allowance != Allowance::None {
                cells.push(adjusted_p(row));
            }
            cells.push(if contrast.kind == ContrastKind::Ratio {
                format!(
                    "A ratio cannot be held against a threshold in {}",
                    outcome.unit_plural
                )
            } else {
                verdict(row)
            });
            cells.push(phrase::source(
                trial,
                contrast.estimate.source.or(contrast.source),
            ));
            cells
        })
        .collect();
    let at = if question.between.is_zero() {
        String::new()
    } else {
        format!(
            ", against a threshold of {}",
            phrase::quantity(question.between, outcome)
        )
    };
    Table {
        caption: format!(
            "All contrasts in {} ({}){at}",
            outcome.name,
            phrase::better(outcome.direction)
        ),
        columns,
        rows,
    }
}

fn heading(trial: &Trial, contrast: &Contrast) -> String {
    let visit = &trial.visits[contrast.visit];
    let primary = if visit.primary {
        " (primary visit)"
    } else {
        ""
    };
    let (arm, reference) = names(trial, contrast);
    let sign = if contrast.kind == ContrastKind::Ratio {
        "/"
    } else {
        "\u{2212}"
    };
    format!(
        "{}{primary}\n{arm} {sign} {reference}\n{}",
        phrase::capitalised(&visit.label),
        kind_name(contrast.kind)
    )
}

fn interval(contrast: &Contrast, row: &Row) -> String {
    let recovered = match row.recovery {
        Some(Recovery::StandardError) => "the printed standard error",
        Some(Recovery::P) => "the printed P value",
        Some(Recovery::Deviations) => "the SDs of both arms",
        Some(Recovery::Interval) | None => return mark::interval_text(contrast),
    };
    row.interval
        .filter(|_| contrast.interval.is_none())
        .map_or_else(
            || mark::interval_text(contrast),
            |interval| {
                format!(
                    "95% CI {}\n(recovered from {recovered})",
                    limits(contrast, interval)
                )
            },
        )
}

/// The allowance and the recovered intervals, with their working.
pub fn numbers(trial: &Trial, question: &Question, contrasts: &Contrasts) -> Vec<Number> {
    let outcome = &trial.outcomes[question.outcome];
    let mut found = Vec::new();
    let inputs = |rows: &mut dyn Iterator<Item = &Row>| -> Vec<String> {
        rows.map(|row| {
            let contrast = &outcome.contrasts[row.contrast];
            format!(
                "{} = {}, {}",
                phrase::in_sentence(&heading(trial, contrast).replace('\n', ", ")),
                numbers_of(contrast, row),
                p_words(contrast, row)
            )
        })
        .collect()
    };
    let family = contrasts.family;
    let (what, formula, source) = match contrasts.allowance {
        Allowance::None => ("", "", ""),
        Allowance::Bonferroni => (
            "Bonferroni",
            "level of each interval = 1 \u{2212} (1 \u{2212} level) / k; interval = estimate \u{b1} c \u{d7} standard error; P \u{d7} k, at most 1",
            "Bonferroni\u{2019}s inequality",
        ),
        Allowance::Holm => (
            "Holm",
            "the smallest P \u{d7} k, the next \u{d7} (k \u{2212} 1), and so on; none below the one before, at most 1",
            "Holm, Scandinavian Journal of Statistics 1979;6:65",
        ),
    };
    if contrasts.allowance != Allowance::None {
        found.push(Number {
            statement: Passage::default()
                .plain(format!("{what}, all contrasts of this outcome with a P value: k = "))
                .strong(family.to_string())
                .plain("."),
            working: Working {
                formula: formula.to_owned(),
                inputs: inputs(&mut contrasts.rows.iter().filter(|row| row.p.is_some())),
                assumptions: vec![
                    "The family is what the file holds of this outcome; a trial\u{2019}s own plan may count otherwise.".to_owned(),
                    "\u{201c}P < .001\u{201d} stands for anything from 0 to .001.".to_owned(),
                    "An interval that is not symmetric keeps the standard error of each side; a ratio\u{2019}s is widened on the logarithmic scale.".to_owned(),
                ],
                source: source.to_owned(),
            },
        });
    }
    for row in &contrasts.rows {
        let contrast = &outcome.contrasts[row.contrast];
        let (Some(interval), None) = (row.interval, &contrast.interval) else {
            continue;
        };
        let (formula, source) = match row.recovery {
            Some(Recovery::P) => (
                "standard error = |estimate| / q, with q the value that has P/2 above it",
                "Cochrane Handbook, section 6.3",
            ),
            Some(Recovery::Deviations) => (
                "standard error = \u{221a}(SD\u{2081}\u{b2}/n\u{2081} + SD\u{2082}\u{b2}/n\u{2082})",
                "Welch, Biometrika 1947;34:28",
            ),
            _ => (
                "interval = estimate \u{b1} c \u{d7} standard error",
                "Cochrane Handbook, section 6.5.2, turned round",
            ),
        };
        found.push(Number {
            statement: Passage::default()
                .plain(format!(
                    "{}: ",
                    heading(trial, contrast).replace('\n', ", ")
                ))
                .strong(format!("95% interval {}", limits(contrast, interval)))
                .plain(format!(
                    " {}, recovered; none was printed.",
                    outcome.unit_plural
                )),
            working: Working {
                formula: formula.to_owned(),
                inputs: inputs(&mut core::iter::once(row)),
                assumptions: vec![
                    "The estimate is normally distributed, or follows Student\u{2019}s t where the arms are small.".to_owned(),
                    match row.recovery {
                        Some(Recovery::Deviations) => "The arms\u{2019} SDs stand in for the model\u{2019}s own error, which may be smaller.".to_owned(),
                        _ => "P is two-sided and from the same model as the estimate.".to_owned(),
                    },
                ],
                source: source.to_owned(),
            },
        });
    }
    found
}

/// What must be kept in mind.
pub fn remarks(trial: &Trial, question: &Question, contrasts: &Contrasts) -> Vec<String> {
    let outcome = &trial.outcomes[question.outcome];
    let of = |row: &Row| &outcome.contrasts[row.contrast];
    let mut remarks = Vec::new();
    let differ = |key: fn(&Contrast) -> usize| {
        let mut keys = contrasts.rows.iter().map(|row| key(of(row)));
        let first = keys.next();
        keys.any(|key| Some(key) != first)
    };
    if differ(|contrast| contrast.visit) {
        let primary = trial.visits.iter().find(|visit| visit.primary);
        let primary = primary.map_or_else(
            || " The file names no primary visit.".to_owned(),
            |visit| format!(" The primary visit is {}.", visit.label),
        );
        remarks.push(format!(
            "The visits are of the same people and correlated: several that agree are not several trials, and nothing is pooled across them.{primary}"
        ));
    }
    if differ(|contrast| contrast.arm) || differ(|contrast| contrast.reference_arm) {
        remarks.push("Contrasts that share an arm are not independent: if that arm did badly by chance, all of them look better.".to_owned());
    }
    if contrasts.family > 1 && contrasts.allowance == Allowance::None {
        remarks.push(format!(
            "No allowance is made for looking at {} comparisons; the more one looks at, the likelier that some look striking by chance alone.",
            contrasts.family
        ));
    }
    if contrasts
        .rows
        .iter()
        .any(|row| of(row).kind == ContrastKind::Ratio)
    {
        remarks.push(format!(
            "A ratio cannot be held against a threshold in {}; it stands in the table and is not drawn.",
            outcome.unit_plural
        ));
    }
    let missing = |row: &&Row| of(row).kind != ContrastKind::Ratio && row.interval.is_none();
    if contrasts.rows.iter().any(|row| missing(&row)) {
        remarks.push("Where neither an interval nor a standard error, an exact P value or both arms\u{2019} SDs and numbers of people were printed, no interval can be recovered; the estimate stands alone.".to_owned());
    }
    remarks
}
