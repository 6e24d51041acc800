//! Other readings of the same difference: equivalence, non-inferiority and
//! superiority by the reader's threshold as margin, the difference in units of
//! that threshold and of the standard deviation, and what a trial as precise
//! as this one could find.
//!
//! Each P is given as the least and the most that the printed digits allow,
//! and as printed where the printed numbers can be exact.

use mcid_stats::difference::{Sample, pooled_standard_deviation};
use mcid_stats::margins::MarginTests;
use mcid_stats::mid_units::MidUnits;
use mcid_stats::power::{detectable_difference, power};
use mcid_stats::standard_deviation::standard_deviation_from_standard_error;
use mcid_stats::{Interval, Standardised, overlap};
use mcid_trial::Trial;

use super::evidence::Evidence;
use super::question::{Question, compared_arms};
use super::responders::{Deviation, Origin, deviation_at, size};

/// The level of the test that power is asked of: two-sided.
pub const ALPHA: f64 = 0.05;
/// The level of the interval that goes by the sizes of the arms alone.
pub const LEVEL: f64 = 0.95;
/// The powers for which the detectable difference is given.
pub const POWERS: [f64; 2] = [0.8, 0.9];

/// A one-sided P.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct OneSided {
    /// With the numbers as printed; `None` where those cannot be exact.
    pub printed: Option<f64>,
    /// The least and the most that the printed digits allow.
    pub band: Interval,
    /// Below this it counts as shown.
    pub alpha: f64,
}

/// Whether something is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// It is, whatever the rounding.
    Yes,
    /// It is not, whatever the rounding.
    No,
    /// The rounding of the printed numbers decides.
    Open,
}

impl OneSided {
    /// Whether P is below its α.
    pub fn shown(&self) -> Shown {
        if self.band.upper < self.alpha {
            Shown::Yes
        } else if self.band.lower >= self.alpha {
            Shown::No
        } else {
            Shown::Open
        }
    }
}

/// The readings that need a margin.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Margin {
    /// Its size, in the outcome's unit.
    pub size: f64,
    /// Against a benefit of at most the margin.
    pub superior_by: OneSided,
    /// Against a harm of at least the margin.
    pub noninferior: OneSided,
    /// Against a benefit or a harm of at least the margin: the larger P of
    /// the two one-sided tests.
    pub equivalent: OneSided,
    /// The benefit in units of the margin.
    pub mid_units: Option<MidUnits>,
    /// The probability that a trial as precise finds a true benefit as large.
    pub power: Banded,
}

/// A number, and what rounding leaves open of it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Banded {
    /// From the numbers as printed.
    pub value: f64,
    /// The least and the most.
    pub band: Interval,
}

/// The difference in units of the standard deviation.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct InDeviations {
    /// The standard deviation that it is divided by.
    pub deviation: f64,
    /// Those of the arms.
    pub arms: [Deviation; 2],
    /// The benefit over it, Cohen's d, with what rounding leaves open.
    pub d: Banded,
    /// The trial's own interval over the same standard deviation, of the
    /// printed level.
    pub interval: Interval,
    /// Hedges' g and the trial's own interval of it; `None` where the numbers
    /// of people are not known.
    pub g: Option<(f64, Interval)>,
    /// The 95% intervals of d and g that the numbers of people alone give, by
    /// the noncentral t distribution: exact for an unadjusted comparison, and
    /// without what the trial's model gained or lost.
    pub unadjusted: Option<[Interval; 2]>,
    /// The numbers of people, where known.
    pub sizes: Option<[u32; 2]>,
    /// The residual standard deviation that the difference's interval implies
    /// and d over it, where the one used is another.
    pub residual: Option<[f64; 2]>,
}

/// All readings of one difference.
#[derive(Debug, Clone, PartialEq)]
pub struct Equivalence {
    /// The difference.
    pub evidence: Evidence,
    /// Against no benefit.
    pub superior: OneSided,
    /// The interval of the two one-sided tests.
    pub equivalence_interval: Interval,
    /// With a margin, where the reader has chosen one.
    pub margin: Option<Margin>,
    /// In standard deviations; `None` where none is known.
    pub in_deviations: Option<InDeviations>,
    /// The smallest true difference that a trial as precise finds with each
    /// of [`POWERS`].
    pub detectable: [Banded; 2],
}

