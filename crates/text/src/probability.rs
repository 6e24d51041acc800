//! Probabilities, P values and shares in words: never 0 or 100%, and never
//! more digits than they deserve.

use core::fmt;

use mcid_stats::Interval;

use super::number::{Towards, band_by, band_ends, rounded};

/// A number as it can be printed: itself, or a bound that it lies beyond.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Printed {
    Number(String),
    Below(&'static str),
    Above(&'static str),
}

impl fmt::Display for Printed {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => formatter.write_str(number),
            Self::Below(bound) => write!(formatter, "<{bound}"),
            Self::Above(bound) => write!(formatter, ">{bound}"),
        }
    }
}

fn printed_p(value: f64, towards: Towards) -> Printed {
    let reads_as_one = match towards {
        Towards::Nearest => value >= 0.995,
        Towards::Lower | Towards::Upper => value > 0.99,
    };
    let decimals = match value {
        _ if value < 0.0001 => return Printed::Below("0.0001"),
        _ if value < 0.001 => 4,
        _ if value < 0.1 => 3,
        _ if !reads_as_one => 2,
        _ if value < 1.0 => return Printed::Above("0.99"),
        _ => 0,
    };
    Printed::Number(rounded(value.min(1.0), decimals, towards))
}

/// A computed P value: "0.037", "0.0004", "<0.0001"; 1 only where it is 1.
pub fn p(value: f64) -> String {
    printed_p(value, Towards::Nearest).to_string()
}

/// "P = 0.037", "P < 0.0001".
pub fn p_phrase(value: f64) -> String {
    match printed_p(value, Towards::Nearest) {
        Printed::Number(number) => format!("P = {number}"),
        Printed::Below(bound) => format!("P < {bound}"),
        Printed::Above(bound) => format!("P > {bound}"),
    }
}

/// A probability or confidence in per cent, as it can be printed.
pub fn printed_share(value: f64) -> Printed {
    share_towards(value, Towards::Nearest)
}

fn share_towards(value: f64, towards: Towards) -> Printed {
    let percent = 100.0 * value;
    if percent < 0.1 {
        return Printed::Below("0.1%");
    }
    if percent > 99.9 {
        return Printed::Above("99.9%");
    }
    // One decimal where a whole number would hide a lot.
    let whole = match towards {
        Towards::Nearest => 9.95..=90.05,
        Towards::Lower | Towards::Upper => 10.0..=90.0,
    };
    let decimals = u8::from(!whole.contains(&percent));
    Printed::Number(format!("{}%", rounded(percent, decimals, towards)))
}

/// A probability or confidence in per cent: "43%", "3.7%", "<0.1%", ">99.9%".
pub fn share(value: f64) -> String {
    printed_share(value).to_string()
}

fn share_end(value: f64, towards: Towards) -> String {
    share_towards(value, towards).to_string()
}

/// Whether a band of confidence reads as more than one number.
pub fn is_share_range(band: Interval) -> bool {
    band_ends(band, share_end).1.is_some()
}

/// A band of confidence, rounded outwards: "42% to 50%", or one number where
/// both ends read the same.
pub fn share_band(band: Interval) -> String {
    band_by(band, share_end)
}

/// A band of P values, likewise: "0.0001 to 0.0003".
pub fn p_band(band: Interval) -> String {
    band_by(band, |value, towards| printed_p(value, towards).to_string())
}
