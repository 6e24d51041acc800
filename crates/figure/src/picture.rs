//! The preview of a trial as a picture, for pages that show links and read no
//! SVG.
//!
//! The same SVG gives the same bytes on every computer: the fonts are inside
//! the program, and those of the system are not looked at.

use std::sync::Arc;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::Database;
use resvg::usvg::{Options, Tree};

/// The picture of an SVG document as a PNG, a pixel for each unit of its size.
///
/// # Errors
///
/// Says why, where the text is no SVG or a picture of its size cannot be made.
pub fn png(svg: &str) -> Result<Vec<u8>, String> {
    let options = Options {
        fontdb: Arc::new(fonts()),
        ..Options::default()
    };
    let tree = Tree::from_str(svg, &options)
        .map_err(|error| format!("the picture cannot be read: {error}"))?;
    let size = tree.size().to_int_size();
    let mut picture = Pixmap::new(size.width(), size.height())
        .ok_or_else(|| "the picture is too large".to_owned())?;
    resvg::render(&tree, Transform::identity(), &mut picture.as_mut());
    picture
        .encode_png()
        .map_err(|error| format!("the picture cannot be written: {error}"))
}

/// `DejaVu`, whose widths `figure::text_width` tells, in its condensed cut:
/// what has room by the table has room here.
fn fonts() -> Database {
    let mut fonts = Database::new();
    for face in [
        dejavu::sans_condensed::regular(),
        dejavu::sans_condensed::bold(),
        dejavu::serif_condensed::bold(),
    ] {
        fonts.load_font_data(face.to_vec());
    }
    fonts.set_sans_serif_family("DejaVu Sans");
    fonts.set_serif_family("DejaVu Serif");
    fonts
}
