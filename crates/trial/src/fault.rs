//! What is wrong with a file, where, and how to mend it.

use core::fmt;

/// How to mend a fault. What is a key in a file of the trial format may be a
/// cell in a table, so that the advice differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remedy {
    /// In a file of the trial format.
    pub file: String,
    /// In a table, where that is something else.
    pub table: Option<&'static str>,
}

impl Remedy {
    /// What to do in a table.
    pub fn for_table(&self) -> &str {
        self.table.unwrap_or(&self.file)
    }
}

impl From<&str> for Remedy {
    fn from(file: &str) -> Self {
        file.to_owned().into()
    }
}

impl From<String> for Remedy {
    fn from(file: String) -> Self {
        Self { file, table: None }
    }
}

impl From<(&str, &'static str)> for Remedy {
    fn from((file, table): (&str, &'static str)) -> Self {
        Self {
            file: file.to_owned(),
            table: Some(table),
        }
    }
}

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
    /// How to mend it in a table, where that is something else.
    pub table_remedy: Option<&'static str>,
    /// The key that an object lacks, or those of which it needs one; else
    /// empty.
    pub missing_keys: Vec<&'static str>,
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
