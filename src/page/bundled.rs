//! The trial inside the program, for when none can be fetched.

/// Its file under `trials/`.
pub(crate) const FILE: &str = "resolve.json";

/// Its text.
pub(crate) const TEXT: &str = include_str!("../../public/trials/resolve.json");
