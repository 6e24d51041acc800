//! The difference between the shares of the arms, and the number needed to
//! treat.

use core::ops::Range;

use mcid_stats::{Interval, NumberNeeded, NumberNeededInterval, Responders, RiskDifference};
use mcid_trial::Decimal;

use super::{ArmModel, At, Estimator, Origin, ResponderShares, Share};
use crate::extremes::range_along;

/// At how many thresholds an axis is tried out.
const STEPS: u32 = 10;

/// The difference between the shares that improve by so much.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ShareDifference {
    /// The share of the arm asked about minus that of the other.
    pub estimate: f64,
    /// Its interval by Newcombe; `None` where the sizes are not known.
    pub interval: Option<Interval>,
    /// The number needed to treat.
    pub needed: NumberNeeded,
    /// Its interval.
    pub needed_interval: Option<NumberNeededInterval>,
}

impl ShareDifference {
    /// From two shares and, where they were not counted, the sizes of the
    /// arms, as if so many had been.
    fn new(shares: [Share; 2], sizes: Option<[u32; 2]>, level: f64) -> Option<Self> {
        let [arm, reference] = shares.map(Share::value);
        let people = |index: usize| match shares.get(index)? {
            Share::Counted(tally) => Responders::new(f64::from(tally.count), tally.total),
            Share::Estimated(share, _) => {
                Responders::from_share(*share, *sizes.as_ref()?.get(index)?)
            }
        };
        let interval = people(0)
            .zip(people(1))
            .and_then(|(first, second)| RiskDifference { first, second }.newcombe_interval(level));
        let estimate = arm - reference;
        Some(Self {
            estimate,
            interval,
            needed: NumberNeeded::new(estimate)?,
            needed_interval: interval.and_then(NumberNeededInterval::new),
        })
    }
}

impl ResponderShares {
    /// The shares at a threshold, and the difference between them with an
    /// interval of confidence `level`; `None` where a share is not known.
    pub fn difference(
        &self,
        threshold: Decimal,
        level: f64,
    ) -> Option<([Share; 2], ShareDifference)> {
        let shares = match self.at(threshold) {
            At::Counted(tallies, _) => tallies.map(Share::Counted),
            At::Estimated(shares) => shares,
            At::HalfCounted(_) | At::Unknown => return None,
        };
        let difference = ShareDifference::new(shares, self.sizes, level)?;
        Some((shares, difference))
    }

    /// The shares at a threshold without what the unknown leaves open.
    fn shares_alone(&self, threshold: Decimal) -> Option<[Share; 2]> {
        let counted = self
            .counts
            .iter()
            .filter(|counts| counts.threshold.compare(threshold).is_eq());
        for counts in counted {
            if let [Some(arm), Some(reference)] = counts.arms {
                return Some([Share::Counted(arm), Share::Counted(reference)]);
            }
        }
        let estimator = self.estimator.as_ref().ok()?;
        let [arm, reference] = estimator.arms.map(|arm| {
            let value = arm.share(&estimator.rule, self.required(threshold))?;
            let alone = Interval {
                lower: value,
                upper: value,
            };
            Some(Share::Estimated(value, alone))
        });
        Some([arm?, reference?])
    }

    /// From the least to the most, in percentage points, that the differences
    /// and their intervals reach at thresholds up to `maximum`; 0 is in it.
    /// So an axis can stand still while the threshold moves.
    pub fn difference_range(&self, maximum: Decimal, level: f64) -> Range<f64> {
        let steps = (1..=STEPS).filter_map(|step| {
            let threshold = maximum.to_f64() * f64::from(step) / f64::from(STEPS);
            Decimal::nearest(threshold, maximum.decimals() + 1)
        });
        let counted = self.counts.iter().map(|counts| counts.threshold);
        let mut range = 0.0_f64..0.0_f64;
        for threshold in steps.chain(counted) {
            let Some(difference) = self
                .shares_alone(threshold)
                .and_then(|shares| ShareDifference::new(shares, self.sizes, level))
            else {
                continue;
            };
            let interval = difference.interval.unwrap_or(Interval {
                lower: difference.estimate,
                upper: difference.estimate,
            });
            range = range.start.min(100.0 * interval.lower)..range.end.max(100.0 * interval.upper);
        }
        range
    }

    /// The least and the most that the estimated difference can be, over the
    /// usual correlations, which are taken to be the same in both arms, and
    /// over the rounding of means and standard deviations. One that is implied
    /// by the interval of the difference is the same in both arms.
    pub fn difference_band(&self, threshold: Decimal) -> Option<Interval> {
        let Estimator { arms, rule, .. } = self.estimator.as_ref().ok()?;
        let required = self.required(threshold);
        let [arm, reference] = arms;
        arm.share(rule, required)?;
        reference.share(rule, required)?;
        let is_shared = arms
            .iter()
            .all(|arm| arm.deviation.origin == Origin::DifferenceInterval);
        // Undefined places are left out.
        let ends = |[correlation, deviation]: [f64; 2]| {
            let only = |value| Interval {
                lower: value,
                upper: value,
            };
            let extremes = |model: &ArmModel| {
                let after = if is_shared {
                    only(deviation)
                } else {
                    model.deviation.range
                };
                model.extremes(rule, required, only(correlation), after)
            };
            let (one, other) = (extremes(arm)?, extremes(reference)?);
            Some(Interval {
                lower: one.lower - other.upper,
                upper: one.upper - other.lower,
            })
        };
        let Interval { lower, upper } = rule.correlations;
        let outline = if is_shared {
            let range = arm.deviation.range;
            vec![
                [lower, range.lower],
                [upper, range.lower],
                [upper, range.upper],
                [lower, range.upper],
            ]
        } else {
            vec![[lower, 0.0], [upper, 0.0]]
        };
        let outlines = [outline];
        let least = range_along(&outlines, |place| {
            ends(place).map_or(f64::INFINITY, |ends| ends.lower)
        })?;
        let most = range_along(&outlines, |place| {
            ends(place).map_or(f64::NEG_INFINITY, |ends| ends.upper)
        })?;
        let band = Interval {
            lower: least.lower,
            upper: most.upper,
        };
        (band.lower <= band.upper).then_some(band)
    }
}
