//! Tests of `mcid-report`.

mod bad_inputs;
mod contents;
mod document;
mod hostile;
mod r;
mod read;
mod readers;
mod values;
