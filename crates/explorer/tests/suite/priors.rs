//! Priors side by side: RESOLVE's reference posteriors, the ranges that
//! rounding leaves open, what is said and refused, and that the figure is
//! sound for any trial, width and threshold.

use crate::posteriors::POSTERIORS;
use mcid_analysis::difference::answerable_visits;
use mcid_analysis::evidence::Evidence;
use mcid_analysis::posterior_range::{Corner, corners, even_mean, probability_above};
use mcid_analysis::priors::{BeliefKind, Beliefs, undoing};
use mcid_analysis::question::{Question, comparisons};
use mcid_analysis::threshold::between_scale;
use mcid_explorer::View;
use mcid_figure::scene::Role;
use mcid_stats::{Interval, Posterior, Prior};
use mcid_test_support::ask::{about, at, evidence, own_prior, pain};
use mcid_test_support::file::{changed, printed, results, trials, turn};
use mcid_test_support::golden::{WIDTHS, steps, text_boxes};
use mcid_test_support::near;
use mcid_test_support::shown::{
    GoldenTitle, assert_goldens, assert_never, assert_picture, changed_layers, changed_marks,
    paths, texts,
};
use mcid_trial::{Decimal, Trial};
use serde_json::json;

/// Against reference values with all their digits.
const EXACT: f64 = 1e-9;

fn made(trial: &Trial, question: &Question, width: f64) -> View {
    mcid_test_support::shown::made("priors", trial, question, width)
}

/// Every outcome, comparison and visit with a difference.
fn questions(trial: &Trial) -> Vec<Question> {
    (0..trial.outcomes.len())
        .flat_map(|outcome| {
            let pairs = comparisons(trial, &trial.outcomes[outcome]).len();
            (0..pairs).flat_map(move |comparison| {
                answerable_visits(trial, &trial.outcomes[outcome], comparison)
                    .into_iter()
                    .map(move |visit| Question {
                        comparison,
                        visit,
                        ..Question::default_for(trial, outcome)
                    })
            })
        })
        .map(|question| question.clamped(trial))
        .collect()
}

#[test]
fn resolve_has_the_reference_posteriors() {
    let trial = &trials()[0];
    let question = pain(trial, "1.0");
    let evidence = evidence(trial, &question);
    let beliefs = Beliefs::new(trial, &question, &evidence);
    for (kind, wanted) in POSTERIORS {
        let belief = beliefs.of(kind).expect("a preset");
        assert_eq!(belief.after.len(), 1);
        let after = belief.after[0];
        let interval = after.distribution.interval(0.95).expect("a level");
        let above = |benefit| after.distribution.confidence_above(benefit);
        let found = [
            after.posterior.data_weight,
            after.distribution.value,
            after.distribution.standard_error,
            interval.lower,
            interval.upper,
            above(0.0),
            above(0.5),
            above(1.0),
            above(1.5),
            above(2.0),
        ];
        for (found, wanted) in found.into_iter().zip(wanted) {
            near(found, wanted, EXACT);
        }
        assert!((belief.conflict().is_some()) == (kind == BeliefKind::Pessimistic));
    }
    for (kind, mean, deviation) in [
        (BeliefKind::Sceptical, 0.0, 0.607_956_831_911_769),
        (BeliefKind::Neutral, 0.0, 1.020_426_913_849_307_8),
        (BeliefKind::Enthusiastic, 1.0, 0.607_956_831_911_769),
        (BeliefKind::Pessimistic, -1.0, 0.607_956_831_911_769),
    ] {
        let prior = beliefs.of(kind).expect("a preset").prior;
        near(prior.mean, mean, EXACT);
        near(prior.standard_deviation, deviation, EXACT);
    }
}

/// The estimate that is in the middle of all that the rounding leaves open.
#[test]
fn another_estimate_has_the_reference_posteriors() {
    let trial = &trials()[0];
    let question = pain(trial, "1.0");
    let evidence = evidence(trial, &question);
    let beliefs = Beliefs::new(trial, &question, &evidence);
    for (kind, wanted) in [
        (BeliefKind::Flat, 0.443_325_623_575_853_26),
        (BeliefKind::Sceptical, 0.206_463_070_083_269_9),
        (BeliefKind::Neutral, 0.345_577_124_125_105_55),
        (BeliefKind::Enthusiastic, 0.448_512_136_243_706_9),
        (BeliefKind::Pessimistic, 0.065_765_885_721_746_64),
    ] {
        let belief = beliefs.of(kind).expect("a preset");
        let error = evidence.estimate.standard_error;
        let posterior = Posterior::new(belief.prior, 0.96, error).expect("valid");
        near(posterior.probability_above(1.0), wanted, EXACT);
        let range = beliefs.above(belief, 1.0);
        assert!(range.lower < wanted && wanted < range.upper);
    }
}

