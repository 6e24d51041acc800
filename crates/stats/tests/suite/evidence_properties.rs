//! Laws that estimates, confidence, regions of feasible numbers and power keep
//! for any numbers.
use mcid_stats::log_scale::{self, LogRatio};
use mcid_stats::symmetry::{self, Scale, Symmetry};
use mcid_stats::{Estimate, FeasibleRegion, Interval, Reference, Rounded, confidence, p, power};
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

fn references() -> impl Strategy<Value = Reference> {
    prop_oneof![
        Just(Reference::Normal),
        (0.0..6.0_f64).prop_map(|log| student_t(10_f64.powf(log))),
        (1..400_u32).prop_map(|df| student_t(f64::from(df))),
    ]
}

fn student_t(degrees_of_freedom: f64) -> Reference {
    Reference::student_t(degrees_of_freedom).expect("valid degrees of freedom")
}

fn estimates() -> impl Strategy<Value = Estimate> {
    (-20.0..20.0_f64, -2.0..2.0_f64, references()).prop_map(|(value, log_error, reference)| {
        Estimate::new(value, 10_f64.powf(log_error), reference).expect("valid")
    })
}

/// An estimate and an interval as whole numbers of the last digit, with the
/// decimals of each. The estimate is never far from the middle.
type Ticks = ([i64; 3], [u32; 3]);

fn ticks() -> impl Strategy<Value = Ticks> {
    let decimals = prop_oneof![
        (0..4_u32).prop_map(|decimals| [decimals; 3]),
        (0..3_u32, 0..3_u32).prop_map(|(first, rest)| [first, rest, rest]),
    ];
    (decimals, -400..400_i64, 0..200_i64, -3..=3_i64).prop_map(|(decimals, lower, width, off)| {
        let middle = 2 * lower + width;
        let shift = i64::from(decimals[0]) - i64::from(decimals[1]);
        let estimate = match shift {
            0.. => middle * 10_i64.pow(u32::try_from(shift).expect("small")) / 2,
            _ => middle / (2 * 10_i64.pow(u32::try_from(-shift).expect("small"))),
        };
        ([estimate + off, lower, lower + width], decimals)
    })
}

#[expect(clippy::cast_precision_loss, reason = "a few digits")]
fn printed((ticks, decimals): Ticks) -> [Rounded; 3] {
    [0, 1, 2].map(|place| {
        let scale = 10_i64.pow(decimals[place]) as f64;
        Rounded {
            value: ticks[place] as f64 / scale,
            half_unit: 0.5 / scale,
        }
    })
}

fn region(printed: [Rounded; 3], reference: Reference) -> FeasibleRegion {
    let [estimate, lower, upper] = printed;
    FeasibleRegion::new(estimate, lower, upper, 0.95, reference).expect("valid")
}

/// Any finite number, of any size.
fn wild() -> impl Strategy<Value = f64> {
    prop_oneof![
        any::<f64>().prop_filter("finite", |value| value.is_finite()),
        -10.0..10.0_f64,
        Just(0.0),
    ]
}

fn wild_references() -> impl Strategy<Value = Reference> {
    prop_oneof![
        Just(Reference::Normal),
        (-300.0..300.0_f64).prop_map(|log| student_t(10_f64.powf(log))),
    ]
}

fn between(range: Interval, value: f64, slack: f64) -> bool {
    range.lower - slack <= value && value <= range.upper + slack
}

/// Whether the first is within the second.
fn inside(range: Interval, outer: Interval) -> bool {
    let slack = 1e-12 * (1.0 + outer.lower.abs().max(outer.upper.abs()).min(1e300));
    between(outer, range.lower, slack) && between(outer, range.upper, slack)
}

fn turned(range: Interval) -> Interval {
    Interval {
        lower: -range.upper,
        upper: -range.lower,
    }
}

fn close(computed: f64, wanted: f64, relative: f64) -> bool {
    (computed - wanted).abs() <= relative * wanted.abs()
}

