//! A program as short text that a document can hold: LZMA, in digits to base 93.
//!
//! Browsers unpack gzip themselves, and base64; but LZMA is a fifth shorter
//! than the former, and such digits are 8% shorter than the latter. The
//! scripts `lzma.js` and `digits.js` undo what is done here.

use std::io::Write as _;

use lzma_rust2::{EncodeMode, LzmaOptions, LzmaWriter, MfType};

/// How many digits there are: the printable characters of ASCII without the
/// space, which programs that handle text take away, and `<`, which could end
/// the element that the text stands in.
const BASE: u32 = 93;

/// A number from here up to [`BASE`] times as much holds what has been read
/// ahead; the largest has 31 bits.
const LEAST: u32 = 1 << 24;

/// A program as text.
///
/// # Errors
///
/// That it could not be packed.
pub(crate) fn text(code: &[u8]) -> Result<String, String> {
    let failed = |error: std::io::Error| format!("The program could not be packed: {error}.");
    let mut writer = LzmaWriter::new_use_header(Vec::new(), &options(), Some(code.len() as u64))
        .map_err(failed)?;
    writer.write_all(code).map_err(failed)?;
    Ok(digits(&writer.finish().map_err(failed)?))
}

/// What makes a program smallest: WebAssembly knows no alignment, and much of
/// it depends on the byte before. All of the program is within reach.
fn options() -> LzmaOptions {
    LzmaOptions {
        dict_size: 1 << 22,
        lc: 4,
        lp: 0,
        pb: 0,
        mode: EncodeMode::Normal,
        nice_len: 96,
        mf: MfType::Bt4,
        depth_limit: 0,
        preset_dict: None,
    }
}

/// Bytes in digits, by an asymmetric numeral system (Duda 2013,
/// arXiv:1311.2540) in which all bytes are alike: what is read first is
/// written last, and so everything is done backwards.
fn digits(bytes: &[u8]) -> String {
    let mut text = Vec::with_capacity(bytes.len() / 4 * 5);
    let mut number = LEAST >> 8;
    for byte in bytes.iter().rev() {
        while number >= (LEAST >> 8) * BASE {
            text.push(digit(number % BASE));
            number /= BASE;
        }
        number = (number << 8) | u32::from(*byte);
    }
    while number > 0 {
        text.push(digit(number % BASE));
        number /= BASE;
    }
    text.iter().rev().collect()
}

/// From `!` to `~`, without `<`.
fn digit(value: u32) -> char {
    let code = value + if value < 27 { 33 } else { 34 };
    char::from_u32(code).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use base64::Engine as _;
    use base64::engine::general_purpose::STANDARD;
    use lzma_rust2::LzmaReader;

    use super::*;

    /// Bytes of a linear congruential generator, one byte in four of them new.
    fn code(count: u32) -> Vec<u8> {
        let mut state = 1_u32;
        let mut made: Vec<u8> = Vec::new();
        for at in 0..count {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let [.., far, new] = state.to_be_bytes().map(usize::from).map(|byte| byte + 1);
            let known = made.len().checked_sub(far).filter(|_| at % 4 > 0);
            let byte = known.map_or(u8::try_from(new - 1).expect("a byte"), |place| made[place]);
            made.push(byte);
        }
        made
    }

    #[test]
    fn digits_are_those_of_the_reference() {
        let cases: Vec<serde_json::Value> =
            serde_json::from_str(include_str!("../../tests/reference/packed.json"))
                .expect("the reference is JSON");
        assert!(cases.len() > 5);
        for case in cases {
            let [name, lzma, text] = ["name", "lzma", "text"].map(|key| case[key].as_str());
            let bytes = STANDARD.decode(lzma.expect("bytes")).expect("base64");
            assert_eq!(Some(digits(&bytes).as_str()), text, "{name:?}");
        }
    }

    #[test]
    fn a_program_is_packed_whole() {
        for count in [0, 1, 2, 3_000, 70_000] {
            let code = code(count);
            let writer = LzmaWriter::new_use_header(Vec::new(), &options(), Some(u64::from(count)));
            let mut writer = writer.expect("the options are right");
            writer.write_all(&code).expect("memory can be written");
            let packed = writer.finish().expect("memory can be written");
            assert_eq!(text(&code), Ok(digits(&packed)), "{count}");
            let mut read = Vec::new();
            let mut reader = LzmaReader::new_mem_limit(packed.as_slice(), u32::MAX, None)
                .expect("the header is right");
            reader.read_to_end(&mut read).expect("it is whole");
            assert_eq!(read, code, "{count}");
        }
    }

    #[test]
    fn nothing_in_the_text_ends_its_element_or_is_taken_away() {
        let text = text(&code(50_000)).expect("it can be packed");
        assert!(
            text.bytes()
                .all(|byte| byte.is_ascii_graphic() && byte != b'<')
        );
        // All digits are in use: 8 / log2(93) characters for each byte.
        let mut used = text.bytes().collect::<Vec<u8>>();
        used.sort_unstable();
        used.dedup();
        assert_eq!(used.len(), 93);
    }

    #[test]
    fn digits_are_as_few_as_can_be() {
        let bytes = code(20_000);
        let ideal = 20_000.0 * 8.0 / 93_f64.log2();
        let count = digits(&bytes).len() as f64;
        assert!(count - ideal < 5.0, "{count} digits, {ideal} at best");
    }
}
