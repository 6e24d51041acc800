//! Reading arm summaries, and checking that they can be true.

use super::super::check::outside;
use super::super::fields::Reader;
use super::super::json::Node;
use super::super::limits::{MAX_ARMS, MAX_VISITS};
use super::super::model::{Arm, ArmSummary, MeanChange, Spread};
use super::super::quote::quote;
use super::super::reported::{Reported, SourceIndex};
use super::super::shape::{CHANGE, RESULT};
use super::intervals::{SizeRule, interval};
use super::plausibility::{
    Ends, check_deviation, check_numbers_analysed, check_scale, check_spreads,
};

/// Reads all summaries of an outcome.
pub(super) fn summaries<'t>(
    reader: &mut Reader<'t>,
    outcome: Node<'t>,
    arms: &[Arm],
    ends: Ends<'_>,
    default: Option<SourceIndex>,
) -> Vec<ArmSummary> {
    let nodes = reader.list(outcome, "results", 0, MAX_ARMS * MAX_VISITS);
    let mut read: Vec<(Node<'t>, ArmSummary)> = Vec::new();
    let mut taken = vec![false; MAX_ARMS * MAX_VISITS];
    for node in nodes {
        let Some(summary) = summary(reader, node, ends, default) else {
            continue;
        };
        if let Some(taken) = taken.get_mut(summary.arm * MAX_VISITS + summary.visit) {
            if *taken {
                let (arm, visit) = (
                    reader.names.of("arm")[summary.arm],
                    reader.names.of("visit")[summary.visit],
                );
                let message = format!(
                    "Arm {} already has a result at visit {}.",
                    quote(arm),
                    quote(visit)
                );
                reader
                    .faults
                    .error(node, message, "Give one result for each arm and visit.");
            }
            *taken = true;
        }
        read.push((node, summary));
    }
    check_spreads(reader, &read, ends);
    check_numbers_analysed(reader, &read, arms);
    read.into_iter().map(|(_, summary)| summary).collect()
}

fn summary<'t>(
    reader: &mut Reader<'t>,
    node: Node<'t>,
    ends: Ends<'_>,
    default: Option<SourceIndex>,
) -> Option<ArmSummary> {
    let node = reader.open(node, &RESULT)?;
    let (visit, arm) = (reader.refer(node, "visit"), reader.refer(node, "arm"));
    let source = reader.source(node, default);
    let n = reader.reported_people(node, "n", source);
    let mean = reader.number(node, "mean", source);
    let median = reader.number(node, "median", source);
    if CENTRES.iter().all(|key| node.member(key).is_none()) {
        reader.faults.missing_keys(
            node,
            &CENTRES,
            "This result has no \"n\", \"mean\", \"median\" or \"change\".",
            "Add one, or remove the result.",
        );
    }
    let spread = spread(reader, node, mean.as_ref(), source)?;
    let change = change(reader, node, source);
    check_scale(reader, node, mean.as_ref(), "mean", ends);
    check_scale(reader, node, median.as_ref(), "median", ends);
    if let Spread::StandardDeviation(_) = &spread {
        check_deviation(reader, node, n.as_ref());
    }
    Some(ArmSummary {
        visit: visit?,
        arm: arm?,
        n,
        mean,
        spread,
        median,
        change,
        source,
    })
}

/// Reads a mean change from baseline, if there is one.
fn change<'t>(
    reader: &mut Reader<'t>,
    result: Node<'t>,
    source: Option<SourceIndex>,
) -> Option<MeanChange> {
    let node = reader.open(result.member("change")?, &CHANGE)?;
    let mean = reader.number(node, "mean", source);
    let spread = spread(reader, node, mean.as_ref(), source)?;
    Some(MeanChange {
        mean: mean?,
        spread,
    })
}

/// What a result needs one of.
const CENTRES: [&str; 4] = ["n", "mean", "median", "change"];

/// What may be beside a mean.
const SPREADS: [&str; 3] = [
    "standard_deviation",
    "standard_error",
    "confidence_interval",
];

fn spread<'t>(
    reader: &mut Reader<'t>,
    node: Node<'t>,
    mean: Option<&Reported>,
    source: Option<SourceIndex>,
) -> Option<Spread> {
    let mut given = SPREADS.iter().filter_map(|key| node.member(key));
    let first = given.next();
    if let Some(second) = given.next() {
        let message = format!(
            "This result has \"{}\" besides another measure of spread.",
            second.key()
        );
        reader.faults.error_at_key(
            second,
            message,
            "Keep the one that the source printed; prefer the standard deviation.",
        );
    }
    let Some(first) = first else {
        if mean.is_some() {
            let message =
                "This mean has no standard deviation, standard error or confidence interval.";
            reader.faults.warning(
                node,
                message,
                "Add what the source prints; without it there are no error bars.",
            );
        }
        return Some(Spread::NotReported);
    };
    let key = first.key();
    if key == "confidence_interval" {
        let interval = interval(reader, node, source)?;
        if let Some(mean) = mean
            && outside(mean.value, interval.lower.value, interval.upper.value)
        {
            let (lower, upper) = (interval.lower.value, interval.upper.value);
            let message = format!(
                "The mean ({}) lies outside its own confidence interval ({lower} to {upper}).",
                mean.value
            );
            reader.faults.error(
                first,
                message,
                "One of the three numbers is wrong; compare them with the source.",
            );
        }
        return Some(Spread::ConfidenceInterval(interval));
    }
    let value = reader.number(node, key, source)?;
    let deviation = key == "standard_deviation";
    let rule = if deviation {
        &DEVIATION_SIZE
    } else {
        &ERROR_SIZE
    };
    reader.positive(node, key, value.value, rule);
    Some(if deviation {
        Spread::StandardDeviation(value)
    } else {
        Spread::StandardError(value)
    })
}

const DEVIATION_SIZE: SizeRule = SizeRule {
    must: "A standard deviation must be above 0",
    remedy: "It cannot be negative, and 0 would mean that everyone scored the same; compare it with the source.",
    table_remedy: None,
};

/// The rule for a standard error.
pub(super) const ERROR_SIZE: SizeRule = SizeRule {
    must: "A standard error must be above 0",
    remedy: "Compare it with the source.",
    table_remedy: None,
};
