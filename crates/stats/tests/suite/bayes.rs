//! Priors, posteriors, scepticism, margins, units and multiplicity against
//! values computed in high precision by `tests/reference/make_bayes.py`, each
//! at its own tolerance.
//!
//! Runs natively and, with `wasm-bindgen-test-runner`, in WebAssembly.

use crate::case::Case;
use mcid_stats::bayes_factor::BayesFactor;
use mcid_stats::margins::MarginTests;
use mcid_stats::mid_units::{MidUnits, switch_points};
use mcid_stats::posterior::prior_data_conflict;
use mcid_stats::scepticism::Scepticism;
use mcid_stats::several_arms::{combine_groups, difference_of_independent, shared_control};
use mcid_stats::{Interval, Posterior, Prior, Reference, Sample, multiplicity};

const VALUES: &str = include_str!("../../../../tests/reference/bayes.json");

/// Runs `check` on each case of a function; there must be `count` of them.
#[track_caller]
fn each(function: &str, count: usize, check: impl Fn(&Case)) {
    crate::case::each(VALUES, function, count, check);
}

fn prior_of(case: &Case) -> Prior {
    if case.0["in"]["prior_sd"] == "inf" {
        Prior::flat()
    } else {
        Prior::normal(case.input("prior_mean"), case.input("prior_sd")).expect("a proper prior")
    }
}

fn truth(truth: bool) -> f64 {
    f64::from(u8::from(truth))
}

#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
#[cfg_attr(not(target_arch = "wasm32"), test)]
fn posteriors() {
    each("normal_posterior", 22, |case| {
        let (benefit, error, mcid) = (case.input("benefit"), case.input("se"), case.input("mcid"));
        let prior = prior_of(case);
        let posterior = Posterior::new(prior, benefit, error).expect("valid");
        let credible = posterior
            .credible_interval(case.input("level"))
            .expect("a valid level");
        let mut computed = vec![
            ("data_weight", posterior.data_weight),
            ("post_mean", posterior.mean),
            ("post_sd", posterior.standard_deviation),
            ("cri_lo", credible.lower),
            ("cri_hi", credible.upper),
            ("p_gt_0", posterior.probability_above(0.0)),
            ("p_lt_0", posterior.probability_below(0.0)),
            ("p_ge_mcid", posterior.probability_above(mcid)),
            ("p_le_neg_mcid", posterior.probability_below(-mcid)),
            ("p_within_mcid", posterior.probability_between(-mcid, mcid)),
        ];
        let conflict = prior_data_conflict(prior, benefit, error);
        let factor = BayesFactor::of_no_effect(prior, benefit, error);
        if prior.is_flat() {
            assert_eq!(conflict, None);
            assert_eq!(factor, None);
            assert_eq!(prior.probability_above(mcid), None);
        } else {
            let (conflict, factor) = (conflict.expect("proper"), factor.expect("proper"));
            let above = |x| prior.probability_above(x).expect("proper");
            computed.extend([
                ("conflict_z", conflict.statistic),
                ("conflict_p", conflict.p),
                ("prior_p_gt_0", above(0.0)),
                ("prior_p_ge_mcid", above(mcid)),
                ("bf01", factor.value()),
                ("ln_bf01", factor.log),
            ]);
        }
        case.expect(&computed);
    });
}

#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
#[cfg_attr(not(target_arch = "wasm32"), test)]
fn presets() {
    each("build_prior", 8, |case| {
        let preset = match case.text("kind") {
            "sceptical" => Prior::sceptical,
            "enthusiastic" => Prior::enthusiastic,
            "pessimistic" => Prior::pessimistic,
            other => panic!("{other}"),
        };
        let prior = preset(case.input("theta_alt"), case.input("tail_prob")).expect("valid");
        case.expect(&[("mean", prior.mean), ("sd", prior.standard_deviation)]);
    });
    each("build_neutral_prior", 4, |case| {
        let (multiple, coverage) = (case.input("multiple"), case.input("coverage"));
        let prior = Prior::neutral(case.input("mcid"), multiple, coverage).expect("valid");
        case.expect(&[("mean", prior.mean), ("sd", prior.standard_deviation)]);
    });
}

#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
#[cfg_attr(not(target_arch = "wasm32"), test)]
fn scepticism() {
    each("scepticism_limit", 7, |case| {
        let benefit = Interval {
            lower: case.input("lo"),
            upper: case.input("hi"),
        };
        let needed = Scepticism::needed(benefit, 0.95).expect("a shown benefit");
        case.expect(&[
            ("sl", needed.limit),
            ("prior_sd", needed.prior_standard_deviation),
            ("credibility_ratio", needed.credibility_ratio),
            (
                "intrinsically_credible",
                truth(needed.intrinsically_credible),
            ),
        ]);
    });
}

