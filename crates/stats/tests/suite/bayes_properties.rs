//! Laws that priors, posteriors and scepticism keep for any numbers.
#![expect(
    clippy::float_cmp,
    reason = "mirror images and limits are equal to the last bit"
)]

use mcid_stats::bayes_factor::BayesFactor;
use mcid_stats::posterior::prior_data_conflict;
use mcid_stats::scepticism::Scepticism;
use mcid_stats::{Interval, Posterior, Prior, Reference, interval, normal};
use mcid_test_support::numbers::{
    anything, benefits, close, errors, finite, levels, settings, sizes,
};
use proptest::prelude::*;

/// From a millionth to a hundred million, and flat.
fn priors() -> impl Strategy<Value = Prior> {
    let proper = (benefits(), sizes(-6.0, 8.0));
    prop_oneof![
        9 => proper.prop_map(|(mean, deviation)| Prior::normal(mean, deviation).expect("proper")),
        1 => Just(Prior::flat()),
    ]
}

fn posterior(prior: Prior, benefit: f64, error: f64) -> Posterior {
    Posterior::new(prior, benefit, error).expect("valid")
}

proptest! {
    #![proptest_config(settings())]

    #[test]
    fn a_flat_prior_leaves_the_confidence_distribution(
        benefit in benefits(), error in errors(), x in benefits(), level in levels(),
    ) {
        let posterior = posterior(Prior::flat(), benefit, error);
        prop_assert_eq!(posterior.probability_above(x), normal::cdf((benefit - x) / error));
        prop_assert_eq!(
            posterior.credible_interval(level),
            interval::confidence_interval(benefit, error, level, Reference::Normal)
        );
        let wide = Prior::normal(3.0, 1e8).expect("proper");
        let nearly = Posterior::new(wide, benefit, error).expect("valid");
        prop_assert!((nearly.probability_above(x) - posterior.probability_above(x)).abs() < 1e-12);
    }

    #[test]
    fn a_posterior_is_between_prior_and_data(
        prior in priors(), benefit in benefits(), error in errors(),
    ) {
        let posterior = posterior(prior, benefit, error);
        prop_assert!((0.0..=1.0).contains(&posterior.data_weight));
        prop_assert!(posterior.standard_deviation <= error);
        prop_assert!(posterior.standard_deviation <= prior.standard_deviation);
        if prior.is_flat() {
            prop_assert_eq!(posterior.mean, benefit);
        } else {
            prop_assert!(prior.mean.min(benefit) <= posterior.mean);
            prop_assert!(posterior.mean <= prior.mean.max(benefit));
        }
    }

    #[test]
    fn precisions_add_up(prior in priors(), benefit in benefits(), error in errors()) {
        let found = posterior(prior, benefit, error);
        let precision = |deviation: f64| 1.0 / (deviation * deviation);
        let [before, data, after] =
            [prior.standard_deviation, error, found.standard_deviation].map(precision);
        close(after, before + data, 1e-14);
        close(found.data_weight, data / after, 1e-14);
        let weighted = (before * prior.mean + data * benefit) / after;
        let scale = prior.mean.abs().max(benefit.abs());
        prop_assert!((found.mean - weighted).abs() <= 1e-14 * scale);
    }

    /// Two trials, one after the other, are their weighted mean at once.
    #[test]
    fn today_s_posterior_is_tomorrow_s_prior(
        prior in priors(), first in (benefits(), errors()), second in (benefits(), errors()),
    ) {
        let after_first = posterior(prior, first.0, first.1);
        let next = Prior::normal(after_first.mean, after_first.standard_deviation).expect("proper");
        let in_turn = posterior(next, second.0, second.1);
        let pooled = posterior(
            Prior::normal(first.0, first.1).expect("proper"), second.0, second.1,
        );
        let at_once = posterior(prior, pooled.mean, pooled.standard_deviation);
        close(in_turn.standard_deviation, at_once.standard_deviation, 1e-14);
        prop_assert!((in_turn.mean - at_once.mean).abs() <= 1e-13 * 20.0);
    }

    #[test]
    fn more_is_less_probable(
        prior in priors(), benefit in benefits(), error in errors(),
        x in benefits(), step in sizes(-3.0, 1.0),
    ) {
        let posterior = posterior(prior, benefit, error);
        prop_assert!(posterior.probability_above(x + step) <= posterior.probability_above(x));
        prop_assert!(posterior.probability_below(x + step) >= posterior.probability_below(x));
        close(posterior.probability_above(x) + posterior.probability_below(x), 1.0, 1e-15);
        if !prior.is_flat() {
            let above = |x| prior.probability_above(x).expect("proper");
            prop_assert!(above(x + step) <= above(x));
        }
    }

    #[test]
    fn the_parts_of_a_posterior_add_up(
        prior in priors(), benefit in benefits(), error in errors(),
        lower in benefits(), width in sizes(-6.0, 2.0),
    ) {
        let posterior = posterior(prior, benefit, error);
        let upper = lower + width;
        let between = posterior.probability_between(lower, upper);
        let outside = posterior.probability_below(lower) + posterior.probability_above(upper);
        prop_assert!((0.0..=1.0).contains(&between));
        prop_assert!((between + outside - 1.0).abs() <= 1e-15);
        prop_assert_eq!(posterior.probability_between(upper, lower), 0.0);
        // The mean value theorem, on either side of the mean.
        let [at_lower, at_upper] = [lower, upper].map(|x| posterior.density(x));
        let mode = posterior.mean.clamp(lower, upper);
        let slack = 1.0 + 1e-13 * 40.0 / posterior.standard_deviation.min(width);
        prop_assert!(between <= (upper - lower) * posterior.density(mode) * slack + 1e-15);
        prop_assert!(between * slack + 1e-15 >= (upper - lower) * at_lower.min(at_upper));
    }

    #[test]
    fn everything_mirrors(
        prior in priors(), benefit in benefits(), error in errors(), x in benefits(),
        level in levels(),
    ) {
        let turned_prior = Prior { mean: -prior.mean, ..prior };
        let (there, back) = (posterior(prior, benefit, error), posterior(turned_prior, -benefit, error));
        prop_assert_eq!(there.mean, -back.mean);
        prop_assert_eq!(there.data_weight, back.data_weight);
        prop_assert_eq!(there.standard_deviation, back.standard_deviation);
        prop_assert_eq!(there.probability_above(x), back.probability_below(-x));
        prop_assert_eq!(there.density(x), back.density(-x));
        prop_assert_eq!(there.probability_between(x, 3.0), back.probability_between(-3.0, -x));
        let turned = back.credible_interval(level).map(|Interval { lower, upper }| Interval {
            lower: -upper,
            upper: -lower,
        });
        prop_assert_eq!(there.credible_interval(level), turned);
        prop_assert_eq!(
            BayesFactor::of_no_effect(prior, benefit, error),
            BayesFactor::of_no_effect(turned_prior, -benefit, error)
        );
        let (there, back) = (
            prior_data_conflict(prior, benefit, error),
            prior_data_conflict(turned_prior, -benefit, error),
        );
        prop_assert_eq!(there.map(|it| it.statistic), back.map(|it| -it.statistic));
        prop_assert_eq!(there.map(|it| it.p), back.map(|it| it.p));
    }

    #[test]
    fn a_credible_interval_holds_its_level(
        prior in priors(), benefit in benefits(), error in errors(), level in levels(),
    ) {
        let posterior = posterior(prior, benefit, error);
        let Interval { lower, upper } = posterior.credible_interval(level).expect("a level");
        // The limits carry the rounding of a mean up to 2e7 times the spread.
        let loss = 1e-14 + 1e-14 / posterior.standard_deviation;
        prop_assert!((posterior.probability_between(lower, upper) - level).abs() <= loss);
        let equal = posterior.probability_below(lower) - posterior.probability_above(upper);
        prop_assert!(equal.abs() <= loss);
    }

    /// The posterior density at zero over that of the prior.
    #[test]
    fn a_bayes_factor_is_what_the_data_did_to_no_effect(
        mean in -2.0..2.0_f64, deviation in sizes(-0.5, 2.0),
        benefit in -2.0..2.0_f64, error in sizes(-0.5, 1.0),
    ) {
        let prior = Prior::normal(mean, deviation).expect("proper");
        let factor = BayesFactor::of_no_effect(prior, benefit, error).expect("proper");
        let after = posterior(prior, benefit, error).density(0.0);
        close(factor.value(), after / prior.density(0.0).expect("proper"), 1e-12);
    }

    #[test]
    fn presets_leave_what_they_say_beyond_their_border(
        target in sizes(-6.0, 6.0), tail in 1e-6..0.49_f64, multiple in 0.1..10.0_f64,
        coverage in levels(),
    ) {
        let above = |prior: Prior, x| prior.probability_above(x).expect("proper");
        let sceptical = Prior::sceptical(target, tail).expect("valid");
        let enthusiastic = Prior::enthusiastic(target, tail).expect("valid");
        let pessimistic = Prior::pessimistic(target, tail).expect("valid");
        close(above(sceptical, target), tail, 1e-13);
        close(above(sceptical, 0.0), 0.5, 0.0);
        close(above(enthusiastic, 0.0), 1.0 - tail, 1e-13);
        close(above(enthusiastic, target), 0.5, 0.0);
        close(above(pessimistic, 0.0), tail, 1e-13);
        close(above(pessimistic, -target), 0.5, 0.0);
        let neutral = Prior::neutral(target, multiple, coverage).expect("valid");
        let border = target * multiple;
        close(above(neutral, -border) - above(neutral, border), coverage, 1e-13);
    }

    /// The prior that scepticism needs takes the lower limit to zero, and the
    /// benefit is credible by itself if the trial contradicts that prior.
    #[test]
    fn the_needed_scepticism_is_just_enough(
        lower in sizes(-2.0, 2.0), ratio in 1.05..50.0_f64, level in 0.5..0.999_f64,
    ) {
        let upper = lower * ratio;
        let needed = Scepticism::needed(Interval { lower, upper }, level).expect("a benefit");
        let critical_value = Reference::Normal.critical_value(level).expect("a level");
        let benefit = 0.5 * (lower + upper);
        let error = 0.5 * (upper - lower) / critical_value;
        let prior = Prior::normal(0.0, needed.prior_standard_deviation).expect("proper");
        let undone = posterior(prior, benefit, error).credible_interval(level).expect("a level");
        prop_assert!(undone.lower.abs() <= 1e-13 * benefit);
        close(prior.probability_above(needed.limit).expect("proper"), 0.5 * (1.0 - level), 1e-12);
        prop_assume!((ratio / (3.0 + 8.0_f64.sqrt()) - 1.0).abs() > 1e-9);
        let conflict = prior_data_conflict(prior, benefit, error).expect("proper");
        prop_assert_eq!(needed.intrinsically_credible, conflict.p < 1.0 - level);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 20_000, ..settings() })]

    #[test]
    fn no_number_in_gives_nan_out(a in anything(), b in anything(), c in anything(), d in anything()) {
        let prior = Prior { mean: a, standard_deviation: b };
        let x = if c.is_nan() { 0.0 } else { c };
        for value in [prior.probability_above(c), prior.density(c)].into_iter().flatten() {
            prop_assert!(value >= 0.0);
        }
        if let Some(posterior) = Posterior::new(prior, c, d) {
            prop_assert!(finite(&[posterior.data_weight, posterior.mean, posterior.standard_deviation]));
            prop_assert!((0.0..=1.0).contains(&posterior.data_weight));
            prop_assert!((0.0..=1.0).contains(&posterior.probability_above(x)));
            prop_assert!((0.0..=1.0).contains(&posterior.probability_below(x)));
            prop_assert!((0.0..=1.0).contains(&posterior.probability_between(x, a)));
            prop_assert!((0.0..=1.0).contains(&posterior.probability_between(a, d)));
            prop_assert!(posterior.density(x) >= 0.0);
        }
        if let Some(conflict) = prior_data_conflict(prior, c, d) {
            prop_assert!(conflict.statistic.is_finite() && (0.0..=1.0).contains(&conflict.p));
        }
        if let Some(factor) = BayesFactor::of_no_effect(prior, c, d) {
            prop_assert!(factor.log.is_finite() && factor.value() >= 0.0);
        }
        for preset in [
            Prior::normal(a, b),
            Prior::sceptical(a, b),
            Prior::enthusiastic(a, b),
            Prior::pessimistic(a, b),
            Prior::neutral(a, b, c),
        ].into_iter().flatten() {
            prop_assert!(finite(&[preset.mean, preset.standard_deviation]));
            prop_assert!(preset.standard_deviation > 0.0);
        }
        let interval = Interval { lower: a, upper: b };
        if let Some(needed) = Scepticism::needed(interval, c) {
            prop_assert!(finite(&[needed.limit, needed.prior_standard_deviation, needed.credibility_ratio]));
        }
    }
}

