//! A decimal number as it was printed.
//!
//! "-1.0" and "-1" are equal in size but not in what they tell: the first is
//! known to one decimal. [`Decimal`] keeps the count of decimals, compares
//! exactly (no binary rounding can flip a tie between a threshold and a
//! confidence limit), and knows the interval its rounding stands for.

use core::cmp::Ordering;
use core::fmt;
use core::str::FromStr;

use serde::{Deserialize, Serialize};

/// Most decimals that a [`Decimal`] can carry.
pub const MAX_DECIMALS: u8 = 9;

/// Largest size of the digits of a [`Decimal`], read as a whole number.
const MAX_UNITS: i64 = 1_000_000_000_000_000;

/// A decimal number with its printed precision: `units × 10^-decimals`.
///
/// Equality (`==`) is of the printed form, so "1.0" and "1" differ;
/// [`Decimal::compare`] is of the value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(try_from = "(i64, u8)", into = "(i64, u8)")]
pub struct Decimal {
    units: i64,
    decimals: u8,
}

/// Why a text is not a decimal number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum DecimalError {
    /// There is nothing to read.
    Empty,
    /// Some character does not belong in a plain decimal number.
    NotANumber,
    /// More digits than any trial prints.
    TooLong,
}

impl fmt::Display for DecimalError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Empty => "there is no number",
            Self::NotANumber => "this is not a plain decimal number such as -1.0",
            Self::TooLong => "this number has too many digits (15 digits, 9 of them after the point, are the most)",
        })
    }
}

impl TryFrom<(i64, u8)> for Decimal {
    type Error = DecimalError;

    fn try_from((units, decimals): (i64, u8)) -> Result<Self, DecimalError> {
        Self::new(units, decimals).ok_or(DecimalError::TooLong)
    }
}

impl From<Decimal> for (i64, u8) {
    fn from(decimal: Decimal) -> Self {
        (decimal.units, decimal.decimals)
    }
}

impl Decimal {
    /// `units × 10^-decimals`; `None` beyond 9 decimals or 15 digits.
    pub const fn new(units: i64, decimals: u8) -> Option<Self> {
        if decimals > MAX_DECIMALS || units > MAX_UNITS || units < -MAX_UNITS {
            None
        } else {
            Some(Self { units, decimals })
        }
    }

    /// Zero, known to `decimals` decimals (at most [`MAX_DECIMALS`]).
    pub const fn zero(decimals: u8) -> Self {
        Self {
            units: 0,
            decimals: if decimals > MAX_DECIMALS {
                MAX_DECIMALS
            } else {
                decimals
            },
        }
    }

    /// The digits as a whole number: 15 for "1.5".
    pub const fn units(self) -> i64 {
        self.units
    }

    /// How many decimals were printed.
    pub const fn decimals(self) -> u8 {
        self.decimals
    }

    /// The nearest binary number.
    pub fn to_f64(self) -> f64 {
        // Both operands are exact in f64, so this is correctly rounded.
        self.units as f64 / 10_i64.pow(u32::from(self.decimals)) as f64
    }

    /// The decimal with `decimals` decimals that is nearest to `value`
    /// (halves away from zero); `None` if it does not fit or is not finite.
    pub fn nearest(value: f64, decimals: u8) -> Option<Self> {
        let scaled = (value * 10_f64.powi(i32::from(decimals))).round();
        if scaled.is_finite() && scaled.abs() <= MAX_UNITS as f64 {
            #[expect(clippy::cast_possible_truncation, reason = "bounded on the line above")]
            Self::new(scaled as i64, decimals)
        } else {
            None
        }
    }

    /// Half of the last printed digit: the number that was rounded lies
    /// within this distance. In the number's own units.
    pub fn half_unit(self) -> f64 {
        0.5 / 10_i64.pow(u32::from(self.decimals)) as f64
    }

    /// Exact comparison of the values: "1.0" and "1" are equal.
    pub fn compare(self, other: Self) -> Ordering {
        self.scaled().cmp(&other.scaled())
    }

    /// The size without the sign.
    #[must_use]
    pub const fn abs(self) -> Self {
        Self {
            units: self.units.abs(),
            decimals: self.decimals,
        }
    }

    /// The same size with the other sign.
    #[must_use]
    pub const fn negated(self) -> Self {
        Self {
            units: -self.units,
            decimals: self.decimals,
        }
    }

    /// Exact difference, printed to the finer of the two precisions;
    /// `None` if it has too many digits.
    pub fn minus(self, other: Self) -> Option<Self> {
        let decimals = self.decimals.max(other.decimals);
        let scale = |number: Self| {
            i128::from(number.units) * 10_i128.pow(u32::from(decimals - number.decimals))
        };
        let units = i64::try_from(scale(self) - scale(other)).ok()?;
        Self::new(units, decimals)
    }

    /// True for 0, however printed.
    pub const fn is_zero(self) -> bool {
        self.units == 0
    }

    /// True below 0.
    pub const fn is_negative(self) -> bool {
        self.units < 0
    }

    /// The value in units of 10^-9, where every decimal is a whole number.
    pub fn scaled(self) -> i128 {
        i128::from(self.units) * 10_i128.pow(u32::from(MAX_DECIMALS - self.decimals))
    }
}

impl FromStr for Decimal {
    type Err = DecimalError;

    /// Reads `-1.0`, `.001`, `+2`, `12`. No exponent, no thousands separator,
    /// no spaces; the minus may be the ASCII hyphen only.
    fn from_str(text: &str) -> Result<Self, DecimalError> {
        if text.is_empty() {
            return Err(DecimalError::Empty);
        }
        let (negative, digits) = match text.as_bytes()[0] {
            b'-' => (true, &text[1..]),
            b'+' => (false, &text[1..]),
            _ => (false, text),
        };
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let all_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        let ends_in_point = digits.ends_with('.');
        if (whole.is_empty() && fraction.is_empty())
            || ends_in_point
            || !all_digits(whole)
            || !all_digits(fraction)
        {
            return Err(DecimalError::NotANumber);
        }
        let significant = whole.trim_start_matches('0');
        if significant.len() + fraction.len() > 15 || fraction.len() > usize::from(MAX_DECIMALS) {
            return Err(DecimalError::TooLong);
        }
        let mut units = 0_i64;
        for byte in significant.bytes().chain(fraction.bytes()) {
            units = units * 10 + i64::from(byte - b'0');
        }
        let decimals = u8::try_from(fraction.len()).map_err(|_| DecimalError::TooLong)?;
        Self::new(if negative { -units } else { units }, decimals).ok_or(DecimalError::TooLong)
    }
}

impl fmt::Display for Decimal {
    /// Writes the printed form with an ASCII hyphen: `-1.0`.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.units < 0 { "-" } else { "" };
        let scale = 10_u64.pow(u32::from(self.decimals));
        let size = self.units.unsigned_abs();
        if self.decimals == 0 {
            write!(formatter, "{sign}{size}")
        } else {
            let width = usize::from(self.decimals);
            write!(formatter, "{sign}{}.{:0width$}", size / scale, size % scale)
        }
    }
}
