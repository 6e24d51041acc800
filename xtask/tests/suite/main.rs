//! Tests of `cargo xtask`.

mod arguments;
mod bench;
mod command;
mod counts;
mod files;
mod project;
mod serving;
mod sizes;
mod steps;
