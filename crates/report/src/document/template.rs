//! The document around the page: what both editions have in common.

use mcid_text::document as words;

/// The document, with a name in double braces wherever something is put in.
const DOCUMENT: &str = include_str!("page.html");

/// Puts texts in the places that bear their names. What is put in is not
/// looked through again.
///
/// # Errors
///
/// The name of a place for which there is no text.
pub fn document(texts: &[(&str, &str)]) -> Result<String, String> {
    let mut parts = DOCUMENT.split("{{");
    let mut document = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part.split_once("}}").ok_or(words::OPEN_PLACE)?;
        let text = texts.iter().find(|(other, _)| *other == name);
        let (_, text) = text.ok_or_else(|| words::no_text(name))?;
        document += text;
        document += rest;
    }
    Ok(document)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAMES: [&str; 12] = [
        "policy",
        "without-scripts",
        "version",
        "build",
        "exhibits",
        "desk",
        "head",
        "data",
        "style",
        "first-view",
        "page",
        "program",
    ];

    #[test]
    fn every_place_is_filled_once_and_not_looked_through_again() {
        let texts = NAMES.map(|name| (name, "{{policy}}"));
        let document = document(&texts).expect("every place is named");
        assert_eq!(document.matches("{{policy}}").count(), NAMES.len());
    }

    #[test]
    fn a_place_without_a_text_is_told() {
        let error = document(&[("policy", "")]).expect_err("the version is missing");
        assert!(error.contains("version"), "{error}");
    }
}
