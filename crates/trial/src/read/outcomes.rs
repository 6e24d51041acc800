//! Reading outcomes: what is measured, on which scale, and everything
//! reported of it.

use core::cmp::Ordering;

use super::super::fields::Reader;
use super::super::json::Node;
use super::super::model::{
    Arm, Contrast, ContrastKind, Direction, Outcome, OutcomeRole, Threshold, ThresholdKind,
};
use super::super::number::one;
use super::super::reported::{Reported, SourceIndex};
use super::super::shape::{OUTCOME, SCALE, THRESHOLD, UNIT};
use super::intervals::THRESHOLD_SIZE;
use super::plausibility::Ends;
use super::{MAX_CONTRASTS, MAX_ENTRIES, MAX_OUTCOMES, contrasts, counts, results};

/// Reads all outcomes.
pub(super) fn outcomes<'t>(
    reader: &mut Reader<'t>,
    root: Node<'t>,
    arms: &[Arm],
    default: Option<SourceIndex>,
) -> Vec<Outcome> {
    let nodes = reader.list(root, "outcomes", 1, MAX_OUTCOMES);
    reader.unique_ids(&nodes, "outcome");
    let contrasts: usize = nodes
        .iter()
        .filter_map(|node| node.member("contrasts"))
        .map(|list| list.children().count())
        .sum();
    if contrasts > MAX_CONTRASTS {
        let message = format!("The file has {contrasts} contrasts; {MAX_CONTRASTS} are the most.");
        reader
            .faults
            .error(root, message, "Leave out what readers do not need.");
        return Vec::new();
    }
    let mut outcomes: Vec<Outcome> = Vec::new();
    for node in nodes {
        let Some(outcome) = outcome(reader, node, arms, default) else {
            continue;
        };
        if outcome.role == OutcomeRole::Primary
            && outcomes
                .iter()
                .any(|other| other.role == OutcomeRole::Primary)
        {
            let place = node.member("role").unwrap_or(node);
            reader.faults.error(
                place,
                "Two outcomes are called primary.",
                "Call all but one \"secondary\".",
            );
        }
        outcomes.push(outcome);
    }
    outcomes
}

fn outcome<'t>(
    reader: &mut Reader<'t>,
    object: Node<'t>,
    arms: &[Arm],
    default: Option<SourceIndex>,
) -> Option<Outcome> {
    let object = reader.open(object, &OUTCOME)?;
    let (id, name) = (reader.id(object, false), reader.text(object, "name"));
    let instrument = reader.text(object, "instrument").unwrap_or_default();
    let unit = object
        .member("unit")
        .and_then(|unit| reader.open(unit, &UNIT));
    let unit_singular = unit.and_then(|unit| reader.text(unit, "singular"));
    let unit_plural = unit.and_then(|unit| reader.text(unit, "plural"));
    let direction = reader.keyword(object, "direction");
    let role = reader.keyword(object, "role");
    let note = reader.text(object, "note");
    let source = reader.source(object, default);
    let (scale_minimum, scale_maximum) = scale(reader, object, source);
    let thresholds = reader.each(object, "thresholds", (0, MAX_ENTRIES), |reader, node| {
        threshold(reader, node, source)
    });
    let ends = Ends {
        minimum: scale_minimum.as_ref(),
        maximum: scale_maximum.as_ref(),
    };
    let summaries = results::summaries(reader, object, arms, ends, source);
    let contrasts = contrasts::contrasts(reader, object, direction, ends.both(), source);
    check_ratio_thresholds(reader, object, direction, (&thresholds, &contrasts));
    let responders = counts::responders(reader, object, source);
    Some(Outcome {
        id: id?,
        name: name?,
        instrument,
        unit_singular: unit_singular?,
        unit_plural: unit_plural?,
        scale_minimum,
        scale_maximum,
        direction: direction?,
        role: role?,
        thresholds,
        summaries,
        contrasts,
        responders,
        note,
    })
}

