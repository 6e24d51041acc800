//! What is known of a contrast: its standard error, interval and P value,
//! printed or recovered.

use mcid_stats::log_scale::LogRatio;
use mcid_stats::symmetry::{Symmetry, standard_errors_of_sides};
use mcid_stats::{Interval, Reference, interval, multiplicity, p};
use mcid_trial::{Contrast, ContrastKind, Decimal, Direction, Outcome, PRelation, Trial};

use super::source::Source;
use super::{RECOVERED_LEVEL, Recovery};
use crate::means::mean_difference;
use crate::question::{Comparison, Question};
use crate::recovered::Recovered;
use crate::reference::{reference_by, reference_of, rounded};
use crate::setting::Choice;
use crate::verdict::Benefit;

/// What is known of a contrast.
pub(super) struct Known {
    /// Its standard errors below and above the estimate; of the logarithm for
    /// a ratio.
    pub(super) errors: Option<[f64; 2]>,
    pub(super) recovery: Option<Recovery>,
    pub(super) interval: Option<Interval>,
    pub(super) p: Option<Interval>,
    pub(super) reference: Reference,
}

impl Known {
    pub(super) fn new(trial: &Trial, question: &Question, source: &Source) -> Self {
        let outcome = &trial.outcomes[question.outcome];
        let contrast = &source.contrast;
        let choice = question.choice(Choice::Reference);
        let mut known = Self {
            errors: None,
            recovery: None,
            interval: contrast.interval.as_ref().map(|printed| Interval {
                lower: printed.lower.to_f64(),
                upper: printed.upper.to_f64(),
            }),
            p: None,
            reference: reference_of(choice, trial, outcome, contrast),
        };
        if let Some(recovered) = &source.recovered {
            known.take(recovered, Recovery::Means, choice);
        } else if let Some((errors, recovery)) = known.recover(contrast) {
            known.errors = Some(errors);
            known.recovery = Some(recovery);
        } else if let Some(recovered) = known.of_spreads(trial, outcome, contrast) {
            known.take(&recovered, Recovery::Spreads, choice);
        }
        let estimate = contrast.estimate.to_f64();
        if known.interval.is_none() && contrast.kind != ContrastKind::Ratio {
            known.interval = known.around(estimate, RECOVERED_LEVEL);
        }
        known.p = known.p_of(contrast);
        known
    }

    /// Takes a standard error over with its degrees of freedom.
    fn take(&mut self, recovered: &Recovered, recovery: Recovery, choice: u8) {
        self.errors = Some([recovered.standard_error; 2]);
        self.recovery = Some(recovery);
        self.reference = match (choice, recovered.degrees_of_freedom) {
            (0, _) => recovered.reference(),
            (choice, Some(degrees)) => reference_by(choice, Some(degrees)),
            (_, None) => self.reference,
        };
    }

    /// The standard error of the difference of the arms' means, for an estimate
    /// that is printed without anything that gives its own.
    fn of_spreads(
        &self,
        trial: &Trial,
        outcome: &Outcome,
        contrast: &Contrast,
    ) -> Option<Recovered> {
        if !contrast.kind.is_in_unit() || self.interval.is_some() {
            return None;
        }
        let pair = Comparison {
            arm: contrast.arm,
            reference_arm: contrast.reference_arm,
        };
        Some(mean_difference(trial, outcome, pair, contrast.visit)?.recovered)
    }

