//! Writing a trial as a file in its format: the keys in the order of the
//! format's description, every number as it was printed.
//!
//! [`super::read()`] gives the same trial again.

mod field;
mod outcome;

use field::{decimal, list, optional};

use super::document::Json;
use super::keyword::Keyword;
use super::model::{Arm, Citation, Interval, Source, Trial, Visit};
use super::read::{FORMAT, VERSION};
use super::reported::{Reported, SourceIndex};

/// The text of a trial's file.
pub fn to_json(trial: &Trial) -> String {
    document(trial).to_json()
}

/// A trial as a document in the trial format.
pub fn document(trial: &Trial) -> Json {
    let writer = Writer {
        trial,
        default: default_source(trial),
    };
    writer.trial()
}

/// The source that most numbers come from, if each number has one; a file
/// with one source needs no default.
fn default_source(trial: &Trial) -> Option<SourceIndex> {
    let mut counts = vec![0_usize; trial.sources.len()];
    let mut all_have_one = true;
    let mut count = |source: Option<SourceIndex>| match source.and_then(|at| counts.get_mut(at)) {
        Some(count) => *count += 1,
        None => all_have_one = false,
    };
    for arm in &trial.arms {
        if let Some(number) = &arm.randomised {
            count(number.source);
        }
    }
    for outcome in &trial.outcomes {
        let ends = [&outcome.scale_minimum, &outcome.scale_maximum];
        ends.into_iter().flatten().for_each(|end| count(end.source));
        outcome
            .thresholds
            .iter()
            .for_each(|threshold| count(threshold.value.source));
        outcome
            .summaries
            .iter()
            .for_each(|summary| count(summary.source));
        outcome
            .contrasts
            .iter()
            .for_each(|contrast| count(contrast.source));
        outcome
            .responders
            .iter()
            .for_each(|responders| count(responders.source));
    }
    let tables = [
        &trial.events,
        &trial.adverse_events,
        &trial.flow,
        &trial.adherence,
    ];
    tables
        .into_iter()
        .flatten()
        .for_each(|table| count(table.source));
    let most = counts
        .iter()
        .enumerate()
        .max_by_key(|&(at, count)| (*count, core::cmp::Reverse(at)));
    most.map(|(at, _)| at).filter(|_| all_have_one)
}

/// What is needed to write a part of a trial.
struct Writer<'t> {
    trial: &'t Trial,
    /// The source of all numbers that name none.
    default: Option<SourceIndex>,
}

impl Writer<'_> {
    fn trial(&self) -> Json {
        let trial = self.trial;
        let mut file = Json::object()
            .with("format", Json::text(FORMAT))
            .with("version", Json::Literal(VERSION.to_owned()));
        file.add_text("id", &trial.id);
        file.add_text("title", &trial.title);
        file.add_text("short_name", &trial.short_name);
        file.add_text("question", &trial.question);
        file.add_text("description", &trial.description);
        file.add_text("condition", &trial.condition);
        list(&mut file, "registrations", &trial.registrations, |one| {
            Json::text(one)
        });
        file.add("citation", citation(&trial.citation));
        list(&mut file, "sources", &trial.sources, source);
        if trial.sources.len() > 1 {
            self.name_source(&mut file, self.default, None);
        }
        list(&mut file, "arms", &trial.arms, |arm| self.arm(arm));
        file.add_text("time_unit", trial.time_unit.as_str());
        list(&mut file, "visits", &trial.visits, visit);
        list(&mut file, "outcomes", &trial.outcomes, |outcome| {
            self.outcome(outcome)
        });
        for (key, tables) in [
            ("events", &trial.events),
            ("adverse_events", &trial.adverse_events),
            ("flow", &trial.flow),
            ("adherence", &trial.adherence),
        ] {
            list(&mut file, key, tables, |table| self.count_table(table));
        }
        list(&mut file, "notes", &trial.notes, |note| self.note(note));
        file
    }

    /// Names a source where it is not the one that holds here anyway.
    fn name_source(
        &self,
        object: &mut Json,
        source: Option<SourceIndex>,
        holds: Option<SourceIndex>,
    ) {
        if source != holds
            && let Some(source) = source.and_then(|at| self.trial.sources.get(at))
        {
            object.add_text("source", &source.id);
        }
    }

    fn number(
        &self,
        object: &mut Json,
        key: &str,
        number: Option<&Reported>,
        holds: Option<SourceIndex>,
    ) {
        let Some(number) = number else {
            return;
        };
        let value = decimal(number.value);
        if number.source == holds && number.note.is_none() {
            return object.add(key, value);
        }
        let mut whole = Json::object().with("value", value);
        self.name_source(&mut whole, number.source, holds);
        optional(&mut whole, "note", number.note.as_deref());
        object.add(key, whole);
    }

    fn interval(&self, object: &mut Json, interval: Option<&Interval>, holds: Option<SourceIndex>) {
        let Some(interval) = interval else {
            return;
        };
        let mut whole = Json::object().with("level", decimal(interval.level));
        self.number(&mut whole, "lower", Some(&interval.lower), holds);
        self.number(&mut whole, "upper", Some(&interval.upper), holds);
        object.add("confidence_interval", whole);
    }

    fn arm(&self, arm: &Arm) -> Json {
        let mut object = Json::object();
        object.add_text("id", &arm.id);
        object.add_text("name", &arm.name);
        object.add_text("short_name", &arm.short_name);
        object.add_text("role", arm.role.as_str());
        self.number(
            &mut object,
            "randomised",
            arm.randomised.as_ref(),
            self.default,
        );
        object
    }
}

fn citation(citation: &Citation) -> Json {
    let mut object = Json::object();
    list(&mut object, "authors", &citation.authors, |author| {
        Json::text(author)
    });
    object.add_text("title", &citation.title);
    object.add_text("journal", &citation.journal);
    if let Some(year) = citation.year {
        object.add("year", Json::number(year.into()));
    }
    object.add_text("locator", &citation.locator);
    optional(&mut object, "doi", citation.doi.as_deref());
    object
}

fn source(source: &Source) -> Json {
    let mut object = Json::object();
    object.add_text("id", &source.id);
    object.add_text("name", &source.name);
    object.add_text("reference", &source.reference);
    optional(&mut object, "doi", source.doi.as_deref());
    object
}

fn visit(visit: &Visit) -> Json {
    let mut object = Json::object();
    object.add_text("id", &visit.id);
    object.add("time", decimal(visit.time));
    object.add_text("label", &visit.label);
    if visit.primary {
        object.add("primary", Json::Literal("true".to_owned()));
    }
    optional(&mut object, "note", visit.note.as_deref());
    object
}
