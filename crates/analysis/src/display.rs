//! How the trajectory is shown, and the names of it in the address.

use serde::{Deserialize, Serialize};

/// What the trajectory shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum TrajectoryDisplay {
    /// Mean scores.
    #[default]
    Scores,
    /// Change from baseline, in the outcome's unit.
    Change,
    /// Change from baseline, in per cent of the arm's baseline mean.
    PercentChange,
}

/// What the bars on the trajectory's means are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Bars {
    /// 95% confidence interval of the mean.
    #[default]
    ConfidenceInterval,
    /// One standard deviation of the scores to either side.
    StandardDeviation,
}

/// How much of the scale the trajectory shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum ScoreRange {
    /// Only as much as the drawn values need.
    Fitted,
    /// The instrument's whole scale, where the trial gives it.
    #[default]
    Full,
}

/// The views of the trajectory, as the address names them.
pub const DISPLAYS: &[(&str, TrajectoryDisplay)] = &[
    ("scores", TrajectoryDisplay::Scores),
    ("change", TrajectoryDisplay::Change),
    ("percent", TrajectoryDisplay::PercentChange),
];

/// What the bars are, as the address names it.
pub const BARS: &[(&str, Bars)] = &[
    ("ci", Bars::ConfidenceInterval),
    ("sd", Bars::StandardDeviation),
];

/// How much of the scale is shown, as the address names it.
pub const RANGES: &[(&str, ScoreRange)] =
    &[("full", ScoreRange::Full), ("fitted", ScoreRange::Fitted)];
