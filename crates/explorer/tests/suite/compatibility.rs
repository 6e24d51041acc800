//! The compatibility curve: RESOLVE's reference values, intervals that are not
//! symmetric, what is said, and that the figure is sound for any trial, width
//! and threshold.

use mcid_analysis::question::Question;
use mcid_analysis::threshold::between_scale;
use mcid_explorer::View;
use mcid_figure::scene::{Role, Scene};
use mcid_test_support::ask::{about, at, evidence, openings};
use mcid_test_support::file::{trials, without_differences};
use mcid_test_support::golden::{steps, text_boxes};
use mcid_test_support::near;
use mcid_test_support::shown::{
    GoldenTitle, assert_goldens, assert_picture, changed_layers, paths,
};
use mcid_trial::{Decimal, Trial};

fn made(trial: &Trial, question: &Question, width: f64) -> View {
    mcid_test_support::shown::made("compatibility", trial, question, width)
}

fn scene(trial: &Trial, question: &Question, width: f64) -> Scene {
    made(trial, question, width).scene.expect("a figure")
}

fn asked(trial: &Trial, outcome: &str, visit: usize, threshold: &str) -> Question {
    Question {
        visit,
        ..at(trial, outcome, threshold)
    }
}

#[test]
fn resolve_has_the_reference_values() {
    let trial = &trials()[0];
    let evidence = evidence(trial, &asked(trial, "pain", 1, "1.0"));
    let printed = evidence.as_printed(0.0).expect("symmetric by rounding");
    near(printed.two_sided_p(0.0), 0.00037, 0.000_005);
    near(printed.s_value(0.0), 11.4, 0.05);
    let band = evidence.compatibility(0.0);
    near(band.lower, 0.00020, 0.000_005);
    near(band.upper, 0.00191, 0.000_005);
    for (level, lower, upper) in [
        (0.50, 0.81, 1.19),
        (0.90, 0.54, 1.46),
        (0.95, 0.45, 1.55),
        (0.99, 0.28, 1.72),
    ] {
        let interval = evidence.interval(level).expect("a level");
        near(interval.lower, lower, 0.005);
        near(interval.upper, upper, 0.005);
    }
}

/// The printed 3.8 (2.1 to 4.3): each side by itself.
#[test]
fn an_interval_that_is_not_symmetric_is_drawn_by_its_sides() {
    let trial = &trials()[0];
    let question = asked(trial, "back-beliefs", 2, "3.0");
    let evidence = evidence(trial, &question);
    assert!(!evidence.is_symmetric());
    for limit in [2.1, 4.3] {
        let side = evidence.as_printed(limit).expect("a side");
        near(side.two_sided_p(limit), 0.05, 1e-9);
        let band = evidence.compatibility(limit);
        assert!(band.lower <= 0.05 + 1e-9 && band.upper >= 0.05 - 1e-9);
    }
    let interval = evidence.interval(0.95).expect("a level");
    near(interval.lower, 2.1, 1e-9);
    near(interval.upper, 4.3, 1e-9);
    let view = made(trial, &question, 640.0);
    assert!(view.remarks[0].contains("runs through both printed limits"));
    assert!(view.lead.text().contains("further to one side"));
    assert!(view.table.columns.contains(&"P by either side".to_owned()));
    assert_eq!(
        paths(&scene(trial, &question, 640.0).layers, Role::Curve).len(),
        1
    );
}

#[test]
fn the_interval_of_the_level_is_a_bar_with_ends_on_the_level_line() {
    let trial = &trials()[0];
    let mut question = asked(trial, "pain", 1, "1.0");
    let lengths = [50, 80, 99].map(|level: i64| {
        question.settings[0] = Decimal::new(level, 0).expect("small");
        let bar = paths(&scene(trial, &question, 640.0).layers, Role::ChosenEstimate);
        assert_eq!(bar.len(), 3, "a bar and its two ends");
        let (start, end) = (bar[0][0], bar[0][1]);
        near(start.1, end.1, 1e-9);
        for (edge, middle) in [(&bar[1], start), (&bar[2], end)] {
            near(edge[0].0, middle.0, 1e-9);
            assert!(edge[0].1 < middle.1 && middle.1 < edge[1].1);
        }
        end.0 - start.0
    });
    assert!(lengths[0] < lengths[1] && lengths[1] < lengths[2]);
}

#[test]
fn the_threshold_is_mirrored_as_a_harm_where_that_is_in_range() {
    let trial = &trials()[0];
    let near_zero = asked(trial, "depression", 1, "1.2");
    let far = asked(trial, "pain", 1, "1.0");
    for (question, mirrored) in [(near_zero, true), (far, false)] {
        let drawn = paths(&scene(trial, &question, 640.0).layers, Role::HarmThreshold);
        assert_eq!(drawn.len(), usize::from(mirrored));
        let view = made(trial, &question, 640.0);
        let named = view.key.iter().any(|entry| {
            entry.role == Role::HarmThreshold && entry.meaning == "a true harm of 1.2 points"
        });
        assert_eq!(named, mirrored);
    }
}