proptest! {
    #![proptest_config(settings())]

    #[test]
    fn an_estimate_is_fully_compatible_with_itself(estimate in estimates()) {
        prop_assert_eq!(estimate.two_sided_p(estimate.value).to_bits(), 1.0_f64.to_bits());
        prop_assert!(estimate.s_value(estimate.value) == 0.0);
        prop_assert!(close(estimate.confidence_above(estimate.value), 0.5, 1e-15));
    }

    #[test]
    fn confidence_falls_as_its_threshold_rises(estimate in estimates(), at in -50.0..50.0_f64, step in 1e-3..9.0_f64) {
        let [here, further] = [at, at + step].map(|value| estimate.confidence_above(value));
        prop_assert!(further <= here);
        prop_assert!((here + estimate.confidence_below(at) - 1.0).abs() <= 1e-12);
        let inner = estimate.confidence_between(at, at + step);
        prop_assert!((inner - (here - further)).abs() <= 1e-14);
        prop_assert!((0.0..=1.0).contains(&inner));
        prop_assert!(estimate.confidence_between(at + step, at) <= 0.0);
    }

    #[test]
    fn a_mirrored_estimate_mirrors_everything(estimate in estimates(), at in -50.0..50.0_f64, width in 0.0..9.0_f64) {
        let mirrored = Estimate { value: -estimate.value, ..estimate };
        for (here, there) in [
            (estimate.two_sided_p(at), mirrored.two_sided_p(-at)),
            (estimate.ln_p(at), mirrored.ln_p(-at)),
            (estimate.density(at), mirrored.density(-at)),
            (estimate.confidence_above(at), mirrored.confidence_below(-at)),
            (estimate.confidence_between(at, at + width), mirrored.confidence_between(-at - width, -at)),
        ] {
            prop_assert!(here.to_bits() == there.to_bits() || (here - there).abs() <= 1e-16);
        }
        prop_assert_eq!(estimate.interval(0.9), mirrored.interval(0.9).map(turned));
    }

    #[test]
    fn the_logarithm_of_p_is_that(estimate in estimates(), at in -50.0..50.0_f64, step in 1e-3..9.0_f64) {
        let (p, log_p) = (estimate.two_sided_p(at), estimate.ln_p(at));
        if p > 1e-290 {
            prop_assert!(close(p, log_p.exp(), 1e-12));
        }
        let farther = at + step.copysign(at - estimate.value);
        prop_assert!(estimate.ln_p(farther) <= log_p);
        prop_assert!(estimate.s_value(farther) >= estimate.s_value(at));
    }

    #[test]
    fn the_density_is_the_slope_of_the_confidence(estimate in estimates(), z in -5.0..5.0_f64, width in 0.01..0.1_f64) {
        // Simpson's rule over a narrow interval.
        let (start, width) = (estimate.value + z * estimate.standard_error, width * estimate.standard_error);
        let [low, middle, high] = [0.0, 0.5, 1.0].map(|share| estimate.density(start + share * width));
        let area = width * (low + 4.0 * middle + high) / 6.0;
        let wanted = estimate.confidence_between(start, start + width);
        prop_assert!((area - wanted).abs() <= 1e-4 * wanted + 1e-12, "{} {}", area, wanted);
    }

    #[test]
    fn an_interval_holds_its_level(estimate in estimates(), level in 0.01..0.999_f64) {
        let Interval { lower, upper } = estimate.interval(level).expect("a level");
        let spread = (upper - lower).max(estimate.value.abs()) / estimate.standard_error;
        prop_assume!(spread < 1e4);
        prop_assert!((estimate.confidence_between(lower, upper) - level).abs() <= 1e-11);
        prop_assert!((estimate.two_sided_p(lower) - (1.0 - level)).abs() <= 1e-11);
    }

    #[test]
    fn the_parts_of_confidence_make_one(benefit in estimates(), threshold in 0.0..30.0_f64) {
        let parts = confidence(benefit, threshold).expect("a threshold");
        let sum = parts.important_benefit + parts.trivial + parts.important_harm;
        prop_assert!((sum - 1.0).abs() <= 1e-14);
        prop_assert!((parts.important_either_way + parts.trivial - 1.0).abs() <= 1e-14);
        prop_assert!(parts.any_benefit >= parts.important_benefit);
        prop_assert!(parts.important_either_way <= 1.0 && parts.trivial >= 0.0);
    }

    #[test]
    fn emptiness_is_that_of_exact_arithmetic(numbers in ticks(), reference in references()) {
        let ([estimate, lower, upper], decimals) = numbers;
        let [e, l, u] = decimals.map(|decimals| 10_i64.pow(4 - decimals));
        // In units of the fourth decimal, and doubled.
        let off_middle = 2 * (2 * estimate * e - lower * l - upper * u).abs();
        let region = region(printed(numbers), reference);
        prop_assert_eq!(region.is_empty(), off_middle > 2 * e + l + u);
        let [estimate, lower, upper] = printed(numbers);
        let symmetry = Symmetry::new(estimate, lower, upper).expect("valid");
        prop_assert_eq!(symmetry.is_linear, !region.is_empty());
        prop_assert_eq!(symmetry.is_linear, symmetry.scale() == Some(Scale::Linear));
    }

    #[test]
    fn corners_are_feasible(numbers in ticks(), reference in references(), ps in [0.0..1.0_f64, 0.0..1.0]) {
        let [estimate, lower, upper] = printed(numbers).map(Rounded::range);
        let p = Interval { lower: ps[0].min(ps[1]), upper: ps[0].max(ps[1]) };
        let whole = region(printed(numbers), reference);
        let critical_value = reference.critical_value(0.95).expect("a level");
        let cut = whole.with_p(p);
        for point in whole.vertices().chain(cut.vertices()) {
            let (e, w) = (point.estimate, point.half_width);
            prop_assert!(between(estimate, e, 1e-12) && between(lower, e - w, 1e-12));
            prop_assert!(between(upper, e + w, 1e-12) && w >= 0.0);
        }
        for point in cut.vertices().filter(|point| point.half_width > 1e-6) {
            let found = reference.two_sided_p(point.estimate / point.half_width * critical_value);
            prop_assert!(between(p, found, 1e-9), "{} {:?}", found, p);
        }
    }

    #[test]
    fn what_a_search_finds_feasible_is_in_the_ranges(
        numbers in ticks(),
        reference in references(),
        shares in prop::array::uniform2(0.0..=1.0_f64),
        thresholds in prop::array::uniform3(-40.0..40.0_f64),
        ps in [0.0..1.0_f64, 0.0..1.0],
    ) {
        let [estimate, lower, upper] = printed(numbers).map(Rounded::range);
        let p = Interval { lower: ps[0].min(ps[1]), upper: ps[0].max(ps[1]) };
        let whole = region(printed(numbers), reference);
        let cut = whole.with_p(p);
        let critical_value = reference.critical_value(0.95).expect("a level");
        let steps = 12;
        let along = |range: Interval, step: i32, share: f64| {
            range.lower + (range.upper - range.lower) * ((f64::from(step) + share) / f64::from(steps)).min(1.0)
        };
        for (i, j) in (0..=steps).flat_map(|i| (0..=steps).map(move |j| (i, j))) {
            let e = along(estimate, i, shares[0]);
            let l = along(lower, j, shares[1]);
            let w = e - l;
            if w <= 1e-9 || !between(upper, e + w, 0.0) {
                continue;
            }
            let error = w / critical_value;
            let made = Estimate::new(e, error, reference).expect("valid");
            let found = made.two_sided_p(0.0);
            for region in [&whole, &cut] {
                if region == &cut && !between(p, found, 0.0) {
                    continue;
                }
                let holds = |range: Option<Interval>, value: f64| {
                    between(range.expect("not empty"), value, 1e-11 * (1.0 + value.abs()))
                };
                prop_assert!(holds(region.estimate(), e));
                prop_assert!(holds(region.standard_error(), error));
                prop_assert!(holds(region.lower(), l) && holds(region.upper(), e + w));
                prop_assert!(holds(region.statistic(), e.abs() / error));
                prop_assert!(holds(region.p(), found));
                for threshold in thresholds.into_iter().chain([e, -e, 0.0]) {
                    let confidence = made.confidence_above(threshold);
                    prop_assert!(holds(region.confidence_above(threshold), confidence));
                }
            }
        }
    }

    #[test]
    fn the_printed_numbers_are_in_their_region_if_they_fit(numbers in ticks(), threshold in -40.0..40.0_f64, reference in references()) {
        let [estimate, lower, upper] = printed(numbers);
        let half_width = 0.5 * (upper.value - lower.value);
        prop_assume!(half_width > 0.0);
        let error = half_width / reference.critical_value(0.95).expect("a level");
        let point = Estimate::new(estimate.value, error, reference).expect("valid");
        let fits = between(lower.range(), estimate.value - half_width, 0.0)
            && between(upper.range(), estimate.value + half_width, 0.0);
        if fits {
            let region = region([estimate, lower, upper], reference);
            let holds = |range: Option<Interval>, value| between(range.expect("not empty"), value, 1e-12);
            prop_assert!(holds(region.estimate(), point.value) && holds(region.standard_error(), error));
            prop_assert!(holds(region.p(), point.two_sided_p(0.0)));
            prop_assert!(holds(region.confidence_above(threshold), point.confidence_above(threshold)));
        }
    }

    #[test]
    fn a_p_value_shrinks_the_region(numbers in ticks(), reference in references(), ps in [0.0..1.0_f64, 0.0..1.0], threshold in -40.0..40.0_f64) {
        let whole = region(printed(numbers), reference);
        let cut = whole.with_p(Interval { lower: ps[0].min(ps[1]), upper: ps[0].max(ps[1]) });
        for (part, all) in [
            (cut.estimate(), whole.estimate()),
            (cut.standard_error(), whole.standard_error()),
            (cut.lower(), whole.lower()),
            (cut.upper(), whole.upper()),
            (cut.p(), whole.p()),
            (cut.confidence_above(threshold), whole.confidence_above(threshold)),
            (whole.p(), whole.lenient_p()),
        ] {
            if let Some(part) = part {
                prop_assert!(inside(part, all.expect("not empty either")));
            }
        }
        let everything = Interval { lower: 0.0, upper: 1.0 };
        prop_assert_eq!(&whole.with_p(everything), &whole);
        if let Some(own) = whole.p().filter(|own| own.upper > 1e-290) {
            // A region may be a point, and its P leads back to within rounding.
            let own = Interval { lower: own.lower * (1.0 - 1e-9), upper: own.upper * (1.0 + 1e-9) };
            let again = whole.with_p(own).estimate().expect("not empty");
            prop_assert!(inside(whole.estimate().expect("not empty"), again));
        }
    }

    #[test]
    fn a_mirrored_region_mirrors_its_ranges(numbers in ticks(), reference in references(), threshold in -40.0..40.0_f64, upper_p in 0.0..1.0_f64) {
        let [estimate, lower, upper] = printed(numbers);
        let p = Interval { lower: 0.5 * upper_p, upper: upper_p };
        let there = region([estimate, lower, upper], reference).with_p(p);
        let back = region([estimate, upper, lower].map(Rounded::negated), reference).with_p(p);
        prop_assert_eq!(there.is_empty(), back.is_empty());
        if !there.is_empty() {
            let same = |one: Option<Interval>, other: Option<Interval>| {
                let [one, other] = [one, other].map(|range| range.expect("not empty"));
                inside(one, other) && inside(other, one)
            };
            prop_assert!(same(there.estimate(), back.estimate().map(turned)));
            prop_assert!(same(there.lower(), back.upper().map(turned)));
            prop_assert!(same(there.standard_error(), back.standard_error()));
            prop_assert!(same(there.p(), back.p()));
            let against = back.confidence_above(-threshold).map(|range| Interval {
                lower: 1.0 - range.upper,
                upper: 1.0 - range.lower,
            });
            prop_assert!(same(there.confidence_above(threshold), against));
        }
    }

    #[test]
    fn nothing_is_nan(
        values in prop::array::uniform3(wild()),
        half_units in prop::array::uniform3(wild()),
        error in wild(),
        at in wild(),
        level in 0.0..1.0_f64,
        ps in prop::array::uniform2(prop_oneof![0.0..=1.0_f64, Just(0.0), Just(1.0), any::<f64>()]),
        reference in wild_references(),
    ) {
        if let Some(estimate) = Estimate::new(values[0], error.abs(), reference) {
            for value in [
                estimate.two_sided_p(at),
                estimate.ln_p(at),
                estimate.s_value(at),
                estimate.confidence_above(at),
                estimate.confidence_below(at),
                estimate.confidence_between(at.min(error), at.max(error)),
                estimate.density(at),
            ] {
                prop_assert!(!value.is_nan());
            }
            prop_assert!(confidence(estimate, at.abs()).is_some_and(|parts| (0.0..=1.0).contains(&parts.trivial)));
        }
        let limits = [values[1].min(values[2]), values[1].max(values[2])];
        let printed = [values[0], limits[0], limits[1]];
        let exact = printed.map(|value| Rounded { value, half_unit: 0.0 });
        let rounded = [0, 1, 2].map(|place| Rounded { value: printed[place], half_unit: half_units[place].abs() });
        let p = Interval { lower: ps[0], upper: ps[1] };
        for [estimate, lower, upper] in [exact, rounded] {
            if let Some(region) = FeasibleRegion::new(estimate, lower, upper, level, reference) {
                for region in [&region.with_p(p), &region] {
                    for range in [
                        region.estimate(),
                        region.standard_error(),
                        region.lower(),
                        region.upper(),
                        region.statistic(),
                        region.p(),
                        region.confidence_above(at),
                        region.lenient_statistic(),
                        region.lenient_p(),
                    ] {
                        prop_assert!(range.is_none_or(|range| range.lower <= range.upper));
                    }
                }
            }
            let band = p::standard_error_band_from_p(estimate, at, p, reference);
            prop_assert!(band.is_none_or(|band| band.lower <= band.upper));
            let symmetry = Symmetry::new(estimate, lower, upper);
            prop_assert!(symmetry.is_none_or(|found| !found.arithmetic_middle.value.is_nan()));
            prop_assert!(log_scale::logarithm(estimate).is_none_or(|log| log.value.is_finite() && log.half_unit >= 0.0));
        }
        let interval = Interval { lower: limits[0], upper: limits[1] };
        let finite = |value: Option<f64>| value.is_none_or(f64::is_finite);
        prop_assert!(finite(LogRatio::new(values[0], interval, level, reference).map(|ratio| ratio.middle)));
        prop_assert!(finite(power::power(at, error, ps[0])) && finite(power::detectable_difference(error, ps[0], ps[1])));
        prop_assert!(finite(p::standard_error_from_p(values[0], at, ps[0], reference)));
        let sides = symmetry::standard_errors_of_sides(values[0], interval, level, reference);
        prop_assert!(sides.is_none_or(|sides| sides.iter().all(|side| side.is_finite())));
    }

    #[test]
    fn a_p_value_gives_its_standard_error_back(estimate in estimates(), null in -20.0..20.0_f64) {
        let p = estimate.two_sided_p(null);
        prop_assume!(p > 1e-300 && p < 0.99);
        let again = p::standard_error_from_p(estimate.value, null, p, estimate.reference).expect("a P");
        prop_assert!(close(again, estimate.standard_error, 1e-10));
        for slack in [0.0, 0.01] {
            let printed = Rounded { value: estimate.value, half_unit: slack };
            let range = Interval { lower: p * (1.0 - slack), upper: (p * (1.0 + slack)).min(1.0) };
            let band = p::standard_error_band_from_p(printed, null, range, estimate.reference).expect("a P");
            prop_assert!(between(band, again, 1e-12 * again));
            let bound = Interval { lower: 0.0, ..range };
            let bound = p::standard_error_band_from_p(printed, null, bound, estimate.reference);
            prop_assert_eq!(bound, Some(Interval { lower: 0.0, upper: band.upper }));
        }
    }

    #[test]
    fn an_interval_made_on_a_scale_is_found_there(log in -3.0..3.0_f64, width in 0.01..1.5_f64, decimals in 2..5_i32) {
        let unit = 10_f64.powi(-decimals);
        let round = |value: f64| Rounded { value: (value / unit).round() * unit, half_unit: 0.5 * unit };
        let logarithmic = [log, log - width, log + width].map(|value| round(value.exp()));
        prop_assume!(logarithmic.iter().all(|number| number.value > 0.0));
        let [estimate, lower, upper] = logarithmic;
        let found = Symmetry::new(estimate, lower, upper).expect("valid");
        prop_assert!(found.is_logarithmic && found.scale().is_some());
        let [estimate, lower, upper] = [log, log - width, log + width].map(round);
        let found = Symmetry::new(estimate, lower, upper).expect("valid");
        prop_assert!(found.is_linear && found.scale() == Some(Scale::Linear));
        prop_assert!(estimate.overlaps(found.arithmetic_middle) && found.arithmetic_middle.overlaps(estimate));
    }

    #[test]
    fn an_inverted_ratio_is_mirrored(log in -3.0..3.0_f64, width in 0.01..1.5_f64, level in 0.5..0.99_f64) {
        let limits = Interval { lower: (log - width).exp(), upper: (log + width).exp() };
        let inverse = Interval { lower: 1.0 / limits.upper, upper: 1.0 / limits.lower };
        let there = LogRatio::new(log.exp(), limits, level, Reference::Normal).expect("a ratio");
        let back = LogRatio::new(1.0 / log.exp(), inverse, level, Reference::Normal).expect("a ratio");
        prop_assert!((there.middle + back.middle).abs() <= 1e-14 && (there.middle - log).abs() <= 1e-14);
        prop_assert!((there.estimate.value + back.estimate.value).abs() <= 1e-14);
        prop_assert!(close(there.estimate.standard_error, back.estimate.standard_error, 1e-12));
    }

    #[test]
    fn power_rises_from_alpha(difference in 0.0..20.0_f64, step in 1e-3..5.0_f64, error in 0.1..9.0_f64, alpha in 1e-6..0.5_f64, aim in 0.5..0.999_f64) {
        let at = |difference| power::power(difference, error, alpha).expect("valid");
        prop_assert!(close(at(0.0), alpha, 1e-12) && at(difference + step) >= at(difference));
        prop_assert_eq!(at(difference).to_bits(), at(-difference).to_bits());
        prop_assume!(aim > alpha);
        let needed = power::detectable_difference(error, alpha, aim).expect("valid");
        // What is found in the wrong direction comes on top.
        let reversed = Reference::Normal.upper_tail(needed / error);
        prop_assert!(at(needed) >= aim - 1e-12 && at(needed) <= aim + reversed);
    }
}

