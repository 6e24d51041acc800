//! Where output goes: the standard output, a file, or messages on the standard
//! error.

use std::fs;
use std::io::{self, ErrorKind, Write as _};
use std::path::Path;

use anstyle::{AnsiColor, Style};

use super::outcome::Failure;

/// How errors are set on a terminal.
pub(crate) const ERROR: Style = AnsiColor::Red.on_default().bold();
/// How warnings are set.
pub(crate) const WARNING: Style = AnsiColor::Yellow.on_default().bold();
/// How what is well is set.
pub(crate) const FINE: Style = AnsiColor::Green.on_default();
/// How what stands out is set.
pub(crate) const STRONG: Style = Style::new().bold();

/// A text in a style. Where no terminal reads it, or `NO_COLOR` is set, what
/// writes it leaves the style out.
pub(crate) fn set(style: Style, text: &str) -> String {
    format!("{style}{text}{style:#}")
}

/// Text of a file as it may stand on a terminal: a control character could
/// make it do something.
pub(crate) fn harmless(text: &str) -> String {
    let forbidden = |character: char| {
        character.is_control()
            || matches!(character, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
    };
    text.replace(forbidden, "\u{FFFD}")
}

/// Writes bytes to a file, or to the standard output where none is named.
///
/// # Errors
///
/// Why they cannot be written.
pub(crate) fn write(bytes: &[u8], to: Option<&Path>) -> Result<(), Failure> {
    match to.filter(|path| path.as_os_str() != "-") {
        Some(path) => fs::write(path, bytes).map_err(|error| {
            Failure::disk(format!("{}: it cannot be written: {error}", path.display()))
        }),
        None => unless_closed(io::stdout().lock().write_all(bytes)),
    }
}

/// Writes a text with styles to the standard output.
///
/// # Errors
///
/// Why it cannot be written.
pub(crate) fn write_styled(text: &str) -> Result<(), Failure> {
    unless_closed(anstream::stdout().lock().write_all(text.as_bytes()))
}

/// Whoever reads may stop reading: that is no failure.
fn unless_closed(written: io::Result<()>) -> Result<(), Failure> {
    match written {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(Failure::disk(format!(
            "The standard output cannot be written: {error}"
        ))),
        _ => Ok(()),
    }
}

/// Writes to the standard error.
pub(crate) fn write_message(text: &str) {
    // There is nowhere left to report that this failed.
    let _ = anstream::stderr().lock().write_all(text.as_bytes());
}

/// Writes why the run fails.
pub(crate) fn write_error(message: &str) {
    write_message(&format!("{} {message}\n", set(ERROR, "error:")));
}

/// Writes something to be looked at all the same.
pub(crate) fn write_warning(message: &str) {
    write_message(&format!("{} {message}\n", set(WARNING, "warning:")));
}
