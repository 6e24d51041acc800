//! The arms' course from baseline to the last visit.
//!
//! Bars are drawn only where the file gives what they need: a printed
//! interval, or a standard error or deviation with n. Bars on changes from
//! baseline would need the standard deviation of the changes, which summaries
//! rarely print; there are none then, and the figure says why.

use mcid_stats::mean;
use mcid_trial::{ArmIndex, ArmSummary, Outcome, Spread, Trial, VisitIndex};

use super::change::{Change, baseline_mean, change, needed_mean, target};
use super::question::{Bars, Question, TrajectoryDisplay, compared_arms};
use super::threshold::within_kind;
use mcid_trial::ThresholdKind;

/// Level of the intervals that this module computes.
pub const LEVEL: f64 = 0.95;

/// What the trajectory figure draws, before any threshold.
#[derive(Debug, Clone, PartialEq)]
pub struct Trajectory {
    /// One series an arm, in the trial's order.
    pub series: Vec<Series>,
    /// What is drawn.
    pub display: TrajectoryDisplay,
    /// What the bars are.
    pub bars: Bars,
    /// The instrument's whole scale, where it is to be shown.
    pub scale: Option<(f64, f64)>,
}

/// One arm's course.
#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    /// The arm.
    pub arm: ArmIndex,
    /// Its points in order of time.
    pub points: Vec<Point>,
}

/// One arm at one visit.
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    /// The visit.
    pub visit: VisitIndex,
    /// Its time in the trial's unit.
    pub time: f64,
    /// The value drawn: a mean, or a change in points or per cent.
    pub value: f64,
    /// Ends of the bar, lower first.
    pub bar: Option<(f64, f64)>,
    /// Number analysed.
    pub n: Option<i64>,
}

/// What the two thresholds add to the trajectory.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ThresholdMarks {
    /// What the reference arm's value would have to be beaten to at the
    /// chosen visit: that arm's value, and the needed one.
    pub needed: Option<Needed>,
    /// For each arm, the value at which its mean has changed by the
    /// within-group MCID.
    pub targets: Vec<(ArmIndex, f64)>,
}

/// The stretch between the reference arm's value and the needed one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Needed {
    /// The visit.
    pub visit: VisitIndex,
    /// Its time.
    pub time: f64,
    /// The reference arm's value.
    pub reference: f64,
    /// The value to be beaten to.
    pub needed: f64,
}

/// The trajectory of the question's outcome.
pub fn trajectory(trial: &Trial, question: &Question) -> Trajectory {
    let outcome = &trial.outcomes[question.outcome];
    let series = (0..trial.arms.len())
        .map(|arm| Series {
            arm,
            points: points(trial, outcome, arm, question),
        })
        .filter(|series| !series.points.is_empty())
        .collect();
    let limits = outcome
        .scale_minimum
        .as_ref()
        .zip(outcome.scale_maximum.as_ref());
    let whole_scale = question.display == TrajectoryDisplay::Scores
        && question.range == super::question::ScoreRange::Full;
    Trajectory {
        series,
        display: question.display,
        bars: question.bars,
        scale: limits
            .filter(|_| whole_scale)
            .map(|(low, high)| (low.to_f64(), high.to_f64())),
    }
}

fn points(trial: &Trial, outcome: &Outcome, arm: ArmIndex, question: &Question) -> Vec<Point> {
    (0..trial.visits.len())
        .filter_map(|visit| {
            outcome
                .summaries
                .iter()
                .find(|summary| summary.arm == arm && summary.visit == visit)
        })
        .filter_map(|summary| {
            let mean = summary.mean.as_ref()?;
            let changed = || change(trial, outcome, arm, summary.visit);
            let at_baseline = super::change::is_baseline(trial, summary.visit);
            let (value, bar) = match question.display {
                TrajectoryDisplay::Scores => (mean.to_f64(), bar(summary, question.bars)),
                _ if at_baseline => (0.0, None),
                TrajectoryDisplay::Change => (changed()?.units.to_f64(), None),
                TrajectoryDisplay::PercentChange => (changed()?.percent?, None),
            };
            Some(Point {
                visit: summary.visit,
                time: trial.visits[summary.visit].time.to_f64(),
                value,
                bar,
                n: summary.n.as_ref().map(|n| n.value.units()),
            })
        })
        .collect()
}

