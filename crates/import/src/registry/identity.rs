//! What a record says of its trial: names, summary, condition, and the
//! record itself as the source of all numbers.

use super::super::UNSAID;
use super::super::slug::slug;
use super::arms::{Arms, Control};
use super::record::{at, list, plainly, said, words};
use super::text::{add_sentence, filled, first_sentences, plain};
use mcid_trial::document::Json;
use mcid_trial::json::Node;
use mcid_trial::read::{FORMAT, VERSION};

/// Who the record is.
pub(super) struct Identity {
    /// The registration, e.g. "NCT01234567".
    pub(super) registration: String,
    /// The acronym, or else the registration.
    pub(super) short_name: String,
    pub(super) title: String,
    /// The day of the last update, or empty.
    pub(super) updated: String,
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
    let said_there = |key| module.map(|node| plainly(node, key)).unwrap_or_default();
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
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A date as the registry writes it (2022-08-18, or 2022-08) in words; empty
/// if it is none.
fn date_words(date: &str) -> String {
    let mut parts = date.split('-');
    let mut part = |digits: usize| {
        let part = parts.next().unwrap_or_default();
        let is_number = part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit());
        is_number.then_some(part)
    };
    let (year, month, day) = (part(4), part(2), part(2));
    let month = month
        .and_then(|month| month.parse::<usize>().ok())
        .and_then(|month| MONTHS.get(month.checked_sub(1)?));
    match (year, month, day) {
        (Some(year), Some(month), Some(day)) => {
            filled("{} {} {}", &[day.trim_start_matches('0'), month, year])
        }
        (Some(year), Some(month), None) => filled("{} {}", &[month, year]),
        _ => String::new(),
    }
}

/// A document with everything but visits and outcomes.
pub(super) fn document(record: Node<'_>, who: &Identity, arms: &Arms, control: Control) -> Json {
    let question = "Are the differences between the arms of {} large enough to matter?";
    let mut json = Json::object()
        .with("format", Json::text(FORMAT))
        .with("version", Json::Literal(VERSION.to_owned()))
        .with(
            "id",
            Json::text(&slug(&who.registration, "trial", &|_| false)),
        )
        .with("title", Json::text(&who.title))
        .with("short_name", Json::text(&who.short_name))
        .with(
            "question",
            Json::text(&filled(question, &[&who.short_name])),
        )
        .with("description", Json::text(&description(record, arms)));
    let conditions = at(record, &["protocolSection", "conditionsModule"]);
    let conditions = conditions
        .map(|module| list(module, "conditions"))
        .unwrap_or_default();
    let condition = conditions
        .first()
        .map(|node| plain(words(*node)))
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
    let year = posted.rsplit(' ').next().unwrap_or_default();
    if ("1900".."2101").contains(&year) {
        citation.add("year", Json::Literal(year.to_owned()));
    }
    json.add("citation", citation);
    json.add("sources", Json::List(vec![source(record, who, &posted)]));
    json.add("source", Json::text(SOURCE));
    json.add("arms", Json::List(arms_json(arms, control)));
    json
}

/// A date of the record's history in words, or nothing.
fn date_of(record: Node<'_>, key: &str) -> String {
    let date = at(record, &["protocolSection", "statusModule", key]);
    date.map(|date| date_words(said(date, "date")))
        .unwrap_or_default()
}

fn source(record: Node<'_>, who: &Identity, posted: &str) -> Json {
    let mut name = String::from("the ClinicalTrials.gov record");
    if !who.registration.is_empty() {
        name.push(' ');
        name.push_str(&who.registration);
    }
    let mut reference = String::new();
    add_sentence(
        &mut reference,
        &filled("ClinicalTrials.gov: {}", &[&who.registration]),
    );
    add_sentence(&mut reference, &who.title);
    if !who.updated.is_empty() {
        name.push_str(&filled(", last updated on {}", &[&who.updated]));
        add_sentence(
            &mut reference,
            &filled("Last update posted {}", &[&who.updated]),
        );
    }
    if !posted.is_empty() {
        add_sentence(
            &mut reference,
            &filled("Results first posted {}", &[posted]),
        );
    }
    let holder = at(record, &["derivedSection", "miscInfoModule"]);
    let version = holder.map(|holder| date_words(said(holder, "versionHolder")));
    if let Some(version) = version.filter(|version| !version.is_empty()) {
        add_sentence(
            &mut reference,
            &filled("Version of the registry's data: {}", &[&version]),
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
fn description(record: Node<'_>, arms: &Arms) -> String {
    let module = at(record, &["protocolSection", "descriptionModule"]);
    let summary = module
        .map(|module| plainly(module, "briefSummary"))
        .unwrap_or_default();
    if !summary.is_empty() {
        return first_sentences(&summary, MAX_SUMMARY);
    }
    let names: Vec<&str> = arms.all.iter().map(|arm| &*arm.name).collect();
    plain(&filled("A trial with the arms: {}.", &[&names.join("; ")]))
}

fn arms_json(arms: &Arms, control: Control) -> Vec<Json> {
    let role = |at: usize| match control {
        Control::Unsaid => UNSAID,
        Control::Arm(place) if place == at => "control",
        _ => "intervention",
    };
    let one = |(at, arm): (usize, &super::arms::Arm)| {
        Json::object()
            .with("id", Json::text(&arm.id))
            .with("name", Json::text(&arm.name))
            .with("short_name", Json::text(&arm.short_name))
            .with("role", Json::text(role(at)))
    };
    arms.all.iter().enumerate().map(one).collect()
}
