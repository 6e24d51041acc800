//! Tests of `mcid-figure`.

mod preview;
mod theme;
