//! Laws that standardised differences, shares of responders and numbers needed
//! keep for any numbers.
use mcid_stats::bounded::{ScaledBeta, Shape};
use mcid_stats::difference::pooled_standard_deviation;
use mcid_stats::truncated_normal::TruncatedNormal;
use mcid_stats::{
    ArmScores, Better, DegreesOfFreedom, Difference, Interval, NumberNeeded, NumberNeededInterval,
    Responders, RiskDifference, Sample, Standardised, noncentral_t, normal, overlap, responders,
    standard_deviation, student_t,
};
use proptest::prelude::*;
use proptest::test_runner::{RngAlgorithm, RngSeed};

/// The same cases at every run, and no file of past failures.
fn settings() -> ProptestConfig {
    ProptestConfig {
        cases: 400,
        failure_persistence: None,
        rng_algorithm: RngAlgorithm::ChaCha,
        rng_seed: RngSeed::Fixed(20_261_122),
        ..ProptestConfig::default()
    }
}

/// Positive numbers over six orders of magnitude.
fn sizes() -> impl Strategy<Value = f64> {
    (-3.0..3.0_f64).prop_map(|log| 10_f64.powf(log))
}

fn arm_sizes() -> impl Strategy<Value = [u32; 2]> {
    [2..3000_u32, 2..3000_u32]
}

fn directions() -> impl Strategy<Value = Better> {
    prop_oneof![Just(Better::Lower), Just(Better::Higher)]
}

fn arm_scores() -> impl Strategy<Value = ArmScores> {
    (
        0.1..100.0_f64,
        0.0..30.0_f64,
        -10.0..100.0_f64,
        0.1..30.0_f64,
        -1.0..=1.0_f64,
    )
        .prop_map(
            |(baseline_mean, baseline_sd, follow_up_mean, follow_up_sd, correlation)| ArmScores {
                baseline_mean,
                baseline_sd,
                follow_up_mean,
                follow_up_sd,
                correlation,
            },
        )
}

/// Nobody and everybody among them, and counts that are not whole.
fn counted() -> impl Strategy<Value = Responders> {
    let share = prop_oneof![8 => 0.0..=1.0_f64, 1 => Just(0.0), 1 => Just(1.0)];
    (share, 1..3000_u32)
        .prop_map(|(share, size)| Responders::from_share(share, size).expect("valid"))
}

fn compared() -> impl Strategy<Value = RiskDifference> {
    (counted(), counted()).prop_map(|(first, second)| RiskDifference { first, second })
}

fn levels() -> impl Strategy<Value = f64> {
    0.5..0.9999_f64
}

/// Bounds, and a mean and a standard deviation that scores between them can
/// have.
fn bounded_scores() -> impl Strategy<Value = (f64, f64, Interval)> {
    (-50.0..50.0_f64, sizes(), 0.001..0.999_f64, 0.003..0.999_f64).prop_map(
        |(lower, range, position, part)| {
            let bounds = Interval {
                lower,
                upper: lower + range,
            };
            let mean = lower + position * range;
            let largest =
                standard_deviation::largest_standard_deviation(mean, bounds).expect("inside");
            (mean, part * largest, bounds)
        },
    )
}

