//! Limits on untrusted files, and the scan that holds them before parsing.
//!
//! The largest registry record seen has 0.85 MB and 31 outcomes; the limits
//! leave room for much more, and none for a file that would stall a browser.

use super::decimal::Decimal;

/// Most bytes in a file.
pub const MAX_BYTES: usize = 5_000_000;
/// Most brackets inside one another.
pub const MAX_DEPTH: usize = 32;
/// Most tokens: brackets, commas, colons and texts.
pub const MAX_TOKENS: usize = 200_000;
/// Most characters in a text.
pub const MAX_TEXT: usize = 2_000;
/// Most characters in an id.
pub const MAX_ID: usize = 64;
/// Most outcomes.
pub const MAX_OUTCOMES: usize = 200;
/// Most arms.
pub const MAX_ARMS: usize = 16;
/// Most visits.
pub const MAX_VISITS: usize = 200;
/// Most contrasts in the whole file.
pub const MAX_CONTRASTS: usize = 2_000;
/// Most entries in any other list.
pub const MAX_ENTRIES: usize = 200;
/// Largest number of people.
pub const MAX_PEOPLE: u32 = 100_000_000;
/// Largest size of any number.
pub const MAX_NUMBER: i64 = 1_000_000_000_000;
/// Lowest confidence level, in per cent.
pub const MIN_LEVEL: Decimal = whole(50);
/// Highest confidence level, in per cent.
pub const MAX_LEVEL: Decimal = match Decimal::new(9_999, 2) {
    Some(level) => level,
    None => whole(99),
};
/// Most errors, and most warnings, that are listed.
pub const MAX_FAULTS: usize = 200;

/// A whole number that is known to fit.
pub(super) const fn whole(number: i64) -> Decimal {
    match Decimal::new(number, 0) {
        Some(decimal) => decimal,
        None => Decimal::zero(0),
    }
}

/// Why a text is refused before it is parsed, and at which byte.
pub struct Excess {
    /// Where, in bytes from the start.
    pub offset: usize,
    /// What is wrong.
    pub message: String,
    /// How to mend it.
    pub remedy: &'static str,
}

/// Scans a text for size, NUL, depth and tokens.
///
/// # Errors
///
/// The first place where a limit is exceeded.
pub fn scan(text: &str) -> Result<(), Excess> {
    too_large(text.len())?;
    let (mut depth, mut tokens) = (0_usize, 0_usize);
    let (mut inside_text, mut escaped) = (false, false);
    for (offset, byte) in text.bytes().enumerate() {
        if byte == 0 {
            return Err(Excess {
                offset,
                message: "The file holds a NUL byte, so it is not a text.".to_owned(),
                remedy: "Save it as JSON in UTF-8.",
            });
        }
        if inside_text {
            inside_text = escaped || byte != b'"';
            escaped = !escaped && byte == b'\\';
            continue;
        }
        match byte {
            b'"' => inside_text = true,
            b'{' | b'[' => depth += 1,
            b'}' | b']' => depth = depth.saturating_sub(1),
            b',' | b':' => {}
            _ => continue,
        }
        tokens += 1;
        if depth > MAX_DEPTH {
            return Err(Excess {
                offset,
                message: format!("More than {MAX_DEPTH} brackets stand inside one another."),
                remedy: "A trial needs fewer than 10. Is this a trial file?",
            });
        }
        if tokens > MAX_TOKENS {
            return Err(Excess {
                offset,
                message: format!("The file has more than {MAX_TOKENS} tokens."),
                remedy: "Leave out outcomes that readers do not need.",
            });
        }
    }
    Ok(())
}

/// Refuses a file by its size alone.
///
/// # Errors
///
/// That it has more than [`MAX_BYTES`].
pub fn too_large(bytes: usize) -> Result<(), Excess> {
    if bytes <= MAX_BYTES {
        return Ok(());
    }
    Err(Excess {
        offset: 0,
        message: format!("The file has {bytes} bytes; {MAX_BYTES} are the most."),
        remedy: "A trial's summary results take far less. Is this the right file?",
    })
}