#[test]
fn the_scepticism_that_would_undo_resolve_is_the_reference_one() {
    let trial = &trials()[0];
    let undoing = undoing(&evidence(trial, &pain(trial, "1.0"))).expect("a shown benefit");
    near(undoing.printed.limit, 0.390_525_820_742_581_2, EXACT);
    near(
        undoing.printed.prior_standard_deviation,
        0.199_251_529_019_410_07,
        EXACT,
    );
    near(undoing.printed.credibility_ratio, 3.75, EXACT);
    assert!(undoing.printed.intrinsically_credible);
    let said: Vec<String> = made(trial, &pain(trial, "1.0"), 640.0)
        .numbers
        .iter()
        .map(|number| number.statement.text())
        .collect();
    assert_eq!(
        said[2..],
        [
            "Scepticism limit: 0.39 points (by rounding, 0.30 to 0.49). With a normal prior whose 95% interval is from \u{2212}0.39 to 0.39, the 95% posterior interval just reaches 0; with a narrower one it includes 0.",
            "Credibility ratio: 3.75 (by rounding, 3.22 to 4.43), below 5.83: the estimate and the prior of the scepticism limit are in conflict at the level of the interval."
        ]
    );
    near(undoing.limit.lower, 0.309_492_230_295_086_43, EXACT);
    near(undoing.limit.upper, 0.488_767_847_977_534, EXACT);
    near(undoing.credibility_ratio.lower, 1.45 / 0.45, EXACT);
    near(undoing.credibility_ratio.upper, 1.55 / 0.35, EXACT);
    // The estimate narrows what the limits can have been.
    let narrowed = printed("-0.95", "-1.6", "-0.2");
    let narrowed = mcid_analysis::priors::undoing(&evidence(&narrowed, &pain(&narrowed, "1.0")))
        .expect("a shown benefit");
    near(narrowed.limit.lower, 0.754_358_313_362_439_5, EXACT);
    near(narrowed.limit.upper, 0.789_824_572_366_317_6, EXACT);
    // A benefit that is not shown needs no undoing.
    let unshown = printed("-1.0", "-2.0", "0.0");
    let evidence = evidence(&unshown, &pain(&unshown, "1.0"));
    assert_eq!(mcid_analysis::priors::undoing(&evidence), None);
}

/// An effect smaller than the threshold either way, against all unrounded
/// numbers point by point.
#[test]
fn a_small_effect_has_the_exact_range_of_probabilities() {
    let trial = printed("-0.1", "-0.7", "0.5");
    let question = pain(&trial, "0.5");
    let evidence = evidence(&trial, &question);
    let beliefs = Beliefs::new(&trial, &question, &evidence);
    for (kind, lower, upper) in [
        (BeliefKind::Flat, 0.850_906_5, 0.906_730_7),
        (BeliefKind::Sceptical, 0.971_250_5, 0.981_125_6),
        (BeliefKind::Neutral, 0.918_735_4, 0.947_903_2),
        (BeliefKind::Enthusiastic, 0.789_696_5, 0.852_464_4),
        (BeliefKind::Pessimistic, 0.888_637_1, 0.941_394_2),
    ] {
        let belief = beliefs.of(kind).expect("a preset");
        let range = beliefs.within(belief, 0.5);
        near(range.lower, lower, 1e-6);
        near(range.upper, upper, 1e-6);
    }
}

