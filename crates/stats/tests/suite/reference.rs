//! The `stats` room against values computed in high precision by
//! `tests/reference/make_values.py`, each at its own tolerance.
//!
//! Runs natively and, with `wasm-bindgen-test-runner`, in WebAssembly.

use crate::case::Case;
use mcid_stats::{Difference, Interval, Sample, interval, mean, normal, p, student_t};

const VALUES: &str = include_str!("../../../../tests/reference/values.json");

/// Runs `check` on each case of a function; there must be `count` of them.
#[track_caller]
fn each(function: &str, count: usize, check: impl Fn(&Case)) {
    crate::case::each(VALUES, function, count, check);
}

#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
#[cfg_attr(not(target_arch = "wasm32"), test)]
fn normal_tails() {
    each("normal", 16, |case| {
        let x = case.input("x");
        case.expect(&[
            ("cdf", normal::cdf(x)),
            ("sf", normal::upper_tail(x)),
            ("p_two_sided", normal::two_sided_p(x)),
        ]);
    });
}

#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
#[cfg_attr(not(target_arch = "wasm32"), test)]
fn normal_quantiles() {
    each("normal_quantile", 17, |case| {
        let upper = normal::upper_quantile(case.input("p")).expect("a tail");
        case.expect(&[("x", -upper)]);
    });
}

#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
#[cfg_attr(not(target_arch = "wasm32"), test)]
fn student_t_tails() {
    each("student_t", 63, |case| {
        let (t, df) = (case.input("t"), case.degrees_of_freedom());
        case.expect(&[
            ("cdf", student_t::cdf(t, df)),
            ("sf", student_t::upper_tail(t, df)),
            ("p_two_sided", student_t::two_sided_p(t, df)),
        ]);
    });
}

#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
#[cfg_attr(not(target_arch = "wasm32"), test)]
fn student_t_quantiles() {
    each("student_t_quantile_upper", 47, |case| {
        let (q, df) = (case.input("q"), case.degrees_of_freedom());
        case.expect(&[("t", student_t::upper_quantile(q, df).expect("a tail"))]);
    });
}

#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
#[cfg_attr(not(target_arch = "wasm32"), test)]
fn standard_errors_from_intervals() {
    each("se_from_ci", 14, |case| {
        let printed = Interval {
            lower: case.input("lo"),
            upper: case.input("hi"),
        };
        let half_unit = 0.5 * 10_f64.powf(-case.input("decimals"));
        let (level, reference) = (case.input("level"), case.reference());
        let recovered =
            interval::standard_error_from_interval(printed, [half_unit; 2], level, reference)
                .expect("a valid interval");
        let critical_value = reference.critical_value(level).expect("a valid level");
        case.expect(&[
            ("crit", critical_value),
            ("se", recovered.standard_error),
            ("se_min", recovered.band.lower),
            ("se_max", recovered.band.upper),
        ]);
    });
}

#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
#[cfg_attr(not(target_arch = "wasm32"), test)]
fn asymmetry() {
    each("ci_asymmetry", 11, |case| {
        let printed = Interval {
            lower: case.input("lo"),
            upper: case.input("hi"),
        };
        let asymmetry = interval::asymmetry(case.input("est"), printed);
        case.expect(&[("asymmetry", asymmetry.expect("a valid interval"))]);
    });
}

#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
#[cfg_attr(not(target_arch = "wasm32"), test)]
fn differences_with_unequal_variances() {
    each("two_sample_from_sd", 3, |case| {
        let sample = |mean, standard_deviation, size| Sample {
            mean: case.input(mean),
            standard_deviation: case.input(standard_deviation),
            size: case.count(size),
        };
        let difference = Difference::welch(sample("m1", "s1", "n1"), sample("m2", "s2", "n2"))
            .expect("valid samples");
        let statistic = p::test_statistic(difference.estimate, difference.standard_error, 0.0);
        case.expect(&[
            ("md", difference.estimate),
            ("se_welch", difference.standard_error),
            ("df_welch", difference.degrees_of_freedom.get()),
            ("t_welch", statistic.expect("a valid difference")),
            (
                "p_welch",
                difference.two_sided_p().expect("a valid difference"),
            ),
        ]);
    });
}

#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
#[cfg_attr(not(target_arch = "wasm32"), test)]
fn p_values() {
    each("test_stat", 8, |case| {
        let (estimate, error, null) = (case.input("est"), case.input("se"), case.input("null"));
        let reference = case.reference();
        let two_sided = p::two_sided_p(estimate, error, null, reference);
        let lower = p::lower_p(estimate, error, null, reference);
        let upper = p::upper_p(estimate, error, null, reference);
        let statistic = p::test_statistic(estimate, error, null);
        case.expect(&[
            ("stat", statistic.expect("valid")),
            ("p_two_sided", two_sided.expect("valid")),
            ("p_lower", lower.expect("valid")),
            ("p_upper", upper.expect("valid")),
        ]);
    });
}

#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
#[cfg_attr(not(target_arch = "wasm32"), test)]
fn confidence_intervals() {
    each("ci_at_level", 7, |case| {
        let (estimate, error, level) = (case.input("est"), case.input("se"), case.input("level"));
        let computed =
            interval::confidence_interval(estimate, error, level, case.reference()).expect("valid");
        case.expect(&[("lo", computed.lower), ("hi", computed.upper)]);
    });
}

#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
#[cfg_attr(not(target_arch = "wasm32"), test)]
fn intervals_of_means() {
    each("mean_interval", 5, |case| {
        let (value, deviation) = (case.input("mean"), case.input("sd"));
        let (size, level) = (case.count("n"), case.input("level"));
        let error = mean::standard_error_of_mean(deviation, size).expect("valid");
        let computed = mean::mean_interval(value, deviation, size, level).expect("valid");
        case.expect(&[
            ("se", error),
            ("lo", computed.lower),
            ("hi", computed.upper),
        ]);
        let from_error = mean::mean_interval_from_standard_error(value, error, size, level);
        assert_eq!(from_error, Some(computed), "{}", case.id());
    });
}
