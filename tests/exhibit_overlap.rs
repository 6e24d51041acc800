//! The overlap of the two arms' distributions: RESOLVE's reference values,
//! shapes, what is said, and that the figure is sound for any trial, width and
//! threshold.
#![cfg(not(target_arch = "wasm32"))]

#[path = "golden/support.rs"]
mod support;

use mcid_explorer::analysis::improvement::Origin;
use mcid_explorer::analysis::question::{Question, comparisons};
use mcid_explorer::analysis::scores::{NoScores, Scores};
use mcid_explorer::analysis::setting::{Choice, Setting};
use mcid_explorer::analysis::threshold::between_scale;
use mcid_explorer::exhibit::{self, Control, Exhibit};
use mcid_explorer::figure::scene::{Layer, Mark, Role, Scene};
use mcid_explorer::trial::{self, Decimal, Trial};
use serde_json::{Value, json};
use support::{about, assert_golden, assert_sound, points, steps, trials};

const RESOLVE: &str = include_str!("../public/trials/resolve.json");

/// Reference shares are given to the whole per cent.
const TO_THE_PERCENT: f64 = 0.005;

fn decimal(text: &str) -> Decimal {
    text.parse().expect("a decimal in a test")
}

fn changed(change: impl FnOnce(&mut Value)) -> Trial {
    let mut file: Value = serde_json::from_str(RESOLVE).expect("JSON");
    change(&mut file);
    trial::read(&file.to_string())
        .expect("a trial without faults")
        .trial
}

/// Every row of the pain outcome's results.
fn results(file: &mut Value) -> &mut Vec<Value> {
    file["outcomes"][0]["results"]
        .as_array_mut()
        .expect("results")
}

/// Without any standard deviation, and with the sizes of the reference.
fn implied() -> Trial {
    changed(|file| {
        for row in results(file) {
            let row = row.as_object_mut().expect("a row");
            row.remove("standard_deviation");
            if row["visit"] == json!("18") {
                let n = if row["arm"] == json!("retraining") {
                    131
                } else {
                    130
                };
                row.insert("n".to_owned(), json!(n));
            }
        }
    })
}

fn made(trial: &Trial, question: &Question, width: f64) -> Exhibit {
    let place = exhibit::ALL.iter().position(|(name, _)| *name == "overlap");
    exhibit::exhibit(trial, question, place.expect("it is listed"), width).expect("it is listed")
}

fn bounded(mut question: Question) -> Question {
    question.choices[Choice::Shape as usize] = 1;
    question
}

fn scores(trial: &Trial, question: &Question) -> Scores {
    Scores::of(trial, question).expect("scores")
}

#[track_caller]
fn near(found: f64, wanted: f64, tolerance: f64) {
    assert!(
        (found - wanted).abs() <= tolerance,
        "{found} is not {wanted}"
    );
}

fn paths(scene: &Scene, wanted: Role) -> Vec<Vec<(f64, f64)>> {
    let marks = scene.layers.iter().flat_map(|layer| &layer.marks);
    marks
        .filter_map(|mark| match mark {
            Mark::Path { role, data, .. } if *role == wanted => Some(points(data)),
            _ => None,
        })
        .collect()
}

#[test]
fn resolve_has_the_reference_values() {
    let trial = &trials()[0];
    let found = scores(trial, &about(trial, "pain"));
    // From the paper's standard deviations, 2.4 and 2.5.
    near(found.chance, 0.60, TO_THE_PERCENT);
    assert!(
        found
            .arms
            .iter()
            .all(|arm| arm.deviation.origin == Origin::Printed)
    );
    let band = found.chance_band().expect("normal scores");
    assert!(band.lower < found.chance && found.chance < band.upper);
    near(band.lower, 0.58, 0.01);
    near(band.upper, 0.62, 0.01);
    // From the standard deviation that the interval implies, the adjusted
    // difference being that of the means.
    let trial = implied();
    let trial_question = about(&trial, "pain");
    let found = scores(&trial, &trial_question);
    for arm in &found.arms {
        assert_eq!(arm.deviation.origin, Origin::DifferenceInterval);
        near(arm.deviation.value, 2.27, 0.005);
        near(arm.deviation.range.lower, 2.06, 0.005);
        near(arm.deviation.range.upper, 2.47, 0.005);
    }
    let at_threshold = found.chance_at_threshold.expect("a threshold");
    near(at_threshold, 0.6225, 0.0005);
    let remarks = made(&trial, &trial_question, 640.0).remarks.join(" ");
    assert!(
        remarks.contains("2.27 (2.06 to 2.47 by rounding)"),
        "{remarks}"
    );
    assert!(remarks.contains("residual"), "{remarks}");
}

