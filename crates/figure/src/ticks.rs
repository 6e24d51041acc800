//! Axis ticks: 1, 2 or 5 times a power of ten.

use core::ops::Range;

use mcid_analysis::threshold::round_step;
use mcid_text::number::fixed;

/// Tick values inside a range, about `wanted` of them, and how many decimals
/// their labels need.
pub fn ticks(range: &Range<f64>, wanted: usize) -> (Vec<f64>, u8) {
    let span = range.end - range.start;
    let (step, decimals) = round_step(span / wanted.max(1) as f64);
    let first = (range.start / step - 1e-9).ceil();
    let mut found = Vec::new();
    let mut index = first;
    while index * step <= range.end + step * 1e-9 {
        found.push(index * step);
        index += 1.0;
    }
    (found, decimals)
}

/// The same values, each with its label.
pub fn labelled(range: &Range<f64>, wanted: usize) -> Vec<(f64, String)> {
    let (values, decimals) = ticks(range, wanted);
    let label = |value| (value, fixed(value, decimals));
    values.into_iter().map(label).collect()
}

/// A range widened to whole ticks.
pub fn rounded_out(range: &Range<f64>, wanted: usize) -> Range<f64> {
    let span = (range.end - range.start).max(f64::MIN_POSITIVE);
    let (step, _) = round_step(span / wanted.max(1) as f64);
    let start = (range.start / step + 1e-9).floor() * step;
    let end = (range.end / step - 1e-9).ceil() * step;
    if end > start {
        start..end
    } else {
        start..start + step
    }
}
