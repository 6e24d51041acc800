//! The between-arm differences of an outcome, visit by visit: the one place that
//! decides what the difference at a visit is.

use mcid_stats::Reference;
use mcid_trial::impossible::{ends, is_impossible_difference};
use mcid_trial::{Contrast, ContrastKind, Outcome, Reported, Trial, VisitIndex};

use super::comparison::{Comparison, comparisons};
use super::means::mean_difference;
use super::question::{Question, compared_arms};
use super::recovered::Recovered;
use super::reference::reference_of;
use super::setting::Choice;
use super::verdict::Benefit;

/// What a difference and its interval are from, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Basis {
    /// Both are printed.
    Interval,
    /// The estimate is printed, the interval computed from its printed standard
    /// error.
    StandardError,
    /// The same from its printed, exact P value.
    P,
    /// Both are computed from the means of the arms, unadjusted.
    Means,
}

impl Basis {
    /// True where estimate and interval are printed.
    pub fn is_printed(self) -> bool {
        self == Self::Interval
    }
}

/// One visit's difference, from the side of the arm asked about.
#[derive(Debug, Clone, PartialEq)]
pub struct Difference {
    /// The visit.
    pub visit: VisitIndex,
    /// What readers see of it, e.g. "18 weeks".
    pub visit_label: String,
    /// Estimate, interval and P, as the arm asked about minus the other; what
    /// is not printed (see [`basis`](Self::basis)) is computed.
    pub contrast: Contrast,
    /// The reported contrast, as an index into [`Outcome::contrasts`]; `None`
    /// where the difference is computed from means.
    pub reported: Option<usize>,
    /// True where the file reports it from the other arm's side.
    pub is_turned: bool,
    /// What estimate and interval are from.
    pub basis: Basis,
    /// The standard error that a computed interval is from.
    pub recovered: Option<Recovered>,
    /// The estimate in the outcome's direction and unit.
    pub estimate: f64,
    /// Lower confidence limit in the outcome's direction and unit.
    pub lower: f64,
    /// Upper confidence limit in the outcome's direction and unit.
    pub upper: f64,
    /// The same three, turned so that above 0 is benefit.
    pub benefit: Benefit,
    /// Confidence level in per cent.
    pub level: String,
}

impl Difference {
    fn new(
        trial: &Trial,
        outcome: &Outcome,
        contrast: Contrast,
        basis: Basis,
        recovered: Option<Recovered>,
    ) -> Option<Self> {
        let interval = contrast.interval.as_ref()?;
        let mut benefit = Benefit::of(&contrast, outcome.direction)?;
        if let Some(recovered) = &recovered {
            benefit = benefit.with_corners(recovered, outcome.direction)?;
        }
        Some(Self {
            visit: contrast.visit,
            visit_label: trial.visits[contrast.visit].label.clone(),
            reported: None,
            is_turned: false,
            basis,
            recovered,
            estimate: contrast.estimate.to_f64(),
            lower: interval.lower.to_f64(),
            upper: interval.upper.to_f64(),
            benefit,
            level: interval.level.to_string(),
            contrast,
        })
    }
}

/// The differences of a question's outcome and comparison: one for each visit
/// that has one, in order of time.
pub fn differences(trial: &Trial, question: &Question) -> Vec<Difference> {
    let outcome = &trial.outcomes[question.outcome];
    let Some(pair) = compared_arms(trial, question) else {
        return Vec::new();
    };
    let prefers_means = question.choice(Choice::Estimate) == 1;
    (0..trial.visits.len())
        .filter_map(|visit| {
            let mut found = estimates(trial, outcome, pair, visit);
            let means = found.iter().position(|row| row.basis == Basis::Means);
            let place = means.filter(|_| prefers_means).unwrap_or(0);
            (place < found.len()).then(|| found.swap_remove(place))
        })
        .collect()
}

/// The difference that a question is about.
pub fn chosen_estimate(trial: &Trial, question: &Question) -> Option<Difference> {
    let mut rows = differences(trial, question).into_iter();
    rows.find(|row| row.visit == question.visit)
}

/// What a question's choice between a printed estimate and the arms' means
/// leaves aside; `None` where the file does not have both.
pub fn other_estimate(
    trial: &Trial,
    question: &Question,
    chosen: &Difference,
) -> Option<Difference> {
    let outcome = &trial.outcomes[question.outcome];
    let pair = compared_arms(trial, question)?;
    let mut all = estimates(trial, outcome, pair, chosen.visit).into_iter();
    all.find(|row| (row.basis == Basis::Means) != (chosen.basis == Basis::Means))
}

/// A contrast from the side of the tested arm, and whether that turned it. A
/// ratio stays as it is.
pub fn from_tested_side(trial: &Trial, contrast: &Contrast) -> (Contrast, bool) {
    let pair = Comparison {
        arm: contrast.arm,
        reference_arm: contrast.reference_arm,
    };
    if contrast.kind == ContrastKind::Ratio || pair.tested_first(trial) == pair {
        (contrast.clone(), false)
    } else {
        (turned(contrast), true)
    }
}

