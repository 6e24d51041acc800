//! Tests of `mcid-import`.

mod registry;
mod table;
mod table_import;
mod table_written;
