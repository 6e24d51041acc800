//! Do the reported numbers agree with one another? Every comparison that a
//! trial's file allows, one kind a file.
//!
//! All kinds go by one rule. A number is recomputed from the others as they
//! are printed: where that gives the printed number, they agree; where it does
//! not, but numbers that round to the printed ones would, they agree only by
//! rounding; else they cannot both be right. What is odd but may be right is a
//! question, and what often differs for a good reason is a note.

mod change_arithmetic;
mod completers;
mod counts;
mod granularity;
mod interval_against_p;
mod interval_symmetry;
mod measured;
mod raw_difference;
mod scale_bounds;
mod significance_side;
mod sources;
mod spread_plausibility;
mod standard_error;

use mcid_stats::Interval;
use mcid_trial::{ArmIndex, Trial, VisitIndex};

use measured::Measured;

/// What is compared with what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CheckKind {
    /// An interval with its estimate.
    IntervalSymmetry,
    /// A P value with its estimate and interval.
    IntervalAgainstP,
    /// A P value with the side of "no difference" that its interval is on.
    SignificanceSide,
    /// A printed standard error with its interval.
    StandardError,
    /// An unadjusted difference with the means it is of.
    RawDifference,
    /// A model's estimate with the differences of the means.
    ChangeArithmetic,
    /// Counts of people with one another.
    Counts,
    /// Numbers analysed with those randomised and those before.
    Completers,
    /// Means and standard deviations with the scale.
    ScaleBounds,
    /// Standard deviations with what they would be as standard errors.
    SpreadPlausibility,
    /// Means and standard deviations with whole-number scores.
    Granularity,
    /// One source with another, as the file notes it.
    Sources,
}

/// How many kinds there are.
pub const KINDS: [CheckKind; 12] = [
    CheckKind::IntervalSymmetry,
    CheckKind::IntervalAgainstP,
    CheckKind::SignificanceSide,
    CheckKind::StandardError,
    CheckKind::RawDifference,
    CheckKind::ChangeArithmetic,
    CheckKind::Counts,
    CheckKind::Completers,
    CheckKind::ScaleBounds,
    CheckKind::SpreadPlausibility,
    CheckKind::Granularity,
    CheckKind::Sources,
];

/// What a comparison finds, the gravest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Finding {
    /// No numbers that round to the printed ones belong together.
    CannotBothBeRight,
    /// Odd as printed; it may yet be right.
    Question,
    /// Only numbers that differ from the printed ones belong together.
    OnlyByRounding,
    /// They differ, as they may.
    Legitimate,
    /// They agree as printed.
    Agrees,
}

/// One comparison.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Check {
    /// What finds what.
    pub finding: Finding,
    /// What it is about.
    pub place: CheckPlace,
    /// The numbers of the comparison.
    pub numbers: Numbers,
}

/// What a comparison is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct CheckPlace {
    /// Index into [`Trial::outcomes`].
    pub outcome: Option<usize>,
    /// Index into [`Trial::visits`].
    pub visit: Option<VisitIndex>,
    /// Index into the outcome's contrasts.
    pub contrast: Option<usize>,
    /// Index into [`Trial::arms`].
    pub arm: Option<ArmIndex>,
}

/// The numbers of a comparison, in the unit of its outcome.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Numbers {
    /// Of an interval and its estimate.
    Symmetry {
        /// The middle of the printed limits: for a ratio, their geometric one.
        middle: f64,
        /// The lower and the upper limit that would go with the rest.
        fitting: [f64; 2],
        /// True for a difference whose interval is symmetric as a ratio's is.
        as_ratio: bool,
    },
    /// Of a P value, its estimate and interval.
    P {
        /// P from estimate and interval as printed; `None` without a width.
        recomputed: Option<f64>,
        /// The P values that rounding allows.
        possible: Option<Interval>,
        /// The estimates before rounding that go with the printed P, for a
        /// difference.
        estimates: Option<Interval>,
        /// The same where a P below .001 would have been printed as "< .001".
        strict: Option<Interval>,
    },
    /// Of a P value and the side that its interval is on.
    Side {
        /// True where the printed interval leaves out "no difference".
        excludes: bool,
    },
    /// A recomputed number with what rounding allows.
    Recomputed {
        /// Which one.
        what: Recomputed,
        /// From the numbers as printed.
        value: f64,
        /// The least and the most that rounding allows.
        range: Interval,
    },
    /// Where a model's estimate is to be expected.
    Span {
        /// From the means as printed.
        printed: Interval,
        /// With their rounding.
        rounded: Interval,
    },
    /// A number and a limit that it passes or keeps.
    Bound {
        /// Which number.
        what: Bounded,
        /// The limit.
        limit: f64,
    },
    /// A standard deviation beside the usual one.
    Deviation {
        /// The one in question.
        value: f64,
        /// What it would be if it were a standard error.
        as_error: f64,
        /// What is usual for the outcome or its scale.
        usual: Interval,
    },
    /// A standard deviation that an interval implies, beside the printed ones.
    Implied {
        /// From the interval.
        implied: f64,
        /// Of both arms together, as printed.
        printed: f64,
    },
    /// Scores that are whole numbers.
    Whole {
        /// How many people.
        people: u32,
        /// True if the mean alone fails, false if it is the standard deviation.
        mean: bool,
    },
    /// Numbers of people.
    People {
        /// What is compared.
        what: People,
        /// The number.
        number: u32,
        /// What it is compared with.
        with: u32,
        /// The row of counts, as an index into its list, or the visit before.
        row: usize,
    },
    /// What the file notes, as an index into [`Trial::notes`].
    Noted(usize),
}

