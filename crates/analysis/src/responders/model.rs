//! What share of an arm improves by so much, estimated from its means and
//! standard deviations.

use mcid_stats::bounded::ScaledBeta;
use mcid_stats::responders::{self, share_reaching};
use mcid_stats::standard_deviation::standard_deviation_of_change;
use mcid_stats::{Better, Interval};
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
    /// Mean before.
    pub baseline_mean: f64,
    /// Mean after.
    pub follow_up_mean: f64,
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
    /// The share that improves by at least `required`; `None` where it is not
    /// defined.
    pub fn share(&self, rule: &Rule, required: f64) -> Option<f64> {
        let (kept, cut) = rule.cut(self.baseline_mean, required)?;
        if let Some(beta) = &self.bounded {
            return Some(reaching(beta, cut, rule.better));
        }
        let after = self.deviation.value;
        let spread = self.spread(kept, after, rule.correlation)?;
        share_reaching(cut, self.follow_up_mean, spread, rule.better)
    }

    /// The share, and the least and the most that it can be as far as the
    /// correlation and the rounding of the standard deviation are unknown.
    pub fn share_and_band(&self, rule: &Rule, required: f64) -> Option<(f64, Interval)> {
        let share = self.share(rule, required)?;
        Some((share, self.band(rule, required, share)?))
    }

    fn band(&self, rule: &Rule, required: f64, share: f64) -> Option<Interval> {
        let (kept, cut) = rule.cut(self.baseline_mean, required)?;
        let Interval { lower, upper } = self.deviation.range;
        if let Some(beta) = &self.bounded {
            let ends = [lower, upper].map(|deviation| {
                ScaledBeta::matched(self.follow_up_mean, deviation, beta.bounds)
                    .map_or(share, |beta| reaching(&beta, cut, rule.better))
            });
            return Some(around(share, ends));
        }
        // The share is monotone in the spread, which is least at the highest
        // correlation and most at the lowest.
        let Interval {
            lower: least,
            upper: most,
        } = rule.correlations;
        let tightest = match self.start {
            Start::Spread(before) => (most * kept * before.value).max(lower).min(upper),
            Start::AsAtVisit | Start::AtMean => lower,
        };
        let spreads = [
            self.spread(kept, tightest, most)?,
            self.spread(kept, lower, least)?
                .max(self.spread(kept, upper, least)?),
        ];
        let ends = spreads.map(|spread| {
            share_reaching(cut, self.follow_up_mean, spread, rule.better).unwrap_or(share)
        });
        Some(around(share, ends))
    }

    /// The standard deviation of what is held against the cut.
    fn spread(&self, kept: f64, after: f64, correlation: f64) -> Option<f64> {
        let before = match self.start {
            Start::Spread(before) => before.value,
            Start::AsAtVisit => after,
            Start::AtMean => 0.0,
        };
        standard_deviation_of_change(kept * before, after, correlation)
    }
}

fn reaching(beta: &ScaledBeta, cut: f64, better: Better) -> f64 {
    match better {
        Better::Lower => beta.cdf(cut),
        Better::Higher => beta.upper_tail(cut),
    }
}

/// The interval from the least of three numbers to the most.
fn around(middle: f64, [one, other]: [f64; 2]) -> Interval {
    Interval {
        lower: middle.min(one).min(other),
        upper: middle.max(one).max(other),
    }
}
