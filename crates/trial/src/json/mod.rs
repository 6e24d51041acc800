//! JSON with places: a tree that knows where each value and key stands.
//!
//! The text of a number is kept as it stands, and so is a key that is given
//! twice. Values stand in the tree in the order of the text, each followed by
//! what it holds.

mod parse;

use std::borrow::Cow;

use super::quote::is_forbidden;

/// A parsed text.
pub struct Tree<'t> {
    entries: Vec<Entry<'t>>,
}

struct Entry<'t> {
    parent: usize,
    step: Step<'t>,
    start: usize,
    /// Number of the first entry after this value and what it holds.
    end: usize,
    value: Value<'t>,
}

/// How a value is reached from the one that holds it.
enum Step<'t> {
    Root,
    Item(usize),
    Member { key: Cow<'t, str>, start: usize },
}

/// What stands at a place.
pub enum Value<'t> {
    /// A text with half a `\u` code, which was reported already.
    Unreadable(&'t str),
    /// `null`
    Null,
    /// `true` or `false`
    Boolean(bool),
    /// A number in its own text.
    Number(&'t str),
    /// A text without its quotation marks.
    Text(Cow<'t, str>),
    /// A list.
    List,
    /// An object.
    Object,
}

/// One value in a [`Tree`].
#[derive(Clone, Copy)]
pub struct Node<'t> {
    tree: &'t Tree<'t>,
    id: usize,
}

impl<'t> Tree<'t> {
    /// The outermost value.
    pub fn root(&'t self) -> Node<'t> {
        Node { tree: self, id: 0 }
    }
}

impl<'t> Node<'t> {
    /// What stands here.
    pub fn value(self) -> &'t Value<'t> {
        &self.entry().value
    }

    /// Offset of the value's first byte in the text.
    pub fn start(self) -> usize {
        self.entry().start
    }

    /// The key of an object's member; empty for anything else.
    pub fn key(self) -> &'t str {
        match &self.entry().step {
            Step::Member { key, .. } => key,
            Step::Root | Step::Item(_) => "",
        }
    }

    /// Offset of the key of a member, or of the value of anything else.
    pub fn key_start(self) -> usize {
        match &self.entry().step {
            Step::Member { start, .. } => *start,
            Step::Root | Step::Item(_) => self.start(),
        }
    }

    /// What a list or an object holds; nothing for anything else.
    pub fn children(self) -> impl Iterator<Item = Node<'t>> {
        let Node { tree, id } = self;
        let inside = move |id: usize| (id < self.entry().end).then_some(Node { tree, id });
        core::iter::successors(inside(id + 1), move |node| inside(node.entry().end))
    }

    /// The member of an object with this key; the first one if it is given
    /// twice, which is reported elsewhere.
    pub fn member(self, key: &str) -> Option<Node<'t>> {
        self.children().find(|node| node.key() == key)
    }

    /// The text that stands here, if it is one.
    pub fn as_text(self) -> Option<&'t str> {
        match self.value() {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// JSON Pointer (RFC 6901) of the value.
    pub fn path(self) -> String {
        let mut steps = Vec::new();
        let mut entry = self.entry();
        loop {
            match &entry.step {
                Step::Root => break,
                Step::Item(index) => steps.push(index.to_string()),
                Step::Member { key, .. } => {
                    steps.push(pointer_step(key));
                }
            }
            entry = &self.tree.entries[entry.parent];
        }
        steps
            .iter()
            .rev()
            .fold(String::new(), |path, step| path + "/" + step)
    }

    fn entry(self) -> &'t Entry<'t> {
        &self.tree.entries[self.id]
    }
}

/// Most characters of a key in a path.
const MAX_STEP: usize = 40;

/// A key as a step of a JSON Pointer, shortened, without invisible characters.
fn pointer_step(key: &str) -> String {
    let mut step = String::new();
    for character in key.chars().take(MAX_STEP) {
        match character {
            '~' => step.push_str("~0"),
            '/' => step.push_str("~1"),
            _ if is_forbidden(character) => step.push(char::REPLACEMENT_CHARACTER),
            _ => step.push(character),
        }
    }
    step
}
