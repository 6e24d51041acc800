//! Rules over the source that Cargo cannot hold; ARCHITECTURE.md gives their reasons.

use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// Longest file, in lines.
const LONGEST: usize = 400;

/// Names by which markup would be made from text.
const MARKUP: [&str; 4] = [
    "inner_html",
    "set_inner_html",
    "set_outer_html",
    "insert_adjacent_html",
];

/// Files whose texts are style sheets, or errors for who builds a site or runs the command.
const NOT_WORDS: [&str; 2] = ["crates/figure/src/picture.rs", "crates/figure/src/theme/"];

/// Phrases that are classes of marks or names of fonts.
const NOT_READ: [&str; 5] = [
    "number own",
    "estimate chosen",
    "person other",
    "DejaVu Sans",
    "DejaVu Serif",
];

/// Words by which trials are known. A trial is data; the program names none.
const TRIALS: [&str; 2] = ["resolve", "mint"];

/// Every Rust file below the folder of the workspace, with its path in it.
fn sources(folders: &[&str]) -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut open: Vec<PathBuf> = folders.iter().map(|folder| root.join(folder)).collect();
    let mut found = Vec::new();
    while let Some(path) = open.pop() {
        for entry in fs::read_dir(&path).expect("the folder can be read") {
            let path = entry.expect("the entry can be read").path();
            if path.is_dir() && !path.ends_with("tests") && !path.ends_with("benches") {
                open.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let name = path.strip_prefix(&root).expect("it lies below the root");
                let text = fs::read_to_string(&path).expect("the file is text");
                found.push((name.to_string_lossy().replace('\\', "/"), text));
            }
        }
    }
    assert!(!found.is_empty(), "no source in {folders:?}");
    found
}

/// Walks the code outside attributes and `#[cfg(test)]` modules; `visit` is given the tokens of each group so far.
fn walk(stream: TokenStream, visit: &mut impl FnMut(&[TokenTree])) {
    let mut seen: Vec<TokenTree> = Vec::new();
    let mut is_test = false;
    for token in stream {
        if let TokenTree::Group(group) = &token {
            let is_attribute = group.delimiter() == Delimiter::Bracket
                && (ends_with(&seen, &["#"]) || ends_with(&seen, &["#", "!"]));
            if is_attribute {
                is_test |= group.stream().to_string().replace(' ', "") == "cfg(test)";
            } else if is_test {
                is_test = group.delimiter() != Delimiter::Brace;
            } else if ![&["expect"][..], &["panic", "!"], &["unreachable", "!"]]
                .iter()
                .any(|call| ends_with(&seen, call))
            {
                walk(group.stream(), visit);
            }
        }
        is_test &= !matches!(&token, TokenTree::Punct(sign) if sign.as_char() == ';');
        seen.push(token);
        visit(&seen);
    }
}

fn ends_with(tokens: &[TokenTree], wanted: &[&str]) -> bool {
    let tail = tokens
        .len()
        .checked_sub(wanted.len())
        .map(|start| &tokens[start..]);
    tail.is_some_and(|tail| {
        tail.iter()
            .zip(wanted)
            .all(|(token, text)| token.to_string() == *text)
    })
}

/// The text of a string literal.
fn literal(token: &TokenTree) -> Option<String> {
    let TokenTree::Literal(literal) = token else {
        return None;
    };
    let text = literal.to_string();
    text.contains('"').then_some(text)
}

/// Two words one after the other: something for people to read.
fn is_phrase(text: &str) -> bool {
    let is_word = |piece: &str| {
        let open = piece.trim_start_matches(['"', '(']);
        open.starts_with(char::is_alphabetic) && !open.contains(['=', '<', '{'])
    };
    let pieces: Vec<&str> = text.split_whitespace().collect();
    pieces
        .windows(2)
        .any(|pair| pair.iter().all(|piece| is_word(piece)))
}

/// What `check` says of each file's tokens, with place.
fn broken(folders: &[&str], check: impl Fn(&str, &[TokenTree]) -> Option<String>) -> Vec<String> {
    let mut found = Vec::new();
    for (path, text) in sources(folders) {
        let stream: TokenStream = text.parse().expect("the file is Rust");
        walk(stream, &mut |tokens| {
            if let (Some(what), Some(last)) = (check(&path, tokens), tokens.last()) {
                found.push(format!("{path}:{}: {what}", last.span().start().line));
            }
        });
    }
    found
}

#[test]
fn files_are_short_and_say_what_they_are() {
    for (path, text) in sources(&["crates", "src", "site", "cli", "xtask"]) {
        assert!(text.starts_with("//!"), "{path} has no header");
        let lines = text.lines().count();
        assert!(lines <= LONGEST, "{path} has {lines} lines");
    }
}

#[test]
fn the_page_makes_no_markup_from_text_and_has_no_styles_or_fixed_ids() {
    let found = broken(&["src"], |_, tokens| {
        let last = tokens.last()?.to_string();
        let is_fixed = literal(tokens.last()?).is_some()
            && ends_with(&tokens[..tokens.len() - 1], &["id", "="]);
        let is_style =
            ends_with(tokens, &["style", "="]) && !ends_with(tokens, &["let", "style", "="]);
        (MARKUP.contains(&last.as_str()) || is_fixed || is_style).then_some(last)
    });
    assert_eq!(found, [""; 0]);
}

#[test]
fn no_trial_is_named_in_the_program() {
    let found = broken(&["crates", "src", "site", "cli"], |_, tokens| {
        let text = literal(tokens.last()?)?.to_lowercase();
        let mut words = text.split(|letter: char| !letter.is_alphanumeric());
        words
            .any(|word| TRIALS.contains(&word))
            .then_some(text.clone())
    });
    assert_eq!(found, [""; 0]);
}

#[test]
fn words_for_readers_are_in_the_text_crate() {
    let folders = [
        "crates/analysis",
        "crates/figure",
        "crates/explorer",
        "crates/report",
        "crates/editor",
        "src",
    ];
    let found = broken(&folders, |path, tokens| {
        let (last, before) = tokens.split_last()?;
        let text = literal(last)?;
        let is_class = ends_with(before, &["class", "="]) || ends_with(before, &["rel", "="]);
        let is_read = is_phrase(&text) && !is_class && !NOT_READ.contains(&text.trim_matches('"'));
        let is_exempt = NOT_WORDS.iter().any(|prefix| path.starts_with(prefix));
        (is_read && !is_exempt).then_some(text)
    });
    assert_eq!(found, [""; 0]);
}

#[test]
fn the_rules_catch_what_they_are_for() {
    assert!(is_phrase("\"Hide the table\"") && is_phrase("\" (post hoc)\""));
    assert!(!is_phrase("\"<path class=a d=b/>\"") && !is_phrase("\"{caption} {}\""));
    let mut seen = 0;
    let code = "fn f() { g(\"a b\") } #[cfg(test)] mod tests { const A: &str = \"c d\"; }";
    walk(code.parse().expect("Rust"), &mut |tokens| {
        seen += usize::from(tokens.last().and_then(literal).is_some());
    });
    assert_eq!(seen, 1);
}
