//! Tests of `mcid-text`.

mod citation;
mod citation_parts;
mod escape;
mod metadata;
mod number;
mod page;
mod probability;
mod self_check;
mod sentences;
