//! Numbers of an arm that cannot be what they are printed as. The reader warns
//! of them, and nothing is computed with them.

use super::check::{above_end, below_end};
use super::decimal::Decimal;
use super::model::{Arm, ArmSummary, ContrastKind, Outcome, Spread};

/// The lowest and the highest score of a scale.
pub type Ends = [Decimal; 2];

/// From where to where a standard deviation usually is, as shares of the
/// length of its scale.
const USUAL_SHARES: [f64; 2] = [0.05, 0.5];

/// From where to where it usually is, as multiples of the middle one of its
/// outcome.
const USUAL_MULTIPLES: [f64; 2] = [1.0 / 3.0, 3.0];

/// From how many on the standard deviations of an outcome say what is usual.
const ENOUGH: usize = 4;

/// Why a printed spread cannot be what it is printed as.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum ImpossibleSpread {
    /// It is more than the scale allows around the mean.
    TooLarge {
        /// The largest possible standard deviation.
        largest: f64,
    },
    /// It is too small for a standard deviation, and is usual as a standard
    /// error.
    StandardError {
        /// The standard deviation that it then stands for.
        deviation: f64,
    },
}

/// The ends of an outcome's scale; `None` unless both are known.
pub fn ends(outcome: &Outcome) -> Option<Ends> {
    let minimum = outcome.scale_minimum.as_ref()?.value;
    let maximum = outcome.scale_maximum.as_ref()?.value;
    minimum
        .compare(maximum)
        .is_lt()
        .then_some([minimum, maximum])
}

/// The largest standard deviation of `people` scores between two ends, as far
/// as the rounding of their mean leaves it open:
/// √[(mean − lowest)(highest − mean) n/(n − 1)] (Bhatia and Davis 2000,
/// American Mathematical Monthly 107:353). Without a mean, that of the middle
/// of the scale; without a number of people, that of two, which is the largest.
pub fn largest_deviation(ends: Ends, mean: Option<Decimal>, people: Option<u32>) -> f64 {
    let [lowest, highest] = ends.map(Decimal::to_f64);
    let middle = f64::midpoint(lowest, highest);
    let mean = mean.map_or(middle, |mean| {
        let (value, half) = (mean.to_f64(), mean.half_unit());
        middle
            .clamp(value - half, value + half)
            .clamp(lowest, highest)
    });
    let people = f64::from(people.unwrap_or(2).max(2));
    ((mean - lowest) * (highest - mean) * people / (people - 1.0)).sqrt()
}

/// A printed standard deviation.
pub fn printed_deviation(summary: &ArmSummary) -> Option<f64> {
    match &summary.spread {
        Spread::StandardDeviation(printed) => Some(printed.to_f64()),
        _ => None,
    }
}

/// From where to where standard deviations usually are: by those of the
/// outcome where there are at least four, else by its scale. `None` where
/// there is neither.
pub fn usual_deviations<'a>(
    summaries: impl Iterator<Item = &'a ArmSummary>,
    ends: Option<Ends>,
) -> Option<[f64; 2]> {
    let mut sorted: Vec<f64> = summaries.filter_map(printed_deviation).collect();
    sorted.sort_by(f64::total_cmp);
    let middle = sorted.get(sorted.len() / 2);
    if let (true, Some(middle)) = (sorted.len() >= ENOUGH, middle) {
        return Some(USUAL_MULTIPLES.map(|multiple| multiple * middle));
    }
    let [lowest, highest] = ends?.map(Decimal::to_f64);
    Some(USUAL_SHARES.map(|share| share * (highest - lowest)))
}

/// Why the spread of a summary cannot be what it is printed as, if so.
pub fn impossible_spread(
    summary: &ArmSummary,
    ends: Option<Ends>,
    usual: Option<[f64; 2]>,
) -> Option<ImpossibleSpread> {
    let people = summary
        .n
        .as_ref()
        .and_then(|n| u32::try_from(n.value.units()).ok())
        .filter(|people| *people >= 2);
    let root = people.map(|people| f64::from(people).sqrt());
    let (printed, factor) = match &summary.spread {
        Spread::StandardDeviation(printed) => (printed, 1.0),
        Spread::StandardError(printed) => (printed, root?),
        Spread::ConfidenceInterval(_) | Spread::NotReported => return None,
    };
    let value = printed.to_f64();
    if let Some(ends) = ends {
        // A mean that is not on the scale says nothing of the spread.
        let mean = summary.mean.as_ref().map(|mean| mean.value);
        let mean = mean.filter(|mean| !below_end(*mean, ends[0]) && !above_end(*mean, ends[1]));
        let largest = largest_deviation(ends, mean, people);
        // A hair's breadth, so that a tie is not a finding.
        if (value - printed.value.half_unit()) * factor > largest * (1.0 + 1e-9) {
            return Some(ImpossibleSpread::TooLarge { largest });
        }
    }
    let ([least, most], deviation) = (usual?, value * root?);
    let is_error = printed_deviation(summary).is_some()
        && value < least
        && (least..=most).contains(&deviation);
    is_error.then_some(ImpossibleSpread::StandardError { deviation })
}

/// The same for a summary of an outcome.
pub fn impossible_spread_of(outcome: &Outcome, summary: &ArmSummary) -> Option<ImpossibleSpread> {
    let ends = ends(outcome);
    impossible_spread(
        summary,
        ends,
        usual_deviations(outcome.summaries.iter(), ends),
    )
}

/// True for a mean outside of its scale by more than rounding.
pub fn is_impossible_mean(outcome: &Outcome, mean: Decimal) -> bool {
    let end = |end: &Option<super::Reported>| end.as_ref().map(|end| end.value);
    end(&outcome.scale_minimum).is_some_and(|minimum| below_end(mean, minimum))
        || end(&outcome.scale_maximum).is_some_and(|maximum| above_end(mean, maximum))
}

/// True where more people were analysed than randomised to the arm.
pub fn is_impossible_size(arm: &Arm, summary: &ArmSummary) -> bool {
    let randomised = arm.randomised.as_ref().map(|people| people.value.units());
    let analysed = summary.n.as_ref().map(|people| people.value.units());
    analysed.zip(randomised).is_some_and(|(n, most)| n > most)
}

/// True for a difference between arms that is longer than its scale, or than
/// twice its scale for one between changes, by more than rounding.
pub fn is_impossible_difference(ends: Option<Ends>, kind: ContrastKind, estimate: Decimal) -> bool {
    let scales = match kind {
        ContrastKind::ModelDifference | ContrastKind::UnadjustedDifference => 1.0,
        ContrastKind::ChangeDifference => 2.0,
        ContrastKind::StandardisedDifference | ContrastKind::Ratio => return false,
    };
    ends.is_some_and(|[lowest, highest]| {
        let longest = scales * (highest.to_f64() - lowest.to_f64());
        estimate.to_f64().abs() - estimate.half_unit() > longest * (1.0 + 1e-9)
    })
}
