//! The document around the page: what both editions have in common, and the
//! page that is one file, with whatever trial inside.

pub mod inside;
pub mod single_file;
pub mod template;