fn mirrored(interval: Interval) -> Interval {
    Interval {
        lower: 0.0 - interval.upper,
        upper: 0.0 - interval.lower,
    }
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
    fn a_standard_deviation_comes_back_from_its_standard_error(deviation in sizes(), sizes in arm_sizes()) {
        let sample = |size| Sample { mean: 0.0, standard_deviation: deviation, size };
        let difference = Difference::pooled(sample(sizes[0]), sample(sizes[1])).expect("valid");
        let back = standard_deviation::standard_deviation_from_standard_error(difference.standard_error, sizes);
        close(back.expect("valid"), deviation, 1e-14);
        close(pooled_standard_deviation(sample(sizes[0]), sample(sizes[1])).expect("valid"), deviation, 1e-14);
    }

    #[test]
    fn a_pooled_deviation_is_between_those_of_the_arms(deviations in [sizes(), sizes()], sizes in arm_sizes(), means in [-9.0..9.0_f64, -9.0..9.0]) {
        let sample = |arm: usize| Sample { mean: means[arm], standard_deviation: deviations[arm], size: sizes[arm] };
        let pooled = pooled_standard_deviation(sample(0), sample(1)).expect("valid");
        prop_assert!(pooled >= deviations[0].min(deviations[1]) * (1.0 - 1e-14));
        prop_assert!(pooled <= deviations[0].max(deviations[1]) * (1.0 + 1e-14));
        let there = Difference::pooled(sample(0), sample(1)).expect("valid");
        let back = Difference::pooled(sample(1), sample(0)).expect("valid");
        prop_assert_eq!(there.estimate.to_bits(), (0.0 - back.estimate).to_bits());
        prop_assert_eq!(there.two_sided_p(), back.two_sided_p());
        // Arms of one size have one standard error.
        let twin = |arm: usize| Sample { size: sizes[0], ..sample(arm) };
        let [pooled, welch] = [Difference::pooled, Difference::welch].map(|of| of(twin(0), twin(1)).expect("valid"));
        close(pooled.standard_error, welch.standard_error, 1e-14);
    }

    #[test]
    fn a_correlation_comes_back_from_the_deviation_of_changes(baseline in sizes(), ratio in 0.1..10.0_f64, correlation in -1.0..=1.0_f64) {
        let follow_up = baseline * ratio;
        let change = standard_deviation::standard_deviation_of_change(baseline, follow_up, correlation).expect("valid");
        prop_assert!(change >= (baseline - follow_up).abs() && change <= (baseline + follow_up) * (1.0 + 1e-15));
        let back = standard_deviation::correlation_from_standard_deviations(baseline, follow_up, change);
        prop_assert!((back.expect("consistent") - correlation).abs() <= 1e-13);
        let swapped = standard_deviation::standard_deviation_of_change(follow_up, baseline, correlation);
        close(swapped.expect("valid"), change, 1e-15);
        // Beyond what people with these scores can change by.
        let beyond = (baseline + follow_up) * 1.001;
        prop_assert_eq!(standard_deviation::correlation_from_standard_deviations(baseline, follow_up, beyond), None);
        let short = (baseline - follow_up).abs() * 0.999;
        let back = standard_deviation::correlation_from_standard_deviations(baseline, follow_up, short);
        prop_assert!(back.is_none() || (ratio - 1.0).abs() < 1e-3);
    }

    #[test]
    fn no_scores_vary_more_than_the_largest_deviation(scores in prop::collection::vec(0.0..=10.0_f64, 2..30)) {
        let size = u32::try_from(scores.len()).expect("few");
        let n = f64::from(size);
        let mean = scores.iter().sum::<f64>() / n;
        let squares = scores.iter().map(|score| (score - mean) * (score - mean)).sum::<f64>();
        let bounds = Interval { lower: 0.0, upper: 10.0 };
        let population = standard_deviation::largest_standard_deviation(mean, bounds).expect("inside");
        let sample = standard_deviation::largest_sample_standard_deviation(mean, bounds, size).expect("inside");
        prop_assert!((squares / n).sqrt() <= population * (1.0 + 1e-12));
        prop_assert!((squares / (n - 1.0)).sqrt() <= sample * (1.0 + 1e-12));
    }

    #[test]
    fn noncentral_t_without_noncentrality_is_student_t(t in -30.0..30.0_f64, df in 1..2000_u32) {
        let df = DegreesOfFreedom::new(f64::from(df)).expect("valid");
        let computed = noncentral_t::cdf(t, df, 0.0).expect("valid");
        prop_assert!((computed - student_t::cdf(t, df)).abs() <= 1e-12);
    }

    #[test]
    fn noncentral_t_mirrors_and_falls_with_noncentrality(t in -60.0..60.0_f64, df in 1..2000_u32, ncp in -50.0..50.0_f64, more in 0.01..5.0_f64) {
        let df = DegreesOfFreedom::new(f64::from(df)).expect("valid");
        let below = noncentral_t::cdf(t, df, ncp).expect("valid");
        prop_assert!((0.0..=1.0).contains(&below));
        prop_assert!((below + noncentral_t::cdf(-t, df, -ncp).expect("valid") - 1.0).abs() <= 1e-12);
        prop_assert!(noncentral_t::cdf(t, df, ncp + more).expect("valid") <= below + 1e-12);
        prop_assert!(noncentral_t::cdf(t + more, df, ncp).expect("valid") >= below - 1e-12);
    }

    #[test]
    fn the_correction_shrinks(d in -20.0..20.0_f64, sizes in arm_sizes()) {
        let found = Standardised::new(d, 1.0, sizes).expect("valid");
        prop_assert!(found.correction > 0.0 && found.correction < 1.0);
        prop_assert!(found.g.abs() <= found.d.abs() && found.g * found.d >= 0.0);
        prop_assert!(found.variance_of_g <= found.variance_of_d);
        let df = found.degrees_of_freedom.get();
        let approximation = 1.0 - 3.0 / (4.0 * df - 1.0);
        prop_assert!((found.correction - approximation).abs() <= 0.35 / (df * df));
        let again = Standardised::from_t(found.t, sizes).expect("valid");
        prop_assert!((again.d - found.d).abs() <= 1e-14 * found.d.abs());
    }

    #[test]
    fn overlaps_are_shares_and_agree(d in -30.0..30.0_f64, deviation in sizes(), mean in -9.0..9.0_f64) {
        let of = [
            overlap::common_language_effect(d), overlap::u3(d), overlap::u2(d), overlap::u1(d), overlap::overlap(d),
        ];
        prop_assert!(of.iter().all(|share| (0.0..=1.0).contains(share)));
        prop_assert_eq!(overlap::overlap(d).to_bits(), overlap::overlap(-d).to_bits());
        let (means, twins) = ([mean + d * deviation, mean], [deviation; 2]);
        let superior = overlap::probability_of_superiority(means, twins).expect("valid");
        let common = overlap::overlap_of_unequal(means, twins).expect("valid");
        prop_assert!((superior - of[0]).abs() <= 1e-11);
        prop_assert!((common - of[4]).abs() <= 1e-11);
        let difference = overlap::success_rate_difference(d);
        prop_assert!((difference - (2.0 * of[0] - 1.0)).abs() <= 1e-15);
    }

    #[test]
    fn an_overlap_is_that_of_either_with_the_other(means in [-9.0..9.0_f64, -9.0..9.0], deviations in [sizes(), sizes()], near in -1e-5..1e-5_f64) {
        for deviations in [deviations, [deviations[0], deviations[0] * (1.0 + near)]] {
            let common = overlap::overlap_of_unequal(means, deviations).expect("valid");
            let swapped = overlap::overlap_of_unequal([means[1], means[0]], [deviations[1], deviations[0]]);
            prop_assert!((0.0..=1.0).contains(&common));
            prop_assert_eq!(Some(common), swapped);
            let mirrored = overlap::overlap_of_unequal(means.map(|mean| -mean), deviations);
            prop_assert_eq!(Some(common), mirrored);
        }
        // Unequal by next to nothing.
        let twins = [deviations[0], deviations[0] * (1.0 + near)];
        let common = overlap::overlap_of_unequal(means, twins).expect("valid");
        let equal = overlap::overlap((means[0] - means[1]) / deviations[0]);
        prop_assert!((common - equal).abs() <= near.abs());
    }

    #[test]
    fn the_treated_share_grows_with_d(d in 0.0..5.0_f64, control in 0.001..0.999_f64) {
        let treated = overlap::treated_share(d, control).expect("valid");
        prop_assert!(treated >= control * (1.0 - 1e-14) && treated <= 1.0);
        let back = overlap::treated_share(-d, treated);
        prop_assert!(back.is_none_or(|back| (back - control).abs() <= 1e-6));
    }

    #[test]
    fn without_scatter_at_baseline_it_is_fixed(scores in arm_scores(), fraction in 0.01..=1.0_f64, better in directions()) {
        let at_once = ArmScores { baseline_sd: 0.0, ..scores };
        let own = responders::bivariate(at_once, fraction, better);
        let fixed = responders::fixed_baseline(scores.baseline_mean, scores.follow_up_mean, scores.follow_up_sd, fraction, better);
        prop_assert_eq!(own.map(f64::to_bits), fixed.map(f64::to_bits));
        prop_assert!(fixed.is_some_and(|share| (0.0..=1.0).contains(&share)));
    }

    #[test]
    fn to_ask_for_more_leaves_fewer(scores in arm_scores(), fraction in 0.01..0.9_f64, more in 0.001..0.1_f64, better in directions()) {
        let fixed = |fraction| responders::fixed_baseline(scores.baseline_mean, scores.follow_up_mean, scores.follow_up_sd, fraction, better).expect("valid");
        prop_assert!(fixed(fraction + more) <= fixed(fraction));
        let whole = |fraction| responders::fixed_baseline_in_whole_points(scores.baseline_mean, scores.follow_up_mean, scores.follow_up_sd, fraction, better).expect("valid");
        prop_assert!(whole(fraction + more) <= whole(fraction));
        let change = scores.follow_up_mean - scores.baseline_mean;
        let absolute = |required| responders::absolute_change(change, scores.follow_up_sd, required, better).expect("valid");
        prop_assert!(absolute(fraction + more) <= absolute(fraction));
        // Those below zero at baseline, of whom a normal distribution has a
        // few, are asked for less.
        let below_zero = if scores.baseline_sd > 0.0 { normal::cdf(-scores.baseline_mean / scores.baseline_sd) } else { 0.0 };
        let own = |fraction| responders::bivariate(scores, fraction, better);
        if let (Some(many), Some(few)) = (own(fraction), own(fraction + more)) {
            prop_assert!((0.0..=1.0).contains(&many) && (0.0..=1.0).contains(&few));
            prop_assert!(few <= many + below_zero + 1e-12);
        }
    }

    #[test]
    fn the_direction_mirrors_the_scores(cut in -50.0..50.0_f64, mean in -50.0..50.0_f64, deviation in sizes(), size in 2..3000_u32) {
        let lower = responders::share_reaching(cut, mean, deviation, Better::Lower);
        let higher = responders::share_reaching(-cut, -mean, deviation, Better::Higher);
        prop_assert_eq!(lower, higher);
        let variance = responders::share_variance(cut, mean, deviation, size).expect("valid");
        prop_assert!(variance.deviation_known >= 0.0 && variance.deviation_estimated >= variance.deviation_known);
        prop_assert!(variance.counted >= 0.0 && variance.counted <= 0.25 / f64::from(size));
        // A mean tells more than counts of those beyond a cut.
        prop_assert!(variance.deviation_known <= variance.counted * (2.0 / std::f64::consts::PI + 1e-12));
    }

    #[test]
    fn a_beta_distribution_is_one((mean, deviation, bounds) in bounded_scores(), at in [0.0..1.0_f64, 0.0..1.0]) {
        let scores = ScaledBeta::matched(mean, deviation, bounds);
        prop_assume!(scores.is_some());
        let scores = scores.expect("assumed");
        let range = bounds.upper - bounds.lower;
        let [low, high] = [at[0].min(at[1]), at[0].max(at[1])].map(|at| bounds.lower + at * range);
        let (below, above) = (scores.cdf(low), scores.upper_tail(low));
        prop_assert!((0.0..=1.0).contains(&below) && (0.0..=1.0).contains(&above));
        prop_assert!((below + above - 1.0).abs() <= 1e-15);
        prop_assert!(below <= scores.cdf(high) + 1e-12);
        prop_assert!(scores.cdf(bounds.lower - 1.0) <= 0.0);
        prop_assert!(scores.upper_tail(bounds.upper + 1.0) <= 0.0);
        // Both moments come back.
        let total = scores.alpha + scores.beta;
        let variance = range * range * (scores.alpha / total) * (scores.beta / total) / (total + 1.0);
        prop_assert!((bounds.lower + range * scores.alpha / total - mean).abs() <= 1e-9 * range);
        close(variance.sqrt(), deviation, 1e-9);
        let few = [scores.alpha < 1.0, scores.beta < 1.0];
        let shape = match few { [false, false] => Shape::Hump, [true, true] => Shape::U, _ => Shape::J };
        prop_assert_eq!(scores.shape(), shape);
    }

    #[test]
    fn a_beta_density_is_the_slope_of_its_distribution((mean, deviation, bounds) in bounded_scores(), at in 0.05..0.95_f64) {
        let scores = ScaledBeta::matched(mean, deviation, bounds);
        prop_assume!(scores.is_some());
        let scores = scores.expect("assumed");
        let score = bounds.lower + at * (bounds.upper - bounds.lower);
        let step = 1e-4 * deviation.min(0.05 * (bounds.upper - bounds.lower));
        let slope = (scores.cdf(score + step) - scores.cdf(score - step)) / (2.0 * step);
        let density = scores.density(score).expect("inside");
        prop_assert!((slope - density).abs() <= 1e-4 * density + 1e-9 / step);
    }

    #[test]
    fn a_wilson_interval_contains_the_share(arm in counted(), level in levels()) {
        let interval = arm.wilson_interval(level).expect("valid");
        prop_assert!(interval.lower >= 0.0 && interval.upper <= 1.0);
        prop_assert!(interval.lower <= arm.share() && arm.share() <= interval.upper);
    }

    #[test]
    fn swapped_arms_mirror(compared in compared(), level in levels()) {
        let swapped = RiskDifference { first: compared.second, second: compared.first };
        prop_assert_eq!(compared.estimate().to_bits(), (0.0 - swapped.estimate()).to_bits());
        let (there, back) = (compared.newcombe_interval(level).expect("valid"), swapped.newcombe_interval(level).expect("valid"));
        prop_assert_eq!(there, mirrored(back));
        let (there, back) = (compared.wald_interval(level).expect("valid"), swapped.wald_interval(level).expect("valid"));
        prop_assert_eq!(there, mirrored(back));
    }

    #[test]
    fn a_newcombe_interval_contains_the_difference(compared in compared(), level in levels()) {
        let interval = compared.newcombe_interval(level).expect("valid");
        prop_assert!(interval.lower >= -1.0 && interval.upper <= 1.0);
        prop_assert!(interval.lower <= compared.estimate() && compared.estimate() <= interval.upper);
    }

    #[test]
    fn a_number_needed_is_the_inverse(compared in compared(), level in levels()) {
        let difference = compared.estimate();
        match compared.number_needed().expect("valid") {
            NumberNeeded::Benefit(number) => close(1.0 / number, difference, 1e-15),
            NumberNeeded::Harm(number) => close(-1.0 / number, difference, 1e-15),
            NumberNeeded::Infinite => prop_assert!(difference.abs() <= 1e-9),
        }
        let interval = compared.number_needed_interval(level).expect("valid");
        let limits = compared.newcombe_interval(level).expect("valid");
        prop_assert_eq!(interval.goes_through_infinity(), limits.lower < -1e-9 && limits.upper > 1e-9);
    }

    #[test]
    fn nothing_is_nan(a in any::<f64>(), b in any::<f64>(), c in any::<f64>(), d in any::<f64>(), x in -1.0..2.0_f64, size in any::<u32>(), better in directions()) {
        let bounds = Interval { lower: c, upper: d };
        let scores = ArmScores { baseline_mean: a, baseline_sd: b, follow_up_mean: c, follow_up_sd: d, correlation: x };
        let mut found = vec![
            standard_deviation::standard_deviation_from_standard_error(a, [size, 7]),
            standard_deviation::standard_deviation_before_adjustment(a, x),
            standard_deviation::standard_deviation_of_change(a, b, x),
            standard_deviation::correlation_from_standard_deviations(a, b, c),
            standard_deviation::largest_sample_standard_deviation(a, bounds, size),
            overlap::probability_of_superiority([a, b], [c, d]),
            overlap::overlap_of_unequal([a, b], [c, d]),
            overlap::treated_share(a, x),
            responders::cut(a, x, better),
            responders::share_reaching(a, b, c, better),
            responders::fixed_baseline(a, b, c, x, better),
            responders::fixed_baseline_in_whole_points(a, b, c, x, better),
            responders::bivariate(scores, x, better),
            responders::absolute_change(a, b, c, better),
        ];
        found.extend(responders::share_variance(a, b, c, size).into_iter().flat_map(|variance| {
            [variance.deviation_known, variance.deviation_estimated, variance.counted].map(Some)
        }));
        if let Some(df) = DegreesOfFreedom::new(b) {
            found.push(noncentral_t::cdf(a, df, c));
        }
        if let Some(standardised) = Standardised::new(a, b, [size, 9]) {
            let Standardised { d, g, correction, variance_of_d, variance_of_g, t, .. } = standardised;
            found.extend([d, g, correction, variance_of_d, variance_of_g, t].map(Some));
            found.extend([standardised.log_odds_ratio(), standardised.point_biserial_correlation()].map(Some));
            if let Some(intervals) = standardised.exact_intervals(x) {
                found.extend([intervals.d.lower, intervals.d.upper, intervals.g.lower, intervals.g.upper].map(Some));
            }
        }
        if let Some(scores) = ScaledBeta::matched(a, b, bounds) {
            found.extend([scores.cdf(a), scores.upper_tail(a)].map(Some));
            found.push(scores.density(a));
        }
        if let Some(scores) = TruncatedNormal::matched(a, b, bounds) {
            found.extend([scores.cdf(a), scores.upper_tail(a), scores.latent_mean()].map(Some));
        }
        prop_assert!(found.iter().flatten().all(|value| !value.is_nan()), "{found:?}");
    }

    #[test]
    fn bounded_scores_are_never_nan((mean, deviation, bounds) in bounded_scores(), score in any::<f64>(), tiny in -300.0..300.0_f64) {
        prop_assume!(!score.is_nan());
        let scale = 10_f64.powf(tiny / 3.0);
        let bounds = Interval { lower: bounds.lower * scale, upper: bounds.upper * scale };
        let (mean, deviation) = (mean * scale, deviation * scale);
        if let Some(scores) = ScaledBeta::matched(mean, deviation, bounds) {
            prop_assert!((0.0..=1.0).contains(&scores.cdf(score)));
            prop_assert!(scores.density(score).is_none_or(|density| density >= 0.0));
        }
        if let Some(scores) = TruncatedNormal::matched(mean, deviation, bounds) {
            prop_assert!((0.0..=1.0).contains(&scores.cdf(score)));
            prop_assert!((0.0..=1.0).contains(&scores.upper_tail(score)));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..settings() })]

    #[test]
    fn a_truncated_normal_has_the_moments_it_was_matched_to((mean, deviation, bounds) in bounded_scores()) {
        let Some(scores) = TruncatedNormal::matched(mean, deviation, bounds) else {
            // Then they vary nearly as much as an exponential or a uniform
            // distribution does.
            let [below, above] = [mean - bounds.lower, bounds.upper - mean];
            let range = bounds.upper - bounds.lower;
            prop_assert!(deviation >= 0.55 * below.min(above) && deviation >= 0.1 * below.min(above).min(range));
            return Ok(());
        };
        prop_assert!(scores.latent_standard_deviation() >= deviation * (1.0 - 1e-9));
        // By parts: the mean is the upper bound less the area under the
        // distribution function, and so on for the square.
        let steps = 4000_u32;
        let width = (bounds.upper - bounds.lower) / f64::from(steps);
        let (mut first, mut second, mut last) = (0.0, 0.0, 0.0);
        for step in 0..steps {
            let score = bounds.lower + (f64::from(step) + 0.5) * width;
            let below = scores.cdf(score);
            prop_assert!(below >= last - 1e-12 && below <= 1.0);
            last = below;
            first += below * width;
            second += 2.0 * (score - mean) * below * width;
        }
        let found_mean = bounds.upper - first;
        let found_square = (bounds.upper - mean) * (bounds.upper - mean) - second;
        let range = bounds.upper - bounds.lower;
        prop_assert!((found_mean - mean).abs() <= 1e-3 * range);
        prop_assert!((found_square - deviation * deviation).abs() <= 1e-3 * range * range);
    }

    #[test]
    fn an_exact_interval_contains_the_estimate_and_mirrors(d in 0.0..6.0_f64, sizes in [2..400_u32, 2..400_u32], level in 0.8..0.999_f64) {
        let found = Standardised::new(d, 1.0, sizes).expect("valid");
        let intervals = found.exact_intervals(level).expect("valid");
        prop_assert!(intervals.d.lower <= d && d <= intervals.d.upper);
        prop_assert!(intervals.g.lower <= found.g && found.g <= intervals.g.upper);
        let opposite = Standardised::new(-d, 1.0, sizes).expect("valid");
        let other = opposite.exact_intervals(level).expect("valid");
        if d > 0.0 {
            prop_assert_eq!(mirrored(intervals.d), other.d);
            prop_assert_eq!(mirrored(intervals.g), other.g);
        }
        let wider = found.exact_intervals(0.5 * (1.0 + level)).expect("valid");
        prop_assert!(wider.d.lower < intervals.d.lower && wider.d.upper > intervals.d.upper);
        // Each limit is what it is defined as.
        let scale = found.t / found.d;
        let tail = 0.5 * (1.0 - level);
        if d > 0.0 {
            for (limit, wanted) in [(intervals.d.lower, 1.0 - tail), (intervals.d.upper, tail)] {
                let below = noncentral_t::cdf(found.t, found.degrees_of_freedom, scale * limit);
                prop_assert!((below.expect("valid") - wanted).abs() <= 1e-11);
            }
        }
    }
}

