//! Tests of equivalence, non-inferiority and superiority, and standardised
//! differences, in words.

mod numbers;
mod table;

pub use numbers::numbers;
pub use table::table;

use core::cmp::Ordering;

use crate::number::{self, fixed};
use crate::probability::{p, p_band};
use crate::{RichText, phrase};
use mcid_analysis::equivalence::{Equivalence, InDeviations, OneSided, Shown};
use mcid_analysis::question::Question;
use mcid_analysis::responders::Origin;
use mcid_stats::Interval;
use mcid_trial::{Contrast, ContrastKind, Decimal, Trial};

use crate::view::impossible;
use crate::view::overlap::origin;
use crate::view::sample_size::as_randomised;
use crate::view::{amounts, benefit, decimals, names};

pub const TITLE: &str = "What else can be asked of the same numbers?";
pub const PRINTED: &str = "the printed interval";
pub const TESTS: &str = "the 90% interval of the tests of equivalence";

pub fn ground_meaning(size: &str) -> String {
    format!("closer than {size} either way")
}

/// A P is never printed as certainty.
const MOST: f64 = 0.999_999;

pub fn caption(trial: &Trial, question: &Question, equivalence: &Equivalence) -> String {
    let margin = if equivalence.margin.is_some() {
        " The coloured ground lies between a harm and a benefit as large as your threshold, which is the margin of all these tests. Equivalence asks that the lower bar lies on it as a whole; non-inferiority that the upper bar lies to the right of its left edge."
    } else {
        ""
    };
    format!(
        "To the right of 0 is a benefit, {}; to the left of 0 is a harm.{margin} Below, each row of the table is a question of its own, with its own answer.",
        benefit(trial, question)
    )
}

/// Above the printed interval, and above that of the two one-sided tests.
pub fn interval_names(
    trial: &Trial,
    question: &Question,
    equivalence: &Equivalence,
) -> [String; 2] {
    let outcome = &trial.outcomes[question.outcome];
    let benefit = &equivalence.evidence.difference.benefit;
    [
        format!(
            "Printed {}% interval, as benefit: {} to {} {}",
            equivalence.evidence.difference.level,
            number::decimal(benefit.lower),
            number::decimal(benefit.upper),
            phrase::unit(benefit.upper, outcome)
        ),
        format!(
            "90% interval of the tests of equivalence: {}",
            amounts(
                equivalence.equivalence_interval,
                decimals(&equivalence.evidence),
                outcome
            )
        ),
    ]
}

/// What stands at the margin of harm and at that of benefit.
pub fn margin_names(trial: &Trial, question: &Question) -> [String; 2] {
    let size = number::size(question.between);
    let outcome = &trial.outcomes[question.outcome];
    [
        format!("{}{size}", number::MINUS),
        phrase::quantity(question.between, outcome),
    ]
}

fn shown(test: &OneSided) -> &'static str {
    match test.shown() {
        Shown::Yes => "shown",
        Shown::No => "not shown",
        Shown::Open => "shown or not, by rounding",
    }
}

fn p_of(value: f64) -> String {
    p(value.min(MOST))
}

fn p_range(band: Interval) -> String {
    p_band(Interval {
        lower: band.lower.min(MOST),
        upper: band.upper.min(MOST),
    })
}

/// "P = 0.50 (by rounding, 0.42 to 0.50)".
fn p_text(test: &OneSided, equivalence: &Equivalence) -> String {
    let band = p_range(test.band);
    let why = if equivalence.evidence.is_symmetric() {
        "by rounding"
    } else {
        "by either side"
    };
    match test.printed.map(p_of) {
        Some(printed) if printed == band => printed,
        Some(printed) => format!("{printed} ({why}, {band})"),
        None => format!("{band} ({why})"),
    }
}

pub fn lead(trial: &Trial, question: &Question, equivalence: &Equivalence) -> RichText {
    let outcome = &trial.outcomes[question.outcome];
    let (arm, reference) = names(trial, question);
    let Some(margin) = &equivalence.margin else {
        return RichText::new(format!(
                "That {arm} is better than {reference} at all ({}) is ",
                benefit(trial, question)
            ))
            .strong(shown(&equivalence.superior))
            .plain(": one-sided P of ")
            .strong(p_range(equivalence.superior.band))
            .plain(". Equivalence, non-inferiority and superiority by a margin need a margin: choose a threshold to ask for them.");
    };
    RichText::new("With ")
        .threshold(phrase::quantity(question.between, outcome))
        .plain(format!(
            " as the margin, and a benefit being {}: that {arm} is better by more than the margin is ",
            benefit(trial, question)
        ))
        .strong(shown(&margin.superior_by))
        .plain("; that it is not worse by the margin (non-inferiority) is ")
        .strong(shown(&margin.noninferior))
        .plain("; that the difference is smaller than the margin either way (equivalence) is ")
        .strong(shown(&margin.equivalent))
        .plain(format!(
            ", with a P of {} where less than {} is asked for. Not shown does not mean shown not to be so.",
            p_range(margin.equivalent.band),
            fixed(margin.equivalent.alpha, 2)
        ))
}

