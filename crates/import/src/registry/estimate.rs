//! Reading a measure's analyses: differences between two groups with their
//! precision, or the reason why one cannot be used.

use super::super::diagnostics::Diagnostics;
use super::number::{PostedNumber, level_of, number, p_value};
use super::part::{Part, PostedEstimate};
use super::record::{begins_any, holds, holds_any, is, list, plain_text, scalar_text, text_of};
use super::rows::{is_around, missing};
use super::text::add_sentence;
use mcid_trial::{
    decimal::Decimal,
    json::{Node, Value},
    limits::MAX_ENTRIES,
};

/// What kinds of estimate are called that are no difference of means in the
/// unit, and why they cannot be used.
const OTHER_KINDS: [(&str, &str); 13] = [
    ("ratio", "It is a ratio, not a difference."),
    ("odds", "It is about odds, not a difference of means."),
    ("hazard", "It is about hazards, not a difference of means."),
    ("risk", "It is about risks, not a difference of means."),
    (
        "geometric",
        "It is of geometric means, which are compared by ratios.",
    ),
    ("median", "It is of medians, not of means."),
    ("hodges", "It is of medians, not of means."),
    (
        "standardi",
        "It is standardised, not in the outcome's unit.",
    ),
    (
        "effect size",
        "It is standardised, not in the outcome's unit.",
    ),
    ("cohen", "It is standardised, not in the outcome's unit."),
    ("slope", "It is a slope, not a difference at a visit."),
    ("correlation", "It is a correlation, not a difference."),
    ("percent", "It is in per cent, not in the outcome's unit."),
];

/// What differences of means are called.
const DIFFERENCES: [&str; 4] = ["difference", "ls mean", "least squares", "treatment effect"];

/// What models are called.
const MODELS: [&str; 9] = [
    "ancova",
    "covariance",
    "mixed",
    "mmrm",
    "regression",
    "repeated",
    "linear model",
    "generalized",
    "estimating equation",
];

/// The level that readers take for granted, in per cent.
const USUAL_LEVEL: Decimal = match Decimal::new(95, 0) {
    Some(level) => level,
    None => Decimal::zero(0),
};

/// Tests whose P value is not about a difference of 0.
const MARGINS: [&str; 2] = ["NON_INFERIORITY", "EQUIVALENCE"];

/// Why an analysis is left out that comes after too many.
pub(super) const TOO_MANY: &str = "The record has more analyses than can be shown.";

/// Reads all analyses of a measure; those that cannot be used are left out with the reason.
pub(super) fn estimates(
    node: Node<'_>,
    title: &str,
    ids: &[&str],
    parts: &[Part],
    diagnostics: &mut Diagnostics,
) -> Vec<PostedEstimate> {
    let mut found = Vec::new();
    for (at, analysis) in list(node, "analyses").into_iter().enumerate() {
        let number = at + 1;
        let what = format!("{title}, analysis {number}");
        if found.len() == MAX_ENTRIES {
            diagnostics.leave_out(&what, TOO_MANY);
            continue;
        }
        match estimate(analysis, number, ids, parts, &what, diagnostics) {
            Ok(estimate) => found.push(estimate),
            Err(why) => diagnostics.leave_out(&what, &why),
        }
    }
    found
}

fn estimate(
    node: Node<'_>,
    number_of: usize,
    ids: &[&str],
    parts: &[Part],
    what: &str,
    diagnostics: &mut Diagnostics,
) -> Result<PostedEstimate, String> {
    let kind = plain_text(node, "paramType");
    let posted = text_of(node, "paramValue");
    if kind.is_empty() && posted.is_empty() {
        return Err("It gives no estimate of a difference, only a test.".to_owned());
    }
    if let Some((_, why)) = OTHER_KINDS
        .iter()
        .find(|(word, _)| begins_any(&kind, &[word]))
    {
        return Err((*why).to_owned());
    }
    if !holds_any(&kind, &DIFFERENCES) {
        return Err(format!(
            "It is not clear that \"{kind}\" is a difference of means."
        ));
    }
    let pair = pair(node, ids)?;
    let Some(value) = number(posted) else {
        return Err(missing(posted, &plain_text(node, "estimateComment")));
    };
    let is_one_sided = is(text_of(node, "ciNumSides"), "ONE_SIDED");
    let interval = if is_one_sided {
        None
    } else {
        interval(node, &value, what, diagnostics)?
    };
    let standard_error = standard_error(node, what, diagnostics);
    if interval.is_none() && standard_error.is_none() {
        return Err(if is_one_sided {
            "Its interval is one-sided, and no standard error is posted.".to_owned()
        } else {
            "It has neither a confidence interval nor a standard error.".to_owned()
        });
    }
    if is_one_sided {
        diagnostics.leave_out(what, "Its one-sided interval and its P value are not taken; the estimate and its standard error are.");
    }
    let mut p = p_of(node, what, diagnostics).filter(|_| !is_one_sided);
    let mut remark = remark(node);
    if is_of_margin(node)
        && let Some(posted) = p.take()
    {
        let why = format!(
            "The posted P value ({posted}) is of a test of non-inferiority or equivalence, not of a difference of 0, \
             and is not shown as one"
        );
        add_sentence(&mut remark, &why);
    }
    let method = text_of(node, "statisticalMethod");
    let is_model = parts.iter().any(|part| part.is_least_squares)
        || begins_any(&kind, &["ls ", "least squares", "adjusted"])
        || holds_any(method, &MODELS);
    let is_change = parts.iter().any(|part| part.is_change) || holds(&kind, "(net)");
    Ok(PostedEstimate {
        number: number_of,
        pair,
        value,
        interval,
        p,
        standard_error,
        kind: match (is_model, is_change) {
            (true, _) => "model_difference",
            (false, true) => "change_difference",
            (false, false) => "unadjusted_difference",
        },
        note: remark,
    })
}

