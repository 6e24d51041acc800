//! The state of the page as one plain value, changed by one pure function.
//!
//! [`update`] takes the [`Store`] and an [`Event`] and gives the [`Effect`]s that the browser has to
//! carry out. Nothing here knows Leptos or the browser, so every event is tested natively.
//! To add something: a field of the store, a variant of `Event`, and its case in `update`.

mod catalogue;
mod editor;
mod effect;
mod environment;
mod event;
mod loading;
mod notice;
mod state;
mod update;
mod views;
mod worker;

pub use catalogue::Catalogue;
pub use editor::{EditorState, EditorStatus};
pub use effect::Effect;
pub use environment::{Environment, SingleFile};
pub use event::{Choice, EditorEvent, Event, Quantity};
pub use notice::{Notice, Replacement, SaveStatus};
pub use state::Store;
pub use update::update;
pub use views::{FIRST_WIDTH, ViewState};
