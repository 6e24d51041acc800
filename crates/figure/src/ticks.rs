//! Axis ticks: 1, 2 or 5 times a power of ten.

use core::ops::Range;

use mcid_analysis::threshold::round_step;

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_round_and_inside() {
        let (found, decimals) = ticks(&(9.0..45.0), 5);
        assert_eq!(found, [10.0, 20.0, 30.0, 40.0]);
        assert_eq!(decimals, 0);
        let (found, decimals) = ticks(&(-0.3..0.1), 4);
        assert_eq!(found.len(), 5);
        assert_eq!(decimals, 1);
    }

    #[test]
    fn a_range_is_widened_to_whole_ticks() {
        assert_eq!(rounded_out(&(2.6..6.1), 5), 2.0..7.0);
        let flat = rounded_out(&(3.0..3.0), 5);
        assert!(flat.end > flat.start);
    }
}
