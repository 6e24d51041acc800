//! What stands inside the single file.

use std::io::Read as _;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use flate2::read::GzDecoder;
use mcid_explorer_site::inputs::inside_script;
use mcid_explorer_site::single_file::packed;

#[test]
fn nothing_in_a_script_ends_its_element() {
    assert_eq!(inside_script("a='</script>'"), "a='<\\/script>'");
    assert_eq!(inside_script("a='<!--'"), "a='<\\!--'");
}

#[test]
fn a_packed_program_is_text_that_unpacks_to_the_same_bytes() {
    for count in [0, 1, 3_000, 70_000] {
        let module: Vec<u8> = (0..count)
            .map(|at: u32| (at.wrapping_mul(2_654_435_761) >> 13).to_le_bytes()[0])
            .collect();
        let text = packed(&module).expect("memory can be compressed");
        assert!(
            text.bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b"+/=".contains(&byte))
        );
        let bytes = STANDARD.decode(text).expect("it is base64");
        let mut read = Vec::new();
        GzDecoder::new(bytes.as_slice())
            .read_to_end(&mut read)
            .expect("it is gzip");
        assert_eq!(read, module, "{count}");
    }
}
