//! What a printed difference says of every possible effect: its standard
//! error recovered from the interval, with all that rounding leaves open.
//!
//! Everything is turned so that above 0 is benefit. Where the printed limits
//! cannot be those of a symmetric interval even by rounding, there is no one
//! standard error: the two sides give one each, and every answer is a band.

use mcid_stats::{Estimate, FeasibleRegion, Interval, interval, symmetry};
use mcid_trial::{Direction, Trial};

use super::difference::{Difference, chosen_estimate};
use super::question::Question;
use super::recovered::Recovered;
use super::reference::{degrees_of_freedom, reference_by, reference_of, rounded};
use super::setting::Choice;
use super::verdict::Benefit;

/// A difference as evidence.
#[derive(Debug, Clone, PartialEq)]
pub struct Evidence {
    /// The difference, as reported and turned towards benefit.
    pub difference: Difference,
    /// The estimate with its standard error: recovered from its interval, or
    /// what the interval was computed from.
    pub estimate: Estimate,
    /// The smallest and the largest standard error that the printed numbers
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
        Self::new(trial, question, chosen_estimate(trial, question)?)
    }

    /// The evidence in one difference of the question's outcome.
    pub fn new(trial: &Trial, question: &Question, difference: Difference) -> Option<Self> {
        match difference.recovered {
            Some(recovered) => Self::of_recovered(trial, question, difference, recovered),
            None => Self::of_interval(trial, question, difference),
        }
    }

    /// From a standard error that was not recovered from an interval.
    fn of_recovered(
        trial: &Trial,
        question: &Question,
        difference: Difference,
        recovered: Recovered,
    ) -> Option<Self> {
        let outcome = &trial.outcomes[question.outcome];
        let level = difference.contrast.interval.as_ref()?.level.to_f64() / 100.0;
        let degrees_of_freedom = recovered
            .degrees_of_freedom
            .or_else(|| degrees_of_freedom(trial, outcome, &difference.contrast));
        let reference = match question.choice(Choice::Reference) {
            0 => recovered.reference(),
            choice => reference_by(choice, degrees_of_freedom),
        };
        let sign = match outcome.direction {
            Direction::HigherIsBetter => 1.0,
            Direction::LowerIsBetter => -1.0,
        };
        let corners = recovered
            .corners
            .map(|(estimate, error)| (sign * estimate, error));
        let estimate = difference.benefit.estimate.to_f64();
        Some(Self {
            estimate: Estimate::new(estimate, recovered.standard_error, reference)?,
            standard_errors: recovered.standard_errors(),
            difference,
            level,
            region: FeasibleRegion::of_standard_errors(&corners, level, reference)?,
            sides: None,
            degrees_of_freedom,
        })
    }

    /// From a printed interval.
    fn of_interval(trial: &Trial, question: &Question, difference: Difference) -> Option<Self> {
        let contrast = &difference.contrast;
        let level = contrast.interval.as_ref()?.level.to_f64() / 100.0;
        let outcome = &trial.outcomes[question.outcome];
        let degrees_of_freedom = degrees_of_freedom(trial, outcome, contrast);
        let reference = reference_of(question.choice(Choice::Reference), trial, outcome, contrast);
        let Benefit {
            estimate,
            lower,
            upper,
            ..
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
            standard_errors: region.standard_error().unwrap_or(recovered.band),
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
        let at = |estimate: &Estimate| estimate.confidence_below(benefit);
        match &self.sides {
            Some(sides) => ordered(at(&sides[0]), at(&sides[1])),
            None => self.region.confidence_below(benefit).unwrap_or(Interval {
                lower: at(&self.estimate),
                upper: at(&self.estimate),
            }),
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
