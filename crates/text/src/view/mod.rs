//! The words of the views, one file or folder each, under the names of
//! `mcid-explorer`'s files.
//!
//! Each has what its view needs of these: `TITLE`; `caption`, how to read the
//! figure; `lead`, what it says at the reader's thresholds (or `nothing`, why
//! there is nothing to see); `mark`, the statement of a mark that is pointed
//! at; `axis`, what an axis measures; `numbers`, the derived numbers with their
//! workings; `remarks`, what was assumed and must be kept in mind; `table`, the
//! figure as a table. What several share stands here, in `label` and in the
//! files that bear no view's name.

pub mod checks;
pub mod compatibility;
pub mod confidence;
pub mod contrasts;
pub mod equivalence;
pub mod estimate_working;
pub mod impossible;
pub mod label;
pub mod notes;
pub mod number_needed;
pub mod number_needed_to_treat;
pub mod overlap;
pub mod people_of;
pub mod prior_map;
pub mod prior_numbers;
pub mod prior_remarks;
pub mod priors;
pub mod responder_shares;
pub mod responders;
pub mod sample_size;
pub mod self_check;
pub mod within_vs_between;

use mcid_analysis::difference::{Basis, differences};
use mcid_analysis::evidence::Evidence;
use mcid_analysis::question::{Question, compared_arms};
use mcid_analysis::ratio::RatioEstimate;
use mcid_analysis::threshold::published;
use mcid_analysis::verdict::Benefit;
use mcid_stats::{Interval, Reference};
use mcid_trial::{Decimal, Outcome, ThresholdKind, Trial};

use super::answer::{arm_names, is_outside, no_answer};
use super::number::{self, fixed};
use super::{RichText, phrase};

/// A derived amount with its unit: "0.96 points".
pub fn amount(value: f64, decimals: u8, outcome: &Outcome) -> String {
    signed_quantity(
        Decimal::nearest(value, decimals).unwrap_or_default(),
        outcome,
    )
}

/// An amount of either sign with its unit, at the precision that it has.
pub fn signed_quantity(value: Decimal, outcome: &Outcome) -> String {
    format!(
        "{} {}",
        number::decimal(value),
        phrase::unit(value, outcome)
    )
}

/// A range of derived amounts: "0.45 to 1.55 points".
pub fn amounts(range: Interval, decimals: u8, outcome: &Outcome) -> String {
    let upper = amount(range.upper, decimals, outcome);
    format!("{} to {upper}", fixed(range.lower, decimals))
}

/// One decimal more than the estimate was printed with: what a number derived
/// from it deserves.
pub fn decimals(evidence: &Evidence) -> u8 {
    evidence.difference.benefit.estimate.decimals() + 1
}

/// What the axis of benefits measures: "benefit of retraining over control, in
/// points (lower pain intensity)".
pub fn benefit_axis(trial: &Trial, question: &Question) -> String {
    let outcome = &trial.outcomes[question.outcome];
    let (arm, reference) = names(trial, question);
    format!(
        "{} {} with {arm} than with {reference} \u{2192}",
        phrase::capitalised(&outcome.unit_plural),
        phrase::better_word(outcome.direction)
    )
}

/// What a benefit is: "lower pain intensity with retraining than with sham
/// control".
pub fn benefit(trial: &Trial, question: &Question) -> String {
    let outcome = &trial.outcomes[question.outcome];
    let (arm, reference) = names(trial, question);
    format!(
        "{} {} with {arm} than with {reference}",
        phrase::better_word(outcome.direction),
        phrase::in_sentence(&outcome.name)
    )
}

/// The published thresholds between groups, each with what can stand at its
/// line, the longest first.
pub fn guides(outcome: &Outcome) -> Vec<(Vec<String>, f64)> {
    published(outcome, |kind| kind == ThresholdKind::BetweenGroups)
        .into_iter()
        .map(|threshold| {
            let size = phrase::quantity(threshold.value.value, outcome);
            let full = format!("{}: {size}", threshold.label);
            let names = vec![full, threshold.label.clone(), size];
            (names, threshold.value.to_f64())
        })
        .collect()
}

