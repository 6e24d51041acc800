//! The overlap of the two arms' distributions in words.

mod numbers;
mod remarks;

pub use numbers::numbers;
pub use remarks::remarks;

use crate::answer::within_amount;
use crate::number::{self, fixed};
use crate::probability::share;
use crate::table::{Table, cell};
use crate::{RichText, phrase};
use mcid_analysis::question::Question;
use mcid_analysis::responders::{Deviation, Origin};
use mcid_analysis::scores::{ArmScores, NoScores, Scores};
use mcid_analysis::setting::Setting;
use mcid_trial::{ArmIndex, Trial};

use crate::view::impossible;
use crate::view::sample_size::people;
use crate::view::{amount, label, names};

pub const TITLE: &str = "How far do people\u{2019}s scores overlap?";
pub const SHAPE: &str = "Shape of the distributions";
pub const DEVIATION: &str = "Standard deviation";
pub const DEVIATION_HELP: &str =
    "That of the scores in both arms; 0 takes what was printed or can be recovered.";
pub const RULER: &str = "a difference as large as your threshold";
pub const ENDS: &str = "ends of the scale";
pub const BEYOND: &str = "beyond them, where nobody can score";

pub fn target_meaning(name: &str, amount: &str) -> String {
    format!("{name}: mean at baseline, improved by {amount}")
}

/// The short name of an arm, for the inside of a sentence.
fn arm_name(trial: &Trial, arm: ArmIndex) -> String {
    phrase::in_sentence(&trial.arms[arm].short_name)
}

/// "lower" or "higher": the scores that are better.
fn better_word(trial: &Trial, question: &Question) -> &'static str {
    phrase::better_word(trial.outcomes[question.outcome].direction)
}

/// How a standard deviation was obtained.
pub fn origin(origin: Origin) -> &'static str {
    match origin {
        Origin::Printed => "as printed",
        Origin::StandardError => "from the printed standard error of the mean",
        Origin::MeanInterval => "from the printed interval of the mean",
        Origin::AsymmetricMeanInterval => "from the printed, asymmetric interval of the mean",
        Origin::DifferenceInterval => "implied by the interval of the difference",
        Origin::Reader => "set by you",
    }
}

/// A standard deviation with the digits that it was printed with or, where it
/// was recovered, with three.
pub fn deviation(deviation: &Deviation, question: &Question) -> String {
    match deviation.origin {
        Origin::Reader => number::decimal(question.setting(Setting::Deviation)),
        Origin::Printed => {
            let unit = deviation.range.upper - deviation.range.lower;
            fixed(deviation.value, decimals((-unit.log10()).round()))
        }
        _ => fixed(deviation.value, recovered_decimals(deviation.value)),
    }
}

/// The decimals that give a recovered standard deviation three digits.
fn recovered_decimals(value: f64) -> u8 {
    decimals(2.0 - value.log10().floor())
}

/// So many decimals, from none to nine.
fn decimals(wanted: f64) -> u8 {
    (0..9)
        .find(|decimals| f64::from(*decimals) >= wanted)
        .unwrap_or(9)
}

pub fn nothing(trial: &Trial, question: &Question, missing: NoScores) -> RichText {
    let outcome = &trial.outcomes[question.outcome];
    let visit = &trial.visits[question.visit].label;
    let name = phrase::in_sentence(&outcome.name);
    RichText::new(match missing {
        NoScores::Comparison => format!(
            "The file compares no two arms by a difference in {name}, so that there are no two curves to lay over each other."
        ),
        NoScores::Mean(arm) => format!(
            "The file gives no mean {name} at {visit} for {}. Without it, that arm\u{2019}s scores cannot be drawn.",
            arm_name(trial, arm)
        ),
        NoScores::Deviation(arm) => format!(
            "The file gives no standard deviation of {name} at {visit} for {}, and nothing that it could be recovered from. Set one to see what the scores would look like with it.",
            arm_name(trial, arm)
        ),
        NoScores::ImpossibleSpread(arm) => format!(
            "{} Set a standard deviation to see what the scores would look like with it.",
            impossible::spread(trial, question, arm, question.visit).unwrap_or_default()
        ),
        NoScores::ImpossibleMean(arm, mean) => impossible::mean(trial, question, arm, mean),
    })
}

pub fn axis(trial: &Trial, question: &Question) -> String {
    let outcome = &trial.outcomes[question.outcome];
    let better = phrase::better(outcome.direction);
    format!(
        "{} in {}; {better}",
        phrase::capitalised(&outcome.name),
        outcome.unit_plural
    )
}

/// What can stand at an arm's mean, the longest first.
pub fn mean_names(trial: &Trial, arm: &ArmScores) -> [String; 2] {
    let name = phrase::capitalised(&trial.arms[arm.arm].short_name);
    let mean = number::decimal(arm.mean);
    [format!("{name}: mean {mean}"), format!("{name}: {mean}")]
}

/// What can stand at the ruler, the longest first.
pub fn ruler_names(trial: &Trial, question: &Question) -> [String; 2] {
    let size = phrase::quantity(question.between, &trial.outcomes[question.outcome]);
    [label::your_threshold(&size), size]
}

