//! What a printed difference says of every possible effect: its standard
//! error recovered from the interval, with all that rounding leaves open.
//!
//! Everything is turned so that above 0 is benefit. Where the printed limits
//! cannot be those of a symmetric interval even by rounding, there is no one
//! standard error: the two sides give one each, and every answer is a band.

use mcid_stats::{Estimate, FeasibleRegion, Interval, Reference, Rounded, interval, symmetry};
use mcid_trial::{Contrast, Decimal, Outcome, Trial};

use super::difference::{Difference, differences};
use super::question::Question;
use super::sample_size::sample_size;
use super::setting::Choice;
use super::verdict::Benefit;

/// Above this many degrees of freedom the normal distribution stands in for
/// Student's t (their 95% intervals then differ by at most 1.2%).
const ENOUGH_DEGREES_OF_FREEDOM: f64 = 100.0;

/// A difference as evidence.
#[derive(Debug, Clone, PartialEq)]
pub struct Evidence {
    /// The difference, as reported and turned towards benefit.
    pub difference: Difference,
    /// The estimate with the standard error that its interval gives back.
    pub estimate: Estimate,
    /// The smallest and the largest standard error that the printed limits
    /// can stand for.
    pub standard_errors: Interval,
    /// Level of the printed interval, between 0 and 1.
    pub level: f64,
    /// Every unrounded estimate and interval that would be printed like this;
    /// empty where no symmetric one would.
    pub region: FeasibleRegion,
    /// The estimate with the standard errors of its two sides, the one
    /// towards harm first; only where the region is empty.
    pub sides: Option<[Estimate; 2]>,
    /// How many degrees of freedom two samples of the sizes analysed leave;
    /// `None` where the sizes are unknown.
    pub degrees_of_freedom: Option<f64>,
}

impl Evidence {
    /// The evidence that a question is about; `None` where the trial gives no
    /// difference with an interval of some width there.
    pub fn of(trial: &Trial, question: &Question) -> Option<Self> {
        let outcome = &trial.outcomes[question.outcome];
        let difference = differences(trial, outcome, question.comparison)
            .into_iter()
            .find(|row| row.visit == question.visit)?;
        Self::new(trial, question, difference)
    }

    /// The evidence in one difference of the question's outcome.
    pub fn new(trial: &Trial, question: &Question, difference: Difference) -> Option<Self> {
        let contrast = &trial.outcomes[question.outcome].contrasts[difference.contrast];
        let level = contrast.interval.as_ref()?.level.to_f64() / 100.0;
        let analysed = sizes(trial, question, &difference);
        let degrees_of_freedom =
            analysed.map(|[one, other]| f64::from(one) + f64::from(other) - 2.0);
        let reference = reference(question, degrees_of_freedom);
        let Benefit {
            estimate,
            lower,
            upper,
        } = difference.benefit;
        let [middle, from, to] = [estimate, lower, upper].map(rounded);
        let limits = Interval {
            lower: from.value,
            upper: to.value,
        };
        let recovered = interval::standard_error_from_interval(
            limits,
            [from.half_unit, to.half_unit],
            level,
            reference,
        )?;
        let region = FeasibleRegion::new(middle, from, to, level, reference)?;
        let sides = if region.is_empty() {
            let [towards_harm, towards_benefit] =
                symmetry::standard_errors_of_sides(middle.value, limits, level, reference)?;
            Some([
                Estimate::new(middle.value, towards_harm, reference)?,
                Estimate::new(middle.value, towards_benefit, reference)?,
            ])
        } else {
            None
        };
        Some(Self {
            estimate: Estimate::new(middle.value, recovered.standard_error, reference)?,
            standard_errors: recovered.band,
            difference,
            level,
            region,
            sides,
            degrees_of_freedom,
        })
    }

