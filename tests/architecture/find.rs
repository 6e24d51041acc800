//! Ways of looking for something in the code of a file, from which the rules are made.

use crate::source::{Kind, Source, Token};

/// Where a rule is broken: the line, and what is wrong there.
pub(crate) type Breach = (usize, String);

/// What is found in a file of the page; nothing in any other.
pub(crate) fn in_page(source: &Source, find: impl Fn(&Source) -> Vec<Breach>) -> Vec<Breach> {
    if source.room() == "page" {
        find(source)
    } else {
        Vec::new()
    }
}

fn named(token: &Token) -> Breach {
    (token.line, format!("names `{}`", token.text))
}

/// The places that use one of the words as a name.
pub(crate) fn names(source: &Source, words: &[&str]) -> Vec<Breach> {
    let forbidden = |token: &&Token| words.iter().any(|word| token.is(word));
    source.tokens.iter().filter(forbidden).map(named).collect()
}

/// The places that use a name with this beginning.
pub(crate) fn starting_with(source: &Source, beginning: &str) -> Vec<Breach> {
    let forbidden = |token: &&Token| token.kind == Kind::Word && token.text.starts_with(beginning);
    source.tokens.iter().filter(forbidden).map(named).collect()
}

/// The places where signs and words follow one another as given.
pub(crate) fn sequences(source: &Source, wanted: &[&str]) -> Vec<Breach> {
    let found = |window: &&[Token]| {
        window
            .iter()
            .zip(wanted)
            .all(|(token, text)| token.is(text))
    };
    let windows = source.tokens.windows(wanted.len()).filter(found);
    windows
        .map(|window| (window[0].line, format!("has `{}`", wanted.concat())))
        .collect()
}

/// The places that call a macro.
pub(crate) fn calls(source: &Source, name: &str) -> Vec<Breach> {
    let called = |window: &&[Token]| window[0].is(name) && window[1].is("!") && !window[2].is("=");
    let windows = source.tokens.windows(3).filter(called);
    windows
        .map(|window| (window[0].line, format!("calls `{name}!`")))
        .collect()
}

/// The places where a path from the top of the package leads to one of the rooms.
pub(crate) fn points_to(source: &Source, rooms: &[&str]) -> Vec<Breach> {
    let tokens = &source.tokens;
    let separator =
        |at: usize| tokens[at..].len() >= 3 && tokens[at].is(":") && tokens[at + 1].is(":");
    let mut found = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let top = ["crate", "super", "mcid_explorer"]
            .iter()
            .any(|word| token.is(word));
        if !(top && separator(at + 1)) {
            continue;
        }
        let first = &tokens[at + 3];
        let heads = if first.is("{") {
            heads_of_group(&tokens[at + 3..])
        } else {
            vec![first]
        };
        let forbidden = |head: &&Token| rooms.iter().any(|room| head.is(room));
        found.extend(heads.into_iter().filter(forbidden).map(named));
    }
    found
}

/// The first names of the paths in a group such as `{a::b, c::{d, e}}`, here `a` and `c`.
fn heads_of_group(tokens: &[Token]) -> Vec<&Token> {
    let mut depth = 0_usize;
    let mut heads = Vec::new();
    for pair in tokens.windows(2) {
        if pair[0].is("{") {
            depth += 1;
        } else if pair[0].is("}") {
            depth -= 1;
        }
        if depth == 0 {
            break;
        }
        if depth == 1 && (pair[0].is("{") || pair[0].is(",")) {
            heads.push(&pair[1]);
        }
    }
    heads
}

/// The places that set an attribute of an element: in a view, by a call, or in a text of markup.
pub(crate) fn attributes(
    source: &Source,
    name: &str,
    forbidden: fn(&Token) -> bool,
) -> Vec<Breach> {
    let setters = [name.to_owned(), format!("set_{name}")];
    let mut found = Vec::new();
    for window in source.tokens.windows(4) {
        let [before, word, sign, value] = window else {
            continue;
        };
        let variable = ["let", "mut", ".", "-"].iter().any(|text| before.is(text));
        let compared = value.is("=") || value.is(">");
        let in_view = word.is(name) && sign.is("=") && !variable && !compared && forbidden(value);
        let by_call = before.is(".")
            && setters.iter().any(|setter| word.is(setter))
            && sign.is("(")
            && value.kind == Kind::Text;
        let by_name = ["set_attribute", "attr"]
            .iter()
            .any(|setter| before.is(setter))
            && word.is("(")
            && sign.kind == Kind::Text
            && sign.text == name;
        if in_view || by_call || by_name {
            found.push((word.line, format!("sets the attribute `{name}`")));
        }
    }
    let markup = format!(" {name}=");
    let written = |token: &&Token| token.kind == Kind::Text && token.text.contains(&markup);
    found.extend(
        source
            .tokens
            .iter()
            .filter(written)
            .map(|token| (token.line, format!("writes `{name}=`"))),
    );
    found
}

/// The places outside tests where a name or a text holds the name of a trial.
pub(crate) fn trial_names(source: &Source) -> Vec<Breach> {
    let code = source.tokens.iter().filter(|token| !token.in_test);
    let holds = |token: &&Token| {
        parts(&token.text)
            .iter()
            .any(|part| ["resolve", "mint"].contains(&part.as_str()))
    };
    code.filter(holds)
        .map(|token| (token.line, format!("names a trial in `{}`", token.text)))
        .collect()
}

/// The words that a name or a text is put together from, in small letters: `RESOLVE`, `Resolve2`, `resolve_file`.
fn parts(text: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut before_small = false;
    for character in text.chars() {
        if !character.is_alphabetic() || (before_small && character.is_uppercase()) {
            parts.push(String::new());
        }
        if character.is_alphabetic() {
            let part = parts.last_mut().expect("there is always one part");
            part.extend(character.to_lowercase());
        }
        before_small = character.is_lowercase();
    }
    parts
}
