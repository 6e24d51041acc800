//! Tests of `mcid-stats`.

mod bayes;
#[cfg(not(target_arch = "wasm32"))]
mod bayes_properties;
mod case;
mod checks;
#[cfg(not(target_arch = "wasm32"))]
mod checks_properties;
mod evidence;
#[cfg(not(target_arch = "wasm32"))]
mod evidence_properties;
#[cfg(not(target_arch = "wasm32"))]
mod margins_properties;
#[cfg(not(target_arch = "wasm32"))]
mod properties;
mod reference;
mod responders;
#[cfg(not(target_arch = "wasm32"))]
mod responders_properties;