#[test]
fn what_is_undefined_is_none() {
    let bounds = Interval {
        lower: 0.0,
        upper: 10.0,
    };
    let backwards = Interval {
        lower: 10.0,
        upper: 0.0,
    };
    for bad in [0.0, -1.0, f64::NAN, f64::INFINITY] {
        assert_eq!(
            standard_deviation::standard_deviation_from_standard_error(bad, [9, 9]),
            None
        );
        assert_eq!(
            standard_deviation::standard_deviation_before_adjustment(bad, 0.2),
            None
        );
        assert_eq!(Standardised::new(1.0, bad, [9, 9]), None, "{bad}");
        assert_eq!(
            responders::share_reaching(1.0, 2.0, bad, Better::Lower),
            None
        );
        assert_eq!(responders::cut(bad, 0.3, Better::Lower), None);
        assert_eq!(ScaledBeta::matched(5.0, bad, bounds), None);
        assert_eq!(TruncatedNormal::matched(5.0, bad, bounds), None);
    }
    for sizes in [[1, 9], [9, 1], [0, 0]] {
        assert_eq!(
            standard_deviation::standard_deviation_from_standard_error(1.0, sizes),
            None
        );
        assert_eq!(Standardised::new(1.0, 1.0, sizes), None);
    }
    for fraction in [0.0, -0.3, 1.1, f64::NAN] {
        assert_eq!(responders::cut(5.0, fraction, Better::Higher), None);
    }
    for explained in [-0.1, 1.0, f64::NAN] {
        assert_eq!(
            standard_deviation::standard_deviation_before_adjustment(1.0, explained),
            None
        );
    }
    for mean in [-0.1, 10.1, f64::NAN] {
        assert_eq!(
            standard_deviation::largest_standard_deviation(mean, bounds),
            None
        );
        assert_eq!(ScaledBeta::matched(mean, 1.0, bounds), None);
        assert_eq!(TruncatedNormal::matched(mean, 1.0, bounds), None);
    }
    assert_eq!(
        standard_deviation::largest_standard_deviation(5.0, backwards),
        None
    );
    assert_eq!(ScaledBeta::matched(5.0, 1.0, backwards), None);
    assert_eq!(TruncatedNormal::matched(5.0, 1.0, backwards), None);
    // Five is the most, and then only for scores at the bounds.
    assert!(ScaledBeta::matched(5.0, 4.99, bounds).is_some());
    assert_eq!(ScaledBeta::matched(5.0, 5.0, bounds), None);
    // The uniform distribution has 10/√12 = 2.8868.
    assert!(TruncatedNormal::matched(5.0, 2.886, bounds).is_some());
    assert_eq!(TruncatedNormal::matched(5.0, 2.887, bounds), None);
    assert_eq!(TruncatedNormal::matched(1.0, 1.2, bounds), None);
    for (count, size) in [(-0.1, 5), (5.1, 5), (f64::NAN, 5), (0.0, 0)] {
        assert_eq!(Responders::new(count, size), None);
    }
    assert_eq!(Responders::from_share(1.1, 5), None);
    for difference in [-1.1, 1.1, f64::NAN] {
        assert_eq!(NumberNeeded::new(difference), None);
    }
    assert_eq!(NumberNeeded::new(1e-10), Some(NumberNeeded::Infinite));
    let limits = |lower, upper| Interval { lower, upper };
    assert_eq!(NumberNeededInterval::new(limits(0.2, 0.1)), None);
    let touching = NumberNeededInterval::new(limits(0.0, 0.25)).expect("valid");
    assert_eq!(touching.best, NumberNeeded::Benefit(4.0));
    assert_eq!(touching.worst, NumberNeeded::Infinite);
    assert!(!touching.goes_through_infinity());
    let df = DegreesOfFreedom::new(0.5).expect("positive");
    assert_eq!(noncentral_t::cdf(1.0, df, 0.0), None);
    let standardised = Standardised::new(0.5, 1.0, [20, 20]).expect("valid");
    for level in [0.0, 1.0, -0.5, 95.0, f64::NAN] {
        assert_eq!(standardised.exact_intervals(level), None, "{level}");
    }
    // All change alike, and exactly so far.
    let rigid = ArmScores {
        baseline_mean: 6.0,
        baseline_sd: 2.0,
        follow_up_mean: 3.0,
        follow_up_sd: 1.0,
        correlation: 1.0,
    };
    assert_eq!(responders::bivariate(rigid, 0.5, Better::Lower), None);
    assert!(responders::bivariate(rigid, 0.4, Better::Lower).is_some());
}

