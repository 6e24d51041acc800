//! A file in the trial format as something that can be changed: JSON that is
//! owned, found by pointers, and written in one way.
//!
//! Forms and readers of other formats work on it. It is not checked: what it
//! says becomes a trial only by way of [`super::read()`].

use super::fault::Fault;
use super::json::{Node, Value};
use super::read::parse;

/// A JSON value.
#[derive(Clone, PartialEq, Eq)]
pub enum Json {
    /// A number, `true`, `false` or `null`, as it is written.
    Literal(String),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Self>),
    /// An object: its members in their order.
    Object(Vec<(String, Self)>),
}

/// What is inside a list or an object: a value, with its key in an object.
type Part<'j> = (Option<&'j str>, &'j Json);

/// Longest line of an object or a list that is written on one line.
const WIDTH: usize = 116;

impl Json {
    /// A text.
    pub fn text(text: &str) -> Self {
        Self::Text(text.to_owned())
    }

    /// A whole number.
    pub fn number(number: u32) -> Self {
        Self::Literal(number.to_string())
    }

    /// An object without members.
    pub const fn object() -> Self {
        Self::Object(Vec::new())
    }

    /// Reads any JSON within the limits of [`super::limits`].
    ///
    /// # Errors
    ///
    /// That it is not JSON, or that a limit is exceeded, with the place.
    pub fn read(text: &str) -> Result<Self, Vec<Fault>> {
        parse(text, |_, root| Some(owned(root))).map(|(json, _)| json)
    }

    /// The same object with one more member; anything else stays as it is.
    #[must_use]
    pub fn with(mut self, key: &str, value: Self) -> Self {
        self.add(key, value);
        self
    }

    /// Adds a member to an object, or puts another value in its place.
    pub fn add(&mut self, key: &str, value: Self) {
        let Self::Object(members) = self else {
            return;
        };
        match members.iter_mut().find(|(name, _)| name == key) {
            Some((_, old)) => *old = value,
            None => members.push((key.to_owned(), value)),
        }
    }

    /// The member of an object.
    pub fn member(&self, key: &str) -> Option<&Self> {
        match self {
            Self::Object(members) => {
                let found = members.iter().find(|(name, _)| name == key);
                found.map(|(_, value)| value)
            }
            _ => None,
        }
    }

    /// The entries of a list; none of anything else.
    pub fn entries(&self) -> &[Self] {
        match self {
            Self::List(entries) => entries,
            _ => &[],
        }
    }

    /// The text, or what a literal says; empty for lists and objects.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Literal(text) | Self::Text(text) => text,
            _ => "",
        }
    }

    /// What stands at a JSON Pointer (RFC 6901) whose steps have no `~`.
    pub fn at(&self, pointer: &str) -> Option<&Self> {
        steps(pointer).try_fold(self, |value, step| match value {
            Self::List(entries) => entries.get(step.parse::<usize>().ok()?),
            _ => value.member(step),
        })
    }

    /// Puts a value at a pointer. Objects that are missing on the way are
    /// made, and so is the next entry of a list; nothing happens where the
    /// way leads through something else.
    pub fn put(&mut self, pointer: &str, value: Self) {
        let mut place = self;
        let mut steps = steps(pointer).peekable();
        while let Some(step) = steps.next() {
            let mut made = || match steps.peek() {
                Some(next) if *next == "0" => Self::List(Vec::new()),
                _ => Self::object(),
            };
            place = match place {
                Self::List(entries) => {
                    let Ok(index) = step.parse::<usize>() else {
                        return;
                    };
                    if index == entries.len() {
                        entries.push(made());
                    }
                    match entries.get_mut(index) {
                        Some(entry) => entry,
                        None => return,
                    }
                }
                Self::Object(members) => {
                    let at = members.iter().position(|(name, _)| name == step);
                    let at = at.unwrap_or_else(|| {
                        members.push((step.to_owned(), made()));
                        members.len() - 1
                    });
                    &mut members[at].1
                }
                _ => return,
            };
        }
        *place = value;
    }

    /// Takes away what stands at a pointer, and gives it.
    pub fn take(&mut self, pointer: &str) -> Option<Self> {
        let (holder, step) = pointer.rsplit_once('/')?;
        let mut place = self;
        for step in steps(holder) {
            place = match place {
                Self::List(entries) => entries.get_mut(step.parse::<usize>().ok()?)?,
                Self::Object(members) => {
                    let found = members.iter_mut().find(|(name, _)| name == step);
                    &mut found?.1
                }
                _ => return None,
            };
        }
        match place {
            Self::List(entries) => {
                let index = step.parse::<usize>().ok()?;
                (index < entries.len()).then(|| entries.remove(index))
            }
            Self::Object(members) => {
                let at = members.iter().position(|(name, _)| name == step)?;
                Some(members.remove(at).1)
            }
            _ => None,
        }
    }

    /// The JSON text: what fits on a line stands on one, two spaces for each
    /// level, and a line feed at the end. The same value gives the same text.
    pub fn to_json(&self) -> String {
        let mut text = String::new();
        write(self, 0, 0, &mut text);
        text.push('\n');
        text
    }
}

