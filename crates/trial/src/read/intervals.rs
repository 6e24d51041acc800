//! Reading confidence intervals, and sizes that must be above 0.

use core::cmp::Ordering;

use super::super::decimal::Decimal;
use super::super::fault::Remedy;
use super::super::fields::Reader;
use super::super::json::Node;
use super::super::limits::{MAX_LEVEL, MIN_LEVEL};
use super::super::model::Interval;
use super::super::reported::SourceIndex;
use super::super::shape::INTERVAL;

/// Reads the confidence interval of an object, if it has one.
pub(super) fn interval<'t>(
    reader: &mut Reader<'t>,
    object: Node<'t>,
    default: Option<SourceIndex>,
) -> Option<Interval> {
    let node = object.member("confidence_interval")?;
    let node = reader.open(node, &INTERVAL)?;
    let level = level(reader, node);
    let lower = reader.number(node, "lower", default);
    let upper = reader.number(node, "upper", default);
    let interval = Interval {
        level: level?,
        lower: lower?,
        upper: upper?,
    };
    let (lower, upper) = (interval.lower.value, interval.upper.value);
    match lower.compare(upper) {
        Ordering::Less => {}
        Ordering::Equal => {
            let message = format!(
                "The interval from {lower} to {upper} has no width at the printed precision."
            );
            reader.faults.warning(
                node,
                message,
                "No standard error can be recovered from it; add a digit if there is one.",
            );
        }
        Ordering::Greater => {
            let message = format!("The lower limit ({lower}) is larger than the upper ({upper}).");
            reader.faults.error(
                node,
                message,
                "Check their order and their signs; they are not swapped for you.",
            );
        }
    }
    Some(interval)
}

fn level<'t>(reader: &mut Reader<'t>, interval: Node<'t>) -> Option<Decimal> {
    let node = interval.member("level")?;
    let level = reader.plain_decimal(interval, "level")?;
    if level.compare(MIN_LEVEL) == Ordering::Less || level.compare(MAX_LEVEL) == Ordering::Greater {
        let message = format!(
            "The confidence level {level} is not between {MIN_LEVEL} and {MAX_LEVEL} per cent."
        );
        reader
            .faults
            .error(node, message, "Give it in per cent: 95, not 0.95.");
        return None;
    }
    Some(level)
}

/// What must be so of a size that must be above 0, and how to mend it.
pub(super) struct SizeRule {
    pub(super) must: &'static str,
    pub(super) remedy: &'static str,
    /// In a table, where that is something else.
    pub(super) table_remedy: Option<&'static str>,
}

/// The rule for a threshold.
pub(super) const THRESHOLD_SIZE: SizeRule = SizeRule {
    must: "A threshold is a size above 0",
    remedy: "Give it without a sign; \"direction\" says which way is better.",
    table_remedy: Some("Give it without a sign; the direction of benefit is said apart from it."),
};

impl<'t> Reader<'t> {
    /// Notes an error unless a number is above 0.
    pub(super) fn positive(
        &mut self,
        object: Node<'t>,
        key: &str,
        value: Decimal,
        rule: &SizeRule,
    ) {
        if let Some(node) = object.member(key)
            && (value.is_zero() || value.is_negative())
        {
            let remedy = Remedy {
                file: rule.remedy.to_owned(),
                table: rule.table_remedy,
            };
            self.faults
                .error(node, format!("{}, not {value}.", rule.must), remedy);
        }
    }

    /// Notes ids that are given twice in a list.
    pub(super) fn unique_ids(&mut self, nodes: &[Node<'t>], what: &str) {
        for (index, node) in nodes.iter().enumerate() {
            let Some(id) = node.member("id") else {
                continue;
            };
            let Some(text) = id.as_text() else { continue };
            let before = &self.names.of(what)[..index];
            if before.contains(&text) {
                let message = format!("The id {} is given to two entries.", super::quote(text));
                self.faults.error(id, message, "Give each its own id.");
            }
        }
    }
}
