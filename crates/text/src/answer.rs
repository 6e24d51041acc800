//! The answer: a headline, a sentence that says what was found, a sentence
//! that says what it means at the reader's threshold.

use mcid_analysis::difference::{Difference, answerable_visits};
use mcid_analysis::question::{Comparison, Question};
use mcid_analysis::rounding::{Rounding, rounding};
use mcid_analysis::threshold::within_kind;
use mcid_analysis::verdict::Benefit;
use mcid_trial::{Contrast, ContrastKind, Decimal, Outcome, ThresholdKind, Trial};

use super::verdict::{
    ON_THE_LINE, Tone, clause, grade, headline, on_the_line, side_headline, side_sentence, tone,
};
use super::{RichText, basis, number, phrase, ratio};

/// What the page answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The verdict in a few words.
    pub headline: String,
    /// How it is coloured.
    pub tone: Tone,
    /// What was found.
    pub finding: RichText,
    /// What that means at the threshold.
    pub meaning: RichText,
    /// That rounding leaves the verdict open, where it does.
    pub rounding: Option<String>,
    /// What the interval's width means in GRADE's terms; empty without a
    /// threshold.
    pub grade: String,
    /// What the position against zero means.
    pub against_zero: String,
    /// What is announced when the threshold has come to rest.
    pub spoken: String,
}

pub fn answer(trial: &Trial, question: &Question, difference: &Difference) -> Answer {
    let outcome = &trial.outcomes[question.outcome];
    let benefit = &difference.benefit;
    let contrast = &difference.contrast;
    let threshold = phrase::quantity(question.between, outcome);
    let open = rounding(benefit, question.between);
    let if_threshold = || {
        RichText::new("If ")
            .threshold(threshold.clone())
            .plain(" is the smallest difference that matters, ")
    };
    let (headline, tone, meaning) = match open.verdicts.as_slice() {
        [] => (
            side_headline(benefit.side()).to_owned(),
            Tone::NoThreshold,
            no_threshold(outcome, benefit),
        ),
        [verdict] => (
            headline(verdict).to_owned(),
            tone(verdict),
            if_threshold().plain(clause(verdict)),
        ),
        several => (
            ON_THE_LINE.to_owned(),
            Tone::OnTheLine,
            if_threshold().plain(on_the_line(several)),
        ),
    };
    let spoken = if question.between.is_zero() {
        format!("No threshold chosen. {headline}.")
    } else {
        format!("At {threshold}: {headline}. {}", meaning.text())
    };
    let zero_limit = [benefit.lower, benefit.upper]
        .into_iter()
        .find(|limit| limit.is_zero());
    let zero = zero_limit.map(number::size);
    Answer {
        headline,
        tone,
        finding: finding(trial, question, difference),
        meaning,
        rounding: left_open(benefit, &open),
        grade: benefit
            .verdict(question.between)
            .map(|verdict| grade(&verdict, open.verdicts.len() > 1))
            .unwrap_or_default(),
        against_zero: contrast
            .interval
            .as_ref()
            .map_or_else(String::new, |interval| {
                let p = contrast.p.as_ref();
                side_sentence(benefit.side(), interval.level, p, zero.as_deref())
            }),
        spoken,
    }
}

fn finding(trial: &Trial, question: &Question, difference: &Difference) -> RichText {
    let outcome = &trial.outcomes[question.outcome];
    let contrast = &difference.contrast;
    let Some(interval) = &contrast.interval else {
        return RichText::default();
    };
    let (arm, reference) = contrast_arms(trial, contrast);
    let (lower, upper) = (interval.lower.value, interval.upper.value);
    let estimate = contrast.estimate.value;
    let what = match contrast.kind {
        ContrastKind::ChangeDifference => {
            format!("the mean change in {} since baseline", outcome.name)
        }
        _ => format!("mean {}", outcome.name),
    };
    let judged = phrase::judged(estimate, outcome.direction)
        .map_or_else(String::new, |word| format!(" ({word})"));
    let quantity = phrase::quantity(estimate, outcome);
    let computed = basis::sentence(difference.basis).map(str::to_owned);
    let remarks = computed.into_iter().chain(basis::turned(trial, difference));
    let outside = is_outside(estimate, lower, upper).then(|| OUTSIDE.to_owned());
    let remarks = phrase::appended(remarks.chain(outside));
    let size = if estimate.is_zero() {
        format!("{quantity} apart")
    } else {
        format!("{quantity} {}", phrase::comparative(estimate))
    };
    let when = phrase::capitalised(&phrase::at_visit(&difference.visit_label));
    RichText::new(format!("{when}, {what} was "))
        .strong(size)
        .plain(format!(
            "{judged} with {arm} than with {reference}; the {}% confidence interval runs from ",
            difference.level
        ))
        .strong(phrase::span(lower, upper, outcome))
        .plain(".")
        .plain(remarks)
}

/// That a printed estimate is not in its printed interval, which the reader of
/// the file lets pass for rounding alone.
const OUTSIDE: &str =
    "As printed, the estimate lies outside this interval; the rounding of both can explain that.";

