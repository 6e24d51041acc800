//! What must be kept in mind of distributions drawn from a mean and a
//! standard deviation.

use crate::number::{self, fixed};
use crate::phrase;
use crate::probability::share;
use crate::view::amount;
use crate::view::estimate_working::band;
use crate::view::impossible;
use crate::view::sample_size::as_randomised;
use mcid_analysis::difference::differences;
use mcid_analysis::question::Question;
use mcid_analysis::responders::{Origin, Unbounded};
use mcid_analysis::scores::{ArmScores, Scores};
use mcid_stats::Interval;
use mcid_trial::{ContrastKind, Reported, Trial};

use super::{arm_name, deviation, recovered_decimals};

/// A share beyond the scale that is worth a word.
const SOME: f64 = 0.001;
/// One from which on the curves should not be normal.
const MUCH: f64 = 0.05;

pub fn remarks(trial: &Trial, question: &Question, scores: &Scores) -> Vec<String> {
    let mut remarks = impossible::remarks(trial, question);
    match scores.unbounded {
        Some(Unbounded::NoScale) => remarks.push("The file does not give both ends of the scale, so that the curves cannot be bounded to it; they are drawn as normal ones.".to_owned()),
        Some(Unbounded::Infeasible(arm)) => remarks.push(format!(
            "No bounded curve of this kind has the mean and the standard deviation of {}, so that both are drawn as normal ones.",
            arm_name(trial, arm)
        )),
        None => {}
    }
    remarks.extend(deviation_remarks(trial, question, scores));
    remarks.extend(beyond_the_scale(trial, question, scores));
    if scores.piles_up() {
        remarks.push("A bounded curve piles up at an end of the scale: that is the only way in which it fits mean and standard deviation, and few real scores look like that. Its highest part is cut off.".to_owned());
    }
    remarks.extend(adjusted(trial, question, scores));
    remarks.push("The chance is about two different people, one from each arm. It is not the chance that one person would do better with the one than with the other.".to_owned());
    remarks
}

fn deviation_remarks(trial: &Trial, question: &Question, scores: &Scores) -> Vec<String> {
    let outcome = &trial.outcomes[question.outcome];
    let arms = || scores.arms.iter();
    if let Some(arm) = arms().find(|arm| arm.deviation.origin == Origin::Reader) {
        return vec![format!(
            "Both curves have the standard deviation that you have set, {} {}; at 0, what was printed or can be recovered is taken.",
            deviation(&arm.deviation, question),
            outcome.unit_plural
        )];
    }
    let mut remarks = Vec::new();
    let implied: Vec<&ArmScores> = arms()
        .filter(|arm| arm.deviation.origin == Origin::DifferenceInterval)
        .collect();
    if let Some(arm) = implied.first() {
        let whose: Vec<String> = implied.iter().map(|arm| arm_name(trial, arm.arm)).collect();
        let digits = recovered_decimals(arm.deviation.value);
        let range = arm.deviation.range;
        remarks.push(format!(
            "No standard deviation is printed for {}. The one used, {} ({} by rounding), is implied by the interval of the difference. Where that difference was adjusted, it is a residual standard deviation, smaller than that of the scores, and the true curves are wider and overlap more.",
            phrase::list(&whose),
            deviation(&arm.deviation, question),
            number::band(range, digits)
        ));
    }
    remarks.extend(arms().filter_map(|arm| {
        let from = match arm.deviation.origin {
            Origin::StandardError => "recovered from the printed standard error of the mean",
            Origin::MeanInterval => "recovered from the printed interval of the mean",
            Origin::AsymmetricMeanInterval => {
                "recovered from the printed, asymmetric interval of the mean"
            }
            Origin::Printed | Origin::DifferenceInterval | Origin::Reader => return None,
        };
        Some(format!(
            "The standard deviation of {}, {} ({} {}), is {from}.",
            arm_name(trial, arm.arm),
            deviation(&arm.deviation, question),
            number::band(arm.deviation.range, recovered_decimals(arm.deviation.value)),
            band(arm.deviation.origin)
        ))
    }));
    let origins = scores.arms.map(|arm| arm.deviation.origin);
    remarks.extend(as_randomised(trial, question, origins));
    remarks
}

/// That the means are not as far apart as the printed difference says, where
/// they are not.
fn adjusted(trial: &Trial, question: &Question, scores: &Scores) -> Option<String> {
    let outcome = &trial.outcomes[question.outcome];
    let difference = differences(trial, question)
        .into_iter()
        .find(|row| row.visit == question.visit)?;
    let reported = difference.benefit.estimate;
    let [one, other] = &scores.arms;
    let digits = one.mean.decimals().max(other.mean.decimals());
    let digits = digits.max(reported.decimals());
    let apart = scores.ahead();
    if fixed(apart, digits) == fixed(reported.to_f64(), digits) {
        return None;
    }
    let what = match difference.contrast.kind {
        ContrastKind::ModelDifference => "The difference by the trial\u{2019}s model",
        ContrastKind::ChangeDifference => "The difference between the changes since baseline",
        _ => "The printed difference",
    };
    Some(format!(
        "{what} is {} for the better; that of the means, which the curves show, is {}. The common-language effect beside the standardised difference goes by the former, and so can differ from the chance given here.",
        amount(reported.to_f64(), reported.decimals(), outcome),
        amount(apart, digits, outcome)
    ))
}

/// How much of the normal curves leaves the scale, where something does.
fn beyond_the_scale(trial: &Trial, question: &Question, scores: &Scores) -> Option<String> {
    let bounds = scores.bounds.filter(|_| !scores.is_bounded())?;
    let sums = scores
        .arms
        .each_ref()
        .map(|arm| arm.outside(bounds).iter().sum::<f64>());
    let parts: Vec<String> = scores
        .arms
        .iter()
        .zip(sums)
        .filter(|(_, sum)| *sum >= SOME)
        .map(|(arm, _)| outside(trial, question, arm, bounds))
        .collect();
    if parts.is_empty() {
        return None;
    }
    let more = if sums.iter().any(|sum| *sum > MUCH) {
        " So much of it tells that the real scores are not normal; curves bounded to the scale may be nearer to them."
    } else {
        ""
    };
    Some(format!(
        "Of the normal curves some lies where nobody can score: {}.{more}",
        parts.join("; ")
    ))
}

/// "of retraining 9.8% below 0 and 0.2% above 10".
fn outside(trial: &Trial, question: &Question, arm: &ArmScores, bounds: Interval) -> String {
    let outcome = &trial.outcomes[question.outcome];
    let [below, above] = arm.outside(bounds);
    let end = |printed: &Option<Reported>| {
        printed
            .as_ref()
            .map_or_else(String::new, |end| number::decimal(end.value))
    };
    let parts: Vec<String> = [
        (below, "below", end(&outcome.scale_minimum)),
        (above, "above", end(&outcome.scale_maximum)),
    ]
    .into_iter()
    .filter(|(mass, ..)| *mass >= SOME / 2.0)
    .map(|(mass, word, end)| format!("{} {word} {end}", share(mass)))
    .collect();
    format!("of {} {}", arm_name(trial, arm.arm), phrase::list(&parts))
}
