//! Priors and posteriors in words.

use crate::number::{self, fixed};
use crate::probability::{p, share, share_band};
use crate::table::{Table, cell};
use crate::{RichText, phrase};
use mcid_analysis::priors::{After, Belief, BeliefKind, Beliefs};
use mcid_analysis::question::Question;
use mcid_analysis::setting::Setting;
use mcid_stats::Interval;
use mcid_trial::Trial;

use super::{amount, names};

pub const TITLE: &str = "How much does the answer depend on what one believed before?";
pub const BEFORE: &str = "believed before the trial";
pub const AFTER: &str = "believed after it";
pub const OWN_MEAN: &str = "Adjustable prior: mean";
pub const OWN_DEVIATION: &str = "Adjustable prior: standard deviation";

pub fn own_mean_help(trial: &Trial, question: &Question) -> String {
    let (arm, reference) = names(trial, question);
    format!(
        "The effect that you would have expected before the trial, in {}. Above 0, {arm} is better than {reference}; below 0, worse.",
        trial.outcomes[question.outcome].unit_plural
    )
}

pub fn own_deviation_help(trial: &Trial, question: &Question) -> String {
    format!(
        "How unsure you would have been, in {}: about two times in three the effect lies within one standard deviation of your mean.",
        trial.outcomes[question.outcome].unit_plural
    )
}

/// What every posterior assumes.
pub(super) const NORMAL_PRIOR: &str = "The prior is normal, and was formed without the trial.";

/// Whose belief, as a name.
pub fn name(kind: BeliefKind) -> &'static str {
    match kind {
        BeliefKind::Flat => "Flat",
        BeliefKind::Sceptical => "Sceptical",
        BeliefKind::Neutral => "Neutral",
        BeliefKind::Enthusiastic => "Enthusiastic",
        BeliefKind::Pessimistic => "Pessimistic",
        BeliefKind::Own => "Adjustable",
    }
}

/// "a sceptical prior", "an adjustable prior".
pub fn a_prior(kind: BeliefKind) -> String {
    let article = match kind {
        BeliefKind::Enthusiastic | BeliefKind::Own => "an ",
        _ => "a ",
    };
    format!("{article}{} prior", phrase::in_sentence(name(kind)))
}

/// "the sceptical prior".
pub fn the_prior(kind: BeliefKind) -> String {
    format!("the {} prior", phrase::in_sentence(name(kind)))
}

/// What the probabilities are of: "benefit ≥ 1.0 point", "benefit > 0".
pub fn event(trial: &Trial, question: &Question) -> String {
    let outcome = &trial.outcomes[question.outcome];
    if question.between.is_zero() {
        "benefit > 0".to_owned()
    } else {
        format!(
            "benefit \u{2265} {}",
            phrase::quantity(question.between, outcome)
        )
    }
}

/// The claim itself: "retraining is better than control by at least 1.0
/// point".
pub fn claim(trial: &Trial, question: &Question) -> RichText {
    let (arm, reference) = names(trial, question);
    let better = RichText::new(format!("{arm} is better than {reference}"));
    if question.between.is_zero() {
        return better;
    }
    let outcome = &trial.outcomes[question.outcome];
    better
        .plain(" by at least ")
        .threshold(phrase::quantity(question.between, outcome))
}

/// Decimals of amounts that follow from a prior.
pub fn decimals(question: &Question, beliefs: &Beliefs<'_>) -> u8 {
    let set = question.setting(Setting::PriorDeviation).decimals();
    super::decimals(beliefs.evidence).max(set)
}

pub fn caption(trial: &Trial, question: &Question) -> String {
    let (arm, reference) = names(trial, question);
    format!(
        "Each graph is one belief: the thin line is what was believed before the trial, the thick line what that becomes with the trial\u{2019}s result. To the right of 0, {arm} is better than {reference}. The coloured part and the number are the probability of a {}; a range is what the rounding of the printed numbers leaves open. The area under every thick line is the same; each graph is as high as its own.",
        event(trial, question)
    )
}