#[test]
fn what_is_undefined_is_none() {
    let normal = Reference::Normal;
    for (value, error) in [
        (f64::NAN, 1.0),
        (f64::INFINITY, 1.0),
        (0.0, 0.0),
        (0.0, -1.0),
        (0.0, f64::NAN),
        (0.0, f64::INFINITY),
    ] {
        assert_eq!(Estimate::new(value, error, normal), None);
    }
    let estimate = Estimate::new(0.5, 1.0, normal).expect("valid");
    for threshold in [-1e-9, f64::NAN, f64::INFINITY] {
        assert_eq!(confidence(estimate, threshold), None);
    }
    for level in [0.0, 1.0, 95.0, f64::NAN] {
        assert_eq!(estimate.interval(level), None);
    }
    for (estimate, p) in [
        (1.0, 0.0),
        (1.0, 1.0),
        (1.0, 1.1),
        (1.0, f64::NAN),
        (0.0, 0.5),
        (f64::NAN, 0.5),
    ] {
        assert_eq!(p::standard_error_from_p(estimate, 0.0, p, normal), None);
    }
    for (difference, error, alpha) in [
        (f64::NAN, 1.0, 0.05),
        (1.0, 0.0, 0.05),
        (1.0, 1.0, 0.0),
        (1.0, 1.0, 1.0),
    ] {
        assert_eq!(power::power(difference, error, alpha), None);
    }
    for (error, alpha, aim) in [
        (0.0, 0.05, 0.8),
        (1.0, 0.05, 1.0),
        (1.0, 0.05, 0.05),
        (1.0, 0.0, 0.8),
    ] {
        assert_eq!(power::detectable_difference(error, alpha, aim), None);
    }
    let limits = |lower, upper| Interval { lower, upper };
    for (ratio, interval) in [
        (0.0, limits(0.5, 2.0)),
        (-1.0, limits(0.5, 2.0)),
        (1.0, limits(0.0, 2.0)),
        (1.0, limits(2.0, 2.0)),
        (1.0, limits(2.0, 0.5)),
        (f64::NAN, limits(0.5, 2.0)),
        (1.0, limits(0.5, f64::INFINITY)),
    ] {
        assert_eq!(LogRatio::new(ratio, interval, 0.95, normal), None);
    }
    let sides = symmetry::standard_errors_of_sides(3.0, limits(0.0, 2.0), 0.95, normal);
    assert_eq!(sides, None);
}