/// All that would be printed like this, point by point: nothing is outside of
/// the range, and something is next to each of its ends.
#[test]
fn the_range_is_that_of_all_unrounded_numbers() {
    for (estimate, lower, upper) in [
        ("-1.0", "-1.5", "-0.4"),
        ("-0.5", "-1.1", "0.1"),
        ("0.1", "0.0", "0.1"),
        ("-3", "-9", "4"),
        ("0.0", "-0.1", "0.1"),
    ] {
        let trial = printed(estimate, lower, upper);
        let question = pain(&trial, "1.0").clamped(&trial);
        let evidence = evidence(&trial, &question);
        let corners = corners(&evidence);
        let benefit = &evidence.difference.benefit;
        let half = benefit.estimate.half_unit();
        let [middle, from, to] =
            [benefit.estimate, benefit.lower, benefit.upper].map(Decimal::to_f64);
        for (mean, deviation) in [
            (0.0, 0.61),
            (1.0, 0.2),
            (-1.0, 0.05),
            (0.3, 3.0),
            (2.5, 0.02),
            (-2.0, 0.6),
        ] {
            let prior = Prior::normal(mean, deviation).expect("proper");
            for threshold in [0.0, 0.12, 1.0, -1.0] {
                let range = probability_above(&corners, prior, threshold).expect("proper");
                let even = even_mean(&corners, deviation, threshold).expect("some");
                let mut seen = [1.0_f64, 0.0];
                let grid = 120;
                for step in 0..=grid {
                    for other in 0..=grid {
                        let place = |step: i32| 2.0 * f64::from(step) / f64::from(grid) - 1.0;
                        let low = from + half * place(step);
                        let high = to + half * place(other);
                        let centre = f64::midpoint(low, high);
                        let error = (high - low) / 2.0 / 1.959_963_984_540_054;
                        if (centre - middle).abs() > half || error <= 0.0 {
                            continue;
                        }
                        let posterior = Posterior::new(prior, centre, error).expect("valid");
                        let found = posterior.probability_above(threshold);
                        assert!(
                            range.lower - 1e-9 <= found && found <= range.upper + 1e-9,
                            "{found} is outside of {range:?}"
                        );
                        seen = [seen[0].min(found), seen[1].max(found)];
                        let square = (deviation / error).powi(2);
                        let tipping = threshold - square * (centre - threshold);
                        let slack = 1e-9 * (1.0 + tipping.abs());
                        assert!(even.lower - slack <= tipping && tipping <= even.upper + slack);
                    }
                }
                // A width of 0 is not on the grid.
                if corners.iter().all(|corner| corner.standard_error > 0.01) {
                    near(range.lower, seen[0], 0.01);
                    near(range.upper, seen[1], 0.01);
                }
            }
        }
    }
}

/// Between two corners the probability has its extreme where the cubic says.
#[test]
fn an_extreme_inside_of_an_edge_is_found() {
    let ends = [0.01, 5.0].map(|standard_error| Corner {
        estimate: 0.5,
        standard_error,
    });
    let prior = Prior::normal(2.0, 1.0).expect("proper");
    let range = probability_above(&ends, prior, 1.0).expect("proper");
    let sampled = (1..=50_000).map(|step| {
        let error = f64::from(step) * 1e-4;
        Posterior::new(prior, 0.5, error)
            .expect("valid")
            .probability_above(1.0)
    });
    let most = sampled.fold(0.0_f64, f64::max);
    near(range.upper, most, 1e-6);
    let at_ends = ends.map(|end| {
        Posterior::new(prior, end.estimate, end.standard_error)
            .expect("valid")
            .probability_above(1.0)
    });
    assert!(range.upper >= at_ends[0].max(at_ends[1]));
    assert!(range.lower <= at_ends[0].min(at_ends[1]));
}

#[test]
fn the_finding_is_a_range_with_its_direction() {
    let trial = &trials()[0];
    let lead = |threshold| made(trial, &pain(trial, threshold), 640.0).lead.text();
    assert_eq!(
        lead("1.0"),
        "With a sceptical prior the probability that retraining is better than sham control by at least 1.0 point is 18% to 25%, with an enthusiastic prior 42% to 50%, with an adjustable prior 27% to 34%. None of the 6 priors here puts it above 50%."
    );
    assert!(lead("1.1").contains("by at least 1.1 points is"));
    assert!(lead("0.0").ends_with("All 6 priors here put it above 50%."));
    assert!(
        lead("0.8").contains("Of the 6 priors here, "),
        "{}",
        lead("0.8")
    );
    // No threshold of one's own: the presets follow the published one.
    let view = made(trial, &pain(trial, "0.0"), 640.0);
    assert!(view.lead.text().starts_with(
        "With a sceptical prior the probability that retraining is better than sham control is 99"
    ));
    let remarks = view.remarks.join(" ");
    assert!(remarks.contains("a target effect of 1.0 point (a published one, the trial"));
    assert_eq!(view.table.rows.len(), 6);
}