pub fn lead(trial: &Trial, question: &Question, beliefs: &Beliefs<'_>) -> RichText {
    let threshold = question.between.to_f64();
    let range = |belief: &Belief| share_band(beliefs.above(belief, threshold));
    let first = beliefs
        .of(BeliefKind::Sceptical)
        .or_else(|| beliefs.of(BeliefKind::Flat));
    let Some(first) = first else {
        return RichText::new("None of the priors can be combined with these numbers.");
    };
    let mut lead = RichText::new(format!(
        "With {} the probability that ",
        a_prior(first.kind)
    ));
    lead.0.extend(claim(trial, question).0);
    lead = lead.plain(" is ").strong(range(first));
    let others = [BeliefKind::Enthusiastic, BeliefKind::Own]
        .into_iter()
        .filter_map(|kind| beliefs.of(kind));
    for other in others {
        lead = lead
            .plain(format!(", with {} ", a_prior(other.kind)))
            .strong(range(other));
    }
    lead.plain(format!(". {}", agreement(beliefs, threshold)))
}

/// Whether the priors agree on which is more likely.
fn agreement(beliefs: &Beliefs<'_>, threshold: f64) -> String {
    if beliefs.target.is_none() {
        return "The sceptical, neutral, enthusiastic and pessimistic priors are made from a target effect: choose a threshold to see them.".to_owned();
    }
    let tolerance = 1e-9;
    let bands: Vec<Interval> = beliefs
        .all
        .iter()
        .map(|belief| beliefs.above(belief, threshold))
        .collect();
    let count = bands.len();
    let over = bands
        .iter()
        .filter(|band| band.lower > 0.5 + tolerance)
        .count();
    let under = bands
        .iter()
        .filter(|band| band.upper <= 0.5 + tolerance)
        .count();
    if under == count {
        format!("None of the {count} priors here puts it above 50%.")
    } else if over == count {
        format!("All {count} priors here put it above 50%.")
    } else {
        let open = count - over - under;
        let mut parts = Vec::new();
        if over > 0 {
            parts.push(phrase::count(over, "puts it above 50%", "put it above 50%"));
        }
        if under > 0 {
            parts.push(phrase::count(
                under,
                "does not put it above 50%",
                "do not put it above 50%",
            ));
        }
        if open > 0 {
            parts.push(format!(
                "for {open} the rounding of the printed numbers leaves open which side of 50% it is on"
            ));
        }
        format!("Of the {count} priors here, {}.", phrase::list(&parts))
    }
}

/// The prior with its numbers: "mean 0.00, SD 0.61 points", "every effect
/// equally likely".
pub fn described(
    trial: &Trial,
    question: &Question,
    beliefs: &Beliefs<'_>,
    belief: &Belief,
) -> String {
    if belief.kind == BeliefKind::Flat {
        return "every effect equally likely".to_owned();
    }
    let outcome = &trial.outcomes[question.outcome];
    let digits = decimals(question, beliefs);
    format!(
        "mean {}, SD {}",
        fixed(belief.prior.mean, digits),
        amount(belief.prior.standard_deviation, digits, outcome)
    )
}

pub fn mark(trial: &Trial, question: &Question, beliefs: &Beliefs<'_>, belief: &Belief) -> String {
    let digits = decimals(question, beliefs);
    format!(
        "{} prior ({}). Afterwards: mean {} (SD {}); probability of a {}: {}.",
        name(belief.kind),
        described(trial, question, beliefs, belief),
        mean(beliefs, belief, digits),
        span(belief, digits, |after| after.distribution.standard_error),
        event(trial, question),
        share_band(beliefs.above(belief, question.between.to_f64()))
    )
}

/// The posterior mean; that of the flat prior is the estimate as printed.
pub(super) fn mean(beliefs: &Beliefs<'_>, belief: &Belief, digits: u8) -> String {
    if belief.kind == BeliefKind::Flat {
        return number::decimal(beliefs.evidence.difference.benefit.estimate);
    }
    span(belief, digits, |after| after.distribution.value)
}

/// A number of a posterior, or both where the sides of the interval differ.
pub(super) fn span(belief: &Belief, digits: u8, number: impl Fn(&After) -> f64) -> String {
    let mut texts: Vec<(f64, String)> = belief
        .after
        .iter()
        .map(|after| (number(after), fixed(number(after), digits)))
        .collect();
    texts.sort_by(|one, other| one.0.total_cmp(&other.0));
    texts.dedup_by(|one, other| one.1 == other.1);
    let texts: Vec<String> = texts.into_iter().map(|(_, text)| text).collect();
    texts.join(" to ")
}

