//! The ids that a file declares, and the nearest one to a misspelt word.

use super::json::{Node, Value};
use super::limits::MAX_ENTRIES;

/// Ids in the order of their lists, so that a position is an index into the
/// trial; an entry without an id has an empty one.
pub struct Names<'t> {
    arms: Vec<&'t str>,
    visits: Vec<&'t str>,
    sources: Vec<&'t str>,
    outcomes: Vec<&'t str>,
}

impl<'t> Names<'t> {
    /// Collects the ids of a file before anything refers to them.
    pub fn collect(root: Node<'t>) -> Self {
        let ids = |key| {
            let list = root
                .member(key)
                .filter(|node| matches!(node.value(), Value::List));
            let id = |entry: Node<'t>| {
                entry
                    .member("id")
                    .and_then(Node::as_text)
                    .unwrap_or_default()
            };
            // A longer list is refused where it is read.
            let entries = list.into_iter().flat_map(Node::children);
            entries.take(MAX_ENTRIES).map(id).collect()
        };
        Self {
            arms: ids("arms"),
            visits: ids("visits"),
            sources: ids("sources"),
            outcomes: ids("outcomes"),
        }
    }

    /// The ids of all arms, visits, sources or outcomes.
    pub fn of(&self, what: &str) -> &[&'t str] {
        match what {
            "arm" => &self.arms,
            "visit" => &self.visits,
            "source" => &self.sources,
            _ => &self.outcomes,
        }
    }
}

/// Longest word that is compared with known ones.
const MAX_COMPARED: usize = 64;

/// The known word that a misspelt one most likely stands for: at most a
/// third of its letters differ (optimal string alignment distance).
pub fn nearest<'w>(word: &str, known: impl Iterator<Item = &'w str>) -> Option<&'w str> {
    if word.len() > MAX_COMPARED {
        return None;
    }
    let distance = |name: &'w str| (strsim::osa_distance(word, name), name);
    let (distance, name) = known.map(distance).min_by_key(|&(distance, _)| distance)?;
    (distance > 0 && distance <= (name.chars().count() / 3).max(1)).then_some(name)
}