pub fn caption(trial: &Trial, question: &Question, scores: &Scores) -> String {
    let outcome = &trial.outcomes[question.outcome];
    let mut sentences = vec![format!(
        "Across: {} in {}, {}. Up: how many people score about so much. Both curves are drawn from an arm\u{2019}s mean and standard deviation, not from people\u{2019}s data; a mean and a standard deviation fit many shapes. The upright lines are the means.",
        phrase::in_sentence(&outcome.name),
        outcome.unit_plural,
        phrase::better(outcome.direction)
    )];
    if scores.arms.iter().any(|arm| arm.target.is_some()) {
        sentences.push(format!(
            "The short dotted lines are where each arm\u{2019}s mean at baseline would have got to by an improvement of {}.",
            within_amount(question.within, outcome)
        ));
    }
    if scores.needed.is_some() {
        sentences.push(format!(
            "The ruler on top is your threshold, laid from the mean of {} towards better.",
            names(trial, question).1
        ));
    }
    sentences.join(" ")
}

pub fn lead(trial: &Trial, question: &Question, scores: &Scores) -> RichText {
    let (arm, reference) = names(trial, question);
    let word = better_word(trial, question);
    let rich_text = RichText::new(format!("A person picked at random from {arm} has a "))
        .strong(format!("{} chance", share(scores.chance)))
        .plain(format!(
            " of scoring better ({word}) than one from {reference}; the distributions overlap by "
        ))
        .strong(share(scores.overlap))
        .plain(".");
    let rich_text = match scores.chance_at_threshold {
        Some(chance) => rich_text
            .plain(" If the means were just ")
            .threshold(phrase::quantity(
                question.between,
                &trial.outcomes[question.outcome],
            ))
            .plain(" apart in favour of ")
            .plain(format!("{arm}, that chance would be "))
            .strong(share(chance))
            .plain("."),
        None if question.between.is_zero() => rich_text
            .plain(" Choose a threshold to see what it would be at a difference that matters."),
        None => rich_text,
    };
    rich_text.plain(
        " The curves come from means and standard deviations, not from people\u{2019}s data.",
    )
}

pub fn mean_mark(trial: &Trial, question: &Question, arm: &ArmScores) -> String {
    let unit = &trial.outcomes[question.outcome].unit_plural;
    let n = arm
        .size
        .map(|n| format!(", n = {}", people(trial, question, arm.arm, n)));
    let n = n.unwrap_or_default();
    format!(
        "{}: mean {} {unit}, standard deviation {} ({}){n}.",
        phrase::capitalised(&trial.arms[arm.arm].short_name),
        number::decimal(arm.mean),
        deviation(&arm.deviation, question),
        origin(arm.deviation.origin)
    )
}

pub fn target_mark(trial: &Trial, question: &Question, arm: &ArmScores, target: f64) -> String {
    let outcome = &trial.outcomes[question.outcome];
    format!(
        "{}: from its mean at baseline, an improvement of {} comes to {}.",
        phrase::capitalised(&trial.arms[arm.arm].short_name),
        within_amount(question.within, outcome),
        amount(target, arm.mean.decimals() + 1, outcome)
    )
}

pub fn ruler_mark(trial: &Trial, question: &Question, needed: f64) -> String {
    let outcome = &trial.outcomes[question.outcome];
    let digits = question.between.decimals().max(1);
    format!(
        "Your threshold of {}, from the mean of {}: a mean of {}.",
        phrase::quantity(question.between, outcome),
        names(trial, question).1,
        amount(needed, digits, outcome)
    )
}

pub fn table(trial: &Trial, question: &Question, scores: &Scores) -> Table {
    let outcome = &trial.outcomes[question.outcome];
    let rows = scores.arms.iter().map(|arm| {
        let bounds = scores.bounds.filter(|_| !scores.is_bounded());
        let beyond = bounds.map(|bounds| {
            let [below, above] = arm.outside(bounds).map(share);
            format!("{below} below, {above} above")
        });
        vec![
            phrase::capitalised(&trial.arms[arm.arm].short_name),
            cell(arm.size.map(|n| people(trial, question, arm.arm, n))),
            number::decimal(arm.mean),
            format!(
                "{} ({})",
                deviation(&arm.deviation, question),
                origin(arm.deviation.origin)
            ),
            cell(beyond),
            cell(
                arm.target
                    .map(|target| fixed(target, arm.mean.decimals() + 1)),
            ),
        ]
    });
    let improved = if question.within.is_zero() {
        "Improved by your threshold within a person".to_owned()
    } else {
        format!(
            "Baseline mean improved by {}",
            within_amount(question.within, outcome)
        )
    };
    Table::new(
        format!(
            "Scores of {} {} ({})",
            outcome.name,
            phrase::at_visit(&trial.visits[question.visit].label),
            phrase::scale(outcome)
        ),
        [
            "Arm",
            "n",
            "Mean",
            "Standard deviation",
            "Normal curve beyond the scale",
            &improved,
        ],
        rows,
    )
}
