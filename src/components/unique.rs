//! Ids that are unique on the page, to tie labels to what they name.

use std::sync::atomic::{AtomicUsize, Ordering};

static COUNT: AtomicUsize = AtomicUsize::new(0);

/// Counts from the start, for a page that is written anew.
#[cfg(feature = "ssr")]
pub(crate) fn restart() {
    COUNT.store(0, Ordering::Relaxed);
}

/// A new id that begins with `stem`.
pub(crate) fn unique_id(stem: &str) -> String {
    format!("{stem}-{}", COUNT.fetch_add(1, Ordering::Relaxed))
}