fn steps(pointer: &str) -> impl Iterator<Item = &str> {
    pointer.split('/').skip(1)
}

fn owned(node: Node<'_>) -> Json {
    match node.value() {
        Value::Unreadable(text) => Json::text(text),
        Value::Null => Json::text("null").literal(),
        Value::Boolean(true) => Json::text("true").literal(),
        Value::Boolean(false) => Json::text("false").literal(),
        Value::Number(text) => Json::text(text).literal(),
        Value::Text(text) => Json::text(text),
        Value::List => Json::List(node.children().map(owned).collect()),
        Value::Object => Json::Object(
            node.children()
                .map(|member| (member.key().to_owned(), owned(member)))
                .collect(),
        ),
    }
}

impl Json {
    /// The same words as a literal.
    fn literal(self) -> Self {
        match self {
            Self::Text(text) => Self::Literal(text),
            other => other,
        }
    }

    /// What is inside, with the keys of an object.
    fn parts(&self) -> Option<(char, char, Vec<Part<'_>>)> {
        match self {
            Self::List(entries) => {
                let parts = entries.iter().map(|entry| (None, entry)).collect();
                Some(('[', ']', parts))
            }
            Self::Object(members) => {
                let parts = members
                    .iter()
                    .map(|(key, value)| (Some(key.as_str()), value));
                Some(('{', '}', parts.collect()))
            }
            _ => None,
        }
    }
}

/// Writes a value whose first character stands in `column` of its line.
fn write(value: &Json, indent: usize, column: usize, to: &mut String) {
    let Some((open, close, parts)) = value.parts() else {
        return write_scalar(value, to);
    };
    let before = to.len();
    // The file itself always stands on several lines.
    if indent > 0 || parts.is_empty() {
        write_flat(open, close, &parts, to);
        if column + to.len() - before <= WIDTH {
            return;
        }
        to.truncate(before);
    }
    let inner = indent + 2;
    to.push(open);
    for (count, (key, part)) in parts.iter().enumerate() {
        to.push_str(if count == 0 { "\n" } else { ",\n" });
        to.extend(core::iter::repeat_n(' ', inner));
        let start = to.len();
        if let Some(key) = key {
            quoted(key, to);
            to.push_str(": ");
        }
        write(part, inner, inner + to.len() - start, to);
    }
    to.push('\n');
    to.extend(core::iter::repeat_n(' ', indent));
    to.push(close);
}

fn write_flat(open: char, close: char, parts: &[Part<'_>], to: &mut String) {
    to.push(open);
    for (count, (key, part)) in parts.iter().enumerate() {
        to.push_str(match (count, open) {
            (0, '{') => " ",
            (0, _) => "",
            _ => ", ",
        });
        if let Some(key) = key {
            quoted(key, to);
            to.push_str(": ");
        }
        match part.parts() {
            Some((open, close, parts)) => write_flat(open, close, &parts, to),
            None => write_scalar(part, to),
        }
    }
    if open == '{' && !parts.is_empty() {
        to.push(' ');
    }
    to.push(close);
}

fn write_scalar(value: &Json, to: &mut String) {
    match value {
        Json::Text(text) => quoted(text, to),
        other => to.push_str(other.as_str()),
    }
}

/// A text as JSON. Control characters become codes, others stand as they are.
fn quoted(text: &str, to: &mut String) {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    to.push('"');
    for character in text.chars() {
        match character {
            '"' | '\\' => to.extend(['\\', character]),
            '\n' => to.push_str("\\n"),
            '\u{0}'..='\u{1F}' => {
                let code = character as usize;
                to.push_str("\\u00");
                to.extend([DIGITS[code / 16], DIGITS[code % 16]].map(char::from));
            }
            _ => to.push(character),
        }
    }
    to.push('"');
}

#[cfg(test)]
mod tests;
