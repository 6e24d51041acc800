//! Memos and signals, one type inside whatever they hold.
//!
//! Leptos writes code anew for each type that a signal or a memo holds. Here
//! the reactive system knows one type, and what goes in is what comes out.

use core::any::Any;
use core::marker::PhantomData;
use std::sync::Arc;

use reactive_graph::computed;
use reactive_graph::signal;
use reactive_graph::traits::{Get, GetUntracked, Set, Track};
use reactive_graph::wrappers::read;

/// A value of some type.
type Held = Arc<dyn Any + Send + Sync>;

/// What a value has to be to be held.
pub trait Holdable: Send + Sync + 'static {}

impl<T: Send + Sync + 'static> Holdable for T {}

/// The value that is held.
fn inside<T: Holdable>(held: &Held) -> &T {
    held.downcast_ref().unwrap_or_else(|| mistaken())
}

#[cold]
fn mistaken() -> ! {
    unreachable!("what went in is what comes out")
}

/// Implements reading for a handle of what is held.
macro_rules! reading {
    ($name:ident) => {
        impl<T> Clone for $name<T> {
            fn clone(&self) -> Self {
                *self
            }
        }

        impl<T> Copy for $name<T> {}

        impl<T: Holdable> $name<T> {
            /// Reads it, and follows it.
            pub fn with<R>(&self, read: impl FnOnce(&T) -> R) -> R {
                let held = self.held.get();
                read(inside(&held))
            }

            /// Reads it without following it.
            pub fn with_untracked<R>(&self, read: impl FnOnce(&T) -> R) -> R {
                let held = self.held.get_untracked();
                read(inside(&held))
            }

            /// Follows it.
            pub fn track(&self) {
                self.held.track();
            }
        }

        impl<T: Holdable + Clone> $name<T> {
            /// A copy, which is followed.
            pub fn get(&self) -> T {
                self.with(T::clone)
            }

            /// A copy, which is not followed.
            pub fn get_untracked(&self) -> T {
                self.with_untracked(T::clone)
            }
        }
    };
}

/// A value that is made again when what it depends on has changed, and kept.
pub struct Memo<T> {
    held: computed::Memo<Held>,
    holds: PhantomData<fn() -> T>,
}

reading!(Memo);

impl<T: Holdable> Memo<T> {
    /// Counts as changed when it is another value.
    pub fn new(make: impl Fn(Option<&T>) -> T + Send + Sync + 'static) -> Self
    where
        T: PartialEq,
    {
        Self::new_with_compare(make, |before, now| before != now)
    }

    /// Counts as changed when `changed` says so of the value before and now.
    pub fn new_with_compare(
        make: impl Fn(Option<&T>) -> T + Send + Sync + 'static,
        changed: fn(Option<&T>, Option<&T>) -> bool,
    ) -> Self {
        Self {
            held: memo(Box::new(move |before| {
                let before = before.as_ref().map(inside);
                let now = make(before);
                let changed = changed(before, Some(&now));
                (Arc::new(now), changed)
            })),
            holds: PhantomData,
        }
    }
}

fn memo(make: Box<dyn Fn(Option<Held>) -> (Held, bool) + Send + Sync>) -> computed::Memo<Held> {
    computed::Memo::new_owning(make)
}

/// A value that is made whenever it is read.
pub struct Signal<T> {
    held: read::Signal<Held>,
    holds: PhantomData<fn() -> T>,
}

reading!(Signal);

impl<T: Holdable> Signal<T> {
    /// Made by a closure.
    pub fn derive(make: impl Fn() -> T + Send + Sync + 'static) -> Self {
        Self {
            held: derived(Box::new(move || Arc::new(make()))),
            holds: PhantomData,
        }
    }

    /// Always the same.
    pub fn stored(value: T) -> Self {
        let value: Held = Arc::new(value);
        Self {
            held: derived(Box::new(move || value.clone())),
            holds: PhantomData,
        }
    }
}

fn derived(make: Box<dyn Fn() -> Held + Send + Sync>) -> read::Signal<Held> {
    read::Signal::derive(make)
}

/// A value that can be set.
pub struct RwSignal<T> {
    held: signal::RwSignal<Held>,
    holds: PhantomData<fn() -> T>,
}

reading!(RwSignal);

impl<T: Holdable> RwSignal<T> {
    /// Holds a value.
    pub fn new(value: T) -> Self {
        Self {
            held: settable(Arc::new(value)),
            holds: PhantomData,
        }
    }

    /// Holds another value from now on.
    pub fn set(&self, value: T) {
        self.held.set(Arc::new(value));
    }

    /// Changes the value.
    pub fn update(&self, change: impl FnOnce(&mut T))
    where
        T: Clone,
    {
        let mut value = self.get_untracked();
        change(&mut value);
        self.set(value);
    }
}

#[inline(never)]
fn settable(value: Held) -> signal::RwSignal<Held> {
    signal::RwSignal::new(value)
}

/// The side of a value that is read.
pub struct ReadSignal<T> {
    held: signal::RwSignal<Held>,
    holds: PhantomData<fn() -> T>,
}

reading!(ReadSignal);

impl<T: Holdable + Clone> ReadSignal<T> {
    /// A copy, which is not followed; `None` once nothing is held any more.
    pub fn try_get_untracked(&self) -> Option<T> {
        let held = self.held.try_get_untracked()?;
        Some(inside::<T>(&held).clone())
    }
}

/// A value as its two sides.
pub fn signal<T: Holdable>(value: T) -> (ReadSignal<T>, RwSignal<T>) {
    let whole = RwSignal::new(value);
    let read = ReadSignal {
        held: whole.held,
        holds: PhantomData,
    };
    (read, whole)
}

/// Signals of what can be set.
macro_rules! into_signal {
    ($($name:ident),*) => {$(
        impl<T: Holdable> From<$name<T>> for Signal<T> {
            fn from(signal: $name<T>) -> Self {
                Self {
                    held: signal.held.into(),
                    holds: PhantomData,
                }
            }
        }
    )*};
}

into_signal!(Memo, ReadSignal, RwSignal);
