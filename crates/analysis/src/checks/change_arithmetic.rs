//! Where does a model's estimate lie beside the differences of the means at
//! the visit and of the changes since baseline?
//!
//! An estimate outside of both is legitimate: a mixed model with missing data,
//! or with other covariates, need not keep to the means.

use crate::reference::rounded;
use mcid_stats::Rounded;
use mcid_stats::ancova_span::{Position, ancova_span};
use mcid_stats::change_arithmetic::change_arithmetic;
use mcid_trial::ContrastKind;

use super::measured::{Measured, printed};
use super::{Check, Finding, Numbers, Recomputed};

pub(super) fn check(measured: &Measured<'_>) -> Option<Check> {
    match measured.contrast.kind {
        ContrastKind::ModelDifference => model(measured),
        ContrastKind::ChangeDifference => changes(measured),
        _ => None,
    }
}

fn model(measured: &Measured<'_>) -> Option<Check> {
    let estimate = printed(measured.contrast.estimate.value);
    let span = ancova_span(measured.means()?, estimate)?;
    let finding = match span.position {
        Position::Inside => Finding::Agrees,
        Position::InsideByRounding => Finding::OnlyByRounding,
        Position::Outside => Finding::Legitimate,
    };
    let numbers = Numbers::Span {
        printed: span.as_printed,
        rounded: span.with_rounding,
    };
    Some(measured.found(finding, numbers))
}

fn changes(measured: &Measured<'_>) -> Option<Check> {
    let difference = change_arithmetic(measured.means()?)?.change_difference;
    let estimate = rounded(measured.contrast.estimate.value);
    let around = |half_unit: f64| Rounded {
        value: difference.value,
        half_unit,
    };
    let finding = if estimate.overlaps(around(0.0)) {
        Finding::Agrees
    } else if estimate.overlaps(around(difference.range.half_width())) {
        Finding::OnlyByRounding
    } else {
        Finding::Legitimate
    };
    let numbers = Numbers::Recomputed {
        what: Recomputed::ChangeDifference,
        value: difference.value,
        range: difference.range,
    };
    Some(measured.found(finding, numbers))
}
