//! The ids of fields, and where in the document each stands.
//!
//! Fields of the file itself are known by their JSON Pointer. Those of a
//! result or a contrast are known by visit and arms, because the entry may not
//! be there yet: `result/<visit>/<arm>/<key>` and
//! `contrast/<visit>/<arm>/<reference arm>/<key>`. The constants here are the
//! ids of the others.

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
pub(super) struct EntryField<'i> {
    /// "results" or "contrasts".
    pub(super) list: &'static str,
    /// The members by which the entry is known.
    pub(super) known_by: Vec<(&'static str, &'i str)>,
    /// The name of the value.
    pub(super) key: &'i str,
}

/// A field of an entry, by its id.
pub(super) fn entry_field(id: &str) -> Option<EntryField<'_>> {
    let mut steps = id.split('/');
    let (list, keys): (_, &[&'static str]) = match steps.next()? {
        "result" => ("results", &["visit", "arm"]),
        "contrast" => ("contrasts", &["visit", "arm", "reference_arm"]),
        _ => return None,
    };
    let known_by: Option<Vec<(&str, &str)>> =
        keys.iter().map(|key| Some((*key, steps.next()?))).collect();
    Some(EntryField {
        list,
        known_by: known_by?,
        key: steps.next()?,
    })
}

/// The path from an entry to a value.
pub(super) fn path_in_entry(key: &str) -> String {
    match key {
        "lower" | "upper" => format!("confidence_interval/{key}"),
        _ => key.to_owned(),
    }
}

impl Form {
    /// The pointer to the entry, if it is there.
    pub(super) fn entry(&self, field: &EntryField<'_>) -> Option<String> {
        let list = self.of_outcome(field.list);
        let is_wanted = |entry: &Json| {
            let mut known_by = field.known_by.iter();
            known_by.all(|(key, value)| text_of(entry, key) == *value)
        };
        let at = self.entries(&list).iter().position(is_wanted)?;
        Some(format!("{list}/{at}"))
    }

    /// The pointer to a field's value; `None` where its entry is not there.
    pub(super) fn pointer(&self, id: &str) -> Option<String> {
        let pointer = match entry_field(id) {
            Some(field) => format!("{}/{}", self.entry(&field)?, path_in_entry(field.key)),
            None if id == THRESHOLD => self.threshold()? + "/value",
            None if id.starts_with('/') => id.to_owned(),
            None => return None,
        };
        // A number may be an object with its source.
        let inner = format!("{pointer}/value");
        let has_source = self.document.at(&inner).is_some();
        Some(if has_source { inner } else { pointer })
    }

    /// The pointer to the first threshold between groups.
    pub(super) fn threshold(&self) -> Option<String> {
        let list = self.of_outcome("thresholds");
        let mut entries = self.entries(&list).iter();
        let at = entries.position(|entry| text_of(entry, "kind") == "between_groups")?;
        Some(format!("{list}/{at}"))
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

    fn at(&self, pointer: &str) -> String {
        let value = self.document.at(pointer).map(Json::as_str);
        value.unwrap_or_default().to_owned()
    }

    /// The first value in entries of some lists.
    fn first(&self, lists: &[&str], key: &str) -> Option<String> {
        let lists = lists.iter().map(|list| self.of_outcome(list));
        lists
            .flat_map(|list| (0..self.count(&list)).map(move |at| format!("{list}/{at}/{key}")))
            .map(|pointer| self.at(&pointer))
            .find(|value| !value.is_empty())
    }

    fn primary(&self) -> String {
        let mut visits = self.entries("/visits").iter();
        let visit = visits.find(|visit| text_of(visit, "primary") == "true");
        visit.map_or_else(String::new, |visit| text_of(visit, "id").to_owned())
    }
}

/// The text of a member; empty where there is none.
pub(super) fn text_of<'j>(entry: &'j Json, key: &str) -> &'j str {
    entry.member(key).map_or("", Json::as_str)
}
