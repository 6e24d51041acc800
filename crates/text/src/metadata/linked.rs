//! The page as linked data, by the vocabulary of schema.org: the summary
//! results as a data set, the paper that they are from, and the explorer.

use serde_json::{Map, Value, json};

use crate::citation::author::Author;
use crate::citation::{Work, doi_address, paper_work};
use crate::escape;
use crate::page::BRAND;
use mcid_trial::{Outcome, Reported, Trial};

/// The data as JSON for the inside of a `script` element. What is not known
/// has no key.
pub(super) fn script(trial: &Trial, version: &str, base: Option<&str>) -> String {
    let work = paper_work(trial);
    let paper = work.doi.as_deref().map_or("#paper".to_owned(), doi_address);
    let graph = json!({
        "@context": "https://schema.org",
        "@graph": [
            results(trial, &paper, base),
            article(&work, &paper),
            {
                "@type": "WebApplication",
                "name": BRAND,
                "softwareVersion": version,
                "url": base,
                "about": { "@id": "#results" },
            },
        ],
    });
    escape::script(&known(graph).to_string())
}

fn results(trial: &Trial, paper: &str, base: Option<&str>) -> Value {
    let mut sources = vec![json!({ "@id": paper })];
    let others = trial
        .sources
        .iter()
        .filter_map(|source| source.doi.as_deref());
    for address in others.map(doi_address).filter(|address| address != paper) {
        sources.push(json!({ "@id": address }));
    }
    json!({
        "@type": "Dataset",
        "@id": "#results",
        "name": format!("{}: summary results of a randomised trial", trial.short_name),
        "description": format!(
            "{} The data are the summary results that were published of it, each number as printed and with its source.",
            trial.description
        ),
        "url": base,
        "identifier": trial.registrations,
        "keywords": trial.condition,
        "variableMeasured": trial.outcomes.iter().map(variable).collect::<Vec<Value>>(),
        "isBasedOn": sources,
    })
}

fn variable(outcome: &Outcome) -> Value {
    let number =
        |reported: &Option<Reported>| reported.as_ref().map(|reported| reported.value.to_string());
    json!({
        "@type": "PropertyValue",
        "name": outcome.name,
        "measurementTechnique": outcome.instrument,
        "unitText": outcome.unit_plural,
        "minValue": number(&outcome.scale_minimum),
        "maxValue": number(&outcome.scale_maximum),
    })
}

fn article(work: &Work, id: &str) -> Value {
    let authors: Vec<Value> = work.authors.named.iter().map(author).collect();
    let journal = json!({ "@type": "Periodical", "name": work.journal });
    let (volume, issue) = (&work.locator.volume, &work.locator.issue);
    let mut part_of = work.journal.as_ref().map(|_| journal);
    for (kind, key, number) in [
        ("PublicationVolume", "volumeNumber", volume),
        ("PublicationIssue", "issueNumber", issue),
    ] {
        if !number.is_empty() {
            part_of = Some(json!({ "@type": kind, key: number, "isPartOf": part_of }));
        }
    }
    json!({
        "@type": "ScholarlyArticle",
        "@id": id,
        "name": work.title,
        "headline": work.title,
        "author": authors,
        "datePublished": work.year.map(|year| year.to_string()),
        "isPartOf": part_of,
        "pageStart": work.locator.first_page,
        "pageEnd": work.locator.last_page,
        "sameAs": work.doi.as_deref().map(doi_address),
        "identifier": work.safe_doi().map(|doi| format!("doi:{doi}")),
    })
}

/// An author; a name that may be that of a group has no type.
fn author(author: &Author) -> Value {
    match author {
        Author::Person { family, .. } => {
            json!({ "@type": "Person", "name": author.printed(), "familyName": family })
        }
        Author::Group(name) => json!(name),
    }
}

/// The value without what is empty, and with every text on one line.
fn known(value: Value) -> Value {
    let is_known = |value: &Value| match value {
        Value::Null => false,
        Value::String(text) => !text.is_empty(),
        Value::Array(items) => !items.is_empty(),
        _ => true,
    };
    match value {
        Value::String(text) => Value::String(escape::plain(&text)),
        Value::Array(items) => items.into_iter().map(known).filter(is_known).collect(),
        Value::Object(members) => members
            .into_iter()
            .map(|(key, value)| (key, known(value)))
            .filter(|(_, value)| is_known(value))
            .collect::<Map<String, Value>>()
            .into(),
        other => other,
    }
}
