//! The map over priors in words.

use crate::number::{self, Towards, fixed, rounded};
use crate::probability::share_band;
use crate::table::{Table, cell};
use crate::working::{Number, Working};
use crate::{RichText, phrase};
use mcid_analysis::posterior_range::{Corner, even_mean, probability_above};
use mcid_analysis::priors::Beliefs;
use mcid_analysis::question::Question;
use mcid_analysis::setting::Setting;
use mcid_analysis::threshold::between_scale;
use mcid_stats::{Interval, Prior};
use mcid_trial::{Decimal, Trial};

use super::priors::{NORMAL_PRIOR, claim, decimals, event};
use super::{amount, evidence_inputs, names, normal_likelihood, prior_remarks};

pub const TITLE: &str = "Who would be convinced?";
pub const OWN_PRIOR: &str = "the adjustable prior";

pub fn caption(trial: &Trial, question: &Question) -> String {
    let (arm, reference) = names(trial, question);
    format!(
        "Every place is a prior: across, the effect it is centred on (to the right of 0, {arm} is better than {reference}); up, its standard deviation, from sure to unsure, on a scale on which equal steps multiply. The stronger the colour, the more probable a {} is to somebody with that prior once the trial is taken in, by the numbers as printed. The flat prior lies beyond the upper edge.",
        event(trial, question)
    )
}

pub fn across(trial: &Trial, question: &Question) -> String {
    let outcome = &trial.outcomes[question.outcome];
    let (arm, reference) = names(trial, question);
    format!(
        "Mean of the prior: {} {} with {arm} than with {reference} \u{2192}",
        outcome.unit_plural,
        phrase::better_word(outcome.direction)
    )
}

pub fn up(trial: &Trial, question: &Question) -> String {
    let outcome = &trial.outcomes[question.outcome];
    format!("SD of the prior, in {}", outcome.unit_plural)
}

/// What each shade stands for, from the least to the most, by the
/// probabilities at which it ends, in per cent.
pub fn shades(ends: &[f64]) -> Vec<String> {
    let percent = |end: &f64| {
        let digits = u8::from((100.0 * end).fract() > 1e-9);
        format!("{}%", fixed(100.0 * end, digits))
    };
    let mut names = Vec::with_capacity(ends.len() + 1);
    names.extend(ends.first().map(|end| format!("below {}", percent(end))));
    for pair in ends.windows(2) {
        if let [from, to] = pair {
            names.push(format!("{} to {}", percent(from), percent(to)));
        }
    }
    names.extend(ends.last().map(|end| format!("{} or more", percent(end))));
    names
}

/// The finding at the reader's threshold and with the width of the adjustable prior.
pub fn lead(trial: &Trial, question: &Question, beliefs: &Beliefs<'_>) -> RichText {
    let outcome = &trial.outcomes[question.outcome];
    let deviation = question.setting(Setting::PriorDeviation);
    let mut lead = RichText::new(format!(
        "With a prior as wide as the adjustable one (SD {}), ",
        phrase::quantity(deviation, outcome)
    ));
    lead.0.extend(claim(trial, question).0);
    let Some(even) = even(question, beliefs) else {
        return lead.plain(" with a probability that cannot be computed from these numbers.");
    };
    let most = between_scale(trial, question).maximum.to_f64();
    let everywhere = if even.upper < -most {
        Some("above 50%")
    } else if even.lower > most {
        Some("below 50%")
    } else {
        None
    };
    if let Some(side) = everywhere {
        return lead
            .plain(" with a probability ")
            .strong(side)
            .plain(" wherever on this map the prior is centred.");
    }
    lead.plain(" with a probability above 50% only if the prior was centred on ")
        .strong(at_least(trial, question, beliefs, even))
        .plain(", where above 0 is benefit.")
}

fn even(question: &Question, beliefs: &Beliefs<'_>) -> Option<Interval> {
    let deviation = question.setting(Setting::PriorDeviation).to_f64();
    even_mean(&beliefs.corners, deviation, question.between.to_f64())
}

