//! Laws that checks of printed numbers keep for any numbers.
use std::time::{Duration, Instant};

use mcid_stats::ancova_span::{Position, ancova_span};
use mcid_stats::change_arithmetic::{ArmMeans, change_arithmetic, percent_change};
use mcid_stats::grim::grim;
use mcid_stats::grimmer::grimmer;
use mcid_stats::percentage::percentage;
use mcid_stats::{Derived, Interval, Printed};
use proptest::array::{uniform4, uniform5};
use proptest::prelude::*;
use proptest::test_runner::{RngAlgorithm, RngSeed};

/// The same cases at every run, and no file of past failures.
fn settings() -> ProptestConfig {
    ProptestConfig {
        cases: 2000,
        failure_persistence: None,
        rng_algorithm: RngAlgorithm::ChaCha,
        rng_seed: RngSeed::Fixed(20_261_122),
        ..ProptestConfig::default()
    }
}

fn printed(units: i128, decimals: u8) -> Printed {
    Printed {
        units: i64::try_from(units).expect("few digits"),
        decimals,
    }
}

/// Numbers such as papers print.
fn scores() -> impl Strategy<Value = Printed> {
    (-2000..2000_i64, 0..3_u8).prop_map(|(units, decimals)| Printed { units, decimals })
}

/// Anything that fits in the type, some of it too long to be a number.
fn anything() -> impl Strategy<Value = Printed> {
    let units = prop_oneof![
        1 => any::<i64>(),
        9 => -1_000_000_000_000_000..=1_000_000_000_000_000_i64,
        2 => -3..3_i64
    ];
    let decimals = prop_oneof![12 => 0..=9_u8, 1 => any::<u8>()];
    (units, decimals).prop_map(|(units, decimals)| Printed { units, decimals })
}

fn arm(baseline: Printed, follow_up: Printed) -> ArmMeans {
    ArmMeans {
        baseline,
        follow_up,
    }
}

fn arms_of(number: impl Strategy<Value = Printed>) -> impl Strategy<Value = [ArmMeans; 2]> {
    uniform4(number).prop_map(|[a, b, c, d]| [arm(a, b), arm(c, d)])
}

/// Whole-number scores on a scale: the scores and the scale's ends.
fn data(people: core::ops::Range<usize>) -> impl Strategy<Value = (Vec<i32>, i32, i32)> {
    (-20..20_i32, 1..30_i32, people).prop_flat_map(|(minimum, span, people)| {
        let maximum = minimum + span;
        let scores = proptest::collection::vec(minimum..=maximum, people);
        (scores, Just(minimum), Just(maximum))
    })
}

fn people(scores: &[i32]) -> u32 {
    u32::try_from(scores.len()).expect("few people")
}

/// The quotient in units of a last digit: to the nearest, halves up or down.
fn rounded(dividend: i128, divisor: i128, halves_up: bool) -> i128 {
    let doubled = 2 * dividend + divisor;
    doubled.div_euclid(2 * divisor) - i128::from(!halves_up && doubled % (2 * divisor) == 0)
}

/// The mean of scores to some decimals.
fn mean(scores: &[i32], decimals: u8, halves_up: bool) -> Printed {
    let sum: i128 = scores.iter().map(|score| i128::from(*score)).sum();
    let scale = 10_i128.pow(u32::from(decimals));
    let units = rounded(sum * scale, i128::from(people(scores)), halves_up);
    printed(units, decimals)
}

/// The standard deviation of scores to some decimals, from whole numbers only.
fn standard_deviation(scores: &[i32], decimals: u8) -> Printed {
    let people = i128::from(people(scores));
    let sum: i128 = scores.iter().map(|score| i128::from(*score)).sum();
    let squares: i128 = scores.iter().map(|score| i128::from(*score).pow(2)).sum();
    let doubled = 2 * 10_i128.pow(u32::from(decimals));
    let square = doubled * doubled * (people * squares - sum * sum) / (people * (people - 1));
    printed((square.isqrt() + 1) / 2, decimals)
}

