//! From the text of a printed P value to a [`ReportedP`], or a reason why not.

use super::decimal::{Decimal, MAX_DECIMALS};
use super::number::{NumberRefusal, one, parse};
use super::quote::quote;
use super::reported::{PRelation, ReportedP};

/// Reads a P value with the sign before it, if there is one. What is printed as
/// 0 or is smaller than any [`Decimal`] becomes a P value below a number: then
/// the text is not the printed one.
///
/// # Errors
///
/// Why the text is no P value, and what to do.
pub fn parse_p(text: &str) -> Result<ReportedP, NumberRefusal> {
    let (comparison, rest) = match text.as_bytes().first() {
        Some(b'<') => (PRelation::Less, &text[1..]),
        Some(b'>') => (PRelation::Greater, &text[1..]),
        Some(b'=') => (PRelation::Equal, &text[1..]),
        _ => (PRelation::Equal, text),
    };
    if text.trim().eq_ignore_ascii_case("ns") {
        return Err(NumberRefusal {
            message: format!("{} carries no usable number.", quote(text)),
            remedy: (
                "Leave \"p\" out if the source prints no number.",
                "Leave the cell empty if the source prints no number.",
            )
                .into(),
        });
    }
    let number = rest.trim_start_matches(' ');
    if let Some((mantissa, exponent)) = with_exponent(number) {
        return small_p(text, comparison, mantissa, exponent);
    }
    let value = parse(number).map_err(|refusal| {
        if text.contains(['P', 'p']) {
            NumberRefusal {
                remedy: "Leave out the letter P: write \".001\", \"=0.247\" or \"<.001\".".into(),
                ..refusal
            }
        } else {
            refusal
        }
    })?;
    if value.value.is_negative() || value.value.compare(one()).is_gt() {
        return Err(not_a_probability(text));
    }
    if value.value.is_zero() && comparison != PRelation::Greater {
        return printed_as_zero(text, comparison, number, value.value);
    }
    Ok(ReportedP {
        text: text.to_owned(),
        comparison,
        value: value.value,
    })
}

/// Cuts "1.2e-5", "1.2 × 10^-5" and "1.2×10⁻⁵" into "1.2" and 5; `None` without
/// a negative exponent.
fn with_exponent(text: &str) -> Option<(&str, u32)> {
    let (mantissa, power) = text.split_once(['e', 'E', 'x', '×', '*', '·'])?;
    let is_power_of_ten = !text[mantissa.len()..].starts_with(['e', 'E']);
    let digit = |character: char| match character {
        '⁻' | '\u{2212}' | '\u{2013}' => '-',
        '⁰' => '0',
        '¹' => '1',
        '²' => '2',
        '³' => '3',
        '⁴'..='⁹' => char::from_u32(u32::from(character) - u32::from('⁴') + u32::from('4'))
            .unwrap_or(character),
        _ => character,
    };
    let power: String = power
        .chars()
        .filter(|character| *character != ' ')
        .map(digit)
        .collect();
    let exponent = if is_power_of_ten {
        let power = power.strip_prefix("10")?;
        power
            .strip_prefix('^')
            .unwrap_or(power)
            .trim_matches(['(', ')'])
    } else {
        &power
    };
    Some((
        mantissa.trim_end(),
        exponent.strip_prefix('-')?.parse().ok()?,
    ))
}

/// A P value that is printed with an exponent. One with more decimals than a
/// number can have is below the smallest number.
fn small_p(
    text: &str,
    comparison: PRelation,
    mantissa: &str,
    exponent: u32,
) -> Result<ReportedP, NumberRefusal> {
    let mantissa = parse(mantissa)?.value;
    let decimals = u8::try_from(exponent)
        .unwrap_or(u8::MAX)
        .saturating_add(mantissa.decimals());
    let value = Decimal::new(mantissa.units(), decimals);
    if mantissa.units() <= 0 || value.is_some_and(|value| value.compare(one()).is_gt()) {
        return Err(not_a_probability(text));
    }
    Ok(match value {
        Some(value) => ReportedP {
            text: text.to_owned(),
            comparison,
            value,
        },
        None if comparison == PRelation::Greater => return Err(not_a_probability(text)),
        None => less_than(smallest()),
    })
}

/// The number 10^-9.
fn smallest() -> Decimal {
    Decimal::new(1, MAX_DECIMALS).unwrap_or_default()
}

fn less_than(value: Decimal) -> ReportedP {
    ReportedP {
        text: format!("<{value}"),
        comparison: PRelation::Less,
        value,
    }
}

/// "0.000" is any P that rounds to it, below half of the last digit; "<0.000" is
/// what programs print for less than one of the last digit.
fn printed_as_zero(
    text: &str,
    comparison: PRelation,
    number: &str,
    zero: Decimal,
) -> Result<ReportedP, NumberRefusal> {
    let decimals = zero.decimals();
    if decimals == 0 {
        return Err(NumberRefusal {
            message: format!(
                "{} has no decimals, so that it is not clear how small P is.",
                quote(text)
            ),
            remedy: "Write what the source means, e.g. \"<.001\".".into(),
        });
    }
    let bound = if comparison == PRelation::Less {
        Decimal::new(1, decimals)
    } else {
        Decimal::new(5, decimals + 1)
    };
    let mut read = less_than(bound.unwrap_or_else(smallest));
    if number.starts_with('.') {
        read.text = read.text.replace("0.", ".");
    }
    Ok(read)
}

fn not_a_probability(text: &str) -> NumberRefusal {
    NumberRefusal {
        message: format!(
            "P must lie between 0 and 1; {} is not a probability.",
            quote(text)
        ),
        remedy: "Write it as printed: \".001\", \"=0.247\" or \"<.001\".".into(),
    }
}
