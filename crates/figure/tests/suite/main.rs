//! Tests of `mcid-figure`.

mod parts;
#[cfg(feature = "png")]
mod picture;
mod preview;
mod theme;
