//! Probabilities, P values and shares in words: never 0 or 100%, and never
//! more digits than they deserve.

use core::fmt;

use mcid_stats::Interval;

use super::number::fixed;

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

fn printed_p(value: f64) -> Printed {
    let decimals = match value {
        _ if value < 0.0001 => return Printed::Below("0.0001"),
        _ if value < 0.001 => 4,
        _ if value < 0.1 => 3,
        _ if value < 0.995 => 2,
        _ if value < 1.0 => return Printed::Above("0.99"),
        _ => 0,
    };
    Printed::Number(fixed(value.min(1.0), decimals))
}

/// A computed P value: "0.037", "0.0004", "<0.0001"; 1 only where it is 1.
pub fn p(value: f64) -> String {
    printed_p(value).to_string()
}

/// "P = 0.037", "P < 0.0001".
pub fn p_phrase(value: f64) -> String {
    match printed_p(value) {
        Printed::Number(number) => format!("P = {number}"),
        Printed::Below(bound) => format!("P < {bound}"),
        Printed::Above(bound) => format!("P > {bound}"),
    }
}

/// A probability or confidence in per cent, as it can be printed.
pub fn printed_share(value: f64) -> Printed {
    let percent = 100.0 * value;
    if percent < 0.1 {
        Printed::Below("0.1%")
    } else if percent > 99.9 {
        Printed::Above("99.9%")
    } else {
        Printed::Number(format!("{}%", fixed(percent, decimals(percent))))
    }
}

/// A probability or confidence in per cent: "43%", "3.7%", "<0.1%", ">99.9%".
pub fn share(value: f64) -> String {
    printed_share(value).to_string()
}

/// The ends of a band of confidence in per cent, rounded outward so that nothing
/// allowed is left out; `None` for the second where both read the same.
fn share_ends(band: Interval) -> (String, Option<String>) {
    let end = |value: f64, up: bool| {
        let percent = 100.0 * value;
        if !(0.1..=99.9).contains(&percent) {
            return share(value);
        }
        let decimals = decimals(percent);
        let scale = if decimals == 0 { 1.0 } else { 10.0 };
        // A little tolerance, so that 50.000000001 stays 50.
        let scaled = if up {
            (percent * scale - 1e-6).ceil()
        } else {
            (percent * scale + 1e-6).floor()
        };
        format!("{}%", fixed(scaled / scale, decimals))
    };
    let (lower, upper) = (end(band.lower, false), end(band.upper, true));
    let upper = (upper != lower).then_some(upper);
    (lower, upper)
}

/// Whether a band of confidence reads as more than one number.
pub fn is_share_range(band: Interval) -> bool {
    share_ends(band).1.is_some()
}

/// A band of confidence: "42% to 50%", or one number where both ends read the
/// same.
pub fn share_band(band: Interval) -> String {
    match share_ends(band) {
        (lower, Some(upper)) => format!("{lower} to {upper}"),
        (only, None) => only,
    }
}

/// A band of P values: "0.0001 to 0.002", or one number where both read the
/// same.
pub fn p_band(band: Interval) -> String {
    let (lower, upper) = (p(band.lower), p(band.upper));
    if lower == upper {
        lower
    } else {
        format!("{lower} to {upper}")
    }
}

/// Decimals of a per cent: one where a whole number would hide a lot.
fn decimals(percent: f64) -> u8 {
    u8::from(!(9.95..=90.05).contains(&percent))
}
