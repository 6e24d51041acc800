//! A comparison that found nothing wrong, as a sentence with its numbers.

use crate::number::{self, decimal, fixed, fixed_range};
use crate::{mark, phrase, probability};
use mcid_analysis::checks::{Bounded, Check, Numbers, People, Recomputed};
use mcid_trial::{Contrast, ContrastKind, Outcome, Reported, Spread, Trial};

use super::{contrast_of, outcome_of};

/// What agrees with what, without a full stop; `None` for a note of the file,
/// which is no comparison of numbers.
pub(super) fn sentence(trial: &Trial, check: &Check) -> Option<String> {
    if let Numbers::People {
        what,
        number,
        with,
        row,
    } = check.numbers
    {
        return Some(people(trial, what, [number, with], row));
    }
    match contrast_of(trial, check) {
        Some(contrast) => of_contrast(contrast, check.numbers),
        None => of_summary(trial, check),
    }
}

fn of_contrast(contrast: &Contrast, numbers: Numbers) -> Option<String> {
    let digits = contrast.estimate.value.decimals();
    let estimate = decimal(contrast.estimate.value);
    let interval = mark::interval_text(contrast);
    let p = contrast.p.as_ref().map(number::p_value).unwrap_or_default();
    Some(match numbers {
        Numbers::Symmetry { middle, .. } => format!(
            "{estimate} ({interval}): the middle of the interval is {}",
            fixed(middle, digits + 1)
        ),
        Numbers::P { recomputed, .. } => format!(
            "{estimate} ({interval}), {p}: estimate and interval give {}",
            probability::p_phrase(recomputed?)
        ),
        Numbers::Side { excludes } => {
            let holds = if excludes { "leaves out" } else { "holds" };
            let null = null(contrast);
            format!("{interval}, {p}: the interval {holds} {null}, as P says")
        }
        Numbers::Recomputed { what, value, .. } => {
            let (printed, from) = match what {
                Recomputed::StandardError => (
                    decimal(contrast.standard_error.as_ref()?.value),
                    format!("the {interval} gives"),
                ),
                Recomputed::Difference => (estimate, "the means at this visit give".to_owned()),
                Recomputed::ChangeDifference => {
                    (estimate, "the means here and at baseline give".to_owned())
                }
            };
            format!("{printed}; {from} {}", fixed(value, digits + 1))
        }
        Numbers::Span { printed, .. } => format!(
            "The model estimates {estimate}; the difference between the means at this visit and that between their changes since baseline span {}",
            fixed_range(printed, digits)
        ),
        Numbers::Implied { implied, printed } => format!(
            "The {interval} implies an SD of {}; the printed SDs make {} together",
            fixed(implied, digits + 1),
            fixed(printed, digits + 1)
        ),
        _ => return None,
    })
}

/// "No difference" on the scale of a contrast.
pub(super) fn null(contrast: &Contrast) -> &'static str {
    match contrast.kind {
        ContrastKind::Ratio => "1",
        _ => "0",
    }
}

fn of_summary(trial: &Trial, check: &Check) -> Option<String> {
    let outcome: &Outcome = outcome_of(trial, check)?;
    let summary = phrase::summary(outcome, check.place.arm?, check.place.visit?)?;
    let printed = |number: &Option<Reported>| Some(decimal(number.as_ref()?.value));
    let deviation = match &summary.spread {
        Spread::StandardDeviation(deviation) => Some(decimal(deviation.value)),
        _ => None,
    };
    let mean = printed(&summary.mean);
    let digits = summary
        .mean
        .as_ref()
        .map_or(1, |mean| mean.value.decimals());
    Some(match check.numbers {
        Numbers::Bound { what, limit } => {
            let limit = fixed(limit, if limit.fract() == 0.0 { 0 } else { digits + 1 });
            match what {
                Bounded::MeanAbove => format!("Mean {}; the scale begins at {limit}", mean?),
                Bounded::MeanBelow => format!("Mean {}; the scale ends at {limit}", mean?),
                Bounded::MedianAbove => {
                    format!(
                        "Median {}; the scale begins at {limit}",
                        printed(&summary.median)?
                    )
                }
                Bounded::MedianBelow => {
                    format!(
                        "Median {}; the scale ends at {limit}",
                        printed(&summary.median)?
                    )
                }
                Bounded::Deviation => format!(
                    "SD {} with a mean of {}; on this scale it can be up to {limit}",
                    deviation?, mean?
                ),
            }
        }
        Numbers::Deviation { usual, .. } => format!(
            "SD {} of {} people; usual here: {}",
            deviation?,
            printed(&summary.n)?,
            fixed_range(usual, digits)
        ),
        Numbers::Whole { people, .. } => {
            let spread =
                deviation.map_or_else(String::new, |deviation| format!(" and SD {deviation}"));
            format!(
                "{people} whole-number scores can have mean {}{spread}",
                mean?
            )
        }
        _ => return None,
    })
}

fn people(trial: &Trial, what: People, [number, with]: [u32; 2], row: usize) -> String {
    match what {
        People::Analysed => format!("{number} of {with} people randomised were analysed"),
        People::Later => {
            let before = trial.visits.get(row).map_or_else(
                || "at the visit before".to_owned(),
                |visit| phrase::at_visit(&visit.label),
            );
            format!("{number} people were analysed, after {with} {before}")
        }
        People::Responders => {
            format!("{number} people are counted; {with} gave a score at this visit")
        }
        People::Stricter => format!(
            "{number} people improved by at least this much, {with} by at least a smaller amount"
        ),
        _ => format!("{number} people are counted, of {with} randomised to this arm"),
    }
}
