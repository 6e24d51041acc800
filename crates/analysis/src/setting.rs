//! What a reader can set beside the thresholds: the confidence level, a prior
//! of their own, what the trial left unreported, and how it is shown. Names,
//! scales and defaults are rows of the tables in [`super::parameter`].

use mcid_trial::Decimal;

/// A number that the reader sets; its place in [`Setting::ALL`] and in [`super::Question::settings`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Setting {
    /// Confidence level in per cent.
    Level,
    /// Mean of the adjustable prior: a benefit, in the outcome's unit.
    PriorMean,
    /// Its standard deviation, in the outcome's unit.
    PriorDeviation,
    /// Correlation of a person's scores at baseline and at the visit.
    Correlation,
    /// Standard deviation of the scores, in the outcome's unit; 0 takes what
    /// was reported or can be recovered.
    Deviation,
}

/// Something that the reader chooses from a few; its place in [`Choice::ALL`] and in [`super::Question::choices`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// The distribution that scores are drawn from: 0 normal, 1 bounded to
    /// the scale.
    Shape,
    /// Of how many people icons are drawn: 0 for 100, 1 for 1000.
    People,
    /// Allowance for several comparisons: 0 none, 1 Bonferroni, 2 Holm.
    Multiplicity,
    /// Reference distribution: 0 by the rule, 1 normal, 2 Student's t.
    Reference,
    /// Which difference leads where a file allows several: 0 the reported one,
    /// 1 the one computed from the arms' means.
    Estimate,
}

/// From where to where a setting goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SettingScale {
    /// Smallest value.
    pub minimum: Decimal,
    /// Largest value.
    pub maximum: Decimal,
    /// One step of its slider.
    pub step: Decimal,
    /// Where it opens.
    pub opening: Decimal,
}

impl SettingScale {
    /// The nearest value that this scale allows, with the decimals of its
    /// step.
    pub fn fit(&self, value: Decimal) -> Decimal {
        let bounded = if value.compare(self.minimum).is_lt() {
            self.minimum
        } else if value.compare(self.maximum).is_gt() {
            self.maximum
        } else {
            value
        };
        Decimal::nearest(bounded.to_f64(), self.step.decimals()).unwrap_or(self.opening)
    }
}

impl Setting {
    /// All settings, in the order of the address.
    pub const ALL: [Self; 5] = [
        Self::Level,
        Self::PriorMean,
        Self::PriorDeviation,
        Self::Correlation,
        Self::Deviation,
    ];
}

impl Choice {
    /// All choices, in the order of the address.
    pub const ALL: [Self; 5] = [
        Self::Shape,
        Self::People,
        Self::Multiplicity,
        Self::Reference,
        Self::Estimate,
    ];
}
