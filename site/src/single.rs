//! The edition that is one file: everything inside, nothing asked of anybody.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use mcid_report::document::inside::fingerprint;
use mcid_report::document::single_file::{Content, Parts};
use mcid_text::document as words;
use mcid_text::escape;
use mcid_text::metadata::{self, Site};

use super::built::Built;
use super::common::Common;
use super::first_view;
use super::{packed, policy};

/// Widths of places that figures are drawn for until the program, which is in
/// the same file, draws them anew: a phone's and a desk's.
const WIDTHS: [f64; 2] = [first_view::WIDTHS[0], first_view::WIDTHS[4]];

/// The name of the file.
pub(crate) fn name(common: &Common) -> String {
    format!("mcid-explorer-{}.html", common.id)
}

/// The document with a trial inside.
///
/// # Errors
///
/// What is missing.
pub(crate) fn single(built: &Built, common: &Common) -> Result<Vec<u8>, String> {
    let icon = STANDARD.encode(built.file("icon.svg")?);
    let tags = metadata::head(
        &common.reported,
        &Site {
            base: None,
            version: env!("CARGO_PKG_VERSION").to_owned(),
            picture: None,
        },
    );
    let script = script(built);
    let program = packed::text(&built.whole.code)?;
    let program = format!(
        "<script type=\"text/plain\" id=\"program\" data-fingerprint=\"{}\">{program}</script>\n\
         <script>{script}</script>",
        fingerprint(&program)
    );
    let parts = Parts {
        policy: policy::single(&built.style, &[&built.first_view, &script]),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        build: common.build.clone(),
        icon: format!("data:image/svg+xml;base64,{icon}"),
        style: built.style.clone(),
        first_view: built.first_view.clone(),
        program,
    };
    let document = parts.page(Content {
        tags: &tags,
        trial: &common.trial,
        others: &common.others,
        question: "",
        without_scripts: &words::without_scripts(&escape::text(&common.reported.short_name)),
        page: &common.page(&WIDTHS),
    })?;
    Ok(document.into_bytes())
}

/// The script that starts the program, as it stands in the document.
pub(crate) fn script(built: &Built) -> String {
    inside_script(&built.whole.script)
}

/// A script in which nothing ends its element: only in texts can there be such
/// a thing, and there an escaped stroke is a stroke.
fn inside_script(script: &str) -> String {
    script
        .replace("</script", "<\\/script")
        .replace("<!--", "<\\!--")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_script_ends_its_element() {
        assert_eq!(inside_script("a='</script>'"), "a='<\\/script>'");
    }
}
