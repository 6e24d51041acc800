//! Typed access to the fields of an object; what does not fit is noted.
//!
//! Every method returns `None` after noting a fault, or when an optional key
//! is absent. A missing required key was noted when the object was opened.

use super::collect::Faults;
use super::fault::Remedy;
use super::json::{Node, Value};
use super::keyword::Keyword;
use super::limits::{MAX_ENTRIES, MAX_ID, MAX_TEXT};
use super::names::{Names, nearest};
use super::quote::{code, is_forbidden, quote};
use super::shape::ObjectShape;

/// What is carried through a reading.
pub struct Reader<'t> {
    /// What has been found so far.
    pub faults: Faults,
    /// The ids that the document declares.
    pub names: Names<'t>,
}

impl<'t> Reader<'t> {
    /// Checks that a value is an object with all the keys it must have, none
    /// that it may not, and none twice.
    pub fn open(&mut self, node: Node<'t>, shape: &ObjectShape) -> Option<Node<'t>> {
        let Value::Object = node.value() else {
            let keys: Vec<String> = shape
                .keys
                .iter()
                .filter(|key| key.required)
                .map(|key| format!("\"{}\"", key.name))
                .collect();
            let remedy = if keys.is_empty() {
                "Write an object in braces.".to_owned()
            } else {
                format!(
                    "Write an object in braces with the keys {}.",
                    keys.join(", ")
                )
            };
            self.wrong(node, &format!("{} must be an object", shape.what), remedy);
            return None;
        };
        for member in node.children() {
            if shape.keys.iter().all(|key| key.name != member.key()) {
                self.unknown_key(member, shape);
            } else if !self.faults.full()
                && node
                    .member(member.key())
                    .is_some_and(|first| first.start() != member.start())
            {
                let message = format!(
                    "The key {} is given twice in the same object.",
                    quote(member.key())
                );
                self.faults
                    .error_at_key(member, message, "Keep one of the two.");
            }
        }
        for key in shape.keys {
            if key.required && node.member(key.name).is_none() {
                self.faults.missing_keys(
                    node,
                    &[key.name],
                    format!("{} needs the key \"{}\".", shape.what, key.name),
                    format!("Add for example \"{}\": {}.", key.name, key.example),
                );
            }
        }
        Some(node)
    }

    fn unknown_key(&mut self, member: Node<'t>, shape: &ObjectShape) {
        let message = format!("{} has no key {}.", shape.what, quote(member.key()));
        // A hostile file may have thousands: no search for words that are not listed.
        let names = shape.keys.iter().map(|key| key.name);
        let known = if self.faults.full() {
            None
        } else {
            nearest(member.key(), names)
        };
        let remedy = match known {
            Some(name) => format!("Did you mean \"{name}\"?"),
            None => "Remove it, or look up the keys in the description of the format.".to_owned(),
        };
        self.faults.error_at_key(member, message, remedy);
    }

    /// Notes a value of the wrong type.
    pub fn wrong(&mut self, node: Node<'t>, must: &str, remedy: impl Into<Remedy>) {
        let found = match node.value() {
            Value::Unreadable(_) => return,
            Value::Null => "null",
            Value::Boolean(_) => "true or false",
            Value::Number(_) => "a number",
            Value::Text(_) => "a text",
            Value::List => "a list",
            Value::Object => "an object",
        };
        let remedy = match node.value() {
            Value::Null => "Leave the key out if there is nothing to say.".into(),
            _ => remedy.into(),
        };
        self.faults
            .error(node, format!("{must}, not {found}."), remedy);
    }

    /// The entries of a list; none if the key is absent.
    pub fn list(
        &mut self,
        object: Node<'t>,
        key: &str,
        at_least: usize,
        at_most: usize,
    ) -> Vec<Node<'t>> {
        let Some(node) = object.member(key) else {
            return Vec::new();
        };
        if !matches!(node.value(), Value::List) {
            self.wrong(
                node,
                &format!("\"{key}\" must be a list"),
                "Write the entries in square brackets.",
            );
            return Vec::new();
        }
        let entries: Vec<_> = node.children().collect();
        if entries.len() < at_least {
            let message = format!(
                "\"{key}\" has {} entries; {at_least} are the fewest.",
                entries.len()
            );
            self.faults.error(node, message, "Add what is missing.");
        }
        if entries.len() > at_most {
            let message = format!(
                "\"{key}\" has {} entries; {at_most} are the most.",
                entries.len()
            );
            self.faults
                .error(node, message, "Leave out what readers do not need.");
            return Vec::new();
        }
        entries
    }

