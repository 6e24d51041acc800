//! The shares of people who improved by at least so much, in words.

use crate::answer::within_amount;
use crate::number::{fixed, percent};
use crate::table::{Table, cell};
use crate::working::{Number, Working};
use crate::{RichText, phrase};
use mcid_analysis::question::Question;
use mcid_analysis::responders::{At, Counts, ResponderShares, Share, Tally};
use mcid_analysis::threshold::within_scale;
use mcid_trial::{ArmIndex, Decimal, Trial};

use super::estimate_working::{
    ESTIMATE_SOURCE, estimate_assumptions, estimate_formula, estimate_inputs,
};
use super::responder_shares::{
    at_least, better_score, count_source, counted_at, name, nothing, share_cell, share_words,
};

pub const TITLE: &str = "How many people improved by enough?";
pub const AXIS: &str = "Share of each arm that improved";
pub const CORRELATION: &str = "Correlation of before and after";
pub const CORRELATION_HELP: &str =
    "How closely later scores follow earlier ones; seldom reported, usually between 0.3 and 0.7.";
pub const SHAPE: &str = "Shape of the scores";
pub const DEVIATION: &str = "Standard deviation at the visit";
pub const DEVIATION_HELP: &str = "0 takes what was printed, or what can be recovered from it; anything else takes its place in both arms.";

pub fn axis(trial: &Trial, question: &Question, improvement: &ResponderShares) -> String {
    let outcome = &trial.outcomes[question.outcome];
    let what = if improvement.in_percent {
        "by at least so much of their own baseline".to_owned()
    } else {
        format!("by at least so many {}", outcome.unit_plural)
    };
    format!(
        "Improved {what} ({}) \u{2192}",
        phrase::better(outcome.direction)
    )
}

pub fn counted_meaning(name: &str) -> String {
    format!("{name}: counted in the trial")
}

pub fn estimated_meaning(name: &str) -> String {
    format!("{name}: estimated, not counted")
}

pub fn band_meaning(name: &str) -> String {
    format!("{name}: what the unknown leaves open")
}

pub fn caption(trial: &Trial, question: &Question, improvement: &ResponderShares) -> String {
    let of = if improvement.in_percent {
        "in per cent of their own baseline"
    } else {
        "in the unit of the scale"
    };
    let counted = if improvement.counts.is_empty() {
        ""
    } else {
        " Markers are people whom the trial counted."
    };
    let estimated = match &improvement.estimator {
        Ok(estimator) if estimator.uses_correlation() => {
            " Lines are estimated from means and standard deviations, not counted; the bands are what an unknown correlation and rounding leave open."
        }
        Ok(_) => {
            " Lines are estimated from means and standard deviations, not counted; the bands are what rounding leaves open."
        }
        Err(_) => "",
    };
    format!(
        "Across: by how much a person must improve ({}), {of}. Up: the share of each arm that does.{counted}{estimated}",
        better_score(trial, question)
    )
}

pub fn lead(trial: &Trial, question: &Question, improvement: &ResponderShares) -> RichText {
    let shares = match improvement.at(question.within) {
        _ if question.within.is_zero() => {
            return no_threshold(trial, question, improvement);
        }
        At::Counted(tallies, _) => tallies.map(Share::Counted),
        At::Estimated(shares) => shares,
        At::HalfCounted(_) | At::Unknown => {
            return RichText::new(nothing(trial, question, improvement));
        }
    };
    let [arm, reference] = shares.map(share_words);
    let pair = improvement.pair;
    let is_counted = matches!(shares, [Share::Counted(_), _]);
    let lead = RichText::new(if is_counted {
        "Counted in the trial: "
    } else {
        "Estimated from means and standard deviations, not counted: "
    })
    .strong(arm)
    .plain(" improved by ")
    .threshold(at_least(question, trial))
    .plain(format!(" with {}, ", name(trial, pair.arm)))
    .strong(reference)
    .plain(format!(" with {}.", name(trial, pair.reference_arm)));
    match counted_at(trial, question, improvement).filter(|_| !is_counted) {
        Some(thresholds) => lead.plain(format!(" The trial counted people at {thresholds}.")),
        None => lead,
    }
}

fn no_threshold(trial: &Trial, question: &Question, improvement: &ResponderShares) -> RichText {
    let known = match (
        &improvement.estimator,
        counted_at(trial, question, improvement),
    ) {
        (_, Some(thresholds)) => format!(" The trial counted people at {thresholds}."),
        (Err(reason), None) => {
            let missing = super::responder_shares::missing(trial, question, *reason);
            format!(" {missing}")
        }
        (Ok(_), None) => String::new(),
    };
    RichText::new(format!(
        "No within-person threshold is chosen. Choose one to see what share of each arm improved by so much.{known}"
    ))
}