    fn recover(&self, contrast: &Contrast) -> Option<([f64; 2], Recovery)> {
        let estimate = contrast.estimate.to_f64();
        if let (Some(limits), Some(printed)) = (self.interval, &contrast.interval) {
            let level = printed.level.to_f64() / 100.0;
            if contrast.kind == ContrastKind::Ratio {
                let ratio = LogRatio::new(estimate, limits, level, self.reference)?;
                return Some(([ratio.estimate.standard_error; 2], Recovery::Interval));
            }
            let symmetry = Symmetry::new(
                rounded(contrast.estimate.value),
                rounded(printed.lower.value),
                rounded(printed.upper.value),
            )?;
            let errors = if symmetry.is_linear {
                let found = interval::standard_error_from_interval(
                    limits,
                    [0.0; 2],
                    level,
                    self.reference,
                )?;
                [found.standard_error; 2]
            } else {
                standard_errors_of_sides(estimate, limits, level, self.reference)?
            };
            let some_width = errors.iter().any(|error| *error > 0.0);
            return some_width.then_some((errors, Recovery::Interval));
        }
        if contrast.kind == ContrastKind::Ratio {
            return None;
        }
        if let Some(error) = &contrast.standard_error {
            return Some(([error.to_f64(); 2], Recovery::StandardError));
        }
        let printed = contrast.p.as_ref();
        let exact = printed
            .filter(|p| p.comparison == PRelation::Equal)
            .map(|p| p.value.to_f64());
        let error = p::standard_error_from_p(estimate, 0.0, exact?, self.reference)?;
        Some(([error; 2], Recovery::P))
    }

    /// estimate ± c·SE at a level, on the scale of the errors.
    fn around(&self, estimate: f64, level: f64) -> Option<Interval> {
        let [below, above] = self.errors?;
        let critical_value = self.reference.critical_value(level)?;
        let found = Interval {
            lower: estimate - critical_value * below,
            upper: estimate + critical_value * above,
        };
        (found.lower.is_finite() && found.upper.is_finite()).then_some(found)
    }

    /// The interval that allows for so many comparisons.
    pub(super) fn wider(&self, contrast: &Contrast, family: u32) -> Option<Interval> {
        let printed = contrast.interval.as_ref();
        let level = printed.map_or(RECOVERED_LEVEL, |printed| printed.level.to_f64() / 100.0);
        let each = multiplicity::per_comparison_level(level, family)?;
        let estimate = contrast.estimate.to_f64();
        if contrast.kind != ContrastKind::Ratio {
            return self.around(estimate, each);
        }
        let of_logarithm = self.around(estimate.ln(), each)?;
        let found = Interval {
            lower: of_logarithm.lower.exp(),
            upper: of_logarithm.upper.exp(),
        };
        found.upper.is_finite().then_some(found)
    }

    fn p_of(&self, contrast: &Contrast) -> Option<Interval> {
        if let Some(printed) = &contrast.p {
            let value = printed.value.to_f64();
            return Some(match printed.comparison {
                PRelation::Equal => Interval {
                    lower: value,
                    upper: value,
                },
                PRelation::Less => Interval {
                    lower: 0.0,
                    upper: value,
                },
                PRelation::Greater => Interval {
                    lower: value,
                    upper: 1.0,
                },
            });
        }
        let [below, above] = self.errors?;
        let estimate = contrast.estimate.to_f64();
        let distance = if contrast.kind == ContrastKind::Ratio {
            estimate.ln()
        } else {
            estimate
        };
        // The side that faces "no difference".
        let error = if distance > 0.0 { below } else { above };
        let value = p::two_sided_p(distance, error, 0.0, self.reference)?;
        Some(Interval {
            lower: value,
            upper: value,
        })
    }

    /// What the verdict goes by: the wider interval where one is asked for,
    /// else the printed one, else the recovered one.
    pub(super) fn benefit(
        &self,
        contrast: &Contrast,
        direction: Direction,
        adjusted: Option<Interval>,
    ) -> Option<Benefit> {
        if !contrast.kind.is_in_unit() {
            return None;
        }
        if adjusted.is_none() && contrast.interval.is_some() {
            return Benefit::of(contrast, direction);
        }
        let Interval { lower, upper } = adjusted.or(self.interval)?;
        let estimate = contrast.estimate.value;
        let decimals = (estimate.decimals() + 2).min(mcid_trial::decimal::MAX_DECIMALS);
        let lower = Decimal::nearest(lower, decimals)?;
        let upper = Decimal::nearest(upper, decimals)?;
        Some(match direction {
            Direction::HigherIsBetter => Benefit::new(estimate, lower, upper),
            Direction::LowerIsBetter => {
                Benefit::new(estimate.negated(), upper.negated(), lower.negated())
            }
        })
    }
}
