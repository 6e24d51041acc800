//! The trials to choose from.

use std::sync::Arc;

use mcid_text::editor::opened_here;
use mcid_trial::{IndexEntry, Trial};

/// The trials to choose from. An entry without a file is of no site: the single file's own trial, or
/// one that the reader has opened.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Catalogue {
    /// All entries; the first is the trial that an address without a name opens.
    pub entries: Vec<IndexEntry>,
    /// The trials that the reader has opened.
    opened: Vec<Arc<Trial>>,
}

impl Catalogue {
    /// The trials of a list.
    pub fn new(entries: Vec<IndexEntry>) -> Self {
        Self {
            entries,
            opened: Vec::new(),
        }
    }

    /// The entry of a trial.
    pub fn entry(&self, id: &str) -> Option<&IndexEntry> {
        self.entries.iter().find(|entry| entry.id == id)
    }

    /// The id of the first trial; empty in an empty catalogue.
    pub fn first_id(&self) -> &str {
        self.entries.first().map_or("", |entry| &entry.id)
    }

    /// A trial that the reader has opened.
    pub fn opened(&self, id: &str) -> Option<&Arc<Trial>> {
        self.opened.iter().find(|trial| trial.id == id)
    }

    /// Takes the entries of another list; the trials that the reader has opened stay.
    pub(super) fn replace_list(&mut self, entries: Vec<IndexEntry>) {
        let previous = std::mem::replace(&mut self.entries, entries);
        for entry in previous {
            if self.opened(&entry.id).is_some() {
                self.put(entry);
            }
        }
    }

    /// Puts the single file's own trial first; of the others only those stay that `is_held` finds in
    /// the single file.
    pub(super) fn put_own_first(&mut self, trial: &Trial, is_held: impl Fn(&str) -> bool) {
        let own = entry(trial, trial.short_name.clone());
        let others = std::mem::take(&mut self.entries).into_iter().skip(1);
        let held = others.filter(|entry| entry.id != trial.id && is_held(&entry.file));
        self.entries = std::iter::once(own).chain(held).collect();
    }

    /// Adds a trial that the reader has opened, in place of one with the same id.
    pub(super) fn add_opened(&mut self, trial: &Arc<Trial>) -> IndexEntry {
        let entry = entry(trial, opened_here(&trial.short_name));
        self.opened.retain(|other| other.id != trial.id);
        self.opened.push(Arc::clone(trial));
        self.put(entry.clone());
        entry
    }

    fn put(&mut self, entry: IndexEntry) {
        match self.entries.iter_mut().find(|other| other.id == entry.id) {
            Some(other) => *other = entry,
            None => self.entries.push(entry),
        }
    }
}

/// The entry of a trial that has no file.
fn entry(trial: &Trial, short_name: String) -> IndexEntry {
    IndexEntry {
        id: trial.id.clone(),
        file: String::new(),
        short_name,
        condition: trial.condition.clone(),
    }
}
