//! A comparison as a plain sentence with its numbers.

use crate::number::{self, fixed};
use crate::{mark, phrase, probability};
use mcid_analysis::checks::{Bounded, Check, Finding, Numbers, People, Recomputed};
use mcid_stats::Interval;
use mcid_trial::{ArmSummary, Contrast, Outcome, Reported, Spread, Trial};

use super::brief::{between, contrast_of};
use super::noted;

/// The sentence of a comparison.
pub(super) fn sentence(trial: &Trial, check: &Check) -> String {
    if let Numbers::Noted(note) = check.numbers {
        return note_words(trial, note);
    }
    if let Numbers::People {
        what,
        number,
        with,
        row,
    } = check.numbers
    {
        return people(trial, what, [number, with], row);
    }
    if let Some(contrast) = contrast_of(trial, check) {
        let said = of_contrast(trial, check, contrast);
        let note = contrast.note.as_ref();
        let is_problem = check.finding <= Finding::Question;
        return format!("{said}{}", noted(note.filter(|_| is_problem)));
    }
    let place = check.place;
    let outcome = place
        .outcome
        .and_then(|outcome| trial.outcomes.get(outcome));
    let summary = outcome.and_then(|outcome| {
        let mut summaries = outcome.summaries.iter();
        summaries
            .find(|summary| (Some(summary.arm), Some(summary.visit)) == (place.arm, place.visit))
    });
    outcome
        .zip(summary)
        .map_or_else(String::new, |(outcome, summary)| {
            of_summary(outcome, summary, check)
        })
}

fn of_contrast(trial: &Trial, check: &Check, contrast: &Contrast) -> String {
    let digits = contrast.estimate.value.decimals();
    let estimate = number::decimal(contrast.estimate.value);
    let interval = mark::interval_text(contrast);
    let all = format!("{estimate} ({interval})");
    let p = contrast.p.as_ref().map(number::p_value).unwrap_or_default();
    match check.numbers {
        Numbers::Symmetry {
            middle,
            fitting,
            as_ratio,
        } => {
            let middle = fixed(middle, digits + 1);
            if check.finding != Finding::CannotBothBeRight {
                return format!(
                    "{all}: the middle of the printed interval is {middle}. Limits that round to the printed ones have {estimate} in their middle."
                );
            }
            let [lower, upper] = fitting.map(|limit| fixed(limit, digits));
            let ratio = if as_ratio {
                " It is symmetric on the logarithmic scale, as the interval of a ratio would be."
            } else {
                ""
            };
            format!(
                "{all}: the middle of the interval is {middle}, and no rounding brings it to {estimate}. A lower limit near {lower} or an upper limit near {upper} would fit. Intervals made in some other ways (bootstrap, profile likelihood) need not lie evenly around the estimate.{ratio}"
            )
        }
        Numbers::P { .. } => of_p(trial, check, contrast, &format!("{all}, {p}")),
        Numbers::Side { excludes } => {
            let null = if contrast.kind == mcid_trial::ContrastKind::Ratio {
                "1"
            } else {
                "0"
            };
            let holds = if excludes { "leaves out" } else { "holds" };
            let end = if check.finding == Finding::CannotBothBeRight {
                "and no rounding reconciles the two"
            } else {
                "digits beyond the printed ones can reconcile the two"
            };
            format!(
                "{interval}, {p}: as printed, the interval {holds} {null} and P is on the other side of significance; {end}."
            )
        }
        Numbers::Recomputed { what, value, range } => {
            let (printed, from) = match what {
                Recomputed::StandardError => (
                    contrast
                        .standard_error
                        .as_ref()
                        .map_or_else(String::new, |error| number::decimal(error.value)),
                    format!("standard error printed; the {interval} gives"),
                ),
                Recomputed::Difference => {
                    (estimate, "printed; the means at this visit give".to_owned())
                }
                Recomputed::ChangeDifference => (
                    estimate,
                    "printed; the means here and at baseline give".to_owned(),
                ),
            };
            let (value, range) = (fixed(value, digits + 1), between(range, digits + 1));
            let end = match check.finding {
                Finding::Legitimate => {
                    " An adjusted estimate, or people with missing values, may make the difference."
                }
                _ => "",
            };
            format!("{printed} {from} {value} (by rounding, {range}).{end}")
        }
        Numbers::Span { printed, rounded } => {
            let end = if check.finding == Finding::Legitimate {
                "A mixed model with missing values, or other covariates, may lead there; it is no error."
            } else {
                "Rounding makes up the rest, and a model need not keep to the means anyway."
            };
            format!(
                "The model estimates {estimate}. From the difference between the means at this visit to that between their changes since baseline it is {}, by rounding {}. {end}",
                between(printed, digits),
                between(rounded, digits + 1)
            )
        }
        Numbers::Implied { implied, printed } => format!(
            "The {interval} implies an SD of {}; the printed SDs make {} together. Adjusting explains a smaller one, clusters a larger one; so does an SE printed as an SD, or an interval of another level.",
            fixed(implied, digits + 1),
            fixed(printed, digits + 1)
        ),
        _ => String::new(),
    }
}

