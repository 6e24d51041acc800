//! Texts inside markup.

use mcid_text::escape::{attribute, plain, script, text};

#[test]
fn a_text_stays_on_its_line() {
    assert_eq!(plain(" a\r\n\tb\0\u{2028}c "), "a b c");
    assert_eq!(plain("1\u{202E}2\u{2066}3\u{FEFF}"), "123");
    assert_eq!(plain("5\u{A0}mg, \u{2212}1.0"), "5\u{A0}mg, \u{2212}1.0");
    assert_eq!(plain("\0"), "");
}

#[test]
fn nothing_begins_markup() {
    let hostile = "<b a=\"1\" c='2'>&amp;";
    assert_eq!(text(hostile), "&lt;b a=\"1\" c='2'&gt;&amp;amp;");
    assert_eq!(
        attribute(hostile),
        "&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;amp;"
    );
}

#[test]
fn json_in_a_script_means_the_same() {
    let hostile = "</script><!-- & \u{2028}\u{2029}";
    let json = serde_json::to_string(hostile).unwrap_or_default();
    let escaped = script(&json);
    assert!(!escaped.contains(['<', '>', '&', '\u{2028}', '\u{2029}']));
    assert_eq!(
        serde_json::from_str::<String>(&escaped).ok().as_deref(),
        Some(hostile)
    );
}
