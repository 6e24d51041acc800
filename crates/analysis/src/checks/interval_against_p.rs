//! Does a P value go with its estimate and interval?
//!
//! Both are taken to come from one test. Where the samples are small, whether
//! it was referred to Student's t or to the normal distribution is unknown, so
//! that either will do.

use crate::printed_p::PrintedP;
use mcid_stats::log_scale::LogRatio;
use mcid_stats::{FeasibleRegion, Interval, Reference, interval, p};
use mcid_trial::{PRelation, ReportedP};

use super::measured::Measured;
use super::{Check, Finding, Numbers};

pub(super) fn check(measured: &Measured<'_>) -> Option<Check> {
    let printed = measured.contrast.p.as_ref()?;
    let region = measured.region.as_ref()?;
    let PrintedP {
        lenient: allowed,
        strict,
    } = PrintedP::new(printed);
    if allowed.upper <= 0.0 {
        return None;
    }
    let recomputed = recomputed(measured);
    let other = match measured.reference {
        Reference::Normal => measured
            .sizes
            .and_then(|[one, other]| Reference::student_t(f64::from(one) + f64::from(other) - 2.0)),
        Reference::StudentT { .. } => Some(Reference::Normal),
    };
    let finding = if recomputed.is_some_and(|p| reads_as(p, printed)) {
        Finding::Agrees
    } else if fits(region, allowed)
        || other
            .and_then(|reference| measured.region_by(reference))
            .is_some_and(|region| fits(&region, allowed))
    {
        Finding::OnlyByRounding
    } else {
        Finding::CannotBothBeRight
    };
    // Only what is said in words is worked out further.
    let needed = finding != Finding::Agrees;
    let estimates = |p: Interval| {
        let region = (needed && !measured.is_ratio()).then(|| region.with_p(p))?;
        region.estimate()
    };
    let numbers = Numbers::P {
        recomputed,
        possible: if needed { region.p() } else { None },
        estimates: estimates(allowed),
        strict: strict.and_then(estimates),
    };
    Some(measured.found(finding, numbers))
}

/// P from the estimate and the interval's width as printed.
fn recomputed(measured: &Measured<'_>) -> Option<f64> {
    let contrast = measured.contrast;
    let limits = contrast.interval.as_ref()?;
    let limits = Interval {
        lower: limits.lower.to_f64(),
        upper: limits.upper.to_f64(),
    };
    let (estimate, level) = (contrast.estimate.to_f64(), measured.level()?);
    if measured.is_ratio() {
        let ratio = LogRatio::new(estimate, limits, level, measured.reference)?;
        return Some(ratio.estimate.two_sided_p(0.0));
    }
    let error =
        interval::standard_error_from_interval(limits, [0.0; 2], level, measured.reference)?;
    p::two_sided_p(estimate, error.standard_error, 0.0, measured.reference)
}

/// Whether a region holds numbers that go with the P value. An empty one is
/// that of an interval that is not symmetric: then its width counts alone.
fn fits(region: &FeasibleRegion, allowed: Interval) -> bool {
    if region.is_empty() {
        return region
            .lenient_p()
            .is_none_or(|p| p.lower <= allowed.upper && allowed.lower <= p.upper);
    }
    !region.with_p(allowed).is_empty()
}

/// Whether a computed P would be printed like this.
fn reads_as(p: f64, printed: &ReportedP) -> bool {
    let value = printed.value.to_f64();
    match printed.comparison {
        PRelation::Equal => (p - value).abs() <= printed.value.half_unit() * (1.0 + 1e-9),
        PRelation::Less => p <= value,
        PRelation::Greater => p >= value,
    }
}
