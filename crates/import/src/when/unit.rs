//! Several times put onto one unit: weeks are days exactly, and
//! years months, but a month is so many days only on average.

use super::When;
use mcid_trial::{decimal::Decimal, model::TimeUnit};

/// Times in one unit.
#[derive(PartialEq, Eq, Debug)]
pub struct OneUnit {
    /// The unit.
    pub unit: TimeUnit,
    /// The times, in the order in which they were given.
    pub times: Vec<Decimal>,
    /// True for those that are right only for months of average length
    /// (30.4375 days), to a tenth of the unit.
    pub is_approximate: Vec<bool>,
}

/// Puts times onto one unit: the finest of those that stand there, among
/// days and weeks or among months and years, whichever are more. `None` if a
/// time has more digits than a time can have.
pub fn onto_one_unit(times: &[When]) -> Option<OneUnit> {
    let count = |unit: TimeUnit| {
        let those = |when: &&When| when.unit == unit && !when.amount.is_zero();
        times.iter().filter(those).count()
    };
    let [days, weeks, months, years] = [
        TimeUnit::Days,
        TimeUnit::Weeks,
        TimeUnit::Months,
        TimeUnit::Years,
    ]
    .map(count);
    let unit = if months + years > days + weeks {
        if months > 0 {
            TimeUnit::Months
        } else {
            TimeUnit::Years
        }
    } else if days > 0 {
        TimeUnit::Days
    } else {
        TimeUnit::Weeks
    };
    let mut whole = OneUnit {
        unit,
        times: Vec::new(),
        is_approximate: Vec::new(),
    };
    for when in times {
        let (time, is_approximate) = put_onto(*when, unit)?;
        whole.times.push(time);
        whole.is_approximate.push(is_approximate);
    }
    Some(whole)
}

/// The time in a unit, and whether it is right only on average.
fn put_onto(when: When, unit: TimeUnit) -> Option<(Decimal, bool)> {
    let amount = when.amount;
    if amount.is_zero() {
        return Some((Decimal::zero(0), false));
    }
    if when.unit == unit {
        return Some((amount, false));
    }
    // Lengths in sixteenths of a day: a month is 30.4375 days.
    let length = |unit: TimeUnit| match unit {
        TimeUnit::Days => 16_i128,
        TimeUnit::Weeks => 112,
        TimeUnit::Months => 487,
        TimeUnit::Years => 5_844,
    };
    let (from, to) = (length(when.unit), length(unit));
    let is_by_days = |unit: TimeUnit| matches!(unit, TimeUnit::Days | TimeUnit::Weeks);
    let scaled = amount.scaled() * from;
    let is_exact = is_by_days(when.unit) == is_by_days(unit);
    if is_exact && from % to == 0 {
        let factor = i64::try_from(from / to).ok()?;
        let units = amount.units().checked_mul(factor)?;
        return Some((Decimal::new(units, amount.decimals())?, false));
    }
    let tenth = to * 1_000_000_000 / 10;
    let tenths = (scaled + tenth / 2) / tenth;
    Some((Decimal::new(i64::try_from(tenths).ok()?, 1)?, true))
}
