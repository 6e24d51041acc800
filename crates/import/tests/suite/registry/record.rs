//! Records for tests: a real one, small ones made from it, and what becomes
//! of them when everything is confirmed.

use mcid_import::{Draft, ImportQuestion, Opened, open};
use mcid_trial::{Fault, Trial};
use serde_json::Value;

/// A record with 31 outcome measures and 12 analyses.
pub(crate) const RECORD: &str =
    include_str!("../../../../../tests/reference/ctgov/NCT02552212.json");

/// A record with results, none of which can be shown.
pub(crate) const UNUSABLE: &str =
    include_str!("../../../../../tests/reference/ctgov/NCT00763412.json");

/// An answer to a question.
pub(crate) fn answer(id: &str, said: &str) -> (String, String) {
    (id.to_owned(), said.to_owned())
}

/// The draft of a file with some answers.
#[track_caller]
pub(crate) fn drafted(bytes: &[u8], answers: &[(String, String)]) -> Draft {
    match open(bytes, answers) {
        Ok(Opened::Draft(draft)) => *draft,
        Ok(Opened::Trial(_)) => panic!("this is a draft"),
        Err(faults) => panic!("{faults:?}"),
    }
}

/// The question with an id.
#[track_caller]
pub(crate) fn asked<'d>(draft: &'d Draft, id: &str) -> &'d ImportQuestion {
    let ids: Vec<&String> = draft
        .questions
        .iter()
        .map(|question| &question.id)
        .collect();
    let found = draft.questions.iter().find(|question| question.id == id);
    found.unwrap_or_else(|| panic!("{id} is not among {ids:?}"))
}

/// The only question whose id begins so.
#[track_caller]
pub(crate) fn only<'d>(draft: &'d Draft, kind: &str) -> &'d ImportQuestion {
    let mut found = draft
        .questions
        .iter()
        .filter(|question| question.id.starts_with(kind));
    let first = found
        .next()
        .unwrap_or_else(|| panic!("nothing asked of {kind}"));
    assert!(found.next().is_none(), "{kind} is asked more than once");
    first
}

/// What a person answers who takes what is proposed, the first choice else.
pub(crate) fn answers_to(draft: &Draft) -> Vec<(String, String)> {
    let required = draft.questions.iter().filter(|question| question.is_open());
    let reply = |question: &ImportQuestion| {
        let first = question
            .choices
            .first()
            .map_or("12 weeks", |choice| &choice.0);
        let said = if question.proposed.is_empty() {
            first
        } else {
            &question.proposed
        };
        answer(&question.id, said)
    };
    required.map(reply).collect()
}

/// Answers to everything that must be answered; more is asked as answers
/// come.
#[track_caller]
pub(crate) fn confirmed(bytes: &[u8]) -> Vec<(String, String)> {
    let mut answers = Vec::new();
    for _ in 0..5 {
        let draft = drafted(bytes, &answers);
        if draft.is_finished() {
            return answers;
        }
        answers.extend(answers_to(&draft));
    }
    panic!("there are always more questions");
}

/// The draft with everything answered.
#[track_caller]
pub(crate) fn finished(bytes: &[u8]) -> Draft {
    drafted(bytes, &confirmed(bytes))
}

/// The trial that a record becomes.
#[track_caller]
pub(crate) fn opened(bytes: &[u8]) -> Trial {
    let text = finished(bytes).document.to_json();
    match mcid_trial::read(&text) {
        Ok(reading) => reading.trial,
        Err(faults) => panic!("{faults:?}\n{text}"),
    }
}

/// The faults of a file that cannot be used.
#[track_caller]
pub(crate) fn faults(bytes: &[u8]) -> Vec<Fault> {
    match open(bytes, &[]) {
        Err(faults) => faults,
        Ok(_) => panic!("this file must be refused"),
    }
}

/// The real record as JSON.
pub(crate) fn record() -> Value {
    serde_json::from_str(RECORD).expect("JSON")
}

/// The outcome measures of a record.
#[track_caller]
pub(crate) fn measures(record: &mut Value) -> &mut Vec<Value> {
    let list = &mut record["resultsSection"]["outcomeMeasuresModule"]["outcomeMeasures"];
    list.as_array_mut().expect("a list")
}

/// A record of one outcome measure: the change of BASFI at week 12, a least
/// squares mean with an analysis.
pub(crate) fn small() -> Value {
    let mut record = record();
    let measure = measures(&mut record).swap_remove(12);
    *measures(&mut record) = vec![measure];
    let object = record.as_object_mut().expect("an object");
    object.retain(|key, _| ["protocolSection", "resultsSection", "hasResults"].contains(&&**key));
    let results = object["resultsSection"].as_object_mut().expect("an object");
    results.retain(|key, _| key == "outcomeMeasuresModule");
    let protocol = object["protocolSection"]
        .as_object_mut()
        .expect("an object");
    let kept = [
        "identificationModule",
        "statusModule",
        "armsInterventionsModule",
    ];
    protocol.retain(|key, _| kept.contains(&&**key));
    record
}

/// That record after a change of its measure, as the bytes of a file.
pub(crate) fn changed(change: impl FnOnce(&mut Value)) -> Vec<u8> {
    let mut record = small();
    change(&mut measures(&mut record)[0]);
    record.to_string().into_bytes()
}

/// The same after a change of its analysis.
pub(crate) fn analysed(change: impl FnOnce(&mut Value)) -> Vec<u8> {
    changed(|measure| change(&mut measure["analyses"][0]))
}

/// The measurement of a group.
pub(crate) fn measurement(measure: &mut Value, group: usize) -> &mut Value {
    &mut measure["classes"][0]["categories"][0]["measurements"][group]
}