fn negated(number: Printed) -> Printed {
    printed(-i128::from(number.units), number.decimals)
}

fn mirrored(derived: Derived) -> Derived {
    let (value, range) = (-derived.value, turned(derived.range));
    Derived { value, range }
}

fn turned(interval: Interval) -> Interval {
    let (lower, upper) = (-interval.upper, -interval.lower);
    Interval { lower, upper }
}

fn holds(derived: Derived) -> bool {
    let Derived { value, range } = derived;
    range.lower <= value && value <= range.upper
}

proptest! {
    #![proptest_config(settings())]

    #[test]
    fn real_means_pass(
        (scores, ..) in data(1..200),
        items in 1..5_u32,
        decimals in 0..5_u8,
        halves_up: bool,
    ) {
        // As many answers as make whole people.
        let n = people(&scores) / items;
        let kept = &scores[..(n * items) as usize];
        prop_assume!(n > 0);
        let found = grim(mean(kept, decimals, halves_up), n, items).expect("valid");
        let sums = found.sums.expect("the sum of the scores");
        let sum: i128 = kept.iter().map(|score| i128::from(*score)).sum();
        prop_assert!(sums.smallest <= sum && sum <= sums.largest);
    }

    #[test]
    fn means_close_to_a_real_one_fail(
        (scores, ..) in data(1..51),
        decimals in 2..5_u8,
        halves_up: bool,
    ) {
        let real = mean(&scores, decimals, halves_up);
        let (n, means) = (i64::from(people(&scores)), 10_i64.pow(u32::from(decimals)));
        // Real means of at most 50 people are two units of the last digit or
        // more apart, so that one between this and the next is not real.
        let passes = |steps: i64| {
            let units = real.units + steps;
            let found = grim(Printed { units, decimals }, people(&scores), 1).expect("valid");
            assert!(found.informative);
            found.consistent()
        };
        prop_assert!(passes(0));
        let next = (means + n - 1) / n;
        prop_assert!((1..=next).any(|steps| !passes(steps)));
        prop_assert!((1..=next).any(|steps| !passes(-steps)));
        prop_assert!((next - 1..=next + 1).any(passes));
    }

    #[test]
    fn coarse_means_cannot_fail(units in -9999..9999_i64, decimals in 0..4_u8, more in 0..5000_u32) {
        let n = 10_u32.pow(u32::from(decimals)) + more;
        let found = grim(Printed { units, decimals }, n, 1).expect("valid");
        prop_assert!(found.consistent() && !found.informative);
    }

    #[test]
    fn real_deviations_pass(
        (scores, minimum, maximum) in data(2..60),
        decimals in 0..4_u8,
        deviation_decimals in 0..5_u8,
        halves_up: bool,
    ) {
        let mean = mean(&scores, decimals, halves_up);
        let deviation = standard_deviation(&scores, deviation_decimals);
        let found = grimmer(mean, deviation, people(&scores), minimum, maximum).expect("valid");
        prop_assert!(found.consistent() && found.mean_possible && found.pairs >= 1);
        // A wider scale takes nothing away.
        let wider = grimmer(mean, deviation, people(&scores), minimum - 1, maximum + 3);
        prop_assert!(wider.expect("valid").pairs >= found.pairs);
    }

    #[test]
    fn no_deviation_at_all_takes_equal_scores(
        score in -20..20_i32, n in 2..200_u32, decimals in 1..5_u8, off in -40..40_i64,
    ) {
        let units = i64::from(score) * 10_i64.pow(u32::from(decimals)) + off;
        let zero = Printed { units: 0, decimals: 9 };
        let found = grimmer(Printed { units, decimals }, zero, n, -30, 30).expect("valid");
        // No whole number is nearer than this score.
        prop_assert_eq!(found.consistent(), off == 0 || (decimals == 1 && off % 10 == 0));
    }

    #[test]
    fn small_data_sets_are_judged_as_by_trying_all(
        n in 2..5_i128, span in 1..5_i128, units in -5..60_i128, deviation in 0..40_i128,
        minimum in -3..3_i32,
    ) {
        let mean = printed(units + 10 * i128::from(minimum), 1);
        let mut found_by_trying = false;
        for choice in 0..(span + 1).pow(u32::try_from(n).expect("few")) {
            let mut rest = choice;
            let (mut sum, mut squares) = (0, 0);
            for _ in 0..n {
                let score = rest % (span + 1);
                rest /= span + 1;
                sum += score;
                squares += score * score;
            }
            let dispersion = 400 * (n * squares - sum * sum);
            let (low, high) = ((2 * deviation - 1).max(0), 2 * deviation + 1);
            let rescale = n * (n - 1);
            found_by_trying |= (20 * sum - 2 * units * n).abs() <= n
                && (low * low * rescale..=high * high * rescale).contains(&dispersion);
        }
        let maximum = minimum + i32::try_from(span).expect("small");
        let n = u32::try_from(n).expect("few");
        let found = grimmer(mean, printed(deviation, 1), n, minimum, maximum).expect("valid");
        // What is possible must pass; between the ends of a scale of two or
        // three grades nothing else does.
        prop_assert!(found.consistent() || !found_by_trying);
        prop_assert!(span > 2 || found.consistent() == found_by_trying);
    }

    #[test]
    fn real_percentages_pass(count in 0..100_000_u32, more in 0..100_000_u32, decimals in 0..7_u8, halves_up: bool) {
        let total = count + more;
        prop_assume!(total > 0);
        let scale = 10_i128.pow(u32::from(decimals));
        let units = rounded(100 * i128::from(count) * scale, i128::from(total), halves_up);
        let passes = |units: i128| {
            let found = percentage(count, total, printed(units, decimals)).expect("valid");
            assert!((0.0..=100.0).contains(&found.exact));
            found.consistent
        };
        prop_assert!(passes(units));
        prop_assert!(!passes(units + 2) && !passes(units - 2));
    }

    #[test]
    fn ranges_hold_the_printed_point(arms in arms_of(anything())) {
        let Some(found) = change_arithmetic(arms) else {
            return Ok(());
        };
        for derived in found.changes {
            prop_assert!(holds(derived));
        }
        prop_assert!(holds(found.follow_up_difference));
        prop_assert!(holds(found.baseline_difference));
        prop_assert!(holds(found.change_difference));
        for change in arms.into_iter().filter_map(percent_change) {
            prop_assert!(holds(change) && change.range.lower.is_finite() && change.range.upper.is_finite());
        }
    }

    #[test]
    fn percent_changes_are_those_of_the_ends(baseline in 1..999_i64, follow_up in -999..999_i64) {
        let tenths = |units| Printed { units, decimals: 1 };
        let means = |baseline, follow_up| arm(tenths(baseline), tenths(follow_up));
        let found = percent_change(means(baseline, follow_up)).expect("a baseline above 0");
        let (baseline, follow_up) = (baseline as f64, follow_up as f64);
        let mut reached = Interval { lower: f64::INFINITY, upper: f64::NEG_INFINITY };
        for (down, up) in [(-0.5, -0.5), (-0.5, 0.5), (0.5, -0.5), (0.5, 0.5)] {
            let change = 100.0 * ((follow_up + up) / (baseline + down) - 1.0);
            reached.lower = reached.lower.min(change);
            reached.upper = reached.upper.max(change);
        }
        prop_assert!((found.range.lower - reached.lower).abs() <= 1e-12 * reached.lower.abs().max(100.0));
        prop_assert!((found.range.upper - reached.upper).abs() <= 1e-12 * reached.upper.abs().max(100.0));
        prop_assert!(percent_change(means(0, 10)).is_none() && percent_change(means(-4, 10)).is_none());
    }

    #[test]
    fn swapped_arms_mirror([first, second] in arms_of(scores()), adjusted in scores()) {
        let there = change_arithmetic([first, second]).expect("valid");
        let back = change_arithmetic([second, first]).expect("valid");
        prop_assert_eq!(there.changes[0], back.changes[1]);
        prop_assert_eq!(there.follow_up_difference, mirrored(back.follow_up_difference));
        prop_assert_eq!(there.baseline_difference, mirrored(back.baseline_difference));
        prop_assert_eq!(there.change_difference, mirrored(back.change_difference));
        let there = ancova_span([first, second], adjusted).expect("valid");
        let back = ancova_span([second, first], negated(adjusted)).expect("valid");
        prop_assert_eq!(there.as_printed, turned(back.as_printed));
        prop_assert_eq!(there.with_rounding, turned(back.with_rounding));
        prop_assert_eq!((there.position, there.slopes), (back.position, back.slopes));
    }

    #[test]
    fn an_estimate_by_a_slope_is_inside_and_gives_it_back(
        arms in arms_of(scores()), slope in 0..=100_i128, decimals in 2..9_u8,
    ) {
        // D − β·B in hundredths of hundredths, rounded to the estimate's decimals.
        let hundredths = |number: Printed| {
            i128::from(number.units) * 10_i128.pow(u32::from(2 - number.decimals))
        };
        let follow_up = hundredths(arms[0].follow_up) - hundredths(arms[1].follow_up);
        let baseline = hundredths(arms[0].baseline) - hundredths(arms[1].baseline);
        let exact = 100 * follow_up - slope * baseline;
        let units = rounded(exact * 10_i128.pow(u32::from(decimals)), 10_000, true);
        let found = ancova_span(arms, printed(units, decimals)).expect("valid");
        let slopes = found.slopes.expect("at least this slope");
        prop_assert!(found.position != Position::Outside);
        let slope = slope as f64 / 100.0;
        prop_assert!(slopes.lower - 1e-12 <= slope && slope <= slopes.upper + 1e-12);
        prop_assert!(0.0 <= slopes.lower && slopes.lower <= slopes.upper && slopes.upper <= 1.0);
    }

    #[test]
    fn an_estimate_is_outside_if_no_slope_gives_it(arms in arms_of(scores()), adjusted in scores()) {
        let found = ancova_span(arms, adjusted).expect("valid");
        prop_assert_eq!(found.slopes.is_some(), found.position != Position::Outside);
        let changes = change_arithmetic(arms).expect("valid");
        let [first, second] = [changes.follow_up_difference.range, changes.change_difference.range];
        let (lower, upper) = (first.lower.min(second.lower), first.upper.max(second.upper));
        prop_assert_eq!(found.with_rounding, Interval { lower, upper });
        let scale = 10_f64.powi(i32::from(adjusted.decimals));
        let (value, half) = (adjusted.units as f64 / scale, 0.5 / scale);
        let gap = (found.with_rounding.lower - value).max(value - found.with_rounding.upper) - half;
        // Numbers of two decimals and their halves: a gap is nothing or 0.005.
        prop_assert_eq!(found.position == Position::Outside, gap > 0.001);
    }

    #[test]
    fn nothing_panics(
        numbers in uniform5(anything()),
        n: u32, items: u32, few in 0..300_u32, minimum: i32, maximum: i32, span in 0..200_i32,
    ) {
        let [first, second, third, fourth, adjusted] = numbers;
        let within = |number: Printed| {
            number.decimals <= 9 && number.units.unsigned_abs() <= 1_000_000_000_000_000
        };
        prop_assert_eq!(grim(first, n, items).is_some(), within(first) && n > 0 && items > 0);
        let _ = grimmer(first, second, n, minimum, maximum);
        let _ = grimmer(first, second, few, minimum, minimum.saturating_add(span));
        prop_assert_eq!(percentage(few, n, first).is_some(), within(first) && n > 0 && few <= n);
        let arms = [arm(first, second), arm(third, fourth)];
        let valid = numbers[..4].iter().all(|number| within(*number));
        prop_assert_eq!(change_arithmetic(arms).is_some(), valid);
        let span = ancova_span(arms, adjusted);
        prop_assert_eq!(span.is_some(), valid && within(adjusted));
        if let Some(span) = span {
            prop_assert!(span.with_rounding.lower <= span.as_printed.lower);
            prop_assert!(span.as_printed.upper <= span.with_rounding.upper);
            if let Some(slopes) = span.slopes {
                prop_assert!(0.0 <= slopes.lower && slopes.lower <= slopes.upper && slopes.upper <= 1.0);
            }
        }
    }
}

