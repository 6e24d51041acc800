//! The part of Leptos that the page uses, under the name and the paths that
//! Leptos' macros write down; reactivity, attributes and rendering are Leptos'
//! own crates.
//!
//! Two things are different, and are why this crate is there. Every element
//! is one type ([`element::Element`]) and every view another ([`prelude::AnyView`]),
//! where Leptos has a type for each tag with each shape of its children: each
//! type is code that the reader downloads. And what only servers and forms
//! need is not there.

mod attribute;
pub mod children;
pub mod component;
pub mod element;
mod event;
mod mount;
mod signal;
mod view;

pub use leptos_macro::{component, view};
#[doc(hidden)]
pub use typed_builder;
#[doc(hidden)]
pub use typed_builder_macro;

pub use ::reactive_graph as reactive;
pub use ::tachys::html::{element as html, event as ev};

/// What a page needs to name.
pub mod prelude {
    pub use crate::attribute::IntoAttributeValue;
    pub use crate::children::Children;
    pub use crate::mount::mount_to;
    pub use crate::signal::{Memo, ReadSignal, RwSignal, Signal, signal};
    pub use crate::view::{
        CollectView, IntoAny, IntoMaybeErased, IntoRender, IntoView, View, ViewMarker,
    };
    pub use leptos_dom::helpers::*;
    pub use leptos_macro::{component, view};
    pub use reactive_graph::callback::{Callable, Callback};
    pub use reactive_graph::effect::Effect;
    pub use reactive_graph::graph::untrack;
    pub use reactive_graph::owner::{
        LocalStorage, Owner, StoredValue, expect_context, on_cleanup, provide_context, use_context,
    };
    pub use reactive_graph::prelude::*;
    pub use tachys::reactive_graph::node_ref::NodeRef;
    pub use tachys::view::any_view::AnyView;
    pub use tachys::view::{Mountable, Render, RenderHtml};
}

/// Work for later.
pub mod task {
    use core::future::Future;

    /// Starts what runs to its end by itself.
    pub fn spawn_local(future: impl Future<Output = ()> + 'static) {
        any_spawner::Executor::spawn_local(future);
    }
}

/// A reactive closure as one type for all that give the same.
#[doc(hidden)]
pub fn __as_shared_reactive_fn<T: 'static>(
    make: impl FnMut() -> T + Send + 'static,
) -> ::tachys::reactive_graph::SharedReactiveFunction<T> {
    std::sync::Arc::new(std::sync::Mutex::new(make))
}

/// The paths under which Leptos' macros find elements and events.
#[doc(hidden)]
pub mod tachys {
    pub mod html {
        pub use crate::element::html as element;
        pub use ::tachys::html::{InertElement, event};
    }
    pub use crate::element::svg;
    pub mod view {
        pub use ::tachys::view::iterators;
    }
}
