//! The form as it is shown: each field with what stands in it and what is wrong
//! with that.

mod numbers;
mod parts;

use super::field_id::text_of;
use super::{Form, action};
use crate::action::SHOW;
use crate::faults::findings;
use crate::form_view::{Action, Field, FieldRow, FormView};
use mcid_text::editor as words;
use mcid_trial::document::Json;
use mcid_trial::{Fault, Severity};

/// What the form looks like now.
pub(super) fn form_view(form: &Form) -> FormView {
    let (faults, can_show) = match form.read() {
        Ok(reading) => (reading.warnings, true),
        Err(faults) => (faults, false),
    };
    let mut builder = Builder {
        form,
        faults: faults.into_iter().map(Some).collect(),
    };
    let mut sections = vec![builder.identity(), builder.arms(), builder.visits()];
    sections.push(builder.outcome());
    sections.push(builder.results());
    sections.push(builder.contrasts());
    // Warnings of other outcomes wait until those are shown.
    let elsewhere = builder.faults.into_iter().flatten();
    let is_error = |fault: &Fault| fault.severity == Severity::Error;
    let elsewhere: Vec<Fault> = elsewhere.filter(is_error).collect();
    let mut faults = findings(&elsewhere, "");
    for (finding, fault) in faults.iter_mut().zip(&elsewhere) {
        // The lines are those of a file that nobody has seen.
        finding.place = place(form, &fault.path);
    }
    FormView {
        title: words::FORM.to_owned(),
        lead: vec![words::form_lead(can_show).to_owned()],
        faults,
        sections,
        actions: vec![
            Action::new(SHOW, words::SHOW).possible(can_show).main(),
            Action::new(action::UNDO, words::UNDO).possible(!form.past.is_empty()),
            Action::new(action::REDO, words::REDO).possible(!form.future.is_empty()),
        ],
        keep: form.document.to_json(),
        ..FormView::default()
    }
}

struct Builder<'f> {
    form: &'f Form,
    /// What is wrong, until it stands beside a field.
    faults: Vec<Option<Fault>>,
}

impl Builder<'_> {
    fn field(&mut self, id: String, label: &str, help: &str) -> Field {
        let value = self.form.value(&id);
        let (error, warning) = self.messages(&id, &value);
        Field {
            label: label.to_owned(),
            help: help.to_owned(),
            value,
            error,
            warning,
            id,
            ..Field::default()
        }
    }

    /// A field of an entry of a list, which its name alone does not tell.
    fn field_of(&mut self, id: String, label: &str, about: &str) -> Field {
        Field {
            about: words::about(about),
            ..self.field(id, label, "")
        }
    }

    fn choice(&mut self, id: &str, label: &str, choices: &[(&str, &str)]) -> Field {
        let mut field = self.field(id.to_owned(), label, "");
        let owned = |(value, words): &(&str, &str)| ((*value).to_owned(), (*words).to_owned());
        field.choices = choices.iter().map(owned).collect();
        if !choices.iter().any(|(value, _)| *value == field.value) {
            let first = (field.value.clone(), words::CHOOSE.to_owned());
            field.choices.insert(0, first);
        }
        field
    }

    /// The errors and the warnings at a field; they are then shown nowhere else.
    fn messages(&mut self, id: &str, value: &str) -> (String, String) {
        let Some(pointer) = self.form.pointer(id) else {
            return Default::default();
        };
        let (holder, key) = pointer.rsplit_once('/').unwrap_or_default();
        let (mut errors, mut warnings) = (Vec::new(), Vec::new());
        for slot in &mut self.faults {
            let Some(fault) = slot else {
                continue;
            };
            let is_missing =
                fault.path == holder && value.is_empty() && fault.missing_keys.contains(&key);
            // What is about a complete entry stands beside its first field.
            let is_of_entry = !value.is_empty()
                && !fault.path.is_empty()
                && fault.missing_keys.len() != 1
                && is_within(&pointer, &fault.path);
            let is_here = fault.path == pointer || is_within(&fault.path, &pointer) || is_of_entry;
            if !is_missing && !is_here {
                continue;
            }
            let messages = match fault.severity {
                Severity::Error => &mut errors,
                Severity::Warning => &mut warnings,
            };
            messages.push(if is_missing {
                words::NEEDED.to_owned()
            } else {
                format!("{} {}", fault.message, fault.remedy)
            });
            *slot = None;
        }
        (errors.join(" "), warnings.join(" "))
    }

    /// The ids of a list's entries, each with its name or, without one, its number.
    fn ids(&self, pointer: &str, name: &str) -> Vec<(String, String)> {
        let kind = if pointer == "/arms" {
            words::ARM
        } else {
            words::VISIT
        };
        let entries = self.form.entries(pointer).iter().enumerate();
        let named = entries.map(|(at, entry)| {
            let names = ["short_name", name].map(|key| text_of(entry, key));
            let shown = names.into_iter().find(|name| !name.is_empty());
            let shown = shown.map_or_else(|| words::numbered(kind, at), str::to_owned);
            (text_of(entry, "id").to_owned(), shown)
        });
        named.collect()
    }

    fn remove(&self, list: &str, at: usize) -> Option<Action> {
        let id = format!("{}{list}/{at}", action::REMOVE);
        let can_remove = self.form.can_remove(list);
        can_remove.then(|| Action::new(&id, words::REMOVE))
    }
}

/// A row of one field.
fn single(field: Field) -> FieldRow {
    FieldRow {
        fields: vec![field],
        ..FieldRow::default()
    }
}

/// The outcome that a pointer leads into, by its name; else the pointer.
fn place(form: &Form, path: &str) -> String {
    let steps: Vec<&str> = path.splitn(4, '/').collect();
    let outcome = match steps.as_slice() {
        ["", "outcomes", at, ..] => form.document.at(&format!("/outcomes/{at}/name")),
        _ => None,
    };
    outcome.map_or(path, Json::as_str).to_owned()
}

/// True where one pointer leads into what stands at another.
fn is_within(inner: &str, outer: &str) -> bool {
    inner
        .strip_prefix(outer)
        .is_some_and(|rest| rest.starts_with('/'))
}
