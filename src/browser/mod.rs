//! The browser, one file for each part of it. [`effects`] carries out what the store asks for.

mod address;
pub(crate) mod clipboard;
pub(crate) mod dialog;
mod document;
mod download;
pub(crate) mod effects;
pub(crate) mod environment;
mod fetch;
pub(crate) mod files;
pub(crate) mod page;
pub(crate) mod storage;
pub(crate) mod visibility;
pub(crate) mod width;
pub(crate) mod window;
mod worker_client;
