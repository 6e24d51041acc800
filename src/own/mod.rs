//! A trial of the reader's own: opened, looked over, typed, and saved.

mod desk;
mod files;
mod keep;
mod open;
mod save;
mod sheet;
mod worker;

pub(crate) use desk::OwnDesk;
pub(crate) use open::Own;
pub(crate) use save::{Save, Saving};
pub(crate) use worker::Clerk;