#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
#[cfg_attr(not(target_arch = "wasm32"), test)]
fn margins() {
    each("tost", 14, |case| {
        let (benefit, error) = (case.input("benefit"), case.input("se"));
        let margin = case.input("margin");
        let alphas = [
            MarginTests::USUAL_EQUIVALENCE_ALPHA,
            MarginTests::USUAL_NONINFERIORITY_ALPHA,
        ];
        let tests =
            MarginTests::new(benefit, error, margin, alphas, case.reference()).expect("valid");
        let [ninety, ninety_five] = [tests.equivalence_interval, tests.noninferiority_interval];
        let inside = -margin < ninety.lower && ninety.upper < margin;
        case.expect(&[
            ("z_lower", tests.lower_statistic),
            ("z_upper", tests.upper_statistic),
            ("p_lower", tests.p_noninferior),
            ("p_upper", tests.p_below_margin),
            ("p_tost", tests.p_equivalent),
            ("ci90_lo", ninety.lower),
            ("ci90_hi", ninety.upper),
            ("equivalent_05", truth(tests.equivalent)),
            ("ci90_inside", truth(inside)),
            ("p_noninferior", tests.p_noninferior),
            ("noninferior_025", truth(tests.noninferior)),
            ("ci95_lo", ninety_five.lower),
            ("ci95_hi", ninety_five.upper),
            ("p_superior_by_margin", tests.p_superior_by_margin),
            ("p_superior", tests.p_superior),
        ]);
    });
}

#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
#[cfg_attr(not(target_arch = "wasm32"), test)]
fn units() {
    each("mid_units", 6, |case| {
        let [estimate, lower, upper] = ["est", "lo", "hi"].map(|name| case.input(name));
        let lower_is_better = case.0["in"]["lower_is_better"] == true;
        let (benefit, interval) = if lower_is_better {
            let turned = Interval {
                lower: -upper,
                upper: -lower,
            };
            (-estimate, turned)
        } else {
            (estimate, Interval { lower, upper })
        };
        let units = MidUnits::new(benefit, interval, case.input("mcid")).expect("valid");
        let points = switch_points(benefit, interval).expect("finite");
        case.expect_with_lists(
            &[
                ("mid", units.benefit),
                ("mid_lo", units.interval.lower),
                ("mid_hi", units.interval.upper),
            ],
            &[("switch_points", &points)],
        );
    });
}

#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
#[cfg_attr(not(target_arch = "wasm32"), test)]
fn adjusted_p_values() {
    each("adjust_p", 7, |case| {
        let p = case.list("p");
        let bonferroni = multiplicity::bonferroni(&p).expect("probabilities");
        let holm = multiplicity::holm(&p).expect("probabilities");
        case.expect_with_lists(&[], &[("bonferroni", &bonferroni), ("holm", &holm)]);
    });
    each("bonferroni_level", 4, |case| {
        let each = multiplicity::per_comparison_level(case.input("level"), case.count("k"))
            .expect("a level");
        let critical_value = Reference::Normal.critical_value(each).expect("a level");
        case.expect(&[("per_level", each), ("crit", critical_value)]);
    });
}

#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
#[cfg_attr(not(target_arch = "wasm32"), test)]
fn combined_groups() {
    each("combine_groups", 4, |case| {
        let sample = |mean, standard_deviation, size| Sample {
            mean: case.input(mean),
            standard_deviation: case.input(standard_deviation),
            size: case.count(size),
        };
        let combined =
            combine_groups(sample("m1", "s1", "n1"), sample("m2", "s2", "n2")).expect("valid");
        case.expect(&[
            ("n", f64::from(combined.size)),
            ("mean", combined.mean),
            ("sd", combined.standard_deviation),
        ]);
    });
}

#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
#[cfg_attr(not(target_arch = "wasm32"), test)]
fn contrasts_with_a_shared_control() {
    each("shared_control", 3, |case| {
        let arms = [case.count("n_a"), case.count("n_b")];
        let shared =
            shared_control(case.input("sd"), case.count("n_control"), arms).expect("valid");
        case.expect(&[
            ("se_a", shared.standard_errors[0]),
            ("se_b", shared.standard_errors[1]),
            ("cov", shared.covariance),
            ("corr", shared.correlation),
            ("se_a_minus_b", shared.standard_error_of_difference),
        ]);
    });
}

#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
#[cfg_attr(not(target_arch = "wasm32"), test)]
fn differences_of_independent_estimates() {
    each("difference_of_independent", 4, |case| {
        let [first, second] =
            [("est1", "se1"), ("est2", "se2")].map(|(a, b)| [case.input(a), case.input(b)]);
        let difference = difference_of_independent(first, second).expect("valid");
        case.expect(&[
            ("diff", difference.estimate),
            ("se", difference.standard_error),
            ("z", difference.statistic),
            ("p", difference.two_sided_p),
        ]);
    });
}
