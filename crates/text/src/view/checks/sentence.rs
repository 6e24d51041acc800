//! A comparison as a plain sentence with its numbers.

use crate::number::{self, fixed, fixed_range};
use crate::table::statements;
use crate::{mark, phrase, probability};
use mcid_analysis::checks::{Bounded, Check, Finding, Numbers, People, Recomputed};
use mcid_stats::Interval;
use mcid_trial::{ArmSummary, Contrast, Outcome, Reported, Spread, Trial};

use super::{agreeing, contrast_of, outcome_of};

/// What a comparison says: sentences without their full stops, and after them
/// what the file says, as it stands there.
#[derive(Default)]
pub(super) struct Statement {
    sentences: Vec<String>,
    from_file: String,
}

impl Statement {
    pub(super) fn of(trial: &Trial, check: &Check) -> Self {
        let sentences = match check.numbers {
            _ if check.finding == Finding::Agrees => {
                agreeing::sentence(trial, check).into_iter().collect()
            }
            Numbers::Noted(note) => {
                let from_file = note_words(trial, note);
                return Self {
                    from_file,
                    ..Self::default()
                };
            }
            Numbers::People {
                what,
                number,
                with,
                row,
            } => {
                vec![people(trial, what, [number, with], row)]
            }
            _ => match contrast_of(trial, check) {
                Some(contrast) => of_contrast(trial, check, contrast),
                None => summary_sentence(trial, check).into_iter().collect(),
            },
        };
        let is_problem = check.finding <= Finding::Question;
        let contrast = contrast_of(trial, check).filter(|_| is_problem);
        let note = contrast.and_then(|contrast| contrast.note.as_ref());
        let from_file = note.map(|note| format!(" The file notes: {}", number::typeset(note)));
        Self {
            sentences,
            from_file: from_file.unwrap_or_default(),
        }
    }

    /// All of it.
    pub(super) fn text(&self) -> String {
        let sentences = self.joined();
        let stop = if sentences.is_empty() { "" } else { "." };
        format!("{sentences}{stop}{}", self.from_file)
    }

    /// The same, to be continued.
    pub(super) fn without_full_stop(&self) -> String {
        let sentences = self.joined();
        match self.from_file.trim_end_matches('.') {
            "" => sentences,
            from_file if sentences.is_empty() => from_file.to_owned(),
            from_file => format!("{sentences}.{from_file}"),
        }
    }

    fn joined(&self) -> String {
        self.sentences.join(". ")
    }
}

fn summary_sentence(trial: &Trial, check: &Check) -> Option<String> {
    let outcome = outcome_of(trial, check)?;
    let summary = phrase::summary(outcome, check.place.arm?, check.place.visit?)?;
    of_summary(outcome, summary, check)
}

fn of_contrast(trial: &Trial, check: &Check, contrast: &Contrast) -> Vec<String> {
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
                return vec![format!(
                    "{all}: the middle of the printed interval is {middle}. Limits that round to the printed ones have {estimate} in their middle"
                )];
            }
            let [lower, upper] = fitting.map(|limit| fixed(limit, digits));
            let mut sentences = vec![format!(
                "{all}: the middle of the interval is {middle}, and no rounding brings it to {estimate}. A lower limit near {lower} or an upper limit near {upper} would fit. Intervals made in some other ways (bootstrap, profile likelihood) need not lie evenly around the estimate"
            )];
            if as_ratio {
                sentences.push(
                    "It is symmetric on the logarithmic scale, as the interval of a ratio would be"
                        .to_owned(),
                );
            }
            sentences
        }
        Numbers::P { .. } => of_p(trial, check, contrast, &format!("{all}, {p}")),
        Numbers::Side { excludes } => {
            let null = agreeing::null(contrast);
            let holds = if excludes { "leaves out" } else { "holds" };
            let end = if check.finding == Finding::CannotBothBeRight {
                "and no rounding reconciles the two"
            } else {
                "digits beyond the printed ones can reconcile the two"
            };
            vec![format!(
                "{interval}, {p}: as printed, the interval {holds} {null} and P is on the other side of significance; {end}"
            )]
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
            let mut sentences = vec![format!(
                "{printed} {from} {} (by rounding, {})",
                fixed(value, digits + 1),
                number::band(range, digits + 1)
            )];
            if check.finding == Finding::Legitimate {
                sentences.push(
                    "An adjusted estimate, or people with missing values, may make the difference"
                        .to_owned(),
                );
            }
            sentences
        }
        Numbers::Span { printed, rounded } => {
            let end = if check.finding == Finding::Legitimate {
                "A mixed model with missing values, or other covariates, may lead there; it is no error"
            } else {
                "Rounding makes up the rest, and a model need not keep to the means anyway"
            };
            vec![format!(
                "The model estimates {estimate}. From the difference between the means at this visit to that between their changes since baseline it is {}, by rounding {}. {end}",
                fixed_range(printed, digits),
                number::band(rounded, digits + 1)
            )]
        }
        Numbers::Implied { implied, printed } => vec![format!(
            "The {interval} implies an SD of {}; the printed SDs make {} together. Adjusting explains a smaller one, clusters a larger one; so does an SE printed as an SD, or an interval of another level",
            fixed(implied, digits + 1),
            fixed(printed, digits + 1)
        )],
        _ => Vec::new(),
    }
}

