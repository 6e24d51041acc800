//! The figure of the arms' courses: what its marks mean, and that nothing in
//! it meets anything else at any width, look and threshold.

use mcid_analysis::question::{Question, ScoreRange, TrajectoryDisplay};
use mcid_analysis::threshold::{between_scale, within_scale};
use mcid_analysis::trajectory::{Trajectory, threshold_marks, trajectory as course_of};
use mcid_explorer::first_view::{Analysis, FixedResults, analyse};
use mcid_explorer::trajectory;
use mcid_figure::scene::{Layer, Mark, Role, Scene};
use mcid_figure::trajectory::TrajectoryFigure;
use mcid_test_support::ask::{about, decimal, openings};
use mcid_test_support::file::trials;
use mcid_test_support::golden::{WIDTHS, assert_golden, assert_sound, looks, steps, text_boxes};
use mcid_test_support::shown::paths;
use mcid_text::alternative::decimals;
use mcid_trial::Trial;

fn figure(trial: &Trial, question: &Question, width: f64) -> TrajectoryFigure {
    trajectory::fixed(trial, &FixedResults::new(trial, question), width).figure
}

fn thresholds(trial: &Trial, question: &Question, figure: &TrajectoryFigure) -> Layer {
    figure.thresholds(&threshold_marks(trial, question), decimals(trial, question))
}

fn scene(trial: &Trial, question: &Question, width: f64) -> Scene {
    let Analysis {
        fixed: results,
        at_thresholds,
    } = analyse(trial, question);
    let fixed = trajectory::fixed(trial, &results, width);
    let moved = trajectory::at_thresholds(trial, &fixed, &results, &at_thresholds);
    trajectory::scene(&fixed, &moved)
}

fn words(layer: &Layer) -> Vec<String> {
    text_boxes(layer)
        .into_iter()
        .map(|text| text.content)
        .collect()
}

/// Marks land on tenths of a pixel.
#[track_caller]
fn at(found: f64, wanted: f64) {
    assert!((found - wanted).abs() <= 0.051, "{found} is not {wanted}");
}

fn questions(trial: &Trial) -> Vec<Question> {
    let asked = openings(trial).into_iter().flat_map(looks);
    asked.map(|question| question.clamped(trial)).collect()
}

#[test]
fn goldens() {
    let resolve = &trials()[0];
    let (pain, efficacy) = (about(resolve, "pain"), about(resolve, "self-efficacy"));
    let zero = Question {
        between: decimal("0.0"),
        within: decimal("0"),
        ..pain
    };
    // It has no published threshold between groups and opens at 0.
    let chosen = Question {
        between: decimal("5.0"),
        ..efficacy
    };
    for (name, question) in [
        ("pain-opening", pain),
        ("pain-zero", zero),
        ("self-efficacy-opening", efficacy),
        ("self-efficacy-chosen", chosen),
    ] {
        for width in [760.0, 280.0] {
            let file = format!("trajectory-{name}-{width}.svg");
            assert_golden(&file, &scene(resolve, &question, width), name);
        }
    }
}

/// 18, 26 and 52 weeks are not evenly spaced, and the axis must say so.
#[test]
fn markers_stand_at_true_times_and_true_values() {
    for trial in &trials() {
        for question in questions(trial) {
            let course = course_of(trial, &question);
            let figure = figure(trial, &question, 760.0);
            let plane = &figure.plane;
            let per_unit = plane.position_x(1.0) - plane.position_x(0.0);
            let targets = figure.targets(|series, index| format!("{} {index}", series.arm));
            let count: usize = course.series.iter().map(|series| series.points.len()).sum();
            assert_eq!(targets.len(), count);
            for series in &course.series {
                let mut from = None;
                for (index, point) in series.points.iter().enumerate() {
                    let name = format!("{} {index}", series.arm);
                    let target = targets
                        .iter()
                        .find(|target| target.statement == name)
                        .expect("a target");
                    assert!(
                        (target.y - plane.position_y(point.value)).abs() < 1e-9,
                        "{name}"
                    );
                    // Arms stand beside each other by the same few pixels everywhere.
                    let shift = target.x - plane.position_x(point.time);
                    assert!(shift.abs() <= 8.0 + 1e-9, "{name}");
                    let (first_x, first_time) = *from.get_or_insert((target.x, point.time));
                    let wanted = (point.time - first_time) * per_unit;
                    assert!((target.x - first_x - wanted).abs() < 1e-6, "{name}");
                }
            }
        }
    }
}

