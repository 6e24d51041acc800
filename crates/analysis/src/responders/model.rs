//! What share of an arm improves by so much, estimated from its means and
//! standard deviations.

use mcid_stats::bounded::ScaledBeta;
use mcid_stats::responders::{self, share_reaching};
use mcid_stats::standard_deviation::standard_deviation_of_change;
use mcid_stats::{Better, Interval, Rounded};
use mcid_trial::ArmIndex;

use super::deviation::Deviation;

/// Correlations of scores before and after that are usual, where none was
/// printed.
pub const USUAL_CORRELATIONS: Interval = Interval {
    lower: 0.3,
    upper: 0.7,
};
/// An improvement of 0% has no share of its own in [`responders::cut`]; the
/// share of those who improve by next to nothing stands for it.
const NEXT_TO_NOTHING: f64 = 1e-9;

/// How scores at the start are supposed to spread.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Start {
    /// With this standard deviation.
    Spread(Deviation),
    /// As at the visit, because nothing was printed.
    AsAtVisit,
    /// Not at all: everyone is taken to start at the baseline mean.
    AtMean,
}

/// An arm before and after.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ArmModel {
    /// The arm.
    pub arm: ArmIndex,
    /// Mean before, as printed.
    pub baseline_mean: Rounded,
    /// Mean after, as printed.
    pub follow_up_mean: Rounded,
    /// The spread before.
    pub start: Start,
    /// The spread after.
    pub deviation: Deviation,
    /// The scores after, bounded to the scale, if they are wanted so and can
    /// be.
    pub bounded: Option<ScaledBeta>,
}

/// What both arms share.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rule {
    /// Whether improvement is counted in per cent of a person's own baseline
    /// (as a fraction), or in the outcome's unit.
    pub in_percent: bool,
    /// Which scores are better.
    pub better: Better,
    /// The ends of the scale, where known.
    pub bounds: Option<Interval>,
    /// Correlation of scores before and after.
    pub correlation: f64,
    /// The correlations that the band covers.
    pub correlations: Interval,
}

impl Rule {
    /// What is left of a baseline score after the improvement, and the score
    /// that someone must reach who starts at `mean`.
    fn cut(&self, mean: f64, required: f64) -> Option<(f64, f64)> {
        if self.in_percent {
            let kept = responders::cut(1.0, required.max(NEXT_TO_NOTHING), self.better)?;
            return Some((kept, kept * mean));
        }
        let cut = match self.better {
            Better::Lower => mean - required,
            Better::Higher => mean + required,
        };
        Some((1.0, cut))
    }
}

impl ArmModel {
    /// Whether a score inside of the scale reaches the improvement for who
    /// starts at the mean; true where the scale is not known.
    pub(super) fn has_room(&self, rule: &Rule, required: f64) -> bool {
        let cut = rule.cut(self.baseline_mean.value, required);
        let (Some(bounds), Some((_, cut))) = (rule.bounds, cut) else {
            return true;
        };
        let hair = 1e-9 * (bounds.upper - bounds.lower);
        match rule.better {
            Better::Lower => cut > bounds.lower + hair,
            Better::Higher => cut < bounds.upper - hair,
        }
    }

    /// The share that improves by at least `required`; `None` where it is not
    /// defined or the scale has no room for it, so that the share would be of
    /// scores which nobody can have.
    pub fn share(&self, rule: &Rule, required: f64) -> Option<f64> {
        let (kept, cut) = rule.cut(self.baseline_mean.value, required)?;
        if !self.has_room(rule, required) {
            return None;
        }
        if let Some(beta) = &self.bounded {
            return Some(reaching(beta, cut, rule.better));
        }
        let before = match self.start {
            Start::Spread(before) => before.value,
            Start::AsAtVisit => self.deviation.value,
            Start::AtMean => 0.0,
        };
        let spread =
            standard_deviation_of_change(kept * before, self.deviation.value, rule.correlation)?;
        share_reaching(cut, self.follow_up_mean.value, spread, rule.better)
    }

