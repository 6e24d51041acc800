//! Tests of `mcid-figure`.

mod preview;
