//! What a reader can set beside the thresholds: the confidence level, a prior
//! of their own, what the trial left unreported, and how it is shown.
//!
//! One row a parameter; the address, the fitting and the controls all go by
//! these tables.

use mcid_trial::{Decimal, Trial};

use super::question::Question;
use super::threshold::between_scale;

/// A number that the reader sets; its place in [`SETTINGS`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Setting {
    /// Confidence level in per cent.
    Level,
    /// Mean of the reader's own prior: a benefit, in the outcome's unit.
    PriorMean,
    /// Its standard deviation, in the outcome's unit.
    PriorDeviation,
    /// Correlation of a person's scores at baseline and at the visit.
    Correlation,
    /// Standard deviation of the scores, in the outcome's unit; 0 takes what
    /// was reported or can be recovered.
    Deviation,
}

/// Something that the reader chooses from a few; its place in [`CHOICES`].
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

/// A row of [`SETTINGS`].
pub struct SettingRow {
    /// Its name in the address.
    pub key: &'static str,
    /// Its scale under a question.
    pub scale: fn(&Trial, &Question) -> SettingScale,
    /// True if it is in the outcome's unit, and starts anew with another
    /// outcome.
    pub in_units: bool,
}

/// How many settings there are.
pub const SETTING_COUNT: usize = 5;

/// How many choices there are.
pub const CHOICE_COUNT: usize = 4;

/// The settings, in the order of [`Setting`].
pub static SETTINGS: [SettingRow; SETTING_COUNT] = [
    SettingRow {
        key: "level",
        scale: |_, _| whole_scale(0, [50, 99, 1, 95]),
        in_units: false,
    },
    SettingRow {
        key: "prior-mean",
        scale: |trial, question| {
            let scale = between_scale(&trial.outcomes[question.outcome], question.comparison);
            SettingScale {
                minimum: scale.maximum.negated(),
                maximum: scale.maximum,
                step: scale.step,
                opening: Decimal::zero(scale.step.decimals()),
            }
        },
        in_units: true,
    },
    SettingRow {
        key: "prior-sd",
        scale: |trial, question| {
            let scale = between_scale(&trial.outcomes[question.outcome], question.comparison);
            SettingScale {
                minimum: scale.step,
                maximum: scale.maximum,
                step: scale.step,
                opening: scale.nearest_step(scale.maximum.to_f64() / 4.0),
            }
        },
        in_units: true,
    },
    SettingRow {
        key: "correlation",
        scale: |_, _| whole_scale(2, [0, 95, 5, 50]),
        in_units: false,
    },
    SettingRow {
        key: "sd",
        scale: |trial, question| {
            let outcome = &trial.outcomes[question.outcome];
            let between = between_scale(outcome, question.comparison);
            let reach = super::threshold::scale_width(outcome)
                .map_or(4.0 * between.maximum.to_f64(), |width| width / 2.0);
            let decimals = between.step.decimals();
            SettingScale {
                minimum: Decimal::zero(decimals),
                maximum: Decimal::nearest(reach, decimals).unwrap_or(between.maximum),
                step: between.step,
                opening: Decimal::zero(decimals),
            }
        },
        in_units: true,
    },
];

/// The choices, in the order of [`Choice`]: name in the address, and the
/// names of what can be chosen, the opening one first.
pub static CHOICES: [(&str, &[&str]); CHOICE_COUNT] = [
    ("shape", &["normal", "bounded"]),
    ("people", &["100", "1000"]),
    ("several", &["none", "bonferroni", "holm"]),
    ("reference", &["rule", "normal", "t"]),
];

/// Minimum, maximum, step and opening in units of `10^-decimals`.
fn whole_scale(decimals: u8, values: [i64; 4]) -> SettingScale {
    let [minimum, maximum, step, opening] =
        values.map(|units| Decimal::new(units, decimals).unwrap_or_default());
    SettingScale {
        minimum,
        maximum,
        step,
        opening,
    }
}

impl Question {
    /// A setting's value.
    pub fn setting(&self, setting: Setting) -> Decimal {
        self.settings[setting as usize]
    }

    /// A choice, as a place in its row of [`CHOICES`].
    pub fn choice(&self, choice: Choice) -> u8 {
        self.choices[choice as usize]
    }

    /// All settings as they open under this question.
    pub(super) fn opening_settings(&self, trial: &Trial) -> [Decimal; SETTING_COUNT] {
        let mut opening = [Decimal::zero(0); SETTING_COUNT];
        for (value, row) in opening.iter_mut().zip(&SETTINGS) {
            *value = (row.scale)(trial, self).opening;
        }
        opening
    }

    /// Every setting and choice brought into what is allowed.
    pub(super) fn fit_settings(&mut self, trial: &Trial) {
        for (index, row) in SETTINGS.iter().enumerate() {
            self.settings[index] = (row.scale)(trial, self).fit(self.settings[index]);
        }
        for (chosen, (_, names)) in self.choices.iter_mut().zip(&CHOICES) {
            if usize::from(*chosen) >= names.len() {
                *chosen = 0;
            }
        }
    }
}