#[test]
fn without_a_target_there_are_only_the_flat_and_the_own_prior() {
    let trial = &trials()[0];
    let question = about(trial, "self-efficacy");
    assert!(question.between.is_zero());
    let view = made(trial, &question, 640.0);
    let names: Vec<&str> = view.table.rows.iter().map(|row| &*row[0]).collect();
    assert_eq!(names, ["Flat", "Adjustable"]);
    let lead = view.lead.text();
    assert!(lead.starts_with("With a flat prior the probability that retraining is better"));
    assert!(lead.ends_with("choose a threshold to see them."), "{lead}");
    assert!(
        view.remarks
            .iter()
            .any(|text| text.contains("so that they are not shown"))
    );
}

#[test]
fn a_trial_turned_round_says_the_same_of_the_benefit() {
    let trial = &trials()[0];
    let turned = changed(turn);
    let [one, other] = [trial, &turned].map(|trial| made(trial, &pain(trial, "1.0"), 640.0));
    assert_eq!(one.lead, other.lead);
    assert_eq!(one.table, other.table);
    assert_eq!(one.caption, other.caption);
    assert_ne!(one.scene, other.scene);
    let axis = |view: &View| {
        let scene = view.scene.as_ref().expect("a scene");
        let words = scene.layers.iter().flat_map(text_boxes);
        words.map(|text| text.content).collect::<Vec<_>>().join(" ")
    };
    assert!(axis(&one).contains("Points lower with retraining"));
    assert!(axis(&other).contains("Points higher with retraining"));
}

#[test]
fn what_is_odd_about_a_prior_is_said() {
    let trial = &trials()[0];
    let remarks = |mean, deviation| {
        made(
            trial,
            &own_prior(pain(trial, "1.0"), mean, deviation),
            640.0,
        )
        .remarks
        .join("\n")
    };
    let usual = remarks("0.0", "0.8");
    assert!(usual.contains("The pessimistic prior and the trial are in conflict"));
    assert!(usual.contains("P = 0.003"));
    assert!(usual.contains("chosen after the trial\u{2019}s result was known"));
    assert!(usual.contains("confidence distribution"));
    assert!(usual.contains("82% with the sceptical prior"));
    assert!(!usual.contains("The adjustable prior"));
    let wrong = remarks("-1.0", "0.5");
    assert!(wrong.contains("it expects retraining to be worse than sham control"));
    assert!(wrong.contains("The adjustable prior and the trial are in conflict"));
    assert!(remarks("1.0", "0.5").contains("the trial counts twice"));
    // The standard error here is 3.6 points, and the slider goes to 0.1.
    let wide = printed("-1.0", "-8.0", "6.0");
    let question = own_prior(pain(&wide, "1.0"), "0.0", "0.1").clamped(&wide);
    let narrow = made(&wide, &question, 640.0).remarks.join("\n");
    assert!(narrow.contains("so narrow"), "{narrow}");
    assert!(!usual.contains("so narrow"));
}

#[test]
fn an_interval_that_is_not_symmetric_gives_a_range_and_no_single_number() {
    let trial = &trials()[0];
    let question = Question {
        visit: 2,
        ..at(trial, "back-beliefs", "2.0")
    };
    let evidence = evidence(trial, &question);
    assert!(!evidence.is_symmetric());
    let beliefs = Beliefs::new(trial, &question, &evidence);
    for belief in &beliefs.all {
        let range = beliefs.above(belief, 2.0);
        assert!(range.lower < range.upper);
        for after in &belief.after {
            let found = after.distribution.confidence_above(2.0);
            assert!(range.lower - EXACT <= found && found <= range.upper + EXACT);
        }
    }
    let view = made(trial, &question, 640.0);
    assert!(view.remarks.join(" ").contains("not symmetric"));
    let sceptical = &view.table.rows[1];
    assert!(sceptical[4].contains(" to "), "{sceptical:?}");
    assert!(!sceptical[7].contains('('), "{sceptical:?}");
}

