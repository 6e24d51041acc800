//! The edition that is one file: everything inside, nothing asked of anybody.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use mcid_explorer::analysis::words::escape;
use mcid_explorer::analysis::words::metadata::{self, Site};

use super::built::Built;
use super::common::Common;
use super::first_view;
use super::{packed, policy, template};

/// Widths of places that figures are drawn for until the program, which is in
/// the same file, draws them anew: a phone's and a desk's.
const WIDTHS: [f64; 2] = [first_view::WIDTHS[0], first_view::WIDTHS[4]];

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
    let head = format!(
        "{tags}\n<link rel=\"icon\" href=\"data:image/svg+xml;base64,{icon}\" type=\"image/svg+xml\">\n\
         <meta name=\"first-view\" content=\"{}\">",
        fingerprint(&inside_json(&common.trial))
    );
    let mut data = format!(
        "<!-- The trial. Put another one in its place, in the same format, and this file is about that one. -->\n{}",
        block("id=\"trial\"", &common.trial)
    );
    for (name, text) in &common.others {
        data += "\n";
        data += &block(&format!("data-file=\"{name}\""), text);
    }
    let script = script(built);
    let program = packed::text(&built.whole.code)?;
    let program = format!(
        "<script type=\"text/plain\" id=\"program\" data-fingerprint=\"{}\">{program}</script>\n\
         <script>{script}</script>",
        fingerprint(&program)
    );
    let document = template::document(&[
        (
            "policy",
            &policy::single(&built.style, &[&built.first_view, &script]),
        ),
        ("version", env!("CARGO_PKG_VERSION")),
        ("name", &escape::text(&common.reported.short_name)),
        ("build", &common.build),
        ("exhibits", ""),
        ("head", &head),
        ("data", &data),
        ("style", &built.style),
        ("first-view", &built.first_view),
        ("page", &common.page(&WIDTHS)),
        ("program", &program),
    ])?;
    Ok(document.into_bytes())
}

/// The script that starts the program, as it stands in the document.
pub(crate) fn script(built: &Built) -> String {
    inside_script(&built.whole.script)
}

fn block(attribute: &str, json: &str) -> String {
    format!(
        "<script type=\"application/json\" {attribute}>{}</script>",
        inside_json(json)
    )
}

/// JSON that says the same and cannot end the element it stands in, nor begin
/// a comment or a script there. Any other `<` stays, so that the text is the
/// file's own as long as it can be.
fn inside_json(json: &str) -> String {
    let mut parts = json.split('<');
    let mut inside = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let begins = part.starts_with(['/', '!', 's', 'S']);
        inside += if begins { "\\u003c" } else { "<" };
        inside += part;
    }
    inside
}

/// A script in which nothing ends its element: only in texts can there be such
/// a thing, and there an escaped stroke is a stroke.
fn inside_script(script: &str) -> String {
    script
        .replace("</script", "<\\/script")
        .replace("<!--", "<\\!--")
}

/// FNV-1a of a text's UTF-16 code units in 32 bits, in hexadecimal digits: the
/// same is computed in `first-view.js`.
fn fingerprint(text: &str) -> String {
    let hash = text.encode_utf16().fold(0x811c_9dc5_u32, |hash, unit| {
        (hash ^ u32::from(unit)).wrapping_mul(0x0100_0193)
    });
    format!("{hash:x}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fingerprint_is_fnv_1a() {
        // The reference values of the algorithm's authors, Fowler, Noll and Vo.
        assert_eq!(fingerprint(""), "811c9dc5");
        assert_eq!(fingerprint("a"), "e40c292c");
        assert_eq!(fingerprint("foobar"), "bf9cf968");
    }

    #[test]
    fn nothing_inside_ends_its_element() {
        let json = r#"{"name":"</script><!--"}"#;
        let inside = inside_json(json);
        assert!(!inside.contains('<'), "{inside}");
        assert_eq!(inside_json(r#"{"p":"<0.001"}"#), r#"{"p":"<0.001"}"#);
        let read = |text| serde_json::from_str::<serde_json::Value>(text).expect("it is JSON");
        assert_eq!(read(&inside), read(json));
        assert_eq!(inside_script("a='</script>'"), "a='<\\/script>'");
    }
}
