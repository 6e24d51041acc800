//! Standardised differences, responders and numbers needed against values
//! computed in high precision by `tests/reference/make_responders.py`, each at
//! its own tolerance.
//!
//! Runs natively and, with `wasm-bindgen-test-runner`, in WebAssembly.

use crate::case::Case;
use mcid_stats::bounded::ScaledBeta;
use mcid_stats::difference::pooled_standard_deviation;
use mcid_stats::standardised::ExactIntervals;
use mcid_stats::truncated_normal::TruncatedNormal;
use mcid_stats::{
    ArmScores, Better, Difference, Interval, NumberNeeded, Responders, RiskDifference, Sample,
    Standardised, noncentral_t, overlap, p, responders, standard_deviation,
};
use serde_json::Value;

const VALUES: &str = include_str!("../../../../tests/reference/responders.json");

/// Runs `check` on each case of a function; there must be `count` of them.
#[track_caller]
fn each(function: &str, count: usize, check: impl Fn(&Case)) {
    crate::case::each(VALUES, function, count, check);
}

fn sizes(case: &Case) -> [u32; 2] {
    ["n1", "n2"].map(|name| case.count(name))
}

fn bounds(case: &Case, lower: &str, upper: &str) -> Interval {
    Interval {
        lower: case.input(lower),
        upper: case.input(upper),
    }
}

fn better(case: &Case) -> Better {
    match case.text("better") {
        "lower" => Better::Lower,
        "higher" => Better::Higher,
        other => panic!("{other}"),
    }
}

#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
#[cfg_attr(not(target_arch = "wasm32"), test)]
fn noncentral_t_tails() {
    each("noncentral_t_cdf", 14, |case| {
        let [t, noncentrality] = ["t", "ncp"].map(|name| case.input(name));
        let computed = noncentral_t::cdf(t, case.degrees_of_freedom(), noncentrality);
        case.expect(&[("cdf", computed.expect("valid"))]);
    });
}

#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
#[cfg_attr(not(target_arch = "wasm32"), test)]
fn standard_deviations_behind_standard_errors() {
    each("sd_from_se", 5, |case| {
        let error = case.input("se");
        let computed =
            standard_deviation::standard_deviation_from_standard_error(error, sizes(case));
        case.expect(&[("sd", computed.expect("valid"))]);
    });
    each("before_adjustment", 2, |case| {
        let [residual, explained] = ["residual", "explained"].map(|name| case.input(name));
        let computed =
            standard_deviation::standard_deviation_before_adjustment(residual, explained);
        case.expect(&[("sd", computed.expect("valid"))]);
    });
}

#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
#[cfg_attr(not(target_arch = "wasm32"), test)]
fn standard_deviations_of_changes() {
    each("sd_change", 5, |case| {
        let [before, after, correlation] =
            ["sd_baseline", "sd_follow", "corr"].map(|name| case.input(name));
        let computed = standard_deviation::standard_deviation_of_change(before, after, correlation);
        case.expect(&[("sd_change", computed.expect("valid"))]);
    });
    each("corr_from_sds", 4, |case| {
        let [before, after, change] =
            ["sd_baseline", "sd_follow", "sd_change"].map(|name| case.input(name));
        let computed =
            standard_deviation::correlation_from_standard_deviations(before, after, change);
        case.expect(&[("corr", computed.expect("consistent"))]);
    });
}

#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
#[cfg_attr(not(target_arch = "wasm32"), test)]
fn largest_standard_deviations() {
    each("sd_upper_bound", 4, |case| {
        let (mean, size, bounds) = (
            case.input("mean"),
            case.count("n"),
            bounds(case, "lo", "hi"),
        );
        let sample = standard_deviation::largest_sample_standard_deviation(mean, bounds, size);
        let population = standard_deviation::largest_standard_deviation(mean, bounds);
        case.expect(&[
            ("sd_max_sample", sample.expect("valid")),
            ("sd_max_pop", population.expect("valid")),
        ]);
    });
}