/// Whether an estimate is outside of its limits, as printed.
pub(crate) fn is_outside(estimate: Decimal, lower: Decimal, upper: Decimal) -> bool {
    estimate.compare(lower).is_lt() || estimate.compare(upper).is_gt()
}

fn no_threshold(outcome: &Outcome, benefit: &Benefit) -> RichText {
    let published = outcome
        .thresholds
        .iter()
        .any(|threshold| threshold.kind == ThresholdKind::BetweenGroups);
    let first = if published {
        "No threshold is chosen."
    } else {
        "This trial's file gives no published MCID between groups for this outcome, so none is assumed."
    };
    let points: Vec<String> = benefit
        .breakpoints()
        .iter()
        .map(|point| number::size(*point))
        .collect();
    let turns = if points.is_empty() {
        String::new()
    } else {
        format!(
            " The verdict changes at {} {}.",
            phrase::list(&points),
            outcome.unit_plural
        )
    };
    RichText::new(format!(
        "{first} Choose the smallest difference that would matter.{turns}"
    ))
}

/// What the printed numbers can stand for, where that leaves the verdict
/// open.
fn left_open(benefit: &Benefit, open: &Rounding) -> Option<String> {
    if open.verdicts.len() < 2 {
        return None;
    }
    let decimals = benefit.estimate.decimals() + 1;
    let [from, to] = open
        .estimates
        .map(|estimate| number::fixed(estimate, decimals));
    Some(format!(
        "Every printed number is rounded. These would be printed just so for any unrounded benefit from {from} to {to}, with limits to match, and that is enough to turn the answer."
    ))
}

/// A within-group threshold with its unit: "30%", "5.5 points".
pub fn within_amount(threshold: Decimal, outcome: &Outcome) -> String {
    if within_kind(outcome) == ThresholdKind::WithinPersonPercent {
        format!("{}%", number::size(threshold))
    } else {
        phrase::quantity(threshold, outcome)
    }
}

/// The short names of a comparison's arms, for the inside of a sentence.
pub fn arm_names(trial: &Trial, pair: Comparison) -> (String, String) {
    let name = |arm: usize| phrase::in_sentence(&trial.arms[arm].short_name);
    (name(pair.arm), name(pair.reference_arm))
}

/// The same of a contrast's arms.
pub fn contrast_arms(trial: &Trial, contrast: &Contrast) -> (String, String) {
    let Contrast {
        arm, reference_arm, ..
    } = *contrast;
    arm_names(trial, Comparison { arm, reference_arm })
}

/// What kind of number a contrast is, for labels.
pub fn kind_name(kind: ContrastKind) -> &'static str {
    match kind {
        ContrastKind::ModelDifference => "difference (the trial\u{2019}s model)",
        ContrastKind::ChangeDifference => "difference between changes since baseline",
        ContrastKind::UnadjustedDifference => "difference of the means (unadjusted)",
        ContrastKind::Ratio => "ratio",
        ContrastKind::StandardisedDifference => "standardised difference",
    }
}

/// The question of the page, for any outcome: the trial's own for its primary
/// outcome, else one made of the estimate.
pub fn heading(trial: &Trial, question: &Question, difference: Option<&Difference>) -> String {
    let outcome = &trial.outcomes[question.outcome];
    let opening = Question::opening(trial);
    if question.outcome == opening.outcome && question.visit == opening.visit {
        return trial.question.clone();
    }
    let Some(difference) = difference else {
        return format!(
            "{} in {}",
            phrase::capitalised(&outcome.name),
            trial.short_name
        );
    };
    let estimate = difference.contrast.estimate.value;
    format!(
        "Is a difference of {} in {} enough to matter?",
        phrase::quantity(estimate, outcome),
        outcome.name
    )
}

/// The ratio as printed; or that a question has no answer, and where there is
/// one.
pub fn no_answer(trial: &Trial, question: &Question) -> String {
    let outcome = &trial.outcomes[question.outcome];
    if let Some(ratio) = ratio::as_printed(trial, outcome, question.visit) {
        return ratio;
    }
    let visits: Vec<String> = answerable_visits(trial, outcome, question.comparison)
        .into_iter()
        .map(|visit| phrase::at_visit(&trial.visits[visit].label))
        .collect();
    let visit = phrase::at_visit(&trial.visits[question.visit].label);
    let missing = no_estimate(outcome);
    let contrasts = outcome.contrasts.iter();
    let bounds = contrasts
        .filter(|contrast| contrast.visit == question.visit)
        .filter_map(|contrast| basis::bound(contrast, outcome));
    let bounds = phrase::appended(bounds);
    if visits.is_empty() {
        format!("{missing}.{bounds}")
    } else {
        format!(
            "{missing} {visit}; there is one {}.{bounds}",
            phrase::list(&visits)
        )
    }
}

/// That there is no difference to show for an outcome; without a full stop.
pub(crate) fn no_estimate(outcome: &Outcome) -> String {
    let name = &outcome.name;
    format!(
        "The file gives no estimate of the difference in {name}, and no numbers to compute one from"
    )
}
