//! Writing what is typed into the document.

use super::field_id::{EntryField, KIND, LEVEL, PRIMARY, THRESHOLD, entry_field, path_in_entry};
use super::{Form, SPREADS};
use mcid_trial::document::Json;

/// The usual level of confidence, in per cent.
const USUAL_LEVEL: &str = "95";

/// The usual kind of estimate.
const USUAL_KIND: &str = "model_difference";

/// The members that say which entry of a list one is.
const IDENTITY: [&str; 5] = ["visit", "arm", "reference_arm", "kind", "label"];

impl Form {
    /// Puts what was typed where it belongs; nothing typed takes it away.
    pub(super) fn put(&mut self, id: &str, value: &str) {
        match id {
            PRIMARY => self.put_primary(value),
            LEVEL => self.put_level(value),
            KIND => self.put_each("contrasts", "kind", value),
            THRESHOLD => self.put_threshold(value),
            _ => match entry_field(id) {
                Some(field) => self.put_into_entry(&field, value),
                None if id.starts_with('/') => self.put_at(id, value),
                None => {}
            },
        }
    }

    fn put_at(&mut self, id: &str, value: &str) {
        let pointer = self.pointer(id).unwrap_or_else(|| id.to_owned());
        if value.is_empty() {
            self.document.take(&pointer);
        } else {
            self.document.put(&pointer, Json::text(value));
        }
    }

    fn put_into_entry(&mut self, field: &EntryField<'_>, value: &str) {
        let pointer = match self.entry(field) {
            Some(pointer) => pointer,
            None if value.is_empty() => return,
            None => self.new_entry(field),
        };
        let path = path_in_entry(field.key);
        self.put_at(&format!("{pointer}/{path}"), value);
        let interval = format!("{pointer}/confidence_interval");
        let level = format!("{interval}/level");
        match self.document.at(&interval) {
            Some(Json::Object(members)) if members.iter().all(|(key, _)| key == "level") => {
                self.document.take(&interval);
            }
            Some(_) if self.document.at(&level).is_none() => {
                let usual = non_empty(self.value(LEVEL), USUAL_LEVEL);
                self.document.put(&level, Json::text(&usual));
            }
            _ => {}
        }
        // Of three measures of spread one is typed; the others make way.
        let spread = SPREADS
            .into_iter()
            .find(|key| path.split('/').next() == Some(key));
        if let Some(typed) = spread.filter(|_| !value.is_empty() && field.list == "results") {
            for other in SPREADS.iter().filter(|other| **other != typed) {
                self.document.take(&format!("{pointer}/{other}"));
            }
        }
        if let Some(Json::Object(members)) = self.document.at(&pointer)
            && members
                .iter()
                .all(|(key, _)| IDENTITY.contains(&key.as_str()))
        {
            self.document.take(&pointer);
        }
    }

    fn new_entry(&mut self, field: &EntryField<'_>) -> String {
        let mut entry = Json::object();
        for (key, value) in &field.known_by {
            entry.add(key, Json::text(value));
        }
        if field.list == "contrasts" {
            let kind = non_empty(self.value(KIND), USUAL_KIND);
            entry.add("kind", Json::text(&kind));
        }
        self.append(&self.of_outcome(field.list), entry)
    }

    fn put_threshold(&mut self, value: &str) {
        match (self.threshold(), value.is_empty()) {
            (Some(pointer), true) => {
                self.document.take(&pointer);
            }
            (Some(_), false) => self.put_at(THRESHOLD, value),
            (None, true) => {}
            (None, false) => {
                let entry = Json::object()
                    .with("kind", Json::text("between_groups"))
                    .with("value", Json::text(value))
                    .with("label", Json::text(mcid_text::editor::TYPED_THRESHOLD));
                self.append(&self.of_outcome("thresholds"), entry);
            }
        }
    }

    /// Adds an entry to a list, and gives the pointer to it.
    pub(super) fn append(&mut self, list: &str, entry: Json) -> String {
        let pointer = format!("{list}/{}", self.count(list));
        self.document.put(&pointer, entry);
        pointer
    }

    fn put_primary(&mut self, visit: &str) {
        for at in 0..self.count("/visits") {
            let id = self.document.at(&format!("/visits/{at}/id"));
            let is_primary = !visit.is_empty() && id.map(Json::as_str) == Some(visit);
            let pointer = format!("/visits/{at}/primary");
            if is_primary {
                self.document
                    .put(&pointer, Json::Literal("true".to_owned()));
            } else {
                self.document.take(&pointer);
            }
        }
    }

    fn put_level(&mut self, value: &str) {
        for list in ["results", "contrasts"] {
            self.put_each(list, "confidence_interval/level", value);
        }
    }

    /// Puts the same value into each entry that has one there.
    fn put_each(&mut self, list: &str, key: &str, value: &str) {
        let list = self.of_outcome(list);
        for at in 0..self.count(&list) {
            let pointer = format!("{list}/{at}/{key}");
            if self.document.at(&pointer).is_some() && !value.is_empty() {
                self.document.put(&pointer, Json::text(value));
            }
        }
    }
}

fn non_empty(text: String, usual: &str) -> String {
    if text.is_empty() {
        usual.to_owned()
    } else {
        text
    }
}
