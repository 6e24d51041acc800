//! The page as text, as it looks before its program has come: the same components, without a browser.

use leptos::prelude::*;
use mcid_trial::bundle::Bundle;

pub use crate::bundled::bundle;
use crate::components::app::App;
use crate::components::figure_frame::FirstWidth;
use crate::components::unique::restart;

/// The page about the first trial of a bundle, as markup. Its figures are drawn for places of a width in
/// CSS pixels.
pub fn page(bundle: &Bundle, width: f64) -> String {
    restart();
    let bundle = bundle.clone();
    Owner::new().with(|| {
        provide_context(FirstWidth(width));
        view! { <App bundle=Some(bundle)/> }.to_html()
    })
}
