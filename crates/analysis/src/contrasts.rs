//! Every contrast of an outcome: all pairs of arms at all visits, with an
//! allowance for several comparisons where the reader wants one.
//!
//! Where no interval was printed, the standard error is recovered from the
//! best of what was: a printed one, an exact P value, or the arms' standard
//! deviations. Where no difference was printed, it is computed from the means.
//! Nothing is pooled, over visits or over arms.

use mcid_stats::log_scale::LogRatio;
use mcid_stats::symmetry::{Symmetry, standard_errors_of_sides};
use mcid_stats::{Interval, Reference, interval, multiplicity, p};
use mcid_trial::{Contrast, ContrastKind, Decimal, Direction, Outcome, PRelation, Trial};

use super::difference::{Basis, Difference, chosen_estimate, estimates, from_tested_side};
use super::means::from_deviations;
use super::question::{Question, comparisons};
use super::recovered::Recovered;
use super::reference::{reference_by, reference_of, rounded};
use super::setting::Choice;
use super::verdict::{Benefit, Side, Verdict};

/// The level of an interval that is recovered where none was printed.
pub const RECOVERED_LEVEL: f64 = 0.95;

/// The allowance for several comparisons.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Allowance {
    /// None.
    None,
    /// Bonferroni's: wider intervals, and P values times their number.
    Bonferroni,
    /// Holm's step-down P values.
    Holm,
}

/// What a standard error was recovered from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Recovery {
    /// The printed interval.
    Interval,
    /// It was printed itself.
    StandardError,
    /// The printed P value.
    P,
    /// The printed standard deviations of both arms.
    Deviations,
    /// The means of both arms, from which the estimate is computed too.
    Means,
}

/// One contrast.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// As reported, from the side of the tested arm; or computed from means.
    pub contrast: Contrast,
    /// True for the one that the question is about.
    pub is_chosen: bool,
    /// The estimate as printed.
    pub estimate: f64,
    /// The printed interval, or the recovered one; in the printed direction.
    pub interval: Option<Interval>,
    /// What the standard error is from; `None` without one.
    pub recovery: Option<Recovery>,
    /// P against no difference: the least and the most that was printed, or
    /// the recomputed one twice.
    pub p: Option<Interval>,
    /// True where P was printed.
    pub p_is_printed: bool,
    /// The interval that allows for all comparisons, by Bonferroni.
    pub adjusted: Option<Interval>,
    /// P that allows for them, by the allowance chosen.
    pub adjusted_p: Option<Interval>,
    /// The interval that the verdict goes by, turned towards benefit; `None`
    /// for ratios.
    pub benefit: Option<Benefit>,
    /// The verdict at the reader's threshold.
    pub verdict: Option<Verdict>,
}

/// All contrasts of the question's outcome.
#[derive(Debug, Clone, PartialEq)]
pub struct Contrasts {
    /// The contrasts: pair by pair, each in order of time.
    pub rows: Vec<Row>,
    /// How many comparisons are allowed for: all that have a P value.
    pub family: u32,
    /// The allowance.
    pub allowance: Allowance,
}

impl Contrasts {
    /// Of a question.
    pub fn of(trial: &Trial, question: &Question) -> Self {
        let outcome = &trial.outcomes[question.outcome];
        let sources = sources(trial, outcome);
        let known: Vec<Known> = sources
            .iter()
            .map(|source| Known::new(trial, question, source))
            .collect();
        let of_p: Vec<Interval> = known.iter().filter_map(|known| known.p).collect();
        let family = u32::try_from(of_p.len()).unwrap_or(u32::MAX);
        // Without a P value there is nothing to allow for.
        let allowance = match question.choice(Choice::Multiplicity) {
            1 if family > 0 => Allowance::Bonferroni,
            2 if family > 0 => Allowance::Holm,
            _ => Allowance::None,
        };
        let mut adjusted_p = adjusted(allowance, &of_p).into_iter();
        let chosen = chosen_estimate(trial, question);
        let rows = sources
            .into_iter()
            .zip(known)
            .map(|(source, known)| {
                let contrast = source.contrast;
                let adjusted = (allowance == Allowance::Bonferroni)
                    .then(|| known.wider(&contrast, family))
                    .flatten();
                let benefit = source
                    .benefit
                    .filter(|_| adjusted.is_none())
                    .or_else(|| known.benefit(&contrast, outcome.direction, adjusted));
                Row {
                    is_chosen: chosen.as_ref().is_some_and(|chosen| {
                        (chosen.visit, chosen.reported) == (contrast.visit, source.reported)
                            && chosen.contrast.arm == contrast.arm
                            && chosen.contrast.reference_arm == contrast.reference_arm
                    }),
                    estimate: contrast.estimate.to_f64(),
                    interval: known.interval,
                    recovery: known.recovery,
                    p_is_printed: contrast.p.is_some(),
                    adjusted,
                    adjusted_p: known.p.and_then(|_| adjusted_p.next()).flatten(),
                    p: known.p,
                    verdict: benefit.and_then(|benefit| benefit.verdict(question.between)),
                    benefit,
                    contrast,
                }
            })
            .collect();
        Self {
            rows,
            family,
            allowance,
        }
    }