pub fn remarks(trial: &Trial, question: &Question, equivalence: &Equivalence) -> Vec<String> {
    let mut remarks = Vec::new();
    if equivalence.margin.is_some() {
        remarks.push("Here you choose the margin with the result in view. A trial of equivalence or non-inferiority fixes it before; one that was planned to show superiority can only be read so as exploration, and missing data or poor adherence make two arms look more alike than they are.".to_owned());
        remarks.push(format!(
            "Equivalence is tested at 5% on each side, which goes with the 90% interval. The answer at the top of the page calls a difference too small by the printed {}% interval, which {}.",
            equivalence.evidence.difference.level,
            compared_with_90(&equivalence.evidence.difference.contrast)
        ));
    }
    if !equivalence.evidence.is_symmetric() {
        remarks.push("The printed interval is not symmetric around its estimate, not even by rounding. Each P is a range, from what one side of it says to what the other says.".to_owned());
    } else if !equivalence.evidence.printed_is_possible() {
        remarks.push("The printed estimate is in the middle of its interval only if the numbers were rounded in a certain way, so that each P is given as the range that rounding allows, and as no single number.".to_owned());
    }
    let impossible = impossible::remarks(trial, question);
    match &equivalence.in_deviations {
        None if !impossible.is_empty() => remarks.push("There is no standardised difference. Set a standard deviation to see what it would be.".to_owned()),
        None => remarks.push("No standard deviation of the scores is printed, and none can be recovered for both arms; so there is no standardised difference. Set one to see what it would be.".to_owned()),
        Some(standard) => {
            remarks.extend(deviation_remark(trial, question, equivalence, standard));
            let origins = standard.arms.map(|arm| arm.origin);
            remarks.extend(as_randomised(trial, question, origins));
        }
    }
    remarks.extend(impossible);
    remarks
}

fn compared_with_90(contrast: &Contrast) -> &'static str {
    let level = contrast.interval.as_ref().map(|interval| interval.level);
    match level
        .zip(Decimal::new(90, 0))
        .map(|(level, usual)| level.compare(usual))
    {
        Some(Ordering::Greater) => "asks for more",
        Some(Ordering::Less) => "asks for less",
        _ => "asks for the same",
    }
}

fn deviation_remark(
    trial: &Trial,
    question: &Question,
    equivalence: &Equivalence,
    standard: &InDeviations,
) -> Option<String> {
    let outcome = &trial.outcomes[question.outcome];
    let digits = decimals(&equivalence.evidence);
    let used = fixed(standard.deviation, digits);
    let unit = &outcome.unit_plural;
    let kind = equivalence.evidence.difference.contrast.kind;
    let of = |wanted: Origin| standard.arms.iter().any(|arm| arm.origin == wanted);
    if of(Origin::Reader) {
        Some(format!(
            "Standardised differences divide by the standard deviation that you have set, {used} {unit}."
        ))
    } else if of(Origin::DifferenceInterval) {
        Some(format!(
            "No standard deviation is printed for both arms. The one used, {used} {unit}, is implied by the interval of the difference; where that was adjusted, it is a residual one, smaller than that of the scores, and the standardised difference is too large to be compared or pooled with ones by the scores\u{2019} own standard deviation."
        ))
    } else if kind == ContrastKind::UnadjustedDifference {
        None
    } else {
        let residual = standard.residual.map(|[residual, d]| {
            format!(
                " Over the residual standard deviation that its interval implies, {}, d would be {}.",
                fixed(residual, digits),
                fixed(d, 2)
            )
        });
        let recovered = if standard
            .arms
            .iter()
            .all(|arm| arm.origin == Origin::Printed)
        {
            String::new()
        } else {
            format!(" ({})", origin_of(standard))
        };
        Some(format!(
            "Standardised differences divide the trial\u{2019}s own difference, which its model adjusted, by the standard deviation of the scores, {used} {unit}{recovered}.{}",
            residual.unwrap_or_default()
        ))
    }
}

pub fn mark(name: &str, equivalence: &Equivalence) -> String {
    let tail = equivalence
        .margin
        .as_ref()
        .map_or_else(String::new, |margin| {
            format!(
                " Equivalence {}; non-inferiority {}.",
                shown(&margin.equivalent),
                shown(&margin.noninferior)
            )
        });
    format!("{name}.{tail}")
}

/// How the standard deviations were obtained: "as printed".
fn origin_of(standard: &InDeviations) -> String {
    let [one, other] = standard.arms.map(|arm| origin(arm.origin));
    if one == other {
        one.to_owned()
    } else {
        format!("{one} and {other}")
    }
}
