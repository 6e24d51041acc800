//! Adding and taking away arms, visits and outcomes.

use super::Form;
use super::blank;
use mcid_trial::document::Json;

/// The lists that can grow and shrink, and the least that each must keep.
const LISTS: [(&str, usize); 3] = [("arms", 2), ("visits", 1), ("outcomes", 1)];

impl Form {
    /// True where an entry of a list can be taken away.
    pub(super) fn can_remove(&self, list: &str) -> bool {
        let least = LISTS.iter().find(|(name, _)| *name == list);
        least.is_some_and(|(_, least)| self.count(&["/", list].concat()) > *least)
    }

    /// Adds an empty entry to a list.
    pub(super) fn add(&mut self, list: &str) {
        let pointer = ["/", list].concat();
        let taken = |entry: &Json| {
            entry
                .member("id")
                .map_or_else(String::new, |id| id.as_str().to_owned())
        };
        let taken: Vec<String> = self.entries(&pointer).iter().map(taken).collect();
        let Some(stem) = list
            .strip_suffix('s')
            .filter(|_| LISTS.iter().any(|(name, _)| *name == list))
        else {
            return;
        };
        let free = (1..).map(|number| format!("{stem}-{number}"));
        let Some(id) = free.into_iter().find(|id| !taken.contains(id)) else {
            return;
        };
        let entry = match list {
            "arms" => blank::arm(&id, "intervention"),
            "visits" => blank::visit(&id, "", ""),
            _ => blank::outcome(&id, "secondary"),
        };
        let count = self.count(&pointer);
        self.document
            .put(&[&pointer, "/", &count.to_string()].concat(), entry);
        if list == "outcomes" {
            self.outcome = count;
            self.spread = 0;
        }
    }

    /// Takes an entry away, with what refers to it. `entry` is the list and
    /// the place in it, e.g. "arms/2".
    pub(super) fn remove(&mut self, entry: &str) {
        let Some((list, _)) = entry.split_once('/') else {
            return;
        };
        if !self.can_remove(list) {
            return;
        }
        let removed = self.document.take(&["/", entry].concat());
        let id = removed.as_ref().and_then(|entry| entry.member("id"));
        let id = id.map_or_else(String::new, |id| id.as_str().to_owned());
        let is_about = |other: &Json| {
            ["visit", "arm", "reference_arm", "outcome"]
                .iter()
                .any(|key| {
                    let is_of_list =
                        key.trim_start_matches("reference_") == list.trim_end_matches('s');
                    is_of_list && other.member(key).map(Json::as_str) == Some(&id)
                })
        };
        forget(&mut self.document, &is_about);
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
            let is_uncounted = |entry: &Json| {
                matches!(entry, Json::Object(_))
                    && entry
                        .member("counts")
                        .is_some_and(|counts| counts.entries().is_empty())
            };
            entries.retain(|entry| !is_uncounted(entry));
        }
        Json::Object(members) => {
            for (_, member) in members {
                forget(member, is_about);
            }
        }
        _ => {}
    }
}
