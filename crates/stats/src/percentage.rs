//! Whether a printed percentage is that of a count.

use super::printed::Printed;

/// A percentage of people, beside what was printed of it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Percentage {
    /// From the counts.
    pub exact: f64,
    /// True if it rounds to the printed one.
    pub consistent: bool,
}

/// The percentage that `count` is of `total`, and whether the printed one is
/// within half a unit of its own last digit of it, both ends allowed. The
/// comparison is exact.
///
/// `None` if `total` is 0, `count` above it, or the printed percentage beyond
/// the [limits](Printed).
pub fn percentage(count: u32, total: u32, printed: Printed) -> Option<Percentage> {
    let printed = printed.within_limits()?;
    if total == 0 || count > total {
        return None;
    }
    let people = i128::from(total);
    let gap = 100 * i128::from(count) * printed.scale() - i128::from(printed.units) * people;
    Some(Percentage {
        exact: 100.0 * f64::from(count) / f64::from(total),
        consistent: 2 * gap.abs() <= people,
    })
}
