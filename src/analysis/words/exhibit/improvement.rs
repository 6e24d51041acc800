//! What the exhibits of people who improved share: shares in words, what is
//! missing, and what the estimates are made from and take for granted.

use crate::analysis::change::{baseline_mean, is_baseline};
use crate::analysis::improvement::{
    At, Counts, Deviation, Estimator, Improvement, Missing, Origin, Share, Start, Unbounded,
};
use crate::analysis::question::Question;
use crate::analysis::words::answer::within_amount;
use crate::analysis::words::number::{self, fixed, percent};
use crate::analysis::words::probability::{share, share_band};
use crate::analysis::words::{Passage, phrase};
use crate::trial::{ArmIndex, Direction, Spread, Trial};

/// More of a normal distribution outside of the scale than this is told.
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
    let text = share(value);
    if let Some(bound) = text.strip_prefix('<') {
        format!("fewer than {bound}")
    } else if let Some(bound) = text.strip_prefix('>') {
        format!("more than {bound}")
    } else {
        format!("about {text}")
    }
}

/// A share as a label: "68%", "≈64%".
pub fn share_label(found: Share) -> String {
    match found {
        Share::Counted(tally) => percent(100.0 * tally.share()),
        Share::Estimated(value, _) => {
            let text = share(value);
            if text.starts_with(['<', '>']) {
                text
            } else {
                format!("\u{2248}{text}")
            }
        }
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
    let word = match outcome.direction {
        Direction::LowerIsBetter => "lower",
        Direction::HigherIsBetter => "higher",
    };
    format!("a {word} score of {}", phrase::in_sentence(&outcome.name))
}

/// What is missing for an estimate.
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
    }
}