fn of_p(trial: &Trial, check: &Check, contrast: &Contrast, printed: &str) -> String {
    let Numbers::P {
        recomputed,
        possible,
        estimates,
        strict,
    } = check.numbers
    else {
        return String::new();
    };
    let recomputed = recomputed.map_or_else(
        || "the printed interval has no width to work from".to_owned(),
        |value| {
            format!(
                "the digits as printed give {}",
                probability::p_phrase(value)
            )
        },
    );
    let possible = possible.map_or_else(String::new, |band| {
        format!(" Rounding allows P from {}.", probability::p_band(band))
    });
    let end = if check.finding == Finding::CannotBothBeRight {
        " They can still both stand in one paper if they come from different tests or models."
            .to_owned()
    } else {
        narrower(trial, check, contrast, [estimates, strict])
    };
    format!("{printed}: {recomputed}.{possible}{end}")
}

/// Which unrounded estimates go with a printed P, where not all do.
fn narrower(
    trial: &Trial,
    check: &Check,
    contrast: &Contrast,
    [estimates, strict]: [Option<Interval>; 2],
) -> String {
    let Some(estimates) = estimates else {
        return String::new();
    };
    let value = contrast.estimate.to_f64();
    let half = contrast.estimate.value.half_unit();
    let hair = 1e-9 * half;
    let everything =
        estimates.lower <= value - half + hair && estimates.upper >= value + half - hair;
    if everything {
        return String::new();
    }
    let digits = contrast.estimate.value.decimals() + 2;
    let strict = strict.map_or_else(String::new, |strict| {
        format!(
            ", or {} if the journal prints every P below .001 as \u{201c}P < .001\u{201d}",
            between(strict, digits)
        )
    });
    let direction = check
        .place
        .outcome
        .and_then(|outcome| trial.outcomes.get(outcome))
        .map(|outcome| phrase::judged(contrast.estimate.value, outcome.direction));
    let what = match direction {
        Some("better") => "benefit",
        Some("worse") => "harm",
        _ => "difference",
    };
    let sizes = [estimates.lower.abs(), estimates.upper.abs()];
    let size = value.abs();
    let end = if sizes.iter().all(|other| *other < size - hair) {
        format!(
            ": a {what} slightly below the printed {}",
            number::size(contrast.estimate.value)
        )
    } else if sizes.iter().all(|other| *other > size + hair) {
        format!(
            ": a {what} slightly above the printed {}",
            number::size(contrast.estimate.value)
        )
    } else {
        String::new()
    };
    format!(
        " {} then takes an estimate before rounding of {}{strict}{end}.",
        contrast.p.as_ref().map(number::p_value).unwrap_or_default(),
        between(estimates, digits)
    )
}

