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
    let mut lines = Vec::new();
    let mut rest = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    while let Some(end) = rest.find(['\n', '\r']) {
        lines.push(&rest[..end]);
        let length = if rest[end..].starts_with("\r\n") {
            2
        } else {
            1
        };
        rest = &rest[end + length..];
    }
    lines.push(rest);
    lines
}

/// The part of a line that is around a column, counted from 1.
fn around(line: &str, column: usize) -> String {
    let skipped = column.saturating_sub(BEFORE + 1);
    let mut part = String::new();
    if skipped > 0 {
        part.push('\u{2026}');
    }
    let mut characters = line.chars().skip(skipped);
    let shown = characters.by_ref().take(LINE);
    // What turns the direction of writing could make a line say something else.
    part.extend(shown.map(|character| {
        let turns = matches!(character, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
        if character.is_control() || turns {
            ' '
        } else {
            character
        }
    }));
    if characters.next().is_some() {
        part.push('\u{2026}');
    }
    part.trim_end().to_owned()
}

/// All faults as one text to copy.
pub(super) fn text(name: &str, faults: &[Finding]) -> String {
    let mut text = name.to_owned();
    for fault in faults {
        text.push('\n');
        text.push_str(words::severity(fault.is_warning));
        for part in [&fault.place, &fault.message, &fault.remedy] {
            if !part.is_empty() {
                text.push(' ');
                text.push_str(part);
            }
        }
        if !fault.line.is_empty() {
            text.push_str("\n    ");
            text.push_str(fault.line.trim_start());
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_counted_as_the_reader_counts_them() {
        assert_eq!(lines("a\r\nb\rc\n\nd"), ["a", "b", "c", "", "d"]);
    }

    #[test]
    fn a_long_line_is_shown_around_the_place() {
        let line = format!("{}HERE{}", "a".repeat(500), "b".repeat(500));
        let part = around(&line, 501);
        assert!(
            part.starts_with('\u{2026}') && part.ends_with('\u{2026}'),
            "{part}"
        );
        assert!(part.contains("aaaHEREbbb"), "{part}");
        assert_eq!(around("short \u{202E}line", 3), "short  line");
    }
}
