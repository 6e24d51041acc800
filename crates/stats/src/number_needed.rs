//! Numbers needed to treat: a difference between two shares, turned upside
//! down.

use super::interval::Interval;

/// Shares this near to each other count as equal.
const EQUAL: f64 = 1e-9;

/// How many people must be treated for one more to benefit, or to be harmed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum NumberNeeded {
    /// One more of so many benefits; 1 or more.
    Benefit(f64),
    /// One more of so many is harmed; 1 or more.
    Harm(f64),
    /// As many benefit either way.
    Infinite,
}

impl NumberNeeded {
    /// The number for a difference between the shares that respond well:
    /// 1/|RD| (Altman 1998, BMJ 317:1309), infinite below a difference of 1e-9.
    ///
    /// `None` unless −1 ≤ `risk_difference` ≤ 1.
    pub fn new(risk_difference: f64) -> Option<Self> {
        let number = 1.0 / risk_difference.abs();
        (-1.0..=1.0).contains(&risk_difference).then(|| {
            if number > 1.0 / EQUAL {
                Self::Infinite
            } else if risk_difference > 0.0 {
                Self::Benefit(number)
            } else {
                Self::Harm(number)
            }
        })
    }
}

/// An interval of numbers needed, from its best to its worst end.
///
/// With benefit at the best and harm at the worst end it goes through infinity:
/// from a number needed to benefit up to infinity, and from there down to a
/// number needed to harm.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct NumberNeededInterval {
    /// At the upper limit of the difference.
    pub best: NumberNeeded,
    /// At the lower limit of the difference.
    pub worst: NumberNeeded,
}

impl NumberNeededInterval {
    /// The interval for one of the difference between shares.
    ///
    /// `None` if a limit is not from −1 to 1, or the lower above the upper.
    pub fn new(risk_difference: Interval) -> Option<Self> {
        let interval = Self {
            best: NumberNeeded::new(risk_difference.upper)?,
            worst: NumberNeeded::new(risk_difference.lower)?,
        };
        (risk_difference.lower <= risk_difference.upper).then_some(interval)
    }

    /// Whether both benefit and harm are within it.
    pub fn goes_through_infinity(self) -> bool {
        matches!(
            (self.best, self.worst),
            (NumberNeeded::Benefit(_), NumberNeeded::Harm(_))
        )
    }
}
