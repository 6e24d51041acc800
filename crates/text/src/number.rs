//! Numbers for readers: true minus, printed precision for reported values,
//! and no more decimals than the data allow for derived ones.

use mcid_stats::Interval;
use mcid_trial::{Decimal, PRelation, ReportedP};

pub const MINUS: char = '\u{2212}';

/// A reported number at its printed precision.
pub fn decimal(number: Decimal) -> String {
    number.to_string().replace('-', "\u{2212}")
}

/// The size of a reported number at its printed precision.
pub fn size(number: Decimal) -> String {
    number.abs().to_string()
}

/// A derived number with `decimals` decimals, halves away from zero; never
/// "−0.0". What does not fit a [`Decimal`] reads as a dash.
pub fn fixed(value: f64, decimals: u8) -> String {
    Decimal::nearest(value, decimals).map_or_else(|| "\u{2013}".to_owned(), decimal)
}

/// A range of reported numbers: "−1.5 to −0.4".
pub fn range(lower: Decimal, upper: Decimal) -> String {
    format!("{} to {}", decimal(lower), decimal(upper))
}

/// An interval of derived numbers, each to the nearest: "−2.8 to −2.4".
pub fn fixed_range(range: Interval, decimals: u8) -> String {
    let Interval { lower, upper } = range;
    format!("{} to {}", fixed(lower, decimals), fixed(upper, decimals))
}

/// Which way a number that does not fit its decimals is rounded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Towards {
    Nearest,
    Lower,
    Upper,
}

/// How far, in units of the last decimal, a number may be beyond what is
/// printed before it is rounded away from it: 50.000000001 stays 50.
const SLACK: f64 = 1e-6;

/// A derived number with `decimals` decimals, rounded one way.
pub fn rounded(value: f64, decimals: u8, towards: Towards) -> String {
    let scale = 10.0_f64.powi(decimals.into());
    let value = match towards {
        Towards::Nearest => value,
        Towards::Lower => (value * scale + SLACK).floor() / scale,
        Towards::Upper => (value * scale - SLACK).ceil() / scale,
    };
    fixed(value, decimals)
}

/// The ends of a band of what is possible, rounded outwards so that nothing
/// possible is left out; `None` for the second where the band is one number.
pub fn band_ends(
    band: Interval,
    text: impl Fn(f64, Towards) -> String,
) -> (String, Option<String>) {
    let Interval { lower, upper } = band;
    if upper - lower <= 1e-9 * lower.abs().max(upper.abs()) {
        return (text(f64::midpoint(lower, upper), Towards::Nearest), None);
    }
    let (lower, upper) = (text(lower, Towards::Lower), text(upper, Towards::Upper));
    let upper = (upper != lower).then_some(upper);
    (lower, upper)
}

/// The same as one text: "0.35 to 0.39", or one number.
pub fn band_by(band: Interval, text: impl Fn(f64, Towards) -> String) -> String {
    match band_ends(band, text) {
        (lower, Some(upper)) => format!("{lower} to {upper}"),
        (only, None) => only,
    }
}

/// A band of what is possible with `decimals` decimals, rounded outwards.
pub fn band(band: Interval, decimals: u8) -> String {
    band_by(band, |value, towards| rounded(value, decimals, towards))
}

/// True for a derived number that reads as 1 with so many decimals: then its
/// unit is in the singular.
pub fn is_one(value: f64, decimals: u8) -> bool {
    let one = Decimal::new(1, 0).unwrap_or_default();
    Decimal::nearest(value, decimals).is_some_and(|shown| shown.abs().compare(one).is_eq())
}

/// A number with an ASCII hyphen for a minus, for programs.
pub fn plain_minus(text: &str) -> String {
    text.replace(MINUS, "-")
}

/// A derived per cent, to the whole per cent.
pub fn percent(value: f64) -> String {
    format!("{}%", fixed(value, 0))
}

/// A P value as readers expect it: "P = .001", "P < .001".
pub fn p_value(p: &ReportedP) -> String {
    let sign = match p.comparison {
        PRelation::Equal => "=",
        PRelation::Less => "<",
        PRelation::Greater => ">",
    };
    let digits = p
        .text
        .trim_start_matches(['=', '<', '>', ' ', '\u{2264}', '\u{2265}']);
    format!("P {sign} {digits}")
}

/// A text from a file with true minus signs: a hyphen before a digit and
/// after a space, a bracket or nothing is one.
pub fn typeset(text: &str) -> String {
    let mut set = String::with_capacity(text.len());
    let mut before = ' ';
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let digit_follows = letters
            .peek()
            .is_some_and(|next| next.is_ascii_digit() || *next == '.');
        let is_sign =
            letter == '-' && digit_follows && matches!(before, ' ' | '(' | '[' | ',' | '\n');
        set.push(if is_sign { MINUS } else { letter });
        before = letter;
    }
    set
}
