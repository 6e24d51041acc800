//! Words around the figures.

use mcid_analysis::embed::Shown;
use mcid_text::page::figure::short_visit;
use mcid_text::page::panel::markup;
use mcid_trial::TimeUnit;

#[test]
fn a_short_label_never_converts_what_was_printed() {
    let short = |label: &str, time: &str| {
        let time = time.parse().expect("a decimal in a test");
        short_visit(label, time, TimeUnit::Months)
    };
    assert_eq!(short("3 weeks", "0.69"), "3 wk");
    assert_eq!(short("Week 6", "1.38"), "6 wk");
    assert_eq!(short("1 year", "12"), "1 yr");
    assert_eq!(short("10 days", "0.3"), "10 d");
    assert_eq!(short("3 months", "3"), "3");
    assert_eq!(short("3 months", "3.0"), "3.0");
    assert_eq!(short("3 months", "4"), "3 mo");
    assert_eq!(short("baseline", "0"), "0");
    assert_eq!(short("after treatment", "2"), "2");
    assert_eq!(short("3 weeks later", "0.69"), "0.69");
    assert_eq!(short("3 visits", "5"), "5");
}

#[test]
fn the_markup_asks_for_what_is_shown() {
    let shown = Shown::usual();
    let text = markup("https://a.org/x/", "between=1.5", &shown, "A \"trial\"<b>");
    assert!(text.contains(
        "src=\"https://a.org/x/#between=1.5&amp;embed=answer,thresholds,trajectory,difference\""
    ));
    assert!(text.contains("title=\"A &quot;trial&quot;&lt;b&gt; in MCID Explorer\""));
    assert!(text.contains("<script src=\"https://a.org/x/embed.js\"></script>"));
}
