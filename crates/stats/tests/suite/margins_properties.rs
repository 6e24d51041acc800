//! Laws that margins, units, multiplicity and several arms keep for any numbers.
#![expect(
    clippy::float_cmp,
    reason = "mirror images and limits are equal to the last bit"
)]

use mcid_stats::margins::MarginTests;
use mcid_stats::mid_units::{MidUnits, switch_points};
use mcid_stats::multiplicity::{bonferroni, holm, per_comparison_level};
use mcid_stats::several_arms::{combine_groups, difference_of_independent, shared_control};
use mcid_stats::{Interval, Reference, Sample};
use mcid_test_support::numbers::{
    anything, benefits, close, errors, finite, levels, settings, sizes,
};
use proptest::collection::vec;
use proptest::prelude::*;

fn references() -> impl Strategy<Value = Reference> {
    prop_oneof![
        Just(Reference::Normal),
        (1.0..500.0_f64).prop_map(|df| Reference::student_t(df).expect("valid")),
    ]
}

/// Lists of P values, among which some are equal.
fn p_values() -> impl Strategy<Value = Vec<f64>> {
    let repeated = prop_oneof![Just(0.0), Just(0.01), Just(0.04), Just(0.3), Just(1.0)];
    vec(
        prop_oneof![sizes(-12.0, 0.0), 0.0..1.0_f64, repeated],
        0..12,
    )
}

/// The outcomes of people who do not all have the same.
fn outcomes() -> impl Strategy<Value = Vec<f64>> {
    vec(-50.0..50.0_f64, 2..60).prop_filter("all the same", |people| {
        people.iter().any(|outcome| *outcome != people[0])
    })
}

fn margin_tests(benefit: f64, error: f64, margin: f64, reference: Reference) -> MarginTests {
    MarginTests::new(benefit, error, margin, [0.05, 0.025], reference).expect("valid")
}

/// The mean and the standard deviation of people, as a sample.
fn sample(people: &[f64]) -> Sample {
    let size = u32::try_from(people.len()).expect("few people");
    let mean = people.iter().sum::<f64>() / f64::from(size);
    let squares: f64 = people.iter().map(|x| (x - mean) * (x - mean)).sum();
    Sample {
        mean,
        standard_deviation: (squares / (f64::from(size) - 1.0)).sqrt(),
        size,
    }
}

