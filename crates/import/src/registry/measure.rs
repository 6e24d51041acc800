//! Reading one outcome measure: its groups, classes and numbers, or the
//! reason why it cannot be used.

use super::super::diagnostics::Diagnostics;
use super::super::when::when;
use super::estimate::estimates;
use super::number::level_of;
use super::part::{GroupNumbers, Measure, Part, PostedRole, PostedSpread};
use super::record::{begins_any, holds, holds_any, is, list, plain_text, text_of};
use super::rows::MeasurementReader;
use super::text::{add_sentence, plain};
use super::title::{time_of, without_count, without_time};
use mcid_trial::json::Node;

/// Kinds of number that are not means in the outcome's own unit, and why
/// they cannot be used.
const OTHER_KINDS: [(&str, &str); 7] = [
    (
        "COUNT_OF_PARTICIPANTS",
        "It counts people: not a continuous outcome.",
    ),
    (
        "COUNT_OF_UNITS",
        "It counts things: not a continuous outcome.",
    ),
    (
        "NUMBER",
        "It posts one number for each group without a spread, such as a percentage, a count or a rate: not a continuous outcome.",
    ),
    (
        "GEOMETRIC_MEAN",
        "It posts geometric means: they are compared by ratios, not by differences in the unit.",
    ),
    (
        "GEOMETRIC_LEAST_SQUARES_MEAN",
        "It posts geometric means: they are compared by ratios, not by differences in the unit.",
    ),
    (
        "LOG_MEAN",
        "It posts means of logarithms: they are not in the unit.",
    ),
    (
        "MEDIAN",
        "It posts medians: nothing can be calculated from them about a difference of means.",
    ),
];

/// Reads a measure; `number` counts those of the record from 1.
///
/// # Errors
///
/// Why it cannot be used.
pub(super) fn measure(
    node: Node<'_>,
    number: usize,
    title: &str,
    diagnostics: &mut Diagnostics,
) -> Result<Measure, String> {
    let kind = text_of(node, "paramType");
    let classes = list(node, "classes");
    if is(text_of(node, "reportingStatus"), "NOT_POSTED") {
        return Err("The record says that its results are not posted yet.".to_owned());
    }
    let has_numbers = classes.iter().any(|class| {
        let categories = list(*class, "categories");
        categories
            .iter()
            .any(|part| !list(*part, "measurements").is_empty())
    });
    if !has_numbers {
        return Err("No data are posted.".to_owned());
    }
    if let Some((_, why)) = OTHER_KINDS.iter().find(|(word, _)| is(kind, word)) {
        return Err((*why).to_owned());
    }
    let is_least_squares = is(kind, "LEAST_SQUARES_MEAN");
    if !is_least_squares && !is(kind, "MEAN") {
        let kind = plain(kind);
        return Err(format!(
            "It posts a kind of number that is not known here: {kind}."
        ));
    }
    let groups = list(node, "groups");
    if groups.len() < 2 {
        return Err("It is of one group only, so that there is nothing to compare.".to_owned());
    }
    if classes
        .iter()
        .any(|class| list(*class, "categories").len() > 1)
    {
        return Err(
            "Its numbers stand in several categories: not one mean for each group.".to_owned(),
        );
    }
    let ids: Vec<&str> = groups.iter().map(|group| text_of(*group, "id")).collect();
    let titles: Vec<String> = groups
        .iter()
        .map(|group| plain_text(*group, "title"))
        .collect();
    let dispersion = text_of(node, "dispersionType");
    let spread = spread_of(dispersion);
    let mut parts = Vec::new();
    for class in &classes {
        let mut part = Part {
            number,
            spread: spread.clone(),
            is_least_squares,
            ..named(node, *class, title, classes.len())
        };
        let rows = MeasurementReader {
            node,
            class: *class,
            spread: &spread,
            title: &part.title,
        };
        part.rows = rows.read(&ids, &titles, diagnostics);
        if holds_units(node) {
            let units = plain_text(node, "typeUnitsAnalyzed");
            let remark = format!("Numbers analysed are of {units}, as the record posts them");
            add_sentence(&mut part.note, &remark);
        }
        match part.rows.len() {
            0 => diagnostics.leave_out(&part.title, "None of its groups has a number."),
            1 => diagnostics.leave_out(
                &part.title,
                "Only one group has a number, so that there is nothing to compare.",
            ),
            _ => parts.push(part),
        }
    }
    let estimates = estimates(node, title, &ids, &parts, diagnostics);
    if parts.is_empty() {
        return Err("Fewer than two groups have a number.".to_owned());
    }
    let is_usable = |row: &GroupNumbers| !row.spread.is_empty();
    let has_spread = parts.iter().any(|part| part.rows.iter().any(is_usable));
    if !has_spread && estimates.is_empty() {
        return Err(no_spread(dispersion));
    }
    Ok(Measure {
        parts,
        estimates,
        groups: titles,
    })
}