#[test]
fn what_is_undefined_is_none() {
    for value in [0.0, -1.0, f64::INFINITY, f64::NAN] {
        assert_eq!(Posterior::new(Prior::flat(), 1.0, value), None, "{value}");
        assert_eq!(Prior::normal(0.0, value), None, "{value}");
        assert_eq!(Prior::sceptical(value, 0.05), None, "{value}");
        assert_eq!(Prior::enthusiastic(value, 0.05), None, "{value}");
        assert_eq!(Prior::pessimistic(value, 0.05), None, "{value}");
        assert_eq!(Prior::neutral(value, 2.0, 0.95), None, "{value}");
        assert_eq!(Prior::neutral(1.0, value, 0.95), None, "{value}");
    }
    for tail in [0.0, 0.5, 0.6, 1.0, -0.1, f64::NAN] {
        assert_eq!(Prior::sceptical(1.0, tail), None, "{tail}");
        assert_eq!(Prior::sceptical(-1.0, tail), None, "{tail}");
    }
    for level in [0.0, 1.0, 95.0, f64::NAN] {
        assert_eq!(Prior::neutral(1.0, 2.0, level), None, "{level}");
    }
    for value in [f64::NAN, f64::INFINITY] {
        assert_eq!(Posterior::new(Prior::flat(), value, 1.0), None, "{value}");
        assert_eq!(Prior::normal(value, 1.0), None, "{value}");
    }
}

