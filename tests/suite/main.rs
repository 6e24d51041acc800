//! The tests of the web app that need no browser.
#![cfg(not(target_arch = "wasm32"))]

mod first_view;
mod protocol;
mod store;
mod worker;