/// True if the numbers analysed are not of people.
fn holds_units(node: Node<'_>) -> bool {
    let units = text_of(node, "typeUnitsAnalyzed");
    !units.trim().is_empty() && !holds(units, "participant")
}

/// Why means without a usable spread are left out.
fn no_spread(dispersion: &str) -> String {
    let dispersion = plain(dispersion);
    if dispersion.is_empty() {
        return "It posts means without any spread, and no analysis of their difference."
            .to_owned();
    }
    format!(
        "It posts means with \"{dispersion}\", and no analysis of their difference: how precise a difference is cannot be told from that."
    )
}

/// What stands beside the means, by what the record calls it.
fn spread_of(dispersion: &str) -> PostedSpread {
    if is(dispersion, "STANDARD_DEVIATION") {
        PostedSpread::Deviation
    } else if is(dispersion, "STANDARD_ERROR") || is(dispersion, "STANDARD_ERROR_OF_THE_MEAN") {
        PostedSpread::Error
    } else if holds(dispersion, "confidence interval")
        && let Some((level, _)) = dispersion.split_once('%')
        && let Some(level) = level_of(level)
    {
        PostedSpread::Interval(level.text)
    } else {
        PostedSpread::Nothing
    }
}

/// A part without numbers: what it is called, and when it was measured.
fn named(node: Node<'_>, class: Node<'_>, title: &str, classes: usize) -> Part {
    let class_title = plain_text(class, "title");
    let class_title = without_count(&class_title);
    let time_frame = plain_text(node, "timeFrame");
    let of_class = when(class_title).filter(|_| classes > 1);
    let is_change = begins_any(title, &["change"]) || begins_any(class_title, &["change"]);
    let time = of_class.or_else(|| time_of(title, &time_frame));
    let time = time.filter(|time| {
        let is_of_baseline = time.amount.is_zero() && of_class.is_none();
        !(is_change && is_of_baseline)
    });
    let mut name = match time {
        Some(time) if of_class.is_none() => without_time(title, time),
        _ => title.to_owned(),
    };
    if name.is_empty() {
        title.clone_into(&mut name);
    }
    let mut whole = title.to_owned();
    if !class_title.is_empty() {
        whole.push_str(": ");
        whole.push_str(class_title);
        let rest = of_class.map_or_else(
            || class_title.to_owned(),
            |time| without_time(class_title, time),
        );
        if !rest.is_empty() {
            name.push_str(": ");
            name.push_str(&rest);
        }
    }
    let mut remark = String::new();
    let population = plain_text(node, "populationDescription");
    if !population.is_empty() {
        add_sentence(&mut remark, &format!("Analysed: {population}"));
    }
    Part {
        number: 0,
        title: whole,
        name,
        when: time,
        time_frame,
        is_least_squares: false,
        is_change,
        spread: PostedSpread::Nothing,
        unit: plain_text(node, "unitOfMeasure"),
        role: role_of(text_of(node, "type")),
        rows: Vec::new(),
        description: plain_text(node, "description"),
        note: remark,
    }
}

fn role_of(word: &str) -> PostedRole {
    if is(word, "PRIMARY") {
        PostedRole::Primary
    } else if is(word, "POST_HOC") {
        PostedRole::PostHoc
    } else if holds_any(word, &["other"]) {
        PostedRole::OtherPrespecified
    } else {
        PostedRole::Secondary
    }
}
