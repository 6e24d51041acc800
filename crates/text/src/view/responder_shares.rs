//! What the views of people who improved share: shares in words, what is
//! missing, and what the estimates are made from and take for granted.

use crate::answer::within_amount;
use crate::number::{self, percent};
use crate::probability::{Printed, printed_share, share, share_band};
use crate::view::impossible;
use crate::{RichText, phrase};
use mcid_analysis::question::Question;
use mcid_analysis::responders::{
    At, Counts, Estimator, Missing, ResponderShares, Share, Unbounded,
};
use mcid_trial::{ArmIndex, Trial};

/// A share outside of the scale that is worth a word.
const SOME_OUTSIDE: f64 = 0.001;
/// More of a normal distribution outside of the scale than this is remarked on.
const MUCH_OUTSIDE: f64 = 0.05;

/// An arm's short name for the inside of a sentence.
pub fn name(trial: &Trial, arm: ArmIndex) -> String {
    phrase::in_sentence(&trial.arms[arm].short_name)
}

/// "at least 30%", "at least 5.5 points".
pub fn at_least(question: &Question, trial: &Trial) -> String {
    let outcome = &trial.outcomes[question.outcome];
    format!("at least {}", within_amount(question.within, outcome))
}

/// A share in words: "87 of 128 (68%)", "about 64%".
pub fn share_words(found: Share) -> String {
    match found {
        Share::Counted(tally) => format!(
            "{} of {} ({})",
            tally.count,
            tally.total,
            percent(100.0 * tally.share())
        ),
        Share::Estimated(value, _) => about(value),
    }
}

/// "about 64%"; "fewer than 0.1%" and "more than 99.9%" beyond what is printed.
pub fn about(value: f64) -> String {
    match printed_share(value) {
        Printed::Number(share) => format!("about {share}"),
        Printed::Below(bound) => format!("fewer than {bound}"),
        Printed::Above(bound) => format!("more than {bound}"),
    }
}

/// A share as a label: "68%", "≈64%".
pub fn share_label(found: Share) -> String {
    match found {
        Share::Counted(tally) => percent(100.0 * tally.share()),
        Share::Estimated(value, _) => match printed_share(value) {
            Printed::Number(share) => format!("\u{2248}{share}"),
            bound => bound.to_string(),
        },
    }
}

/// A share with what the unknown leaves open, for a table.
pub fn share_cell(found: Share) -> String {
    match found {
        Share::Counted(_) => share_words(found),
        Share::Estimated(value, band) => {
            let (value, band) = (share(value), share_band(band));
            if value == band {
                value
            } else {
                format!("{value} ({band})")
            }
        }
    }
}

/// Which way is better, and that improving is that: "a lower score of pain
/// intensity".
pub fn better_score(trial: &Trial, question: &Question) -> String {
    let outcome = &trial.outcomes[question.outcome];
    let word = phrase::better_word(outcome.direction);
    format!("a {word} score of {}", phrase::in_sentence(&outcome.name))
}

pub fn missing(trial: &Trial, question: &Question, what: Missing) -> String {
    let visit = &trial.visits[question.visit].label;
    match what {
        Missing::AtBaseline => {
            "This is the visit at baseline, where nobody can have improved yet.".to_owned()
        }
        Missing::Percent => {
            "Per cent of baseline has no meaning here: the scale does not start at 0, or a mean at baseline is not above 0. So no shares can be estimated.".to_owned()
        }
        Missing::BaselineMean(arm) => format!(
            "The file gives no mean at baseline for {}, without which no shares can be estimated.",
            name(trial, arm)
        ),
        Missing::Mean(arm) => format!(
            "The file gives no mean at {visit} for {}, without which no shares can be estimated.",
            name(trial, arm)
        ),
        Missing::Deviation(arm) => format!(
            "The file gives no standard deviation at {visit} for {}, and nothing that gives it back: no standard error, no interval of the mean, no interval of a difference between the scores. Set one to see estimated shares.",
            name(trial, arm)
        ),
        Missing::ImpossibleSpread(arm) => format!(
            "{} Set a standard deviation to see estimated shares.",
            impossible::spread(trial, question, arm, question.visit).unwrap_or_default()
        ),
        Missing::ImpossibleMean(arm, mean) => impossible::mean(trial, question, arm, mean),
    }
}

pub fn no_comparison(trial: &Trial, question: &Question) -> RichText {
    RichText::new(format!(
        "The file compares no two arms by a difference in {}, so there are no shares to set beside each other.",
        trial.outcomes[question.outcome].name
    ))
}

/// That a count is not of both arms.
pub fn half_counted(trial: &Trial, question: &Question, counts: &Counts) -> String {
    let outcome = &trial.outcomes[question.outcome];
    let printed: Vec<String> = outcome
        .responders
        .get(counts.row)
        .into_iter()
        .flat_map(|row| &row.counts)
        .map(|count| format!("{} with {}", phrase::counted(count), name(trial, count.arm)))
        .collect();
    let printed = if printed.is_empty() {
        String::new()
    } else {
        format!(" ({})", phrase::list(&printed))
    };
    format!(
        "For {} the file gives a count{printed}, but not of both arms with how many they are of. No estimate takes its place.",
        at_least(question, trial)
    )
}

