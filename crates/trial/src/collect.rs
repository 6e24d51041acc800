//! Collecting faults while reading, so that all are reported at once.
//!
//! Faults are noted with the offset of their place. Lines and columns are
//! counted in one walk at the end, however many faults there are.

use super::fault::{Fault, Remedy, Severity};
use super::json::Node;
use super::limits::MAX_FAULTS;

/// A way of writing that is mentioned once, however often it occurs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Habit {
    /// A printed number as a JSON number, not as a text.
    PlainNumber,
    /// A minus sign that is not the ASCII hyphen.
    OtherMinus,
}

/// The habits with what is said of them.
const HABITS: [(Habit, &str, &str); 2] = [
    (
        Habit::PlainNumber,
        "A printed number stands here without quotation marks; a trailing zero may be lost when a program saves the file.",
        "Write it as a text, exactly as printed: \"-1.0\".",
    ),
    (
        Habit::OtherMinus,
        "The minus sign is a typographic one (U+2212 or a dash); it was read as a minus.",
        "Write the hyphen of the keyboard: \"-1.0\".",
    ),
];

/// A fault whose line and column are not counted yet.
struct PendingFault {
    offset: usize,
    fault: Fault,
}

/// All faults found so far, at most [`MAX_FAULTS`] of each severity.
#[derive(Default)]
pub struct Faults {
    errors: Vec<PendingFault>,
    warnings: Vec<PendingFault>,
    errors_left_out: usize,
    warnings_left_out: usize,
    habits: [Option<(usize, String, usize)>; HABITS.len()],
}

impl Faults {
    /// True when further errors are only counted.
    pub fn full(&self) -> bool {
        self.errors.len() >= MAX_FAULTS
    }

    /// Notes an error at a value.
    pub fn error(&mut self, node: Node<'_>, message: impl Into<String>, remedy: impl Into<Remedy>) {
        self.note_error(node, node.start(), message.into(), remedy.into());
    }

    /// Notes an error at a member's key.
    pub fn error_at_key(
        &mut self,
        node: Node<'_>,
        message: impl Into<String>,
        remedy: impl Into<Remedy>,
    ) {
        self.note_error(node, node.key_start(), message.into(), remedy.into());
    }

    /// Notes that an object lacks a key, or one of several.
    pub fn missing_keys(
        &mut self,
        node: Node<'_>,
        keys: &[&'static str],
        message: impl Into<String>,
        remedy: impl Into<Remedy>,
    ) {
        let before = self.errors.len();
        self.error(node, message, remedy);
        if let Some(error) = self.errors.get_mut(before) {
            error.fault.missing_keys = keys.to_vec();
        }
    }

    fn note_error(&mut self, node: Node<'_>, offset: usize, message: String, remedy: Remedy) {
        if self.full() {
            self.errors_left_out += 1;
        } else {
            self.error_at(offset, node.path(), message, remedy);
        }
    }

    /// Notes an error at an offset into the text.
    pub fn error_at(
        &mut self,
        offset: usize,
        path: String,
        message: String,
        remedy: impl Into<Remedy>,
    ) {
        self.errors
            .push(draft(Severity::Error, offset, path, message, remedy.into()));
    }

    /// Notes a warning at a value.
    pub fn warning(
        &mut self,
        node: Node<'_>,
        message: impl Into<String>,
        remedy: impl Into<Remedy>,
    ) {
        if self.warnings.len() >= MAX_FAULTS {
            self.warnings_left_out += 1;
        } else {
            self.warnings.push(draft(
                Severity::Warning,
                node.start(),
                node.path(),
                message.into(),
                remedy.into(),
            ));
        }
    }

    /// Notes a habit at a value: the first place is kept, the others counted.
    pub fn habit(&mut self, node: Node<'_>, habit: Habit) {
        match &mut self.habits[habit as usize] {
            Some((_, _, others)) => *others += 1,
            empty => *empty = Some((node.start(), node.path(), 0)),
        }
    }

    /// All faults in the order of the text; `true` if any is an error.
    pub fn finish(mut self, text: &str) -> (Vec<Fault>, bool) {
        for ((_, message, remedy), place) in HABITS.iter().zip(self.habits) {
            if let Some((offset, path, others)) = place {
                let more = match others {
                    0 => String::new(),
                    1 => " There is 1 more such place.".to_owned(),
                    _ => format!(" There are {others} more such places."),
                };
                self.warnings.push(draft(
                    Severity::Warning,
                    offset,
                    path,
                    format!("{message}{more}"),
                    (*remedy).into(),
                ));
            }
        }
        let refused = !self.errors.is_empty();
        let mut drafts: Vec<PendingFault> = self.errors;
        drafts.extend(self.warnings);
        drafts.sort_by_key(|draft| draft.offset);
        for (count, severity, what) in [
            (self.errors_left_out, Severity::Error, "errors"),
            (self.warnings_left_out, Severity::Warning, "warnings"),
        ] {
            if count > 0 {
                let message = format!("{count} more {what} are not listed.");
                let remedy = "Mend those that are, and read the file again.".into();
                drafts.push(draft(severity, text.len(), String::new(), message, remedy));
            }
        }
        locate(text, &mut drafts);
        (
            drafts.into_iter().map(|draft| draft.fault).collect(),
            refused,
        )
    }
}

/// A fault without line and column.
fn draft(
    severity: Severity,
    offset: usize,
    path: String,
    message: String,
    remedy: Remedy,
) -> PendingFault {
    PendingFault {
        offset,
        fault: Fault {
            severity,
            path,
            line: 0,
            column: 0,
            message,
            remedy: remedy.file,
            table_remedy: remedy.table,
            missing_keys: Vec::new(),
        },
    }
}

/// Counts lines and columns of drafts that are in the order of the text. A
/// line ends with LF, CR LF or CR.
fn locate(text: &str, drafts: &mut [PendingFault]) {
    let (mut line, mut column, mut previous) = (1, 1, ' ');
    let mut characters = text.char_indices().peekable();
    for draft in drafts {
        while let Some((_, character)) =
            characters.next_if(|(at, letter)| at + letter.len_utf8() <= draft.offset)
        {
            match (previous, character) {
                ('\r', '\n') => {}
                (_, '\n' | '\r') => (line, column) = (line + 1, 1),
                _ => column += 1,
            }
            previous = character;
        }
        (draft.fault.line, draft.fault.column) = (line, column);
    }
}
