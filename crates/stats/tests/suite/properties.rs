//! Laws that the `stats` room keeps for any numbers, and the defects of
//! `statrs` 0.19.1 that must not reach its callers.
use std::time::{Duration, Instant};

use mcid_stats::{
    DegreesOfFreedom, Difference, Interval, Reference, Sample, interval, mean, normal, p, student_t,
};
use proptest::prelude::*;
use proptest::test_runner::{RngAlgorithm, RngSeed};

/// The same cases at every run, and no file of past failures.
fn settings() -> ProptestConfig {
    ProptestConfig {
        cases: 500,
        failure_persistence: None,
        rng_algorithm: RngAlgorithm::ChaCha,
        rng_seed: RngSeed::Fixed(20_261_122),
        ..ProptestConfig::default()
    }
}

/// From a tenth of a degree of freedom to ten thousand million.
fn references() -> impl Strategy<Value = Reference> {
    prop_oneof![
        Just(Reference::Normal),
        (-1.0..10.0_f64).prop_map(|log| student_t(10_f64.powf(log))),
        (1..400_u32).prop_map(|df| student_t(f64::from(df))),
    ]
}

fn student_t(degrees_of_freedom: f64) -> Reference {
    Reference::student_t(degrees_of_freedom).expect("valid degrees of freedom")
}

/// Tails up to one half, small ones as often as large ones.
fn tails() -> impl Strategy<Value = f64> {
    (-25.0..-0.302_f64).prop_map(|log| 10_f64.powf(log))
}

fn levels() -> impl Strategy<Value = f64> {
    0.01..0.999_999_f64
}

/// Positive numbers over twelve orders of magnitude.
fn sizes() -> impl Strategy<Value = f64> {
    (-6.0..6.0_f64).prop_map(|log| 10_f64.powf(log))
}

fn samples() -> impl Strategy<Value = Sample> {
    (-1e3..1e3_f64, sizes(), 2..5000_u32).prop_map(|(mean, standard_deviation, size)| Sample {
        mean,
        standard_deviation,
        size,
    })
}

#[track_caller]
fn close(computed: f64, wanted: f64, relative: f64) {
    assert!(
        (computed - wanted).abs() <= relative * wanted.abs(),
        "{computed:e} is not {wanted:e}"
    );
}

