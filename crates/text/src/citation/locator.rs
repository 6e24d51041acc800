//! Where in a journal a paper stands: "328(5):430-439" taken apart into
//! volume, issue and pages.

use crate::escape::plain;

/// Volume, issue and pages; each empty where it is not printed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Locator {
    /// All of it, as printed.
    pub printed: String,
    /// The volume.
    pub volume: String,
    /// The issue.
    pub issue: String,
    /// The first page, or the number of the article.
    pub first_page: String,
    /// The last page, in full: 439 where "430-9" is printed.
    pub last_page: String,
}

impl Locator {
    /// Reads what is printed. Where it is made in another way, only
    /// [`Locator::printed`] is filled.
    pub fn read(printed: &str) -> Self {
        let printed = plain(printed);
        parts(&printed).unwrap_or_else(|| Self {
            printed,
            ..Self::default()
        })
    }

    /// True if it was taken apart.
    pub fn is_known(&self) -> bool {
        !self.volume.is_empty()
    }
}

fn parts(printed: &str) -> Option<Locator> {
    let (place, pages) = match printed.split_once(':') {
        Some((place, pages)) => (place, Some(pages)),
        None => (printed, None),
    };
    let (volume, issue) = match place.split_once('(') {
        Some((volume, issue)) => (volume, Some(issue.strip_suffix(')')?)),
        None => (place, None),
    };
    let is_number = |text: &str| {
        !text.is_empty()
            && text
                .chars()
                .all(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '.' | '/' | ' '))
    };
    let begins_with_a_digit = volume.starts_with(|letter: char| letter.is_ascii_digit());
    if !begins_with_a_digit || !is_number(volume) || !issue.is_none_or(is_number) {
        return None;
    }
    let (first, last) = match pages {
        Some(pages) => match pages.split_once(['-', '\u{2013}']) {
            Some((first, last)) => (first.trim(), Some(last.trim())),
            None => (pages.trim(), None),
        },
        None => ("", None),
    };
    if (pages.is_some() && !is_number(first)) || !last.is_none_or(is_number) {
        return None;
    }
    Some(Locator {
        printed: printed.to_owned(),
        volume: volume.trim().to_owned(),
        issue: issue.unwrap_or_default().trim().to_owned(),
        first_page: first.to_owned(),
        last_page: last.map(|last| in_full(first, last)).unwrap_or_default(),
    })
}

/// The last page with the digits that a short form takes over from the first.
fn in_full(first: &str, last: &str) -> String {
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if digits(first) && digits(last) && last.len() < first.len() {
        format!("{}{last}", &first[..first.len() - last.len()])
    } else {
        last.to_owned()
    }
}
