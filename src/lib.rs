//! The web app: components, state, browser adapters and the worker.
//!
//! An event goes to the [`store`], which changes and asks for effects; `browser` carries them out;
//! components show the store. What is not on the first screen, [`worker`] makes.
//! To add something visible: a file in `components/`; something that happens: a variant of
//! [`store::Event`]; something that the browser has to do: a variant of [`store::Effect`].

#![expect(
    unreachable_pub,
    reason = "the component macro makes every component `pub`"
)]

mod browser;
mod bundled;
mod components;
#[cfg(feature = "ssr")]
pub mod first_view;
#[cfg(feature = "csr")]
mod mount;
pub mod protocol;
pub mod store;
pub mod worker;

#[cfg(feature = "csr")]
pub use mount::mount;
