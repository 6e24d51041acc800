//! A file in the trial format as something that can be changed: JSON that is
//! owned, found by JSON Pointers (RFC 6901, without `~`), and written in one way.
//!
//! Forms and importers work on it. It is not checked: only [`super::read()`]
//! makes a trial of it.

use core::fmt;

use super::fault::Fault;
use super::input::parse;
use super::json::{Node, Value};

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
        parse(text, |_, root| Some(Self::from(root))).map(|(json, _)| json)
    }

    /// The same object with one more member; anything else stays as it is.
    #[must_use]
    pub fn with(mut self, key: &str, value: Self) -> Self {
        self.add(key, value);
        self
    }

    /// Adds a member to an object, or puts another value in its place.
    pub fn add(&mut self, key: &str, value: Self) {
        if let Some(old) = self.child_mut(key) {
            *old = value;
        } else if let Self::Object(members) = self {
            members.push((key.to_owned(), value));
        }
    }

    /// Adds a text, unless it is empty: what is not there is left out.
    pub fn add_text(&mut self, key: &str, text: &str) {
        if !text.is_empty() {
            self.add(key, Self::text(text));
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

    /// The text, or the literal as it is written; empty for lists and objects.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Literal(text) | Self::Text(text) => text,
            _ => "",
        }
    }

    /// The value at a pointer.
    pub fn at(&self, pointer: &str) -> Option<&Self> {
        steps(pointer).try_fold(self, |value, step| match value {
            Self::List(entries) => entries.get(step.parse::<usize>().ok()?),
            _ => value.member(step),
        })
    }

    /// The member of an object, or the entry of a list by its place.
    fn child_mut(&mut self, step: &str) -> Option<&mut Self> {
        match self {
            Self::List(entries) => entries.get_mut(step.parse::<usize>().ok()?),
            Self::Object(members) => {
                let found = members.iter_mut().find(|(name, _)| name == step);
                found.map(|(_, value)| value)
            }
            _ => None,
        }
    }

    /// Puts a value at a pointer. Objects that are missing on the way are
    /// made, and so is the next entry of a list; nothing happens where the
    /// way leads through something else.
    pub fn put(&mut self, pointer: &str, value: Self) {
        let mut place = self;
        let mut steps = steps(pointer).peekable();
        while let Some(step) = steps.next() {
            if place.child_mut(step).is_none() {
                let made = match steps.peek() {
                    Some(&"0") => Self::List(Vec::new()),
                    _ => Self::object(),
                };
                match place {
                    Self::List(entries) if step.parse() == Ok(entries.len()) => entries.push(made),
                    Self::Object(members) => members.push((step.to_owned(), made)),
                    _ => return,
                }
            }
            let Some(child) = place.child_mut(step) else {
                return;
            };
            place = child;
        }
        *place = value;
    }

    /// Takes away what is at a pointer, and gives it.
    pub fn take(&mut self, pointer: &str) -> Option<Self> {
        let (holder, step) = pointer.rsplit_once('/')?;
        let place = steps(holder).try_fold(self, Self::child_mut)?;
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

    /// The JSON text: what fits on a line is on one, two spaces for each
    /// level, and a line feed at the end. The same value gives the same text.
    pub fn to_json(&self) -> String {
        let mut text = String::new();
        write_lines(self, 0, 0, &mut text);
        text.push('\n');
        text
    }
}

fn steps(pointer: &str) -> impl Iterator<Item = &str> {
    pointer.split('/').skip(1)
}

impl From<Node<'_>> for Json {
    fn from(node: Node<'_>) -> Self {
        match node.value() {
            Value::Null => Self::Literal("null".to_owned()),
            Value::Boolean(is_true) => Self::Literal(is_true.to_string()),
            Value::Number(text) => Self::Literal((*text).to_owned()),
            Value::Unreadable(text) => Self::text(text),
            Value::Text(text) => Self::text(text),
            Value::List => Self::List(node.children().map(Self::from).collect()),
            Value::Object => Self::Object(
                node.children()
                    .map(|member| (member.key().to_owned(), Self::from(member)))
                    .collect(),
            ),
        }
    }
}

/// On one line.
impl fmt::Display for Json {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Literal(text) => formatter.write_str(text),
            Self::Text(text) => formatter.write_str(&quoted(text)),
            Self::List(entries) => {
                let entries: Vec<String> = entries.iter().map(Self::to_string).collect();
                write!(formatter, "[{}]", entries.join(", "))
            }
            Self::Object(members) if members.is_empty() => formatter.write_str("{}"),
            Self::Object(members) => {
                let members: Vec<String> = members
                    .iter()
                    .map(|(key, value)| format!("{}: {value}", quoted(key)))
                    .collect();
                write!(formatter, "{{ {} }}", members.join(", "))
            }
        }
    }
}

/// Writes a value whose first character is in `column` of its line.
fn write_lines(value: &Json, indent: usize, column: usize, to: &mut String) {
    let (open, close, parts): (_, _, Vec<(String, &Json)>) = match value {
        Json::List(entries) if !entries.is_empty() => {
            let parts = entries.iter().map(|entry| (String::new(), entry));
            ('[', ']', parts.collect())
        }
        Json::Object(members) if !members.is_empty() => {
            let parts = members
                .iter()
                .map(|(key, value)| (format!("{}: ", quoted(key)), value));
            ('{', '}', parts.collect())
        }
        _ => return to.push_str(&value.to_string()),
    };
    // The file itself is always on several lines.
    if indent > 0 {
        let line = value.to_string();
        if column + line.len() <= WIDTH {
            return to.push_str(&line);
        }
    }
    let inner = indent + 2;
    to.push(open);
    for (count, (key, part)) in parts.iter().enumerate() {
        to.push_str(if count == 0 { "\n" } else { ",\n" });
        to.push_str(&" ".repeat(inner));
        to.push_str(key);
        write_lines(part, inner, inner + key.len(), to);
    }
    to.push('\n');
    to.push_str(&" ".repeat(indent));
    to.push(close);
}

/// A text as JSON, with its quotation marks.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
