//! Tests of `mcid-import`.

mod registry;
mod slug;
mod table;
mod table_import;
mod table_written;
mod when;
