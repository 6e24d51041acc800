//! What must be kept in mind of distributions drawn from a mean and a
//! standard deviation.

use crate::analysis::difference::differences;
use crate::analysis::improvement::{Origin, Unbounded};
use crate::analysis::question::Question;
use crate::analysis::scores::{ArmScores, Scores};
use crate::analysis::words::exhibit::amount;
use crate::analysis::words::number::{self, fixed};
use crate::analysis::words::phrase;
use crate::analysis::words::probability::share;
use crate::stats::Interval;
use crate::trial::{Reported, Trial};

use super::{arm_name, deviation, origin};

/// A share beyond the scale that is worth a word.
const SOME: f64 = 0.001;
/// One from which on the curves should not be normal.
const MUCH: f64 = 0.05;

/// What must be kept in mind.
pub fn remarks(trial: &Trial, question: &Question, scores: &Scores) -> Vec<String> {
    let outcome = &trial.outcomes[question.outcome];
    let mut remarks = Vec::new();
    match scores.unbounded {
        Some(Unbounded::NoScale) => remarks.push("The file does not give both ends of the scale, so that the curves cannot be bounded to it; they are drawn as normal ones.".to_owned()),
        Some(Unbounded::Infeasible(arm)) => remarks.push(format!(
            "No bounded curve of this kind has the mean and the standard deviation of {}, so that both are drawn as normal ones.",
            arm_name(trial, arm)
        )),
        None => {}
    }
    remarks.extend(deviation_remarks(trial, question, scores));
    if let (false, Some(bounds)) = (scores.is_bounded(), scores.bounds) {
        remarks.extend(
            scores
                .arms
                .iter()
                .filter_map(|arm| outside(trial, question, arm, bounds)),
        );
    }
    if scores.piles_up() {
        remarks.push("A bounded curve piles up at an end of the scale: that is the only way in which it fits mean and standard deviation, and few real scores look like that.".to_owned());
    }
    let apart = scores.ahead();
    let digits = scores.arms.iter().map(|arm| arm.mean.decimals()).max();
    let digits = digits.unwrap_or(1);
    let difference = differences(trial, outcome, question.comparison)
        .into_iter()
        .find(|row| row.visit == question.visit);
    if let Some(difference) = difference {
        let reported = difference.benefit.estimate;
        let digits = digits.max(reported.decimals());
        if fixed(apart, digits) != fixed(reported.to_f64(), digits) {
            remarks.push(format!(
                "The means are {} apart; the trial\u{2019}s own difference, by its model or between changes, is {}. The curves show the means.",
                amount(apart.abs(), digits, outcome),
                phrase::quantity(reported, outcome)
            ));
        }
    }
    remarks.push("The chance is about two different people, one from each arm. It is not the chance that one person would do better with the one than with the other.".to_owned());
    remarks
}

fn deviation_remarks(trial: &Trial, question: &Question, scores: &Scores) -> Vec<String> {
    let outcome = &trial.outcomes[question.outcome];
    let arms = || scores.arms.iter();
    if let Some(arm) = arms().find(|arm| arm.deviation.origin == Origin::Reader) {
        return vec![format!(
            "Both curves have the standard deviation that you have set, {} {}; at 0, what was printed or can be recovered is taken.",
            deviation(&arm.deviation, question, arm.mean.decimals()),
            outcome.unit_plural
        )];
    }
    let mut remarks = Vec::new();
    let implied: Vec<&ArmScores> = arms()
        .filter(|arm| arm.deviation.origin == Origin::DifferenceInterval)
        .collect();
    if let Some(arm) = implied.first() {
        let whose: Vec<String> = implied
            .iter()
            .map(|arm| arm_name(trial, arm.arm))
            .collect();
        let digits = arm.mean.decimals() + 1;
        let range = arm.deviation.range;
        remarks.push(format!(
            "No standard deviation is printed for {}. The one used, {} ({} to {} by rounding), is implied by the interval of the difference. Where that difference was adjusted, it is a residual standard deviation, smaller than that of the scores, and the true curves are wider and overlap more.",
            phrase::list(&whose),
            deviation(&arm.deviation, question, arm.mean.decimals()),
            fixed(range.lower, digits),
            fixed(range.upper, digits)
        ));
    }
    let recovered = arms().filter(|arm| {
        matches!(
            arm.deviation.origin,
            Origin::StandardError | Origin::MeanInterval
        )
    });
    remarks.extend(recovered.map(|arm| {
        format!(
            "The standard deviation of {}, {}, is {}.",
            arm_name(trial, arm.arm),
            deviation(&arm.deviation, question, arm.mean.decimals()),
            origin(arm.deviation.origin).replacen("from", "recovered from", 1)
        )
    }));
    remarks
}

/// That a normal curve leaves the scale, where it does.
fn outside(
    trial: &Trial,
    question: &Question,
    arm: &ArmScores,
    bounds: Interval,
) -> Option<String> {
    let outcome = &trial.outcomes[question.outcome];
    let [below, above] = arm.outside(bounds);
    if below + above < SOME {
        return None;
    }
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
    .filter(|(mass, ..)| *mass >= SOME)
    .map(|(mass, word, end)| format!("{} {word} {end}", share(mass)))
    .collect();
    let mut text = format!(
        "The normal curve of {} has {} of its people where nobody can score: {}.",
        arm_name(trial, arm.arm),
        share(below + above),
        phrase::list(&parts)
    );
    if below + above > MUCH {
        text.push_str(" So much tells that the real scores are not normal; a curve bounded to the scale may be nearer to them.");
    }
    Some(text)
}
