//! The map over priors: its borders against the posterior, what is said, and
//! that the figure is sound for any trial, width and threshold.

use mcid_analysis::evidence::Evidence;
use mcid_analysis::posterior_range::{Corner, corners, even_mean, prior_mean_for};
use mcid_analysis::question::Question;
use mcid_analysis::threshold::between_scale;
use mcid_explorer::View;
use mcid_figure::labels::Labels;
use mcid_figure::plane::Plane;
use mcid_figure::scene::{Mark, Role, SHADES, Scene};
use mcid_stats::{Posterior, Prior, normal};
use mcid_test_support::ask::{about, own_prior, pain};
use mcid_test_support::file::trials;
use mcid_test_support::golden::{WIDTHS, points, steps};
use mcid_test_support::shown::{GoldenTitle, assert_goldens, assert_never, assert_picture, texts};
use mcid_trial::Trial;

/// The probabilities at which the shades end.
const ENDS: [f64; 6] = [0.025, 0.1, 0.25, 0.5, 0.75, 0.9];

fn made(trial: &Trial, question: &Question, width: f64) -> View {
    mcid_test_support::shown::made("prior-map", trial, question, width)
}

fn shades(scene: &Scene) -> Vec<Vec<(f64, f64)>> {
    let marks = scene.layers.iter().flat_map(|layer| &layer.marks);
    let found: Vec<(u8, Vec<(f64, f64)>)> = marks
        .filter_map(|mark| match mark {
            Mark::Path {
                role: Role::Shade(shade),
                data,
                ..
            } => Some((*shade, points(data))),
            _ => None,
        })
        .collect();
    let order: Vec<u8> = found.iter().map(|(shade, _)| *shade).collect();
    assert_eq!(order, (0..SHADES).collect::<Vec<u8>>());
    found.into_iter().map(|(_, corners)| corners).collect()
}

/// A prior on a border has just that probability afterwards.
#[test]
fn borders_are_where_the_posterior_says() {
    for (estimate, standard_error) in [(1.0, 0.28), (-3.0, 4.0), (0.0, 0.01)] {
        let evidence = Corner {
            estimate,
            standard_error,
        };
        for threshold in [0.0, 1.0, 2.5] {
            for deviation in [0.05, 0.3, 1.0, 3.0] {
                let mut before = f64::NEG_INFINITY;
                for end in ENDS {
                    let quantile = normal::upper_quantile(1.0 - end).expect("inside");
                    let mean = prior_mean_for(quantile, deviation, threshold, evidence);
                    assert!(mean > before);
                    before = mean;
                    let prior = Prior::normal(mean, deviation).expect("proper");
                    let posterior = Posterior::new(prior, estimate, standard_error).expect("valid");
                    let found = posterior.probability_above(threshold);
                    // The mean may be a million times the threshold.
                    assert!((found - end).abs() < 1e-6, "{found} is not {end}");
                }
            }
        }
    }
}

/// Twice the area inside of a path, positive in one sense of rotation.
fn doubled_area(corners: &[(f64, f64)]) -> f64 {
    let next = corners.iter().cycle().skip(1);
    let pairs = corners.iter().zip(next);
    pairs
        .map(|(one, other)| one.0 * other.1 - other.0 * one.1)
        .sum()
}

#[test]
fn seven_shades_cover_the_map_once() {
    let trial = &trials()[0];
    for threshold in ["0.0", "0.3", "1.0", "2.9"] {
        let scene = made(trial, &pain(trial, threshold), 640.0)
            .scene
            .expect("a scene");
        let areas = shades(&scene);
        let corners: Vec<(f64, f64)> = areas.concat();
        let range = |part: fn(&(f64, f64)) -> f64| {
            let least = corners.iter().map(part).fold(f64::INFINITY, f64::min);
            let most = corners.iter().map(part).fold(f64::NEG_INFINITY, f64::max);
            most - least
        };
        let (width, height) = (range(|corner| corner.0), range(|corner| corner.1));
        let found: Vec<f64> = areas.iter().map(|area| doubled_area(area) / 2.0).collect();
        // All are drawn in the same sense, so that none is inside out.
        assert!(found.iter().all(|area| *area >= -1.0), "{found:?}");
        let sum: f64 = found.iter().sum();
        // Each reaches a little under the next one.
        let whole = width * height;
        assert!(
            whole - 10.0 <= sum && sum <= whole + 6.0 * 0.8 * height,
            "{sum} {whole}"
        );
    }
}

