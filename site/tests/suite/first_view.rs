//! The first view from pages for several widths.

use mcid_explorer_site::first_view::{WIDTHS, first_view};

fn page(width: f64) -> String {
    let picture = |name| format!("<svg role=\"img\" width=\"{width}\">{name}</svg>");
    format!(
        "<p style=\"left:{width}px\" class=\"a\">b<!></p><b> </b>{}<i>c</i>{}",
        picture("one"),
        picture("two")
    )
}

#[test]
fn each_picture_is_there_for_every_width() {
    let view = first_view(page, &[250.0, 526.0]);
    let picture = |name: &str| {
        let of = |width: u32| {
            format!("<svg class=\"from-{width}\" role=\"img\" width=\"{width}\">{name}</svg>")
        };
        format!("<div class=\"pictures\">{}{}</div>", of(250), of(526))
    };
    let expected = [
        "<p class=\"a\">b</p><b></b>",
        &picture("one"),
        "<i>c</i>",
        &picture("two"),
    ];
    assert_eq!(view, expected.concat());
    assert_eq!(first_view(page, &[]), "");
}

#[test]
fn the_style_sheet_shows_these_widths() {
    let sheet = include_str!("../../../style/first-view.css");
    for width in WIDTHS {
        assert!(sheet.contains(&format!(":where(.from-{width})")), "{width}");
        let rule = format!("@container (width >= {width}px)");
        assert!(width <= WIDTHS[0] || sheet.contains(&rule), "{width}");
    }
}
