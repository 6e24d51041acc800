//! A work as an entry for BibTeX.
//!
//! Fields that are set are escaped for TeX without a loose brace, because
//! BibTeX counts braces even after a backslash. Addresses and identifiers are
//! kept as they are, because they are read verbatim.

use super::super::escape::plain;
use super::author::Author;
use super::work::{Kind, Work};

/// The entry, one field a line.
pub fn entry(work: &Work) -> String {
    let kind = match work.kind {
        Kind::Article => "article",
        Kind::Software | Kind::Other => "misc",
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
    let mut entry = format!("@{kind}{{{}", work.key);
    for (name, value) in fields.iter().filter(|(_, value)| !value.is_empty()) {
        entry.push_str(",\n  ");
        entry.push_str(name);
        entry.push_str(" = {");
        entry.push_str(value);
        entry.push('}');
    }
    entry.push_str("\n}\n");
    entry
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
    let version = work
        .version
        .as_ref()
        .map(|version| format!("Version {version}."));
    let locator = (!work.locator.is_known() && !work.locator.printed.is_empty())
        .then(|| format!("{}.", work.locator.printed));
    let notes: Vec<String> = version
        .into_iter()
        .chain(locator)
        .chain(work.notes.iter().cloned())
        .collect();
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
    let mut escaped = String::with_capacity(text.len());
    for character in plain(text).chars() {
        match character {
            '\\' => escaped.push_str("\\textbackslash{}"),
            '{' => escaped.push_str("\\textbraceleft{}"),
            '}' => escaped.push_str("\\textbraceright{}"),
            '~' => escaped.push_str("\\textasciitilde{}"),
            '^' => escaped.push_str("\\textasciicircum{}"),
            '<' => escaped.push_str("\\textless{}"),
            '>' => escaped.push_str("\\textgreater{}"),
            '&' | '%' | '$' | '#' | '_' => {
                escaped.push('\\');
                escaped.push(character);
            }
            other => escaped.push(other),
        }
    }
    escaped
}
