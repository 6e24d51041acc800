//! GRIMMER: whether a printed mean and standard deviation can be those of the
//! same whole-number scores.
//!
//! Only for scores that are whole numbers, as they were counted; adjusted or
//! imputed summaries need not pass.

use super::grim::grim;
use super::printed::{Printed, ceiling_of_quotient, floor_of_quotient};

/// Most sums of scores that are tried. More are possible only where the test
/// has long ceased to find anything: beyond a thousand people with a mean to
/// no decimal, ten thousand with one.
const MOST_SUMS: i128 = 1000;

/// Largest sum of scores, counted from the lower end of the scale. Keeps all
/// products well within 128 bits.
const LARGEST_SUM: i128 = 1_000_000_000;

/// The sum of whole-number scores and the sum of their squares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sums {
    /// The sum of the scores.
    pub scores: i128,
    /// The sum of their squares.
    pub squares: i128,
}

/// What the GRIMMER test finds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Grimmer {
    /// False if no whole sum has the mean, on whatever scale: it fails
    /// [GRIM](grim).
    pub mean_possible: bool,
    /// How many pairs of sums have the mean and the standard deviation.
    pub pairs: i128,
    /// The pair with the smallest sum, and of these with the smallest sum of
    /// squares; `None` if there is no pair.
    pub first: Option<Sums>,
}

impl Grimmer {
    /// True if the two can be of the same whole-number scores.
    pub fn consistent(self) -> bool {
        self.first.is_some()
    }
}

/// Looks for whole sums S of `n` scores and Q of their squares that give the
/// printed mean, S / n, and the printed standard deviation,
/// √[(Q − S²/n) / (n − 1)], each within half a unit of its last digit, both
/// ends allowed.
///
/// The scores lie between `minimum` and `maximum`, whole numbers themselves. Q
/// is even if S is, and lies between its value for scores as equal as they can
/// be and its value for scores at the ends of the scale, all but one. These
/// conditions are necessary; a few pairs that meet them belong to no scores,
/// so that the test may pass what is impossible but never fails what is
/// possible. After Anaya (2016) and Allard (2018). All is exact.
///
/// `None` if `n` is below 2, `minimum` not below `maximum`, the standard
/// deviation negative, or a number beyond the [limits](Printed); and, so that
/// the work is bounded, if n × (maximum − minimum) is above 10^9 or more than
/// 1000 sums have the printed mean.
pub fn grimmer(
    mean: Printed,
    standard_deviation: Printed,
    n: u32,
    minimum: i32,
    maximum: i32,
) -> Option<Grimmer> {
    let deviation = standard_deviation.within_limits()?;
    let sums = grim(mean, n, 1)?.sums;
    let (people, minimum) = (i128::from(n), i128::from(minimum));
    let span = i128::from(maximum) - minimum;
    if people < 2 || span <= 0 || deviation.units < 0 || people * span > LARGEST_SUM {
        return None;
    }
    let mut found = Grimmer {
        mean_possible: sums.is_some(),
        pairs: 0,
        first: None,
    };
    // Twice the smallest and the largest deviation, in units of its last digit.
    let low = (2 * i128::from(deviation.units) - 1).max(0);
    let high = 2 * i128::from(deviation.units) + 1;
    // No deviation exceeds the length of the scale.
    let Some(sums) = sums.filter(|_| low <= 2 * deviation.scale() * span) else {
        return Some(found);
    };
    // From here on scores are counted from the lower end of the scale, which
    // changes neither the deviation nor the parity of S + Q.
    let smallest = (sums.smallest - people * minimum).max(0);
    let largest = (sums.largest - people * minimum).min(people * span);
    if largest - smallest >= MOST_SUMS {
        return None;
    }
    // The whole numbers that n·Q − S² lies between.
    let divisor = 4 * deviation.scale() * deviation.scale();
    let dispersion_from = ceiling_of_quotient(people * (people - 1) * low * low, divisor);
    let dispersion_to = floor_of_quotient(people * (people - 1) * high * high, divisor);
    // With sums up to 10^9 all that follows, up to 5 × 10^18, fits in 64 bits,
    // which are several times as fast.
    let [smallest, largest] = [short(smallest)?, short(largest)?];
    let [dispersion_from, dispersion_to] = [short(dispersion_from)?, short(dispersion_to)?];
    let [size, length] = [short(people)?, short(span)?];
    for sum in smallest..=largest {
        let squared = sum * sum;
        let least = (dispersion_from + squared + size - 1) / size;
        let least = least.max(least_squares(sum, size));
        let least = least + ((least ^ sum) & 1);
        let most = ((dispersion_to + squared) / size).min(most_squares(sum, length));
        if least <= most {
            found.pairs += i128::from((most - least) / 2 + 1);
            let (sum, least) = (i128::from(sum), i128::from(least));
            found.first.get_or_insert(Sums {
                scores: sum + people * minimum,
                squares: least + minimum * (2 * sum + people * minimum),
            });
        }
    }
    Some(found)
}

/// The number in 64 bits, if it fits.
fn short(number: i128) -> Option<i64> {
    i64::try_from(number).ok()
}

/// The sum of squares of whole numbers with a sum that are as equal as can be.
fn least_squares(sum: i64, people: i64) -> i64 {
    let (each, rest) = (sum / people, sum % people);
    people * each * each + rest * (2 * each + 1)
}

/// The sum of squares of whole numbers from 0 to `span` with a sum that are
/// all at an end, but for one.
fn most_squares(sum: i64, span: i64) -> i64 {
    let (at_the_top, rest) = (sum / span, sum % span);
    at_the_top * span * span + rest * rest
}