fn of_p(trial: &Trial, check: &Check, contrast: &Contrast, printed: &str) -> Vec<String> {
    let Numbers::P {
        recomputed,
        possible,
        estimates,
        strict,
    } = check.numbers
    else {
        return Vec::new();
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
    let mut sentences = vec![format!("{printed}: {recomputed}")];
    sentences.extend(
        possible.map(|band| format!("Rounding allows P from {}", probability::p_band(band))),
    );
    if check.finding == Finding::CannotBothBeRight {
        sentences.push(
            "They can still both stand in one paper if they come from different tests or models"
                .to_owned(),
        );
    } else {
        sentences.extend(narrower(trial, check, contrast, [estimates, strict]));
    }
    sentences
}

/// Which unrounded estimates go with a printed P, where not all do.
fn narrower(
    trial: &Trial,
    check: &Check,
    contrast: &Contrast,
    [estimates, strict]: [Option<Interval>; 2],
) -> Option<String> {
    let estimates = estimates?;
    let value = contrast.estimate.to_f64();
    let half = contrast.estimate.value.half_unit();
    let tolerance = 1e-9 * half;
    let everything =
        estimates.lower <= value - half + tolerance && estimates.upper >= value + half - tolerance;
    if everything {
        return None;
    }
    let digits = contrast.estimate.value.decimals() + 2;
    let strict = strict.map_or_else(String::new, |strict| {
        format!(
            ", or {} if the journal prints every P below .001 as \u{201c}P < .001\u{201d}",
            number::band(strict, digits)
        )
    });
    let what = match outcome_of(trial, check)
        .and_then(|outcome| phrase::is_benefit(contrast.estimate.value, outcome.direction))
    {
        Some(true) => "benefit",
        Some(false) => "harm",
        None => "difference",
    };
    let sizes = [estimates.lower.abs(), estimates.upper.abs()];
    let size = value.abs();
    let position = if sizes.iter().all(|other| *other < size - tolerance) {
        Some("below")
    } else if sizes.iter().all(|other| *other > size + tolerance) {
        Some("above")
    } else {
        None
    };
    let end = position.map_or_else(String::new, |position| {
        let printed = number::size(contrast.estimate.value);
        format!(": a {what} slightly {position} the printed {printed}")
    });
    Some(format!(
        "{} then takes an estimate before rounding of {}{strict}{end}",
        contrast.p.as_ref().map(number::p_value).unwrap_or_default(),
        number::band(estimates, digits)
    ))
}

fn of_summary(outcome: &Outcome, summary: &ArmSummary, check: &Check) -> Option<String> {
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
    Some(match check.numbers {
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
                    return Some(format!(
                        "SD {deviation} with a mean of {mean}: on this scale ({}) no scores with that mean have an SD above {limit}; {kept}",
                        phrase::scale(outcome)
                    ));
                }
            };
            let limit = fixed(limit, if limit.fract() == 0.0 { 0 } else { digits + 1 });
            format!("The {what} is {number}, and {bound} {limit}; {kept}")
        }
        Numbers::Deviation {
            as_error, usual, ..
        } => format!(
            "SD {deviation} of {n} people is far smaller than usual here ({}). As a standard error it would stand for an SD of {}, which is usual: perhaps the SE was printed as the SD",
            fixed_range(usual, digits),
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
                "If every score is a whole number, {what}. Nothing is wrong if scores can be fractions, or if the mean is adjusted or of fewer people"
            )
        }
        _ => return None,
    })
}

fn people(trial: &Trial, what: People, [number, with]: [u32; 2], row: usize) -> String {
    match what {
        People::Analysed => {
            format!("{number} people were analysed, but {with} were randomised to this arm")
        }
        People::Later => {
            let before = trial.visits.get(row).map_or_else(
                || "at the visit before".to_owned(),
                |visit| phrase::at_visit(&visit.label),
            );
            format!(
                "{number} people were analysed, after {with} {before}. Some miss a visit and come back; nothing is wrong with that"
            )
        }
        People::Responders => format!(
            "{number} people are counted, but {with} gave a score at this visit. People without a score may have been counted as not improved"
        ),
        People::RespondersRandomised
        | People::Events
        | People::AdverseEvents
        | People::Adherence => {
            format!("{number} people are counted, but {with} were randomised to this arm")
        }
        People::Flow => format!(
            "{number} people are counted, and {with} were randomised to this arm. Stages before randomisation have more"
        ),
        People::Stricter => format!(
            "{number} people improved by at least this much, but only {with} by at least a smaller amount"
        ),
    }
}

fn note_words(trial: &Trial, note: usize) -> String {
    let Some(note) = trial.notes.get(note) else {
        return String::new();
    };
    let mut lines = statements(trial, note);
    lines.push(note.text.clone());
    number::typeset(&lines.join("\n"))
}