fn exact(value: f64) -> Rounded {
    Rounded {
        value,
        half_unit: 0.0,
    }
}

#[test]
fn an_invalid_number_has_no_region_and_overlaps_nothing() {
    let [low, middle, high] = [-1.0, 0.0, 1.0].map(exact);
    let new = |estimate, lower, upper, level| {
        FeasibleRegion::new(estimate, lower, upper, level, Reference::Normal)
    };
    assert!(new(middle, low, high, 0.95).is_some_and(|region| !region.is_empty()));
    assert_eq!(new(middle, high, low, 0.95), None);
    assert_eq!(new(middle, low, high, 1.0), None);
    for invalid in [
        exact(f64::NAN),
        exact(f64::INFINITY),
        Rounded {
            value: 0.0,
            half_unit: -0.5,
        },
        Rounded {
            value: 0.0,
            half_unit: f64::NAN,
        },
    ] {
        assert_eq!(new(invalid, low, high, 0.95), None);
        assert_eq!(new(middle, invalid, high, 0.95), None);
        assert_eq!(Symmetry::new(middle, low, invalid), None);
        assert_eq!(log_scale::logarithm(invalid), None);
        assert!(!invalid.overlaps(middle) && !middle.overlaps(invalid));
    }
}

#[test]
fn a_width_of_zero_has_its_limits() {
    let point = |value| region([exact(value); 3], Reference::Normal);
    let range = |lower, upper| Some(Interval { lower, upper });
    assert_eq!(point(2.0).standard_error(), range(0.0, 0.0));
    assert_eq!(point(2.0).p(), range(0.0, 0.0));
    assert_eq!(point(2.0).confidence_above(1.0), range(1.0, 1.0));
    assert_eq!(point(2.0).confidence_above(2.0), range(0.5, 0.5));
    assert_eq!(point(2.0).confidence_above(3.0), range(0.0, 0.0));
    assert_eq!(point(2.0).confidence_above(f64::NAN), None);
    // Zero differs from zero by an unknown number of standard errors of zero.
    assert_eq!(point(0.0).estimate(), range(0.0, 0.0));
    assert_eq!(point(0.0).p(), None);
    assert_eq!(point(0.0).lenient_p(), None);
    // "0.1 (0.1 to 0.1)" may be as exact as that, or "0.1 (0.05 to 0.15)".
    let printed = [0.1; 3].map(|value| Rounded {
        value,
        half_unit: 0.05,
    });
    let some = region(printed, Reference::Normal);
    assert_eq!(
        some.statistic().map(|range| range.upper),
        Some(f64::INFINITY)
    );
    assert_eq!(some.confidence_above(0.1), range(0.0, 1.0));
}

#[test]
fn touching_decimals_overlap() {
    let tenth = |value| Rounded {
        value,
        half_unit: 0.05,
    };
    for ticks in -300..300_i32 {
        let [here, next, after] = [0, 1, 2].map(|more| tenth(f64::from(ticks + more) / 10.0));
        assert!(here.overlaps(next) && next.overlaps(here), "{ticks}");
        assert!(!here.overlaps(after) && !after.overlaps(here), "{ticks}");
    }
}
