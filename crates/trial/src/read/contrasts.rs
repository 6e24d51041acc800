//! Reading contrasts between arms, and checking that estimate, interval and
//! P value can belong together.

use super::super::check::{Contradiction, asymmetric, asymmetric_ratio, contradiction, outside};
use super::super::collect::Habit;
use super::super::decimal::Decimal;
use super::super::fields::Reader;
use super::super::impossible::is_impossible_difference;
use super::super::json::{Node, Value};
use super::super::limits::whole;
use super::super::model::{Contrast, ContrastKind, Direction, Interval, RatioKind};
use super::super::number::one;
use super::super::p_value::parse_p;
use super::super::quote::quote;
use super::super::reported::{Reported, ReportedP, SourceIndex};
use super::super::shape::CONTRAST;
use super::MAX_CONTRASTS;
use super::favours::favour;
use super::intervals::{SizeRule, interval};
use super::results::ERROR_SIZE;

/// Reads all contrasts of an outcome.
pub(super) fn contrasts<'t>(
    reader: &mut Reader<'t>,
    outcome: Node<'t>,
    direction: Option<Direction>,
    scale: Option<[Decimal; 2]>,
    default: Option<SourceIndex>,
) -> Vec<Contrast> {
    reader.each(outcome, "contrasts", (0, MAX_CONTRASTS), |reader, node| {
        let mut contrast = contrast(reader, node, default)?;
        favour(reader, node, &mut contrast, direction);
        check_length(reader, node, &contrast, scale);
        Some(contrast)
    })
}

/// Warns of a difference that is longer than the scale.
fn check_length<'t>(
    reader: &mut Reader<'t>,
    node: Node<'t>,
    contrast: &Contrast,
    scale: Option<[Decimal; 2]>,
) {
    let estimate = contrast.estimate.value;
    let Some(place) = node.member("estimate") else {
        return;
    };
    if is_impossible_difference(scale, contrast.kind, estimate) {
        let message = format!("The difference {estimate} is longer than the scale.");
        reader.faults.warning(
            place,
            message,
            "Check it and the ends of the scale. Nothing is computed with it.",
        );
    }
}

fn contrast<'t>(
    reader: &mut Reader<'t>,
    object: Node<'t>,
    default: Option<SourceIndex>,
) -> Option<Contrast> {
    let object = reader.open(object, &CONTRAST)?;
    let visit = reader.refer(object, "visit");
    let (arm, reference_arm) = (
        reader.refer(object, "arm"),
        reader.refer(object, "reference_arm"),
    );
    if let (Some(arm), Some(reference), Some(place)) =
        (arm, reference_arm, object.member("reference_arm"))
        && arm == reference
    {
        reader.faults.error(
            place,
            "An arm is contrasted with itself.",
            "Name the other arm.",
        );
    }
    let kind = reader.keyword(object, "kind");
    let source = reader.source(object, default);
    let estimate = reader.number(object, "estimate", source);
    let given_interval = interval(reader, object, source);
    let p = p_value(reader, object);
    let standard_error = reader.number(object, "standard_error", source);
    let degrees_of_freedom = reader.number(object, "degrees_of_freedom", source);
    let (ratio, control_risk) = ratio(reader, object, kind, source);
    let note = reader.text(object, "note");
    for (key, number, rule) in [
        ("standard_error", &standard_error, &ERROR_SIZE),
        ("degrees_of_freedom", &degrees_of_freedom, &FREEDOM_SIZE),
    ] {
        if let Some(number) = number {
            reader.positive(object, key, number.value, rule);
        }
    }
    let contrast = Contrast {
        visit: visit?,
        arm: arm?,
        reference_arm: reference_arm?,
        kind: kind?,
        estimate: estimate?,
        interval: given_interval,
        p,
        standard_error,
        degrees_of_freedom,
        ratio,
        control_risk,
        source,
        note,
    };
    check(reader, object, &contrast);
    Some(contrast)
}

const FREEDOM_SIZE: SizeRule = SizeRule {
    must: "Degrees of freedom must be above 0",
    remedy: "Compare them with the source.",
    table_remedy: None,
};

/// Of what a ratio is, and the risk in its reference arm.
fn ratio<'t>(
    reader: &mut Reader<'t>,
    object: Node<'t>,
    kind: Option<ContrastKind>,
    source: Option<SourceIndex>,
) -> (Option<RatioKind>, Option<Reported>) {
    let ratio: Option<RatioKind> = reader.keyword(object, "ratio");
    let risk = reader.number(object, "control_risk", source);
    if kind.is_some_and(|kind| kind != ContrastKind::Ratio) {
        for place in ["ratio", "control_risk"]
            .iter()
            .filter_map(|key| object.member(key))
        {
            let message = format!(
                "\"{}\" is said of an estimate that is no ratio.",
                place.key()
            );
            reader.faults.error_at_key(
                place,
                message,
                (
                    "Leave it out, or write \"kind\": \"ratio\".",
                    "Empty the cell, or write ratio as the kind of estimate.",
                ),
            );
        }
    } else if let (Some(risk), Some(place)) = (&risk, object.member("control_risk")) {
        check_risk(reader, place, risk.value, ratio);
    }
    (ratio, risk)
}

