//! How a run ends: its exit status, and what is said where it fails.

/// The exit statuses. They are part of what the command promises; a run that
/// could end with several ends with the greatest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Status {
    /// All is well; there may be warnings.
    Fine = 0,
    /// At least one file has errors.
    Faulty = 1,
    /// The command line asks for something that there is not.
    Usage = 2,
    /// Something could not be read or written.
    Disk = 3,
    /// Something must still be said by a person.
    Open = 4,
}

/// Why a run cannot go on.
#[derive(Debug)]
pub(crate) struct Failure {
    /// How it ends.
    pub(crate) status: Status,
    /// What is said of it.
    pub(crate) message: String,
}

impl Failure {
    /// The command line asks for something that there is not.
    pub(crate) fn usage(message: impl Into<String>) -> Self {
        Self {
            status: Status::Usage,
            message: message.into(),
        }
    }

    /// Something could not be read or written.
    pub(crate) fn disk(message: impl Into<String>) -> Self {
        Self {
            status: Status::Disk,
            message: message.into(),
        }
    }

    /// A file has errors.
    pub(crate) fn faulty(message: impl Into<String>) -> Self {
        Self {
            status: Status::Faulty,
            message: message.into(),
        }
    }

    /// Something must still be said by a person.
    pub(crate) fn open(message: impl Into<String>) -> Self {
        Self {
            status: Status::Open,
            message: message.into(),
        }
    }
}
