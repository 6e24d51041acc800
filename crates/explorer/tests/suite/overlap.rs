//! The overlap of the two arms' distributions: RESOLVE's reference values,
//! shapes, what is said, and that the figure is sound for any trial, width and
//! threshold.

use mcid_analysis::question::Question;
use mcid_analysis::responders::Origin;
use mcid_analysis::scores::{NoScores, Scores};
use mcid_analysis::setting::{Choice, Setting};
use mcid_analysis::threshold::between_scale;
use mcid_explorer::{Control, View};
use mcid_figure::scene::Role;
use mcid_test_support::ask::{about, choose, openings, pain, set};
use mcid_test_support::file::{
    changed, make_changes, mirror_means, remove, results, trials, without_deviations,
    without_differences,
};
use mcid_test_support::golden::steps;
use mcid_test_support::near;
use mcid_test_support::shown::{
    GoldenTitle, assert_finite_and_sound, assert_goldens, changed_layers, paths,
};
use mcid_trial::Trial;
use serde_json::{Value, json};

/// Reference shares are given to the whole per cent.
const TO_THE_PERCENT: f64 = 0.005;

fn made(trial: &Trial, question: &Question, width: f64) -> View {
    mcid_test_support::shown::made("overlap", trial, question, width)
}

fn bounded(question: Question) -> Question {
    choose(question, Choice::Shape, 1)
}

fn scores(trial: &Trial, question: &Question) -> Scores {
    Scores::of(trial, question).expect("scores")
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
    let trial = without_deviations();
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
        remarks.contains("2.27 (2.06 to 2.48 by rounding)"),
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
    let zero = pain(trial, "0.0");
    let view = made(trial, &zero, 640.0);
    assert!(view.lead.text().contains("Choose a threshold"));
    assert!(paths(&view.scene.expect("a figure").layers, Role::Threshold).is_empty());
}

/// Scores turned round on their scale, with higher ones better.
#[test]
fn the_direction_of_benefit_is_followed_and_said() {
    let trial = &trials()[0];
    let turned = changed(|file| {
        mirror_means(file);
        let outcome = &mut file["outcomes"][0];
        outcome["direction"] = json!("higher_is_better");
        outcome["thresholds"] = json!([{"kind": "between_groups", "value": "1.0", "label": "own"}]);
    });
    let here = pain(trial, "1.0");
    let there = pain(&turned, "1.0");
    for look in [|question| question, bounded] {
        let (one, two) = (scores(trial, &look(here)), scores(&turned, &look(there)));
        near(one.chance, two.chance, 1e-9);
        near(one.overlap, two.overlap, 1e-9);
        let [one, two] = [one, two].map(|scores| scores.chance_at_threshold.expect("a threshold"));
        near(one, two, 1e-9);
    }
    let view = made(&turned, &there, 640.0);
    assert!(view.lead.text().contains("scoring better (higher)"));
    assert!(view.caption.contains("higher is better"));
    // The ruler points to the right.
    let scene = view.scene.expect("a figure");
    let ruler = paths(&scene.layers, Role::Threshold).concat();
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
    assert!(!paths(&scene.layers, Role::FaintCurve).is_empty());
    let bounded = made(trial, &bounded(about(trial, "pain")), 640.0);
    assert!(!bounded.remarks.join(" ").contains("nobody can score"));
    let scene = bounded.scene.expect("a figure");
    assert!(paths(&scene.layers, Role::FaintCurve).is_empty());
}

#[test]
fn bounds_that_cannot_be_are_refused_with_a_reason() {
    let no_scale = changed(|file| remove(&mut file["outcomes"][0], "scale"));
    let view = made(&no_scale, &bounded(about(&no_scale, "pain")), 640.0);
    assert!(view.remarks[0].contains("both ends of the scale"));
    assert!(view.scene.is_some());
    let wide = set(about(&trials()[0], "pain"), Setting::Deviation, "5.0");
    let question = bounded(wide);
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
    let view = made(&no_means, &question, 640.0);
    assert!(view.scene.is_none() && view.controls.is_empty());
    assert!(
        view.lead
            .text()
            .contains("no mean pain intensity at 18 weeks for retraining")
    );
    // Nothing printed gives a standard deviation back.
    let no_deviation = changed(|file| {
        for row in results(file) {
            remove(row, "standard_deviation");
        }
        make_changes(file);
    });
    let question = about(&no_deviation, "pain");
    let view = made(&no_deviation, &question, 640.0);
    assert!(view.scene.is_none());
    assert!(view.lead.text().contains("no standard deviation"));
    let offers = |view: &View| {
        view.controls.iter().any(|control| {
            matches!(control, Control::Slider { setting, .. }
                if *setting == Setting::Deviation as u8)
        })
    };
    assert!(offers(&view));
    assert!(!offers(&made(
        &trials()[0],
        &about(&trials()[0], "pain"),
        640.0
    )));
    let chosen = set(question, Setting::Deviation, "2.0");
    let view = made(&no_deviation, &chosen, 640.0);
    assert!(view.scene.is_some() && offers(&view));
    near(scores(&no_deviation, &chosen).chance, 0.6248, 0.0005);
    // A ratio compares no means.
    let ratios = without_differences();
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
        without_deviations(),
        long_names(),
        scaled(0.0001, 6),
        scaled(10_000.0, 0),
    ]);
    for trial in &all {
        for opening in openings(trial) {
            let scale = between_scale(trial, &opening);
            for between in steps(&scale).into_iter().step_by(7) {
                let question = Question { between, ..opening };
                for width in [240.0, 300.0, 480.0, 900.0] {
                    for asked in [question, bounded(question)] {
                        let view = made(trial, &asked, width);
                        assert_finite_and_sound(&view, 6, trial, &asked);
                    }
                }
            }
        }
    }
}

#[test]
fn the_chance_grows_with_the_threshold() {
    let trial = &trials()[0];
    let opening = about(trial, "pain");
    let scale = between_scale(trial, &opening);
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
    let scene = |threshold: &str| {
        let view = made(trial, &pain(trial, threshold), 640.0);
        view.scene.expect("a figure")
    };
    let (before, after) = (scene("1.0"), scene("1.1"));
    assert_eq!(changed_layers(&before, &after), [5]);
    assert_eq!(before.layers[5].marks.len(), after.layers[5].marks.len());
}

#[test]
fn goldens() {
    let trial = &trials()[0];
    let pain = about(trial, "pain");
    let questions = [
        ("pain-normal", pain),
        ("pain-bounded", bounded(pain)),
        ("disability-none", about(trial, "disability")),
    ];
    assert_goldens("overlap", trial, &questions, GoldenTitle::Question);
}
