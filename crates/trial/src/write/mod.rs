//! Writing a trial as a file in its format: the keys in the order of the
//! format's description, every number as it was printed.
//!
//! [`super::read()`] gives the same trial again.

mod object;
mod outcome;

use object::Object;

use super::document::Json;
use super::model::{Arm, Citation, Source, Trial, Visit};
use super::read::{FORMAT, VERSION};
use super::reported::SourceIndex;

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
    let randomised = trial.arms.iter().filter_map(|arm| arm.randomised.as_ref());
    randomised.for_each(|number| count(number.source));
    for outcome in &trial.outcomes {
        let ends = [&outcome.scale_minimum, &outcome.scale_maximum];
        let sources = ends.into_iter().flatten().map(|end| end.source);
        let sources = sources
            .chain(outcome.thresholds.iter().map(|one| one.value.source))
            .chain(outcome.summaries.iter().map(|one| one.source))
            .chain(outcome.contrasts.iter().map(|one| one.source))
            .chain(outcome.responders.iter().map(|one| one.source));
        sources.for_each(&mut count);
    }
    let tables = trial
        .count_tables()
        .into_iter()
        .flat_map(|(_, tables)| tables);
    tables.for_each(|table| count(table.source));
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

impl<'t> Writer<'t> {
    /// An object in which numbers without a source are from the file's default.
    fn object(&self) -> Object<'t> {
        self.object_from(self.default)
    }

    /// An object in which numbers without a source are from one.
    fn object_from(&self, source: Option<SourceIndex>) -> Object<'t> {
        Object::new(&self.trial.sources, source)
    }

    fn trial(&self) -> Json {
        let trial = self.trial;
        let is_several = trial.sources.len() > 1;
        let mut file = self
            .object()
            .text("format", FORMAT)
            .add("version", Json::Literal(VERSION.to_owned()))
            .text("id", &trial.id)
            .text("title", &trial.title)
            .text("short_name", &trial.short_name)
            .text("question", &trial.question)
            .text("description", &trial.description)
            .text("condition", &trial.condition)
            .list("registrations", &trial.registrations, |one| Json::text(one))
            .add("citation", self.citation(&trial.citation))
            .list("sources", &trial.sources, |source| self.source(source))
            .name_source(self.default.filter(|_| is_several), None)
            .list("arms", &trial.arms, |arm| self.arm(arm))
            .keyword("time_unit", trial.time_unit)
            .list("visits", &trial.visits, |visit| self.visit(visit))
            .list("outcomes", &trial.outcomes, |outcome| self.outcome(outcome));
        for (key, tables) in trial.count_tables() {
            file = file.list(key, tables, |table| self.count_table(table));
        }
        file.list("notes", &trial.notes, |note| self.note(note))
            .finish()
    }

    fn citation(&self, citation: &Citation) -> Json {
        let mut object = self
            .object()
            .list("authors", &citation.authors, |author| Json::text(author))
            .text("title", &citation.title)
            .text("journal", &citation.journal);
        if let Some(year) = citation.year {
            object = object.add("year", Json::number(year.into()));
        }
        object
            .text("locator", &citation.locator)
            .optional("doi", citation.doi.as_deref())
            .finish()
    }

    fn source(&self, source: &Source) -> Json {
        self.object()
            .text("id", &source.id)
            .text("name", &source.name)
            .text("reference", &source.reference)
            .optional("doi", source.doi.as_deref())
            .finish()
    }

    fn arm(&self, arm: &Arm) -> Json {
        self.object()
            .text("id", &arm.id)
            .text("name", &arm.name)
            .text("short_name", &arm.short_name)
            .keyword("role", arm.role)
            .number("randomised", arm.randomised.as_ref())
            .finish()
    }

    fn visit(&self, visit: &Visit) -> Json {
        let mut object = self
            .object()
            .text("id", &visit.id)
            .decimal("time", visit.time)
            .text("label", &visit.label);
        if visit.primary {
            object = object.add("primary", Json::Literal("true".to_owned()));
        }
        object.optional("note", visit.note.as_deref()).finish()
    }
}