/// What was recomputed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Recomputed {
    /// A standard error, from its interval.
    StandardError,
    /// A difference, from the means at the visit.
    Difference,
    /// A difference between changes, from the means at both visits.
    ChangeDifference,
}

/// What must keep to a limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bounded {
    /// A mean, above the scale's lower end.
    MeanAbove,
    /// A mean, below its upper end.
    MeanBelow,
    /// A median, above the lower end.
    MedianAbove,
    /// A median, below the upper end.
    MedianBelow,
    /// A standard deviation, below the largest that the mean allows.
    Deviation,
}

/// Which numbers of people are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum People {
    /// Analysed, with randomised.
    Analysed,
    /// Analysed, with those analysed at the visit before.
    Later,
    /// Counted in a row of responders, with those analysed at its visit.
    Responders,
    /// Counted in a row of responders, with those randomised.
    RespondersRandomised,
    /// Responders at a higher threshold, with those at a lower one.
    Stricter,
    /// Counted in a row of events, with those randomised.
    Events,
    /// Counted in a row of adverse events, with those randomised.
    AdverseEvents,
    /// Counted in a row of the flow, with those randomised.
    Flow,
    /// Counted in a row of adherence, with those randomised.
    Adherence,
}

impl Numbers {
    /// What is compared with what.
    pub fn kind(&self) -> CheckKind {
        match self {
            Self::Symmetry { .. } => CheckKind::IntervalSymmetry,
            Self::P { .. } => CheckKind::IntervalAgainstP,
            Self::Side { .. } => CheckKind::SignificanceSide,
            Self::Recomputed { what, .. } => match what {
                Recomputed::StandardError => CheckKind::StandardError,
                Recomputed::Difference => CheckKind::RawDifference,
                Recomputed::ChangeDifference => CheckKind::ChangeArithmetic,
            },
            Self::Span { .. } => CheckKind::ChangeArithmetic,
            Self::Bound { .. } => CheckKind::ScaleBounds,
            Self::Deviation { .. } | Self::Implied { .. } => CheckKind::SpreadPlausibility,
            Self::Whole { .. } => CheckKind::Granularity,
            Self::People { what, .. } => match what {
                People::Analysed | People::Later => CheckKind::Completers,
                _ => CheckKind::Counts,
            },
            Self::Noted(_) => CheckKind::Sources,
        }
    }
}

/// Everything that was compared in a trial.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Report {
    /// The comparisons, in no order that matters.
    pub checks: Vec<Check>,
    /// How many means were left out of the test for whole numbers because
    /// they are too coarse for it to fail.
    pub cannot_fail: usize,
}

impl Report {
    /// Compares all that a trial's file allows.
    pub fn of(trial: &Trial) -> Self {
        let mut report = Self::default();
        let checks = &mut report.checks;
        for (outcome, measure) in trial.outcomes.iter().enumerate() {
            for contrast in 0..measure.contrasts.len() {
                let Some(measured) = Measured::new(trial, outcome, contrast) else {
                    continue;
                };
                checks.extend(interval_symmetry::check(&measured));
                checks.extend(interval_against_p::check(&measured));
                checks.extend(significance_side::check(&measured));
                checks.extend(standard_error::check(&measured));
                checks.extend(raw_difference::check(&measured));
                checks.extend(change_arithmetic::check(&measured));
                checks.extend(spread_plausibility::implied(&measured));
            }
            scale_bounds::check(trial, outcome, checks);
            spread_plausibility::check(trial, outcome, checks);
            completers::check(trial, outcome, checks);
            counts::responders(trial, outcome, checks);
            report.cannot_fail += granularity::check(trial, outcome, checks);
        }
        counts::rows(trial, checks);
        sources::check(trial, checks);
        report
    }

    /// How many comparisons there are with a finding.
    pub fn count(&self, finding: Finding) -> usize {
        let found = self.checks.iter().filter(|check| check.finding == finding);
        found.count()
    }
}