#[test]
fn small_samples_keep_students_t_for_the_flat_prior() {
    let small = changed(|file| {
        for result in results(file) {
            result["n"] = json!(8);
        }
    });
    let question = pain(&small, "1.0");
    let evidence = evidence(&small, &question);
    let beliefs = Beliefs::new(&small, &question, &evidence);
    let flat = beliefs.of(BeliefKind::Flat).expect("always there");
    assert_eq!(
        beliefs.above(flat, 0.5),
        evidence.confidence_above(0.5),
        "the same number in every view"
    );
    near(
        flat.after[0].distribution.confidence_above(0.5),
        evidence.estimate.confidence_above(0.5),
        EXACT,
    );
    let view = made(&small, &question, 640.0);
    let remarks = view.remarks.join(" ");
    assert!(remarks.contains("Student\u{2019}s t with 14 degrees of freedom"));
    // The others: normal prior, normal likelihood, standard error 1.1 / (2 · t).
    let sceptical = beliefs.of(BeliefKind::Sceptical).expect("a target");
    let error = 1.1 / (2.0 * 2.144_786_687_917_804);
    let prior = 0.607_956_831_911_769;
    let weight = prior * prior / (prior * prior + error * error);
    let after = sceptical.after[0].posterior;
    near(after.mean, weight, EXACT);
    near(after.standard_deviation, error * weight.sqrt(), EXACT);
    for number in &view.numbers[..2] {
        let assumed = number.working.assumptions.join(" ");
        assert!(assumed.contains("The likelihood is normal"), "{assumed}");
        assert!(!assumed.contains("Student"), "{assumed}");
    }
}

#[test]
fn without_a_difference_it_says_what_is_missing() {
    let three = &trials()[1];
    let view = made(three, &about(three, "relapse"), 640.0);
    assert_eq!(view.scene, None);
    assert!(view.lead.text().contains("cannot be shown"));
    assert!(view.targets.is_empty() && view.table.rows.is_empty());
}

#[test]
fn every_question_has_a_sound_figure_and_plain_words() {
    for trial in &trials() {
        for question in questions(trial) {
            let outcome = &trial.outcomes[question.outcome];
            let scale = between_scale(trial, &question);
            let all = steps(&scale);
            let chosen = [0, 1, all.len() / 3, all.len() / 2, all.len() - 1];
            for step in chosen {
                let between = all[step];
                let question = Question {
                    between,
                    ..question
                };
                for width in WIDTHS {
                    let view = made(trial, &question, width);
                    let is_drawn = view.scene.is_some();
                    assert_eq!(is_drawn, Evidence::of(trial, &question).is_some());
                    let what = format!("{} at {between}, {width}", outcome.id);
                    assert_picture(&view, &what);
                }
                let view = made(trial, &question, 640.0);
                assert!(view.scene.is_some(), "every question has a difference");
                let never = [
                    "NaN",
                    "inf",
                    " 0%",
                    " 100%",
                    "(0%",
                    "(100%",
                    "no effect",
                    "no difference",
                    "  ",
                    " -",
                ];
                assert_never(&texts(&view), &never);
                let columns = view.table.columns.len();
                assert!(view.table.rows.iter().all(|row| row.len() == columns));
            }
        }
    }
}

#[test]
fn more_is_never_more_probable() {
    for trial in &trials() {
        for question in questions(trial) {
            let Some(evidence) = Evidence::of(trial, &question) else {
                continue;
            };
            let beliefs = Beliefs::new(trial, &question, &evidence);
            let scale = between_scale(trial, &question);
            for belief in &beliefs.all {
                let mut before = Interval {
                    lower: 1.0,
                    upper: 1.0,
                };
                for threshold in steps(&scale) {
                    let now = beliefs.above(belief, threshold.to_f64());
                    assert!(now.lower <= now.upper && now.lower >= 0.0 && now.upper <= 1.0);
                    assert!(now.lower <= before.lower + EXACT);
                    assert!(now.upper <= before.upper + EXACT);
                    before = now;
                }
            }
        }
    }
}

#[test]
fn a_step_of_the_threshold_changes_few_marks() {
    let trial = &trials()[0];
    let scenes = ["1.0", "1.1", "2.9"].map(|threshold| {
        let view = made(trial, &pain(trial, threshold), 640.0);
        view.scene.expect("a scene")
    });
    for other in &scenes[1..] {
        let changed = changed_marks(&scenes[0], other).len();
        assert!((1..=12).contains(&changed), "{changed}");
    }
    // What stands still is in the first layer.
    assert!(!changed_layers(&scenes[0], &scenes[1]).contains(&0));
    for role in [Role::CurveArea, Role::Curve, Role::FaintCurve] {
        assert_eq!(paths(&scenes[0].layers, role).len(), 1, "{role:?}");
    }
}

#[test]
fn goldens() {
    let trial = &trials()[0];
    let questions = [
        ("pain", pain(trial, "1.0")),
        ("none", about(trial, "self-efficacy")),
    ];
    assert_goldens("priors", trial, &questions, GoldenTitle::View);
}
