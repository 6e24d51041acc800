//! From what was gathered to a document in the trial format.

use super::super::UNSAID;
use super::super::slug::kept;
use super::arms::Arms;
use super::ask::{Desk, optional};
use super::diagnostics::Origins;
use super::gather::Outcome;
use super::outcome::{id_of, outcome};
use super::place::At;
use super::preface::{Line, Preface};
use super::visits::{Visits, unit_name};
use mcid_trial::document::Json;
use mcid_trial::model::TimeUnit;
use mcid_trial::read::{FORMAT, VERSION};

/// A document under construction.
pub(super) struct Draft {
    pub(super) json: Json,
    /// Which cells its parts come from.
    pub(super) origins: Origins,
    /// What may stand for the time being where something must still be said:
    /// pointers with words that no check depends on.
    pub(super) gaps: Vec<(String, &'static str)>,
}

impl Draft {
    /// Adds a text that a person must still say if it is not known.
    pub(super) fn word(
        &mut self,
        to: &mut Json,
        key: &str,
        said: Option<&str>,
        pointer: String,
        stand_in: &'static str,
    ) {
        to.add(key, Json::text(said.unwrap_or(UNSAID)));
        if said.is_none() {
            self.gaps.push((pointer, stand_in));
        }
    }
}

/// Everything that a table says.
pub(super) struct Said<'a> {
    pub(super) preface: &'a Preface,
    /// The name in a column that tells trials apart; may be empty.
    pub(super) trial: String,
    pub(super) arms: Arms,
    pub(super) visits: Visits,
    pub(super) time_unit: Option<TimeUnit>,
    pub(super) outcomes: Vec<Outcome>,
    pub(super) headings: At,
}

/// Adds a text that may be missing.
pub(super) fn text(object: &mut Json, key: &str, text: &str) {
    if !text.is_empty() {
        object.add(key, Json::text(text));
    }
}

/// Makes the document.
pub(super) fn document(said: &Said<'_>, desk: &mut Desk<'_>) -> Draft {
    let mut draft = Draft {
        json: Json::object()
            .with("format", Json::text(FORMAT))
            .with("version", Json::Literal(VERSION.to_owned())),
        origins: Origins::new(said.headings),
        gaps: Vec::new(),
    };
    identity(said, &mut draft, desk);
    let mut arms = Vec::new();
    for (index, arm) in said.arms.list.iter().enumerate() {
        let pointer = format!("/arms/{index}");
        let mut object = Json::object();
        text(&mut object, "id", &arm.id);
        text(&mut object, "name", &arm.name);
        text(&mut object, "short_name", &arm.short_name);
        let role = arm.is_control.map(|is_control| {
            if is_control {
                "control"
            } else {
                "intervention"
            }
        });
        draft.word(
            &mut object,
            "role",
            role,
            pointer.clone() + "/role",
            "intervention",
        );
        text(&mut object, "randomised", &arm.randomised);
        draft.origins.note(pointer, &[arm.at]);
        arms.push(object);
    }
    draft.json.add("arms", Json::List(arms));
    let mut unit = Json::object();
    let name = said.time_unit.map(|unit| unit_name(unit).0);
    draft.word(
        &mut unit,
        "time_unit",
        name,
        "/time_unit".to_owned(),
        "weeks",
    );
    draft.json.add(
        "time_unit",
        unit.take("/time_unit").unwrap_or_else(Json::object),
    );
    let primary = primary_visit(said, desk);
    let mut visits = Vec::new();
    for (index, visit) in said.visits.list.iter().enumerate() {
        let mut object = Json::object();
        text(&mut object, "id", &visit.id);
        text(&mut object, "time", &visit.amount.to_string());
        text(&mut object, "label", &visit.label);
        if visit.is_primary || primary == Some(index) {
            object.add("primary", Json::Literal("true".to_owned()));
        }
        text(&mut object, "note", &visit.note);
        draft.origins.note(format!("/visits/{index}"), &[visit.at]);
        visits.push(object);
    }
    draft.json.add("visits", Json::List(visits));
    let ids = ids(&said.outcomes);
    let primary = primary_outcome(said, &ids, desk);
    let mut outcomes = Vec::new();
    for (index, of) in said.outcomes.iter().enumerate() {
        let is_primary = primary.as_deref() == Some(ids[index].as_str());
        if let Some(object) = outcome(
            said,
            of,
            (&ids[index], outcomes.len(), is_primary),
            &mut draft,
            desk,
        ) {
            outcomes.push(object);
        } else {
            desk.leave_out(
                of.name.clone(),
                "Its direction of benefit was not said: leave out.",
            );
        }
    }
    draft.json.add("outcomes", Json::List(outcomes));
    draft
}

fn ids(outcomes: &[Outcome]) -> Vec<String> {
    let mut ids: Vec<String> = Vec::new();
    for outcome in outcomes {
        let id = id_of(outcome, &ids);
        ids.push(id);
    }
    ids
}

