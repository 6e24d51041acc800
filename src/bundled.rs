//! The trial inside the program: read when the program was built, shown until
//! its file has come, and for when none can be fetched.

use mcid_trial::bundle::Bundle;

/// What build.rs wrote.
const BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/opening.postcard"));

/// The list of trials and the first of them; `None` only if the program
/// itself is broken.
pub(crate) fn bundle() -> Option<Bundle> {
    crate::protocol::decode(BYTES)
}
