//! A ratio in words: what was found, what it means at the file's threshold, and
//! the absolute effect.

use mcid_analysis::Question;
use mcid_analysis::ratio::{AbsoluteEffect, AtRatioThreshold, RatioEstimate};
use mcid_stats::Interval;
use mcid_trial::{ContrastKind, Decimal, Direction, Outcome, RatioKind, Trial, VisitIndex};

use super::answer::contrast_arms;
use super::mark::interval_text;
use super::number::{self, fixed};
use super::verdict::{ON_THE_LINE, headline, on_the_line, side_headline};
use super::view::contrasts;
use super::{RichText, phrase, probability};

/// Of what a ratio is: "hazard ratio".
pub fn name(kind: Option<RatioKind>) -> &'static str {
    match kind {
        Some(RatioKind::Odds) => "odds ratio",
        Some(RatioKind::Risk) => "risk ratio",
        Some(RatioKind::Hazard) => "hazard ratio",
        Some(RatioKind::Rate) => "rate ratio",
        Some(RatioKind::GeometricMean) => "ratio of geometric means",
        None => "ratio",
    }
}

/// A ratio as it is printed, and where its meaning is; `None` without one at the
/// visit.
pub(super) fn as_printed(trial: &Trial, outcome: &Outcome, visit: VisitIndex) -> Option<String> {
    let mut contrasts = outcome.contrasts.iter();
    let contrast = contrasts.find(|contrast| {
        contrast.visit == visit
            && contrast.kind == ContrastKind::Ratio
            && contrast.interval.is_some()
    })?;
    let (arm, reference) = contrast_arms(trial, contrast);
    Some(format!(
        "{}, the {} of {} was {} ({}), {arm} over {reference}. What it means is under \u{201c}{}\u{201d}.",
        at(trial, visit),
        name(contrast.ratio),
        outcome.name,
        number::decimal(contrast.estimate.value),
        interval_text(contrast),
        contrasts::TITLE
    ))
}

/// The verdict and the finding at the question's visit; `None` without a ratio
/// there.
pub fn answer(trial: &Trial, question: &Question) -> Option<RichText> {
    let found = RatioEstimate::of(trial, question)?;
    let outcome = &trial.outcomes[question.outcome];
    let verdict = RichText::new(format!("{}. ", verdict(&found)));
    Some(verdict.plain(finding(trial, outcome, &found).text()))
}

/// The verdict in a few words.
pub fn verdict(ratio: &RatioEstimate) -> &'static str {
    match ratio.verdicts() {
        [] => side_headline(ratio.side),
        [only] => headline(only),
        _ => ON_THE_LINE,
    }
}

/// What was found and what it means, in sentences.
pub fn finding(trial: &Trial, outcome: &Outcome, ratio: &RatioEstimate) -> RichText {
    let contrast = &ratio.contrast;
    let (arm, reference) = contrast_arms(trial, contrast);
    let Some(interval) = &contrast.interval else {
        return RichText::default();
    };
    let estimate = contrast.estimate.value;
    let judged = match (relative(estimate), outcome.direction) {
        (None, _) => String::new(),
        (Some(relative), direction) => {
            let is_better = (estimate.to_f64() < 1.0) == (direction == Direction::LowerIsBetter);
            let word = if is_better { "better" } else { "worse" };
            format!(" ({relative}: {word})")
        }
    };
    let turned = if ratio.is_turned {
        format!(" Printed as {reference} over {arm}; shown as {arm} over {reference}.")
    } else {
        String::new()
    };
    let p = contrast.p.as_ref();
    let p = p.map_or_else(String::new, |p| {
        format!(" {}, as printed.", number::p_value(p))
    });
    let tests = format!(
        "{p} Standard error of its logarithm {} (by rounding, {}); P against a ratio of 1, {}.",
        fixed(ratio.logarithm.standard_error, 4),
        number::band(ratio.standard_errors, 4),
        p_against_one(ratio)
    );
    RichText::new(format!("{}, ", at(trial, contrast.visit)))
        .plain(format!(
            "the {} of {} was ",
            name(contrast.ratio),
            outcome.name
        ))
        .strong(number::decimal(estimate))
        .plain(format!(
            "{judged} with {arm} over {reference}; the {}% confidence interval runs from ",
            interval.level
        ))
        .strong(number::range(interval.lower.value, interval.upper.value))
        .plain(format!(".{turned}{tests}{}", meaning(outcome, ratio)))
        .plain(absolute(&reference, &arm, ratio.absolute.as_ref()))
}

fn at(trial: &Trial, visit: VisitIndex) -> String {
    phrase::capitalised(&phrase::at_visit(&trial.visits[visit].label))
}

/// "26% lower", "12% higher"; `None` for a ratio of 1.
fn relative(ratio: Decimal) -> Option<String> {
    let percent = Decimal::nearest(
        100.0 * (ratio.to_f64() - 1.0),
        ratio.decimals().saturating_sub(2),
    )?;
    (!percent.is_zero()).then(|| {
        format!(
            "{}% {}",
            number::size(percent),
            phrase::comparative(percent)
        )
    })
}

fn meaning(outcome: &Outcome, ratio: &RatioEstimate) -> String {
    let Some(AtRatioThreshold {
        ratio: threshold,
        verdicts,
        confidence,
        confidences,
    }) = &ratio.at_threshold
    else {
        return " The file gives no smallest ratio that matters.".to_owned();
    };
    let side = phrase::better_word(outcome.direction);
    let change =
        relative(*threshold).map_or_else(String::new, |change| format!(" (at least {change})"));
    let threshold = number::decimal(*threshold);
    let verdict = match verdicts.as_slice() {
        [only] => format!("{}.", phrase::in_sentence(headline(only))),
        several => on_the_line(several),
    };
    format!(
        " If {threshold}{change} is the smallest ratio that matters: {verdict} Confidence in a ratio of {threshold} or {side}: {} (by rounding, {}); one-sided, no probability of the truth.",
        share(*confidence),
        shares(*confidences)
    )
}

fn absolute(reference: &str, arm: &str, effect: Option<&AbsoluteEffect>) -> String {
    let Some(AbsoluteEffect {
        control_risk,
        risk,
        risks,
    }) = effect
    else {
        return String::new();
    };
    format!(
        " With a risk of {} with {reference}, this is a risk of {} ({}) with {arm}.",
        share(*control_risk),
        share(*risk),
        shares(*risks)
    )
}

/// "0.000011 (by rounding, 0.000003 to 0.000032)": with more decimals than other
/// P values, for trials with ratios are often large.
fn p_against_one(ratio: &RatioEstimate) -> String {
    let value = ratio.logarithm.two_sided_p(0.0);
    if value < 1e-6 {
        return "<0.000001".to_owned();
    }
    let decimals = if value < 0.001 { 6 } else { 3 };
    format!(
        "{} (by rounding, {})",
        fixed(value, decimals),
        number::band(ratio.p, decimals)
    )
}

/// A share with one decimal, or a bound near 0 and 1.
fn share(value: f64) -> String {
    match probability::printed_share(value) {
        probability::Printed::Number(_) => format!("{}%", fixed(100.0 * value, 1)),
        bound => bound.to_string(),
    }
}

/// A band with one decimal, rounded outwards.
fn shares(band: Interval) -> String {
    number::band_by(band, |value, towards| {
        match probability::printed_share(value) {
            probability::Printed::Number(_) => {
                format!("{}%", number::rounded(100.0 * value, 1, towards))
            }
            bound => bound.to_string(),
        }
    })
}
