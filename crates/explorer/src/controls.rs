//! What readers can set in the views.

use super::{Control, ViewContext};
use mcid_analysis::parameter::{CHOICES, SETTINGS};
use mcid_analysis::setting::{Choice, Setting};
use mcid_text::view::{label, overlap, responders};

/// A slider for a setting.
pub(super) fn slider(
    context: ViewContext<'_>,
    setting: Setting,
    label: &str,
    help: &str,
    unit: &str,
) -> Control {
    let scale = (SETTINGS[setting as usize].scale)(context.trial, context.question);
    let value = context.question.setting(setting);
    let number = mcid_text::number::decimal(value);
    let gap = if unit.is_empty() || unit == "%" {
        ""
    } else {
        " "
    };
    Control::Slider {
        setting: setting as u8,
        label: label.to_owned(),
        help: help.to_owned(),
        range: [scale.minimum, scale.maximum, scale.step, value],
        spoken: format!("{number}{gap}{unit}"),
    }
}

/// A choice of a few, with what readers see of each.
pub(super) fn choice(
    context: ViewContext<'_>,
    choice: Choice,
    label: &str,
    options: &[&str],
) -> Control {
    debug_assert_eq!(options.len(), CHOICES[choice as usize].names.len());
    Control::Choice {
        choice: choice as u8,
        label: label.to_owned(),
        options: options.iter().map(|option| (*option).to_owned()).collect(),
        chosen: context.question.choice(choice),
    }
}

/// The level of an interval.
pub(super) fn interval_level(context: ViewContext<'_>, help: &str) -> Control {
    slider(context, Setting::Level, label::LEVEL, help, "%")
}

/// The standard deviation of the scores, for who improved by so much.
pub(super) fn responder_deviation(context: ViewContext<'_>) -> Control {
    deviation(context, responders::DEVIATION, responders::DEVIATION_HELP)
}

/// The standard deviation of the scores, for how far they overlap.
pub(super) fn overlap_deviation(context: ViewContext<'_>) -> Control {
    deviation(context, overlap::DEVIATION, overlap::DEVIATION_HELP)
}

fn deviation(context: ViewContext<'_>, label: &str, help: &str) -> Control {
    let unit = &context.trial.outcomes[context.question.outcome].unit_plural;
    slider(context, Setting::Deviation, label, help, unit)
}

/// The reference distribution.
pub(super) fn reference(context: ViewContext<'_>) -> Control {
    let (label, options) = (label::REFERENCE, &label::REFERENCES);
    choice(context, Choice::Reference, label, options)
}

/// The printed estimate, or that of the arms' means.
pub(super) fn estimate(context: ViewContext<'_>) -> Control {
    let (label, options) = (label::ESTIMATE, &label::ESTIMATES);
    choice(context, Choice::Estimate, label, options)
}

/// The shape of the scores.
pub(super) fn shape(context: ViewContext<'_>, label: &str) -> Control {
    choice(context, Choice::Shape, label, &label::SHAPES)
}
