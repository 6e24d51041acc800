//! Adding and taking away arms, visits and outcomes.

use super::field_id::text_of;
use super::{Form, blank};
use mcid_trial::document::Json;

/// A list that can grow and shrink.
struct List {
    /// Its key in the document.
    name: &'static str,
    /// The least that it must keep.
    least: usize,
    /// How ids of new entries begin.
    stem: &'static str,
    /// The keys by which others refer to its entries.
    references: &'static [&'static str],
}

const LISTS: [List; 3] = [
    List {
        name: "arms",
        least: 2,
        stem: "arm",
        references: &["arm", "reference_arm"],
    },
    List {
        name: "visits",
        least: 1,
        stem: "visit",
        references: &["visit"],
    },
    List {
        name: "outcomes",
        least: 1,
        stem: "outcome",
        references: &["outcome"],
    },
];

fn list(name: &str) -> Option<&'static List> {
    LISTS.iter().find(|list| list.name == name)
}

impl Form {
    /// True where an entry of a list can be taken away.
    pub(super) fn can_remove(&self, name: &str) -> bool {
        list(name).is_some_and(|list| self.count(&format!("/{name}")) > list.least)
    }

    /// Adds an empty entry to a list.
    pub(super) fn add(&mut self, name: &str) {
        let Some(List { stem, .. }) = list(name) else {
            return;
        };
        let pointer = format!("/{name}");
        let entries = self.entries(&pointer);
        let is_taken = |id: &String| entries.iter().any(|entry| text_of(entry, "id") == id);
        let mut ids = (1..).map(|number: usize| format!("{stem}-{number}"));
        let Some(id) = ids.find(|id| !is_taken(id)) else {
            return;
        };
        let entry = match *stem {
            "arm" => blank::arm(&id, "intervention"),
            "visit" => blank::visit(&id, "", ""),
            _ => blank::outcome(&id, "secondary"),
        };
        self.append(&pointer, entry);
        if name == "outcomes" {
            self.outcome = self.count(&pointer) - 1;
            self.spread = 0;
        }
    }

    /// Takes an entry away, with what refers to it. `entry` is the list and
    /// the place in it, e.g. "arms/2".
    pub(super) fn remove(&mut self, entry: &str) {
        let name = entry.split_once('/').map(|(name, _)| name);
        let Some(list) = name.filter(|name| self.can_remove(name)).and_then(list) else {
            return;
        };
        let removed = self.document.take(&format!("/{entry}"));
        let id = removed.as_ref().map_or("", |entry| text_of(entry, "id"));
        let refers = |other: &Json| {
            let mut keys = list.references.iter();
            keys.any(|key| other.member(key).map(Json::as_str) == Some(id))
        };
        forget(&mut self.document, &refers);
    }
}

/// Takes every entry away that something holds of; a list that is empty then
/// goes, too, and so does what cannot be without it.
fn forget(value: &mut Json, is_about: &dyn Fn(&Json) -> bool) {
    match value {
        Json::List(entries) => {
            entries.retain(|entry| !is_about(entry));
            for entry in entries.iter_mut() {
                forget(entry, is_about);
            }
            entries.retain(|entry| {
                let counts = entry.member("counts").map(Json::entries);
                !matches!(entry, Json::Object(_)) || !counts.is_some_and(<[Json]>::is_empty)
            });
        }
        Json::Object(members) => {
            for (_, member) in members {
                forget(member, is_about);
            }
        }
        _ => {}
    }
}
