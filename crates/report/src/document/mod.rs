//! The document around the page, and the single file with whatever trial inside.

pub mod inside;
pub mod single_file;
pub mod template;
