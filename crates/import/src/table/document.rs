//! From what was gathered to a document in the trial format.

use super::super::UNSAID;
use super::super::diagnostics::Diagnostics;
use super::super::draft::ImportQuestion;
use super::super::slug::id_for;
use super::contents::{DocumentDraft, TableContents};
use super::gather::GatheredOutcome;
use super::origins::Origins;
use super::outcome::outcome;
use super::preface::Line;
use mcid_trial::{
    Keyword,
    document::Json,
    read::{FORMAT, VERSION},
};

/// Makes the document.
pub(super) fn document(
    contents: &TableContents<'_>,
    diagnostics: &mut Diagnostics,
) -> DocumentDraft {
    let mut draft = DocumentDraft {
        json: Json::object()
            .with("format", Json::text(FORMAT))
            .with("version", Json::Literal(VERSION.to_owned())),
        origins: Origins::new(contents.headings),
        gaps: Vec::new(),
    };
    identity(contents, &mut draft, diagnostics);
    let mut arms = Vec::new();
    for (index, arm) in contents.arms.list.iter().enumerate() {
        let pointer = format!("/arms/{index}");
        let mut object = Json::object();
        object.add_text("id", &arm.id);
        object.add_text("name", &arm.name);
        object.add_text("short_name", &arm.short_name);
        let role = arm.role.map_or(UNSAID, Keyword::as_str);
        object.add_text("role", role);
        if role == UNSAID {
            draft.gaps.push((format!("{pointer}/role"), "intervention"));
        }
        object.add_text("randomised", &arm.randomised);
        draft.origins.note(pointer, &[arm.at]);
        arms.push(object);
    }
    draft.json.add("arms", Json::List(arms));
    let unit = contents.time_unit.map_or(UNSAID, Keyword::as_str);
    draft.json.add_text("time_unit", unit);
    if contents.time_unit.is_none() {
        draft.gaps.push(("/time_unit".to_owned(), "weeks"));
    }
    let primary = primary_visit(contents, diagnostics);
    let mut visits = Vec::new();
    for (index, visit) in contents.visits.list.iter().enumerate() {
        let mut object = Json::object();
        object.add_text("id", &visit.id);
        object.add_text("time", &visit.amount.to_string());
        object.add_text("label", &visit.label);
        if visit.is_primary || primary == Some(index) {
            object.add("primary", Json::Literal("true".to_owned()));
        }
        object.add_text("note", &visit.note);
        draft.origins.note(format!("/visits/{index}"), &[visit.at]);
        visits.push(object);
    }
    draft.json.add("visits", Json::List(visits));
    let ids = ids(&contents.outcomes);
    let primary = primary_outcome(contents, &ids, diagnostics);
    let mut outcomes = Vec::new();
    for (index, of) in contents.outcomes.iter().enumerate() {
        let is_primary = primary.as_deref() == Some(ids[index].as_str());
        if let Some(object) = outcome(
            contents,
            of,
            (&ids[index], outcomes.len(), is_primary),
            &mut draft,
            diagnostics,
        ) {
            outcomes.push(object);
        } else {
            diagnostics.leave_out(
                of.name.clone(),
                "Its direction of benefit was not said: leave out.",
            );
        }
    }
    draft.json.add("outcomes", Json::List(outcomes));
    draft
}

/// The outcomes' ids: the table's own where they can be, else from the names.
fn ids(outcomes: &[GatheredOutcome]) -> Vec<String> {
    let mut ids: Vec<String> = Vec::new();
    for outcome in outcomes {
        let is_taken = |id: &str| ids.iter().any(|old| old == id);
        ids.push(id_for(&outcome.id, &outcome.name, "outcome", &is_taken));
    }
    ids
}

/// Title, names, citation and sources.
fn identity(
    contents: &TableContents<'_>,
    draft: &mut DocumentDraft,
    diagnostics: &mut Diagnostics,
) {
    let preface = contents.preface;
    let file = &mut draft.json;
    let mut named = |key: &str, label: &str, default: &str| {
        let text = preface.text(key);
        if !text.is_empty() {
            return text.to_owned();
        }
        let help = "Left open, it is: ".to_owned() + default;
        let answer = diagnostics.ask(ImportQuestion::text(key, "Trial", label, &help));
        answer.unwrap_or_else(|| default.to_owned())
    };
    let called = if contents.trial.is_empty() {
        "Trial"
    } else {
        &contents.trial
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
    file.add_text("id", &id_for(id, &short_name, "trial", &|_| false));
    file.add_text("title", &title);
    file.add_text("short_name", &short_name);
    file.add_text("question", &question);
    file.add_text("description", &description);
    file.add_text("condition", preface.text("condition"));
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
    citation.add_text("title", if cited.is_empty() { &title } else { cited });
    for key in ["journal", "year", "locator", "doi"] {
        citation.add_text(key, preface.text(key));
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
        diagnostics.recognise("Source", "the table, as it names none".to_owned());
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
    let id = id_for(line.value(3), line.value(0), "source", &is_taken);
    let mut object = Json::object();
    object.add_text("id", &id);
    object.add_text("name", line.value(0));
    object.add_text("reference", line.value(1));
    object.add_text("doi", line.value(2));
    taken.push(id);
    object
}

/// The visit that a person or the preface calls primary.
fn primary_visit(contents: &TableContents<'_>, diagnostics: &mut Diagnostics) -> Option<usize> {
    let visits = &contents.visits.list;
    let named = contents.preface.text("primary_visit");
    if !named.is_empty() {
        return visits
            .iter()
            .position(|visit| visit.label.eq_ignore_ascii_case(named) || visit.id == named);
    }
    if visits.len() < 2 || visits.iter().any(|visit| visit.is_primary) {
        return None;
    }
    let mut question = ImportQuestion::text(
        "primary/visit",
        "Visits",
        "Which visit is the primary one?",
        "Left open, none is.",
    );
    question.choices = visits
        .iter()
        .map(|visit| (visit.id.clone(), visit.label.clone()))
        .collect();
    let answer = diagnostics.ask(question)?;
    visits.iter().position(|visit| visit.id == answer)
}

/// The id of the outcome that a person or the preface calls primary.
fn primary_outcome(
    contents: &TableContents<'_>,
    ids: &[String],
    diagnostics: &mut Diagnostics,
) -> Option<String> {
    let named = contents.preface.text("primary_outcome");
    if !named.is_empty() {
        let mut all = contents.outcomes.iter().zip(ids);
        return all
            .find(|(outcome, id)| outcome.name.eq_ignore_ascii_case(named) || *id == named)
            .map(|(_, id)| id.clone());
    }
    if contents
        .outcomes
        .iter()
        .any(|outcome| !outcome.text("role").is_empty())
    {
        return None;
    }
    diagnostics.recognise(
        "Role of the outcomes",
        "secondary, as the table does not say it".to_owned(),
    );
    let mut question = ImportQuestion::text(
        "primary/outcome",
        "Outcomes",
        "Which outcome is the primary one?",
        "Left open, none is.",
    );
    let choices = contents.outcomes.iter().zip(ids);
    question.choices = choices
        .map(|(outcome, id)| (id.clone(), outcome.name.clone()))
        .collect();
    diagnostics.ask(question)
}
