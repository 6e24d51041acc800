//! A record's numbers, which are texts that people typed: a thousands comma
//! and an equals sign are passed over, and everything else that is not a
//! plain number is no number. Nothing becomes 0.

use mcid_trial::decimal::Decimal;
use mcid_trial::limits::{MAX_LEVEL, MAX_PEOPLE, MIN_LEVEL};
use mcid_trial::number::{is_grouped, parse};
use mcid_trial::p_value::parse_p;

/// A number as it was posted, but for thousands commas.
#[derive(Clone)]
pub(super) struct PostedNumber {
    /// Its digits.
    pub(super) text: String,
    /// Its value with its precision.
    pub(super) value: Decimal,
}

/// Reads a number.
pub(super) fn number(text: &str) -> Option<PostedNumber> {
    let text = text.trim();
    let text = text.strip_prefix('=').unwrap_or(text).trim_start();
    let minus = text.strip_prefix(['\u{2212}', '\u{2013}']);
    let (sign, digits) = match minus {
        Some(digits) => ("-", digits),
        None => text.split_at(usize::from(text.starts_with(['-', '+']))),
    };
    let mut whole = sign.to_owned();
    whole.push_str(&without_thousands(digits)?);
    if !digits.starts_with(|first: char| first.is_ascii_digit() || first == '.') {
        return None;
    }
    let value = parse(&whole).ok()?.value;
    Some(PostedNumber { text: whole, value })
}

/// 1,234.5 without its comma; `None` for a comma that stands elsewhere.
fn without_thousands(digits: &str) -> Option<String> {
    let whole = digits.split('.').next().unwrap_or_default();
    if !digits.contains(',') {
        return Some(digits.to_owned());
    }
    let fraction = &digits[whole.len()..];
    is_grouped(whole, ',').then(|| whole.replace(',', "") + fraction)
}

/// A whole number of people.
pub(super) fn people(text: &str) -> Option<PostedNumber> {
    let posted = number(text)?;
    let is_count = posted.value.decimals() == 0
        && !posted.value.is_negative()
        && posted.value.units() <= i64::from(MAX_PEOPLE);
    is_count.then_some(posted)
}

/// A confidence level in per cent.
pub(super) fn level_of(text: &str) -> Option<PostedNumber> {
    number(text).filter(|level| {
        level.value.compare(MIN_LEVEL).is_ge() && level.value.compare(MAX_LEVEL).is_le()
    })
}

/// A P value with the sign before it, in the trial format's way: "<0.001".
/// `None` for "≤", which says something else than "<".
pub(super) fn p_value(text: &str) -> Option<String> {
    let text = text.trim();
    let text = text.strip_prefix(['p', 'P']).unwrap_or(text).trim_start();
    let (sign, digits) = text.split_at(usize::from(text.starts_with(['<', '>', '='])));
    let plain = sign.to_owned() + digits.trim_start();
    if parse_p(&plain).is_ok() {
        return Some(plain);
    }
    let posted = number(digits).filter(|_| !digits.trim_start().starts_with('='))?;
    let mut made = sign.to_owned();
    made.push_str(&posted.text);
    parse_p(&made).is_ok().then_some(made)
}
