//! Views, all of them of one type.

use core::any::Any;

use tachys::view::RenderHtml;
use tachys::view::any_view::{self, AnyView};

use crate::attribute::words;
use crate::signal::Signal;

/// Anything that can be shown.
pub trait IntoView: RenderHtml + Send + 'static {}

impl<T: RenderHtml + Send + 'static> IntoView for T {}

/// Makes a view; what is one already stays as it is.
#[inline(never)]
pub(crate) fn erased<T: IntoView>(view: T) -> AnyView {
    let mut view = Some(view);
    if let Some(erased) = (&mut view as &mut dyn Any).downcast_mut::<Option<AnyView>>()
        && let Some(erased) = erased.take()
    {
        return erased;
    }
    match view {
        Some(view) => any_view::IntoAny::into_any(view),
        None => any_view::IntoAny::into_any(()),
    }
}

/// What the macro `view` makes of a view.
pub struct View;

impl View {
    /// The view as the one type.
    #[expect(
        clippy::new_ret_no_self,
        reason = "the name that the macro writes down"
    )]
    pub fn new(view: impl IntoView) -> AnyView {
        erased(view)
    }
}

/// What the macro `view` adds without optimisation: where a view was written,
/// for a reload that nobody does here.
pub trait ViewMarker {
    /// The view as it is.
    #[must_use]
    fn with_view_marker(self, place: &str) -> Self;
}

impl ViewMarker for AnyView {
    fn with_view_marker(self, _: &str) -> Self {
        self
    }
}

/// Making a view of what can be shown.
pub trait IntoAny {
    /// The view.
    fn into_any(self) -> AnyView;
}

impl<T: IntoView> IntoAny for T {
    fn into_any(self) -> AnyView {
        erased(self)
    }
}

/// The same, as the macros call it.
pub trait IntoMaybeErased {
    /// The view.
    fn into_maybe_erased(self) -> AnyView;
}

impl<T: IntoView> IntoMaybeErased for T {
    fn into_maybe_erased(self) -> AnyView {
        erased(self)
    }
}

/// What stands in braces in a view.
pub trait IntoRender {
    /// The view.
    fn into_render(self) -> AnyView;
}

impl<T: IntoView> IntoRender for T {
    fn into_render(self) -> AnyView {
        erased(self)
    }
}

impl IntoRender for Signal<String> {
    fn into_render(self) -> AnyView {
        erased(words(self))
    }
}

/// Views one after the other.
pub trait CollectView {
    /// All of them as one view.
    fn collect_view(self) -> AnyView;
}

impl<T: IntoIterator<Item = V>, V: IntoView> CollectView for T {
    fn collect_view(self) -> AnyView {
        let views: Vec<AnyView> = self.into_iter().map(erased).collect();
        erased(views)
    }
}