#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
#[cfg_attr(not(target_arch = "wasm32"), test)]
fn differences_with_pooled_and_with_separate_variances() {
    each("two_sample_from_sd", 3, |case| {
        let sample = |mean, standard_deviation, size| Sample {
            mean: case.input(mean),
            standard_deviation: case.input(standard_deviation),
            size: case.count(size),
        };
        let [first, second] = [sample("m1", "s1", "n1"), sample("m2", "s2", "n2")];
        let pooled = Difference::pooled(first, second).expect("valid samples");
        let welch = Difference::welch(first, second).expect("valid samples");
        assert_eq!(pooled.estimate.to_bits(), welch.estimate.to_bits());
        let statistic = |difference: Difference| {
            p::test_statistic(difference.estimate, difference.standard_error, 0.0).expect("valid")
        };
        let deviation = pooled_standard_deviation(first, second).expect("valid samples");
        case.expect(&[
            ("md", pooled.estimate),
            ("sd_pooled", deviation),
            ("se_pooled", pooled.standard_error),
            ("df_pooled", pooled.degrees_of_freedom.get()),
            ("t_pooled", statistic(pooled)),
            ("p_pooled", pooled.two_sided_p().expect("valid")),
            ("se_welch", welch.standard_error),
            ("df_welch", welch.degrees_of_freedom.get()),
            ("t_welch", statistic(welch)),
            ("p_welch", welch.two_sided_p().expect("valid")),
        ]);
    });
}

fn standardised(case: &Case) -> Standardised {
    Standardised::new(case.input("md"), case.input("sd"), sizes(case)).expect("valid")
}

fn estimates(found: Standardised) -> Vec<(&'static str, f64)> {
    let d = found.d;
    vec![
        ("d", d),
        ("J", found.correction),
        ("g", found.g),
        ("t", found.t),
        ("var_d_LS", found.variance_of_d),
        ("var_g_LS", found.variance_of_g),
        ("cles", overlap::common_language_effect(d)),
        ("u3", overlap::u3(d)),
        ("ovl", overlap::overlap(d)),
        ("u2", overlap::u2(d)),
        ("u1", overlap::u1(d)),
        ("ln_or", found.log_odds_ratio()),
        ("r_pb", found.point_biserial_correlation()),
        ("nnt_kraemer", 1.0 / overlap::success_rate_difference(d)),
    ]
}