impl Equivalence {
    /// The readings of a question's difference; `None` without one.
    pub fn of(trial: &Trial, question: &Question) -> Option<Self> {
        let evidence = Evidence::of(trial, question)?;
        let size = question.between.to_f64();
        let level = 1.0 - 2.0 * MarginTests::USUAL_EQUIVALENCE_ALPHA;
        let errors = standard_errors(&evidence);
        let detectable = |power: f64| {
            banded(evidence.estimate.standard_error, errors, |error| {
                detectable_difference(error, ALPHA, power).unwrap_or(0.0)
            })
        };
        Some(Self {
            superior: one_sided(
                &evidence,
                |benefit| benefit,
                MarginTests::USUAL_NONINFERIORITY_ALPHA,
            ),
            equivalence_interval: evidence.interval(level)?,
            margin: (size > 0.0).then(|| margin(&evidence, size, errors)),
            in_deviations: in_deviations(trial, question, &evidence),
            detectable: POWERS.map(detectable),
            evidence,
        })
    }
}

fn margin(evidence: &Evidence, size: f64, errors: Interval) -> Margin {
    let Interval { lower, upper } = printed_interval(evidence);
    Margin {
        size,
        superior_by: one_sided(
            evidence,
            |benefit| benefit - size,
            MarginTests::USUAL_NONINFERIORITY_ALPHA,
        ),
        noninferior: one_sided(
            evidence,
            |benefit| benefit + size,
            MarginTests::USUAL_NONINFERIORITY_ALPHA,
        ),
        equivalent: one_sided(
            evidence,
            |benefit| size - benefit.abs(),
            MarginTests::USUAL_EQUIVALENCE_ALPHA,
        ),
        mid_units: MidUnits::new(evidence.estimate.value, Interval { lower, upper }, size),
        power: banded(evidence.estimate.standard_error, errors, |error| {
            power(size, error, ALPHA).unwrap_or(1.0)
        }),
    }
}

/// The printed limits, turned towards benefit.
pub fn printed_interval(evidence: &Evidence) -> Interval {
    Interval {
        lower: evidence.difference.benefit.lower.to_f64(),
        upper: evidence.difference.benefit.upper.to_f64(),
    }
}

/// The P of a distance from what is tested, over the standard error, at the
/// printed numbers and at the corners of what these can stand for. A distance
/// must be straight on either side of a benefit of 0, so that the extremes
/// are at the corners.
fn one_sided(evidence: &Evidence, distance: impl Fn(f64) -> f64, alpha: f64) -> OneSided {
    let reference = evidence.estimate.reference;
    let p = |value: f64, error: f64| reference.upper_tail(distance(value) / error);
    let own = p(evidence.estimate.value, evidence.estimate.standard_error);
    let mut band: Option<Interval> = None;
    let mut widen = |p: f64| {
        if p.is_nan() {
            return;
        }
        let so_far = band.get_or_insert(Interval { lower: p, upper: p });
        so_far.lower = so_far.lower.min(p);
        so_far.upper = so_far.upper.max(p);
    };
    if let Some(sides) = &evidence.sides {
        for side in sides {
            widen(p(side.value, side.standard_error));
        }
    } else if let Some(critical_value) = reference.critical_value(evidence.level) {
        for corner in evidence.region.vertices() {
            widen(p(corner.estimate, corner.half_width / critical_value));
        }
    }
    OneSided {
        printed: evidence.printed_is_possible().then_some(own),
        band: band.unwrap_or(Interval {
            lower: own,
            upper: own,
        }),
        alpha,
    }
}

/// The smallest and the largest standard error that there can be.
fn standard_errors(evidence: &Evidence) -> Interval {
    if let Some([one, other]) = evidence.sides {
        return Interval {
            lower: one.standard_error.min(other.standard_error),
            upper: one.standard_error.max(other.standard_error),
        };
    }
    evidence.standard_errors
}

/// A monotone function of a number and of its ends.
fn banded(number: f64, ends: Interval, of: impl Fn(f64) -> f64) -> Banded {
    let [value, one, other] = [number, ends.lower, ends.upper].map(of);
    Banded {
        value,
        band: Interval {
            lower: value.min(one).min(other),
            upper: value.max(one).max(other),
        },
    }
}

