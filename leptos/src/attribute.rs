//! What an attribute can be: a few types, whatever a view writes.

use std::sync::{Arc, Mutex};

use tachys::html::attribute::any_attribute::{AnyAttribute, IntoAnyAttribute};
use tachys::html::attribute::custom::custom_attribute;
use tachys::html::class::class;
use tachys::reactive_graph::SharedReactiveFunction;

use crate::signal::{Memo, RwSignal, Signal};

/// Words that follow the state.
pub(crate) type Words = SharedReactiveFunction<String>;

#[inline(never)]
pub(crate) fn words(words: Signal<String>) -> Words {
    Arc::new(Mutex::new(move || words.get()))
}

/// An attribute's value.
pub enum Value {
    /// It stays.
    Text(Arc<str>),
    /// It follows the state.
    Words(Words),
    /// The attribute is there or not.
    Flag(SharedReactiveFunction<bool>),
}

impl Value {
    /// The attribute of that name.
    pub(crate) fn named(self, name: &'static str) -> AnyAttribute {
        match self {
            Self::Text(value) => custom_attribute(name, value).into_any_attr(),
            Self::Words(value) => custom_attribute(name, value).into_any_attr(),
            Self::Flag(value) => custom_attribute(name, value).into_any_attr(),
        }
    }
}

/// What can be an attribute's value.
pub trait IntoAttributeValue {
    /// The value.
    fn into_attribute_value(self) -> Value;
}

impl IntoAttributeValue for Value {
    fn into_attribute_value(self) -> Value {
        self
    }
}

impl IntoAttributeValue for &str {
    fn into_attribute_value(self) -> Value {
        Value::Text(self.into())
    }
}

impl IntoAttributeValue for String {
    fn into_attribute_value(self) -> Value {
        Value::Text(self.into())
    }
}

impl IntoAttributeValue for Signal<String> {
    fn into_attribute_value(self) -> Value {
        Value::Words(words(self))
    }
}

impl<T: IntoFlag> IntoAttributeValue for T {
    fn into_attribute_value(self) -> Value {
        Value::Flag(self.into_flag())
    }
}

/// What can say whether something holds.
pub trait IntoFlag {
    /// Whether it holds now.
    fn into_flag(self) -> SharedReactiveFunction<bool>;
}

fn flag(holds: impl FnMut() -> bool + Send + 'static) -> SharedReactiveFunction<bool> {
    Arc::new(Mutex::new(holds))
}

impl<F: FnMut() -> bool + Send + 'static> IntoFlag for F {
    fn into_flag(self) -> SharedReactiveFunction<bool> {
        flag(self)
    }
}

impl IntoFlag for SharedReactiveFunction<bool> {
    fn into_flag(self) -> Self {
        self
    }
}

impl IntoFlag for Signal<bool> {
    fn into_flag(self) -> SharedReactiveFunction<bool> {
        flag(move || self.get())
    }
}

impl IntoFlag for Memo<bool> {
    fn into_flag(self) -> SharedReactiveFunction<bool> {
        flag(move || self.get())
    }
}

impl IntoFlag for RwSignal<bool> {
    fn into_flag(self) -> SharedReactiveFunction<bool> {
        flag(move || self.get())
    }
}

/// What can be said of an element's classes.
pub trait IntoClass {
    /// As an attribute.
    fn into_class(self) -> AnyAttribute;
}

fn still_class(value: Arc<str>) -> AnyAttribute {
    class(value).into_any_attr()
}

fn words_class(value: Words) -> AnyAttribute {
    class(value).into_any_attr()
}

fn class_if(value: (&'static str, SharedReactiveFunction<bool>)) -> AnyAttribute {
    class(value).into_any_attr()
}

impl IntoClass for &str {
    fn into_class(self) -> AnyAttribute {
        still_class(self.into())
    }
}

impl IntoClass for String {
    fn into_class(self) -> AnyAttribute {
        still_class(self.into())
    }
}

impl IntoClass for Signal<String> {
    fn into_class(self) -> AnyAttribute {
        words_class(words(self))
    }
}

impl<T: IntoFlag> IntoClass for (&'static str, T) {
    fn into_class(self) -> AnyAttribute {
        class_if((self.0, self.1.into_flag()))
    }
}
