//! What a paper reported of two arms: estimates with their intervals.

use serde::{Deserialize, Serialize};

use super::decimal::Decimal;
use super::model::{ArmIndex, VisitIndex};
use super::reported::{Reported, ReportedP, SourceIndex};

/// A printed confidence interval; lower limit at most the upper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Interval {
    /// Confidence level in per cent, e.g. 95; between 50 and 99.99.
    pub level: Decimal,
    /// Lower limit.
    pub lower: Reported,
    /// Upper limit.
    pub upper: Reported,
}

/// What kind of number a contrast is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ContrastKind {
    /// Difference at the visit, estimated by a model.
    ModelDifference,
    /// Difference between the arms' changes from baseline.
    ChangeDifference,
    /// Difference of the raw means.
    UnadjustedDifference,
    /// A ratio: odds, risk, hazard or rate. Above 0, no difference at 1.
    Ratio,
    /// A difference in standard deviations: Cohen's d or Hedges' g.
    StandardisedDifference,
}

/// Of what a ratio is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum RatioKind {
    /// Odds ratio.
    Odds,
    /// Risk ratio, or relative risk.
    Risk,
    /// Hazard ratio.
    Hazard,
    /// Ratio of rates of events over time.
    Rate,
    /// Ratio of geometric means.
    GeometricMean,
}

/// A between-arm estimate as reported.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contrast {
    /// The visit.
    pub visit: VisitIndex,
    /// The estimate is this arm ...
    pub arm: ArmIndex,
    /// ... minus this one (or divided by it, for a ratio).
    pub reference_arm: ArmIndex,
    /// What kind of number it is.
    pub kind: ContrastKind,
    /// The point estimate.
    pub estimate: Reported,
    /// Its confidence interval.
    pub interval: Option<Interval>,
    /// Its P value.
    pub p: Option<ReportedP>,
    /// Its standard error, if printed.
    pub standard_error: Option<Reported>,
    /// Degrees of freedom of its test and interval; above 0, not always whole.
    pub degrees_of_freedom: Option<Reported>,
    /// Of what a ratio is; `None` for a difference, or if the file does not say.
    pub ratio: Option<RatioKind>,
    /// Risk of the event in the reference arm, in per cent, above 0 and below
    /// 100: what an absolute effect is calculated from. Only for ratios of odds,
    /// risks, hazards and rates.
    pub control_risk: Option<Reported>,
    /// Where it was printed, for the numbers that name no source of their own.
    pub source: Option<SourceIndex>,
    /// A remark, e.g. that the interval looks like a misprint.
    pub note: Option<String>,
}
