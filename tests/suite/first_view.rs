//! The page as text.
#![cfg(feature = "ssr")]

use mcid_explorer_web::first_view::{bundle, page};

#[test]
fn the_first_view_is_the_page_about_the_first_trial() {
    let bundle = bundle().expect("the program has its trial");
    let markup = page(&bundle, 526.0);
    let heading = markup.find("<h1>").expect("a heading");
    assert!(markup[heading..].contains(&bundle.trial.citation.locator));
    // Both figures, drawn for the width of their places.
    assert_eq!(markup.matches("<svg role=\"img\"").count(), 2);
    assert_eq!(markup.matches("viewBox=\"0 0 526 ").count(), 2);
    // Without scripts their tables are shown.
    assert_eq!(markup.matches("<noscript>").count(), 2);
    // However often it is written, it is the same.
    assert!(markup == page(&bundle, 526.0));
    assert!(markup != page(&bundle, 324.0));
}