    /// How many rows can be held against a threshold.
    pub fn comparable(&self) -> usize {
        let comparable = |row: &&Row| row.benefit.is_some();
        self.rows.iter().filter(comparable).count()
    }

    /// How many of their intervals lie wholly on one side of zero.
    pub fn decided(&self) -> usize {
        let decided = |row: &&Row| {
            row.benefit
                .is_some_and(|benefit| benefit.side() != Side::Unresolved)
        };
        self.rows.iter().filter(decided).count()
    }
}

/// A contrast before anything is recovered.
struct Source {
    contrast: Contrast,
    /// Its place in the file; `None` for a computed one.
    reported: Option<usize>,
    /// What its verdict goes by, where that is not its printed interval.
    benefit: Option<Benefit>,
    recovered: Option<Recovered>,
}

/// The contrasts of an outcome: pair by pair in the order of the file, then by
/// visit.
fn sources(trial: &Trial, outcome: &Outcome) -> Vec<Source> {
    let reported = outcome.contrasts.iter().enumerate();
    let mut sources: Vec<Source> = reported
        .map(|(index, contrast)| Source {
            contrast: from_tested_side(trial, contrast).0,
            reported: Some(index),
            benefit: None,
            recovered: None,
        })
        .collect();
    for pair in comparisons(trial, outcome) {
        for visit in 0..trial.visits.len() {
            let is_there = |source: &Source| {
                let Contrast {
                    arm, reference_arm, ..
                } = source.contrast;
                source.contrast.visit == visit
                    && source.contrast.kind.is_in_unit()
                    && ((arm, reference_arm) == (pair.arm, pair.reference_arm)
                        || (reference_arm, arm) == (pair.arm, pair.reference_arm))
            };
            if sources.iter().any(is_there) {
                continue;
            }
            let computed = estimates(trial, outcome, pair, visit);
            let computed = computed.into_iter().find(|row| row.basis == Basis::Means);
            sources.extend(computed.map(|row: Difference| Source {
                contrast: row.contrast,
                reported: None,
                benefit: Some(row.benefit),
                recovered: row.recovered,
            }));
        }
    }
    let arms = |source: &Source| (source.contrast.arm, source.contrast.reference_arm);
    let pairs: Vec<_> = sources.iter().map(arms).collect();
    sources.sort_by_key(|source| {
        let pair = pairs.iter().position(|pair| *pair == arms(source));
        (pair, source.contrast.visit, source.reported)
    });
    sources
}

/// P values with the allowance; empty without one, and `None` where it gives
/// none.
fn adjusted(allowance: Allowance, p: &[Interval]) -> Vec<Option<Interval>> {
    let by = match allowance {
        Allowance::None => return Vec::new(),
        Allowance::Bonferroni => multiplicity::bonferroni,
        Allowance::Holm => multiplicity::holm,
    };
    let all = |end: fn(&Interval) -> f64| by(&p.iter().map(end).collect::<Vec<f64>>());
    let (Some(lower), Some(upper)) = (all(|p| p.lower), all(|p| p.upper)) else {
        return Vec::new();
    };
    lower
        .into_iter()
        .zip(upper)
        .map(|(lower, upper)| Some(Interval { lower, upper }))
        .collect()
}

/// What is known of a contrast.
struct Known {
    /// Its standard errors below and above the estimate; of the logarithm for
    /// a ratio.
    errors: Option<[f64; 2]>,
    recovery: Option<Recovery>,
    interval: Option<Interval>,
    p: Option<Interval>,
    reference: Reference,
}

impl Known {
    fn new(trial: &Trial, question: &Question, source: &Source) -> Self {
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
            known.errors = Some([recovered.standard_error; 2]);
            known.recovery = Some(Recovery::Means);
            known.reference = match (choice, recovered.degrees_of_freedom) {
                (0, _) => recovered.reference(),
                (choice, Some(degrees)) => reference_by(choice, Some(degrees)),
                (_, None) => known.reference,
            };
        } else if let Some((errors, recovery)) = known.recover(contrast) {
            known.errors = Some(errors);
            known.recovery = Some(recovery);
        } else if let Some(raw) = from_deviations(outcome, contrast) {
            known.errors = Some([raw.standard_error; 2]);
            known.recovery = Some(Recovery::Deviations);
            known.reference = match choice {
                0 => raw.reference(),
                choice => reference_by(choice, Some(raw.degrees_of_freedom.get())),
            };
        }
        let estimate = contrast.estimate.to_f64();
        if known.interval.is_none() && contrast.kind != ContrastKind::Ratio {
            known.interval = known.around(estimate, RECOVERED_LEVEL);
        }
        known.p = known.p_of(contrast);
        known
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
    fn wider(&self, contrast: &Contrast, family: u32) -> Option<Interval> {
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
    fn benefit(
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
