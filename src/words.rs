//! Words that follow the state, as signals.
//!
//! A `Signal<String>` in a view is one type wherever it stands; a closure is a
//! type of its own, and each type of a view is code that the reader downloads.

use leptos::prelude::*;

/// Words that are made again when what they depend on has changed.
pub(crate) fn words(make: impl Fn() -> String + Send + Sync + 'static) -> Signal<String> {
    Signal::derive(make)
}
