//! What stands where in a record of ClinicalTrials.gov (its API, version 2):
//! careful steps into the tree. What is absent or of another type is empty.

use super::text::plain;

pub(super) use super::super::when::holds;
use mcid_trial::json::{Node, Value};

/// What stands at the end of some keys.
pub(super) fn at<'t>(node: Node<'t>, keys: &[&str]) -> Option<Node<'t>> {
    keys.iter().try_fold(node, |node, key| node.member(key))
}

/// The text or the number of a member, as it stands there.
pub(super) fn text_of<'t>(node: Node<'t>, key: &str) -> &'t str {
    node.member(key).map_or("", scalar_text)
}

/// The text or the number that a node is.
pub(super) fn scalar_text(node: Node<'_>) -> &str {
    match node.value() {
        Value::Text(text) => text,
        Value::Number(text) => text,
        _ => "",
    }
}

/// The text of a member without Markdown's escapes and invisible characters,
/// on one line.
pub(super) fn plain_text(node: Node<'_>, key: &str) -> String {
    plain(text_of(node, key))
}

/// The entries of a list.
pub(super) fn list<'t>(node: Node<'t>, key: &str) -> Vec<Node<'t>> {
    match node.member(key) {
        Some(list) if matches!(list.value(), Value::List) => list.children().collect(),
        _ => Vec::new(),
    }
}

/// True if a text is a word of the registry's lists, however it is spelt:
/// `LEAST_SQUARES_MEAN` is "Least Squares Mean".
pub(super) fn is(text: &str, word: &str) -> bool {
    let letters = |text: &str| -> Vec<u8> {
        let letters = text.bytes().filter(u8::is_ascii_alphanumeric);
        letters.map(|letter| letter.to_ascii_lowercase()).collect()
    };
    letters(text) == letters(word)
}

/// True if a text contains any of some words.
pub(super) fn holds_any(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| holds(text, word))
}

/// True if a word of a text begins with any of some words: "ratio" is in
/// "odds ratio" but not in "concentration".
pub(super) fn begins_any(text: &str, words: &[&str]) -> bool {
    let is_begun = |word: &&str| {
        let starts = 0..=text.len().saturating_sub(word.len());
        starts.into_iter().any(|at| {
            let is_first = at == 0 || !text.as_bytes()[at - 1].is_ascii_alphanumeric();
            let here = text.as_bytes().get(at..at + word.len());
            is_first && here.is_some_and(|here| here.eq_ignore_ascii_case(word.as_bytes()))
        })
    };
    words.iter().any(is_begun)
}