/// The bar of a mean, where what it needs was reported.
pub fn bar(summary: &ArmSummary, bars: Bars) -> Option<(f64, f64)> {
    let mean = summary.mean.as_ref()?.to_f64();
    match (bars, &summary.spread) {
        (Bars::ConfidenceInterval, _) => mean_interval(summary),
        (Bars::StandardDeviation, Spread::StandardDeviation(deviation)) => {
            Some((mean - deviation.to_f64(), mean + deviation.to_f64()))
        }
        (Bars::StandardDeviation, _) => None,
    }
}

/// The 95% confidence interval of a mean: as printed, or from the standard
/// error or deviation with the t distribution with n - 1 degrees of freedom.
pub fn mean_interval(summary: &ArmSummary) -> Option<(f64, f64)> {
    let value = summary.mean.as_ref()?.to_f64();
    let size = || u32::try_from(summary.n.as_ref()?.value.units()).ok();
    let computed = match &summary.spread {
        Spread::ConfidenceInterval(interval)
            if (interval.level.to_f64() - 100.0 * LEVEL).abs() < 1e-9 =>
        {
            return Some((interval.lower.to_f64(), interval.upper.to_f64()));
        }
        Spread::StandardDeviation(deviation) => {
            mean::mean_interval(value, deviation.to_f64(), size()?, LEVEL)
        }
        Spread::StandardError(error) => {
            mean::mean_interval_from_standard_error(value, error.to_f64(), size()?, LEVEL)
        }
        Spread::ConfidenceInterval(_) | Spread::NotReported => None,
    };
    computed.map(|interval| (interval.lower, interval.upper))
}

/// What the question's thresholds add to its trajectory.
pub fn threshold_marks(trial: &Trial, question: &Question) -> ThresholdMarks {
    let outcome = &trial.outcomes[question.outcome];
    ThresholdMarks {
        needed: needed(trial, outcome, question),
        targets: targets(trial, outcome, question),
    }
}

fn needed(trial: &Trial, outcome: &Outcome, question: &Question) -> Option<Needed> {
    if question.between.is_zero() {
        return None;
    }
    let reference_arm = compared_arms(trial, question)?.reference_arm;
    let summary = outcome
        .summaries
        .iter()
        .find(|summary| summary.arm == reference_arm && summary.visit == question.visit)?;
    let reference = match question.display {
        TrajectoryDisplay::Scores => summary.mean.as_ref()?.to_f64(),
        TrajectoryDisplay::Change => change(trial, outcome, reference_arm, question.visit)?
            .units
            .to_f64(),
        // A difference in points is another per cent in each arm.
        TrajectoryDisplay::PercentChange => return None,
    };
    Some(Needed {
        visit: question.visit,
        time: trial.visits[question.visit].time.to_f64(),
        reference,
        needed: needed_mean(reference, outcome, question.between),
    })
}

fn targets(trial: &Trial, outcome: &Outcome, question: &Question) -> Vec<(ArmIndex, f64)> {
    let kind = within_kind(outcome);
    if question.within.is_zero() {
        return Vec::new();
    }
    (0..trial.arms.len())
        .filter_map(|arm| {
            let baseline = baseline_mean(trial, outcome, arm)?.to_f64();
            let score = target(baseline, outcome, kind, question.within);
            let value = match question.display {
                TrajectoryDisplay::Scores => score,
                TrajectoryDisplay::Change => score - baseline,
                TrajectoryDisplay::PercentChange if kind == ThresholdKind::WithinPersonPercent => {
                    100.0 * (score / baseline - 1.0)
                }
                TrajectoryDisplay::PercentChange => return None,
            };
            Some((arm, value))
        })
        .collect()
}

/// The changes of the comparison's two arms at the question's visit.
pub fn compared_changes(trial: &Trial, question: &Question) -> Option<(Change, Change)> {
    let outcome = &trial.outcomes[question.outcome];
    let pair = compared_arms(trial, question)?;
    Some((
        change(trial, outcome, pair.arm, question.visit)?,
        change(trial, outcome, pair.reference_arm, question.visit)?,
    ))
}
