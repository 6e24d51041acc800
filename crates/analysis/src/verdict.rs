//! The classification of an interval against zero and the MCID.
//!
//! Four levels of importance for benefit (after Man-Son-Hing et al., J Gen
//! Intern Med 2002;17:469), their mirror image for harm, and the position
//! against zero. Exactly 16 combinations can occur. Nothing here needs the
//! interval to be symmetric, and all comparisons are of decimals, so a
//! threshold equal to a limit is a tie and not a matter of binary rounding.

use core::cmp::Ordering;

use mcid_trial::{Contrast, Decimal, Direction, decimal::MAX_DECIMALS};

use super::recovered::Recovered;

/// An estimate with its interval, turned so that above 0 is benefit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Benefit {
    /// The estimate.
    pub estimate: Decimal,
    /// The limit towards harm; at most the other.
    pub lower: Decimal,
    /// The limit towards benefit.
    pub upper: Decimal,
    /// Lower limit, estimate and upper limit at the corners of what the
    /// unrounded numbers can be; `None` where all three are printed, and their
    /// digits say it.
    pub corners: Option<[[Decimal; 3]; 4]>,
}

/// How an interval stands to "at least the MCID", on one side of zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Importance {
    /// No value of the interval is that large.
    RuledOut,
    /// The interval reaches it, the estimate does not.
    Possible,
    /// The estimate reaches it, the whole interval does not.
    Probable,
    /// The whole interval is that large.
    Definite,
}

/// Where an interval lies against zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Side {
    /// All of it above zero.
    Benefit,
    /// It includes zero; a limit of exactly 0 counts as included.
    Unresolved,
    /// All of it below zero.
    Harm,
}

/// One of the 16 states.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Verdict {
    /// Benefit of at least the MCID.
    pub benefit: Importance,
    /// Harm of at least the MCID.
    pub harm: Importance,
    /// Against zero.
    pub side: Side,
}

impl Benefit {
    /// Of printed numbers that are turned already.
    pub fn new(estimate: Decimal, lower: Decimal, upper: Decimal) -> Self {
        Self {
            estimate,
            lower,
            upper,
            corners: None,
        }
    }

    /// A difference turned towards benefit; `None` for what is not in
    /// contrasts without an interval.
    pub fn of(contrast: &Contrast, direction: Direction) -> Option<Self> {
        let interval = contrast.interval.as_ref()?;
        if !contrast.kind.is_in_unit() {
            return None;
        }
        let (estimate, lower, upper) = (
            contrast.estimate.value,
            interval.lower.value,
            interval.upper.value,
        );
        Some(match direction {
            Direction::HigherIsBetter => Self::new(estimate, lower, upper),
            Direction::LowerIsBetter => {
                Self::new(estimate.negated(), upper.negated(), lower.negated())
            }
        })
    }

    /// The same with what a computed standard error leaves open; `None` beyond
    /// the digits of a decimal.
    pub(super) fn with_corners(self, recovered: &Recovered, direction: Direction) -> Option<Self> {
        let critical_value = recovered.critical_value()?;
        let decimals = (self.lower.decimals() + 3).min(MAX_DECIMALS);
        let sign = match direction {
            Direction::HigherIsBetter => 1.0,
            Direction::LowerIsBetter => -1.0,
        };
        let mut corners = [[Decimal::default(); 3]; 4];
        for (corner, (estimate, error)) in corners.iter_mut().zip(recovered.corners) {
            for (number, side) in corner.iter_mut().zip([-1.0, 0.0, 1.0]) {
                let value = sign * estimate + side * critical_value * error;
                *number = Decimal::nearest(value, decimals)?;
            }
        }
        Some(Self {
            corners: Some(corners),
            ..self
        })
    }

    /// Where the interval lies against zero.
    pub fn side(&self) -> Side {
        let zero = Decimal::zero(0);
        if self.lower.compare(zero) == Ordering::Greater {
            Side::Benefit
        } else if self.upper.compare(zero) == Ordering::Less {
            Side::Harm
        } else {
            Side::Unresolved
        }
    }

    /// The verdict at a threshold; `None` at 0 or below, where the classes
    /// of importance collapse and only [`Benefit::side`] is left.
    pub fn verdict(&self, threshold: Decimal) -> Option<Verdict> {
        let numbers = [self.lower, self.estimate, self.upper].map(Decimal::scaled);
        Verdict::of(numbers, threshold.scaled())
    }