#[test]
fn bars_run_from_limit_to_limit() {
    let resolve = &trials()[0];
    let question = about(resolve, "pain");
    let figure = figure(resolve, &question, 760.0);
    let course = course_of(resolve, &question);
    for series in &course.series {
        let style = u8::try_from(series.arm).expect("small");
        let drawn = paths([&figure.arms()], Role::ArmMarker(style));
        // A bar and a marker for each point.
        assert_eq!(drawn.len(), 2 * series.points.len());
        for (point, drawn) in series.points.iter().zip(drawn.chunks(2)) {
            let (lower, upper) = point.bar.expect("RESOLVE prints SD and n");
            at(drawn[0][0].1, figure.plane.position_y(lower));
            at(drawn[0][1].1, figure.plane.position_y(upper));
            assert!((drawn[0][0].0 - drawn[0][1].0).abs() < 1e-9, "upright");
        }
    }
}

/// The comparator's mean is 4.0 at 18 weeks: one point better is 3.0.
#[test]
fn the_needed_mean_is_drawn_and_named() {
    let resolve = &trials()[0];
    let pain = Question {
        between: decimal("1.0"),
        ..about(resolve, "pain")
    };
    let efficacy = Question {
        between: decimal("5.0"),
        ..about(resolve, "self-efficacy")
    };
    for (question, reference, needed, label) in [
        (pain, 4.0, 3.0, "needed: 3.0"),
        (efficacy, 44.5, 49.5, "needed: 49.5"),
    ] {
        let figure = figure(resolve, &question, 760.0);
        let layer = thresholds(resolve, &question, &figure);
        let area = paths([&layer], Role::ThresholdArea).concat();
        let heights = [reference, needed].map(|value| figure.plane.position_y(value));
        for (_, y) in &area {
            assert!(
                heights.iter().any(|height| (height - y).abs() <= 0.051),
                "{y} {heights:?}"
            );
        }
        let middle = figure.plane.position_x(18.0);
        at(f64::midpoint(area[0].0, area[1].0), middle);
        assert_eq!(words(&layer), [label]);
    }
}

#[test]
fn nothing_is_asked_for_where_no_threshold_is_chosen() {
    let resolve = &trials()[0];
    for outcome in ["pain", "self-efficacy"] {
        for look in looks(about(resolve, outcome)) {
            let question = Question {
                between: decimal("0.0"),
                within: decimal("0"),
                ..look
            }
            .clamped(resolve);
            let figure = figure(resolve, &question, 520.0);
            assert_eq!(thresholds(resolve, &question, &figure), Layer::default());
        }
    }
}

/// 30% below 5.6 is 3.92, below 5.8 is 4.06.
#[test]
fn each_arm_has_a_target_of_its_own() {
    let resolve = &trials()[0];
    let opening = about(resolve, "pain");
    for (view, values) in [
        (TrajectoryDisplay::Scores, [3.92, 4.06]),
        (TrajectoryDisplay::Change, [-1.68, -1.74]),
        (TrajectoryDisplay::PercentChange, [-30.0, -30.0]),
    ] {
        let question = Question {
            display: view,
            range: ScoreRange::Fitted,
            ..opening
        };
        let figure = figure(resolve, &question, 760.0);
        let layer = thresholds(resolve, &question, &figure);
        for (arm, value) in [0_u8, 1].into_iter().zip(values) {
            let line = paths([&layer], Role::ArmTarget(arm)).concat();
            assert_eq!(line.len(), 2, "{view:?}");
            for (_, y) in line {
                at(y, figure.plane.position_y(value));
            }
        }
    }
}

