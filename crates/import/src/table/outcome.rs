//! One outcome of the document: what is asked of it, and its numbers.

use super::super::draft::Question;
use super::super::slug::kept;
use super::ask::{Desk, optional, required};
use super::document::{Draft, Said, text};
use super::gather::{Entry, Outcome};
use mcid_trial::document::Json;
use mcid_trial::number;
use mcid_trial::quote::quote;

/// An outcome's id: the table's own, if it is one and free, else one from
/// its name.
pub(super) fn id_of(outcome: &Outcome, taken: &[String]) -> String {
    let is_taken = |id: &str| taken.iter().any(|old| old == id);
    kept(&outcome.id, &outcome.name, "outcome", &is_taken)
}

/// Which way is better: `None` while nobody says it.
fn direction(outcome: &Outcome, id: &str, desk: &mut Desk<'_>) -> Option<String> {
    let said = outcome.said("direction");
    if !said.is_empty() {
        return Some(said.to_owned());
    }
    let choices = [
        ("lower_is_better", "lower is better"),
        ("higher_is_better", "higher is better"),
        ("leave_out", "leave this outcome out"),
    ];
    let label = "Which way is better?";
    let question = required(
        &("direction/".to_owned() + id),
        &outcome.name,
        label,
        &choices,
    );
    let (lowest, highest) = (outcome.said("scale_minimum"), outcome.said("scale_maximum"));
    let mut help = String::new();
    if !lowest.is_empty() && !highest.is_empty() {
        for part in ["The scale runs from ", lowest, " to ", highest, "."] {
            help.push_str(part);
        }
    }
    desk.ask(Question { help, ..question })
}

/// Writes an outcome, which stands at a place in the list; `None` if it is
/// to be left out.
pub(super) fn outcome(
    said: &Said<'_>,
    of: &Outcome,
    (id, index, is_primary): (&str, usize, bool),
    draft: &mut Draft,
    desk: &mut Desk<'_>,
) -> Option<Json> {
    let direction = direction(of, id, desk);
    if direction.as_deref() == Some("leave_out") {
        return None;
    }
    let pointer = format!("/outcomes/{index}");
    let mut object = Json::object();
    text(&mut object, "id", id);
    text(&mut object, "name", &of.name);
    text(&mut object, "instrument", of.said("instrument"));
    object.add("unit", unit(of, desk));
    let mut scale = Json::object();
    text(&mut scale, "minimum", of.said("scale_minimum"));
    text(&mut scale, "maximum", of.said("scale_maximum"));
    if scale != Json::object() {
        object.add("scale", scale);
    }
    draft.word(
        &mut object,
        "direction",
        direction.as_deref(),
        pointer.clone() + "/direction",
        "lower_is_better",
    );
    let role = match of.said("role") {
        _ if is_primary => "primary",
        "" => "secondary",
        role => role,
    };
    text(&mut object, "role", role);
    let threshold = threshold(of, id, desk);
    if !threshold.is_empty() {
        let label = match of.said("mcid_label") {
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
            draft.origins.note(pointer.clone() + at, &[field.at]);
            if key == "scale_minimum" {
                draft.origins.note(pointer.clone() + "/scale", &[field.at]);
            }
        }
    }
    for (key, entries) in [("results", &of.results), ("contrasts", &of.contrasts)] {
        let mut list = Vec::new();
        for (count, one) in entries.iter().enumerate() {
            list.push(entry(said, one, &format!("{pointer}/{key}/{count}"), draft));
        }
        if !list.is_empty() {
            object.add(key, Json::List(list));
        }
    }
    draft.origins.note(pointer, &[of.at]);
    Some(object)
}

fn unit(of: &Outcome, desk: &mut Desk<'_>) -> Json {
    let (singular, plural) = (of.said("unit"), of.said("unit_plural"));
    let (one, several) = match (singular, plural) {
        ("", "") => {
            let what = "Unit of ".to_owned() + &of.name;
            desk.recognise(&what, "point, points, as the table names none".to_owned());
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
fn threshold(of: &Outcome, id: &str, desk: &mut Desk<'_>) -> String {
    let said = of.said("mcid");
    if !said.is_empty() {
        return said.to_owned();
    }
    let help = "The smallest difference between groups that matters, in the unit of the outcome. Left open, there is none.";
    let label = "What is the minimal clinically important difference?";
    let question = optional(&("threshold/".to_owned() + id), &of.name, label, help);
    let Some(answer) = desk.ask(question) else {
        return String::new();
    };
    let written = answer.replace(',', ".");
    match number::parse(&written) {
        Ok(printed) if printed.value.units() > 0 => written,
        _ => {
            if let Some(question) = desk.questions.last_mut() {
                question.given.clear();
                question.help = quote(&answer) + " is not a number above 0.";
            }
            String::new()
        }
    }
}

/// The order in which a file has what is said of a result or a contrast.
const ORDER: [&str; 10] = [
    "n",
    "mean",
    "estimate",
    "standard_deviation",
    "confidence_interval/level",
    "confidence_interval/lower",
    "confidence_interval/upper",
    "p",
    "standard_error",
    "median",
];

/// A result or a contrast.
fn entry(said: &Said<'_>, entry: &Entry, pointer: &str, draft: &mut Draft) -> Json {
    let mut object = Json::object();
    text(&mut object, "visit", &said.visits.list[entry.visit].id);
    text(&mut object, "arm", &said.arms.list[entry.arm].id);
    if let Some(reference) = entry.reference {
        text(&mut object, "reference_arm", &said.arms.list[reference].id);
        text(&mut object, "kind", entry.kind);
    }
    let mut limits = Vec::new();
    let is_level = |key: &str| key.ends_with("/level");
    for field in ORDER.iter().flat_map(|key| {
        let fields = entry.fields.iter();
        fields.filter(move |field| field.key == *key)
    }) {
        let mut at = String::from("/");
        at.push_str(field.key);
        object.put(&at, Json::text(&field.text));
        draft.origins.note(pointer.to_owned() + &at, &[field.at]);
        if field.key.contains('/') && !is_level(field.key) && !limits.contains(&field.at) {
            limits.push(field.at);
        }
    }
    if !limits.is_empty() {
        draft
            .origins
            .note(pointer.to_owned() + "/confidence_interval", &limits);
    }
    draft.origins.note(pointer.to_owned(), &[entry.at]);
    object
}
