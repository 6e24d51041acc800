//! Tests of `mcid-editor`.

mod form;
mod opening;
mod review;