/// Reads both ends of the scale; either may be absent.
fn scale<'t>(
    reader: &mut Reader<'t>,
    outcome: Node<'t>,
    default: Option<SourceIndex>,
) -> (Option<Reported>, Option<Reported>) {
    let Some(node) = outcome
        .member("scale")
        .and_then(|scale| reader.open(scale, &SCALE))
    else {
        return (None, None);
    };
    let source = reader.source(node, default);
    let minimum = reader.number(node, "minimum", source);
    let maximum = reader.number(node, "maximum", source);
    if let (Some(minimum), Some(maximum)) = (&minimum, &maximum)
        && minimum.value.compare(maximum.value) != Ordering::Less
    {
        let message = format!(
            "The scale runs from {} to {}.",
            minimum.value, maximum.value
        );
        reader.faults.error(
            node,
            message,
            (
                "The minimum must be below the maximum; \"direction\" says which end is better.",
                "The minimum must be below the maximum; the direction of benefit is said apart from it.",
            ),
        );
    }
    (minimum, maximum)
}

/// Warns of thresholds that are ratios where no contrast is one, and of those
/// that are no benefit.
fn check_ratio_thresholds<'t>(
    reader: &mut Reader<'t>,
    outcome: Node<'t>,
    direction: Option<Direction>,
    (thresholds, contrasts): (&[Threshold], &[Contrast]),
) {
    let list = outcome.member("thresholds").into_iter();
    let nodes: Vec<Node<'t>> = list.flat_map(Node::children).collect();
    // Where one could not be read, they are not of the same places.
    if nodes.len() != thresholds.len() {
        return;
    }
    let is_ratio = |contrast: &Contrast| contrast.kind == ContrastKind::Ratio;
    let has_ratio = contrasts.iter().any(is_ratio);
    for (node, threshold) in nodes.into_iter().zip(thresholds) {
        if threshold.kind != ThresholdKind::Ratio {
            continue;
        }
        let size = threshold.value.value;
        let is_no_benefit = match direction {
            Some(Direction::LowerIsBetter) => size.compare(one()).is_gt(),
            Some(Direction::HigherIsBetter) => size.compare(one()).is_lt(),
            None => false,
        };
        if !has_ratio {
            let place = node.member("kind").unwrap_or(node);
            let message =
                "This threshold is a ratio, and the outcome has no ratio to compare with it.";
            let remedy = "Choose another kind, or add the ratio to the contrasts; until then it is not used.";
            reader.faults.warning(place, message, remedy);
        } else if is_no_benefit {
            let place = node.member("value").unwrap_or(node);
            let message = format!(
                "A ratio of {size} is a harm by the outcome\u{2019}s direction, and so no smallest benefit."
            );
            let remedy = "Write the ratio that is a benefit, such as 0.85 for at least 15% lower; until then it is not used.";
            reader.faults.warning(place, message, remedy);
        }
    }
}

fn threshold<'t>(
    reader: &mut Reader<'t>,
    node: Node<'t>,
    default: Option<SourceIndex>,
) -> Option<Threshold> {
    let node = reader.open(node, &THRESHOLD)?;
    let kind = reader.keyword(node, "kind");
    let source = reader.source(node, default);
    let value = reader.number(node, "value", source);
    let label = reader.text(node, "label");
    if let Some(value) = &value {
        reader.positive(node, "value", value.value, &THRESHOLD_SIZE);
        if kind == Some(ThresholdKind::Ratio) && value.value.compare(one()).is_eq() {
            let place = node.member("value").unwrap_or(node);
            let message =
                "A ratio of 1 is no difference, so it cannot be the smallest that matters.";
            let remedy =
                "Write the ratio itself: 0.85 for at least 15% lower, 1.2 for at least 20% higher.";
            reader.faults.error(place, message, remedy);
        }
    }
    Some(Threshold {
        kind: kind?,
        value: value?,
        label: label?,
    })
}