    /// What `read` makes of each entry of a list; nothing of those with faults.
    pub fn each<T>(
        &mut self,
        object: Node<'t>,
        key: &str,
        (at_least, at_most): (usize, usize),
        mut read: impl FnMut(&mut Self, Node<'t>) -> Option<T>,
    ) -> Vec<T> {
        self.list(object, key, at_least, at_most)
            .into_iter()
            .filter_map(|node| read(self, node))
            .collect()
    }

    /// A text that must not be blank.
    pub fn text(&mut self, object: Node<'t>, key: &str) -> Option<String> {
        self.text_at(object.member(key)?)
    }

    /// The texts of a list.
    pub fn texts(&mut self, object: Node<'t>, key: &str) -> Vec<String> {
        self.each(object, key, (0, MAX_ENTRIES), Self::text_at)
    }

    fn text_at(&mut self, node: Node<'t>) -> Option<String> {
        let Some(text) = node.as_text() else {
            self.wrong(
                node,
                "This must be a text",
                "Write it in double quotation marks.",
            );
            return None;
        };
        if text.trim().is_empty() {
            self.faults.error(
                node,
                "This text is blank.",
                (
                    "Write something, or leave the key out if it is optional.",
                    "Write something, or leave the cell empty if it is optional.",
                ),
            );
        } else if let Some(character) = text.chars().find(|&character| is_forbidden(character)) {
            let message = format!(
                "The text holds the invisible control character {}.",
                code(character)
            );
            self.faults
                .error(node, message, "Remove it; write the text on one line.");
        } else if text.chars().nth(MAX_TEXT).is_some() {
            let message = format!("The text is longer than {MAX_TEXT} characters.");
            self.faults.error(node, message, "Shorten it.");
        } else {
            return Some(text.to_owned());
        }
        None
    }

    /// An id: lower-case letters, digits and hyphens, and dots if `dots`.
    pub fn id(&mut self, object: Node<'t>, dots: bool) -> Option<String> {
        let node = object.member("id")?;
        let id = self.text_at(node)?;
        let allowed =
            |byte: u8| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-') || (dots && byte == b'.');
        if id.len() <= MAX_ID && id.bytes().all(allowed) {
            return Some(id);
        }
        let message = format!("{} cannot be an id.", quote(&id));
        let signs = if dots {
            "hyphens and dots"
        } else {
            "and hyphens"
        };
        let remedy =
            format!("Use at most {MAX_ID} lower-case letters, digits {signs}, without spaces.");
        self.faults.error(node, message, remedy);
        None
    }

    /// The one of a few things that a word stands for.
    pub fn keyword<T: Keyword>(&mut self, object: Node<'t>, key: &str) -> Option<T> {
        self.choice(object, key, T::WORDS)
    }

    /// One of a fixed set of words.
    pub fn choice<T: Copy>(
        &mut self,
        object: Node<'t>,
        key: &str,
        words: &[(&str, T)],
    ) -> Option<T> {
        let node = object.member(key)?;
        let list: Vec<String> = words
            .iter()
            .map(|(word, _)| format!("\"{word}\""))
            .collect();
        let remedy = format!("Write one of {}.", list.join(", "));
        let Some(text) = node.as_text() else {
            self.wrong(node, &format!("\"{key}\" must be a text"), remedy);
            return None;
        };
        let found = words.iter().find(|(word, _)| *word == text);
        if found.is_none() {
            let message = format!("{} is not a possible \"{key}\".", quote(text));
            self.faults.error(node, message, remedy);
        }
        found.map(|&(_, value)| value)
    }

    /// `true` or `false`; `false` if the key is absent.
    pub fn flag(&mut self, object: Node<'t>, key: &str) -> bool {
        match object.member(key).map(|node| (node, node.value())) {
            Some((_, Value::Boolean(flag))) => *flag,
            Some((node, _)) => {
                self.wrong(
                    node,
                    &format!("\"{key}\" must be true or false"),
                    "Write true or false without quotation marks.",
                );
                false
            }
            None => false,
        }
    }
}
