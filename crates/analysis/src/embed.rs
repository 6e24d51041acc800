//! Which parts of the page a frame in another page shows, as the address says:
//! `embed=answer,trajectory` after `?` or `#`.

use super::fragment::pairs;

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_says_what_is_shown() {
        let names = |search, fragment| shown(search, fragment).map(|shown| shown.names());
        assert_eq!(names("", "#between=1.5"), None);
        assert_eq!(names("?lang=en", ""), None);
        let usual = Some("answer,thresholds,trajectory,difference".to_owned());
        assert_eq!(names("?embed", ""), usual);
        assert_eq!(names("", "#embed=&between=1.5"), usual);
        assert_eq!(names("", "#embed=none,such"), usual);
        let two = Some("trajectory,compatibility".to_owned());
        assert_eq!(names("", "#embed=compatibility,trajectory,nonsense"), two);
        assert_eq!(names("?embed=compatibility%2Ctrajectory", "#embed"), two);
    }

    #[test]
    fn what_is_written_is_read_again() {
        for (part, name) in PARTS.iter().enumerate() {
            let mut shown = Shown([false; PARTS.len()]);
            shown.set(part, true);
            let read = super::shown("", &format!("#{KEY}={}", shown.names()));
            assert_eq!(read, Some(shown), "{name}");
        }
    }
}
