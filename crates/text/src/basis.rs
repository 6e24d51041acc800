//! Where a difference and its interval come from, in words: printed, or computed
//! from what was printed.

use mcid_analysis::difference::{Basis, Difference};
use mcid_analysis::recovered::widest_interval;
use mcid_trial::{Contrast, ContrastKind, Decimal, Outcome, Trial};

use super::answer::{contrast_arms, kind_name};
use super::{number, phrase};

/// A basis for tables and labels.
pub fn name(basis: Basis) -> &'static str {
    match basis {
        Basis::Interval => "as printed",
        Basis::StandardError => "interval computed from the printed standard error",
        Basis::P => "interval computed from the printed P value",
        Basis::Means => "unadjusted, computed from the arms\u{2019} means",
    }
}

/// That marks of figures stand for computed numbers; empty where none does.
pub fn marks(rows: &[Difference]) -> &'static str {
    if rows.iter().all(|row| row.basis.is_printed()) {
        ""
    } else {
        " Diamonds are computed, not printed."
    }
}

/// What is computed, as a sentence; `None` where estimate and interval are
/// printed.
pub fn sentence(basis: Basis) -> Option<&'static str> {
    match basis {
        Basis::Interval => None,
        Basis::StandardError => Some("The interval is computed from the printed standard error."),
        Basis::P => Some("The interval is computed from the printed P value."),
        Basis::Means => Some("The difference is unadjusted, computed from the arms\u{2019} means."),
    }
}

/// What kind of number a difference is, for labels.
pub fn kind(difference: &Difference) -> String {
    match difference.basis {
        Basis::Interval => kind_name(difference.contrast.kind).to_owned(),
        Basis::Means => "difference of the means (unadjusted, computed)".to_owned(),
        basis => format!("{}, {}", kind_name(difference.contrast.kind), name(basis)),
    }
}

/// Where a difference was printed, or what it is computed from.
pub fn source(trial: &Trial, difference: &Difference) -> String {
    if difference.basis == Basis::Means {
        return "computed from the arms\u{2019} means".to_owned();
    }
    let contrast = &difference.contrast;
    phrase::source(trial, contrast.estimate.source.or(contrast.source))
}

/// "95% CI −1.5 to −0.4", "95% CI 0.45 to 1.75, computed".
pub fn interval(difference: &Difference) -> String {
    let interval = super::mark::interval_text(&difference.contrast);
    if difference.basis.is_printed() {
        interval
    } else {
        format!("{interval}, computed")
    }
}

/// What the file gives beside the difference shown, and why the two may differ:
/// the difference of the means beside a printed one, or the other way round.
pub fn other(trial: &Trial, shown: &Difference, other: &Difference) -> String {
    let estimate = number::decimal(other.contrast.estimate.value);
    let interval = super::mark::interval_text(&other.contrast);
    if other.basis == Basis::Means {
        return format!(
            "The arms\u{2019} means give {estimate} ({interval}), unadjusted: the printed difference {}.",
            why(shown)
        );
    }
    let computed = sentence(other.basis).map(|sentence| format!(" {sentence}"));
    let turned = turned(trial, other).map(|sentence| format!(" {sentence}"));
    format!(
        "The file reports {estimate} ({interval}); it {}.{}{}",
        why(other),
        computed.unwrap_or_default(),
        turned.unwrap_or_default()
    )
}

/// Why a printed difference may not be that of the means.
fn why(printed: &Difference) -> &'static str {
    match printed.contrast.kind {
        ContrastKind::UnadjustedDifference => {
            "may be of other people, or of means with more decimals"
        }
        ContrastKind::ChangeDifference => {
            "is one of changes since baseline, and may allow for covariates or missing visits"
        }
        _ => "may allow for baseline scores, other covariates or missing visits",
    }
}

/// A button that shows what [`other`] describes.
pub const SHOW_OTHER: &str = "Show it";

/// That the file reports a difference from the other arm's side; `None` where it
/// does not. "Printed as 16.1 higher with education than with physical activity;
/// shown from the side of physical activity."
pub fn turned(trial: &Trial, difference: &Difference) -> Option<String> {
    let contrast = &difference.contrast;
    let (arm, reference) = contrast_arms(trial, contrast);
    let printed = contrast.estimate.value.negated();
    let size = number::size(printed);
    let size = if printed.is_zero() {
        size
    } else {
        format!("{size} {}", phrase::comparative(printed))
    };
    difference.is_turned.then(|| {
        format!("Printed as {size} with {reference} than with {arm}; shown from the side of {arm}.")
    })
}

/// What a contrast says whose P value is a bound and that has no interval: how
/// wide its interval is at most.
pub fn bound(contrast: &Contrast, outcome: &Outcome) -> Option<String> {
    let widest = widest_interval(contrast)?;
    let p = contrast.p.as_ref().map(number::p_value)?;
    let estimate = contrast.estimate.value;
    let decimals = estimate.decimals() + 1;
    let limit = |value| Decimal::nearest(value, decimals).map(number::decimal);
    Some(format!(
        "An estimate of {} {} is given with {p} and no interval: its 95% confidence interval lies within {} to {}.",
        number::decimal(estimate),
        phrase::unit(estimate, outcome),
        limit(widest.lower)?,
        limit(widest.upper)?
    ))
}