#[test]
fn what_is_undefined_is_none() {
    let (one, minus_one) = (printed(10, 1), printed(-10, 1));
    assert!(grim(one, 0, 1).is_none() && grim(one, 1, 0).is_none());
    assert!(grimmer(one, one, 1, 0, 10).is_none());
    assert!(grimmer(one, one, 5, 10, 10).is_none());
    assert!(grimmer(one, minus_one, 5, 0, 10).is_none());
    assert!(percentage(1, 0, one).is_none() && percentage(2, 1, one).is_none());
    let (too_fine, too_long) = (printed(1, 10), printed(1_000_000_000_000_001, 0));
    for beyond in [too_fine, too_long, negated(too_long)] {
        assert!(grim(beyond, 1, 1).is_none());
        assert!(grimmer(beyond, one, 5, 0, 10).is_none());
        assert!(grimmer(one, beyond, 5, 0, 10).is_none());
        assert!(percentage(1, 2, beyond).is_none());
    }
}

#[test]
fn an_estimate_at_the_very_end_of_rounding_takes_a_slope_of_zero() {
    let first = arm(printed(560, 2), printed(31, 1));
    let arms = [first, arm(printed(580, 2), printed(400, 2))];
    let found = ancova_span(arms, printed(-96, 2)).expect("valid");
    assert_eq!(found.position, Position::InsideByRounding);
    let Interval { lower, upper } = found.slopes.expect("one slope");
    assert_eq!([lower.to_bits(), upper.to_bits()], [0, 0]);
    let beyond = ancova_span(arms, printed(-97, 2)).expect("valid");
    assert_eq!((beyond.position, beyond.slopes), (Position::Outside, None));
}

