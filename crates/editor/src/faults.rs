//! Faults with the line of the file that they are about.

use super::form_view::Finding;
use mcid_text::editor as words;
use mcid_trial::{Fault, Severity};

/// Most characters of a line that is shown.
const LINE: usize = 120;

/// Characters shown before the place.
const BEFORE: usize = 40;

/// Faults as they are shown, with the lines of the text that they are about.
pub(super) fn findings(faults: &[Fault], text: &str) -> Vec<Finding> {
    let lines = lines(text);
    let finding = |fault: &Fault| {
        let line = fault.line.checked_sub(1).and_then(|line| lines.get(line));
        Finding {
            is_warning: fault.severity == Severity::Warning,
            place: words::place(fault),
            message: fault.message.clone(),
            remedy: fault.remedy.clone(),
            line: line.map_or_else(String::new, |line| around(line, fault.column)),
        }
    };
    faults.iter().map(finding).collect()
}

/// The lines of a text, which end with LF, CR LF or CR.
fn lines(text: &str) -> Vec<&str> {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let lines = text.split("\r\n");
    lines.flat_map(|lines| lines.split(['\n', '\r'])).collect()
}

/// The part of a line that is around a column, counted from 1.
fn around(line: &str, column: usize) -> String {
    let skipped = column.saturating_sub(BEFORE + 1);
    let mut characters = line.chars().skip(skipped);
    let shown = characters.by_ref().take(LINE);
    // What turns the direction of writing could make a line read as something else.
    let harmless = |character: char| match character {
        '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => ' ',
        control if control.is_control() => ' ',
        other => other,
    };
    let shown: String = shown.map(harmless).collect();
    let before = if skipped > 0 { "\u{2026}" } else { "" };
    let after = if characters.next().is_some() {
        "\u{2026}"
    } else {
        ""
    };
    format!("{before}{shown}{after}").trim_end().to_owned()
}

/// All faults as one text to copy.
pub(super) fn text(name: &str, faults: &[Finding]) -> String {
    let mut lines = vec![name.to_owned()];
    for fault in faults {
        let severity = words::severity(fault.is_warning);
        let mut parts = vec![severity, &fault.place, &fault.message, &fault.remedy];
        parts.retain(|part| !part.is_empty());
        lines.push(parts.join(" "));
        if !fault.line.is_empty() {
            lines.push(format!("    {}", fault.line.trim_start()));
        }
    }
    lines.join("\n")
}
