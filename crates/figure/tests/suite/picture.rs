//! The preview as a PNG.

use mcid_figure::picture::png;
use mcid_figure::preview::preview;
use mcid_test_support::file::resolve;

fn picture() -> String {
    preview(&resolve())
}

#[test]
fn the_preview_is_a_png_of_its_size() {
    let made = png(&picture()).expect("a picture");
    assert_eq!(made[..8], *b"\x89PNG\r\n\x1a\n");
    let size = |at: usize| u32::from_be_bytes([made[at], made[at + 1], made[at + 2], made[at + 3]]);
    assert_eq!((size(16), size(20)), (1200, 630));
    assert_eq!(made, png(&picture()).expect("the same picture"));
}

#[test]
fn text_is_drawn_with_the_fonts_inside_the_program() {
    let without: String = picture()
        .lines()
        .filter(|line| !line.starts_with("<text"))
        .collect();
    assert_ne!(png(&picture()), png(&without));
}

#[test]
fn what_is_no_picture_is_an_error() {
    for text in ["", "<svg", "<p>no picture</p>"] {
        assert!(png(text).is_err(), "{text}");
    }
}
