//! How a run ends: its exit status, and the message where it fails.

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
    /// A person must still answer something.
    Open = 4,
}

/// Why a run cannot go on.
#[derive(Debug)]
pub(crate) struct Failure {
    /// How it ends.
    pub(crate) status: Status,
    /// The message.
    pub(crate) message: String,
}

/// One constructor for each status.
impl Failure {
    pub(crate) fn usage(message: impl Into<String>) -> Self {
        Self::new(Status::Usage, message)
    }

    pub(crate) fn disk(message: impl Into<String>) -> Self {
        Self::new(Status::Disk, message)
    }

    pub(crate) fn faulty(message: impl Into<String>) -> Self {
        Self::new(Status::Faulty, message)
    }

    pub(crate) fn open(message: impl Into<String>) -> Self {
        Self::new(Status::Open, message)
    }

    fn new(status: Status, message: impl Into<String>) -> Self {
        let message = message.into();
        Self { status, message }
    }
}
