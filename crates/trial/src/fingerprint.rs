//! Whether two texts are the same, without keeping either.

/// The 64-bit FNV-1a hash of a text (Fowler, Noll & Vo): short, and good
/// enough to tell one version of a file from another. No safeguard against
/// anybody who wants two texts to look alike.
pub fn fingerprint(text: &str) -> u64 {
    of_bytes(text.as_bytes())
}

/// The same of bytes.
pub fn of_bytes(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
