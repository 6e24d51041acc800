//! What is wrong with a file, where, and how to mend it.

use core::fmt;

/// How bad a [`Fault`] is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Severity {
    /// The file cannot be used until it is mended.
    Error,
    /// The file can be used; someone should look at this.
    Warning,
}

/// One thing that is wrong, or looks wrong, with its place in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Whether the file can be used all the same.
    pub severity: Severity,
    /// JSON Pointer (RFC 6901) of the value, e.g. "/outcomes/0/name"; empty
    /// for the file as a whole.
    pub path: String,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// What is wrong.
    pub message: String,
    /// How to mend it.
    pub remedy: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let severity = match self.severity {
            Severity::Error => "Error",
            Severity::Warning => "Warning",
        };
        write!(
            formatter,
            "{severity} in line {}, column {}",
            self.line, self.column
        )?;
        if !self.path.is_empty() {
            write!(formatter, " ({})", self.path)?;
        }
        write!(formatter, ": {} {}", self.message, self.remedy)
    }
}