pub fn counted_mark(
    trial: &Trial,
    question: &Question,
    counts: &Counts,
    arm: ArmIndex,
    tally: Tally,
) -> String {
    let outcome = &trial.outcomes[question.outcome];
    format!(
        "{}: {} improved by at least {}, counted. Source: {}.",
        trial.arms[arm].short_name,
        share_words(Share::Counted(tally)),
        within_amount(counts.threshold, outcome),
        count_source(trial, question, counts)
    )
}

pub fn estimated_mark(
    trial: &Trial,
    question: &Question,
    threshold: Decimal,
    arm: ArmIndex,
    share: Share,
) -> String {
    let outcome = &trial.outcomes[question.outcome];
    format!(
        "{}: {} improved by at least {}, estimated and not counted.",
        trial.arms[arm].short_name,
        share_cell(share),
        within_amount(threshold, outcome)
    )
}

pub fn numbers(trial: &Trial, question: &Question, improvement: &ResponderShares) -> Vec<Number> {
    let mut found = Vec::new();
    let pair = improvement.pair;
    let is_zero = question.within.is_zero();
    if let (At::Counted(tallies, counts), false) = (improvement.at(question.within), is_zero) {
        let arms = [pair.arm, pair.reference_arm].into_iter().zip(tallies);
        found.extend(arms.map(|(arm, tally)| {
            Number::new(
                format!("Share with {}", name(trial, arm)),
                percent(100.0 * tally.share()),
                ", counted.",
                Working::new(
                    "share = improved / counted",
                    vec![
                        format!("improved = {}", tally.count),
                        format!("counted = {}", tally.total),
                    ],
                    ["Those of whom the trial has no score are left out, or counted as it says."],
                    phrase::capitalised(&count_source(trial, question, counts)),
                ),
            )
        }));
    }
    let (Ok(estimator), Some(shares), false) = (
        &improvement.estimator,
        improvement.estimated(question.within),
        is_zero,
    ) else {
        return found;
    };
    let context = if found.is_empty() {
        "not counted"
    } else {
        "for context only, since the trial counted"
    };
    let [arm, reference] = shares.map(share_cell);
    let mut inputs = vec![format!(
        "x = {}",
        within_amount(question.within, &trial.outcomes[question.outcome])
    )];
    inputs.extend(estimate_inputs(trial, question, estimator));
    found.push(Number::new(
        "Estimated shares",
        format!(
            "{arm} with {} and {reference} with {}",
            name(trial, pair.arm),
            name(trial, pair.reference_arm)
        ),
        format!(", {context}."),
        Working::new(
            estimate_formula(trial, question, estimator),
            inputs,
            estimate_assumptions(trial, question, estimator),
            ESTIMATE_SOURCE,
        ),
    ));
    found
}

/// The thresholds that the table goes through: the ticks of the scale, those
/// with counts and the reader's own.
pub fn thresholds(
    trial: &Trial,
    question: &Question,
    improvement: &ResponderShares,
) -> Vec<Decimal> {
    let outcome = &trial.outcomes[question.outcome];
    let mut found: Vec<Decimal> = if improvement.in_percent {
        (1..=10)
            .filter_map(|ten| Decimal::new(10 * ten, 0))
            .collect()
    } else {
        within_scale(trial, outcome).ticks()
    };
    found.extend(improvement.counts.iter().map(|counts| counts.threshold));
    found.push(question.within);
    found.retain(|threshold| !threshold.is_zero());
    found.sort_by(|one, other| one.compare(*other));
    found.dedup_by(|one, other| one.compare(*other).is_eq());
    found
}

pub fn table(trial: &Trial, question: &Question, improvement: &ResponderShares) -> Table {
    let outcome = &trial.outcomes[question.outcome];
    let pair = improvement.pair;
    let thresholds = thresholds(trial, question, improvement);
    let rows = thresholds.into_iter().map(|threshold| {
        let (shares, how) = match improvement.at(threshold) {
            At::Counted(tallies, _) => (Some(tallies.map(Share::Counted)), "counted"),
            At::Estimated(shares) => (Some(shares), "estimated"),
            At::HalfCounted(_) => (None, "counted in part"),
            At::Unknown => (None, "not known"),
        };
        let difference =
            shares.map(|[arm, reference]| fixed(100.0 * (arm.value() - reference.value()), 1));
        let [arm, reference] = [0, 1].map(|at| cell(shares.map(|shares| share_cell(shares[at]))));
        let heading = format!("at least {}", within_amount(threshold, outcome));
        vec![heading, arm, reference, cell(difference), how.to_owned()]
    });
    Table::new(
        format!(
            "People who improved ({}), {}",
            better_score(trial, question),
            trial.visits[question.visit].label
        ),
        [
            "Improved by",
            &trial.arms[pair.arm].short_name,
            &trial.arms[pair.reference_arm].short_name,
            "Difference in percentage points",
            "How known",
        ],
        rows,
    )
}