fn of_summary(outcome: &Outcome, summary: &ArmSummary, check: &Check) -> String {
    let printed = |number: Option<&Reported>| {
        number.map_or_else(String::new, |number| number::decimal(number.value))
    };
    let digits = summary
        .mean
        .as_ref()
        .map_or(1, |mean| mean.value.decimals());
    let deviation = match &summary.spread {
        Spread::StandardDeviation(deviation) => number::decimal(deviation.value),
        _ => String::new(),
    };
    let mean = printed(summary.mean.as_ref());
    let n = printed(summary.n.as_ref());
    match check.numbers {
        Numbers::Bound { what, limit } => {
            let kept = if check.finding == Finding::OnlyByRounding {
                "only a number that rounds to it keeps to that"
            } else {
                "no rounding explains it"
            };
            let (what, number, bound) = match what {
                Bounded::MeanAbove => ("mean", mean, "the scale begins at"),
                Bounded::MeanBelow => ("mean", mean, "the scale ends at"),
                Bounded::MedianAbove => (
                    "median",
                    printed(summary.median.as_ref()),
                    "the scale begins at",
                ),
                Bounded::MedianBelow => (
                    "median",
                    printed(summary.median.as_ref()),
                    "the scale ends at",
                ),
                Bounded::Deviation => {
                    let limit = fixed(limit, digits + 1);
                    return format!(
                        "SD {deviation} with a mean of {mean}: on this scale ({}) no scores with that mean have an SD above {limit}; {kept}.",
                        phrase::scale(outcome)
                    );
                }
            };
            let limit = fixed(limit, if limit.fract() == 0.0 { 0 } else { digits + 1 });
            format!("The {what} is {number}, and {bound} {limit}; {kept}.")
        }
        Numbers::Deviation {
            as_error, usual, ..
        } => format!(
            "SD {deviation} of {n} people is far smaller than usual here ({}). As a standard error it would stand for an SD of {}, which is usual: perhaps the SE was printed as the SD.",
            between(usual, digits),
            fixed(as_error, digits)
        ),
        Numbers::Whole {
            people,
            mean: fails,
        } => {
            let what = if fails {
                format!("{mean} is not the mean of {people} whole numbers")
            } else {
                format!(
                    "no {people} whole-number scores have a mean of {mean} and an SD of {deviation}"
                )
            };
            format!(
                "If every score is a whole number, {what}. Nothing is wrong if scores can be fractions, or if the mean is adjusted or of fewer people."
            )
        }
        _ => String::new(),
    }
}

fn people(trial: &Trial, what: People, [number, with]: [u32; 2], row: usize) -> String {
    match what {
        People::Analysed => {
            format!("{number} people were analysed, but {with} were randomised to this arm.")
        }
        People::Later => {
            let before = trial
                .visits
                .get(row)
                .map_or("the visit before", |visit| visit.label.as_str());
            format!(
                "{number} people were analysed, after {with} at {before}. Some miss a visit and come back; nothing is wrong with that."
            )
        }
        People::Responders => format!(
            "{number} people are counted, but {with} gave a score at this visit. People without a score may have been counted as not improved."
        ),
        People::RespondersRandomised
        | People::Events
        | People::AdverseEvents
        | People::Adherence => {
            format!("{number} people are counted, but {with} were randomised to this arm.")
        }
        People::Flow => format!(
            "{number} people are counted, and {with} were randomised to this arm. Stages before randomisation have more."
        ),
        People::Stricter => format!(
            "{number} people improved by at least this much, but only {with} by at least a smaller amount."
        ),
    }
}

fn note_words(trial: &Trial, note: usize) -> String {
    let Some(note) = trial.notes.get(note) else {
        return String::new();
    };
    let mut said: Vec<String> = note
        .says
        .iter()
        .map(|statement| {
            let name = phrase::source(trial, Some(statement.source));
            format!("{}: {}", phrase::capitalised(&name), statement.text)
        })
        .collect();
    said.push(note.text.clone());
    number::typeset(&said.join("\n"))
}