    /// The share, and the least and the most that it can be as far as the
    /// correlation and the rounding of means and standard deviations are
    /// unknown.
    pub fn share_and_band(&self, rule: &Rule, required: f64) -> Option<(f64, Interval)> {
        let share = self.share(rule, required)?;
        let band = self.extremes(rule, required, rule.correlations, self.deviation.range);
        let around = Interval {
            lower: share,
            upper: share,
        };
        Some((share, band.map_or(around, |band| around.joined(band))))
    }

    /// The least and the most that the share can be over all that the means
    /// and the standard deviation at the start can stand for, over
    /// correlations and standard deviations at the visit; `None` where it is
    /// not defined.
    pub(super) fn extremes(
        &self,
        rule: &Rule,
        required: f64,
        correlations: Interval,
        after: Interval,
    ) -> Option<Interval> {
        let before = self.baseline_mean.range();
        let (kept, one) = rule.cut(before.lower, required)?;
        let cuts = [one, rule.cut(before.upper, required)?.1];
        let Interval { lower, upper } = self.follow_up_mean.range();
        // The share is monotone in the mean and in the cut and, the one side
        // of the cut or the other, in the spread.
        let spreads = self.spreads(kept, correlations, after)?;
        let mut band: Option<Interval> = None;
        for cut in cuts {
            for mean in [lower, upper] {
                for spread in spreads {
                    let share = match &self.bounded {
                        Some(beta) => ScaledBeta::matched(mean, spread, beta.bounds)
                            .map(|beta| reaching(&beta, cut, rule.better)),
                        None => share_reaching(cut, mean, spread, rule.better),
                    };
                    let Some(share) = share else { continue };
                    let here = Interval {
                        lower: share,
                        upper: share,
                    };
                    band = Some(band.map_or(here, |band| band.joined(here)));
                }
            }
        }
        band
    }

    /// The least and the greatest standard deviation of what is held against
    /// the cut.
    fn spreads(&self, kept: f64, correlations: Interval, after: Interval) -> Option<[f64; 2]> {
        if self.bounded.is_some() {
            return Some([after.lower, after.upper]);
        }
        let before = match self.start {
            Start::Spread(before) => before.range,
            // One standard deviation, so that all grows with it.
            Start::AsAtVisit => {
                let of = |after, correlation| {
                    standard_deviation_of_change(kept * after, after, correlation)
                };
                return Some([
                    of(after.lower, correlations.upper)?,
                    of(after.upper, correlations.lower)?,
                ]);
            }
            Start::AtMean => Interval {
                lower: 0.0,
                upper: 0.0,
            },
        };
        // Least at the highest correlation and greatest at the lowest; convex
        // in both deviations, so that it is greatest at a corner and least
        // where one of them fits the other best.
        let high = correlations.upper;
        let [before_low, before_high] = [before.lower, before.upper].map(|end| kept * end);
        let fitting = |end: f64, within: Interval| (high * end).max(within.lower).min(within.upper);
        let scaled = Interval {
            lower: before_low,
            upper: before_high,
        };
        let mut least = f64::INFINITY;
        let mut greatest = 0.0_f64;
        for start in [before_low, before_high] {
            let best = fitting(start, after);
            least = least.min(standard_deviation_of_change(start, best, high)?);
            for end in [after.lower, after.upper] {
                let best = fitting(end, scaled);
                least = least.min(standard_deviation_of_change(best, end, high)?);
                let wide = standard_deviation_of_change(start, end, correlations.lower)?;
                greatest = greatest.max(wide);
            }
        }
        Some([least, greatest])
    }
}

fn reaching(beta: &ScaledBeta, cut: f64, better: Better) -> f64 {
    match better {
        Better::Lower => beta.cdf(cut),
        Better::Higher => beta.upper_tail(cut),
    }
}