proptest! {
    #![proptest_config(settings())]

    #[test]
    fn tails_mirror_and_add_up_to_one(reference in references(), z in -37.0..37.0_f64) {
        let (above, below) = (reference.upper_tail(z), reference.upper_tail(-z));
        close(above + below, 1.0, 1e-15);
        close(reference.two_sided_p(z), 2.0 * above.min(below), 1e-15);
        prop_assert_eq!(reference.two_sided_p(z).to_bits(), reference.two_sided_p(-z).to_bits());
        prop_assert!((0.0..=1.0).contains(&above) && reference.two_sided_p(z) <= 1.0);
    }

    #[test]
    fn a_tail_shrinks_outwards(reference in references(), z in -30.0..30.0_f64, step in 1e-3..5.0_f64) {
        prop_assert!(reference.upper_tail(z + step) <= reference.upper_tail(z));
    }

    #[test]
    fn quantiles_lead_back_to_their_tails(reference in references(), tail in tails()) {
        let z = reference.upper_quantile(tail).expect("a representable quantile");
        close(reference.upper_tail(z), tail, 1e-12);
    }

    #[test]
    fn quantiles_mirror(reference in references(), tail in 0.501..0.999_f64) {
        let below = reference.upper_quantile(tail).expect("a tail");
        close(below, -reference.upper_quantile(1.0 - tail).expect("a tail"), 1e-15);
    }

    #[test]
    fn quantiles_grow_as_tails_shrink(reference in references(), tail in tails(), ratio in 0.01..0.999_f64) {
        prop_assert!(reference.upper_quantile(tail * ratio) > reference.upper_quantile(tail));
    }

    #[test]
    fn student_t_has_the_heavier_tails(df in -1.0..8.0_f64, z in 0.1..30.0_f64) {
        prop_assert!(student_t(10_f64.powf(df)).upper_tail(z) > normal::upper_tail(z));
    }

    #[test]
    fn whole_degrees_of_freedom_have_closed_forms(t in -1e3..1e3_f64) {
        let tail = |df| student_t(df).upper_tail(t.abs());
        close(tail(1.0), (1.0 / t.abs()).atan() / std::f64::consts::PI, 1e-13);
        let root = (2.0 + t * t).sqrt();
        close(tail(2.0), 1.0 / (root * (root + t.abs())), 1e-13);
    }

    #[test]
    fn nothing_is_nan(df in -300.0..300.0_f64, z in any::<f64>(), tail in any::<f64>()) {
        let df = DegreesOfFreedom::new(10_f64.powf(df)).expect("in range");
        if !z.is_nan() {
            prop_assert!((0.0..=1.0).contains(&student_t::upper_tail(z, df)));
            prop_assert!((0.0..=1.0).contains(&student_t::cdf(z, df)));
            prop_assert!((0.0..=1.0).contains(&student_t::two_sided_p(z, df)));
            prop_assert!((0.0..=1.0).contains(&normal::cdf(z)));
        }
        for quantile in [student_t::upper_quantile(tail, df), normal::upper_quantile(tail)] {
            prop_assert!(quantile.is_none_or(f64::is_finite));
            prop_assert!(quantile.is_none() || (tail > 0.0 && tail < 1.0));
        }
    }

    #[test]
    fn an_interval_gives_its_standard_error_back(
        estimate in -1e3..1e3_f64,
        ratio in 1e-3..1e3_f64,
        level in levels(),
        df in 1.0..1e6_f64,
    ) {
        for reference in [Reference::Normal, student_t(df)] {
            let error = estimate.abs().max(1.0) * ratio;
            let made = interval::confidence_interval(estimate, error, level, reference).expect("valid");
            let recovered = interval::standard_error_from_interval(made, [0.0; 2], level, reference)
                .expect("valid");
            // The limits carry the rounding of an estimate up to a thousand
            // times as large as the standard error, or more at low levels.
            let loss = 1e-15 * (1.0 + 1.0 / (ratio * reference.critical_value(level).expect("valid")));
            close(recovered.standard_error, error, loss);
            close(recovered.band.lower, recovered.standard_error, 0.0);
            close(recovered.band.upper, recovered.standard_error, 0.0);
            let asymmetry = interval::asymmetry(estimate, made).expect("valid");
            prop_assert!(asymmetry.abs() <= 4.0 * loss);
        }
    }

    #[test]
    fn the_band_holds_what_was_rounded(
        lower in -100.0..100.0_f64,
        width in 0.0..100.0_f64,
        decimals in 0..4_i32,
        level in levels(),
    ) {
        let scale = 10_f64.powi(decimals);
        let round = |value: f64| (value * scale).round() / scale;
        let [exact, printed] = [
            Interval { lower, upper: lower + width },
            Interval { lower: round(lower), upper: round(lower + width) },
        ];
        let recover = |interval, half_unit| {
            interval::standard_error_from_interval(interval, [half_unit; 2], level, Reference::Normal)
                .expect("valid")
        };
        let truth = recover(exact, 0.0).standard_error;
        let band = recover(printed, 0.5 / scale).band;
        let rounding = 1e-12 / Reference::Normal.critical_value(level).expect("valid");
        prop_assert!(band.lower <= truth + rounding && truth <= band.upper + rounding);
    }

    #[test]
    fn an_interval_touches_the_null_where_p_is_one_minus_its_level(
        estimate in -10.0..10.0_f64,
        error in 0.01..10.0_f64,
        level in levels(),
        reference in references(),
    ) {
        let limits = interval::confidence_interval(estimate, error, level, reference);
        prop_assume!(limits.is_some_and(|limits| limits.upper < 1e3));
        let null = limits.expect("assumed").upper;
        let found = p::two_sided_p(estimate, error, null, reference).expect("valid");
        prop_assert!((found - (1.0 - level)).abs() <= 1e-11);
    }

    #[test]
    fn one_sided_ps_add_up(estimate in -5.0..5.0_f64, null in -5.0..5.0_f64, error in sizes(), reference in references()) {
        let lower = p::lower_p(estimate, error, null, reference).expect("valid");
        let upper = p::upper_p(estimate, error, null, reference).expect("valid");
        close(lower + upper, 1.0, 1e-15);
        let [for_it, against_it] = if estimate > null { [upper, lower] } else { [lower, upper] };
        prop_assert!(for_it <= against_it);
    }

    #[test]
    fn a_swapped_difference_is_the_same_with_its_sign_turned(first in samples(), second in samples(), level in levels()) {
        let there = Difference::welch(first, second).expect("valid");
        let back = Difference::welch(second, first).expect("valid");
        prop_assert_eq!(there.estimate.to_bits(), (0.0 - back.estimate).to_bits());
        prop_assert_eq!(there.standard_error.to_bits(), back.standard_error.to_bits());
        prop_assert_eq!(there.degrees_of_freedom, back.degrees_of_freedom);
        prop_assert_eq!(there.two_sided_p(), back.two_sided_p());
        let (there, back) = (there.confidence_interval(level), back.confidence_interval(level));
        let turned = back.map(|back| Interval { lower: -back.upper, upper: -back.lower });
        prop_assert_eq!(there, turned);
    }

    #[test]
    fn satterthwaite_stays_between_the_arms(first in samples(), second in samples()) {
        let df = Difference::welch(first, second).expect("valid").degrees_of_freedom.get();
        let [one, other] = [first.size, second.size].map(|size| f64::from(size - 1));
        prop_assert!(df >= one.min(other) * (1.0 - 1e-14));
        prop_assert!(df <= (one + other) * (1.0 + 1e-14));
    }
}

