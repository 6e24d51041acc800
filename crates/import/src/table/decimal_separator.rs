//! The decimal mark: comma or point, by what the cells themselves show.
//!
//! "3,1" can only be a decimal comma and "3.1" only a point, but "1,234" may
//! be either a little more than one or more than a thousand. Where nothing
//! else tells, a person is asked.

use super::cell_faults::CellPlace;
use mcid_trial::number::is_grouped;

/// How numbers are written in a table.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Separators {
    /// Before the decimals.
    pub(super) decimal: char,
    /// True if a person said so, and the other mark stands between thousands.
    pub(super) has_thousands: bool,
}

/// What cells show.
#[derive(Default)]
pub(super) struct SeparatorEvidence {
    /// Where a comma can only be a decimal mark, and what stands there.
    pub(super) comma: Option<(CellPlace, String)>,
    /// The same of a point.
    pub(super) point: Option<(CellPlace, String)>,
    /// Where a mark may be either.
    pub(super) either: Option<(CellPlace, String)>,
}

impl SeparatorEvidence {
    /// Looks at a cell. `is_list` where a comma stands between columns, so
    /// that a point hardly stands between thousands.
    pub(super) fn look(&mut self, text: &str, at: CellPlace, is_list: bool) {
        for run in runs(text) {
            let place = match (run.matches(',').count(), run.matches('.').count()) {
                (0, 0) => continue,
                (0, _) if is_list || !is_grouped(run, '.') => &mut self.point,
                (_, 0) if !is_grouped(run, ',') => &mut self.comma,
                (0, _) | (_, 0) => &mut self.either,
                _ if run.rfind(',') > run.rfind('.') => &mut self.comma,
                _ => &mut self.point,
            };
            if place.is_none() {
                *place = Some((at, run.to_owned()));
            }
        }
    }
}

/// Digits with marks between them.
fn runs(text: &str) -> impl Iterator<Item = &str> {
    let apart = |character: char| !(character.is_ascii_digit() || matches!(character, ',' | '.'));
    text.split(apart)
        .map(|run| run.trim_end_matches([',', '.']))
        .filter(|run| !run.is_empty())
}

impl Separators {
    /// No mark between thousands.
    pub(super) const fn plain(decimal: char) -> Self {
        Self {
            decimal,
            has_thousands: false,
        }
    }

    /// A number with a point and without thousands; `None` if the other mark
    /// stands in it.
    pub(super) fn pointed(self, number: &str) -> Option<String> {
        let other = if self.decimal == ',' { '.' } else { ',' };
        let mut written = number.to_owned();
        if written.contains(other) {
            let digits = written.trim_start_matches(['-', '+']);
            let whole = digits.split(self.decimal).next().unwrap_or_default();
            if !self.has_thousands || !is_grouped(whole, other) {
                return None;
            }
            written.retain(|character| character != other);
        }
        Some(written.replace(self.decimal, "."))
    }
}
