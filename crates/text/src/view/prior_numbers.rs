//! The numbers that follow from a prior, each with its working: posteriors,
//! and how sceptical one must be for a shown benefit to be no longer shown.

use crate::RichText;
use crate::number::{self, Towards, fixed, rounded};
use crate::working::{Number, Working};
use mcid_analysis::priors::{Belief, BeliefKind, Beliefs, Undoing, undoing};
use mcid_analysis::question::Question;
use mcid_analysis::setting::Setting;
use mcid_stats::Interval;
use mcid_stats::scepticism::Scepticism;
use mcid_trial::Trial;

use super::priors::{
    NORMAL_PRIOR, both, credible, decimals, described, event, mean, name, span, weight,
};
use super::{amount, amounts, evidence_inputs, normal_likelihood};

pub fn numbers(trial: &Trial, question: &Question, beliefs: &Beliefs<'_>) -> Vec<Number> {
    let mut found: Vec<Number> = [BeliefKind::Sceptical, BeliefKind::Own]
        .into_iter()
        .filter_map(|kind| beliefs.of(kind))
        .map(|belief| posterior(trial, question, beliefs, belief))
        .collect();
    if let Some(undoing) = undoing(beliefs.evidence) {
        found.extend(scepticism(trial, question, beliefs, &undoing));
    }
    found
}

fn posterior(trial: &Trial, question: &Question, beliefs: &Beliefs<'_>, belief: &Belief) -> Number {
    let outcome = &trial.outcomes[question.outcome];
    let digits = decimals(question, beliefs);
    let level = question.setting(Setting::Level);
    let interval =
        credible(beliefs, belief, level.to_f64() / 100.0).map_or_else(String::new, |interval| {
            format!(
                ", {}% credible interval {}",
                number::decimal(level),
                amounts(interval, digits, outcome)
            )
        });
    let mut inputs = evidence_inputs(trial, question, beliefs.evidence);
    inputs.push(format!(
        "prior: {}",
        described(trial, question, beliefs, belief)
    ));
    if let Some([towards_harm, towards_benefit]) = &beliefs.evidence.sides {
        inputs.push(format!(
            "standard errors of the sides, used in its place = {} towards harm, {} towards benefit",
            fixed(towards_harm.standard_error, digits + 1),
            fixed(towards_benefit.standard_error, digits + 1)
        ));
    }
    inputs.push(format!("weight of the data = {}", weight(belief)));
    let mut assumptions = normal_likelihood(beliefs.evidence);
    assumptions.push(NORMAL_PRIOR.to_owned());
    let label = format!("{} prior, afterwards", name(belief.kind));
    Number {
        statement: RichText::new(format!("{label}: "))
            .strong(format!(
                "mean {} {} (SD {}){interval}",
                mean(beliefs, belief, digits),
                outcome.unit_plural,
                span(belief, digits, |after| after.distribution.standard_error)
            ))
            .plain(format!("; probability of a {}: ", event(trial, question)))
            .strong(both(beliefs, belief, question.between.to_f64()))
            .plain("."),
        label,
        working: Working::new(
            "weight w = t\u{b2} / (t\u{b2} + SE\u{b2}), with t the prior\u{2019}s SD; mean = prior mean + w \u{d7} (estimate \u{2212} prior mean); SD = SE \u{d7} t / \u{221a}(SE\u{b2} + t\u{b2}); in brackets, the least and the most over all unrounded numbers that would be printed like this",
            inputs,
            assumptions,
            "Spiegelhalter, Freedman & Parmar, Journal of the Royal Statistical Society A 1994;157:357",
        ),
    }
}

/// The scepticism limit and the credibility ratio.
fn scepticism(
    trial: &Trial,
    question: &Question,
    beliefs: &Beliefs<'_>,
    undoing: &Undoing,
) -> [Number; 2] {
    let outcome = &trial.outcomes[question.outcome];
    let evidence = beliefs.evidence;
    let digits = decimals(question, beliefs);
    let level = &evidence.difference.level;
    let rounding = |digits: u8, range: Interval| {
        if range.upper.is_finite() {
            format!(" (by rounding, {})", number::band(range, digits))
        } else {
            format!(
                " (by rounding, {} or more)",
                rounded(range.lower, digits, Towards::Lower)
            )
        }
    };
    let benefit = &evidence.difference.benefit;
    let inputs = format!(
        "{level}% interval of the benefit: L = {}, U = {} (as printed, turned so that above 0 is benefit)",
        number::decimal(benefit.lower),
        number::decimal(benefit.upper)
    );
    let working = |formula: &str, source: &str| {
        let assumption = "The prior is normal and centred on 0; the printed interval is taken as a normal one, estimate \u{b1} z \u{d7} standard error.";
        Working::new(formula, vec![inputs.clone()], [assumption], source)
    };
    let limit = fixed(undoing.printed.limit, digits);
    let Interval { lower, upper } = undoing.credibility_ratio;
    let conflict = "the estimate and the prior of the scepticism limit are in conflict at the level of the interval";
    let no_conflict = "the estimate and the prior of the scepticism limit are not in conflict at the level of the interval";
    let verdict = if upper < Scepticism::CREDIBLE_BELOW {
        format!("below 5.83: {conflict}")
    } else if lower >= Scepticism::CREDIBLE_BELOW {
        format!("5.83 or more: {no_conflict}")
    } else {
        format!("below 5.83 or not, by rounding: if below, {conflict}")
    };
    [
        Number::new(
            "Scepticism limit",
            amount(undoing.printed.limit, digits, outcome),
            format!(
                "{}. With a normal prior whose {level}% interval is from {}{limit} to {limit}, the {level}% posterior interval just reaches 0; with a narrower one it includes 0.",
                rounding(digits, undoing.limit),
                number::MINUS
            ),
            working(
                "(U \u{2212} L)\u{b2} / (4 \u{d7} \u{221a}(U \u{d7} L))",
                "Matthews, Royal Society Open Science 2018;5:171047",
            ),
        ),
        Number::new(
            "Credibility ratio",
            fixed(undoing.printed.credibility_ratio, 2),
            format!("{}, {verdict}.", rounding(2, undoing.credibility_ratio)),
            working(
                "U / L, against 3 + 2 \u{d7} \u{221a}2 = 5.83",
                "Held, Royal Society Open Science 2019;6:181534",
            ),
        ),
    ]
}
