//! Titles of outcome measures and their classes: when something was
//! measured, and what it is called without that.

use super::super::when::{TimeMention, When, the_one, times, when};

/// What may stand before a time in a title and goes with it.
const BEFORE: [&str; 14] = [
    "at", "to", "on", "by", "from", "until", "through", "after", "the", "(", ",", "-", "–", ":",
];

/// True if two times are the same.
pub(super) fn is_same_time(one: When, other: When) -> bool {
    one.amount.compare(other.amount).is_eq() && (one.unit == other.unit || one.amount.is_zero())
}

/// When a measure was taken, by its title and its time frame: `None` if they
/// say nothing, several things, or different things.
pub(super) fn time_of(title: &str, time_frame: &str) -> Option<When> {
    let is_later = |when: &When| !when.amount.is_zero();
    match (when(title), when(time_frame)) {
        (Some(title), Some(frame)) if is_same_time(title, frame) => Some(title),
        (Some(title), Some(frame)) => match (is_later(&title), is_later(&frame)) {
            (true, true) => None,
            (false, _) => Some(frame),
            (true, false) => Some(title),
        },
        (Some(title), None) => Some(title),
        (None, frame) => frame,
    }
}

/// A title without the time that it names, e.g. "Change in pain at Week 4"
/// without "at Week 4". Empty if nothing else is left.
pub(super) fn without_time(title: &str, time: When) -> String {
    let found = times(title);
    let is_it = the_one(&found).is_some_and(|one| is_same_time(one.when, time));
    if !is_it {
        return title.to_owned();
    }
    let mut made = String::new();
    let mut from = 0;
    for place in found.iter().filter(|place| is_same_time(place.when, time)) {
        let start = start_of(title, place);
        if start >= from {
            made.push_str(&title[from..start]);
            made.push(' ');
            from = place.end;
            if title[..place.start].ends_with('(') && title[from..].starts_with(')') {
                from += 1;
            }
        }
    }
    made.push_str(&title[from..]);
    let words: Vec<&str> = made.split_whitespace().collect();
    let made = words.join(" ");
    let ends = [' ', ',', ';', ':', '-', '–', '('];
    let made = made.trim_start_matches(ends).trim_end_matches(ends);
    made.trim_start_matches(')').trim_start().to_owned()
}

/// Where a time begins, with the words before it that belong to it.
fn start_of(title: &str, place: &TimeMention) -> usize {
    let mut start = place.start;
    loop {
        let before = title[..start].trim_end();
        let goes = BEFORE.iter().find(|word| {
            let at = before.len().saturating_sub(word.len());
            let ends = before
                .get(at..)
                .is_some_and(|end| end.eq_ignore_ascii_case(word));
            let is_word = !word.as_bytes()[0].is_ascii_alphabetic()
                || before[..at].is_empty()
                || before[..at].ends_with(' ');
            ends && is_word
        });
        match goes {
            Some(word) => start = before.len() - word.len(),
            None => return start,
        }
    }
}

/// The title of a class without how many were analysed, as in "(n=50, 48)".
pub(super) fn without_count(title: &str) -> &str {
    let bytes = title.as_bytes();
    let at = bytes
        .windows(2)
        .position(|pair| pair.eq_ignore_ascii_case(b"(n"));
    let is_count = |rest: &str| rest[2..].trim_start().starts_with('=');
    match at {
        Some(at) if is_count(&title[at..]) => title[..at].trim_end(),
        _ => title,
    }
}
