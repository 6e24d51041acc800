//! The browser, one file for each of its parts.

pub(crate) mod worker_client;
