//! The compatibility curve in words.

use crate::number::{self, fixed, is_one};
use crate::probability::{p, p_band, p_phrase};
use crate::table::{Table, cell};
use crate::working::{Number, Working};
use crate::{RichText, phrase};
use mcid_analysis::evidence::Evidence;
use mcid_analysis::question::Question;
use mcid_analysis::setting::Setting;
use mcid_trial::{Decimal, Outcome, Trial};

use super::{
    amount, amounts, benefit, decimals, evidence_assumptions, evidence_inputs, signed_quantity,
};

pub const TITLE: &str = "Which true effects fit these data?";
pub const AXIS: &str = "Compatibility (P)";
pub const ZERO_NAME: &str = "no difference";

/// What the level does in the figure.
pub const LEVEL_HELP: &str = "Where the level line stands, in per cent.";
pub const NO_EFFECT: &str = "No true difference";
pub const ESTIMATE: &str = "The estimate";
pub const READERS_THRESHOLD: &str = "Your threshold";

/// The interval of a level, in per cent: "95% interval".
pub fn level_name(level: Decimal) -> String {
    format!("{}% interval", number::decimal(level))
}

/// The ends of an interval as marked points, lower and upper.
pub fn ends(level_name: &str) -> [String; 2] {
    ["lower", "upper"].map(|end| format!("{level_name}, {end} end"))
}

pub fn area_meaning(amount: &str) -> String {
    format!("true benefits of {amount} or more")
}

pub fn bar_meaning(level_name: &str) -> String {
    format!("the {level_name}")
}

pub fn harm_meaning(amount: &str) -> String {
    format!("a true harm of {amount}")
}

/// More bits of surprise than anyone tells apart.
const MOST_BITS: f64 = 9_999.0;

pub fn caption(trial: &Trial, question: &Question) -> String {
    format!(
        "Across: every true effect one might suppose. To the right of 0 it is a benefit, {}; to the left of 0 it is a harm. Up: how well it fits the data, 100% at the estimate and less the further away. What lies under the level line is outside the interval of that level, which is the bar on it.",
        benefit(trial, question)
    )
}

pub fn lead(trial: &Trial, question: &Question, evidence: &Evidence) -> RichText {
    let outcome = &trial.outcomes[question.outcome];
    let zero = evidence.compatibility(0.0);
    if question.between.is_zero() {
        return RichText::new("A true difference of 0 has a compatibility (P) of ")
            .strong(p_band(zero))
            .plain(format!(
                ". A benefit here is {}. Choose a threshold to see how well a benefit of just that size fits.",
                benefit(trial, question)
            ));
    }
    let at_threshold = evidence.compatibility(question.between.to_f64());
    RichText::new("Suppose that the true benefit, ")
        .plain(benefit(trial, question))
        .plain(", is just ")
        .threshold(phrase::quantity(question.between, outcome))
        .plain(": its compatibility (P) with the data is ")
        .strong(p_band(at_threshold))
        .plain(". That of a true difference of 0 is ")
        .strong(p_band(zero))
        .plain(". ")
        .plain(left_open(evidence))
}

/// Why the answers are ranges.
fn left_open(evidence: &Evidence) -> &'static str {
    if evidence.is_symmetric() {
        "Ranges are what the rounding of the printed numbers leaves open."
    } else {
        "The printed interval reaches further to one side than to the other, so each answer is a range: from what one side says to what the other says."
    }
}

pub fn remarks(evidence: &Evidence) -> Vec<String> {
    if !evidence.is_symmetric() {
        return vec!["The line takes each side of the printed interval for itself, so that it runs through both printed limits. Such an interval can come from another method, or be a misprint; read the band rather than the line.".to_owned()];
    }
    if !evidence.printed_is_possible() {
        return vec!["The printed estimate is in the middle of its interval only if the numbers were rounded in a certain way. No line is drawn for them as printed; the band is what they allow.".to_owned()];
    }
    Vec::new()
}

/// A supposed true effect, turned so that above 0 is benefit.
pub struct Supposed {
    pub name: String,
    pub effect: f64,
    /// The same as it was printed or chosen; `None` for a derived one.
    pub given: Option<Decimal>,
}

impl Supposed {
    pub fn given(name: String, effect: Decimal) -> Self {
        Self {
            name,
            effect: effect.to_f64(),
            given: Some(effect),
        }
    }

    pub fn derived(name: String, effect: f64) -> Self {
        Self {
            name,
            effect,
            given: None,
        }
    }

    /// With its unit: at the precision at which it is given, or one decimal
    /// more than the estimate has.
    fn amount(&self, outcome: &Outcome, evidence: &Evidence) -> String {
        self.given.map_or_else(
            || amount(self.effect, decimals(evidence), outcome),
            |given| signed_quantity(given, outcome),
        )
    }
}

