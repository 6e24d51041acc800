//! Texts in the code that look like something for people to read.

use crate::find::Breach;
use crate::source::{Kind, Source, Token};

/// The texts outside tests that hold a phrase: two words, one after the other.
///
/// Let be is what a text is known by its place not to be read: classes and relations of elements,
/// whatever a function that is called `class` or `..._class` gives, reasons in attributes, and what
/// is said by a panic.
pub(crate) fn phrases(source: &Source) -> Vec<Breach> {
    let tokens = &source.tokens;
    let in_class = in_class_functions(tokens);
    let mut found = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let is_read = token.kind == Kind::Text && !token.in_test;
        if is_read && is_phrase(&token.text) && !in_class[at] && !is_set_apart(&tokens[..at]) {
            found.push((token.line, format!("says `{}`", token.text)));
        }
    }
    found
}

fn is_phrase(text: &str) -> bool {
    let pieces: Vec<&str> = text.split_whitespace().collect();
    pieces.windows(2).any(|pair| pair.iter().all(is_word))
}

/// Whether a piece of text is a word and not, say, an attribute in markup or a number.
fn is_word(piece: &&str) -> bool {
    let open = piece.trim_start_matches('(');
    open.starts_with(char::is_alphabetic) && !open.contains('=')
}

/// Whether what stands before a text says that nobody reads it.
fn is_set_apart(before: &[Token]) -> bool {
    let ends_with = |wanted: &[&str]| {
        let skipped = before.len().checked_sub(wanted.len());
        skipped.is_some_and(|skipped| {
            let last = before[skipped..].iter().zip(wanted);
            last.into_iter().all(|(token, text)| token.is(text))
        })
    };
    [
        &["class", "="][..],
        &["rel", "="],
        &[",", "reason", "="],
        &[".", "expect", "("],
        &["panic", "!", "("],
        &["unreachable", "!", "("],
    ]
    .iter()
    .any(|wanted| ends_with(wanted))
}

/// For each token whether it is in the body of a function that gives classes.
fn in_class_functions(tokens: &[Token]) -> Vec<bool> {
    let mut inside = vec![false; tokens.len()];
    for at in 1..tokens.len() {
        let name = &tokens[at];
        let gives_class = name.text == "class" || name.text.ends_with("_class");
        if !(tokens[at - 1].is("fn") && gives_class) {
            continue;
        }
        let mut depth = 0_usize;
        for (token, inside) in tokens[at..].iter().zip(&mut inside[at..]) {
            if token.is("{") {
                depth += 1;
            } else if token.is("}") {
                depth -= 1;
                if depth == 0 {
                    break;
                }
            }
            *inside = depth > 0;
        }
    }
    inside
}
