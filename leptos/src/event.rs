//! Listening to an element.

use std::borrow::Cow;

use tachys::html::attribute::any_attribute::{AnyAttribute, IntoAnyAttribute};
use tachys::html::event::{Custom, on};
use web_sys::Event;

/// An attribute that listens.
#[inline(never)]
pub(crate) fn heard(name: Cow<'static, str>, hear: Box<dyn FnMut(Event)>) -> AnyAttribute {
    on(Custom::<Event>::new(name), hear).into_any_attr()
}