    /// The thresholds at which the verdict changes, smallest first: the sizes
    /// of the two limits and of the estimate. A verdict holds up to and
    /// including the threshold at which it ends.
    pub fn breakpoints(&self) -> Vec<Decimal> {
        let mut points: Vec<Decimal> = Vec::with_capacity(3);
        for point in [self.lower.abs(), self.estimate.abs(), self.upper.abs()] {
            let place = points
                .iter()
                .position(|other| point.compare(*other) != Ordering::Greater);
            let known = place.is_some_and(|place| point.compare(points[place]) == Ordering::Equal);
            if !point.is_zero() && !known {
                points.insert(place.unwrap_or(points.len()), point);
            }
        }
        let changes = |point: &Decimal| {
            let finer = point.decimals().saturating_add(1).min(MAX_DECIMALS);
            let beyond = Decimal::nearest(point.to_f64() + 10_f64.powi(-i32::from(finer)), finer);
            beyond.is_none_or(|beyond| self.verdict(*point) != self.verdict(beyond))
        };
        points.retain(changes);
        points
    }
}

/// Man-Son-Hing's level for one side: `near` is the limit nearer to harm.
fn importance([near, estimate, far]: [i128; 3], threshold: i128) -> Importance {
    if near >= threshold {
        Importance::Definite
    } else if estimate >= threshold {
        Importance::Probable
    } else if far >= threshold {
        Importance::Possible
    } else {
        Importance::RuledOut
    }
}

/// What the estimate says by itself, as Core GRADE takes it for the target of
/// certainty (Guyatt et al., BMJ 2025;389:e081904).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Target {
    /// A benefit of at least the MCID.
    ImportantBenefit,
    /// Neither a benefit nor a harm of at least the MCID.
    LittleOrNone,
    /// A harm of at least the MCID.
    ImportantHarm,
}

impl Verdict {
    /// The verdict on lower limit, estimate and upper limit, turned towards
    /// benefit, at a threshold; all four in the same unit, as whole numbers.
    /// `None` at a threshold of 0 or below.
    pub(super) fn of(numbers: [i128; 3], threshold: i128) -> Option<Self> {
        let [lower, estimate, upper] = numbers;
        (threshold > 0).then(|| Self {
            benefit: importance(numbers, threshold),
            harm: importance([-upper, -estimate, -lower], threshold),
            side: if lower > 0 {
                Side::Benefit
            } else if upper < 0 {
                Side::Harm
            } else {
                Side::Unresolved
            },
        })
    }

    /// What the estimate says by itself.
    pub fn target(&self) -> Target {
        if self.benefit >= Importance::Probable {
            Target::ImportantBenefit
        } else if self.harm >= Importance::Probable {
            Target::ImportantHarm
        } else {
            Target::LittleOrNone
        }
    }

    /// How many of the two threshold lines, that of benefit and that of harm,
    /// the interval crosses.
    pub fn lines_crossed(&self) -> u8 {
        let crosses = |importance: Importance| {
            u8::from(matches!(
                importance,
                Importance::Possible | Importance::Probable
            ))
        };
        crosses(self.benefit) + crosses(self.harm)
    }

    /// The number of the state, 1 (definitely important benefit) to 16
    /// (definitely important harm); swapping the arms turns `n` into `17 - n`,
    /// and leaves 8 and 9 as they are.
    pub fn state(&self) -> u8 {
        use Importance::{Definite, Possible, Probable, RuledOut};
        match (self.benefit, self.harm, self.side) {
            (Definite, ..) => 1,
            (Probable, RuledOut, Side::Benefit) => 2,
            (Possible, RuledOut, Side::Benefit) => 3,
            (RuledOut, RuledOut, Side::Benefit) => 4,
            (Probable, RuledOut, _) => 5,
            (Possible, RuledOut, _) => 6,
            (Probable, Possible, _) => 7,
            (RuledOut, RuledOut, Side::Unresolved) => 8,
            (Possible, Possible, _) => 9,
            (Possible, Probable, _) => 10,
            (RuledOut, Possible, Side::Unresolved | Side::Benefit) => 11,
            (RuledOut, Probable, Side::Unresolved | Side::Benefit) => 12,
            (RuledOut, RuledOut, Side::Harm) => 13,
            (RuledOut, Possible, Side::Harm) => 14,
            (RuledOut, Probable, Side::Harm) => 15,
            (_, Definite, _) | (Probable, Probable, _) => 16,
        }
    }
}

/// A stretch of thresholds with one verdict: above `from`, up to and
/// including `to`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stretch {
    /// Where it begins (not included).
    pub from: Decimal,
    /// Where it ends (included).
    pub to: Decimal,
    /// The verdict that holds on it.
    pub verdict: Verdict,
}

/// The verdicts for all thresholds above 0 up to `maximum`, in order.
pub fn stretches(benefit: &Benefit, maximum: Decimal) -> Vec<Stretch> {
    let mut ends = benefit.breakpoints();
    ends.retain(|point| point.compare(maximum) == Ordering::Less);
    ends.push(maximum);
    let mut from = Decimal::zero(maximum.decimals());
    let mut found = Vec::new();
    for to in ends {
        if let Some(verdict) = benefit.verdict(to) {
            found.push(Stretch { from, to, verdict });
        }
        from = to;
    }
    found
}
