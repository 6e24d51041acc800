//! The visits of a table: those that the preface lists, and the times in the
//! order in which rows name them; in the end in the order of time.

use core::cmp::Ordering;

use super::super::diagnostics::Diagnostics;
use super::super::draft::ImportQuestion;
use super::super::slug::{key, slug, words};
use super::super::when::{When, onto_one_unit, when};
use super::cell_faults::CellPlace;
use super::decimal_separator::Separators;
use super::number::{is_not_reported, one};
use super::preface::{Line, Preface};
use super::words::unit_in;
use mcid_trial::{Keyword, decimal::Decimal, limits::MAX_VISITS, model::TimeUnit, quote::quote};

/// A visit.
pub(super) struct TableVisit {
    pub(super) id: String,
    pub(super) amount: Decimal,
    /// `None` where nothing says the unit.
    unit: Option<TimeUnit>,
    /// What readers see; empty until it is made from the time.
    pub(super) label: String,
    pub(super) is_primary: bool,
    pub(super) note: String,
    pub(super) at: CellPlace,
}

/// All visits.
pub(super) struct TableVisits {
    pub(super) list: Vec<TableVisit>,
    /// The unit of numbers without one, where the preface says it.
    unit: Option<TimeUnit>,
    /// Texts that were read before, each with the unit of its column.
    known: Vec<(String, Option<TimeUnit>, usize)>,
}

/// The unit that a word in any form means.
pub(super) fn unit(word: &str) -> Option<TimeUnit> {
    TimeUnit::from_word(unit_in(&key(word))?)
}

/// The time in a text in English, or in a plain one in German or French.
fn time(text: &str) -> Option<When> {
    const BASELINE: [&str; 5] = [
        "ausgangswert",
        "studienbeginn",
        "einschluss",
        "inclusion",
        "randomisierung",
    ];
    when(text).or_else(|| {
        // A sign between numbers or before one would be lost among words.
        let is_plain =
            |sign: char| !sign.is_ascii_punctuation() && !matches!(sign, '–' | '—' | '−' | '…');
        let digits = |character: char| !character.is_ascii_digit();
        let numbers = text.split(digits).filter(|run| !run.is_empty()).count();
        if numbers > 1 || !text.chars().all(is_plain) {
            return None;
        }
        let mut english = String::new();
        for word in words(text).split('-') {
            english.push_str(if BASELINE.contains(&word) {
                "baseline"
            } else {
                unit_in(word).unwrap_or(word)
            });
            english.push(' ');
        }
        when(english.trim_end())
    })
}

/// True for a text that names a time.
pub(super) fn is_time(text: &str) -> bool {
    time(text).is_some()
}

impl TableVisits {
    /// The visits of the preface.
    pub(super) fn read(
        preface: &Preface,
        marks: Separators,
        diagnostics: &mut Diagnostics,
    ) -> Self {
        let mut visits = Self {
            list: Vec::new(),
            unit: None,
            known: Vec::new(),
        };
        if let Some(cell) = preface.cell("time_unit") {
            visits.unit = unit(&cell.text);
            if visits.unit.is_none() {
                let message = format!("{} is not a unit of time.", quote(&cell.text));
                diagnostics.error(cell.at, message, "Write days, weeks, months or years.");
            }
        }
        for line in preface.all("visit") {
            visits.listed(line, marks, diagnostics);
        }
        visits
    }

    /// `# visit`: time, label, "primary", id, note.
    fn listed(&mut self, line: &Line, marks: Separators, diagnostics: &mut Diagnostics) {
        if line.value(0).is_empty() {
            return;
        }
        let Some(index) = self.index(line.value(0), line.at(), None, marks, diagnostics) else {
            return;
        };
        let is_taken = |id: &str| self.list.iter().any(|visit| visit.id == id);
        let id = line.value(3);
        let id = if id.is_empty() || is_taken(id) {
            String::new()
        } else {
            id.to_owned()
        };
        let visit = &mut self.list[index];
        line.value(1).clone_into(&mut visit.label);
        visit.is_primary = line.value(2).eq_ignore_ascii_case("primary");
        visit.id = id;
        line.value(4).clone_into(&mut visit.note);
        // A number in a cell is a time, whatever a label says.
        if !visit.label.is_empty() && one(&visit.label, marks).is_err() {
            self.known.push((visit.label.clone(), None, index));
        }
    }

    /// The visit that a cell names, which is added if it is new. `column` is
    /// the unit that the cell's column has by its heading or another cell.
    pub(super) fn index(
        &mut self,
        text: &str,
        at: CellPlace,
        column: Option<TimeUnit>,
        marks: Separators,
        diagnostics: &mut Diagnostics,
    ) -> Option<usize> {
        let known = self
            .known
            .iter()
            .find(|(known, unit, _)| known == text && (*unit == column || unit.is_none()));
        if let Some((.., index)) = known {
            return Some(*index);
        }
        let (amount, unit) = self.time_of(text, at, column, marks, diagnostics)?;
        let is_it = |visit: &TableVisit| {
            visit.amount.compare(amount) == Ordering::Equal
                && (visit.unit == unit || amount.is_zero())
        };
        let index = self.list.iter().position(is_it).unwrap_or(self.list.len());
        if index >= MAX_VISITS {
            let message = format!("There are more than {MAX_VISITS} visits.");
            diagnostics.error(
                at,
                message,
                "Check that this column holds the times of visits.",
            );
            return None;
        }
        if index == self.list.len() {
            self.list.push(TableVisit {
                id: String::new(),
                amount,
                unit,
                label: String::new(),
                is_primary: false,
                note: String::new(),
                at,
            });
        }
        self.known.push((text.to_owned(), column, index));
        Some(index)
    }

