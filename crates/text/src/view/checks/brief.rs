//! A comparison in a few words, for a row that stands for several.

use crate::number::{self, fixed, fixed_range};
use crate::{mark, phrase, probability};
use mcid_analysis::checks::{Check, Numbers};
use mcid_trial::Trial;

use super::contrast_of;
use super::name::subject;
use super::sentence::Statement;

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
    let estimate = contrast.map(|contrast| number::decimal(contrast.estimate.value));
    let estimate = || estimate.clone().unwrap_or_default();
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
        Numbers::Side { .. } => {
            let interval = contrast.map_or_else(String::new, mark::interval_text);
            format!("{} with {interval}", p())
        }
        Numbers::Recomputed { value, .. } => {
            format!("{}, recomputed {}", estimate(), fixed(value, digits + 1))
        }
        Numbers::Span { printed, .. } => {
            format!("{}, the means {}", estimate(), fixed_range(printed, digits))
        }
        Numbers::People { number, with, .. } => format!("{number}, against {with}"),
        _ => return Statement::of(trial, check).without_full_stop(),
    };
    format!("{}: {what}", phrase::in_sentence(&subject(trial, check)))
}
