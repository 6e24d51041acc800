//! One outcome of the document: what is asked of it, and its numbers.

use super::super::UNSAID;
use super::super::diagnostics::Diagnostics;
use super::super::draft::ImportQuestion;
use super::contents::{DocumentDraft, TableContents};
use super::gather::{GatheredEntry, GatheredOutcome};
use mcid_trial::{document::Json, number, quote::quote};

/// Which way is better: `None` while nobody says it.
fn direction(outcome: &GatheredOutcome, id: &str, diagnostics: &mut Diagnostics) -> Option<String> {
    let value = outcome.text("direction");
    if !value.is_empty() {
        return Some(value.to_owned());
    }
    let choices = [
        ("lower_is_better", "lower is better"),
        ("higher_is_better", "higher is better"),
        ("leave_out", "leave this outcome out"),
    ];
    let (lowest, highest) = (outcome.text("scale_minimum"), outcome.text("scale_maximum"));
    let help = if lowest.is_empty() || highest.is_empty() {
        String::new()
    } else {
        format!("The scale runs from {lowest} to {highest}.")
    };
    let id = format!("direction/{id}");
    let question = ImportQuestion::choice(id, &outcome.name, "Which way is better?", choices);
    diagnostics.ask(question.with_help(help))
}

/// Writes an outcome, which stands at a place in the list; `None` if it is
/// to be left out.
pub(super) fn outcome(
    contents: &TableContents<'_>,
    of: &GatheredOutcome,
    (id, index, is_primary): (&str, usize, bool),
    draft: &mut DocumentDraft,
    diagnostics: &mut Diagnostics,
) -> Option<Json> {
    let direction = direction(of, id, diagnostics);
    if direction.as_deref() == Some("leave_out") {
        return None;
    }
    let pointer = format!("/outcomes/{index}");
    let mut object = Json::object();
    object.add_text("id", id);
    object.add_text("name", &of.name);
    object.add_text("instrument", of.text("instrument"));
    object.add("unit", unit(of, diagnostics));
    let mut scale = Json::object();
    scale.add_text("minimum", of.text("scale_minimum"));
    scale.add_text("maximum", of.text("scale_maximum"));
    if scale != Json::object() {
        object.add("scale", scale);
    }
    object.add_text("direction", direction.as_deref().unwrap_or(UNSAID));
    if direction.is_none() {
        let gap = (format!("{pointer}/direction"), "lower_is_better");
        draft.gaps.push(gap);
    }
    let role = match of.text("role") {
        _ if is_primary => "primary",
        "" => "secondary",
        role => role,
    };
    object.add_text("role", role);
    let threshold = threshold(of, id, diagnostics);
    if !threshold.is_empty() {
        let label = match of.text("mcid_label") {
            "" => "as given with the table",
            label => label,
        };
        let one = Json::object()
            .with("kind", Json::text("between_groups"))
            .with("value", Json::text(&threshold))
            .with("label", Json::text(label));
        object.add("thresholds", Json::List(vec![one]));
    }
    for (key, at) in [
        ("scale_minimum", "/scale/minimum"),
        ("scale_maximum", "/scale/maximum"),
        ("mcid", "/thresholds/0"),
        ("role", "/role"),
    ] {
        if let Some(field) = of.about.iter().find(|field| field.key == key) {
            draft.origins.note(format!("{pointer}{at}"), &[field.at]);
            if key == "scale_minimum" {
                draft.origins.note(format!("{pointer}/scale"), &[field.at]);
            }
        }
    }
    for (key, entries) in [("results", &of.results), ("contrasts", &of.contrasts)] {
        let mut list = Vec::new();
        for (count, one) in entries.iter().enumerate() {
            list.push(entry(
                contents,
                one,
                &format!("{pointer}/{key}/{count}"),
                draft,
            ));
        }
        if !list.is_empty() {
            object.add(key, Json::List(list));
        }
    }
    draft.origins.note(pointer, &[of.at]);
    Some(object)
}

fn unit(of: &GatheredOutcome, diagnostics: &mut Diagnostics) -> Json {
    let (singular, plural) = (of.text("unit"), of.text("unit_plural"));
    let (one, several) = match (singular, plural) {
        ("", "") => {
            let what = format!("Unit of {}", of.name);
            diagnostics.recognise(&what, "point, points, as the table names none");
            ("point", "points")
        }
        (one, "") | ("", one) => (one, one),
        both => both,
    };
    Json::object()
        .with("singular", Json::text(one))
        .with("plural", Json::text(several))
}

/// The between-group MCID of the table, or else of a person.
fn threshold(of: &GatheredOutcome, id: &str, diagnostics: &mut Diagnostics) -> String {
    let value = of.text("mcid");
    if !value.is_empty() {
        return value.to_owned();
    }
    let help = "The smallest difference between groups that matters, in the unit of the outcome. Left open, there is none.";
    let label = "What is the minimal clinically important difference?";
    let question = ImportQuestion::text(format!("threshold/{id}"), &of.name, label, help);
    let Some(answer) = diagnostics.ask(question) else {
        return String::new();
    };
    let written = answer.replace(',', ".");
    match number::parse(&written) {
        Ok(printed) if printed.value.units() > 0 => written,
        _ => {
            if let Some(question) = diagnostics.questions.last_mut() {
                question.given.clear();
                question.help = format!("{} is not a number above 0.", quote(&answer));
            }
            String::new()
        }
    }
}

/// The order in which a file has what is value of a result or a contrast.
const ORDER: [&str; 19] = [
    "n",
    "mean",
    "estimate",
    "standard_deviation",
    "confidence_interval/level",
    "confidence_interval/lower",
    "confidence_interval/upper",
    "p",
    "standard_error",
    "degrees_of_freedom",
    "control_risk",
    "favours",
    "median",
    "change/mean",
    "change/standard_deviation",
    "change/standard_error",
    "change/confidence_interval/level",
    "change/confidence_interval/lower",
    "change/confidence_interval/upper",
];

/// A result or a contrast.
fn entry(
    contents: &TableContents<'_>,
    entry: &GatheredEntry,
    pointer: &str,
    draft: &mut DocumentDraft,
) -> Json {
    let mut object = Json::object();
    object.add_text("visit", &contents.visits.list[entry.visit].id);
    object.add_text("arm", &contents.arms.list[entry.arm].id);
    if let Some(reference) = entry.reference {
        object.add_text("reference_arm", &contents.arms.list[reference].id);
        object.add_text("kind", entry.kind.kind);
        object.add_text("ratio", entry.kind.ratio);
    }
    let mut limits = Vec::new();
    let is_level = |key: &str| key.ends_with("/level");
    for field in ORDER.iter().flat_map(|key| {
        let fields = entry.fields.iter();
        fields.filter(move |field| field.key == *key)
    }) {
        let at = format!("/{}", field.key);
        object.put(&at, Json::text(&field.text));
        draft.origins.note(format!("{pointer}{at}"), &[field.at]);
        if field.key.starts_with("confidence_interval/")
            && !is_level(field.key)
            && !limits.contains(&field.at)
        {
            limits.push(field.at);
        }
    }
    if !limits.is_empty() {
        draft
            .origins
            .note(format!("{pointer}/confidence_interval"), &limits);
    }
    draft.origins.note(pointer.to_owned(), &[entry.at]);
    object
}