/// At which thresholds both arms were counted: "30% and 50%".
pub fn counted_at(
    trial: &Trial,
    question: &Question,
    improvement: &ResponderShares,
) -> Option<String> {
    let outcome = &trial.outcomes[question.outcome];
    let mut found: Vec<String> = improvement
        .counts
        .iter()
        .filter(|counts| counts.arms.iter().all(Option::is_some))
        .map(|counts| within_amount(counts.threshold, outcome))
        .collect();
    found.dedup();
    (!found.is_empty()).then(|| phrase::list(&found))
}

/// Why there is nothing to say at the threshold; empty where there is.
pub fn nothing(trial: &Trial, question: &Question, improvement: &ResponderShares) -> String {
    let known = counted_at(trial, question, improvement).map_or_else(String::new, |thresholds| {
        format!(" The trial counted people at {thresholds}.")
    });
    match (improvement.at(question.within), &improvement.estimator) {
        (At::HalfCounted(counts), _) => half_counted(trial, question, counts),
        (At::Unknown, Err(reason)) => {
            format!("{}{known}", missing(trial, question, *reason))
        }
        (At::Unknown, Ok(estimator))
            if !estimator.has_room(improvement.required(question.within)) =>
        {
            format!(
                "No share is estimated for {}: from the mean at baseline that would take a score at the end of the scale or beyond it, and how many reach the end cannot be told from means and standard deviations.{known}",
                at_least(question, trial)
            )
        }
        (At::Unknown, Ok(_)) => format!(
            "The share that improved by {} cannot be computed from these means and standard deviations.{known}",
            at_least(question, trial)
        ),
        _ => String::new(),
    }
}

/// What must be kept in mind of any share of people who improved.
pub fn remarks(trial: &Trial, question: &Question, improvement: &ResponderShares) -> Vec<String> {
    let outcome = &trial.outcomes[question.outcome];
    let mut found = vec![
        "Improving is not the same as improving because of the treatment: people improve in both arms.".to_owned(),
        "The difference between the shares is not the share of people whom the treatment helped. Some may have been helped and others harmed; counts of each arm cannot tell.".to_owned(),
        "A threshold throws information away: someone just short of it counts like someone who got worse.".to_owned(),
    ];
    let here = improvement
        .counts
        .iter()
        .filter_map(|counts| outcome.responders.get(counts.row)?.note.clone());
    found.extend(here.map(|note| number::typeset(&note)));
    found.extend(impossible::remarks(trial, question));
    let estimator = match &improvement.estimator {
        Ok(estimator) => estimator,
        Err(reason) => {
            let is_said = matches!(reason, Missing::ImpossibleSpread(_));
            if !improvement.counts.is_empty() && !is_said {
                found.push(missing(trial, question, *reason));
            }
            return found;
        }
    };
    found.push(
        if counted_at(trial, question, improvement).is_some() {
            "Estimated responders are not counted responders. Where the trial counted, its counts stand; an estimate can be several percentage points off."
        } else {
            "Estimated responders are not counted responders: nobody was counted here, and an estimate can be several percentage points off."
        }
        .to_owned(),
    );
    found.extend(outside(trial, estimator));
    match estimator.unbounded {
        Some(Unbounded::NoScale) => found.push("Scores cannot be bounded to the scale, because the file does not give both of its ends; they are taken to be normal.".to_owned()),
        Some(Unbounded::Infeasible(arm)) => found.push(format!(
            "Scores cannot be bounded to the scale: no scores on it have the mean and SD of {}. They are taken to be normal.",
            name(trial, arm)
        )),
        None => {}
    }
    if estimator.piles_up() {
        found.push("With this mean and SD the bounded shape piles scores up at an end of the scale, which few real scores do.".to_owned());
    }
    found
}

/// How much of the normal scores lies outside of the scale, where some does.
fn outside(trial: &Trial, estimator: &Estimator) -> Option<String> {
    let masses = estimator.outside()?;
    let parts: Vec<String> = estimator
        .arms
        .iter()
        .zip(masses)
        .filter(|(_, mass)| *mass >= SOME_OUTSIDE)
        .map(|(arm, mass)| format!("{} with {}", share(mass), name(trial, arm.arm)))
        .collect();
    if parts.is_empty() {
        return None;
    }
    let more = if masses.iter().any(|mass| *mass > MUCH_OUTSIDE) {
        " So much of it tells that the real scores are not normal: do not rely on shares near the end of the scale. The bounded shape keeps to the scale."
    } else {
        ""
    };
    Some(format!(
        "Of the normal scores behind the estimates some lie outside of the scale, where nobody can score: {}.{more}",
        phrase::list(&parts)
    ))
}

/// The source of a count for the end of a sentence.
pub fn count_source(trial: &Trial, question: &Question, counts: &Counts) -> String {
    let outcome = &trial.outcomes[question.outcome];
    let source = outcome
        .responders
        .get(counts.row)
        .and_then(|row| row.source);
    phrase::source(trial, source)
}
