//! What a record posts of one thing measured at one time: an outcome
//! measure, or one class of it.

use super::super::when::When;
use super::number::PostedNumber;
use mcid_trial::decimal::Decimal;

/// What stands beside the means.
#[derive(Clone, PartialEq, Eq)]
pub(super) enum PostedSpread {
    /// Standard deviations.
    Deviation,
    /// Standard errors.
    Error,
    /// Confidence intervals of a level in per cent.
    Interval(String),
    /// Nothing that can be used.
    Nothing,
}

/// How an outcome measure was declared.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum PostedRole {
    Primary,
    Secondary,
    OtherPrespecified,
    PostHoc,
}

/// The numbers of one group.
#[derive(Clone)]
pub(super) struct GroupNumbers {
    /// Index of the group in its measure, and later of the arm.
    pub(super) arm: usize,
    pub(super) n: Option<PostedNumber>,
    pub(super) mean: PostedNumber,
    /// The standard deviation or error, or both limits.
    pub(super) spread: Vec<PostedNumber>,
}

/// A measure, or one of its classes.
pub(super) struct Part {
    /// Which outcome measure of the record, from 1.
    pub(super) number: usize,
    /// The whole title, with the class's.
    pub(super) title: String,
    /// The same without the time.
    pub(super) name: String,
    /// When it was measured, if that is clear.
    pub(super) when: Option<When>,
    /// What the record says of when.
    pub(super) time_frame: String,
    /// True for means that a model adjusted.
    pub(super) is_least_squares: bool,
    /// True for changes from baseline.
    pub(super) is_change: bool,
    pub(super) spread: PostedSpread,
    /// The unit as it is posted.
    pub(super) unit: String,
    pub(super) role: PostedRole,
    pub(super) rows: Vec<GroupNumbers>,
    /// What the record says of it.
    pub(super) description: String,
    /// Remarks for readers.
    pub(super) note: String,
}

/// An estimate between two groups, whose direction is not known yet.
#[derive(Clone)]
pub(super) struct PostedEstimate {
    /// Which analysis of its measure, from 1.
    pub(super) number: usize,
    /// The two groups, and later arms, in the record's order.
    pub(super) pair: [usize; 2],
    pub(super) value: PostedNumber,
    /// Level and both limits.
    pub(super) interval: Option<[PostedNumber; 3]>,
    pub(super) p: Option<String>,
    pub(super) standard_error: Option<PostedNumber>,
    pub(super) kind: &'static str,
    /// The method and the comments.
    pub(super) note: String,
}

impl PostedEstimate {
    /// The estimate with its interval, as they are posted.
    pub(super) fn shown(&self) -> String {
        let value = &self.value.text;
        match &self.interval {
            Some([level, lower, upper]) => format!(
                "{value} ({}% CI {} to {})",
                level.text, lower.text, upper.text
            ),
            None => value.clone(),
        }
    }
}

/// An outcome measure that can be used.
pub(super) struct Measure {
    pub(super) parts: Vec<Part>,
    pub(super) estimates: Vec<PostedEstimate>,
    /// Titles of the groups, as they are posted.
    pub(super) groups: Vec<String>,
}

impl Part {
    /// The mean of an arm.
    pub(super) fn mean(&self, arm: usize) -> Option<Decimal> {
        let mut rows = self.rows.iter();
        let found = rows.find(|row| row.arm == arm);
        found.map(|row| row.mean.value)
    }
}
