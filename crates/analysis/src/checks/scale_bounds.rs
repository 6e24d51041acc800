//! Do means and standard deviations keep to their scale?
//!
//! A mean lies between the ends, and a standard deviation is at most the one
//! of scores that are all at the ends (Bhatia and Davis 2000).

use mcid_stats::Interval;
use mcid_stats::standard_deviation::largest_sample_standard_deviation;
use mcid_trial::{ArmSummary, Decimal, Outcome, Spread, Trial};

use super::measured::people;
use super::{Bounded, Check, CheckPlace, Finding, Numbers};

pub(super) fn check(trial: &Trial, outcome: usize, checks: &mut Vec<Check>) {
    let measure = &trial.outcomes[outcome];
    let ends = [&measure.scale_minimum, &measure.scale_maximum]
        .map(|end| end.as_ref().map(|end| end.value));
    for summary in &measure.summaries {
        let place = CheckPlace {
            outcome: Some(outcome),
            visit: Some(summary.visit),
            arm: Some(summary.arm),
            ..CheckPlace::default()
        };
        let mut add = |found: Option<(Finding, Numbers)>| {
            checks.extend(found.map(|(finding, numbers)| Check {
                finding,
                place,
                numbers,
            }));
        };
        for (score, above, below) in [
            (&summary.mean, Bounded::MeanAbove, Bounded::MeanBelow),
            (&summary.median, Bounded::MedianAbove, Bounded::MedianBelow),
        ] {
            let Some(score) = score else { continue };
            let low = ends[0].map(|end| kept(above, score.value, end, 1.0));
            let high = ends[1].map(|end| kept(below, score.value, end, -1.0));
            // One comparison with the scale, told of the end that is worse.
            add(match (low, high) {
                (Some(low), Some(high)) => Some(if low.0 <= high.0 { low } else { high }),
                (low, high) => low.or(high),
            });
        }
        add(deviation(measure, summary));
    }
}

/// A score and an end of its scale, which is exact; `side` is the direction
/// into the scale.
fn kept(what: Bounded, score: Decimal, end: Decimal, side: f64) -> (Finding, Numbers) {
    let inside = side * (score.to_f64() - end.to_f64());
    let finding = if inside >= 0.0 {
        Finding::Agrees
    } else if inside >= -score.half_unit() * (1.0 + 1e-9) {
        Finding::OnlyByRounding
    } else {
        Finding::CannotBothBeRight
    };
    let limit = end.to_f64();
    (finding, Numbers::Bound { what, limit })
}

fn deviation(outcome: &Outcome, summary: &ArmSummary) -> Option<(Finding, Numbers)> {
    let Spread::StandardDeviation(deviation) = &summary.spread else {
        return None;
    };
    let bounds = Interval {
        lower: outcome.scale_minimum.as_ref()?.to_f64(),
        upper: outcome.scale_maximum.as_ref()?.to_f64(),
    };
    let mean = summary.mean.as_ref()?;
    // Without a number of people, two: no other allows a larger one.
    let size = summary.n.as_ref().and_then(people).unwrap_or(2).max(2);
    let largest = |mean: f64| largest_sample_standard_deviation(mean, bounds, size);
    let limit = largest(mean.to_f64())?;
    // The largest of all grows towards the middle of the scale.
    let half = mean.value.half_unit();
    let (low, high) = (mean.to_f64() - half, mean.to_f64() + half);
    let nearest = bounds
        .middle()
        .min(high)
        .max(low)
        .min(bounds.upper)
        .max(bounds.lower);
    let value = deviation.to_f64();
    let hair = 1e-9 * (bounds.upper - bounds.lower);
    let finding = if value <= limit + hair {
        Finding::Agrees
    } else if value - deviation.value.half_unit() <= largest(nearest)? + hair {
        Finding::OnlyByRounding
    } else {
        Finding::CannotBothBeRight
    };
    let what = Bounded::Deviation;
    Some((finding, Numbers::Bound { what, limit }))
}
