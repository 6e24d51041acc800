//! What the page knows of its worker.

use std::collections::VecDeque;
use std::sync::Arc;

use mcid_trial::Trial;

use crate::protocol::Request;

/// The worker, and the requests that wait for it.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct WorkerState {
    pub(super) status: WorkerStatus,
    /// The trial that the worker was last sent.
    pub(super) known_trial: Option<Arc<Trial>>,
    /// Requests that are no views, in order; they go before views.
    pub(super) waiting: VecDeque<Request>,
}

/// Whether the worker can be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum WorkerStatus {
    /// It is started when something is first asked of it.
    #[default]
    NotStarted,
    /// It does not listen yet.
    Starting,
    /// It answers.
    Ready,
    /// It could not be started, or has stopped.
    Failed,
}
