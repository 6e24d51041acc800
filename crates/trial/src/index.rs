//! The list of trials that come with the page.

use serde::{Deserialize, Serialize};

use super::fault::Fault;
use super::fields::Reader;
use super::input::parse;
use super::json::Node;
use super::limits::MAX_ENTRIES;
use super::shape::{INDEX, INDEX_ENTRY};

/// One trial that comes with the page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IndexEntry {
    /// The trial's id.
    pub id: String,
    /// Name of its file, in the same folder as the list.
    pub file: String,
    /// What people call it.
    pub short_name: String,
    /// The condition treated.
    pub condition: String,
}

impl IndexEntry {
    /// True where every word of a search occurs in the trial's name, condition
    /// or id. Capitals of ASCII do not matter.
    pub fn is_found_by(&self, search: &str) -> bool {
        let texts = [&self.short_name, &self.condition, &self.id];
        search
            .split_whitespace()
            .all(|word| texts.iter().any(|text| holds(text, word)))
    }
}

/// True where a text holds a word, whether its letters are capitals or not.
fn holds(text: &str, word: &str) -> bool {
    let mut places = text.as_bytes().windows(word.len());
    places.any(|part| part.eq_ignore_ascii_case(word.as_bytes()))
}

/// Reads the list of trials.
///
/// # Errors
///
/// All faults at once, as [`super::read()`].
pub fn read_index(text: &str) -> Result<Vec<IndexEntry>, Vec<Fault>> {
    parse(text, entries).map(|(entries, _)| entries)
}

fn entries<'t>(reader: &mut Reader<'t>, root: Node<'t>) -> Option<Vec<IndexEntry>> {
    let root = reader.open(root, &INDEX)?;
    Some(reader.each(root, "trials", (1, MAX_ENTRIES), entry))
}

fn entry<'t>(reader: &mut Reader<'t>, object: Node<'t>) -> Option<IndexEntry> {
    let object = reader.open(object, &INDEX_ENTRY)?;
    let (id, file) = (reader.id(object, false), reader.text(object, "file"));
    let (short_name, condition) = (
        reader.text(object, "short_name"),
        reader.text(object, "condition"),
    );
    let file = file?;
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    if !file
        .strip_suffix(".json")
        .is_some_and(|stem| stem.bytes().all(plain))
    {
        let place = object.member("file").unwrap_or(object);
        let message = "This is not the name of a file beside the list.";
        reader
            .faults
            .error(place, message, "Write it like this: \"example.json\".");
    }
    Some(IndexEntry {
        id: id?,
        file,
        short_name: short_name?,
        condition: condition?,
    })
}
