//! The trial that is being fetched or read.

use mcid_trial::IndexEntry;

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Loading {
    /// Number of the latest request.
    ticket: u32,
    /// The latest request, until it is answered or no longer wanted.
    pending: Option<Pending>,
    /// True once the worker is to read its text.
    is_reading: bool,
}

/// A trial that has been asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Pending {
    /// Which; `None` for the single file's own trial.
    pub(super) entry: Option<IndexEntry>,
    /// True if the reader has chosen it, false if an address names it.
    pub(super) is_chosen: bool,
}

impl Loading {
    /// Notes a request in place of the one before it; gives its number.
    pub(super) fn begin(&mut self, pending: Pending) -> u32 {
        self.cancel();
        self.pending = Some(pending);
        self.ticket
    }

    /// No longer waits for anything.
    pub(super) fn cancel(&mut self) {
        self.ticket = self.ticket.wrapping_add(1);
        self.pending = None;
        self.is_reading = false;
    }

    /// Notes that the worker is to read the text of what is pending.
    pub(super) fn set_reading(&mut self) {
        self.is_reading = true;
    }

    /// Takes the pending request, if the worker was to read its text.
    pub(super) fn take_reading(&mut self) -> Option<Pending> {
        let is_reading = self.is_reading;
        self.pending.take_if(|_| is_reading)
    }

    /// The pending request, if it has this number.
    pub(super) fn pending(&self, ticket: u32) -> Option<&Pending> {
        self.pending.as_ref().filter(|_| self.ticket == ticket)
    }

    /// Takes the pending request, if it has this number.
    pub(super) fn finish(&mut self, ticket: u32) -> Option<Pending> {
        self.pending.take_if(|_| self.ticket == ticket)
    }
}