/// True if an analysis tests non-inferiority or equivalence.
fn is_of_margin(node: Node<'_>) -> bool {
    let kind = text_of(node, "nonInferiorityType");
    let tested = node.member("testedNonInferiority").map(Node::value);
    MARGINS.iter().any(|word| holds(kind, word)) || matches!(tested, Some(Value::Boolean(true)))
}

/// The two groups that an analysis compares.
fn pair(node: Node<'_>, ids: &[&str]) -> Result<[usize; 2], String> {
    let groups = list(node, "groupIds");
    let known: Vec<usize> = groups
        .iter()
        .filter_map(|group| ids.iter().position(|id| *id == scalar_text(*group)))
        .collect();
    if known.len() < groups.len() {
        return Err("It is about groups that this outcome measure does not have.".to_owned());
    }
    match known[..] {
        [first, second] if first != second => Ok([first, second]),
        [] | [_] | [_, _] => Err("It does not say which two groups it compares.".to_owned()),
        _ => Err("It compares more than two groups at once.".to_owned()),
    }
}

/// The level and both limits; nothing if they are not complete.
fn interval(
    node: Node<'_>,
    value: &PostedNumber,
    what: &str,
    diagnostics: &mut Diagnostics,
) -> Result<Option<[PostedNumber; 3]>, String> {
    let [level, lower, upper] =
        ["ciPctValue", "ciLowerLimit", "ciUpperLimit"].map(|key| text_of(node, key));
    if lower.is_empty() && upper.is_empty() {
        return Ok(None);
    }
    let mut refuse = |why: &str| {
        diagnostics.warn(format!("{what}: the interval is not taken: {why}"));
        Ok(None)
    };
    let (Some(lower), Some(upper)) = (number(lower), number(upper)) else {
        let mut comment = plain_text(node, "ciLowerLimitComment");
        add_sentence(&mut comment, &plain_text(node, "ciUpperLimitComment"));
        let posted = if number(lower).is_none() {
            lower
        } else {
            upper
        };
        return refuse(&missing(posted, &comment));
    };
    let Some(level) = level_of(level) else {
        return refuse("its level is not posted.");
    };
    if !is_around(value, &lower, &upper) {
        return Err(format!(
            "The estimate {} does not lie in its interval {} to {}.",
            value.text, lower.text, upper.text
        ));
    }
    if level.value.compare(USUAL_LEVEL).is_ne() {
        diagnostics.warn(format!(
            "{what}: the interval has a level of {}%, not 95%; it is shown at its own level.",
            level.text
        ));
    }
    Ok(Some([level, lower, upper]))
}

fn standard_error(
    node: Node<'_>,
    what: &str,
    diagnostics: &mut Diagnostics,
) -> Option<PostedNumber> {
    let posted = text_of(node, "dispersionValue");
    if posted.is_empty() {
        return None;
    }
    if !is(text_of(node, "dispersionType"), "STANDARD_ERROR_OF_MEAN") {
        let text =
            format!("{what}: a spread of {posted} that is not a standard error is not taken.");
        diagnostics.warn(super::text::plain(&text));
        return None;
    }
    number(posted).filter(|error| !error.value.is_zero() && !error.value.is_negative())
}

fn p_of(node: Node<'_>, what: &str, diagnostics: &mut Diagnostics) -> Option<String> {
    let posted = text_of(node, "pValue");
    let p = p_value(posted);
    if p.is_none() && !posted.is_empty() {
        let posted = plain_text(node, "pValue");
        diagnostics.warn(format!(
            "{what}: the P value \"{posted}\" cannot be read as one and is not taken."
        ));
    }
    p
}

/// The method and every comment.
fn remark(node: Node<'_>) -> String {
    let mut remark = String::new();
    for (key, before) in [
        ("paramType", "In the record: "),
        ("statisticalMethod", "Method: "),
        ("groupDescription", ""),
        ("statisticalComment", ""),
        ("estimateComment", ""),
        ("pValueComment", "P value: "),
        ("otherAnalysisDescription", ""),
        ("nonInferiorityComment", ""),
    ] {
        let text = plain_text(node, key);
        if !text.is_empty() {
            add_sentence(&mut remark, &format!("{before}{text}"));
        }
    }
    remark
}