pub fn mark(
    trial: &Trial,
    question: &Question,
    evidence: &Evidence,
    supposed: &Supposed,
) -> String {
    let outcome = &trial.outcomes[question.outcome];
    let effect = supposed.effect;
    let size = supposed.amount(outcome, evidence);
    let size = size.trim_start_matches(number::MINUS);
    let supposed = if effect == 0.0 {
        "A true difference of 0".to_owned()
    } else if effect < 0.0 {
        format!("A true harm of {size}")
    } else {
        format!("A true benefit of {size}")
    };
    let band = p_band(evidence.compatibility(effect));
    match evidence.as_printed(effect) {
        Some(estimate) => format!(
            "{supposed}: {}, {}; {}, P of {band}.",
            p_phrase(estimate.two_sided_p(effect)),
            bits(estimate.s_value(effect)),
            by(evidence)
        ),
        None => format!("{supposed}: {}, P of {band}.", by(evidence)),
    }
}

/// What makes a P a range.
fn by(evidence: &Evidence) -> &'static str {
    if evidence.is_symmetric() {
        "by rounding"
    } else {
        "by either side"
    }
}

/// "11.4 bits of surprise".
fn bits(surprise: f64) -> String {
    let shown = surprise.min(MOST_BITS);
    let unit = if is_one(shown, 1) { "bit" } else { "bits" };
    format!("{} {unit} of surprise", fixed(shown, 1))
}

pub fn numbers(trial: &Trial, question: &Question, evidence: &Evidence) -> Vec<Number> {
    let outcome = &trial.outcomes[question.outcome];
    let digits = decimals(evidence);
    let working = |formula: &str, source: &str| {
        let inputs = evidence_inputs(trial, question, evidence);
        Working::new(formula, inputs, evidence_assumptions(evidence), source)
    };
    let level = question.setting(Setting::Level);
    let mut found = Vec::new();
    if let Some(interval) = evidence.interval(level.to_f64() / 100.0) {
        let mut working = working(
            "estimate \u{b1} c \u{d7} standard error, with c the value that leaves half of the rest on each side",
            "Cochrane Handbook, section 6.5.2, turned round",
        );
        working.assumptions.push(
            "It is drawn around the printed estimate, so that its limits can differ from the printed ones by as much as those were rounded.".to_owned(),
        );
        let side = if interval.lower < 0.0 {
            " (below 0 is a harm)."
        } else {
            "."
        };
        found.push(Number::new(
            format!(
                "{}% interval, recomputed, as benefit",
                number::decimal(level)
            ),
            amounts(interval, digits, outcome),
            side,
            working,
        ));
    }
    // The line's own P where there is one, so that figure and sentence agree.
    let Some(estimate) = evidence.as_printed(0.0) else {
        return found;
    };
    let surprise = estimate.s_value(0.0);
    let heads = surprise.min(MOST_BITS);
    let coin = if heads < 0.5 {
        "less surprising than one head in one toss of a fair coin".to_owned()
    } else {
        let unit = if is_one(heads, 0) { "head" } else { "heads" };
        format!(
            "like about {} {unit} in a row of a fair coin",
            fixed(heads, 0)
        )
    };
    found.push(Number::new(
        "Against a true difference of 0",
        format!("{}, {}", p_phrase(estimate.two_sided_p(0.0)), bits(surprise)),
        format!(
            ", {coin}; {}, P of {}.",
            by(evidence),
            p_band(evidence.compatibility(0.0))
        ),
        working(
            "P = 2 \u{d7} tail beyond |estimate \u{2212} 0| / standard error; surprise = \u{2212}log\u{2082} P",
            "Rafi & Greenland, BMC Medical Research Methodology 2020;20:244",
        ),
    ));
    found
}

/// The curve as a table: threshold, zero, estimate, published thresholds and
/// the interval's limits.
pub fn table(
    trial: &Trial,
    question: &Question,
    evidence: &Evidence,
    points: &[Supposed],
) -> Table {
    let outcome = &trial.outcomes[question.outcome];
    let rows = points.iter().map(|supposed| {
        let effect = supposed.effect;
        let printed = evidence.as_printed(effect);
        vec![
            supposed.name.clone(),
            supposed.amount(outcome, evidence),
            cell(printed.map(|estimate| p(estimate.two_sided_p(effect)))),
            p_band(evidence.compatibility(effect)),
            cell(printed.map(|estimate| fixed(estimate.s_value(effect).min(MOST_BITS), 1))),
        ]
    });
    Table::new(
        format!(
            "How well supposed true benefits fit: {}, {} (a benefit is {}; below 0 it is a harm)",
            outcome.name,
            evidence.difference.visit_label,
            benefit(trial, question)
        ),
        [
            "Supposed true benefit",
            "Size",
            "P",
            &format!("P {}", by(evidence)),
            "Surprise in bits",
        ],
        rows,
    )
}
