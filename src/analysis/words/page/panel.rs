//! What stands at the foot of the page and in what opens from there.

/// The link from a frame to the whole page.
pub fn whole(trial: &str) -> String {
    format!("{trial} in MCID Explorer: all figures, tables and sources")
}
