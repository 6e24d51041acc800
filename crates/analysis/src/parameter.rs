//! Everything that a reader can ask or set, in the order of the address, and
//! the tables that say how: one row each for a threshold, a setting, a choice.
//! The address, opening and clamping a question, and the controls go by them.
//!
//! To add a setting or a choice, add a variant in [`super::setting`], a row
//! here, and its words in `mcid-text`.

use mcid_trial::{Decimal, Trial};

use super::question::Question;
use super::setting::{Choice, Setting, SettingScale};
use super::threshold::{ThresholdScale, between_scale, scale_width, within_scale};

/// Something that a reader can ask or set.
#[derive(Clone, Copy)]
pub enum Parameter {
    /// The outcome, by its id. It decides what the others may be.
    Outcome,
    /// The compared arms, by their ids.
    Comparison,
    /// The visit, by its id.
    Visit,
    /// A threshold.
    Threshold(&'static ThresholdRow),
    /// What the trajectory shows.
    Display,
    /// What the bars on its means are.
    Bars,
    /// How much of the scale it shows.
    Range,
    /// A number beside the thresholds.
    Setting(Setting),
    /// One of a few.
    Choice(Choice),
}

/// All parameters, in the order in which the address has them.
pub fn parameters() -> impl Iterator<Item = Parameter> {
    let asked = [Parameter::Outcome, Parameter::Comparison, Parameter::Visit];
    let shown = [Parameter::Display, Parameter::Bars, Parameter::Range];
    asked
        .into_iter()
        .chain(THRESHOLDS.iter().map(Parameter::Threshold))
        .chain(shown)
        .chain(Setting::ALL.map(Parameter::Setting))
        .chain(Choice::ALL.map(Parameter::Choice))
}

impl Parameter {
    /// Its name in the address.
    pub fn key(self) -> &'static str {
        match self {
            Self::Outcome => "outcome",
            Self::Comparison => "comparison",
            Self::Visit => "visit",
            Self::Threshold(row) => row.key,
            Self::Display => "view",
            Self::Bars => "bars",
            Self::Range => "range",
            Self::Setting(setting) => SETTINGS[setting as usize].key,
            Self::Choice(choice) => CHOICES[choice as usize].key,
        }
    }
}

/// A row of [`THRESHOLDS`].
pub struct ThresholdRow {
    /// Its name in the address.
    pub key: &'static str,
    /// Its place in a question.
    pub value: fn(&mut Question) -> &mut Decimal,
    /// Its scale under a question.
    pub scale: fn(&Trial, &Question) -> ThresholdScale,
}

/// The thresholds.
pub static THRESHOLDS: [ThresholdRow; 2] = [
    ThresholdRow {
        key: "between",
        value: |question| &mut question.between,
        scale: between_scale,
    },
    ThresholdRow {
        key: "within",
        value: |question| &mut question.within,
        scale: |trial, question| within_scale(trial, &trial.outcomes[question.outcome]),
    },
];

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

/// The settings, in the order of [`Setting::ALL`].
pub static SETTINGS: [SettingRow; Setting::ALL.len()] = [
    SettingRow {
        key: "level",
        scale: |_, _| fixed_scale(0, [50, 99, 1, 95]),
        in_units: false,
    },
    SettingRow {
        key: "prior-mean",
        scale: prior_mean_scale,
        in_units: true,
    },
    SettingRow {
        key: "prior-sd",
        scale: prior_deviation_scale,
        in_units: true,
    },
    SettingRow {
        key: "correlation",
        scale: |_, _| fixed_scale(2, [0, 95, 5, 50]),
        in_units: false,
    },
    SettingRow {
        key: "sd",
        scale: deviation_scale,
        in_units: true,
    },
];

/// A row of [`CHOICES`].
pub struct ChoiceRow {
    /// Its name in the address.
    pub key: &'static str,
    /// The names of what can be chosen, the opening one first.
    pub names: &'static [&'static str],
}

/// The choices, in the order of [`Choice::ALL`].
pub static CHOICES: [ChoiceRow; Choice::ALL.len()] = [
    ChoiceRow {
        key: "shape",
        names: &["normal", "bounded"],
    },
    ChoiceRow {
        key: "people",
        names: &["100", "1000"],
    },
    ChoiceRow {
        key: "several",
        names: &["none", "bonferroni", "holm"],
    },
    ChoiceRow {
        key: "reference",
        names: &["rule", "normal", "t"],
    },
    ChoiceRow {
        key: "estimate",
        names: &["reported", "means"],
    },
];

fn prior_mean_scale(trial: &Trial, question: &Question) -> SettingScale {
    let scale = between_scale(trial, question);
    SettingScale {
        minimum: scale.maximum.negated(),
        maximum: scale.maximum,
        step: scale.step,
        opening: Decimal::zero(scale.step.decimals()),
    }
}

fn prior_deviation_scale(trial: &Trial, question: &Question) -> SettingScale {
    let scale = between_scale(trial, question);
    SettingScale {
        minimum: scale.step,
        maximum: scale.maximum,
        step: scale.step,
        opening: scale.nearest_step(scale.maximum.to_f64() / 4.0),
    }
}

fn deviation_scale(trial: &Trial, question: &Question) -> SettingScale {
    let between = between_scale(trial, question);
    let reach = scale_width(&trial.outcomes[question.outcome])
        .map_or(4.0 * between.maximum.to_f64(), |width| width / 2.0);
    let decimals = between.step.decimals();
    SettingScale {
        minimum: Decimal::zero(decimals),
        maximum: Decimal::nearest(reach, decimals).unwrap_or(between.maximum),
        step: between.step,
        opening: Decimal::zero(decimals),
    }
}

/// Minimum, maximum, step and opening in units of `10^-decimals`.
fn fixed_scale(decimals: u8, values: [i64; 4]) -> SettingScale {
    let [minimum, maximum, step, opening] =
        values.map(|units| Decimal::new(units, decimals).unwrap_or_default());
    SettingScale {
        minimum,
        maximum,
        step,
        opening,
    }
}
