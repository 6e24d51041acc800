//! Tests of `mcid-text`.

mod citation;
mod metadata;
mod self_check;