proptest! {
    #![proptest_config(settings())]

    #[test]
    fn equivalence_is_an_interval_within_the_margins(
        benefit in -3.0..3.0_f64, error in sizes(-2.0, 0.5), margin in sizes(-1.0, 1.0),
        alphas in [0.001..0.4_f64, 0.001..0.4_f64], reference in references(),
    ) {
        let tests = MarginTests::new(benefit, error, margin, alphas, reference).expect("valid");
        let alpha = alphas[0];
        let Interval { lower, upper } = tests.equivalence_interval;
        prop_assume!((tests.p_equivalent / alpha - 1.0).abs() > 1e-9);
        prop_assert_eq!(tests.equivalent, -margin < lower && upper < margin);
        prop_assume!((tests.p_noninferior / alphas[1] - 1.0).abs() > 1e-9);
        prop_assert_eq!(tests.noninferior, tests.noninferiority_interval.lower > -margin);
    }

    #[test]
    fn margins_mirror_and_add_up(
        benefit in -3.0..3.0_f64, error in sizes(-2.0, 0.5), margin in sizes(-1.0, 1.0),
        reference in references(),
    ) {
        let there = margin_tests(benefit, error, margin, reference);
        let back = margin_tests(-benefit, error, margin, reference);
        prop_assert_eq!(there.lower_statistic, -back.upper_statistic);
        prop_assert_eq!(there.p_noninferior, back.p_below_margin);
        prop_assert_eq!(there.p_equivalent, back.p_equivalent);
        prop_assert_eq!(there.equivalent, back.equivalent);
        close(there.p_superior_by_margin + there.p_below_margin, 1.0, 1e-15);
        close(there.p_superior + back.p_superior, 1.0, 1e-15);
        // To be better by a margin is more than to be better, and that more
        // than not to be worse by a margin.
        prop_assert!(there.p_superior_by_margin >= there.p_superior);
        prop_assert!(there.p_superior >= there.p_noninferior);
        let wider = margin_tests(benefit, error, 2.0 * margin, reference);
        prop_assert!(wider.p_equivalent <= there.p_equivalent);
    }

    #[test]
    fn units_are_undone_by_the_unit(
        benefit in benefits(), below in 0.0..9.0_f64, above in 0.0..9.0_f64, mcid in sizes(-3.0, 3.0),
    ) {
        let interval = Interval { lower: benefit - below, upper: benefit + above };
        let units = MidUnits::new(benefit, interval, mcid).expect("in order");
        close(units.benefit * mcid, benefit, 1e-15);
        close(units.interval.lower * mcid, interval.lower, 1e-15);
        close(units.interval.upper * mcid, interval.upper, 1e-15);
        // At each switch point one of the three is one unit in size.
        let points = switch_points(benefit, interval).expect("finite");
        prop_assert!(points.is_sorted());
        let mut sizes = [interval.lower, benefit, interval.upper].map(f64::abs);
        sizes.sort_by(f64::total_cmp);
        prop_assert_eq!(points, sizes);
        let turned = Interval { lower: -interval.upper, upper: -interval.lower };
        prop_assert_eq!(switch_points(-benefit, turned), Some(points));
    }

    #[test]
    fn holm_is_the_step_down_procedure(p in p_values()) {
        let mut order: Vec<usize> = (0..p.len()).collect();
        order.sort_by(|one, other| p[*one].total_cmp(&p[*other]));
        let mut wanted = vec![0.0; p.len()];
        let mut running = 0.0_f64;
        for (rank, index) in order.into_iter().enumerate() {
            running = running.max((p.len() - rank) as f64 * p[index]).min(1.0);
            wanted[index] = running;
        }
        prop_assert_eq!(holm(&p), Some(wanted));
    }

    #[test]
    fn holm_is_never_above_bonferroni_and_keeps_the_order(p in p_values()) {
        let [by_holm, by_bonferroni] = [holm(&p), bonferroni(&p)].map(|list| list.expect("valid"));
        prop_assert_eq!(by_holm.len(), p.len());
        for one in 0..p.len() {
            prop_assert!(p[one] <= by_holm[one] && by_holm[one] <= by_bonferroni[one]);
            prop_assert!(by_bonferroni[one] <= 1.0);
            for other in 0..p.len() {
                if p[one] <= p[other] {
                    prop_assert!(by_holm[one] <= by_holm[other]);
                    prop_assert!(by_bonferroni[one] <= by_bonferroni[other]);
                }
            }
        }
    }

    #[test]
    fn the_errors_of_all_comparisons_add_up(level in levels(), comparisons in 1..1000_u32) {
        let each = per_comparison_level(level, comparisons).expect("a level");
        prop_assert!(level <= each && each < 1.0);
        let together = (1.0 - each) * f64::from(comparisons);
        prop_assert!((together - (1.0 - level)).abs() <= 1e-16 * f64::from(comparisons));
    }

    #[test]
    fn combined_groups_are_their_people_together(first in outcomes(), second in outcomes()) {
        let combined = combine_groups(sample(&first), sample(&second)).expect("valid");
        let wanted = sample(&[first.as_slice(), &second].concat());
        prop_assert_eq!(combined.size, wanted.size);
        prop_assert!((combined.mean - wanted.mean).abs() <= 1e-13);
        let missing = combined.standard_deviation - wanted.standard_deviation;
        prop_assert!(missing.abs() <= 1e-13, "{missing:e}");
        let swapped = combine_groups(sample(&second), sample(&first));
        prop_assert_eq!(swapped, Some(combined));
    }

    /// Far from zero the squares of the values would swamp the spread.
    #[test]
    fn combining_does_not_depend_on_where_zero_is(
        first in outcomes(), second in outcomes(), shift in -1_000_000..1_000_000_i32,
    ) {
        let moved = |people: &[f64]| {
            let sample = sample(people);
            // Whole numbers, so that the shift itself does not round.
            Sample { mean: sample.mean.round() + f64::from(shift), ..sample }
        };
        let there = combine_groups(moved(&first), moved(&second)).expect("valid");
        let shift = -f64::from(shift);
        let back = |sample: Sample| Sample { mean: sample.mean + shift, ..sample };
        let here = combine_groups(back(moved(&first)), back(moved(&second))).expect("valid");
        prop_assert_eq!(here.standard_deviation, there.standard_deviation);
    }

    #[test]
    fn contrasts_with_a_shared_control_are_correlated(
        deviation in sizes(-3.0, 3.0), control in 2..3000_u32, a in 2..3000_u32, b in 2..3000_u32,
    ) {
        let shared = shared_control(deviation, control, [a, b]).expect("valid");
        let [error_a, error_b] = shared.standard_errors;
        close(shared.covariance, shared.correlation * error_a * error_b, 1e-14);
        let parts = error_a * error_a + error_b * error_b - 2.0 * shared.covariance;
        let square = shared.standard_error_of_difference.powi(2);
        prop_assert!((parts - square).abs() <= 1e-14 * (error_a * error_a + error_b * error_b));
        // As two independent trials they would seem less precise.
        let independent = difference_of_independent([0.0, error_a], [0.0, error_b]).expect("valid");
        prop_assert!(shared.standard_error_of_difference < independent.standard_error);
        let swapped = shared_control(deviation, control, [b, a]).expect("valid");
        prop_assert_eq!(swapped.correlation, shared.correlation);
        prop_assert_eq!(swapped.standard_error_of_difference, shared.standard_error_of_difference);
    }

    #[test]
    fn a_swapped_difference_is_the_same_with_its_sign_turned(
        first in (benefits(), errors()), second in (benefits(), errors()),
    ) {
        let [first, second]: [[f64; 2]; 2] = [first.into(), second.into()];
        let there = difference_of_independent(first, second).expect("valid");
        let back = difference_of_independent(second, first).expect("valid");
        prop_assert_eq!(there.estimate, -back.estimate);
        prop_assert_eq!(there.standard_error, back.standard_error);
        prop_assert_eq!(there.two_sided_p, back.two_sided_p);
        prop_assert!(there.standard_error >= first[1].max(second[1]));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 20_000, ..settings() })]

    #[test]
    fn no_number_in_gives_nan_out(a in anything(), b in anything(), c in anything(), d in anything()) {
        let interval = Interval { lower: a, upper: b };
        if let Some(units) = MidUnits::new(c, interval, d) {
            prop_assert!(finite(&[units.benefit, units.interval.lower, units.interval.upper]));
        }
        prop_assert_eq!(switch_points(c, interval).is_some(), finite(&[a, b, c]));
        let reference = Reference::student_t(d).unwrap_or(Reference::Normal);
        if let Some(tests) = MarginTests::new(a, b, c, [0.05, 0.025], reference) {
            prop_assert!(!tests.lower_statistic.is_nan());
            prop_assert!(!tests.upper_statistic.is_nan());
            for p in [tests.p_noninferior, tests.p_below_margin, tests.p_equivalent, tests.p_superior] {
                prop_assert!((0.0..=1.0).contains(&p));
            }
        }
        let groups = [(a, b), (c, d)].map(|(mean, standard_deviation)| Sample {
            mean,
            standard_deviation,
            size: 2,
        });
        if let Some(combined) = combine_groups(groups[0], groups[1]) {
            prop_assert!(finite(&[combined.mean, combined.standard_deviation]));
        }
        if let Some(shared) = shared_control(a, 2, [3, 4]) {
            prop_assert!(finite(&shared.standard_errors));
            prop_assert!(finite(&[shared.covariance, shared.correlation]));
        }
        if let Some(difference) = difference_of_independent([a, b], [c, d]) {
            prop_assert!(finite(&[difference.estimate, difference.standard_error]));
            prop_assert!(!difference.statistic.is_nan());
            prop_assert!(!difference.two_sided_p.is_nan());
        }
        for list in [holm(&[a, b, c, d]), bonferroni(&[a, b, c, d])].into_iter().flatten() {
            prop_assert!(list.iter().all(|p| (0.0..=1.0).contains(p)));
        }
        prop_assert!(per_comparison_level(a, 3).is_none_or(|each| each > a && each < 1.0));
    }
}

