//! The working of an estimated share of people who improved: formula, numbers
//! put in, and what is taken for granted.

use crate::number::{self, Towards, fixed, rounded};
use crate::phrase;
use crate::view::sample_size::as_randomised;
use mcid_analysis::change::{baseline_mean, is_baseline};
use mcid_analysis::question::Question;
use mcid_analysis::responders::{Deviation, Estimator, Origin, Start};
use mcid_trial::{Direction, Spread, Trial};

pub const ESTIMATE_SOURCE: &str = "Suissa, Journal of Clinical Epidemiology 1991;44:241; Furukawa et al., International Clinical Psychopharmacology 2005;20:49";

/// Where a standard deviation comes from.
pub fn origin(deviation: &Deviation) -> &'static str {
    match deviation.origin {
        Origin::Printed => "as printed",
        Origin::StandardError => "from the printed standard error times \u{221a}n",
        Origin::MeanInterval => "from the printed interval of the mean, by Student\u{2019}s t",
        Origin::AsymmetricMeanInterval => {
            "from the printed, asymmetric interval of the mean, by Student\u{2019}s t"
        }
        Origin::DifferenceInterval => {
            "implied, residual: from the interval of the difference between the arms"
        }
        Origin::Reader => "set by you",
    }
}

/// What leaves the band of a standard deviation open.
pub fn band(origin: Origin) -> &'static str {
    if origin == Origin::AsymmetricMeanInterval {
        "by its two sides and rounding"
    } else {
        "by rounding"
    }
}

/// The numbers that an arm's estimate is made from, each as "name = value".
pub fn estimate_inputs(trial: &Trial, question: &Question, estimator: &Estimator) -> Vec<String> {
    let outcome = &trial.outcomes[question.outcome];
    let visit = &trial.visits[question.visit].label;
    let mut inputs = Vec::new();
    for model in &estimator.arms {
        let name = &trial.arms[model.arm].short_name;
        let after = phrase::summary(outcome, model.arm, question.visit);
        if let Some(mean) = baseline_mean(trial, outcome, model.arm) {
            let mean = number::decimal(mean.value);
            inputs.push(format!("{name}, mean at baseline = {mean}"));
        }
        if let Some(mean) = after.and_then(|summary| summary.mean.as_ref()) {
            let mean = number::decimal(mean.value);
            inputs.push(format!("{name}, mean at {visit} = {mean}"));
        }
        let worded =
            |deviation: &Deviation, spread: Option<&Spread>| match (deviation.origin, spread) {
                (Origin::Printed, Some(Spread::StandardDeviation(printed))) => {
                    format!("{} ({})", number::decimal(printed.value), origin(deviation))
                }
                (Origin::Reader | Origin::Printed, _) => {
                    format!("{} ({})", significant(deviation.value), origin(deviation))
                }
                _ => format!(
                    "{} ({}; {}, {})",
                    significant(deviation.value),
                    origin(deviation),
                    band(deviation.origin),
                    number::band_by(deviation.range, significant_towards)
                ),
            };
        if let (Start::Spread(deviation), true) = (&model.start, model.bounded.is_none()) {
            let mut summaries = outcome.summaries.iter();
            let before = summaries
                .find(|summary| summary.arm == model.arm && is_baseline(trial, summary.visit));
            inputs.push(format!(
                "{name}, SD at baseline = {}",
                worded(deviation, before.map(|summary| &summary.spread))
            ));
        }
        inputs.push(format!(
            "{name}, SD at {visit} = {}",
            worded(&model.deviation, after.map(|summary| &summary.spread))
        ));
    }
    if estimator.uses_correlation() {
        inputs.push(format!(
            "correlation of before and after = {} (not reported; the band goes from {})",
            fixed(estimator.rule.correlation, 2),
            number::fixed_range(estimator.rule.correlations, 2)
        ));
    }
    inputs
}

/// A number with three significant digits, and no fewer before the point.
pub fn significant(value: f64) -> String {
    significant_towards(value, Towards::Nearest)
}

fn significant_towards(value: f64, towards: Towards) -> String {
    let digits = [100.0, 10.0, 1.0, 0.1, 0.01, 0.001]
        .iter()
        .position(|least| value.abs() >= *least)
        .unwrap_or(6);
    rounded(value, u8::try_from(digits).unwrap_or(6), towards)
}

pub fn estimate_formula(trial: &Trial, question: &Question, estimator: &Estimator) -> String {
    let lower = trial.outcomes[question.outcome].direction == Direction::LowerIsBetter;
    let sign = if lower { "\u{2212}" } else { "+" };
    let cut = if estimator.rule.in_percent {
        format!("(1 {sign} x) \u{d7} baseline mean")
    } else {
        format!("baseline mean {sign} x")
    };
    let is_bounded = estimator.arms.iter().any(|arm| arm.bounded.is_some());
    let at_mean = estimator.arms.iter().all(|arm| arm.start == Start::AtMean);
    if is_bounded {
        let side = if lower { "at or below" } else { "at or above" };
        return format!(
            "share = probability of a score {side} {cut}, of the Beta distribution stretched over the scale that has the mean and SD of the visit"
        );
    }
    let distance = if lower {
        format!("{cut} \u{2212} mean at the visit")
    } else {
        format!("mean at the visit \u{2212} {cut}")
    };
    if at_mean {
        return format!("share = \u{3a6}[({distance}) / SD at the visit]");
    }
    let kept = if estimator.rule.in_percent {
        format!("k = 1 {sign} x")
    } else {
        "k = 1".to_owned()
    };
    format!(
        "share = \u{3a6}[({distance}) / S], S\u{b2} = SD\u{b2} at the visit + k\u{b2} SD\u{b2} at baseline \u{2212} 2 k r SD \u{d7} SD, {kept}"
    )
}

pub fn estimate_assumptions(
    trial: &Trial,
    question: &Question,
    estimator: &Estimator,
) -> Vec<String> {
    let mut found = Vec::new();
    if estimator.arms.iter().any(|arm| arm.bounded.is_some()) {
        found.push("Scores at the visit follow a Beta distribution on the scale; everyone starts at the mean of their own arm.".to_owned());
    } else if estimator.arms.iter().all(|arm| arm.start == Start::AtMean) {
        found.push("Scores at the visit are normally distributed; no SD at baseline is known, so everyone is taken to start at the mean of their own arm.".to_owned());
    } else {
        found.push("A person\u{2019}s scores before and after are normally distributed together. Their correlation is not reported: it is a setting.".to_owned());
    }
    if estimator
        .arms
        .iter()
        .any(|arm| arm.start == Start::AsAtVisit && arm.bounded.is_none())
    {
        found.push(format!(
            "No SD at baseline is known; it is taken to be that {}.",
            phrase::at_visit(&trial.visits[question.visit].label)
        ));
    }
    let implied = |deviation: &Deviation| deviation.origin == Origin::DifferenceInterval;
    if estimator.arms.iter().any(|arm| implied(&arm.deviation)) {
        found.push("The SD is implied by the interval of the difference, one for both arms. Where that difference was adjusted, it is the SD of the residuals, and the scores spread more widely.".to_owned());
    }
    let origins = estimator.arms.map(|arm| arm.deviation.origin);
    found.extend(as_randomised(trial, question, origins));
    found.push("People without a score at the visit are left out.".to_owned());
    found
}