#[test]
fn a_flat_prior_predicts_nothing() {
    let flat = Prior::flat();
    assert!(flat.is_flat());
    assert_eq!(flat.probability_above(0.0), None);
    assert_eq!(flat.density(0.0), None);
    assert_eq!(prior_data_conflict(flat, 1.0, 0.3), None);
    assert_eq!(BayesFactor::of_no_effect(flat, 1.0, 0.3), None);
}

/// Whichever of the two is nearly certain is small, and the other large.
#[test]
fn what_is_nearly_certain_keeps_its_digits() {
    let prior = |mean, deviation| Prior::normal(mean, deviation).expect("proper");
    for (prior, benefit, error) in [
        (prior(1e-10, 1e-6), 20.0, 10.0),
        (prior(20.0, 10.0), 1e-10, 1e-6),
    ] {
        close(posterior(prior, benefit, error).mean, 1.002e-10, 1e-13);
    }
}

#[test]
fn a_vast_prior_has_a_bayes_factor() {
    let vast = Prior::normal(0.0, 1e200).expect("proper");
    let factor = BayesFactor::of_no_effect(vast, 0.0, 1.0).expect("in range");
    close(factor.log, 200.0 * std::f64::consts::LN_10, 1e-15);
    close(factor.value(), 1e200, 1e-12);
}

#[test]
fn only_a_shown_benefit_can_be_doubted_away() {
    for (lower, upper) in [
        (0.0, 1.0),
        (-0.4, 1.5),
        (-1.5, -0.4),
        (1.0, 1.0),
        (1.5, 0.4),
        (f64::NAN, 1.0),
        (1.0, f64::INFINITY),
    ] {
        let needed = Scepticism::needed(Interval { lower, upper }, 0.95);
        assert_eq!(needed, None, "{lower} {upper}");
    }
    let shown = Interval {
        lower: 0.4,
        upper: 1.5,
    };
    for level in [0.0, 1.0, 95.0, f64::NAN] {
        assert_eq!(Scepticism::needed(shown, level), None, "{level}");
    }
}
