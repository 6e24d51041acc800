//! Writing what is typed into the document.

use super::place::{KIND, LEVEL, OfEntry, PRIMARY, THRESHOLD, of_entry, way};
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
            _ => match of_entry(id) {
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

    fn put_into_entry(&mut self, field: &OfEntry<'_>, value: &str) {
        let pointer = match self.entry(field) {
            Some(pointer) => pointer,
            None if value.is_empty() => return,
            None => self.new_entry(field),
        };
        let place = [&pointer, "/", &way(field.key)].concat();
        self.put_at(&place, value);
        let interval = [&pointer, "/confidence_interval"].concat();
        let level = [&interval, "/level"].concat();
        match self.document.at(&interval) {
            Some(Json::Object(members)) if members.iter().all(|(key, _)| key == "level") => {
                self.document.take(&interval);
            }
            Some(_) if self.document.at(&level).is_none() => {
                let usual = self.value(LEVEL);
                let usual = if usual.is_empty() {
                    USUAL_LEVEL
                } else {
                    &usual
                };
                self.document.put(&level, Json::text(usual));
            }
            _ => {}
        }
        // Of three measures of spread one is typed; the others make way.
        if !value.is_empty() && field.list == "results" {
            let typed = way(field.key);
            let typed = typed.split('/').next().unwrap_or_default();
            if SPREADS.contains(&typed) {
                for other in SPREADS.iter().filter(|other| **other != typed) {
                    self.document.take(&[&pointer, "/", other].concat());
                }
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

    fn new_entry(&mut self, field: &OfEntry<'_>) -> String {
        let mut entry = Json::object();
        for (key, value) in &field.known_by {
            entry.add(key, Json::text(value));
        }
        if field.list == "contrasts" {
            let kind = self.value(KIND);
            let kind = if kind.is_empty() { USUAL_KIND } else { &kind };
            entry.add("kind", Json::text(kind));
        }
        let list = self.of_outcome(field.list);
        let pointer = [&list, "/", &self.count(&list).to_string()].concat();
        self.document.put(&pointer, entry);
        pointer
    }

    fn put_threshold(&mut self, value: &str) {
        match (self.threshold(), value.is_empty()) {
            (Some(pointer), true) => {
                self.document.take(&pointer);
            }
            (Some(_), false) => {
                if let Some(pointer) = self.pointer(THRESHOLD) {
                    self.document.put(&pointer, Json::text(value));
                }
            }
            (None, true) => {}
            (None, false) => {
                let entry = Json::object()
                    .with("kind", Json::text("between_groups"))
                    .with("value", Json::text(value))
                    .with("label", Json::text(mcid_text::editor::TYPED_THRESHOLD));
                let list = self.of_outcome("thresholds");
                let pointer = [&list, "/", &self.count(&list).to_string()].concat();
                self.document.put(&pointer, entry);
            }
        }
    }

    fn put_primary(&mut self, visit: &str) {
        for at in 0..self.count("/visits") {
            let pointer = ["/visits/", &at.to_string()].concat();
            let id = self
                .document
                .at(&[&pointer, "/id"].concat())
                .map(Json::as_str);
            let is_it = !visit.is_empty() && id == Some(visit);
            let primary = [&pointer, "/primary"].concat();
            if is_it {
                self.document
                    .put(&primary, Json::Literal("true".to_owned()));
            } else {
                self.document.take(&primary);
            }
        }
    }

    fn put_level(&mut self, value: &str) {
        for list in ["results", "contrasts"] {
            self.put_each(list, "confidence_interval/level", value);
        }
    }

    /// Says the same in each entry that says something there.
    fn put_each(&mut self, list: &str, key: &str, value: &str) {
        let list = self.of_outcome(list);
        for at in 0..self.count(&list) {
            let pointer = [&list, "/", &at.to_string(), "/", key].concat();
            if self.document.at(&pointer).is_some() && !value.is_empty() {
                self.document.put(&pointer, Json::text(value));
            }
        }
    }
}
