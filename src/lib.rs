//! MCID Explorer: is a trial's effect big enough to matter?
//!
//! The map of the rooms; the arrows between them are in ARCHITECTURE.md.

pub mod analysis;
pub mod desk;
pub mod exhibit;
pub mod figure;
pub mod report;
pub mod shell;
pub mod stats;
pub mod trial;
pub mod wire;

#[cfg(feature = "page")]
pub mod page;

#[cfg(feature = "preview-picture")]
pub mod preview_picture;

#[cfg(feature = "browser")]
pub mod worker;
