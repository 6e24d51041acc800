//! What a record says of its trial: names, summary, condition, and the
//! record itself as the source of all numbers.

use super::super::UNSAID;
use super::super::slug::slug;
use super::arms::{Control, RecordArms};
use super::record::{at, list, plain_text, scalar_text, text_of};
use super::text::{add_sentence, first_sentences, plain};
use mcid_trial::{
    document::Json,
    json::Node,
    read::{FORMAT, VERSION},
};

/// Who the record is.
pub(super) struct Identity {
    /// The registration, e.g. "NCT01234567".
    pub(super) registration: String,
    /// The acronym, or else the registration.
    pub(super) short_name: String,
    pub(super) title: String,
    /// The day of the last update in words, if it is known.
    pub(super) updated: Option<String>,
}

/// Most characters of the summary that are taken over.
const MAX_SUMMARY: usize = 600;

/// Id of the source that is the record.
pub(super) const SOURCE: &str = "registry";

/// Id of the source that is the person who answers.
pub(super) const ENTERED: &str = "entered";

/// Reads who a record is.
pub(super) fn identity(record: Node<'_>) -> Identity {
    let module = at(record, &["protocolSection", "identificationModule"]);
    let said_there = |key| module.map(|node| plain_text(node, key)).unwrap_or_default();
    let first = |texts: [String; 3]| {
        texts
            .into_iter()
            .find(|text| !text.is_empty())
            .unwrap_or_default()
    };
    let registration = said_there("nctId");
    let name = first([registration.clone(), String::new(), "the record".to_owned()]);
    Identity {
        short_name: first([said_there("acronym"), registration.clone(), name.clone()]),
        title: first([said_there("officialTitle"), said_there("briefTitle"), name]),
        updated: date_of(record, "lastUpdatePostDateStruct"),
        registration,
    }
}

/// What the months are called.
const MONTHS: &str =
    "January February March April May June July August September October November December";

/// 2022-08-18 or 2022-08 in words.
fn in_words(date: &str) -> Option<String> {
    let mut parts = date.split('-');
    let mut part = |digits: usize| {
        let part = parts.next()?;
        let is_number = part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit());
        is_number.then_some(part)
    };
    let (year, month, day) = (part(4)?, part(2)?, part(2));
    let place = month.parse::<usize>().ok()?.checked_sub(1)?;
    let month = MONTHS.split(' ').nth(place)?;
    Some(match day {
        Some(day) => format!("{} {month} {year}", day.trim_start_matches('0')),
        None => format!("{month} {year}"),
    })
}

/// A date of the record's history, in words.
fn date_of(record: Node<'_>, key: &str) -> Option<String> {
    let date = at(record, &["protocolSection", "statusModule", key])?;
    in_words(text_of(date, "date"))
}

/// A document with everything but visits and outcomes.
pub(super) fn document(
    record: Node<'_>,
    who: &Identity,
    arms: &RecordArms,
    control: Control,
) -> Json {
    let question = format!(
        "Are the differences between the arms of {} large enough to matter?",
        who.short_name
    );
    let mut json = Json::object()
        .with("format", Json::text(FORMAT))
        .with("version", Json::Literal(VERSION.to_owned()))
        .with(
            "id",
            Json::text(&slug(&who.registration, "trial", &|_| false)),
        )
        .with("title", Json::text(&who.title))
        .with("short_name", Json::text(&who.short_name))
        .with("question", Json::text(&question))
        .with("description", Json::text(&description(record, arms)));
    let conditions = at(record, &["protocolSection", "conditionsModule"]);
    let conditions = conditions
        .map(|module| list(module, "conditions"))
        .unwrap_or_default();
    let condition = conditions
        .first()
        .map(|node| plain(scalar_text(*node)))
        .unwrap_or_default();
    if !condition.is_empty() {
        json.add("condition", Json::text(&condition));
    }
    if !who.registration.is_empty() {
        json.add(
            "registrations",
            Json::List(vec![Json::text(&who.registration)]),
        );
    }
    let mut citation = Json::object().with("title", Json::text(&who.title));
    let posted = date_of(record, "resultsFirstPostDateStruct");
    let year = posted
        .as_deref()
        .and_then(|date| date.split(' ').next_back());
    if let Some(year) = year.filter(|year| ("1900".."2101").contains(year)) {
        citation.add("year", Json::Literal(year.to_owned()));
    }
    json.add("citation", citation);
    json.add("sources", Json::List(vec![source(record, who)]));
    json.add("source", Json::text(SOURCE));
    json.add("arms", Json::List(arms_json(arms, control)));
    json
}

/// The record as a source.
pub(super) fn source(record: Node<'_>, who: &Identity) -> Json {
    let mut name = format!("the ClinicalTrials.gov record {}", who.registration);
    name.truncate(name.trim_end().len());
    let mut reference = String::new();
    add_sentence(
        &mut reference,
        &format!("ClinicalTrials.gov: {}", who.registration),
    );
    add_sentence(&mut reference, &who.title);
    if let Some(updated) = &who.updated {
        name = format!("{name}, last updated on {updated}");
        add_sentence(&mut reference, &format!("Last update posted {updated}"));
    }
    if let Some(posted) = date_of(record, "resultsFirstPostDateStruct") {
        add_sentence(&mut reference, &format!("Results first posted {posted}"));
    }
    let holder = at(record, &["derivedSection", "miscInfoModule"]);
    if let Some(version) = holder.and_then(|holder| in_words(text_of(holder, "versionHolder"))) {
        add_sentence(
            &mut reference,
            &format!("Version of the registry's data: {version}"),
        );
    }
    Json::object()
        .with("id", Json::text(SOURCE))
        .with("name", Json::text(&name))
        .with("reference", Json::text(&plain(&reference)))
}

/// The source of what a person has entered.
pub(super) fn entered() -> Json {
    Json::object().with("id", Json::text(ENTERED)).with(
        "name",
        Json::text("what was entered when the record was opened"),
    )
}

/// The record's summary, or else its arms.
fn description(record: Node<'_>, arms: &RecordArms) -> String {
    let module = at(record, &["protocolSection", "descriptionModule"]);
    let summary = module
        .map(|module| plain_text(module, "briefSummary"))
        .unwrap_or_default();
    if !summary.is_empty() {
        return first_sentences(&summary, MAX_SUMMARY);
    }
    let names: Vec<&str> = arms.all.iter().map(|arm| &*arm.name).collect();
    plain(&format!("A trial with the arms: {}.", names.join("; ")))
}

fn arms_json(arms: &RecordArms, control: Control) -> Vec<Json> {
    let role = |at: usize| match control {
        Control::Unsaid => UNSAID,
        Control::Arm(place) if place == at => "control",
        _ => "intervention",
    };
    let one = |(at, arm): (usize, &super::arms::RecordArm)| {
        Json::object()
            .with("id", Json::text(&arm.id))
            .with("name", Json::text(&arm.name))
            .with("short_name", Json::text(&arm.short_name))
            .with("role", Json::text(role(at)))
    };
    arms.all.iter().enumerate().map(one).collect()
}
