//! What a new trial begins with, and what follows from what was typed.

use mcid_import::slug;
use mcid_text::editor as words;
use mcid_trial::document::Json;
use mcid_trial::{FORMAT, VERSION};

/// An empty trial: two arms, a baseline and a visit, an outcome.
pub(crate) fn blank() -> Json {
    let text = Json::text;
    Json::object()
        .with("format", text(FORMAT))
        .with("version", Json::Literal(VERSION.to_owned()))
        .with(
            "sources",
            Json::List(vec![Json::object().with("id", text("source"))]),
        )
        .with(
            "arms",
            Json::List(vec![arm("arm-1", "intervention"), arm("arm-2", "control")]),
        )
        .with("time_unit", text("weeks"))
        .with(
            "visits",
            Json::List(vec![
                visit("visit-1", "0", words::BASELINE),
                visit("visit-2", "", ""),
            ]),
        )
        .with(
            "outcomes",
            Json::List(vec![outcome("outcome-1", "primary")]),
        )
}

/// An empty arm.
pub(super) fn arm(id: &str, role: &str) -> Json {
    Json::object()
        .with("id", Json::text(id))
        .with("role", Json::text(role))
}

/// An empty visit.
pub(super) fn visit(id: &str, time: &str, label: &str) -> Json {
    let mut visit = Json::object().with("id", Json::text(id));
    for (key, value) in [("time", time), ("label", label)] {
        if !value.is_empty() {
            visit.add(key, Json::text(value));
        }
    }
    visit
}

/// An empty outcome.
pub(super) fn outcome(id: &str, role: &str) -> Json {
    let unit = Json::object()
        .with("singular", Json::text(words::UNIT_SINGULAR))
        .with("plural", Json::text(words::UNIT_PLURAL));
    Json::object()
        .with("id", Json::text(id))
        .with("unit", unit)
        .with("role", Json::text(role))
}

/// The document with what need not be typed: names that follow from others.
pub(super) fn completed(document: &Json) -> Json {
    let mut document = trimmed(document);
    let text = |document: &Json, pointer: &str| {
        let value = document.at(pointer).map(Json::as_str);
        value.unwrap_or_default().to_owned()
    };
    let count = |document: &Json, pointer: &str| {
        document.at(pointer).map_or(0, |list| list.entries().len())
    };
    let name = text(&document, "/short_name");
    let title = text(&document, "/title");
    add(&mut document, "/id", &slug(&name, "trial", &|_| false));
    add(&mut document, "/question", words::QUESTION);
    // Without any name the trial is not complete, so that the last is never seen.
    let cited = [title.as_str(), &name, words::SHORT_NAME];
    let cited = cited.into_iter().find(|text| !text.is_empty());
    add(&mut document, "/citation/title", cited.unwrap_or_default());
    add(&mut document, "/title", &name);
    add(&mut document, "/sources/0/name", words::SOURCE_NAME);
    let mut names = Vec::new();
    for at in 0..count(&document, "/arms") {
        let name = text(&document, &format!("/arms/{at}/name"));
        add(&mut document, &format!("/arms/{at}/short_name"), &name);
        names.push(name);
    }
    if names.iter().all(|name| !name.is_empty()) {
        add(&mut document, "/description", &words::description(&names));
    }
    let unit = text(&document, "/time_unit");
    for at in 0..count(&document, "/visits") {
        let time = text(&document, &format!("/visits/{at}/time"));
        if !time.is_empty() {
            let label = words::visit(&time, &unit);
            add(&mut document, &format!("/visits/{at}/label"), &label);
        }
    }
    document
}

/// The document without spaces around what was typed: while a word is being
/// typed, a space after it must stay.
fn trimmed(value: &Json) -> Json {
    match value {
        Json::Text(text) => Json::text(text.trim()),
        Json::List(entries) => Json::List(entries.iter().map(trimmed).collect()),
        Json::Object(members) => {
            let trimmed = |(key, value): &(String, Json)| (key.clone(), trimmed(value));
            Json::Object(members.iter().map(trimmed).collect())
        }
        Json::Literal(_) => value.clone(),
    }
}

/// Puts a text where there is none.
fn add(document: &mut Json, pointer: &str, text: &str) {
    if !text.is_empty() && document.at(pointer).is_none() {
        document.put(pointer, Json::text(text));
    }
}
