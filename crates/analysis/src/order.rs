//! Sorting short lists.

use core::cmp::Ordering;

/// Sorts a short list, or one that is nearly in order; equal values stay in the
/// order in which they stood. By insertion, since the standard library's sorting is
/// about 5 kB of program for each type that it is used for.
pub fn sort<T>(values: &mut [T], mut compare: impl FnMut(&T, &T) -> Ordering) {
    for end in 1..values.len() {
        let mut at = end;
        while at > 0 && compare(&values[at - 1], &values[at]).is_gt() {
            values.swap(at - 1, at);
            at -= 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_sorts_as_the_standard_library_does() {
        let mut state = 1_u64;
        for count in 0..60_usize {
            let mut values: Vec<(u64, usize)> = (0..count)
                .map(|place| {
                    state = state
                        .wrapping_mul(6_364_136_223_846_793_005)
                        .wrapping_add(1);
                    (state >> 60, place)
                })
                .collect();
            let mut expected = values.clone();
            expected.sort_by_key(|value| value.0);
            sort(&mut values, |one, other| one.0.cmp(&other.0));
            assert_eq!(values, expected);
        }
    }
}