#[test]
fn a_cut_is_not_rounded_and_a_whole_one_is() {
    // Baselines 5.6 and 5.8 have the cuts 3.92 and 4.06; as whole points they
    // are 3 and 4, and the difference turns round.
    let share = |of: fn(f64, f64, f64, f64, Better) -> Option<f64>, base, mean| {
        of(base, mean, 2.267, 0.3, Better::Lower).expect("valid")
    };
    let exact = responders::fixed_baseline;
    let whole = responders::fixed_baseline_in_whole_points;
    assert!(share(exact, 5.6, 3.1) - share(exact, 5.8, 4.0) > 0.12);
    assert!(share(whole, 5.6, 3.1) - share(whole, 5.8, 4.0) < -0.01);
    // 4.2 is not a whole score, 0.7 · 10 is, whatever binary makes of it.
    let at = |base, fraction, better| whole(base, 5.0, 2.0, fraction, better).expect("valid");
    let beyond = |score, better| {
        responders::share_reaching(score, 5.0, 2.0, better)
            .expect("valid")
            .to_bits()
    };
    assert_eq!(
        at(10.0, 0.3, Better::Lower).to_bits(),
        beyond(7.5, Better::Lower)
    );
    assert_eq!(
        at(6.0, 0.3, Better::Lower).to_bits(),
        beyond(4.5, Better::Lower)
    );
    assert_eq!(
        at(5.0, 0.4, Better::Higher).to_bits(),
        beyond(6.5, Better::Higher)
    );
    assert_eq!(
        at(5.0, 0.3, Better::Higher).to_bits(),
        beyond(6.5, Better::Higher)
    );
}
