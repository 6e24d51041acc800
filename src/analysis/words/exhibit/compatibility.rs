//! The compatibility curve in words.

use crate::analysis::evidence::Evidence;
use crate::analysis::question::Question;
use crate::analysis::setting::Setting;
use crate::analysis::words::number::{self, fixed};
use crate::analysis::words::probability::{p_band, p_phrase};
use crate::analysis::words::table::Table;
use crate::analysis::words::working::{Number, Working};
use crate::analysis::words::{Passage, phrase};
use crate::trial::Trial;

use super::{amount, amounts, decimals, evidence_assumptions, evidence_inputs, names};

/// The title.
pub const TITLE: &str = "Which true effects fit these data?";

/// How to read it.
pub fn caption(trial: &Trial, question: &Question) -> String {
    let (arm, reference) = names(trial, question);
    format!(
        "Across: every true effect one might suppose; to the right of 0, {arm} is better than {reference}. Up: how well it fits the data, from 0 to 100% at the estimate. What lies under the level line is outside the interval of that level."
    )
}

/// What it says at the reader's threshold.
pub fn lead(trial: &Trial, question: &Question, evidence: &Evidence) -> Passage {
    let outcome = &trial.outcomes[question.outcome];
    let zero = evidence.compatibility(0.0);
    if question.between.is_zero() {
        return Passage::default()
            .plain("A true difference of 0 has a compatibility (P) of ")
            .strong(p_band(zero))
            .plain(". Choose a threshold to see how well an effect just that large fits.");
    }
    let threshold = question.between.to_f64();
    Passage::default()
        .plain("A true benefit of just ")
        .threshold(phrase::quantity(question.between, outcome))
        .plain(" has a compatibility (P) of ")
        .strong(p_band(evidence.compatibility(threshold)))
        .plain(", a true difference of 0 one of ")
        .strong(p_band(zero))
        .plain(". The ranges are what the rounding of the printed numbers leaves open.")
}

/// The statement of one supposed effect, for a mark.
pub fn mark(trial: &Trial, question: &Question, evidence: &Evidence, benefit: f64) -> String {
    let outcome = &trial.outcomes[question.outcome];
    format!(
        "A true benefit of {}: {}, {} bits of surprise; by rounding, P from {}.",
        amount(benefit, decimals(evidence), outcome),
        p_phrase(evidence.estimate.two_sided_p(benefit)),
        fixed(evidence.estimate.s_value(benefit), 1),
        p_band(evidence.compatibility(benefit))
    )
}

/// The derived numbers with their working.
pub fn numbers(trial: &Trial, question: &Question, evidence: &Evidence) -> Vec<Number> {
    let outcome = &trial.outcomes[question.outcome];
    let digits = decimals(evidence);
    let working = |formula: &str, source: &str| Working {
        formula: formula.to_owned(),
        inputs: evidence_inputs(trial, question, evidence),
        assumptions: evidence_assumptions(evidence),
        source: source.to_owned(),
    };
    let level = question.setting(Setting::Level);
    let mut found = Vec::new();
    if let Some(interval) = evidence.estimate.interval(level.to_f64() / 100.0) {
        found.push(Number {
            statement: Passage::default()
                .plain(format!("{}% interval, recomputed: ", number::decimal(level)))
                .strong(amounts(interval, digits, outcome))
                .plain(" of benefit."),
            working: working(
                "estimate \u{b1} c \u{d7} standard error, with c the value that leaves half of the rest on each side",
                "Cochrane Handbook, section 6.5.2, turned round",
            ),
        });
    }
    let surprise = evidence.estimate.s_value(0.0);
    found.push(Number {
        statement: Passage::default()
            .plain("Against no true difference: ")
            .strong(format!(
                "{}, {} bits of surprise",
                p_phrase(evidence.estimate.two_sided_p(0.0)),
                fixed(surprise, 1)
            ))
            .plain(format!(
                ", about {} heads in a row.",
                fixed(surprise.min(9_999.0), 0)
            )),
        working: working(
            "P = 2 \u{d7} tail beyond |estimate \u{2212} 0| / standard error; surprise = \u{2212}log\u{2082} P",
            "Rafi & Greenland, BMC Medical Research Methodology 2020;20:244",
        ),
    });
    found
}

/// The curve as a table: threshold, zero, estimate, published thresholds and
/// the interval's limits.
pub fn table(
    trial: &Trial,
    question: &Question,
    evidence: &Evidence,
    points: &[(String, f64)],
) -> Table {
    let outcome = &trial.outcomes[question.outcome];
    Table {
        caption: format!(
            "How well supposed true benefits fit: {}, {}",
            outcome.name, evidence.difference.visit_label
        ),
        columns: [
            "Supposed true benefit",
            "Size",
            "P",
            "P by rounding",
            "Surprise in bits",
        ]
        .map(str::to_owned)
        .to_vec(),
        rows: points
            .iter()
            .map(|(name, benefit)| {
                vec![
                    name.clone(),
                    amount(*benefit, decimals(evidence), outcome),
                    crate::analysis::words::probability::p(evidence.estimate.two_sided_p(*benefit)),
                    p_band(evidence.compatibility(*benefit)),
                    fixed(evidence.estimate.s_value(*benefit), 1),
                ]
            })
            .collect(),
    }
}
