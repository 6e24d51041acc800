//! Tests of what is published.

mod first_view;
mod policy;
mod single_file;
