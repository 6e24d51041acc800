//! Ids from names: what an outcome or an arm is called in addresses.

use mcid_trial::limits::MAX_ID;

/// Letters of Western European languages beyond ASCII, and how they are
/// written without marks.
const LETTERS: [(&str, &str); 12] = [
    ("äÄæÆ", "ae"),
    ("öÖœŒ", "oe"),
    ("üÜ", "ue"),
    ("ß", "ss"),
    ("éèêëÉÈÊË", "e"),
    ("àâáãåÀÂÁÃÅ", "a"),
    ("ìîíïÌÎÍÏ", "i"),
    ("òôóõøÒÔÓÕØ", "o"),
    ("ùûúÙÛÚ", "u"),
    ("çÇ", "c"),
    ("ñÑ", "n"),
    ("ýÿÝ", "y"),
];

/// The letters and digits of a text in lower-case ASCII, a hyphen for each
/// run of other signs between them. Letters of other scripts are left out.
pub(super) fn words(text: &str) -> String {
    let mut words = String::new();
    let mut is_apart = false;
    for character in text.chars() {
        let marked = LETTERS
            .iter()
            .find(|(marked, _)| marked.contains(character));
        let mut own = [0_u8; 4];
        let written = match marked {
            Some((_, plain)) => *plain,
            None if character.is_ascii_alphanumeric() => {
                &*character.to_ascii_lowercase().encode_utf8(&mut own)
            }
            None => {
                is_apart |= !matches!(character, '\'' | '’');
                continue;
            }
        };
        if is_apart && !words.is_empty() {
            words.push('-');
        }
        is_apart = false;
        words.push_str(written);
    }
    words
}

/// A text's letters and digits, in ASCII and lower case.
pub(super) fn key(text: &str) -> String {
    let mut key = words(text);
    key.retain(|character| character != '-');
    key
}

/// An id for a name: at most [`MAX_ID`] lower-case ASCII letters, digits and
/// hyphens, and none that is taken. A name in another script becomes the
/// `kind` of thing and a number, e.g. "arm-1".
pub fn slug(name: &str, kind: &str, is_taken: &dyn Fn(&str) -> bool) -> String {
    let words = words(name);
    let id = shortened(&words, MAX_ID);
    let mut number = 2_u32;
    let mut free = id.to_owned();
    if id.is_empty() {
        number = 1;
        free = numbered(kind, &mut number);
    }
    while is_taken(&free) {
        free = numbered(if id.is_empty() { kind } else { id }, &mut number);
    }
    free
}

/// The id that a file gives, if it can be one and is free; else one that is
/// made from it, or from the name if there is none.
pub(super) fn id_for(id: &str, name: &str, kind: &str, is_taken: &dyn Fn(&str) -> bool) -> String {
    let allowed = |byte: u8| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-');
    if id.is_empty() {
        slug(name, kind, is_taken)
    } else if id.len() <= MAX_ID && id.bytes().all(allowed) && !is_taken(id) {
        id.to_owned()
    } else {
        slug(id, kind, is_taken)
    }
}

/// The first so many bytes, without a hyphen at the end.
fn shortened(id: &str, length: usize) -> &str {
    id.get(..length).unwrap_or(id).trim_end_matches('-')
}

/// The id with the next number after it.
fn numbered(id: &str, number: &mut u32) -> String {
    let mut end = String::from("-");
    end.push_str(&number.to_string());
    *number += 1;
    let mut whole = shortened(id, MAX_ID - end.len()).to_owned();
    whole.push_str(&end);
    whole
}