fn limits(intervals: ExactIntervals) -> [(&'static str, f64); 4] {
    [
        ("d_lo", intervals.d.lower),
        ("d_hi", intervals.d.upper),
        ("g_lo", intervals.g.lower),
        ("g_hi", intervals.g.upper),
    ]
}

#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
#[cfg_attr(not(target_arch = "wasm32"), test)]
fn standardised_differences() {
    each("standardized", 4, |case| {
        let found = standardised(case);
        let intervals = found.exact_intervals(0.95).expect("valid");
        let mut computed = estimates(found);
        computed.extend(limits(intervals));
        let of_effect = overlap::common_language_effect;
        computed.extend([
            ("cles_lo", of_effect(intervals.d.lower)),
            ("cles_hi", of_effect(intervals.d.upper)),
        ]);
        case.expect(&computed);
    });
    each("standardized_estimates", 3, |case| {
        case.expect(&estimates(standardised(case)));
    });
    each("exact_interval", 6, |case| {
        let intervals = standardised(case).exact_intervals(case.input("level"));
        case.expect(&limits(intervals.expect("valid")));
    });
}

#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
#[cfg_attr(not(target_arch = "wasm32"), test)]
fn distributions_with_different_deviations() {
    each("unequal_sd", 7, |case| {
        let means = ["m1", "m2"].map(|name| case.input(name));
        let deviations = ["s1", "s2"].map(|name| case.input(name));
        let superior = overlap::probability_of_superiority(means, deviations);
        let common = overlap::overlap_of_unequal(means, deviations);
        case.expect(&[
            ("prob_superiority_1_gt_2", superior.expect("valid")),
            ("overlap", common.expect("valid")),
        ]);
    });
}

/// The number needed and how it reads.
fn number_needed(number: NumberNeeded) -> (f64, &'static str) {
    match number {
        NumberNeeded::Benefit(number) => (number, "NNTB"),
        NumberNeeded::Harm(number) => (number, "NNTH"),
        NumberNeeded::Infinite => (f64::INFINITY, "none"),
    }
}

#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
#[cfg_attr(not(target_arch = "wasm32"), test)]
fn responders_to_a_standardised_difference() {
    each("furukawa_nnt", 4, |case| {
        let control = case.input("cer");
        let treated = overlap::treated_share(case.input("d"), control).expect("a share");
        let difference = treated - control;
        let needed = number_needed(NumberNeeded::new(difference).expect("a difference"));
        assert_eq!(needed.1, "NNTB");
        case.expect(&[("eer", treated), ("rd", difference), ("nnt", needed.0)]);
    });
}

#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
#[cfg_attr(not(target_arch = "wasm32"), test)]
fn responders_from_a_fixed_baseline() {
    each("responders_fixed_baseline", 8, |case| {
        let fraction = case.input("frac");
        let arm = |baseline, follow_up, deviation| {
            let [base, mean, deviation] =
                [baseline, follow_up, deviation].map(|name| case.input(name));
            let bounds = bounds(case, "scale_lo", "scale_hi");
            let cut = responders::cut(base, fraction, Better::Lower).expect("a cut");
            let of = [
                responders::fixed_baseline,
                responders::fixed_baseline_in_whole_points,
            ];
            let [share, whole] = of.map(|share| {
                share(base, mean, deviation, fraction, Better::Lower).expect("a share")
            });
            let scores = ScaledBeta::matched(mean, deviation, bounds).expect("feasible");
            [cut, share, whole, scores.cdf(cut)]
        };
        let first = arm("base1", "follow1", "sd1");
        let second = arm("base2", "follow2", "sd2");
        case.expect(&[
            ("cut1", first[0]),
            ("p1", first[1]),
            ("p1_integer", first[2]),
            ("p1_beta", first[3]),
            ("cut2", second[0]),
            ("p2", second[1]),
            ("p2_integer", second[2]),
            ("p2_beta", second[3]),
            ("rd", first[1] - second[1]),
            ("rd_integer", first[2] - second[2]),
            ("rd_beta", first[3] - second[3]),
        ]);
    });
}

#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
#[cfg_attr(not(target_arch = "wasm32"), test)]
fn responders_from_their_own_baseline() {
    each("responders_bivariate", 5, |case| {
        let share = |baseline, follow_up| {
            let scores = ArmScores {
                baseline_mean: case.input(baseline),
                baseline_sd: case.input("sd_base"),
                follow_up_mean: case.input(follow_up),
                follow_up_sd: case.input("sd_follow"),
                correlation: case.input("corr"),
            };
            responders::bivariate(scores, case.input("frac"), Better::Lower).expect("a share")
        };
        let [first, second] = [share("base1", "follow1"), share("base2", "follow2")];
        case.expect(&[("p1", first), ("p2", second), ("rd", first - second)]);
    });
}

#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
#[cfg_attr(not(target_arch = "wasm32"), test)]
fn responders_in_either_direction() {
    each("responders_of_arm", 5, |case| {
        let scores = ArmScores {
            baseline_mean: case.input("baseline"),
            baseline_sd: case.input("sd_base"),
            follow_up_mean: case.input("follow"),
            follow_up_sd: case.input("sd_follow"),
            correlation: case.input("corr"),
        };
        let (fraction, better) = (case.input("frac"), better(case));
        let (base, mean) = (scores.baseline_mean, scores.follow_up_mean);
        let deviation = scores.follow_up_sd;
        let cut = responders::cut(base, fraction, better);
        let fixed = responders::fixed_baseline(base, mean, deviation, fraction, better);
        let whole =
            responders::fixed_baseline_in_whole_points(base, mean, deviation, fraction, better);
        let own = responders::bivariate(scores, fraction, better);
        case.expect(&[
            ("cut", cut.expect("a cut")),
            ("fixed", fixed.expect("a share")),
            ("whole", whole.expect("a share")),
            ("bivariate", own.expect("a share")),
        ]);
    });
    each("absolute_change", 3, |case| {
        let [mean, deviation, required] = ["mean", "sd", "required"].map(|name| case.input(name));
        let share = responders::absolute_change(mean, deviation, required, better(case));
        case.expect(&[("p", share.expect("a share"))]);
    });
}

#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
#[cfg_attr(not(target_arch = "wasm32"), test)]
fn variances_of_shares() {
    each("suissa_variance", 3, |case| {
        let [cut, mean, deviation] = ["cut", "mean", "sd"].map(|name| case.input(name));
        let share = responders::share_reaching(cut, mean, deviation, Better::Lower);
        let variance = responders::share_variance(cut, mean, deviation, case.count("n"));
        let variance = variance.expect("valid");
        case.expect(&[
            ("p", share.expect("valid")),
            ("var_sd_known", variance.deviation_known),
            ("var_sd_estimated", variance.deviation_estimated),
            ("var_binomial", variance.counted),
        ]);
    });
}

#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
#[cfg_attr(not(target_arch = "wasm32"), test)]
fn scores_on_a_bounded_scale() {
    let matched = |case: &Case| {
        let [mean, deviation] = ["mean", "sd"].map(|name| case.input(name));
        ScaledBeta::matched(mean, deviation, bounds(case, "lo", "hi")).expect("feasible")
    };
    each("beta_scaled", 12, |case| {
        let scores = matched(case);
        case.expect(&[
            ("alpha", scores.alpha),
            ("beta", scores.beta),
            ("p_le_cut", scores.cdf(case.input("cut"))),
        ]);
    });
    each("beta_density", 4, |case| {
        let (scores, score) = (matched(case), case.input("score"));
        case.expect(&[
            ("density", scores.density(score).expect("finite")),
            ("below", scores.cdf(score)),
            ("above", scores.upper_tail(score)),
        ]);
    });
}

#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
#[cfg_attr(not(target_arch = "wasm32"), test)]
fn scores_cut_off_at_the_bounds() {
    each("truncnorm_matched", 6, |case| {
        let [mean, deviation] = ["mean", "sd"].map(|name| case.input(name));
        let scores =
            TruncatedNormal::matched(mean, deviation, bounds(case, "lo", "hi")).expect("feasible");
        case.expect(&[
            ("latent_mean", scores.latent_mean()),
            ("latent_sd", scores.latent_standard_deviation()),
            ("p_le_cut", scores.cdf(case.input("cut"))),
        ]);
    });
}

#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
#[cfg_attr(not(target_arch = "wasm32"), test)]
fn differences_between_shares() {
    each("risk_difference_nnt", 13, |case| {
        let counted = case.0["in"]["counts"].as_bool().expect("counts");
        let arm = |share, size| {
            let (value, size) = (case.input(share), case.count(size));
            if counted {
                Responders::new(value, size).expect("valid")
            } else {
                Responders::from_share(value, size).expect("valid")
            }
        };
        let compared = RiskDifference {
            first: arm("p1", "n1"),
            second: arm("p2", "n2"),
        };
        let level = case.input("level");
        let newcombe = compared.newcombe_interval(level).expect("valid");
        let wald = compared.wald_interval(level).expect("valid");
        let needed = compared.number_needed_interval(level).expect("valid");
        let [first, second] =
            [compared.first, compared.second].map(|arm| arm.wilson_interval(level).expect("valid"));
        let (number, kind) = number_needed(compared.number_needed().expect("valid"));
        let (best, worst) = (number_needed(needed.best), number_needed(needed.worst));
        let mut computed = vec![
            ("p1", compared.first.share()),
            ("p2", compared.second.share()),
            ("rd", compared.estimate()),
            ("newcombe_lo", newcombe.lower),
            ("newcombe_hi", newcombe.upper),
            ("wald_lo", wald.lower),
            ("wald_hi", wald.upper),
            ("nnt_at_hi", best.0),
            ("nnt_at_lo", worst.0),
            ("wilson1_lo", first.lower),
            ("wilson1_hi", first.upper),
            ("wilson2_lo", second.lower),
            ("wilson2_hi", second.upper),
        ];
        computed.extend(compared.risk_ratio().map(|ratio| ("rr", ratio)));
        let form = if needed.goes_through_infinity() {
            "NNTB_to_inf_to_NNTH"
        } else {
            assert_eq!(best.1, worst.1, "{}", case.id());
            best.1
        };
        // Words and infinity by themselves, the rest by the case's tolerance.
        let mut rest = case.0.clone();
        let outputs = rest["out"].as_object_mut().expect("outputs");
        assert_eq!(outputs.remove("nnt_kind"), Some(Value::from(kind)));
        assert_eq!(outputs.remove("nnt_ci_form"), Some(Value::from(form)));
        if number.is_infinite() {
            assert_eq!(outputs.remove("nnt"), Some(Value::from("inf")));
        } else {
            computed.push(("nnt", number));
        }
        Case(rest).expect(&computed);
    });
}
