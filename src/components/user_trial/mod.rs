//! The reader's own trial: opened, checked, typed, and saved.

mod form;
mod open;
mod save;

pub(crate) use open::OpenDialog;
pub(crate) use save::SaveDialog;
