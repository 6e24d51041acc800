//! The trial inside the program: read when the program was built.

use mcid_trial::bundle::Bundle;

use crate::protocol::decode;

const BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/opening.postcard"));

/// The list of trials and the first of them; `None` only if the program itself is broken.
pub fn bundle() -> Option<Bundle> {
    decode(BYTES)
}
