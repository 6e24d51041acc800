//! A comparison in a few words, for a row that stands for several.

use crate::number::{self, fixed};
use crate::{mark, phrase, probability};
use mcid_analysis::checks::{Check, Numbers};
use mcid_stats::Interval;
use mcid_trial::{Contrast, Trial};

use super::name::subject;
use super::sentence::sentence;

/// "Disability, 52 weeks: P = .008, recomputed 0.007".
pub(super) fn brief(trial: &Trial, check: &Check) -> String {
    let contrast = contrast_of(trial, check);
    let digits = contrast.map_or(1, |contrast| contrast.estimate.value.decimals());
    let p = || {
        contrast
            .and_then(|contrast| contrast.p.as_ref())
            .map(number::p_value)
            .unwrap_or_default()
    };
    let estimate = || {
        contrast.map_or_else(String::new, |contrast| {
            number::decimal(contrast.estimate.value)
        })
    };
    let what = match check.numbers {
        Numbers::Symmetry { middle, .. } => format!(
            "{} with an interval around {}",
            estimate(),
            fixed(middle, digits + 1)
        ),
        Numbers::P { recomputed, .. } => match recomputed {
            Some(value) => format!("{}, recomputed {}", p(), probability::p(value)),
            None => p(),
        },
        Numbers::Side { .. } => format!(
            "{} with {}",
            p(),
            contrast.map_or_else(String::new, mark::interval_text)
        ),
        Numbers::Recomputed { value, .. } => {
            format!("{}, recomputed {}", estimate(), fixed(value, digits + 1))
        }
        Numbers::Span { printed, .. } => {
            format!("{}, the means {}", estimate(), between(printed, digits))
        }
        Numbers::People { number, with, .. } => format!("{number}, against {with}"),
        _ => return sentence(trial, check).trim_end_matches('.').to_owned(),
    };
    format!("{}: {what}", phrase::in_sentence(&subject(trial, check)))
}

/// A range: "−2.8 to −2.4".
pub(super) fn between(range: Interval, digits: u8) -> String {
    format!(
        "{} to {}",
        fixed(range.lower, digits),
        fixed(range.upper, digits)
    )
}

/// The contrast that a comparison is about.
pub(super) fn contrast_of<'t>(trial: &'t Trial, check: &Check) -> Option<&'t Contrast> {
    let outcome = trial.outcomes.get(check.place.outcome?)?;
    outcome.contrasts.get(check.place.contrast?)
}