/// Quantiles for which `statrs` 0.19.1 hangs, panics or is silently wrong. The
/// values are among those of `tests/reference/values.json`.
#[test]
fn the_quantile_defects_of_statrs_do_not_reach_us() {
    let started = Instant::now();
    for (tail, df, wanted) in [
        // Does not return.
        (0.025, 2e7, 1.959_964_103_153_622_8),
        (0.4, 2e7, 0.253_347_106_505_901_3),
        (0.975, 2e7, -1.959_964_103_153_622_4),
        (1e-100, 1000.0, 23.930_617_087_826_445),
        // Panics.
        (1e-300, 5.0, 1.568_392_559_099_337_8e60),
        (1e-300, 1000.0, 54.291_388_553_051_746),
        // Wrong without notice.
        (0.025, 1e5, 1.959_987_707_534_609_7),
        (0.025, 1e6, 1.959_966_356_814_107),
        (0.025, 1e7, 1.959_964_221_767_205_5),
        (1e-10, 1.0, 3_183_098_861.837_907),
    ] {
        let computed = student_t(df).upper_quantile(tail).expect("a tail");
        close(computed, wanted, 1e-12);
    }
    assert!(started.elapsed() < Duration::from_secs(1));
}

#[test]
fn the_tail_defects_of_statrs_do_not_reach_us() {
    // The error function is off by 1e-10, the tail of t loses digits near 0.
    close(normal::upper_tail(1.0), 0.158_655_253_931_457_05, 1e-15);
    close(
        1.0 - student_t(1000.0).two_sided_p(1e-6),
        7.976_851_146_275_832e-07,
        1e-9,
    );
}

