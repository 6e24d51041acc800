//! What must be kept in mind with every prior, and what is odd about one.

use crate::number::{self, fixed};
use crate::phrase;
use crate::probability::p_phrase;
use mcid_analysis::priors::{Belief, BeliefKind, Beliefs, PriorTarget};
use mcid_analysis::question::Question;
use mcid_analysis::setting::Setting;
use mcid_stats::Reference;
use mcid_trial::Trial;

use super::priors::{decimals, the_prior, weight};
use super::{amount, names};

pub(super) const CHOSEN_AFTERWARDS: &str = "Every prior here was chosen after the trial\u{2019}s result was known. A prior that is to convince others is written down before.";

/// The remarks under a question, the warnings first.
pub fn remarks(trial: &Trial, question: &Question, beliefs: &Beliefs<'_>) -> Vec<String> {
    let mut remarks: Vec<String> = beliefs
        .all
        .iter()
        .flat_map(|belief| warnings(trial, question, beliefs, belief))
        .collect();
    remarks.push(CHOSEN_AFTERWARDS.to_owned());
    remarks.push(presets(trial, question, beliefs));
    remarks.push("The flat prior holds every effect for equally likely; what it becomes is the trial\u{2019}s confidence distribution and nothing more.".to_owned());
    let weights: Vec<String> = beliefs
        .all
        .iter()
        .filter(|belief| belief.kind != BeliefKind::Flat)
        .map(|belief| format!("{} with {}", weight(belief), the_prior(belief.kind)))
        .collect();
    if !weights.is_empty() {
        remarks.push(format!(
            "Weight of the data in what is believed afterwards: {}; the rest is the prior\u{2019}s.",
            phrase::list(&weights)
        ));
    }
    if let Reference::StudentT { degrees_of_freedom } = beliefs.evidence.estimate.reference {
        remarks.push(format!(
            "The flat prior keeps Student\u{2019}s t with {} degrees of freedom; under the others the likelihood is normal and the standard error taken as known, which makes their posteriors a little too narrow with so few people.",
            fixed(degrees_of_freedom.get(), 0)
        ));
    }
    if !beliefs.evidence.is_symmetric() {
        remarks.push("The printed interval is not symmetric around its estimate, not even by rounding. Each of its sides gives a standard error of its own; what is shown is a posterior for each, and the ranges cover both.".to_owned());
    }
    remarks
}

/// What the presets are made from.
pub fn presets(trial: &Trial, question: &Question, beliefs: &Beliefs<'_>) -> String {
    let outcome = &trial.outcomes[question.outcome];
    let Some(PriorTarget { size, published }) = &beliefs.target else {
        return "The sceptical, neutral, enthusiastic and pessimistic priors are made from a target effect. None is chosen and none was published for the difference between the groups, so that they are not shown.".to_owned();
    };
    let size = phrase::quantity(*size, outcome);
    let whose = match published {
        None => "your threshold".to_owned(),
        Some(label) => format!("a published one, {label}, as you have chosen none"),
    };
    let (arm, reference) = names(trial, question);
    format!(
        "Four priors are made from a target effect of {size} ({whose}). Sceptical: centred on 0, with a chance of 5% that {arm} is better than {reference} by that much. Enthusiastic: centred on the target, with a chance of 5% that {arm} is not better at all. Pessimistic: its mirror image, centred on a harm as large as the target. Neutral, a convention of this page: centred on 0, and 95% sure that the effect is below twice the target, either way."
    )
}

/// What is odd about one belief.
fn warnings(
    trial: &Trial,
    question: &Question,
    beliefs: &Beliefs<'_>,
    belief: &Belief,
) -> Vec<String> {
    let outcome = &trial.outcomes[question.outcome];
    let (arm, reference) = names(trial, question);
    let evidence = beliefs.evidence;
    let digits = decimals(question, beliefs);
    let the = phrase::capitalised(&the_prior(belief.kind));
    let mut found = Vec::new();
    if let Some(p) = belief.conflict() {
        found.push(format!(
            "{the} and the trial are in conflict: to somebody with that prior a result at least so far from its middle has {}. What comes out lies between two things that disagree.",
            p_phrase(p)
        ));
    }
    if belief.swamps(evidence) {
        found.push(format!(
            "{the} is so narrow, less than a tenth of the trial\u{2019}s standard error of {}, that no result of this trial could change it much.",
            amount(evidence.estimate.standard_error, digits, outcome)
        ));
    }
    if belief.kind != BeliefKind::Own {
        return found;
    }
    let mean = question.setting(Setting::PriorMean);
    if mean.is_negative() {
        found.push(format!(
            "The adjustable prior is centred on {}: it expects {arm} to be worse than {reference}. Above 0 is benefit here, whichever way the outcome is scored ({}).",
            number::decimal(mean),
            phrase::better(outcome.direction)
        ));
    }
    let estimate = evidence.difference.benefit.estimate;
    if !mean.is_zero() && mean.compare(estimate).is_eq() {
        found.push("The adjustable prior is centred on this trial\u{2019}s own estimate. If it was taken from there, the trial counts twice.".to_owned());
    }
    found
}