#[test]
fn the_axis_holds_every_value_and_bar() {
    for trial in &trials() {
        for question in questions(trial) {
            let Trajectory { series, scale, .. } = course_of(trial, &question);
            let axis = figure(trial, &question, 520.0).plane.y;
            for point in series.iter().flat_map(|series| &series.points) {
                assert!(
                    (axis.start..=axis.end).contains(&point.value),
                    "{question:?}"
                );
                let (lower, upper) = point.bar.unwrap_or((point.value, point.value));
                // A deviation may reach beyond the scale's end; a mean may not.
                assert!(
                    scale.is_some() || (lower >= axis.start && upper <= axis.end),
                    "{question:?}"
                );
            }
            if let Some((low, high)) = scale {
                assert_eq!(axis, low..high);
            }
        }
    }
}

#[test]
fn the_ground_and_the_arms_stand_still() {
    for trial in &trials() {
        for question in questions(trial) {
            let outcome = &trial.outcomes[question.outcome];
            let standing = figure(trial, &question, 520.0);
            let moved = Question {
                between: between_scale(trial, &question).maximum,
                within: within_scale(trial, outcome).maximum,
                ..question
            };
            assert_eq!(figure(trial, &moved, 520.0), standing);
        }
    }
}

#[test]
fn every_arm_is_named_and_every_count_stands_in_its_column() {
    for width in WIDTHS {
        let resolve = &trials()[0];
        let question = about(resolve, "pain");
        let ground = figure(resolve, &question, width).ground(question.visit);
        let texts = text_boxes(&ground);
        for name in ["Retraining", "Sham control", "138", "128", "133"] {
            assert!(
                texts.iter().any(|text| text.content == name),
                "{name} at {width}"
            );
        }
        let chosen = texts
            .iter()
            .find(|text| text.role == Role::Strong)
            .expect("the chosen visit");
        assert!(["18 weeks", "18"].contains(&chosen.content.as_str()));
        let at_baseline = figure(resolve, &question, width).ground(0);
        let chosen_first = text_boxes(&at_baseline)
            .into_iter()
            .find(|text| text.role == Role::Strong);
        let first = chosen_first
            .expect("baseline keeps its label when it is chosen")
            .content;
        assert!(["baseline", "0"].contains(&first.as_str()));
        let middle = f64::midpoint(chosen.left, chosen.right);
        let count = texts
            .iter()
            .find(|text| text.content == "133")
            .expect("a count");
        at(f64::midpoint(count.left, count.right), middle);
    }
}

/// Only the texts, which is all that a text can meet.
fn texts_of(layer: &Layer) -> Layer {
    let texts = layer
        .marks
        .iter()
        .filter(|mark| matches!(mark, Mark::Text { .. }));
    Layer {
        marks: texts.cloned().collect(),
    }
}

#[test]
fn nothing_meets_anything_at_any_width_look_and_threshold() {
    for trial in &trials() {
        for question in questions(trial) {
            let outcome = &trial.outcomes[question.outcome];
            let all = steps(&between_scale(trial, &question));
            let within = within_scale(trial, outcome).maximum;
            let few = [all[0], all[1], all[all.len() / 2], all[all.len() - 1]];
            let opens = question == Question::default_for(trial, question.outcome);
            for width in (240..=1100).step_by(43).map(f64::from).chain(WIDTHS) {
                let figure = figure(trial, &question, width);
                let (plane_width, height) = (figure.plane.width, figure.plane.height);
                let arms = figure.arms();
                for visit in 0..trial.visits.len() {
                    let about = format!("{} {} at {width}: {question:?}", trial.id, outcome.id);
                    let ground = figure.ground(visit);
                    assert_sound(plane_width, height, &[&ground, &arms], &about);
                    let texts = texts_of(&ground);
                    let every = opens && visit == question.visit && WIDTHS.contains(&width);
                    for between in if every { &all[..] } else { &few } {
                        let asked = Question {
                            visit,
                            between: *between,
                            within,
                            ..question
                        };
                        let layer = thresholds(trial, &asked, &figure);
                        assert_sound(
                            plane_width,
                            height,
                            &[&texts, &layer],
                            &format!("{about}, {visit}, {between}"),
                        );
                    }
                }
            }
        }
    }
}
