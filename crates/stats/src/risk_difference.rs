//! The difference between the shares of two arms that respond.

use super::interval::Interval;
use super::number_needed::{NumberNeeded, NumberNeededInterval};
use super::reference::Reference;
use super::special::hypot;

/// Those of an arm who responded.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Responders {
    /// How many they are; not always whole if the share was estimated.
    count: f64,
    /// Of how many.
    size: f64,
}

impl Responders {
    /// `None` unless 0 ≤ `count` ≤ `size` and `size` is at least 1.
    pub fn new(count: f64, size: u32) -> Option<Self> {
        let size = f64::from(size);
        let defined = size >= 1.0 && (0.0..=size).contains(&count);
        defined.then_some(Self { count, size })
    }

    /// As many as make up a share of `size`.
    ///
    /// `None` unless 0 ≤ `share` ≤ 1 and `size` is at least 1.
    pub fn from_share(share: f64, size: u32) -> Option<Self> {
        let defined = (0.0..=1.0).contains(&share);
        Self::new(share * f64::from(size), size).filter(|_| defined)
    }

    /// Their share of the arm.
    pub fn share(self) -> f64 {
        self.count / self.size
    }

    /// The share of the others.
    fn other_share(self) -> f64 {
        (self.size - self.count) / self.size
    }

    /// The score interval of the share (Wilson 1927, Journal of the American
    /// Statistical Association 22:209): where (p̂ − p)² = c² p(1−p)/n.
    ///
    /// `None` where `level` has no
    /// [critical value](Reference::critical_value).
    pub fn wilson_interval(self, level: f64) -> Option<Interval> {
        let critical_value = Reference::Normal.critical_value(level)?;
        let lower = |share, other| wilson_lower(share, other, critical_value, self.size);
        // The upper limit of the one share is the lower one of the other.
        Some(Interval {
            lower: lower(self.share(), self.other_share()),
            upper: 1.0 - lower(self.other_share(), self.share()),
        })
    }
}

/// The lower limit as the product of both over the upper one, which has no
/// difference in it: zero for nobody.
fn wilson_lower(share: f64, other: f64, critical_value: f64, size: f64) -> f64 {
    let half = 0.5 * critical_value * critical_value / size;
    let upper = share + half + hypot((2.0 * half * share * other).sqrt(), half);
    // A share of zero with a critical value of next to nothing.
    if upper > 0.0 {
        share * (share / upper)
    } else {
        0.0
    }
}

/// Two arms whose shares are compared.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RiskDifference {
    /// The arm whose share counts as positive.
    pub first: Responders,
    /// The other one.
    pub second: Responders,
}

impl RiskDifference {
    /// First share minus second.
    pub fn estimate(self) -> f64 {
        self.first.share() - self.second.share()
    }

    /// First share over second; `None` if nobody responds in the second arm.
    pub fn risk_ratio(self) -> Option<f64> {
        let ratio = self.first.share() / self.second.share();
        (self.second.count > 0.0 && ratio.is_finite()).then_some(ratio)
    }

    /// The hybrid score interval (Newcombe 1998, Statistics in Medicine
    /// 17:873): each limit is as far from the difference as the two Wilson
    /// limits on that side, taken together, are from their shares.
    ///
    /// `None` where `level` has no
    /// [critical value](Reference::critical_value).
    pub fn newcombe_interval(self, level: f64) -> Option<Interval> {
        let [first, second] = [self.first, self.second].map(Responders::share);
        let of_first = self.first.wilson_interval(level)?;
        let of_second = self.second.wilson_interval(level)?;
        let down = hypot(first - of_first.lower, of_second.upper - second);
        let up = hypot(of_first.upper - first, second - of_second.lower);
        Some(Interval {
            lower: (self.estimate() - down).max(-1.0),
            upper: (self.estimate() + up).min(1.0),
        })
    }

    /// The simple interval, ± c·√(p₁(1−p₁)/n₁ + p₂(1−p₂)/n₂), for comparison:
    /// it has no width if all or none respond, and may leave −1 to 1.
    ///
    /// `None` where `level` has no
    /// [critical value](Reference::critical_value).
    pub fn wald_interval(self, level: f64) -> Option<Interval> {
        let critical_value = Reference::Normal.critical_value(level)?;
        let [first, second] = [self.first, self.second]
            .map(|arm| (arm.share() * arm.other_share() / arm.size).sqrt());
        let reach = critical_value * hypot(first, second);
        Some(Interval {
            lower: self.estimate() - reach,
            upper: self.estimate() + reach,
        })
    }

    /// The number needed to treat, where responding is good.
    pub fn number_needed(self) -> Option<NumberNeeded> {
        NumberNeeded::new(self.estimate())
    }

    /// Its interval, from that of Newcombe.
    ///
    /// `None` where there is no [`newcombe_interval`](Self::newcombe_interval).
    pub fn number_needed_interval(self, level: f64) -> Option<NumberNeededInterval> {
        NumberNeededInterval::new(self.newcombe_interval(level)?)
    }
}
