//! Building the tree from a text in one pass.
//!
//! `serde_json` judges whether the text is JSON, but knows no places. What it
//! has passed is cut into values here, without recursion.

use std::borrow::Cow;

use serde::de::IgnoredAny;

use super::super::collect::Faults;
use super::super::quote::quote;
use super::{Entry, Node, Step, Tree, Value};

impl<'t> Tree<'t> {
    /// Parses a text that the scan of the limits has let through. `None`
    /// after a fault of syntax, which goes to `faults` with everything else.
    pub fn parse(text: &'t str, faults: &mut Faults) -> Option<Self> {
        if let Err(error) = serde_json::from_str::<IgnoredAny>(text) {
            report_syntax(text, &error, faults);
            return None;
        }
        let tree = Self::cut(text);
        for id in 0..tree.entries.len() {
            let node = Node { tree: &tree, id };
            if let Value::Unreadable(inner) = node.value() {
                let message = format!("{} has half a \\u code.", quote(inner));
                let remedy = "Write the characters themselves, not \\u codes.";
                faults.error(node, message, remedy);
            }
        }
        Some(tree)
    }

    /// Cuts a valid text into values. Commas, colons and spaces tell nothing
    /// that the brackets and the order do not.
    fn cut(text: &'t str) -> Self {
        let mut entries: Vec<Entry<'t>> = Vec::new();
        // The open lists and objects with the number of entries so far.
        let mut open: Vec<(usize, usize)> = Vec::new();
        let mut key = None;
        let mut at = 0;
        while let Some(&byte) = text.as_bytes().get(at) {
            let start = at;
            at += 1;
            let value = match byte {
                b'}' | b']' => {
                    if let Some((id, _)) = open.pop() {
                        entries[id].end = entries.len();
                    }
                    continue;
                }
                b'{' => Value::Object,
                b'[' => Value::List,
                b'"' => {
                    at = end_of_text(text, at);
                    let inner = &text[start + 1..at - 1];
                    let read = unescape(&text[start..at]);
                    let in_object = open
                        .last()
                        .is_some_and(|&(id, _)| matches!(entries[id].value, Value::Object));
                    if in_object && key.is_none() {
                        key = Some((read.unwrap_or(Cow::Borrowed(inner)), start));
                        continue;
                    }
                    read.map_or(Value::Unreadable(inner), Value::Text)
                }
                b't' | b'f' | b'n' | b'-' | b'0'..=b'9' => {
                    at += text[at..]
                        .bytes()
                        .take_while(|byte| !b",]} \t\r\n".contains(byte))
                        .count();
                    match byte {
                        b't' => Value::Boolean(true),
                        b'f' => Value::Boolean(false),
                        b'n' => Value::Null,
                        _ => Value::Number(&text[start..at]),
                    }
                }
                _ => continue,
            };
            let id = entries.len();
            let (parent, index) = open.last().copied().unwrap_or_default();
            if let Some((_, count)) = open.last_mut() {
                *count += 1;
            }
            let step = match key.take() {
                Some((key, start)) => Step::Member { key, start },
                None if id == 0 => Step::Root,
                None => Step::Item(index),
            };
            if matches!(value, Value::Object | Value::List) {
                open.push((id, 0));
            }
            entries.push(Entry {
                parent,
                step,
                start,
                end: id + 1,
                value,
            });
        }
        Self { entries }
    }
}

/// Offset after the closing quotation mark of a text whose inside begins at
/// `at`.
fn end_of_text(text: &str, mut at: usize) -> usize {
    while let Some(&byte) = text.as_bytes().get(at) {
        match byte {
            b'"' => return at + 1,
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
    text.len()
}

/// The text that a quoted JSON text stands for; `None` if a `\u` code is half
/// of a pair without its other half.
fn unescape(quoted: &str) -> Option<Cow<'_, str>> {
    if quoted.contains('\\') {
        serde_json::from_str(quoted).ok().map(Cow::Owned)
    } else {
        Some(Cow::Borrowed(&quoted[1..quoted.len() - 1]))
    }
}

/// What to do about each fault of syntax, by the beginning of its message.
const SYNTAX_REMEDIES: [(&str, &str); 6] = [
    (
        "EOF",
        "The file ends too early: was it cut off, or is a closing bracket or quotation mark missing?",
    ),
    (
        "trailing comma",
        "Remove the comma before the closing bracket.",
    ),
    (
        "trailing characters",
        "Remove what follows the last closing bracket.",
    ),
    (
        "key must be a string",
        "Write keys in double quotation marks.",
    ),
    (
        "control character",
        "Write a text on one line, without tabs.",
    ),
    (
        "expected `,`",
        "Put a comma between entries, and look for a missing quotation mark.",
    ),
];

fn report_syntax(text: &str, error: &serde_json::Error, faults: &mut Faults) {
    let (line, column) = (error.line(), error.column());
    let line_start: usize = text
        .split_inclusive('\n')
        .take(line.saturating_sub(1))
        .map(str::len)
        .sum();
    let offset = line_start + column.saturating_sub(1);
    let message = error.to_string();
    let place = format!(" at line {line} column {column}");
    let message = if after_comma(text, offset) {
        "trailing comma"
    } else {
        message.strip_suffix(&place).unwrap_or(&message)
    };
    let remedy = SYNTAX_REMEDIES
        .iter()
        .find(|(beginning, _)| message.starts_with(beginning))
        .map_or(
            "A JSON file begins with { and has texts in double quotation marks.",
            |(_, remedy)| remedy,
        );
    let message = format!("This is not valid JSON: {message}.");
    faults.error_at(offset, String::new(), message, remedy.to_owned());
}

/// True if a closing bracket at `offset` follows a comma, for which the
/// parser has several messages.
fn after_comma(text: &str, offset: usize) -> bool {
    let closes = text
        .as_bytes()
        .get(offset)
        .is_some_and(|byte| b"}]".contains(byte));
    closes
        && text
            .get(..offset)
            .is_some_and(|before| before.trim_end().ends_with(','))
}