fn check_risk<'t>(
    reader: &mut Reader<'t>,
    place: Node<'t>,
    risk: Decimal,
    ratio: Option<RatioKind>,
) {
    if ratio == Some(RatioKind::GeometricMean) {
        let message = "A ratio of geometric means has no control risk.";
        reader.faults.error_at_key(place, message, "Leave it out.");
    } else if risk.scaled() <= 0 || risk.compare(HUNDRED).is_ge() {
        let message = format!("The control risk {risk} is not between 0 and 100 per cent.");
        reader.faults.error(
            place,
            message,
            "Give it in per cent, above 0 and below 100.",
        );
    } else if risk.compare(one()).is_lt() {
        let message = format!(
            "The control risk is read as {risk} per cent, less than one person in a hundred."
        );
        reader
            .faults
            .warning(place, message, "Give it in per cent: 12.5, not 0.125.");
    }
}

/// 100 per cent.
const HUNDRED: Decimal = whole(100);

fn p_value<'t>(reader: &mut Reader<'t>, object: Node<'t>) -> Option<ReportedP> {
    let node = object.member("p")?;
    let text: &str = match node.value() {
        Value::Text(text) => text.as_ref(),
        Value::Number(text) => {
            reader.faults.habit(node, Habit::PlainNumber);
            text
        }
        _ => {
            reader.wrong(
                node,
                "\"p\" must be a text",
                "Write it as printed: \".001\" or \"<.001\".",
            );
            return None;
        }
    };
    match parse_p(text) {
        Ok(p) => {
            if p.text != text {
                let message = format!("P is printed as {} and is read as {}.", quote(text), p.text);
                reader
                    .faults
                    .warning(node, message, "P is never 0; compare it with the source.");
            }
            Some(p)
        }
        Err(refusal) => {
            reader.faults.error(node, refusal.message, refusal.remedy);
            None
        }
    }
}

fn check<'t>(reader: &mut Reader<'t>, node: Node<'t>, contrast: &Contrast) {
    let ratio = contrast.kind == ContrastKind::Ratio;
    if ratio {
        reader.positive(node, "estimate", contrast.estimate.value, &RATIO_SIZE);
    }
    let (Some(interval), Some(place)) = (&contrast.interval, node.member("confidence_interval"))
    else {
        return;
    };
    let (lower, upper) = (interval.lower.value, interval.upper.value);
    if ratio {
        reader.positive(place, "lower", lower, &RATIO_SIZE);
        reader.positive(place, "upper", upper, &RATIO_SIZE);
    }
    if lower.compare(upper).is_gt() {
        return;
    }
    check_estimate(reader, node, contrast.estimate.value, (lower, upper), ratio);
    if let Some(p) = &contrast.p {
        check_p(
            reader,
            node,
            p,
            interval,
            if ratio { one() } else { Decimal::zero(0) },
        );
    }
}

const RATIO_SIZE: SizeRule = SizeRule {
    must: "A ratio must be above 0",
    remedy: "Give the ratio itself, not its logarithm; or choose a kind of difference.",
    table_remedy: None,
};

fn check_estimate<'t>(
    reader: &mut Reader<'t>,
    node: Node<'t>,
    estimate: Decimal,
    (lower, upper): (Decimal, Decimal),
    ratio: bool,
) {
    let Some(place) = node.member("estimate") else {
        return;
    };
    let positive = |number: Decimal| !number.is_zero() && !number.is_negative();
    if outside(estimate, lower, upper) {
        let message = format!(
            "The estimate ({estimate}) lies outside its own confidence interval ({lower} to {upper}) by more than rounding."
        );
        reader.faults.error(
            place,
            message,
            "One of the three numbers is wrong; compare them with the source.",
        );
    } else if ratio
        && positive(estimate)
        && positive(lower)
        && asymmetric_ratio(estimate, lower, upper)
    {
        let message = format!(
            "The interval {lower} to {upper} is not symmetric about {estimate} on the logarithmic scale, even allowing for rounding."
        );
        reader.faults.warning(place, message, ASYMMETRY_REMEDY);
    } else if !ratio && asymmetric(estimate, lower, upper) {
        let message = format!(
            "The interval {lower} to {upper} is not symmetric about {estimate}, even allowing for rounding."
        );
        reader.faults.warning(place, message, ASYMMETRY_REMEDY);
    }
}

const ASYMMETRY_REMEDY: &str = "Compare it with the source: it may be a misprint, a bootstrap or profile interval, or from another model. \
     What needs a symmetric interval is approximate.";

fn check_p<'t>(
    reader: &mut Reader<'t>,
    node: Node<'t>,
    p: &ReportedP,
    interval: &Interval,
    null: Decimal,
) {
    let Some(place) = node.member("p") else {
        return;
    };
    let (level, lower, upper) = (interval.level, interval.lower.value, interval.upper.value);
    let what = match contradiction(null, level, lower, upper, p) {
        Some(Contradiction::ExcludesYetLarge) => "leaves out",
        Some(Contradiction::HoldsYetSmall) => "includes",
        None => return,
    };
    let message = format!(
        "P ({}) does not fit the {level}% interval {lower} to {upper}, which {what} {null}.",
        p.text
    );
    reader.faults.warning(
        place,
        message,
        "Compare both with the source; they may come from different tests.",
    );
}