/// Title, names, citation and sources.
fn identity(said: &Said<'_>, draft: &mut Draft, desk: &mut Desk<'_>) {
    let preface = said.preface;
    let file = &mut draft.json;
    let mut named = |key: &str, label: &str, default: &str| {
        let text = preface.text(key);
        if !text.is_empty() {
            return text.to_owned();
        }
        let help = "Left open, it is: ".to_owned() + default;
        let answer = desk.ask(optional(key, "Trial", label, &help));
        answer.unwrap_or_else(|| default.to_owned())
    };
    let called = if said.trial.is_empty() {
        "Trial"
    } else {
        &said.trial
    };
    let short_name = named("short_name", "What is the trial called?", called);
    let title = named(
        "title",
        "What is its full title?",
        "A trial whose results were read from a table",
    );
    let question = named(
        "question",
        "What is the question in one line?",
        "Is the difference big enough to matter?",
    );
    let description = named(
        "description",
        "Who was randomised to what?",
        "Summary results that were read from a table.",
    );
    let id = preface.text("id");
    text(file, "id", &kept(id, &short_name, "trial", &|_| false));
    text(file, "title", &title);
    text(file, "short_name", &short_name);
    text(file, "question", &question);
    text(file, "description", &description);
    text(file, "condition", preface.text("condition"));
    let values = |key: &str| -> Vec<Json> {
        let lines = preface.all(key).flat_map(|line| &line.values);
        lines
            .filter(|cell| !cell.text.is_empty())
            .map(|cell| Json::text(&cell.text))
            .collect()
    };
    let registrations = values("registration");
    if !registrations.is_empty() {
        file.add("registrations", Json::List(registrations));
    }
    let mut citation = Json::object();
    let authors = values("authors");
    if !authors.is_empty() {
        citation.add("authors", Json::List(authors));
    }
    let cited = preface.text("citation");
    text(
        &mut citation,
        "title",
        if cited.is_empty() { &title } else { cited },
    );
    for key in ["journal", "year", "locator", "doi"] {
        text(&mut citation, key, preface.text(key));
        if let Some(cell) = preface.cell(key) {
            draft.origins.note(format!("/citation/{key}"), &[cell.at]);
        }
    }
    file.add("citation", citation);
    let mut sources: Vec<Json> = Vec::new();
    let mut taken: Vec<String> = Vec::new();
    for line in preface
        .all("source")
        .filter(|line| !line.value(0).is_empty())
    {
        draft
            .origins
            .note(format!("/sources/{}", sources.len()), &[line.at()]);
        sources.push(source(line, &mut taken));
    }
    if sources.is_empty() {
        let table = Json::object().with("id", Json::text("table"));
        sources.push(table.with("name", Json::text("the table")));
        desk.recognise("Source", "the table, as it names none".to_owned());
    }
    let is_several = sources.len() > 1;
    file.add("sources", Json::List(sources));
    if let (true, Some(first)) = (is_several, taken.first()) {
        file.add("source", Json::text(first));
    }
    for (key, at) in ["title", "short_name", "id"].map(|key| (key, preface.cell(key))) {
        if let Some(cell) = at {
            draft.origins.note(format!("/{key}"), &[cell.at]);
        }
    }
}

/// `# source`: name, reference, DOI, id.
fn source(line: &Line, taken: &mut Vec<String>) -> Json {
    let is_taken = |id: &str| taken.iter().any(|old| old == id);
    let id = kept(line.value(3), line.value(0), "source", &is_taken);
    let mut object = Json::object();
    text(&mut object, "id", &id);
    text(&mut object, "name", line.value(0));
    text(&mut object, "reference", line.value(1));
    text(&mut object, "doi", line.value(2));
    taken.push(id);
    object
}

/// The visit that a person or the preface calls primary.
fn primary_visit(said: &Said<'_>, desk: &mut Desk<'_>) -> Option<usize> {
    let visits = &said.visits.list;
    let named = said.preface.text("primary_visit");
    if !named.is_empty() {
        return visits
            .iter()
            .position(|visit| visit.label.eq_ignore_ascii_case(named) || visit.id == named);
    }
    if visits.len() < 2 || visits.iter().any(|visit| visit.is_primary) {
        return None;
    }
    let mut question = optional(
        "primary/visit",
        "Visits",
        "Which visit is the primary one?",
        "Left open, none is.",
    );
    question.choices = visits
        .iter()
        .map(|visit| (visit.id.clone(), visit.label.clone()))
        .collect();
    let said = desk.ask(question)?;
    visits.iter().position(|visit| visit.id == said)
}

/// The id of the outcome that a person or the preface calls primary.
fn primary_outcome(said: &Said<'_>, ids: &[String], desk: &mut Desk<'_>) -> Option<String> {
    let named = said.preface.text("primary_outcome");
    if !named.is_empty() {
        let mut all = said.outcomes.iter().zip(ids);
        return all
            .find(|(outcome, id)| outcome.name.eq_ignore_ascii_case(named) || *id == named)
            .map(|(_, id)| id.clone());
    }
    if said
        .outcomes
        .iter()
        .any(|outcome| !outcome.said("role").is_empty())
    {
        return None;
    }
    desk.recognise(
        "Role of the outcomes",
        "secondary, as the table does not say it".to_owned(),
    );
    let mut question = optional(
        "primary/outcome",
        "Outcomes",
        "Which outcome is the primary one?",
        "Left open, none is.",
    );
    let choices = said.outcomes.iter().zip(ids);
    question.choices = choices
        .map(|(outcome, id)| (id.clone(), outcome.name.clone()))
        .collect();
    desk.ask(question)
}