#[test]
fn bounded_scores_agree_with_a_fine_sum() {
    let trial = &trials()[0];
    let found = scores(trial, &bounded(about(trial, "pain")));
    assert!(found.is_bounded());
    let [arm, other] = found.arms.map(|arm| arm.distribution);
    let (mut chance, mut overlap) = (0.0, 0.0);
    let pieces = 20_000;
    for piece in 0..pieces {
        let [from, to] =
            [piece, piece + 1].map(|place| 10.0 * f64::from(place) / f64::from(pieces));
        let [one, two] = [arm, other].map(|which| which.cdf(to) - which.cdf(from));
        chance += one * (1.0 - other.cdf(f64::midpoint(from, to)));
        overlap += f64::min(one, two);
    }
    near(found.chance, chance, 1e-3);
    near(found.overlap, overlap, 1e-3);
    near(found.chance, 0.61, TO_THE_PERCENT);
}

#[test]
fn the_lead_says_the_chance_the_overlap_and_what_it_is_drawn_from() {
    let trial = &trials()[0];
    let lead = made(trial, &about(trial, "pain"), 640.0).lead.text();
    assert!(
        lead.starts_with(
            "A person picked at random from retraining has a 60% chance of scoring better (lower) than one from sham control; the distributions overlap by 85%."
        ),
        "{lead}"
    );
    assert!(lead.contains("just 1.0 point apart"), "{lead}");
    assert!(lead.contains("would be 61%"), "{lead}");
    assert!(lead.contains("not from people\u{2019}s data"), "{lead}");
    let zero = Question {
        between: decimal("0.0"),
        ..about(trial, "pain")
    };
    let exhibit = made(trial, &zero, 640.0);
    assert!(exhibit.lead.text().contains("Choose a threshold"));
    assert!(paths(&exhibit.scene.expect("a figure"), Role::Threshold).is_empty());
}

/// Scores turned round on their scale, with higher ones better.
#[test]
fn the_direction_of_benefit_is_followed_and_said() {
    let trial = &trials()[0];
    let turned = changed(|file| {
        for row in results(file) {
            let mean: f64 = row["mean"].as_str().expect("text").parse().expect("a mean");
            row["mean"] = json!(format!("{:.1}", 10.0 - mean));
        }
        let outcome = &mut file["outcomes"][0];
        outcome["direction"] = json!("higher_is_better");
        outcome["thresholds"] = json!([{"kind": "between_groups", "value": "1.0", "label": "own"}]);
    });
    let here = Question {
        between: decimal("1.0"),
        ..about(trial, "pain")
    };
    let there = Question {
        between: decimal("1.0"),
        ..about(&turned, "pain")
    };
    for look in [|question| question, bounded] {
        let (one, two) = (scores(trial, &look(here)), scores(&turned, &look(there)));
        near(one.chance, two.chance, 1e-9);
        near(one.overlap, two.overlap, 1e-9);
        let [one, two] = [one, two].map(|scores| scores.chance_at_threshold.expect("a threshold"));
        near(one, two, 1e-9);
    }
    let exhibit = made(&turned, &there, 640.0);
    assert!(exhibit.lead.text().contains("scoring better (higher)"));
    assert!(exhibit.caption.contains("higher is better"));
    // The ruler points to the right.
    let scene = exhibit.scene.expect("a figure");
    let ruler = paths(&scene, Role::Threshold).concat();
    assert!(ruler[0].0 < ruler[1].0, "{ruler:?}");
}

#[test]
fn what_leaves_the_scale_is_said() {
    let trial = &trials()[0];
    let normal = made(trial, &about(trial, "pain"), 640.0);
    let remarks = normal.remarks.join(" ");
    assert!(remarks.contains("of retraining 9.8% below 0"), "{remarks}");
    assert!(remarks.contains("not normal"), "{remarks}");
    let scene = normal.scene.expect("a figure");
    assert!(!paths(&scene, Role::FaintCurve).is_empty());
    let bounded = made(trial, &bounded(about(trial, "pain")), 640.0);
    assert!(!bounded.remarks.join(" ").contains("nobody can score"));
    let scene = bounded.scene.expect("a figure");
    assert!(paths(&scene, Role::FaintCurve).is_empty());
}

