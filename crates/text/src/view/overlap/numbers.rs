//! The derived numbers of the overlap, with their working.

use crate::probability::{share, share_band};
use crate::view::names;
use crate::working::{Number, Working};
use crate::{number, phrase};
use mcid_analysis::question::Question;
use mcid_analysis::scores::Scores;
use mcid_trial::Trial;

use super::{arm_name, better_word, deviation, origin};

pub fn numbers(trial: &Trial, question: &Question, scores: &Scores) -> Vec<Number> {
    let (arm, reference) = names(trial, question);
    let word = better_word(trial, question);
    let working = |formula: &str, source: &str| {
        let inputs = inputs(trial, question, scores);
        Working::new(formula, inputs, assumptions(scores), source)
    };
    let formula = if scores.is_bounded() {
        "sum over small pieces of the scale: share of the one arm in the piece \u{d7} share of the other beyond it"
    } else {
        "\u{3a6}[(difference of means, towards better) / \u{221a}(SD\u{2081}\u{b2} + SD\u{2082}\u{b2})]"
    };
    let source = "McGraw & Wong, Psychological Bulletin 1992;111:361";
    let band = scores
        .chance_band()
        .map(|band| format!(" (by rounding, {})", share_band(band)))
        .unwrap_or_default();
    let mut found = vec![Number::new(
        format!(
            "Chance that someone from {arm} scores better ({word}) than someone from {reference}"
        ),
        share(scores.chance),
        format!("{band}."),
        working(formula, source),
    )];
    if let Some(chance) = scores.chance_at_threshold {
        let mut working = working(formula, source);
        working.inputs.push(format!(
            "difference of means = {} (your threshold)",
            phrase::quantity(question.between, &trial.outcomes[question.outcome])
        ));
        working
            .assumptions
            .push("The standard deviations stay as they are.".to_owned());
        found.push(Number::new(
            "The same chance if the difference were just your threshold",
            share(chance),
            ".",
            working,
        ));
    }
    let formula = if scores.is_bounded() {
        "sum over small pieces of the scale of the smaller of the two arms\u{2019} shares"
    } else {
        "area under the lower of the two curves, which cross where their densities are equal"
    };
    found.push(Number::new(
        "Overlap of the two distributions",
        share(scores.overlap),
        ".",
        working(
            formula,
            "Inman & Bradley, Communications in Statistics 1989;18:3851",
        ),
    ));
    found
}

fn inputs(trial: &Trial, question: &Question, scores: &Scores) -> Vec<String> {
    scores
        .arms
        .iter()
        .flat_map(|arm| {
            let name = arm_name(trial, arm.arm);
            [
                format!(
                    "mean of {name} = {} (as printed)",
                    number::decimal(arm.mean)
                ),
                format!(
                    "SD of {name} = {} ({})",
                    deviation(&arm.deviation, question),
                    origin(arm.deviation.origin)
                ),
            ]
        })
        .collect()
}

fn assumptions(scores: &Scores) -> [&'static str; 2] {
    let shape = if scores.is_bounded() {
        "The scores of each arm follow a beta distribution over the scale with the arm\u{2019}s mean and standard deviation."
    } else {
        "The scores of each arm follow a normal distribution with the arm\u{2019}s mean and standard deviation."
    };
    [
        shape,
        "Two people are picked independently; equal scores, which scales of whole points have, count half.",
    ]
}
