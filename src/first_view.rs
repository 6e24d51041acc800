//! The page as text, as it stands before any program has come: the same
//! components, written down where there is no browser.

use leptos::prelude::*;

use super::App;
use super::unique::start_again;
use mcid_trial::bundle::Bundle;

/// Given by context to figures whose places nobody can measure.
#[derive(Clone, Copy)]
pub(super) struct Width(pub(super) f64);

/// The bundle inside the program.
pub fn bundle() -> Option<Bundle> {
    super::bundled::bundle()
}

/// The page about the first trial of a bundle, as markup. Its figures are
/// drawn for places of a width in CSS pixels.
pub fn page(bundle: &Bundle, width: f64) -> String {
    start_again();
    let bundle = bundle.clone();
    Owner::new().with(|| {
        provide_context(Width(width));
        view! { <App bundle=Some(bundle)/> }.to_html()
    })
}