    /// Confidence that the benefit is at least so large: the least and the
    /// most that the printed digits allow.
    pub fn confidence_above(&self, benefit: f64) -> Interval {
        let at = |estimate: &Estimate| estimate.confidence_above(benefit);
        match &self.sides {
            Some(sides) => ordered(at(&sides[0]), at(&sides[1])),
            None => self.region.confidence_above(benefit).unwrap_or(Interval {
                lower: at(&self.estimate),
                upper: at(&self.estimate),
            }),
        }
    }

    /// Confidence that the benefit is smaller than so much, likewise.
    pub fn confidence_below(&self, benefit: f64) -> Interval {
        let above = self.confidence_above(benefit);
        Interval {
            lower: 1.0 - above.upper,
            upper: 1.0 - above.lower,
        }
    }

    /// Compatibility (two-sided P) of a supposed benefit: the least and the
    /// most that the printed digits allow.
    pub fn compatibility(&self, benefit: f64) -> Interval {
        if let Some(sides) = &self.sides {
            return ordered(sides[0].two_sided_p(benefit), sides[1].two_sided_p(benefit));
        }
        let reference = self.estimate.reference;
        let Some(critical_value) = reference.critical_value(self.level) else {
            let p = self.estimate.two_sided_p(benefit);
            return Interval { lower: p, upper: p };
        };
        // In standard errors; a vertex without width counts as infinitely sure.
        let (mut nearest, mut farthest) = (f64::INFINITY, 0.0_f64);
        for point in self.region.vertices() {
            let distance = (benefit - point.estimate).abs();
            let errors = if distance == 0.0 {
                0.0
            } else {
                distance * critical_value / point.half_width
            };
            nearest = nearest.min(errors);
            farthest = farthest.max(errors);
        }
        let mut band = Interval {
            lower: reference.two_sided_p(farthest),
            upper: reference.two_sided_p(nearest),
        };
        let middles = self.region.estimate();
        if middles.is_some_and(|middles| middles.lower <= benefit && benefit <= middles.upper) {
            band.upper = 1.0;
        }
        band
    }

    /// True where one curve stands for the evidence: the printed interval is
    /// symmetric as far as rounding lets one see.
    pub fn is_symmetric(&self) -> bool {
        self.sides.is_none()
    }
}

fn ordered(one: f64, other: f64) -> Interval {
    Interval {
        lower: one.min(other),
        upper: one.max(other),
    }
}

/// A printed number with its rounding.
pub fn rounded(number: Decimal) -> Rounded {
    Rounded {
        value: number.to_f64(),
        half_unit: number.half_unit(),
    }
}

/// The numbers analysed in the arm asked about and in the one it is compared
/// with, at the difference's visit; those randomised where none are given.
pub fn sizes(trial: &Trial, question: &Question, difference: &Difference) -> Option<[u32; 2]> {
    let outcome = &trial.outcomes[question.outcome];
    sizes_of(trial, outcome, &outcome.contrasts[difference.contrast])
}

/// The same of any contrast of an outcome.
pub fn sizes_of(trial: &Trial, outcome: &Outcome, contrast: &Contrast) -> Option<[u32; 2]> {
    let size = |arm: usize| {
        let printed = sample_size(trial, outcome, arm, contrast.visit)?;
        u32::try_from(printed.value.units()).ok()
    };
    Some([size(contrast.arm)?, size(contrast.reference_arm)?])
}

/// Student's t where the samples are small and their sizes known, else the
/// normal distribution; or as the reader chooses.
fn reference(question: &Question, degrees_of_freedom: Option<f64>) -> Reference {
    reference_by(question.choice(Choice::Reference), degrees_of_freedom)
}

/// The same for a row of [`Choice::Reference`]; 0 is the rule.
pub fn reference_by(choice: u8, degrees_of_freedom: Option<f64>) -> Reference {
    let small = degrees_of_freedom.filter(|degrees| match choice {
        0 => *degrees < ENOUGH_DEGREES_OF_FREEDOM,
        choice => choice == 2,
    });
    small
        .and_then(Reference::student_t)
        .unwrap_or(Reference::Normal)
}