/// The probability for the numbers as printed, and its range by rounding.
pub(super) fn both(beliefs: &Beliefs<'_>, belief: &Belief, benefit: f64) -> String {
    let band = share_band(beliefs.above(belief, benefit));
    let printed = belief
        .after
        .first()
        .filter(|_| beliefs.evidence.printed_is_possible())
        .map(|after| share(after.distribution.confidence_above(benefit)));
    match printed {
        Some(printed) if printed != band => format!("{printed} ({band})"),
        _ => band,
    }
}

/// The interval of a level, between 0 and 1: for the flat prior the trial's
/// own, else what covers those of all sides.
pub(super) fn credible(beliefs: &Beliefs<'_>, belief: &Belief, level: f64) -> Option<Interval> {
    if belief.kind == BeliefKind::Flat {
        return beliefs.evidence.interval(level);
    }
    belief
        .after
        .iter()
        .filter_map(|after| after.distribution.interval(level))
        .reduce(|one, other| Interval {
            lower: one.lower.min(other.lower),
            upper: one.upper.max(other.upper),
        })
}

pub fn table(trial: &Trial, question: &Question, beliefs: &Beliefs<'_>) -> Table {
    let outcome = &trial.outcomes[question.outcome];
    let digits = decimals(question, beliefs);
    let level = question.setting(Setting::Level);
    let threshold = question.between.to_f64();
    let chosen = threshold > 0.0;
    let mut columns = [
        "Prior",
        "Prior mean",
        "Prior SD",
        "Weight of the data",
        "Posterior mean (SD)",
        &format!("{}% credible interval", number::decimal(level)),
        "P(benefit > 0)",
    ]
    .map(str::to_owned)
    .to_vec();
    if chosen {
        let size = phrase::quantity(question.between, outcome);
        columns.extend([
            format!("P(benefit \u{2265} {size})"),
            format!("P(smaller than {size} either way)"),
            format!("P(harm \u{2265} {size})"),
        ]);
    }
    columns.push("P of so large a distance from the prior".to_owned());
    let rows = beliefs.all.iter().map(|belief| {
        let of_prior =
            |value: f64| cell((belief.kind != BeliefKind::Flat).then(|| fixed(value, digits)));
        let interval = credible(beliefs, belief, level.to_f64() / 100.0);
        let mut row = vec![
            name(belief.kind).to_owned(),
            of_prior(belief.prior.mean),
            of_prior(belief.prior.standard_deviation),
            weight(belief),
            format!(
                "{} ({})",
                mean(beliefs, belief, digits),
                span(belief, digits, |after| after.distribution.standard_error)
            ),
            cell(interval.map(|interval| number::fixed_range(interval, digits))),
            both(beliefs, belief, 0.0),
        ];
        if chosen {
            row.extend([
                both(beliefs, belief, threshold),
                share_band(beliefs.within(belief, threshold)),
                share_band(beliefs.below(belief, -threshold)),
            ]);
        }
        row.push(cell(conflict_text(belief)));
        row
    });
    Table::new(
        format!(
            "Priors and posteriors for {}, {}, in {}; above 0 is benefit; in brackets, what the rounding of the printed numbers leaves open",
            outcome.name, beliefs.evidence.difference.visit_label, outcome.unit_plural
        ),
        columns,
        rows,
    )
}

/// The share of the estimate in the posterior mean.
pub fn weight(belief: &Belief) -> String {
    if belief.kind == BeliefKind::Flat {
        return "all".to_owned();
    }
    let mut weights: Vec<f64> = belief
        .after
        .iter()
        .map(|after| after.posterior.data_weight)
        .collect();
    weights.sort_by(f64::total_cmp);
    let mut texts: Vec<String> = weights.into_iter().map(share).collect();
    texts.dedup();
    texts.join(" to ")
}

fn conflict_text(belief: &Belief) -> Option<String> {
    let conflicts = belief.after.iter().filter_map(|after| after.conflict);
    let least = conflicts.min_by(f64::total_cmp)?;
    let warning = if belief.conflict().is_some() {
        " (conflict)"
    } else {
        ""
    };
    Some(format!("{}{warning}", p(least)))
}