    /// The time in a cell: a number alone has the unit of its column or of
    /// the preface.
    fn time_of(
        &self,
        text: &str,
        at: CellPlace,
        column: Option<TimeUnit>,
        marks: Separators,
        diagnostics: &mut Diagnostics,
    ) -> Option<(Decimal, Option<TimeUnit>)> {
        if let Some(when) = time(text) {
            let unit = (!when.amount.is_zero()).then_some(when.unit);
            return Some((when.amount, unit));
        }
        if is_not_reported(text) {
            diagnostics.error(
                at,
                "The row does not say its visit.",
                "Write the time since randomisation, 0 for baseline.",
            );
            return None;
        }
        let number = one(text, marks)
            .ok()
            .and_then(|number| number.parse::<Decimal>().ok());
        let Some(amount) = number else {
            let message = format!("{} is not a time that can be read.", quote(text));
            diagnostics.error(
                at,
                message,
                "Write it like this: 12 weeks, week 12, or baseline.",
            );
            return None;
        };
        let unit = column.or(self.unit).filter(|_| !amount.is_zero());
        Some((amount, unit))
    }

    /// Puts the visits in the order of time and in one unit, with labels and
    /// ids. Gives the unit, `None` while nothing says it, and where each
    /// visit stands now.
    pub(super) fn finish(
        &mut self,
        diagnostics: &mut Diagnostics,
    ) -> (Option<TimeUnit>, Vec<usize>) {
        let bare = |visit: &TableVisit| visit.unit.is_none() && !visit.amount.is_zero();
        let is_open = self.list.iter().any(bare);
        let mut unit = self.unit;
        if is_open || (unit.is_none() && self.list.iter().all(|visit| visit.amount.is_zero())) {
            let times: Vec<String> = self
                .list
                .iter()
                .map(|visit| visit.amount.to_string())
                .collect();
            let choices = TimeUnit::WORDS.iter().map(|(word, _)| (*word, *word));
            let label = "In which unit are the times?";
            let help = format!("The times are {}.", times.join(", "));
            let question =
                ImportQuestion::choice("time_unit", "Visits", label, choices).with_help(help);
            unit = diagnostics
                .ask(question)
                .and_then(|answer| TimeUnit::from_word(&answer));
        }
        let stand_in = unit.unwrap_or(TimeUnit::Weeks);
        let times: Vec<When> = self
            .list
            .iter()
            .map(|visit| When {
                amount: visit.amount,
                unit: visit.unit.unwrap_or(stand_in),
            })
            .collect();
        // A unit that is said stays, where all times are in it.
        let are_all_in = |unit: TimeUnit| {
            times
                .iter()
                .all(|time| time.unit == unit || time.amount.is_zero())
        };
        let mut whole = unit;
        if !unit.is_some_and(are_all_in) && !times.is_empty() {
            let Some(onto) = onto_one_unit(&times) else {
                diagnostics.error(
                    self.list[0].at,
                    "The times cannot be put in one unit.",
                    "Write all of them in the same unit.",
                );
                return (unit, Vec::new());
            };
            for (index, visit) in self.list.iter_mut().enumerate() {
                visit.note_unit(
                    times[index],
                    onto.unit,
                    onto.is_approximate[index],
                    diagnostics,
                );
                visit.amount = onto.times[index];
            }
            if !is_open || unit.is_some() {
                whole = Some(onto.unit);
            }
        }
        let order = self.order();
        self.name(whole.unwrap_or(stand_in));
        (whole, order)
    }

    /// Puts the visits in the order of time; gives where each stands now.
    fn order(&mut self) -> Vec<usize> {
        let mut sorted: Vec<usize> = (0..self.list.len()).collect();
        sorted.sort_by(|one, other| self.list[*one].amount.compare(self.list[*other].amount));
        let mut places = vec![0; sorted.len()];
        let mut old: Vec<Option<TableVisit>> = core::mem::take(&mut self.list)
            .into_iter()
            .map(Some)
            .collect();
        for (place, index) in sorted.into_iter().enumerate() {
            places[index] = place;
            self.list.extend(old[index].take());
        }
        places
    }

    fn name(&mut self, unit: TimeUnit) {
        for index in 0..self.list.len() {
            let visit = &self.list[index];
            let time = visit.amount.to_string();
            if visit.label.is_empty() {
                let label = if visit.amount.is_zero() {
                    "baseline".to_owned()
                } else {
                    let amount = visit.amount;
                    When { amount, unit }.to_string()
                };
                self.list[index].label = label;
            }
            if self.list[index].id.is_empty() {
                let taken = |id: &str| self.list.iter().any(|visit| visit.id == id);
                let id = if taken(&time) {
                    slug(&time, "visit", &taken)
                } else {
                    time
                };
                self.list[index].id = id;
            }
        }
    }
}

impl TableVisit {
    /// Keeps what was written of a time that is put in another unit.
    fn note_unit(
        &mut self,
        was: When,
        unit: TimeUnit,
        is_approximate: bool,
        diagnostics: &mut Diagnostics,
    ) {
        if was.unit == unit || was.amount.is_zero() {
            return;
        }
        let written = was.to_string();
        if self.label.is_empty() {
            self.label.clone_from(&written);
        }
        if is_approximate {
            diagnostics.warn(format!(
                "{}: {written} are counted in {}, as months of average length (30.4375 days).",
                self.at.name(),
                unit.as_str()
            ));
        }
    }
}
