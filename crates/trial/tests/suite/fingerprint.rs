//! Fingerprints of texts.

use mcid_trial::fingerprint::fingerprint;

#[test]
fn known_hashes() {
    assert_eq!(fingerprint(""), 0xcbf2_9ce4_8422_2325);
    assert_eq!(fingerprint("a"), 0xaf63_dc4c_8601_ec8c);
}