/// The coloured part begins at the threshold and ends at the figure's edge.
#[test]
fn the_coloured_part_lies_beyond_the_threshold() {
    let trial = &trials()[0];
    let lefts = ["0.5", "1.0", "1.5"].map(|threshold| {
        let drawn = scene(trial, &asked(trial, "pain", 1, threshold), 640.0);
        let area = paths(&drawn.layers, Role::CurveArea);
        assert_eq!(area.len(), 1);
        let line = paths(&drawn.layers, Role::Threshold);
        let left = area[0]
            .iter()
            .map(|point| point.0)
            .fold(f64::INFINITY, f64::min);
        near(left, line[0][0].0, 0.051);
        left
    });
    assert!(lefts[0] < lefts[1] && lefts[1] < lefts[2]);
    let without = scene(trial, &asked(trial, "pain", 1, "0.0"), 640.0);
    assert!(paths(&without.layers, Role::CurveArea).is_empty());
}

#[test]
fn the_words_say_the_direction_and_keep_to_ranges() {
    let trial = &trials()[0];
    let lead = made(trial, &asked(trial, "pain", 1, "1.0"), 640.0)
        .lead
        .text();
    assert!(lead.contains("lower pain intensity with retraining than with sham control"));
    assert!(lead.contains("just 1.0 point:"), "{lead}");
    assert!(lead.contains("0.0001 to 0.002"), "{lead}");
    let other = made(trial, &asked(trial, "self-efficacy", 1, "5.0"), 640.0);
    let lead = other.lead.text();
    assert!(
        lead.contains("higher pain self-efficacy with retraining"),
        "{lead}"
    );
    assert!(lead.contains("just 5.0 points:"), "{lead}");
    let none = made(trial, &asked(trial, "pain", 1, "0.0"), 640.0)
        .lead
        .text();
    assert!(none.contains("Choose a threshold"), "{none}");
    // Below zero it is a harm, not a negative benefit.
    let depression = made(trial, &asked(trial, "depression", 1, "1.2"), 640.0);
    let statements = depression.targets.iter().map(|target| &target.statement);
    assert!(
        statements
            .clone()
            .any(|text| text.contains("A true harm of"))
    );
    assert!(
        !statements
            .clone()
            .any(|text| text.contains("benefit of \u{2212}"))
    );
}

#[test]
fn without_an_interval_it_says_what_is_missing() {
    let trial = without_differences();
    let view = made(&trial, &about(&trial, "pain"), 640.0);
    assert_eq!(view.scene, None);
    assert!(!view.lead.text().trim().is_empty());
}

#[test]
fn the_figure_is_sound_at_every_threshold_and_width() {
    for trial in &trials() {
        for opening in openings(trial) {
            let measured = &trial.outcomes[opening.outcome];
            let all = steps(&between_scale(trial, &opening));
            let some = all.iter().step_by((all.len() / 8).max(1)).chain(all.last());
            for (index, threshold) in some.enumerate() {
                for width in [240.0, 300.0, 479.0, 640.0, 900.0] {
                    let question = Question {
                        visit: index % trial.visits.len(),
                        between: *threshold,
                        ..opening
                    };
                    let view = made(trial, &question, width);
                    let about = format!("{} {threshold} at {width}", measured.id);
                    assert_picture(&view, &about);
                }
            }
        }
    }
}

/// While a threshold moves, everything but its own layers stays.
#[test]
fn a_step_of_the_threshold_changes_its_own_layers() {
    let trial = &trials()[0];
    let at = |threshold: &str| scene(trial, &asked(trial, "pain", 1, threshold), 640.0);
    let (one, other, none) = (at("1.0"), at("1.1"), at("0.0"));
    assert_eq!(one.height.to_bits(), none.height.to_bits());
    for scene in [&other, &none] {
        assert_eq!(changed_layers(&one, scene), [2, 5]);
    }
    assert!(one.layers[2].marks.len() + one.layers[5].marks.len() <= 4);
}

/// Names stand above the plane, where no curve runs.
#[test]
fn names_of_lines_stand_above_the_curve() {
    let trial = &trials()[0];
    for width in [300.0, 460.0, 640.0, 860.0] {
        let drawn = scene(trial, &asked(trial, "pain", 1, "1.0"), width);
        let curve = paths(&drawn.layers, Role::Curve).concat();
        let top = curve
            .iter()
            .map(|point| point.1)
            .fold(f64::INFINITY, f64::min);
        let names: Vec<_> = drawn.layers.iter().flat_map(text_boxes).collect();
        for role in [Role::Threshold, Role::Zero, Role::Guide] {
            let name = names.iter().find(|name| name.role == role);
            let name = name.unwrap_or_else(|| panic!("{role:?} has no name at {width}"));
            assert!(name.bottom <= top + 0.1, "{name:?} over {top}");
        }
    }
}

#[test]
fn goldens() {
    let trial = &trials()[0];
    let questions = [
        ("pain-opening", asked(trial, "pain", 1, "1.0")),
        ("pain-zero", asked(trial, "pain", 1, "0.0")),
        ("beliefs-asymmetric", asked(trial, "back-beliefs", 2, "3.0")),
        ("depression-harm", asked(trial, "depression", 1, "1.2")),
    ];
    assert_goldens("compatibility", trial, &questions, GoldenTitle::Question);
}
