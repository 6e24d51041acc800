//! Confidence against the threshold in words.

use crate::number;
use crate::probability::{is_share_range, share, share_band};
use crate::table::{Table, cell};
use crate::working::{Number, Working};
use crate::{RichText, phrase};
use mcid_analysis::confidence::ConfidenceParts;
use mcid_analysis::difference::Basis;
use mcid_analysis::evidence::Evidence;
use mcid_analysis::printed_p::PrintedP;
use mcid_analysis::question::Question;
use mcid_stats::Interval;
use mcid_trial::{Decimal, ReportedP, Trial};

use super::{benefit, evidence_assumptions, evidence_inputs, label};

pub const TITLE: &str = "How sure can one be that the benefit is large enough?";
pub const AXIS: &str = "Confidence in at least that benefit";
pub const READ_OFF: &str = "read off at your threshold";
pub const LINE: &str = "the printed numbers taken as exact";
pub const PUBLISHED: &str = "published thresholds";

/// Where the confidence distribution is from.
const SOURCE: &str = "Xie & Singh, International Statistical Review 2013;81:3";

/// What confidence is not.
const NO_PROBABILITY: &str = "Confidence is one-sided here, and not a probability about the truth unless you accept a flat prior.";

/// What a flat prior is.
const FLAT_PRIOR: &str = "A flat prior would hold, before the trial, every effect, however large, to be as believable as any other.";

pub fn caption(trial: &Trial, question: &Question, evidence: &Evidence) -> String {
    let band = if evidence.is_symmetric() {
        "The band is what the rounding of the printed numbers leaves open."
    } else {
        "The band runs from what one side of the printed interval says to what the other says."
    };
    let line = if evidence.printed_is_possible() {
        " The line takes the printed numbers as exact."
    } else {
        ""
    };
    format!(
        "Across: every threshold one might choose, from 0, any benefit at all. A benefit is {}. Up: how confident these data let one be that the true benefit is at least that large. {band}{line}",
        benefit(trial, question)
    )
}

pub fn axis(trial: &Trial, question: &Question) -> String {
    let outcome = &trial.outcomes[question.outcome];
    format!(
        "Threshold (MCID) in {}: {} \u{2192}",
        outcome.unit_plural,
        benefit(trial, question)
    )
}

/// The names of the threshold's line, the longest first.
pub fn threshold_names(trial: &Trial, question: &Question) -> [String; 2] {
    if question.between.is_zero() {
        return ["any benefit", "above 0"].map(str::to_owned);
    }
    let outcome = &trial.outcomes[question.outcome];
    let amount = phrase::quantity(question.between, outcome);
    [label::your_threshold(&amount), amount]
}

pub fn lead(trial: &Trial, question: &Question, evidence: &Evidence) -> RichText {
    let outcome = &trial.outcomes[question.outcome];
    let band = evidence.confidence_above(question.between.to_f64());
    let rich_text = RichText::new("Confidence in ");
    let rich_text = if question.between.is_zero() {
        rich_text.plain(format!(
            "any benefit, that is, {} by however little: ",
            benefit(trial, question)
        ))
    } else {
        rich_text
            .plain("a benefit of at least ")
            .threshold(phrase::quantity(question.between, outcome))
            .plain(format!(", that is, {}: ", benefit(trial, question)))
    };
    let rich_text = rich_text.strong(share_band(band)).plain(". ");
    let rich_text = match (is_share_range(band), evidence.is_symmetric()) {
        (false, _) => rich_text,
        (true, true) => {
            rich_text.plain("The range is what the rounding of the printed numbers leaves open. ")
        }
        (true, false) => rich_text.plain(
            "The printed interval reaches further to one side than to the other, so the answer is a range. ",
        ),
    };
    let rich_text = rich_text.plain(NO_PROBABILITY);
    if question.between.is_zero() {
        rich_text.plain(" Choose a threshold to ask for more than just any benefit.")
    } else {
        rich_text
    }
}