fn in_deviations(trial: &Trial, question: &Question, evidence: &Evidence) -> Option<InDeviations> {
    let pair = compared_arms(trial, question)?;
    let arms = [
        deviation_at(trial, question, pair.arm)?,
        deviation_at(trial, question, pair.reference_arm)?,
    ];
    let [arm, reference] =
        [pair.arm, pair.reference_arm].map(|arm| size(trial, question, arm).filter(|n| *n >= 2));
    let sizes = arm.zip(reference).map(|(arm, reference)| [arm, reference]);
    let pooled = |deviations: [f64; 2]| pooled(deviations, sizes);
    let deviation = pooled(arms.map(|arm| arm.value))?;
    let narrowest = pooled(arms.map(|arm| arm.range.lower))?;
    let widest = pooled(arms.map(|arm| arm.range.upper))?;
    let benefit = evidence.estimate.value;
    let ends = evidence.region.estimate().unwrap_or(Interval {
        lower: benefit,
        upper: benefit,
    });
    let corners = [ends.lower, ends.upper]
        .into_iter()
        .flat_map(|benefit| [benefit / narrowest, benefit / widest]);
    let d = benefit / deviation;
    let band = corners.fold(Interval { lower: d, upper: d }, |band, corner| Interval {
        lower: band.lower.min(corner),
        upper: band.upper.max(corner),
    });
    let interval = scaled(printed_interval(evidence), 1.0 / deviation);
    let effect = sizes.and_then(|sizes| Standardised::new(benefit, deviation, sizes));
    let is_residual = arms
        .iter()
        .any(|arm| arm.origin == Origin::DifferenceInterval);
    let residual = sizes.filter(|_| !is_residual).and_then(|sizes| {
        let error = evidence.estimate.standard_error;
        let residual = standard_deviation_from_standard_error(error, sizes)?;
        Some([residual, benefit / residual])
    });
    (d.is_finite() && band.lower.is_finite() && band.upper.is_finite()).then(|| InDeviations {
        deviation,
        arms,
        d: Banded { value: d, band },
        interval,
        g: effect.map(|effect| (effect.g, scaled(interval, effect.correction))),
        unadjusted: effect
            .and_then(|effect| effect.exact_intervals(LEVEL))
            .map(|both| [both.d, both.g]),
        sizes,
        residual,
    })
}

/// An interval in other units.
fn scaled(interval: Interval, factor: f64) -> Interval {
    Interval {
        lower: interval.lower * factor,
        upper: interval.upper * factor,
    }
}

/// The standard deviation within both arms together, or halfway between the
/// variances where nobody says of how many people they are.
fn pooled(deviations: [f64; 2], sizes: Option<[u32; 2]>) -> Option<f64> {
    let [one, other] = deviations;
    let sample = |standard_deviation: f64, size: u32| Sample {
        mean: 0.0,
        standard_deviation,
        size,
    };
    let [first, second] = sizes.unwrap_or([2, 2]);
    pooled_standard_deviation(sample(one, first), sample(other, second))
}

/// What a standardised difference, and its interval, mean for people.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ForPeople {
    /// The probability that someone of the arm does better than someone of
    /// the other.
    pub chance: (f64, Interval),
    /// The share of the other arm that does worse than the arm's mean.
    pub u3: (f64, Interval),
    /// The area under both distributions.
    pub overlap: (f64, Interval),
}

impl InDeviations {
    /// What d and the trial's own interval of it mean for people, if scores
    /// are normal and spread alike.
    pub fn for_people(&self) -> ForPeople {
        let (d, Interval { lower, upper }) = (self.d.value, self.interval);
        let rising = |of: fn(f64) -> f64| {
            let ends = Interval {
                lower: of(lower),
                upper: of(upper),
            };
            (of(d), ends)
        };
        let (near, far) = (lower.max(-upper).max(0.0), upper.max(-lower));
        let overlaps = Interval {
            lower: overlap::overlap(far),
            upper: overlap::overlap(near),
        };
        ForPeople {
            chance: rising(overlap::common_language_effect),
            u3: rising(overlap::u3),
            overlap: (overlap::overlap(d), overlaps),
        }
    }
}
