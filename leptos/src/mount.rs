//! Putting a view into the document.

use reactive_graph::owner::Owner;
use tachys::view::any_view::{AnyView, AnyViewState};
use tachys::view::{Mountable, Render};
use web_sys::HtmlElement;

/// A view in the document; gone when this is dropped.
#[must_use = "the view goes when this is dropped"]
pub struct UnmountHandle {
    _owner: Owner,
    view: AnyViewState,
}

impl UnmountHandle {
    /// Leaves the view where it is for good.
    pub fn forget(self) {
        core::mem::forget(self);
    }
}

impl Drop for UnmountHandle {
    fn drop(&mut self) {
        self.view.unmount();
    }
}

/// Puts a view into an element.
pub fn mount_to(parent: HtmlElement, make: impl FnOnce() -> AnyView) -> UnmountHandle {
    // It may have been started already.
    let _ = any_spawner::Executor::init_wasm_bindgen();
    let owner = Owner::new();
    let view = owner.with(move || {
        let mut view = make().build();
        view.mount(&parent, None);
        view
    });
    UnmountHandle {
        _owner: owner,
        view,
    }
}