#[test]
fn the_finding_is_the_prior_that_is_just_convinced() {
    let trial = &trials()[0];
    let lead = |threshold, deviation| {
        let question = own_prior(pain(trial, threshold), "0.0", deviation);
        made(trial, &question, 640.0).lead.text()
    };
    assert_eq!(
        lead("1.0", "0.8"),
        "With a prior as wide as the adjustable one (SD 0.8 points), retraining is better than sham control by at least 1.0 point with a probability above 50% only if the prior was centred on at least 1.00 point (by rounding, 1.00 to 1.50), where above 0 is benefit."
    );
    // Under a wide prior the trial decides.
    assert!(lead("0.2", "3.0").contains("above 50% wherever on this map"));
    assert!(lead("2.0", "3.0").contains("below 50% wherever on this map"));
    assert!(lead("0.0", "0.8").contains("retraining is better than sham control with"));
    let question = pain(trial, "1.0");
    let evidence = Evidence::of(trial, &question).expect("evidence");
    let even = even_mean(&corners(&evidence), 0.8, 1.0).expect("some");
    // 1 + (0.8 / 0.2551)² × 0.05, and 1 where the estimate is the threshold.
    assert!((even.lower - 1.0).abs() < 1e-9);
    let error = 0.255_106_728_462_326_96;
    let most = 1.0 + (0.8_f64 / error).powi(2) * 0.05;
    assert!((even.upper - most).abs() < 1e-9, "{}", even.upper);
}

#[test]
fn the_key_says_where_the_shades_end() {
    let trial = &trials()[0];
    let view = made(trial, &pain(trial, "1.0"), 640.0);
    let meanings: Vec<&str> = view.key.iter().map(|entry| &*entry.meaning).collect();
    assert_eq!(
        meanings,
        [
            "below 2.5%",
            "2.5% to 10%",
            "10% to 25%",
            "25% to 50%",
            "50% to 75%",
            "75% to 90%",
            "90% or more",
            "the adjustable prior",
        ]
    );
    for number in &view.numbers {
        assert!(!number.working.inputs.is_empty() && !number.working.source.is_empty());
    }
    // The narrowest map has the same marks as the widest.
    let statements = |width| made(trial, &pain(trial, "1.0"), width).targets.len();
    assert_eq!(statements(240.0), 5);
    assert_eq!(statements(900.0), 5);
}

#[test]
fn without_a_difference_it_says_what_is_missing() {
    let three = &trials()[1];
    let view = made(three, &about(three, "relapse"), 640.0);
    assert_eq!(view.scene, None);
    assert!(view.lead.text().contains("cannot be shown"));
}

#[test]
fn every_question_has_a_sound_map_and_plain_words() {
    for trial in &trials() {
        for outcome in 0..trial.outcomes.len() {
            let question = Question::default_for(trial, outcome).clamped(trial);
            if Evidence::of(trial, &question).is_none() {
                continue;
            }
            let scale = between_scale(trial, &question);
            let all = steps(&scale);
            for step in [0, 1, all.len() / 2, all.len() - 1] {
                let question = Question {
                    between: all[step],
                    ..question
                };
                for width in WIDTHS {
                    let view = made(trial, &question, width);
                    assert_picture(&view, &format!("{outcome} at {}, {width}", all[step]));
                    let scene = view.scene.expect("evidence has a map");
                    assert_eq!(shades(&scene).len(), usize::from(SHADES));
                }
                let view = made(trial, &question, 640.0);
                let never = ["NaN", "inf", " 100%", "no effect", "  ", " -"];
                assert_never(&texts(&view), &never);
            }
        }
    }
}

#[test]
fn names_cover_neither_points_nor_each_other() {
    let plane = Plane {
        width: 260.0,
        height: 200.0,
        left: 20.0,
        right: 250.0,
        top: 10.0,
        bottom: 190.0,
        x: 0.0..1.0,
        y: 0.0..1.0,
    };
    let crowd = [(100.0, 100.0), (104.0, 101.0), (100.0, 108.0), (98.0, 95.0)];
    let mut labels = Labels::new(&plane, crowd.into_iter(), 5.0);
    let placed: Vec<_> = crowd
        .iter()
        .filter_map(|point| labels.place(Role::Strong, "Enthusiastic", *point))
        .collect();
    assert_eq!(placed.len(), crowd.len());
    for (index, one) in placed.iter().enumerate() {
        for other in &placed[index + 1..] {
            assert!(one.at != other.at);
        }
    }
    // What is wider than the plane has no place.
    let long = "Enthusiastic".repeat(4);
    assert_eq!(labels.place(Role::Strong, &long, crowd[0]), None);
}

#[test]
fn goldens() {
    let trial = &trials()[0];
    let questions = [
        ("pain", pain(trial, "1.0")),
        ("none", about(trial, "self-efficacy")),
    ];
    assert_goldens("prior-map", trial, &questions, GoldenTitle::View);
}
