//! Every contrast of an outcome: all pairs of arms at all visits, with an
//! allowance for several comparisons where the reader wants one.
//!
//! Where no interval was printed, the standard error is recovered from the
//! best of what was: a printed one, an exact P value, or the arms' standard
//! deviations. Where no difference was printed, it is computed from the means.
//! Nothing is pooled, over visits or over arms.

mod known;
mod source;

use mcid_stats::{Interval, multiplicity};
use mcid_trial::{Contrast, Trial};

use super::difference::chosen_estimate;
use super::question::Question;
use super::setting::Choice;
use super::verdict::{Benefit, Side, Verdict};
use known::Known;
use source::sources;

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
    /// The printed spreads of both arms' means.
    Spreads,
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