/// The visits at which a comparison of an outcome has a difference with an
/// interval, in order of time; without a pair of arms to compare, those with a
/// ratio.
pub fn answerable_visits(trial: &Trial, outcome: &Outcome, comparison: usize) -> Vec<VisitIndex> {
    let Some(pair) = comparisons(trial, outcome).get(comparison).copied() else {
        let is_ratio = |contrast: &&Contrast| {
            contrast.kind == ContrastKind::Ratio && contrast.interval.is_some()
        };
        let mut visits: Vec<VisitIndex> = outcome
            .contrasts
            .iter()
            .filter(is_ratio)
            .map(|contrast| contrast.visit)
            .collect();
        visits.sort_unstable();
        visits.dedup();
        return visits;
    };
    (0..trial.visits.len())
        .filter(|visit| !estimates(trial, outcome, pair, *visit).is_empty())
        .collect()
}

/// Every difference that the file allows between two arms at a visit, the best
/// first: by [`Basis`], then in the file's order. One that is longer than the
/// scale cannot be, and is left out.
pub fn estimates(
    trial: &Trial,
    outcome: &Outcome,
    pair: Comparison,
    visit: VisitIndex,
) -> Vec<Difference> {
    let of_pair = |contrast: &Contrast, pair: Comparison| {
        (contrast.arm, contrast.reference_arm) == (pair.arm, pair.reference_arm)
    };
    let mut found: Vec<Difference> = Vec::new();
    for (index, contrast) in outcome.contrasts.iter().enumerate() {
        let is_turned = of_pair(contrast, pair.reversed());
        if contrast.visit != visit
            || !contrast.kind.is_in_unit()
            || is_impossible_difference(ends(outcome), contrast.kind, contrast.estimate.value)
            || !(is_turned || of_pair(contrast, pair))
        {
            continue;
        }
        let seen = if is_turned {
            turned(contrast)
        } else {
            contrast.clone()
        };
        if let Some(row) = of_contrast(trial, outcome, seen) {
            found.push(Difference {
                reported: Some(index),
                is_turned,
                ..row
            });
        }
    }
    found.extend(of_means(trial, outcome, pair, visit));
    found.sort_by_key(|row| row.basis);
    found
}

/// A reported contrast with an interval, or with what gives one.
fn of_contrast(trial: &Trial, outcome: &Outcome, mut contrast: Contrast) -> Option<Difference> {
    if contrast.interval.is_some() {
        return Difference::new(trial, outcome, contrast, Basis::Interval, None);
    }
    let reference = reference_of(0, trial, outcome, &contrast);
    let (basis, recovered) = if let Some(recovered) = Recovered::from_standard_error(&contrast) {
        (Basis::StandardError, recovered)
    } else {
        (Basis::P, Recovered::from_p(&contrast, reference)?)
    };
    let degrees_of_freedom = match reference {
        Reference::StudentT { degrees_of_freedom } => Some(degrees_of_freedom.get()),
        Reference::Normal => None,
    };
    let recovered = Recovered {
        degrees_of_freedom,
        ..recovered
    };
    contrast.interval = Some(recovered.interval(contrast.estimate.value)?);
    Difference::new(trial, outcome, contrast, basis, Some(recovered))
}

/// The unadjusted difference of the means.
fn of_means(
    trial: &Trial,
    outcome: &Outcome,
    pair: Comparison,
    visit: VisitIndex,
) -> Option<Difference> {
    let computed = mean_difference(trial, outcome, pair, visit)?;
    let contrast = Contrast {
        visit,
        arm: pair.arm,
        reference_arm: pair.reference_arm,
        kind: ContrastKind::UnadjustedDifference,
        estimate: Reported {
            value: computed.estimate,
            source: None,
            note: None,
        },
        interval: Some(computed.recovered.interval(computed.estimate)?),
        p: None,
        standard_error: None,
        degrees_of_freedom: None,
        ratio: None,
        control_risk: None,
        source: None,
        note: None,
    };
    Difference::new(
        trial,
        outcome,
        contrast,
        Basis::Means,
        Some(computed.recovered),
    )
}

/// A difference from the other arm's side.
fn turned(contrast: &Contrast) -> Contrast {
    let negated = |number: &Reported| Reported {
        value: number.value.negated(),
        ..number.clone()
    };
    let interval = contrast.interval.as_ref();
    Contrast {
        arm: contrast.reference_arm,
        reference_arm: contrast.arm,
        estimate: negated(&contrast.estimate),
        interval: interval.map(|interval| mcid_trial::Interval {
            level: interval.level,
            lower: negated(&interval.upper),
            upper: negated(&interval.lower),
        }),
        ..contrast.clone()
    }
}