#[test]
fn what_is_undefined_is_none() {
    for value in [0.0, -1.0, f64::INFINITY, f64::NAN] {
        assert_eq!(shared_control(value, 9, [9, 9]), None, "{value}");
        for [first, second] in [[value, 1.0], [1.0, value]] {
            let independent = difference_of_independent([1.0, first], [0.0, second]);
            assert_eq!(independent, None, "{value}");
            let tests = MarginTests::new(0.5, first, second, [0.05; 2], Reference::Normal);
            assert_eq!(tests, None, "{value}");
            let [first, second] = [first, second].map(|standard_deviation| Sample {
                mean: 0.0,
                standard_deviation,
                size: 9,
            });
            assert_eq!(combine_groups(first, second), None, "{value}");
        }
        let interval = Interval {
            lower: -1.0,
            upper: 1.0,
        };
        assert_eq!(MidUnits::new(0.0, interval, value), None, "{value}");
    }
    for alpha in [0.0, 0.5, 0.6, -0.1, f64::NAN] {
        for alphas in [[alpha, 0.025], [0.05, alpha]] {
            let tests = MarginTests::new(0.5, 1.0, 1.0, alphas, Reference::Normal);
            assert_eq!(tests, None, "{alpha}");
        }
    }
    for value in [f64::NAN, f64::INFINITY] {
        assert_eq!(difference_of_independent([value, 1.0], [0.0, 1.0]), None);
    }
}