/// That no two arms are compared.
pub fn no_comparison(trial: &Trial, question: &Question) -> Passage {
    Passage::default().plain(format!(
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
        .map(|count| {
            let of = count
                .total
                .map_or_else(String::new, |total| format!(" of {total}"));
            format!("{}{of} with {}", count.count, name(trial, count.arm))
        })
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
pub fn counted_at(trial: &Trial, question: &Question, improvement: &Improvement) -> Option<String> {
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
pub fn nothing(trial: &Trial, question: &Question, improvement: &Improvement) -> String {
    let known = counted_at(trial, question, improvement).map_or_else(String::new, |thresholds| {
        format!(" The trial counted people at {thresholds}.")
    });
    match (improvement.at(question.within), &improvement.estimator) {
        (At::HalfCounted(counts), _) => half_counted(trial, question, counts),
        (At::Unknown, Err(reason)) => {
            format!("{}{known}", missing(trial, question, *reason))
        }
        (At::Unknown, Ok(_)) => format!(
            "The share that improved by {} cannot be computed from these means and standard deviations.{known}",
            at_least(question, trial)
        ),
        _ => String::new(),
    }
}

/// Where a standard deviation comes from.
pub fn origin(deviation: &Deviation) -> &'static str {
    match deviation.origin {
        Origin::Printed => "as printed",
        Origin::StandardError => "from the printed standard error times \u{221a}n",
        Origin::MeanInterval => "from the printed interval of the mean, by Student\u{2019}s t",
        Origin::DifferenceInterval => {
            "implied, residual: from the interval of the difference between the arms"
        }
        Origin::Reader => "set by you",
    }
}

/// The numbers that an arm's estimate is made from, each as "name = value".
pub fn estimate_inputs(trial: &Trial, question: &Question, estimator: &Estimator) -> Vec<String> {
    let outcome = &trial.outcomes[question.outcome];
    let visit = &trial.visits[question.visit].label;
    let mut inputs = Vec::new();
    for model in &estimator.arms {
        let name = &trial.arms[model.arm].short_name;
        let summary = |wanted: &dyn Fn(usize) -> bool| {
            outcome
                .summaries
                .iter()
                .find(|summary| summary.arm == model.arm && wanted(summary.visit))
        };
        let after = summary(&|other| other == question.visit);
        if let Some(mean) = baseline_mean(trial, outcome, model.arm) {
            inputs.push(format!(
                "{name}, mean at baseline = {}",
                number::decimal(mean.value)
            ));
        }
        if let Some(mean) = after.and_then(|summary| summary.mean.as_ref()) {
            inputs.push(format!(
                "{name}, mean at {visit} = {}",
                number::decimal(mean.value)
            ));
        }
        let written =
            |deviation: &Deviation, spread: Option<&Spread>| match (deviation.origin, spread) {
                (Origin::Printed, Some(Spread::StandardDeviation(printed))) => {
                    format!("{} ({})", number::decimal(printed.value), origin(deviation))
                }
                (Origin::Reader | Origin::Printed, _) => {
                    format!("{} ({})", significant(deviation.value), origin(deviation))
                }
                _ => format!(
                    "{} ({}; by rounding, {} to {})",
                    significant(deviation.value),
                    origin(deviation),
                    significant(deviation.range.lower),
                    significant(deviation.range.upper)
                ),
            };
        if let (Start::Spread(deviation), true) = (&model.start, model.bounded.is_none()) {
            let before = summary(&|other| is_baseline(trial, other));
            inputs.push(format!(
                "{name}, SD at baseline = {}",
                written(deviation, before.map(|summary| &summary.spread))
            ));
        }
        inputs.push(format!(
            "{name}, SD at {visit} = {}",
            written(&model.deviation, after.map(|summary| &summary.spread))
        ));
    }
    if estimator.uses_correlation() {
        inputs.push(format!(
            "correlation of before and after = {} (not reported; the band goes from {} to {})",
            fixed(estimator.rule.correlation, 2),
            fixed(estimator.rule.correlations.lower, 2),
            fixed(estimator.rule.correlations.upper, 2)
        ));
    }
    inputs
}

/// A number with three significant digits, and no fewer before the point.
pub fn significant(value: f64) -> String {
    let digits = [100.0, 10.0, 1.0, 0.1, 0.01, 0.001]
        .iter()
        .position(|least| value.abs() >= *least)
        .unwrap_or(6);
    fixed(value, u8::try_from(digits).unwrap_or(6))
}

/// The formula of an estimated share.
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

/// What an estimate takes for granted.
pub fn estimate_assumptions(
    trial: &Trial,
    question: &Question,
    estimator: &Estimator,
) -> Vec<String> {
    let mut found = Vec::new();
    if estimator.arms.iter().any(|arm| arm.bounded.is_some()) {
        found.push("Scores at the visit follow a Beta distribution on the scale; everyone starts at the mean of their own arm.".to_owned());
    } else if estimator.arms.iter().all(|arm| arm.start == Start::AtMean) {
        found.push("Scores at the visit are normally distributed; no SD at baseline is printed, so everyone is taken to start at the mean of their own arm.".to_owned());
    } else {
        found.push("A person\u{2019}s scores before and after are normally distributed together. Their correlation is not reported: it is set by the slider.".to_owned());
    }
    if estimator
        .arms
        .iter()
        .any(|arm| arm.start == Start::AsAtVisit && arm.bounded.is_none())
    {
        found.push(format!(
            "No SD at baseline is printed; it is taken to be that at {}.",
            trial.visits[question.visit].label
        ));
    }
    let implied = |deviation: &Deviation| deviation.origin == Origin::DifferenceInterval;
    if estimator.arms.iter().any(|arm| implied(&arm.deviation)) {
        found.push("The SD is implied by the interval of the difference, one for both arms. Where that difference was adjusted, it is the SD of the residuals, and the scores spread more widely.".to_owned());
    }
    found.push("People without a score at the visit are left out.".to_owned());
    found
}

/// What must be kept in mind of any share of people who improved.
pub fn remarks(trial: &Trial, question: &Question, improvement: &Improvement) -> Vec<String> {
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
    let estimator = match &improvement.estimator {
        Ok(estimator) => estimator,
        Err(reason) => {
            if !improvement.counts.is_empty() {
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
    if let Some((arm, mass)) = estimator
        .outside(outcome)
        .filter(|(_, mass)| *mass > MUCH_OUTSIDE)
    {
        found.push(format!(
            "The normal curve of {} puts {} of its scores outside of the scale, where there are none. The bounded shape keeps to the scale.",
            name(trial, arm),
            share(mass)
        ));
    }
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

/// The source of a count for the end of a sentence.
pub fn count_source(trial: &Trial, question: &Question, counts: &Counts) -> String {
    let outcome = &trial.outcomes[question.outcome];
    let source = outcome
        .responders
        .get(counts.row)
        .and_then(|row| row.source);
    phrase::source(trial, source)
}

/// Where the formula of an estimated share is from.
pub const ESTIMATE_SOURCE: &str = "Suissa, Journal of Clinical Epidemiology 1991;44:241; Furukawa et al., International Clinical Psychopharmacology 2005;20:49";
