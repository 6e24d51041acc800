//! What a script for R is given where the difference is computed from means.

use mcid_analysis::Question;
use mcid_text::report::r as words;
use mcid_trial::{ArmIndex, ArmSummary, Contrast, Decimal, Spread, Trial};

use super::{NOT_KNOWN, Script};

/// The means that a difference is computed from, with their spreads.
pub(super) fn mean_inputs(
    script: &mut Script,
    trial: &Trial,
    question: &Question,
    contrast: &Contrast,
) {
    let outcome = &trial.outcomes[question.outcome];
    let summary = |arm: ArmIndex| {
        let mut summaries = outcome.summaries.iter();
        summaries.find(|summary| (summary.arm, summary.visit) == (arm, contrast.visit))
    };
    let summaries = [contrast.arm, contrast.reference_arm].map(summary);
    let ends = |spread: &Spread| match spread {
        Spread::StandardDeviation(printed) | Spread::StandardError(printed) => {
            Some([printed.value; 2])
        }
        Spread::ConfidenceInterval(printed) => Some([printed.lower.value, printed.upper.value]),
        Spread::NotReported => None,
    };
    let mean = |summary: &ArmSummary| summary.mean.as_ref().map(|mean| mean.value);
    let text = |value: Option<String>| value.unwrap_or_else(|| NOT_KNOWN.to_owned());
    let pair = |part: &dyn Fn(&ArmSummary) -> Option<String>| {
        summaries.map(|summary| text(summary.and_then(part)))
    };
    let means = pair(&|summary| mean(summary).map(|mean| mean.to_string()));
    let decimals = pair(&|summary| mean(summary).map(|mean| mean.decimals().to_string()));
    script.both("arm_means", &means, words::MEANS);
    script.both("arm_means_decimals", &decimals, words::DECIMALS);
    let kinds = pair(&|summary| match summary.spread {
        Spread::StandardDeviation(_) => Some("\"sd\"".to_owned()),
        Spread::StandardError(_) => Some("\"se\"".to_owned()),
        Spread::ConfidenceInterval(_) => Some("\"ci\"".to_owned()),
        Spread::NotReported => None,
    });
    script.both("spread_kinds", &kinds, words::SPREAD_KINDS);
    let levels = pair(&|summary| match &summary.spread {
        Spread::ConfidenceInterval(printed) => Some(printed.level.to_string()),
        _ => None,
    });
    script.both("spread_levels", &levels, words::SPREAD_LEVELS);
    for (name, part, comment) in [
        (
            "spreads",
            (|end: Decimal| end.to_string()) as fn(Decimal) -> String,
            words::SPREADS,
        ),
        (
            "spread_decimals",
            |end: Decimal| end.decimals().to_string(),
            words::DECIMALS,
        ),
    ] {
        let [arm, reference] = pair(&|summary| {
            let [low, high] = ends(&summary.spread)?.map(part);
            Some(format!("c({low}, {high})"))
        });
        script.input(name, &format!("rbind({arm}, {reference})"), comment);
    }
}
