//! Estimates, confidence, consistency and power against values computed in
//! high precision by `tests/reference/make_evidence.py`, each at its own
//! tolerance.
//!
//! Runs natively and, with `wasm-bindgen-test-runner`, in WebAssembly.

use crate::case::Case;
use mcid_stats::log_scale::{self, LogRatio};
use mcid_stats::symmetry::{self, Symmetry};
use mcid_stats::{
    Estimate, FeasibleRegion, Interval, Reference, Rounded, confidence, interval, p, power,
};

const VALUES: &str = include_str!("../../../../tests/reference/evidence.json");

/// Runs `check` on each case of a function; there must be `count` of them.
#[track_caller]
fn each(function: &str, count: usize, check: impl Fn(&Case)) {
    crate::case::each(VALUES, function, count, check);
}

fn estimate(case: &Case) -> Estimate {
    Estimate::new(case.input("est"), case.input("se"), case.reference()).expect("valid")
}

/// A number as it stands in print.
fn rounded(text: &str) -> Rounded {
    let decimals = text.split_once('.').map_or("", |(_, decimals)| decimals);
    let unit = decimals.chars().fold(1.0, |unit, _| unit / 10.0);
    Rounded {
        value: text.parse().expect("a decimal"),
        half_unit: 0.5 * unit,
    }
}

/// A P value as it stands in print.
fn printed_p(text: &str) -> Interval {
    text.strip_prefix('<').map_or_else(
        || {
            let Interval { lower, upper } = rounded(text).range();
            Interval {
                lower: lower.max(0.0),
                upper: upper.min(1.0),
            }
        },
        |bound| Interval {
            lower: 0.0,
            upper: bound.parse().expect("a decimal"),
        },
    )
}

fn printed(case: &Case) -> [Rounded; 3] {
    ["est", "lo", "hi"].map(|name| rounded(case.text(name)))
}

fn region(case: &Case) -> FeasibleRegion {
    let [estimate, lower, upper] = printed(case);
    FeasibleRegion::new(
        estimate,
        lower,
        upper,
        case.input("level"),
        case.reference(),
    )
    .expect("valid")
}

fn truth(value: bool) -> f64 {
    f64::from(u8::from(value))
}

fn meet(one: Interval, other: Interval) -> f64 {
    truth(one.lower <= other.upper && other.lower <= one.upper)
}

#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
#[cfg_attr(not(target_arch = "wasm32"), test)]
fn logarithms_of_p() {
    each("test_stat", 21, |case| {
        let (estimate, null) = (estimate(case), case.input("null"));
        case.expect(&[
            ("ln_p", estimate.ln_p(null)),
            ("s_value", estimate.s_value(null)),
        ]);
    });
}

#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
#[cfg_attr(not(target_arch = "wasm32"), test)]
fn compatibility() {
    each("compatibility", 17, |case| {
        let (estimate, theta) = (estimate(case), case.input("theta"));
        let p = estimate.two_sided_p(theta);
        case.expect(&[
            ("p", p),
            ("s_value", estimate.s_value(theta)),
            ("conf_cdf", estimate.confidence_below(theta)),
            ("conf_sf", estimate.confidence_above(theta)),
            ("density", estimate.density(theta)),
            ("ci_level", 1.0 - p),
        ]);
    });
}

#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
#[cfg_attr(not(target_arch = "wasm32"), test)]
fn confidence_about_a_threshold() {
    each("confidence_mcid", 21, |case| {
        let mut benefit = estimate(case);
        if case.0["in"]["lower_is_better"] == true {
            benefit.value = -benefit.value;
        }
        let confidence = confidence(benefit, case.input("mcid")).expect("a threshold");
        case.expect(&[
            ("conf_benefit_gt_0", confidence.any_benefit),
            ("conf_benefit_ge_mcid", confidence.important_benefit),
            ("conf_harm_ge_mcid", confidence.important_harm),
            ("conf_abs_ge_mcid", confidence.important_either_way),
            ("conf_trivial", confidence.trivial),
        ]);
    });
}

#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
#[cfg_attr(not(target_arch = "wasm32"), test)]
fn sides_of_intervals() {
    each("se_from_ci", 14, |case| {
        let printed = Interval {
            lower: case.input("lo"),
            upper: case.input("hi"),
        };
        let (value, level, reference) = (case.input("est"), case.input("level"), case.reference());
        let errors = symmetry::standard_errors_of_sides(value, printed, level, reference);
        let [from_lower, from_upper] = errors.expect("a valid interval");
        case.expect(&[
            ("midpoint", printed.middle()),
            ("half_width", printed.half_width()),
            ("se_from_lower", from_lower),
            ("se_from_upper", from_upper),
        ]);
    });
}

#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
#[cfg_attr(not(target_arch = "wasm32"), test)]
fn standard_errors_from_p_values() {
    each("se_from_p", 7, |case| {
        let (value, p, reference) = (case.input("est"), case.input("p"), case.reference());
        let error = p::standard_error_from_p(value, 0.0, p, reference).expect("a valid P");
        let statistic = p::test_statistic(value, error, 0.0).expect("valid");
        case.expect(&[("stat", statistic.abs()), ("se", error)]);
    });
    each("se_band_from_p", 5, |case| {
        let printed = Interval {
            lower: case.input("p_lo"),
            upper: case.input("p_hi"),
        };
        let (value, null) = (rounded(case.text("est")), case.input("null"));
        let band = p::standard_error_band_from_p(value, null, printed, case.reference())
            .expect("a valid P");
        case.expect(&[("se_min", band.lower), ("se_max", band.upper)]);
    });
}

