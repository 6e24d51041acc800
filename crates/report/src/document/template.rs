//! The document around the page, the same for the hosted page and the single file.

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
