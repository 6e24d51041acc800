//! Tests of `mcid-trial`.

mod decimal;
mod document;
mod faults;
mod favours;
mod fingerprint;
mod hostile;
mod index;
mod p_value;
mod resolve;
mod schema;
mod shape;
mod written;
