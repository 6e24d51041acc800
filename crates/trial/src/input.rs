//! From the bytes of a file to a tree of JSON with places: decoding, limits,
//! syntax, and the faults of all three.

use super::collect::Faults;
use super::fault::Fault;
use super::fields::Reader;
use super::json::{Node, Tree};
use super::limits::{self, Excess};
use super::names::Names;

/// The text of a file.
///
/// # Errors
///
/// That the bytes are too many or not UTF-8.
pub fn decoded(bytes: &[u8]) -> Result<&str, Vec<Fault>> {
    if let Err(excess) = limits::too_large(bytes.len()) {
        return Err(refusal("", excess));
    }
    core::str::from_utf8(bytes).map_err(|error| {
        let valid = bytes.get(..error.valid_up_to()).unwrap_or_default();
        let before = core::str::from_utf8(valid).unwrap_or_default();
        let remedy = if matches!(bytes, [0xFE, 0xFF, ..] | [0xFF, 0xFE, ..]) {
            "It looks like UTF-16 (\"Unicode\" in some editors); save it as UTF-8."
        } else if bytes.starts_with(b"PK") {
            "It looks like a spreadsheet itself; save its sheet as \"CSV UTF-8\"."
        } else {
            "Save it as UTF-8."
        };
        let message = "The file is not UTF-8 text.".to_owned();
        refusal(
            before,
            Excess {
                offset: valid.len(),
                message,
                remedy,
            },
        )
    })
}

/// Parses a text and reads what it holds; the value comes with all warnings.
///
/// # Errors
///
/// All faults at once, if the text is not JSON within the limits or `read` noted
/// an error.
pub fn parse<T>(
    text: &str,
    read: impl for<'t> FnOnce(&mut Reader<'t>, Node<'t>) -> Option<T>,
) -> Result<(T, Vec<Fault>), Vec<Fault>> {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let mut scanned = limits::scan(text);
    if scanned.is_ok() && !text.trim_start().starts_with(['{', '[']) {
        scanned = Err(not_json(text));
    }
    if let Err(excess) = scanned {
        return Err(refusal(text, excess));
    }
    let mut faults = Faults::default();
    let Some(tree) = Tree::parse(text, &mut faults) else {
        return Err(faults.finish(text).0);
    };
    let mut reader = Reader {
        faults,
        names: Names::collect(tree.root()),
    };
    let value = read(&mut reader, tree.root());
    let (faults, refused) = reader.faults.finish(text);
    match value {
        Some(value) if !refused => Ok((value, faults)),
        _ => Err(faults),
    }
}

/// Says what a text is that does not even begin like JSON.
fn not_json(text: &str) -> Excess {
    let trimmed = text.trim_start();
    let (message, remedy) = if trimmed.is_empty() {
        (
            "The file is empty.",
            "Choose a trial file, or start from the example in the description of the format.",
        )
    } else if trimmed.starts_with('<') {
        (
            "This is a web page or XML, not JSON.",
            "Save the trial file itself, not the page that shows it.",
        )
    } else {
        (
            "This is not a JSON file: it does not begin with a brace.",
            "A trial file begins with { and ends with }.",
        )
    };
    Excess {
        offset: text.len() - trimmed.len(),
        message: message.to_owned(),
        remedy,
    }
}

fn refusal(text: &str, excess: Excess) -> Vec<Fault> {
    let mut faults = Faults::default();
    faults.error_at(excess.offset, String::new(), excess.message, excess.remedy);
    faults.finish(text).0
}