#[test]
fn lists_of_p_values_may_be_empty_but_not_improbable() {
    assert_eq!(holm(&[]), Some(vec![]));
    assert_eq!(bonferroni(&[]), Some(vec![]));
    for bad in [-0.01, 1.01, f64::NAN] {
        assert_eq!(holm(&[0.5, bad]), None, "{bad}");
        assert_eq!(bonferroni(&[0.5, bad]), None, "{bad}");
    }
    assert_eq!(per_comparison_level(0.95, 0), None);
    for level in [0.0, 1.0, 1.5, -0.5, f64::NAN] {
        assert_eq!(per_comparison_level(level, 3), None, "{level}");
    }
}

#[test]
fn groups_have_at_least_two_people_and_a_countable_sum() {
    let group = |size| Sample {
        mean: 1.0,
        standard_deviation: 2.0,
        size,
    };
    assert_eq!(combine_groups(group(1), group(9)), None);
    assert_eq!(combine_groups(group(9), group(0)), None);
    assert_eq!(combine_groups(group(u32::MAX), group(2)), None);
    for sizes in [[1, 9, 9], [9, 1, 9], [9, 9, 0]] {
        assert_eq!(shared_control(2.0, sizes[0], [sizes[1], sizes[2]]), None);
    }
}

#[test]
fn an_estimate_on_the_margin_is_neither_within_nor_beyond() {
    let tests = margin_tests(1.0, 0.3, 1.0, Reference::Normal);
    close(tests.p_equivalent, 0.5, 0.0);
    close(tests.p_superior_by_margin, 0.5, 0.0);
    assert!(!tests.equivalent && tests.noninferior);
}
