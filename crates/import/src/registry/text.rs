//! A record's texts as this page shows them: plain, on one line, no longer
//! than they may be, and names as they stand in a sentence.

use mcid_trial::{limits::MAX_TEXT, quote::is_forbidden};

/// Most characters of a name.
const MAX_NAME: usize = 300;

/// A text on one line, without Markdown's escapes (`\[`, `\>`) and without
/// invisible characters. It is never markup.
pub(super) fn plain(text: &str) -> String {
    let mut made = String::new();
    let mut characters = text.chars().peekable();
    let mut is_apart = false;
    while let Some(character) = characters.next() {
        if character.is_whitespace() {
            is_apart = true;
            continue;
        }
        let escapes = |next: &char| next.is_ascii_punctuation();
        if is_forbidden(character) || (character == '\\' && characters.peek().is_some_and(escapes))
        {
            continue;
        }
        if is_apart && !made.is_empty() {
            made.push(' ');
        }
        is_apart = false;
        made.push(character);
    }
    shortened(&made, MAX_TEXT)
}

/// A text of at most so many characters: the whole, or its beginning up to a
/// space, with an ellipsis.
pub(super) fn shortened(text: &str, most: usize) -> String {
    if text.chars().nth(most).is_none() {
        return text.to_owned();
    }
    let end = text.char_indices().nth(most - 1).map_or(0, |(at, _)| at);
    let part = &text[..end];
    let part = part.rsplit_once(' ').map_or(part, |(before, _)| before);
    let mut made = part.trim_end_matches([' ', ',', ';', ':']).to_owned();
    made.push('…');
    made
}

/// The first sentences of a text within so many characters, or as much of
/// the first as there is room for.
pub(super) fn first_sentences(text: &str, most: usize) -> String {
    if text.chars().nth(most).is_none() {
        return text.to_owned();
    }
    let end = text.char_indices().nth(most).map_or(0, |(at, _)| at);
    match text[..end].rfind(". ") {
        Some(at) if at > most / 3 => text[..=at].to_owned(),
        _ => shortened(text, most),
    }
}

/// Words of titles that are no names, in lower case.
const PLAIN_WORDS: &str = " a absolute activity adjusted after and as assessed at average baseline between blood body by \
    change changes composition concentration count daily day depression difference disability disease distance duration \
    final following for forced from function functional general global glucose health in index intensity interference \
    item level levels life mass maximum mean measured measure measures minimum month months morning nocturnal number numeric numerical of on or \
    overall pain patient per percent percentage physical physician pressure quality rate rating relative scale score \
    scores self severity sleep spinal spine status strength subscale sum symptom symptoms systolic test the time to total \
    treatment use using value values visit volume walking week weekly weeks weight with year years ";

/// A title as it stands in a sentence: words such as "Change From Baseline"
/// at its beginning in lower case; all from the first name or abbreviation on
/// as it is.
pub(super) fn in_sentence(title: &str) -> String {
    let mut made = String::new();
    let mut is_plain = true;
    for word in title.split(' ') {
        if !made.is_empty() {
            made.push(' ');
        }
        let bare = word.trim_matches(|sign: char| !sign.is_ascii_alphanumeric());
        let mut known = String::from(" ");
        known.push_str(&bare.to_ascii_lowercase());
        known.push(' ');
        let is_capitalised = bare.starts_with(|first: char| first.is_ascii_uppercase());
        let is_word = bare
            .bytes()
            .skip(1)
            .all(|letter| letter.is_ascii_lowercase() || letter == b'-');
        is_plain = is_plain && (!is_capitalised || (is_word && PLAIN_WORDS.contains(&known)));
        if is_plain {
            made.push_str(&word.to_ascii_lowercase());
        } else {
            made.push_str(word);
        }
    }
    shortened(&made, MAX_NAME)
}

/// What the registry's usual words for scores stand for.
const POINTS: [&str; 10] = [
    "scores on a scale",
    "score on a scale",
    "units on a scale",
    "unit on a scale",
    "points on a scale",
    "scale score",
    "score",
    "scores",
    "points",
    "point",
];

/// A unit for one and for several.
pub(super) fn unit(posted: &str) -> (String, String) {
    if POINTS
        .iter()
        .any(|points| posted.eq_ignore_ascii_case(points))
    {
        return ("point".to_owned(), "points".to_owned());
    }
    if posted.is_empty() {
        return ("unit".to_owned(), "units".to_owned());
    }
    let posted = shortened(&in_sentence(posted), 100);
    (posted.clone(), posted)
}

/// Adds a sentence to a text.
pub(super) fn add_sentence(text: &mut String, sentence: &str) {
    if sentence.is_empty() {
        return;
    }
    if !text.is_empty() {
        text.push(' ');
    }
    text.push_str(sentence);
    if !sentence.ends_with(['.', '!', '?', '…']) {
        text.push('.');
    }
}
