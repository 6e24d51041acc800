//! A trial of the reader's own: opened, looked over, typed, and saved.

mod editor;
mod files;
mod form_view;
mod keep;
mod open;
mod save;
mod worker;

pub(crate) use editor::OwnEditor;
pub(crate) use open::Own;
pub(crate) use save::{Save, Saving};
pub(crate) use worker::EditorService;