#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
#[cfg_attr(not(target_arch = "wasm32"), test)]
fn consistency_of_what_is_reported() {
    each("reported_consistency", 14, |case| {
        let [value, lower, upper] = printed(case).map(|number| number.value);
        let (level, reference) = (case.input("level"), case.reference());
        let printed = Interval { lower, upper };
        let error = interval::standard_error_from_interval(printed, [0.0; 2], level, reference)
            .expect("a valid interval")
            .standard_error;
        let p = printed_p(case.text("p"));
        let region = region(case);
        let lenient_statistic = region.lenient_statistic().expect("a width");
        let lenient_p = region.lenient_p().expect("a width");
        let mut computed = vec![
            ("se", error),
            ("stat", value.abs() / error),
            (
                "p",
                p::two_sided_p(value, error, 0.0, reference).expect("valid"),
            ),
            ("symmetric_within_rounding", truth(!region.is_empty())),
            ("p_rep_lo", p.lower),
            ("p_rep_hi", p.upper),
            ("p_matches_box", meet(lenient_p, p)),
            ("box_stat_min", lenient_statistic.lower),
            ("box_stat_max", lenient_statistic.upper),
            ("box_p_min", lenient_p.lower),
            ("box_p_max", lenient_p.upper),
        ];
        if let Some(possible_p) = region.p() {
            for (names, range) in [
                (["poly_est_min", "poly_est_max"], region.estimate()),
                (["poly_se_min", "poly_se_max"], region.standard_error()),
                (["poly_stat_min", "poly_stat_max"], region.statistic()),
                (["poly_p_min", "poly_p_max"], Some(possible_p)),
            ] {
                let Interval { lower, upper } = range.expect("a region");
                computed.extend([(names[0], lower), (names[1], upper)]);
            }
            computed.push(("p_matches_poly", meet(possible_p, p)));
            assert_eq!(
                truth(!region.with_p(p).is_empty()).to_bits(),
                meet(possible_p, p).to_bits(),
                "{}",
                case.id()
            );
        }
        case.expect(&computed);
    });
}

#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
#[cfg_attr(not(target_arch = "wasm32"), test)]
fn regions_of_what_is_feasible() {
    each("feasible_region", 21, |case| {
        let region = region(case).with_p(Interval {
            lower: case.input("p_lo"),
            upper: case.input("p_hi"),
        });
        let threshold = case.input("threshold");
        let mut computed = vec![("empty", truth(region.is_empty()))];
        for (names, range) in [
            (["est_min", "est_max"], region.estimate()),
            (["se_min", "se_max"], region.standard_error()),
            (["lower_min", "lower_max"], region.lower()),
            (["upper_min", "upper_max"], region.upper()),
            (["stat_min", "stat_max"], region.statistic()),
            (["p_min", "p_max"], region.p()),
            (["conf_min", "conf_max"], region.confidence_above(threshold)),
        ] {
            assert_eq!(range.is_none(), region.is_empty(), "{}", case.id());
            if let Some(Interval { lower, upper }) = range {
                computed.extend([(names[0], lower), (names[1], upper)]);
            }
        }
        case.expect(&computed);
    });
}

#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
#[cfg_attr(not(target_arch = "wasm32"), test)]
fn scales_of_symmetry() {
    each("symmetry_scale", 7, |case| {
        let [value, lower, upper] = printed(case);
        let found = Symmetry::new(value, lower, upper).expect("valid");
        let geometric = found.geometric_middle.expect("positive numbers");
        let limits = Interval {
            lower: lower.value,
            upper: upper.value,
        };
        let ratio = LogRatio::new(value.value, limits, 0.95, Reference::Normal).expect("a ratio");
        case.expect(&[
            ("arith_mid", found.arithmetic_middle.value),
            ("geo_mid", geometric.value),
            ("geo_mid_min", geometric.range.lower),
            ("geo_mid_max", geometric.range.upper),
            ("log_symmetric_within_rounding", truth(found.is_logarithmic)),
            ("lin_symmetric_within_rounding", truth(found.is_linear)),
            ("se_log", ratio.estimate.standard_error),
            ("z", ratio.estimate.value / ratio.estimate.standard_error),
            ("p", ratio.estimate.two_sided_p(0.0)),
        ]);
    });
}

#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
#[cfg_attr(not(target_arch = "wasm32"), test)]
fn ratios() {
    each("log_scale", 5, |case| {
        let limits = Interval {
            lower: case.input("lo"),
            upper: case.input("hi"),
        };
        let (value, level) = (case.input("est"), case.input("level"));
        let LogRatio { estimate, middle } =
            LogRatio::new(value, limits, level, Reference::Normal).expect("a ratio");
        case.expect(&[
            ("ln_est", estimate.value),
            ("se_ln", estimate.standard_error),
            ("z", estimate.value / estimate.standard_error),
            ("p", estimate.two_sided_p(0.0)),
            ("ln_mid", middle),
        ]);
    });
    each("log_of_printed", 4, |case| {
        let logarithm = log_scale::logarithm(rounded(case.text("ratio"))).expect("positive");
        let Interval { lower, upper } = logarithm.range();
        case.expect(&[("lower", lower), ("upper", upper)]);
    });
}

#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
#[cfg_attr(not(target_arch = "wasm32"), test)]
fn power_of_a_trial() {
    each("power_at", 5, |case| {
        let (error, alpha) = (case.input("se"), case.input("alpha"));
        let found = power::power(case.input("effect"), error, alpha).expect("valid");
        let [at_80, at_90] = [0.8, 0.9]
            .map(|power| power::detectable_difference(error, alpha, power).expect("valid"));
        case.expect(&[("power", found), ("mde80", at_80), ("mde90", at_90)]);
    });
}