/// The short names of the question's arms, for the inside of a sentence.
pub fn names(trial: &Trial, question: &Question) -> (String, String) {
    compared_arms(trial, question)
        .map(|pair| arm_names(trial, pair))
        .unwrap_or_default()
}

/// What a view says where there is no evidence to show.
pub fn nothing(trial: &Trial, question: &Question) -> RichText {
    let rows = differences(trial, question);
    if let Some(Benefit {
        estimate,
        lower,
        upper,
        ..
    }) = mcid_analysis::chosen(&rows, question).map(|row| row.benefit)
    {
        let why = if is_outside(estimate, lower, upper) {
            "as printed, it does not hold its estimate"
        } else {
            "at the printed precision it has no width"
        };
        return RichText::new(format!(
            "No standard error can be recovered from the printed interval: {why}. So this cannot be drawn."
        ));
    }
    if RatioEstimate::of(trial, question).is_some() {
        return RichText::new(
            "This outcome is given as a ratio, without means: a difference in its unit cannot be shown.",
        );
    }
    let missing = no_answer(trial, question);
    RichText::new(format!(
        "{missing} Without an interval that has some width and holds its estimate, this cannot be drawn."
    ))
}

/// The inputs that every number from the evidence shares: estimate, interval,
/// critical value and the standard error recovered from them.
pub fn evidence_inputs(trial: &Trial, question: &Question, evidence: &Evidence) -> Vec<String> {
    let outcome = &trial.outcomes[question.outcome];
    let contrast = &evidence.difference.contrast;
    let digits = decimals(evidence) + 1;
    let basis = evidence.difference.basis;
    let origin = if basis == Basis::Means {
        "mean minus mean, unadjusted"
    } else {
        "as printed"
    };
    let mut inputs = vec![format!(
        "estimate = {} {} ({origin})",
        number::decimal(contrast.estimate.value),
        outcome.unit_plural
    )];
    if let (Some(interval), true) = (&contrast.interval, basis.is_printed()) {
        inputs.push(format!(
            "{}% interval = {} (as printed)",
            evidence.difference.level,
            number::range(interval.lower.value, interval.upper.value)
        ));
    }
    let formula = match basis {
        Basis::Interval => format!(
            "interval\u{2019}s width / (2 \u{d7} {}) = ",
            evidence
                .estimate
                .reference
                .critical_value(evidence.level)
                .map_or_else(String::new, |value| fixed(value, 3))
        ),
        Basis::StandardError => "as printed, ".to_owned(),
        Basis::P => "|estimate| / (value that has half of the printed P above it) = ".to_owned(),
        Basis::Means => {
            "\u{221a}(SE\u{2081}\u{b2} + SE\u{2082}\u{b2}) of the two means = ".to_owned()
        }
    };
    inputs.push(format!(
        "standard error = {formula}{} (by rounding, {})",
        fixed(evidence.estimate.standard_error, digits),
        number::band(evidence.standard_errors, digits)
    ));
    inputs
}

pub fn evidence_assumptions(evidence: &Evidence) -> Vec<String> {
    let reference = match evidence.estimate.reference {
        Reference::Normal => {
            "The estimate is normally distributed around the true effect.".to_owned()
        }
        Reference::StudentT { degrees_of_freedom } => format!(
            "The estimate over its standard error follows Student\u{2019}s t with {} degrees of freedom.",
            fixed(degrees_of_freedom.get(), 0)
        ),
    };
    assumptions(evidence, reference)
}

/// The same where the standard error is taken as known, whatever the size of
/// the trial.
pub fn normal_likelihood(evidence: &Evidence) -> Vec<String> {
    let normal = "The likelihood is normal: the estimate is normally distributed around the true effect, and its standard error is taken as known.";
    assumptions(evidence, normal.to_owned())
}

fn assumptions(evidence: &Evidence, reference: String) -> Vec<String> {
    let mut assumptions = vec![
        reference,
        "Bias, missing data, several looks and selective reporting are not in it.".to_owned(),
    ];
    if !evidence.is_symmetric() {
        assumptions.push("The printed interval is not symmetric around its estimate, not even by rounding; each side gives a standard error of its own, and the answer is a band.".to_owned());
    }
    assumptions
}
