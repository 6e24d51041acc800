//! Where in the document a field stands.
//!
//! Fields of the file itself are known by their JSON Pointer. Those of a
//! result or a contrast are known by visit and arms, because the entry may not
//! be there yet: `result/<visit>/<arm>/<key>` and
//! `contrast/<visit>/<arm>/<reference arm>/<key>`.

use super::Form;
use mcid_trial::document::Json;

/// The choice of the outcome that is shown.
pub(super) const OUTCOME: &str = "outcome";
/// The choice of the measure of spread.
pub(super) const SPREAD: &str = "spread";
/// The MCID between groups.
pub(super) const THRESHOLD: &str = "threshold";
/// The level of all intervals of the outcome.
pub(super) const LEVEL: &str = "level";
/// What kind of estimate all contrasts of the outcome are.
pub(super) const KIND: &str = "kind";
/// The primary visit.
pub(super) const PRIMARY: &str = "primary";

/// A field of an entry of the outcome's results or contrasts.
pub(super) struct OfEntry<'i> {
    /// "results" or "contrasts".
    pub(super) list: &'static str,
    /// The members by which the entry is known.
    pub(super) known_by: Vec<(&'static str, &'i str)>,
    /// The way from the entry to the value.
    pub(super) key: &'i str,
}

/// What a field's id says, if it is one of an entry.
pub(super) fn of_entry(id: &str) -> Option<OfEntry<'_>> {
    let mut steps = id.split('/');
    let (list, keys): (_, &[&'static str]) = match steps.next()? {
        "result" => ("results", &["visit", "arm"]),
        "contrast" => ("contrasts", &["visit", "arm", "reference_arm"]),
        _ => return None,
    };
    let mut known_by = Vec::new();
    for key in keys {
        known_by.push((*key, steps.next()?));
    }
    Some(OfEntry {
        list,
        known_by,
        key: steps.next()?,
    })
}

/// The way from an entry to a value.
pub(super) fn way(key: &str) -> String {
    match key {
        "lower" | "upper" => ["confidence_interval/", key].concat(),
        _ => key.to_owned(),
    }
}

impl Form {
    /// The pointer to the entry, if it is there.
    pub(super) fn entry(&self, field: &OfEntry<'_>) -> Option<String> {
        let list = self.of_outcome(field.list);
        let is_it = |entry: &Json| {
            let is_known =
                |(key, value): &(&str, &str)| entry.member(key).map(Json::as_str) == Some(value);
            field.known_by.iter().all(is_known)
        };
        let at = self.entries(&list).iter().position(is_it)?;
        Some([&list, "/", &at.to_string()].concat())
    }

    /// The pointer to a field's value; `None` where its entry is not there.
    pub(super) fn pointer(&self, id: &str) -> Option<String> {
        let pointer = match of_entry(id) {
            Some(field) => [self.entry(&field)?, way(field.key)].join("/"),
            None if id == THRESHOLD => self.threshold()? + "/value",
            None if id.starts_with('/') => id.to_owned(),
            None => return None,
        };
        // A number may be an object with its source.
        let inner = [&pointer, "/value"].concat();
        Some(if self.document.at(&inner).is_some() {
            inner
        } else {
            pointer
        })
    }

    /// The pointer to the first threshold between groups.
    pub(super) fn threshold(&self) -> Option<String> {
        let list = self.of_outcome("thresholds");
        let is_it = |entry: &Json| entry.member("kind").map(Json::as_str) == Some("between_groups");
        let at = self.entries(&list).iter().position(is_it)?;
        Some([&list, "/", &at.to_string()].concat())
    }

    /// What stands in a field.
    pub(super) fn value(&self, id: &str) -> String {
        let found = match id {
            OUTCOME => return self.outcome.to_string(),
            SPREAD => return super::SPREADS[self.spread].to_owned(),
            PRIMARY => return self.primary(),
            LEVEL => self.first(&["contrasts", "results"], "confidence_interval/level"),
            KIND => self.first(&["contrasts"], "kind"),
            _ => self.pointer(id).map(|pointer| self.at(&pointer)),
        };
        found.unwrap_or_default()
    }

    /// What is said at a pointer.
    fn at(&self, pointer: &str) -> String {
        self.document
            .at(pointer)
            .map_or_else(String::new, |value| value.as_str().to_owned())
    }

    /// What the first entry of some lists says that says anything.
    fn first(&self, lists: &[&str], key: &str) -> Option<String> {
        lists.iter().find_map(|list| {
            let list = self.of_outcome(list);
            (0..self.count(&list)).find_map(|at| {
                let said = self.at(&[&list, "/", &at.to_string(), "/", key].concat());
                (!said.is_empty()).then_some(said)
            })
        })
    }

    fn primary(&self) -> String {
        let is_primary = |visit: &&Json| visit.member("primary").map(Json::as_str) == Some("true");
        let visit = self.entries("/visits").iter().find(is_primary);
        let id = visit.and_then(|visit| visit.member("id"));
        id.map_or_else(String::new, |id| id.as_str().to_owned())
    }
}