#[test]
fn bounds_that_cannot_be_are_refused_with_a_reason() {
    let no_scale = changed(|file| {
        let outcome = file["outcomes"][0].as_object_mut().expect("an outcome");
        outcome.remove("scale");
    });
    let exhibit = made(&no_scale, &bounded(about(&no_scale, "pain")), 640.0);
    assert!(exhibit.remarks[0].contains("both ends of the scale"));
    assert!(exhibit.scene.is_some());
    let mut question = bounded(about(&trials()[0], "pain"));
    question.settings[Setting::Deviation as usize] = decimal("5.0");
    let wide = made(&trials()[0], &question, 640.0);
    assert!(
        wide.remarks[0].contains("No bounded curve"),
        "{:?}",
        wide.remarks
    );
    assert!(wide.remarks[1].contains("that you have set, 5.0 points"));
    assert!(!scores(&trials()[0], &question).is_bounded());
}

#[test]
fn what_is_missing_is_said() {
    let no_means = changed(|file| results(file).clear());
    let question = about(&no_means, "pain");
    assert_eq!(
        Scores::of(&no_means, &question),
        Err(NoScores::Mean(0)),
        "the arm asked about comes first"
    );
    let exhibit = made(&no_means, &question, 640.0);
    assert!(exhibit.scene.is_none() && exhibit.controls.is_empty());
    assert!(
        exhibit
            .lead
            .text()
            .contains("no mean pain intensity at 18 weeks for retraining")
    );
    // Nothing printed gives a standard deviation back.
    let no_deviation = changed(|file| {
        for row in results(file) {
            row.as_object_mut()
                .expect("a row")
                .remove("standard_deviation");
        }
        let outcome = &mut file["outcomes"][0];
        for contrast in outcome["contrasts"].as_array_mut().expect("contrasts") {
            contrast["kind"] = json!("change_difference");
        }
    });
    let question = about(&no_deviation, "pain");
    let exhibit = made(&no_deviation, &question, 640.0);
    assert!(exhibit.scene.is_none());
    assert!(exhibit.lead.text().contains("no standard deviation"));
    let offers = |exhibit: &Exhibit| {
        exhibit.controls.iter().any(|control| {
            matches!(control, Control::Slider { setting, .. }
                if *setting == Setting::Deviation as u8)
        })
    };
    assert!(offers(&exhibit));
    assert!(!offers(&made(
        &trials()[0],
        &about(&trials()[0], "pain"),
        640.0
    )));
    let mut set = question;
    set.settings[Setting::Deviation as usize] = decimal("2.0");
    let exhibit = made(&no_deviation, &set, 640.0);
    assert!(exhibit.scene.is_some() && offers(&exhibit));
    near(scores(&no_deviation, &set).chance, 0.6248, 0.0005);
    // A ratio compares no means.
    let ratios = changed(|file| {
        for contrast in file["outcomes"][0]["contrasts"]
            .as_array_mut()
            .expect("contrasts")
        {
            *contrast = json!({
                "visit": contrast["visit"], "arm": "retraining", "reference_arm": "control",
                "kind": "ratio", "estimate": "0.8",
                "confidence_interval": {"level": "95", "lower": "0.7", "upper": "0.9"}
            });
        }
    });
    let question = about(&ratios, "pain");
    assert_eq!(Scores::of(&ratios, &question), Err(NoScores::Comparison));
    assert!(!made(&ratios, &question, 640.0).lead.text().is_empty());
}