#[test]
fn the_work_of_grimmer_is_bounded() {
    let whole = |units| printed(units, 0);
    // 999 sums are tried, 1001 are not; nor are very long scales.
    assert!(grimmer(whole(5), whole(2), 998, 0, 10).is_some());
    assert!(grimmer(whole(5), whole(2), 1000, 0, 10).is_none());
    assert!(grimmer(whole(5), whole(2), u32::MAX, 0, 10).is_none());
    // Of 1501 sums about the end of the scale, 751 are on it.
    assert!(grimmer(whole(10), whole(0), 1500, 0, 10).is_some());
    assert!(grimmer(whole(0), whole(0), 1500, 0, 10).is_some());
    assert!(grimmer(whole(5), whole(2), 2, 0, 500_000_000).is_some());
    assert!(grimmer(whole(5), whole(2), 2, 0, 500_000_001).is_none());
    assert!(grimmer(whole(5), whole(2), 2, i32::MIN, i32::MAX).is_none());
    let half = printed(500_000_000, 9);
    assert!(grimmer(half, whole(1), 1_000_000_000, 0, 1).is_some());
    let started = Instant::now();
    for _ in 0..100 {
        assert!(grimmer(whole(5), whole(2), 998, 0, 10).is_some());
    }
    assert!(started.elapsed() < Duration::from_secs(1));
}
