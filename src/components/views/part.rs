//! Reading parts of a view that may not have been made yet.

use std::sync::Arc;

use leptos::prelude::*;
use mcid_explorer::View;

/// A view that may not have been made yet.
pub(super) type MadeView = Signal<Option<Arc<View>>>;

/// A part of a view; the default while there is none.
pub(super) fn part<T: Default>(made: MadeView, part: impl FnOnce(&View) -> T) -> T {
    made.read().as_deref().map(part).unwrap_or_default()
}

/// A part of one of a view's items; the default while there is none.
pub(super) fn item<I, T: Default>(
    made: MadeView,
    items: fn(&View) -> &Vec<I>,
    index: usize,
    part: impl FnOnce(&I) -> T,
) -> T {
    let made = made.read();
    let item = made.as_deref().and_then(|view| items(view).get(index));
    item.map(part).unwrap_or_default()
}

/// How many of its items a view has.
pub(super) fn count<I: 'static>(made: MadeView, items: fn(&View) -> &Vec<I>) -> Memo<usize> {
    Memo::new(move |_| part(made, |view| items(view).len()))
}