/// "a benefit of at least 1.0 point"; "any benefit" for a threshold of 0.
fn at_least(trial: &Trial, question: &Question, threshold: Decimal) -> String {
    if threshold.is_zero() {
        return "any benefit".to_owned();
    }
    let outcome = &trial.outcomes[question.outcome];
    format!(
        "a benefit of at least {}",
        phrase::quantity(threshold, outcome)
    )
}

pub fn mark(trial: &Trial, question: &Question, evidence: &Evidence, threshold: Decimal) -> String {
    let event = at_least(trial, question, threshold);
    let value = threshold.to_f64();
    let printed = evidence
        .confidence_as_printed(value)
        .map(|confidence| {
            let share = share(confidence);
            format!("; with the printed numbers taken as exact, {share}")
        })
        .unwrap_or_default();
    format!(
        "Confidence in {event}: {}{printed}.",
        share_band(evidence.confidence_above(value))
    )
}

pub fn numbers(
    trial: &Trial,
    question: &Question,
    evidence: &Evidence,
    parts: &ConfidenceParts,
) -> Vec<Number> {
    let outcome = &trial.outcomes[question.outcome];
    let amount = phrase::quantity(question.between, outcome);
    let threshold = number::decimal(question.between);
    let working = |formula: &str, more: Vec<String>| {
        let mut inputs = evidence_inputs(trial, question, evidence);
        inputs.extend(more);
        Working::new(formula, inputs, assumptions(evidence), SOURCE)
    };
    let threshold_input = || vec![format!("threshold = {threshold} {}", outcome.unit_plural)];
    let printed = |confidence: Option<f64>| {
        confidence
            .map(|value| format!("with the printed numbers taken as exact = {}", share(value)))
            .into_iter()
    };
    let state = |what: String, band: Interval, working: Working| {
        Number::new(
            format!("Confidence in {what}"),
            share_band(band),
            ".",
            working,
        )
    };
    let mut found = vec![state(
        format!("any benefit ({})", benefit(trial, question)),
        parts.any_benefit,
        working(
            "F(benefit / standard error), with F the share of the distribution below",
            printed(evidence.confidence_as_printed(0.0)).collect(),
        ),
    )];
    if question.between.is_zero() {
        found.push(state(
            "any harm".to_owned(),
            parts.important_harm,
            working("F(\u{2212}benefit / standard error)", Vec::new()),
        ));
        found.extend(with_p(trial, question, evidence));
        return found;
    }
    let value = question.between.to_f64();
    found.insert(
        0,
        state(
            at_least(trial, question, question.between),
            parts.important_benefit,
            working(
                "F((benefit \u{2212} threshold) / standard error), with F the share of the distribution below; one minus the one-sided P against a smaller benefit",
                threshold_input()
                    .into_iter()
                    .chain(printed(evidence.confidence_as_printed(value)))
                    .collect(),
            ),
        ),
    );
    found.splice(1..1, with_p(trial, question, evidence));
    found.push(state(
        format!("an effect smaller than {amount} in either direction"),
        parts.trivial,
        working(
            "F((threshold \u{2212} benefit) / standard error) \u{2212} F((\u{2212}threshold \u{2212} benefit) / standard error); its extremes are looked for all around what is possible",
            threshold_input(),
        ),
    ));
    found.push(state(
        format!("a harm of at least {amount}"),
        parts.important_harm,
        working(
            "F((\u{2212}threshold \u{2212} benefit) / standard error)",
            threshold_input(),
        ),
    ));
    found
}

/// What the numbers assume.
fn assumptions(evidence: &Evidence) -> Vec<String> {
    let mut assumptions = evidence_assumptions(evidence);
    assumptions.extend([NO_PROBABILITY, FLAT_PRIOR].map(str::to_owned));
    assumptions
}

/// The printed P of the question's difference.
fn printed_p(evidence: &Evidence) -> Option<&ReportedP> {
    let difference = &evidence.difference;
    // An interval that is computed from P says nothing new about P.
    let p = difference.contrast.p.as_ref();
    p.filter(|_| difference.basis != Basis::P)
}