/// All numbers of the pain outcome times a factor.
fn scaled(factor: f64, decimals: usize) -> Trial {
    let times = |number: &mut Value| {
        let value: Option<f64> = match &*number {
            Value::String(text) => text.parse().ok(),
            _ => None,
        };
        if let Some(value) = value {
            *number = json!(format!("{:.decimals$}", value * factor));
        }
    };
    changed(|file| {
        let outcome = &mut file["outcomes"][0];
        outcome["thresholds"] = json!([]);
        times(&mut outcome["scale"]["minimum"]);
        times(&mut outcome["scale"]["maximum"]["value"]);
        for row in outcome["results"].as_array_mut().expect("results") {
            times(&mut row["mean"]);
            times(&mut row["standard_deviation"]);
        }
        for contrast in outcome["contrasts"].as_array_mut().expect("contrasts") {
            times(&mut contrast["estimate"]);
            times(&mut contrast["confidence_interval"]["lower"]);
            times(&mut contrast["confidence_interval"]["upper"]);
        }
    })
}

fn long_names() -> Trial {
    changed(|file| {
        let long = "Individually supervised graded sensorimotor retraining with education";
        file["arms"][0]["short_name"] = json!(long);
        file["arms"][1]["short_name"] = json!(long.replace("Individually", "Hardly"));
    })
}

#[test]
fn the_figure_is_sound_at_every_threshold_and_width() {
    let mut all = trials();
    all.extend([
        implied(),
        long_names(),
        scaled(0.0001, 6),
        scaled(10_000.0, 0),
    ]);
    for trial in &all {
        for outcome in 0..trial.outcomes.len() {
            for comparison in 0..comparisons(&trial.outcomes[outcome]).len().max(1) {
                let opening = Question {
                    comparison,
                    ..Question::about(trial, outcome)
                };
                let scale = between_scale(&trial.outcomes[outcome], comparison);
                for threshold in steps(&scale).into_iter().step_by(7) {
                    let question = Question {
                        between: threshold,
                        ..opening
                    };
                    for width in [240.0, 300.0, 480.0, 900.0] {
                        for look in [|question| question, bounded] {
                            sound(trial, &look(question), width);
                        }
                    }
                }
            }
        }
    }
}

fn sound(trial: &Trial, question: &Question, width: f64) {
    let exhibit = made(trial, question, width);
    assert!(!exhibit.lead.text().is_empty());
    let all = format!("{exhibit:?}");
    assert!(!all.contains("NaN") && !all.contains("inf,"), "{all}");
    let Some(scene) = exhibit.scene else {
        return;
    };
    let layers: Vec<&Layer> = scene.layers.iter().collect();
    assert_eq!(layers.len(), 6);
    let name = &trial.outcomes[question.outcome].id;
    let about = format!("{name} at {width}, threshold {}", question.between);
    assert_sound(scene.width, scene.height, &layers, &about);
    for target in &exhibit.targets {
        assert!(target.x.is_finite() && target.y.is_finite());
        assert!((0.0..=scene.width).contains(&target.x), "{target:?}");
        assert!((0.0..=scene.height).contains(&target.y), "{target:?}");
    }
}

#[test]
fn the_chance_grows_with_the_threshold() {
    let trial = &trials()[0];
    let opening = about(trial, "pain");
    let scale = between_scale(&trial.outcomes[opening.outcome], 0);
    let mut last = 0.5;
    for threshold in steps(&scale) {
        let question = Question {
            between: threshold,
            ..opening
        };
        if let Some(chance) = scores(trial, &question).chance_at_threshold {
            assert!(chance > last, "{threshold}");
            last = chance;
        }
    }
}

#[test]
fn a_step_of_the_threshold_changes_its_own_layer() {
    let trial = &trials()[0];
    let at = |threshold: &str| {
        let question = Question {
            between: decimal(threshold),
            ..about(trial, "pain")
        };
        made(trial, &question, 640.0)
            .scene
            .expect("a figure")
            .layers
    };
    let (before, after) = (at("1.0"), at("1.1"));
    for (index, (one, other)) in before.iter().zip(&after).enumerate() {
        assert_eq!(one == other, index != 5, "layer {index}");
    }
    assert_eq!(before[5].marks.len(), after[5].marks.len());
}

#[test]
fn goldens() {
    let trial = &trials()[0];
    let pain = about(trial, "pain");
    for (name, question) in [
        ("pain-normal", pain),
        ("pain-bounded", bounded(pain)),
        ("disability-none", about(trial, "disability")),
    ] {
        for width in [640.0, 300.0] {
            let scene = made(trial, &question, width).scene.expect("a figure");
            assert_golden(&format!("overlap-{name}-{width}.svg"), &scene, name);
        }
    }
}
