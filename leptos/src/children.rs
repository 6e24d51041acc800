//! What stands inside a component's tags.

use tachys::view::any_view::AnyView;

use crate::view::{IntoView, erased};

/// Children, made when they are asked for.
pub type Children = Box<dyn FnOnce() -> AnyView + Send>;

/// How a component takes its children.
pub trait ToChildren<F> {
    /// From what the macro `view` wrote.
    fn to_children(make: F) -> Self;
}

impl<F, V> ToChildren<F> for Children
where
    F: FnOnce() -> V + Send + 'static,
    V: IntoView,
{
    fn to_children(make: F) -> Self {
        Box::new(move || erased(make()))
    }
}
