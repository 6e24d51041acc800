//! Tests of `mcid-trial`.

mod faults;
mod hostile;
mod resolve;
mod schema;
mod written;
