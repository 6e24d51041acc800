//! A work as an entry for BibTeX.
//!
//! Fields that are set are escaped for TeX without a loose brace, because
//! BibTeX counts braces even after a backslash. Addresses and identifiers are
//! kept as they are, because they are read verbatim.

use super::author::Author;
use super::work::{Work, WorkKind};
use crate::escape::plain;

/// The entry, one field a line.
pub fn entry(work: &Work) -> String {
    let kind = match work.kind {
        WorkKind::Article => "article",
        WorkKind::Software | WorkKind::Other => "misc",
    };
    let locator = &work.locator;
    let pages = if locator.last_page.is_empty() {
        escaped(&locator.first_page)
    } else {
        let (first, last) = (&locator.first_page, &locator.last_page);
        format!("{}--{}", escaped(first), escaped(last))
    };
    let fields = [
        ("author", authors(work)),
        // Two braces keep the capitals of names and abbreviations.
        ("title", braced(&work.title)),
        (
            "journal",
            escaped(work.journal.as_deref().unwrap_or_default()),
        ),
        (
            "year",
            work.year.map(|year| year.to_string()).unwrap_or_default(),
        ),
        ("volume", escaped(&locator.volume)),
        ("number", escaped(&locator.issue)),
        ("pages", pages),
        ("doi", work.safe_doi().unwrap_or_default()),
        ("url", work.link().unwrap_or_default()),
        ("note", escaped(&notes(work))),
    ];
    let fields: Vec<String> = fields
        .iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| format!(",\n  {name} = {{{value}}}"))
        .collect();
    format!("@{kind}{{{}{}\n}}\n", work.key, fields.concat())
}

fn authors(work: &Work) -> String {
    let mut names: Vec<String> = work
        .authors
        .named
        .iter()
        .map(|author| match author {
            Author::Person { .. } => escaped(&author.inverted()),
            Author::Group(name) => braced(name),
        })
        .collect();
    if work.authors.more && !names.is_empty() {
        names.push("others".to_owned());
    }
    names.join(" and ")
}

fn notes(work: &Work) -> String {
    let version = work.version.as_ref();
    let mut notes: Vec<String> = version
        .map(|version| format!("Version {version}."))
        .into_iter()
        .collect();
    if !work.locator.is_known() && !work.locator.printed.is_empty() {
        notes.push(format!("{}.", work.locator.printed));
    }
    notes.extend(work.notes.iter().cloned());
    notes.join(" ")
}

fn braced(text: &str) -> String {
    let text = escaped(text);
    if text.is_empty() {
        text
    } else {
        format!("{{{text}}}")
    }
}

/// The text as TeX sets it.
pub fn escaped(text: &str) -> String {
    let escape = |character: char| match character {
        '\\' => "\\textbackslash{}".to_owned(),
        '{' => "\\textbraceleft{}".to_owned(),
        '}' => "\\textbraceright{}".to_owned(),
        '~' => "\\textasciitilde{}".to_owned(),
        '^' => "\\textasciicircum{}".to_owned(),
        '<' => "\\textless{}".to_owned(),
        '>' => "\\textgreater{}".to_owned(),
        '&' | '%' | '$' | '#' | '_' => format!("\\{character}"),
        other => other.to_string(),
    };
    plain(text).chars().map(escape).collect()
}