/// "at least 1.00 point (by rounding, 1.00 to 1.49)".
fn at_least(trial: &Trial, question: &Question, beliefs: &Beliefs<'_>, even: Interval) -> String {
    let outcome = &trial.outcomes[question.outcome];
    let digits = decimals(question, beliefs);
    let rounding = match (even.lower.is_finite(), even.upper.is_finite()) {
        (true, true) => number::band(even, digits),
        (true, false) => format!(
            "{} or any more",
            rounded(even.lower, digits, Towards::Lower)
        ),
        (false, true) => format!(
            "{} or any less",
            rounded(even.upper, digits, Towards::Upper)
        ),
        (false, false) => return "a value that the printed digits leave open".to_owned(),
    };
    let evidence = beliefs.evidence;
    let printed = even_mean(
        &[Corner {
            estimate: evidence.estimate.value,
            standard_error: evidence.estimate.standard_error,
        }],
        question.setting(Setting::PriorDeviation).to_f64(),
        question.between.to_f64(),
    )
    .filter(|printed| evidence.printed_is_possible() && printed.lower.is_finite());
    match printed {
        Some(printed) => format!(
            "at least {} (by rounding, {rounding})",
            amount(printed.lower, digits, outcome)
        ),
        None => format!("at least {rounding} {}", outcome.unit_plural),
    }
}

pub fn numbers(trial: &Trial, question: &Question, beliefs: &Beliefs<'_>) -> Vec<Number> {
    let Some(even) = even(question, beliefs) else {
        return Vec::new();
    };
    let outcome = &trial.outcomes[question.outcome];
    let deviation = question.setting(Setting::PriorDeviation);
    let mut inputs = evidence_inputs(trial, question, beliefs.evidence);
    let width = phrase::quantity(deviation, outcome);
    let threshold = phrase::quantity(question.between, outcome);
    inputs.push(format!("prior SD = {width} (adjustable)"));
    inputs.push(format!("threshold = {threshold}"));
    let mut assumptions = normal_likelihood(beliefs.evidence);
    assumptions.push(NORMAL_PRIOR.to_owned());
    vec![Number::new(
        format!(
            "With a prior SD of {width}, the prior mean at which a {} becomes more likely than not",
            event(trial, question)
        ),
        at_least(trial, question, beliefs, even),
        ".",
        Working::new(
            "threshold \u{2212} (prior SD / SE)\u{b2} \u{d7} (estimate \u{2212} threshold)",
            inputs,
            assumptions,
            "The posterior mean of Spiegelhalter, Freedman & Parmar, Journal of the Royal Statistical Society A 1994;157:357, set equal to the threshold and solved for the prior mean",
        ),
    )]
}

pub fn remarks(trial: &Trial, question: &Question, beliefs: &Beliefs<'_>) -> Vec<String> {
    let mut remarks = vec![
        prior_remarks::CHOSEN_AFTERWARDS.to_owned(),
        prior_remarks::presets(trial, question, beliefs),
        "The shades are for the numbers as printed. What their rounding leaves open is in the statement of each marked prior and in the table.".to_owned(),
    ];
    if !beliefs.evidence.is_symmetric() {
        remarks.push("The printed interval is not symmetric around its estimate, not even by rounding: the shades take the mean of the standard errors of its two sides, and the ranges cover both.".to_owned());
    }
    remarks
}

pub fn table(trial: &Trial, question: &Question, beliefs: &Beliefs<'_>) -> Table {
    let outcome = &trial.outcomes[question.outcome];
    let scale = between_scale(trial, question);
    let most = scale.maximum.to_f64();
    let digits = scale.step.decimals();
    let at = |share: f64| Decimal::nearest(share * most, digits + 1).unwrap_or_default();
    let means = [-1.0, -0.5, 0.0, 0.5, 1.0].map(at);
    let deviations = [0.125, 0.25, 0.5, 1.0].map(at);
    let threshold = question.between.to_f64();
    let probability = |mean: Decimal, deviation: Decimal| {
        Prior::normal(mean.to_f64(), deviation.to_f64())
            .and_then(|prior| probability_above(&beliefs.corners, prior, threshold))
            .map(share_band)
    };
    let row = |deviation: Decimal| {
        let mut row = vec![number::decimal(deviation)];
        row.extend(means.map(|mean| cell(probability(mean, deviation))));
        row
    };
    let mut columns = vec!["SD of the prior".to_owned()];
    columns.extend(means.map(|mean| format!("Mean {}", number::decimal(mean))));
    Table::new(
        format!(
            "Probability of a {} afterwards, by the mean and the SD of the prior in {} (above 0 is benefit): {}, {}; ranges are what the rounding of the printed numbers leaves open",
            event(trial, question),
            outcome.unit_plural,
            outcome.name,
            beliefs.evidence.difference.visit_label
        ),
        columns,
        deviations.map(row),
    )
}