#[test]
fn what_is_undefined_is_none() {
    let normal = Reference::Normal;
    for level in [-0.5, 0.0, 1.0, 1.5, 95.0, f64::NAN, f64::INFINITY] {
        assert_eq!(normal.critical_value(level), None, "{level}");
        assert_eq!(student_t(9.0).critical_value(level), None, "{level}");
        assert_eq!(mean::mean_interval(1.0, 1.0, 9, level), None);
    }
    for df in [0.0, -1.0, f64::INFINITY, f64::NAN, 1e-310] {
        assert_eq!(Reference::student_t(df), None, "{df}");
    }
    for error in [0.0, -1.0, f64::INFINITY, f64::NAN] {
        assert_eq!(
            interval::confidence_interval(1.0, error, 0.95, normal),
            None
        );
        assert_eq!(p::two_sided_p(1.0, error, 0.0, normal), None);
        assert_eq!(mean::standard_error_of_mean(error, 9), None);
    }
    for value in [f64::INFINITY, f64::NAN] {
        assert_eq!(
            interval::confidence_interval(value, 1.0, 0.95, normal),
            None
        );
        assert_eq!(p::two_sided_p(value, 1.0, 0.0, normal), None);
        assert_eq!(p::two_sided_p(0.0, 1.0, value, normal), None);
    }
    for size in [0, 1] {
        assert_eq!(mean::standard_error_of_mean(1.0, size), None);
        assert_eq!(mean::mean_interval(1.0, 1.0, size, 0.95), None);
        assert_eq!(
            mean::mean_interval_from_standard_error(1.0, 1.0, size, 0.95),
            None
        );
    }
    for (lower, upper) in [(1.0, 0.0), (f64::NAN, 1.0), (f64::NEG_INFINITY, 1.0)] {
        let printed = Interval { lower, upper };
        let recovered = interval::standard_error_from_interval(printed, [0.0; 2], 0.95, normal);
        assert_eq!(recovered, None);
        assert_eq!(interval::asymmetry(0.5, printed), None);
    }
    let printed = Interval {
        lower: 0.0,
        upper: 1.0,
    };
    for half_unit in [-0.05, f64::NAN, f64::INFINITY] {
        let half_units = [0.05, half_unit];
        let recovered = interval::standard_error_from_interval(printed, half_units, 0.95, normal);
        assert_eq!(recovered, None);
    }
    let point = Interval {
        lower: 1.0,
        upper: 1.0,
    };
    assert_eq!(interval::asymmetry(1.0, point), None);
    // A tail has no way to be none: what is not a number stays so.
    assert!(normal.upper_tail(f64::NAN).is_nan());
    assert!(student_t(9.0).upper_tail(f64::NAN).is_nan());
    // Values beyond the range of f64.
    for (tail, df) in [(1e-40, 0.1), (1e-310, 1.0), (0.49, 1e-300)] {
        assert_eq!(student_t(df).upper_quantile(tail), None, "{tail} {df}");
    }
}

#[test]
fn a_difference_needs_two_means_that_vary() {
    let sample = |mean, standard_deviation, size| Sample {
        mean,
        standard_deviation,
        size,
    };
    let good = sample(1.0, 2.0, 30);
    assert!(Difference::welch(good, good).is_some());
    for bad in [
        sample(f64::NAN, 2.0, 30),
        sample(f64::INFINITY, 2.0, 30),
        sample(1.0, 0.0, 30),
        sample(1.0, -2.0, 30),
        sample(1.0, f64::NAN, 30),
        sample(1.0, 2.0, 1),
    ] {
        assert_eq!(Difference::welch(good, bad), None, "{bad:?}");
        assert_eq!(Difference::welch(bad, good), None, "{bad:?}");
    }
    let [low, high] = [-f64::MAX, f64::MAX].map(|mean| sample(mean, f64::MAX, 2));
    assert_eq!(Difference::welch(high, low), None);
    assert!(Difference::welch(high, high).is_some_and(|vast| vast.standard_error.is_finite()));
}

#[test]
fn a_tail_just_below_one_half_has_a_quantile_just_above_zero() {
    for units in 1..200_u64 {
        let tail = f64::from_bits(0.5_f64.to_bits() - units);
        for df in [0.5, 1.0, 7.0, 1e3, 1e9] {
            let t = student_t(df).upper_quantile(tail).expect("a tail");
            assert!((0.0..1e-12).contains(&t), "{t:e} {units} {df}");
        }
    }
}
