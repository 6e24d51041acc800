//! Does an interval leave out "no difference" exactly where its P value is
//! significant?

use crate::printed_p::PrintedP;
use mcid_trial::{Decimal, PRelation};

use super::measured::Measured;
use super::{Check, Finding, Numbers};

/// Far less than the last digit of any P value, far more than the rounding of
/// binary numbers.
const HAIR: f64 = 1e-12;

pub(super) fn check(measured: &Measured<'_>) -> Option<Check> {
    let contrast = measured.contrast;
    let printed = contrast.p.as_ref()?;
    let interval = contrast.interval.as_ref()?;
    let least = Decimal::new(100, 0)?.minus(interval.level)?.to_f64() / 100.0;
    let p = PrintedP::new(printed).lenient;
    let surely_small = p.upper < least - HAIR
        || (printed.comparison == PRelation::Less && p.upper <= least + HAIR);
    let surely_large = p.lower > least + HAIR
        || (printed.comparison == PRelation::Greater && p.lower >= least - HAIR);
    let small = match printed.comparison {
        PRelation::Equal => printed.value.to_f64() < least - HAIR,
        // "P < .1" does not say on which side of .05 it is.
        PRelation::Less if !surely_small => return None,
        PRelation::Less => true,
        PRelation::Greater if !surely_large => return None,
        PRelation::Greater => false,
    };
    let null = if measured.is_ratio() { 1.0 } else { 0.0 };
    let (lower, upper) = (interval.lower.value, interval.upper.value);
    let excludes = lower.to_f64() > null || upper.to_f64() < null;
    let reach = |limit: Decimal, sign: f64| limit.to_f64() + sign * limit.half_unit();
    let surely_excludes = reach(lower, -1.0) > null + HAIR || reach(upper, 1.0) < null - HAIR;
    let surely_holds = reach(lower, 1.0) < null - HAIR && reach(upper, -1.0) > null + HAIR;
    let finding = if excludes == small {
        Finding::Agrees
    } else if (surely_excludes && surely_large) || (surely_holds && surely_small) {
        Finding::CannotBothBeRight
    } else {
        Finding::OnlyByRounding
    };
    Some(measured.found(finding, Numbers::Side { excludes }))
}
