//! Which parts of the page a frame in another page shows, as the address says:
//! `embed=answer,trajectory` after `?` or `#`.

use super::address::pairs;

/// The key in the address.
pub const KEY: &str = "embed";

/// What can be shown, as the address names it: the parts of the first view,
/// then the views by their own names, in their own order.
pub const PARTS: [&str; 18] = [
    "answer",
    "thresholds",
    "trajectory",
    "difference",
    "lesson",
    "compatibility",
    "confidence",
    "priors",
    "prior-map",
    "responders",
    "people",
    "overlap",
    "contrasts",
    "readings",
    "checks",
    "notes",
    "counts",
    "self-check",
];

/// The place of the answer in [`PARTS`].
pub const ANSWER: usize = 0;
/// That of the controls of the thresholds.
pub const THRESHOLDS: usize = 1;
/// That of the trajectory.
pub const TRAJECTORY: usize = 2;
/// That of the differences.
pub const DIFFERENCE: usize = 3;
/// That of the first view.
pub const FIRST_EXHIBIT: usize = 4;

/// The parts that are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shown([bool; PARTS.len()]);

impl Shown {
    /// The whole page.
    pub const WHOLE: Self = Self([true; PARTS.len()]);

    /// What a frame shows if nothing is chosen: the first view.
    pub fn usual() -> Self {
        Self(core::array::from_fn(|part| part < FIRST_EXHIBIT))
    }

    /// Whether a part is shown.
    pub fn shows(&self, part: usize) -> bool {
        self.0.get(part).copied().unwrap_or_default()
    }

    /// Shows a part, or does not.
    pub fn set(&mut self, part: usize, is_shown: bool) {
        if let Some(shown) = self.0.get_mut(part) {
            *shown = is_shown;
        }
    }

    /// The parts as the address names them, with commas between.
    pub fn names(&self) -> String {
        let shown = PARTS.iter().zip(self.0).filter(|(_, shown)| *shown);
        shown.map(|(name, _)| *name).collect::<Vec<_>>().join(",")
    }
}

/// What an address shows, by its parts after `?` and `#`; `None` for the whole
/// page. Names that are not known are passed over; without any that is, it is
/// the first view.
pub fn shown(search: &str, fragment: &str) -> Option<Shown> {
    let parts = [search.trim_start_matches('?'), fragment];
    let (_, names) = parts
        .into_iter()
        .flat_map(pairs)
        .find(|(key, _)| key == KEY)?;
    let mut shown = Shown([false; PARTS.len()]);
    for name in names.split(',') {
        if let Some(part) = PARTS.iter().position(|part| *part == name) {
            shown.set(part, true);
        }
    }
    if shown.names().is_empty() {
        shown = Shown::usual();
    }
    Some(shown)
}