/// The confidence once the printed P is taken in as well: by its rounding,
/// and more narrowly where a journal's style allows.
fn with_p(trial: &Trial, question: &Question, evidence: &Evidence) -> Vec<Number> {
    let Some(reported) = printed_p(evidence) else {
        return Vec::new();
    };
    let event = at_least(trial, question, question.between);
    let p = number::p_value(reported);
    let printed = PrintedP::new(reported);
    let readings = [
        (Some(printed.lenient), "by rounding alone", ""),
        (
            printed.strict,
            "as journals do that print every smaller P as \u{201c}<.001\u{201d}",
            ", in the style of the AMA",
        ),
    ];
    let of = |(range, why, style): (Option<Interval>, &str, &str)| {
        let range = range?;
        let band = evidence.confidence_above_with_p(question.between.to_f64(), range)?;
        let mut inputs = evidence_inputs(trial, question, evidence);
        inputs.push(format!(
            "{p} as printed = {} before rounding ({why})",
            number::band(range, reported.value.decimals() + 1)
        ));
        let mut assumptions = assumptions(evidence);
        assumptions.push(
            "The printed P is two-sided, against a true difference of 0, and from the same test as the interval.".to_owned(),
        );
        Some(Number::new(
            format!("With the printed {p} taken in{style}, confidence in {event}"),
            share_band(band),
            ".",
            Working::new(
                "the same, over only those unrounded estimates and intervals that give such a P",
                inputs,
                assumptions,
                SOURCE,
            ),
        ))
    };
    readings.into_iter().filter_map(of).collect()
}

pub fn remarks(evidence: &Evidence) -> Vec<String> {
    let mut remarks = vec![
        "The ranges of the parts are each as wide as they can be on their own; their ends need not add up to 100%.".to_owned(),
    ];
    if !evidence.is_symmetric() {
        remarks.push("The printed interval is not symmetric, not even by rounding; it can come from another method, or be a misprint. No line is drawn, and the printed P is left out.".to_owned());
        return remarks;
    }
    if !evidence.printed_is_possible() {
        remarks.push("The printed estimate is in the middle of its interval only if the numbers were rounded in a certain way. No line is drawn for them as printed; the band is what they allow.".to_owned());
    }
    if let Some(reported) = printed_p(evidence) {
        let range = PrintedP::new(reported).lenient;
        if evidence.confidence_above_with_p(0.0, range).is_none() {
            remarks.push(format!(
                "The printed {} does not go with the printed interval, not even by rounding, if both are from one test; it is left out.",
                number::p_value(reported)
            ));
        }
    }
    remarks
}

pub fn table(
    trial: &Trial,
    question: &Question,
    evidence: &Evidence,
    rows: &[(Decimal, Vec<String>, ConfidenceParts)],
) -> Table {
    let outcome = &trial.outcomes[question.outcome];
    let rows = rows.iter().map(|(threshold, names, parts)| {
        let mut heading = phrase::quantity(*threshold, outcome);
        if !names.is_empty() {
            heading = format!("{heading} ({})", phrase::list(names));
        }
        let trivial = (!threshold.is_zero()).then(|| share_band(parts.trivial));
        vec![
            heading,
            share_band(parts.important_benefit),
            cell(trivial),
            share_band(parts.important_harm),
        ]
    });
    Table::new(
        format!(
            "Confidence at several thresholds: {}, {} (a benefit is {})",
            outcome.name,
            evidence.difference.visit_label,
            benefit(trial, question)
        ),
        [
            "Threshold",
            "Benefit at least so large",
            "Smaller in either direction",
            "Harm at least so large",
        ],
        rows,
    )
}

/// The names of the row of a threshold.
pub fn row_names(is_zero: bool, is_readers: bool, published: Vec<String>) -> Vec<String> {
    let mut names = Vec::new();
    if is_zero {
        names.push("any at all".to_owned());
    } else if is_readers {
        names.push("your threshold".to_owned());
    }
    names.extend(published);
    names
}
