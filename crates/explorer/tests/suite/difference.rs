//! The figure of the differences: what its marks mean, and that nothing in it
//! meets anything else at any width and threshold.

use mcid_analysis::difference::differences;
use mcid_analysis::question::Question;
use mcid_analysis::threshold::between_scale;
use mcid_explorer::first_view::{Analysis, FixedResults, analyse};
use mcid_explorer::{FixedView, difference};
use mcid_figure::difference::{DifferenceContent, DifferenceFigure};
use mcid_figure::scene::{Layer, Mark, Role, Scene};
use mcid_test_support::ask::{about, decimal, openings};
use mcid_test_support::file::trials;
use mcid_test_support::golden::{
    WIDTHS, assert_golden, assert_sound, looks, points, steps, text_boxes,
};
use mcid_test_support::shown::paths;
use mcid_trial::{Decimal, Direction, Trial};

/// Radius of the threshold's handle with the room it needs, in CSS pixels.
const HANDLE: f64 = 12.0;

/// As the page has it: with a handle.
fn fixed(trial: &Trial, question: &Question, width: f64) -> FixedView<DifferenceFigure> {
    let results = FixedResults::new(trial, question);
    difference::fixed(trial, &results, width, true)
}

fn figure(trial: &Trial, question: &Question, width: f64) -> DifferenceFigure {
    fixed(trial, question, width).figure
}

fn scene(trial: &Trial, question: &Question, width: f64) -> Scene {
    let Analysis {
        fixed: results,
        at_thresholds,
    } = analyse(trial, question);
    let fixed = difference::fixed(trial, &results, width, true);
    let moved = difference::at_thresholds(trial, &fixed, &results, &at_thresholds);
    difference::scene(&fixed, &moved)
}

/// Marks land on tenths of a pixel.
#[track_caller]
fn at(found: f64, wanted: f64) {
    assert!((found - wanted).abs() <= 0.051, "{found} is not {wanted}");
}

#[test]
fn goldens() {
    let resolve = &trials()[0];
    let (pain, efficacy) = (about(resolve, "pain"), about(resolve, "self-efficacy"));
    let zero = Question {
        between: decimal("0.0"),
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
            let file = format!("difference-{name}-{width}.svg");
            assert_golden(&file, &scene(resolve, &question, width), name);
        }
    }
}

#[test]
fn bars_run_from_limit_to_limit_and_the_estimate_is_marked() {
    for trial in &trials() {
        for question in openings(trial) {
            let figure = figure(trial, &question, 760.0);
            let rows = differences(trial, &question);
            let marks = figure.marks(question.visit);
            // For each row a bar, its two ends, and the estimate.
            assert_eq!(marks.marks.len(), 4 * rows.len());
            for (row, drawn) in rows.iter().zip(marks.marks.chunks(4)) {
                let ends: Vec<Vec<(f64, f64)>> = drawn
                    .iter()
                    .map(|mark| match mark {
                        Mark::Path { role, data, .. } => {
                            let chosen = row.visit == question.visit;
                            assert_eq!(
                                *role,
                                if chosen {
                                    Role::ChosenEstimate
                                } else {
                                    Role::Estimate
                                }
                            );
                            points(data)
                        }
                        Mark::Text { .. } => panic!("a text among the marks"),
                    })
                    .collect();
                // An interval that reaches further than the slider is cut at
                // the plot's edge.
                let inside = |value: f64| {
                    figure
                        .plane
                        .position_x(value)
                        .clamp(figure.plane.left, figure.plane.right)
                };
                at(ends[0][0].0, inside(row.lower));
                at(ends[0][1].0, inside(row.upper));
                at(ends[0][0].1, ends[0][1].1);
                at(ends[1][0].0, inside(row.lower));
                at(ends[2][0].0, inside(row.upper));
                // The opposite ends of a circle, or of a diamond.
                let places = ends[3].iter().map(|end| end.0);
                let (least, most) = places
                    .fold((f64::INFINITY, 0.0_f64), |(least, most), place| {
                        (least.min(place), most.max(place))
                    });
                at(f64::midpoint(least, most), inside(row.estimate));
            }
        }
    }
}

/// The interval is what the figure is about: the axis must hold all of it.
#[test]
fn the_axis_holds_every_number_and_every_threshold() {
    for trial in &trials() {
        for question in openings(trial) {
            let outcome = &trial.outcomes[question.outcome];
            let axis = figure(trial, &question, 520.0).plane.x;
            let rows = differences(trial, &question);
            let sign = match outcome.direction {
                Direction::LowerIsBetter => -1.0,
                Direction::HigherIsBetter => 1.0,
            };
            let maximum = between_scale(trial, &question).maximum.to_f64();
            let numbers = rows
                .iter()
                .flat_map(|row| [row.lower, row.estimate, row.upper]);
            for number in numbers.chain([0.0, sign * maximum]) {
                assert!(
                    (axis.start..=axis.end).contains(&number),
                    "{} {number} {axis:?}",
                    outcome.id
                );
            }
        }
    }
}

/// Words take room from the plot only as long as it has some.
#[test]
fn long_words_stand_above_their_rows() {
    let resolve = &trials()[0];
    let question = about(resolve, "pain");
    let results = FixedResults::new(resolve, &question);
    let mut long = DifferenceContent::new(resolve, &question, &results.differences, true);
    for row in &mut long.rows {
        row.visit.push_str(" after the end of treatment, at home");
    }
    let width = 520.0;
    let figure = DifferenceFigure::new(long, width);
    assert!(
        figure.plane.right - figure.plane.left > 400.0,
        "{:?}",
        figure.plane
    );
    let (ground, marks) = (figure.ground(question.visit), figure.marks(question.visit));
    assert_free(&figure, &ground, &marks, question.between, "long words");
}

#[test]
fn the_thresholds_line_stands_on_the_side_of_benefit() {
    let resolve = &trials()[0];
    for (outcome, threshold, signed) in [
        ("pain", "1.0", -1.0),
        ("pain", "2.5", -2.5),
        ("self-efficacy", "5.5", 5.5),
        ("self-efficacy", "0.0", 0.0),
    ] {
        for width in WIDTHS {
            let question = Question {
                between: decimal(threshold),
                ..about(resolve, outcome)
            };
            let figure = figure(resolve, &question, width);
            let layer = figure.threshold(question.between);
            let lines = paths([&layer], Role::Threshold);
            assert!(!lines.is_empty());
            for (x, _) in lines.concat() {
                at(x, figure.plane.position_x(signed));
            }
            at(
                figure.handle(question.between).0,
                figure.plane.position_x(signed),
            );
            let mirrored = paths([&layer], Role::HarmThreshold).concat();
            assert!(question.between.to_f64() > 0.0 || mirrored.is_empty());
            for (x, _) in mirrored {
                at(x, figure.plane.position_x(-signed));
            }
            let words: Vec<String> = text_boxes(&layer)
                .into_iter()
                .map(|text| text.content)
                .collect();
            let wanted = if signed == 0.0 {
                "no MCID yet".to_owned()
            } else {
                format!("MCID {threshold}")
            };
            assert_eq!(words, [wanted]);
        }
    }
}

#[test]
fn zones_meet_at_the_threshold_and_at_its_mirror_image() {
    let resolve = &trials()[0];
    for (outcome, threshold) in [("pain", "0.3"), ("pain", "1.0"), ("self-efficacy", "2.0")] {
        let question = Question {
            between: decimal(threshold),
            ..about(resolve, outcome)
        };
        let figure = figure(resolve, &question, 760.0);
        let sign = if outcome == "pain" { -1.0 } else { 1.0 };
        let line = figure.plane.position_x(sign * question.between.to_f64());
        let mirror = figure.plane.position_x(-sign * question.between.to_f64());
        let edge = |end: f64| {
            if end > 0.0 {
                figure.plane.right
            } else {
                figure.plane.left
            }
        };
        let zones = figure.zones(question.between);
        for (role, one, other) in [
            (Role::ZoneBenefit, edge(sign), line),
            (Role::ZoneSmall, line, mirror),
            (Role::ZoneHarm, mirror, edge(-sign)),
        ] {
            let corners = paths([&zones], role).concat();
            assert!(!corners.is_empty());
            let left = corners
                .iter()
                .map(|(x, _)| *x)
                .fold(f64::INFINITY, f64::min);
            let right = corners
                .iter()
                .map(|(x, _)| *x)
                .fold(f64::NEG_INFINITY, f64::max);
            at(left, one.min(other));
            at(right, one.max(other));
        }
        assert!(
            figure.zones(decimal("0.0")).marks.is_empty(),
            "no zones without a threshold"
        );
    }
}

#[test]
fn a_position_gives_back_its_threshold() {
    for trial in &trials() {
        for question in openings(trial) {
            let scale = between_scale(trial, &question);
            for width in WIDTHS {
                let figure = figure(trial, &question, width);
                for threshold in steps(&scale) {
                    let (x, _) = figure.handle(threshold);
                    let back = scale.nearest_step(figure.threshold_at(x));
                    assert!(
                        back.compare(threshold).is_eq(),
                        "{threshold} came back as {back}"
                    );
                }
                // On the side of harm there is no threshold.
                let harm = figure.plane.position_x(0.0)
                    + match trial.outcomes[question.outcome].direction {
                        Direction::LowerIsBetter => 30.0,
                        Direction::HigherIsBetter => -30.0,
                    };
                assert!(figure.threshold_at(harm).abs() < 1e-12);
            }
        }
    }
}

#[test]
fn the_ground_and_the_marks_stand_still() {
    for trial in &trials() {
        for question in openings(trial) {
            let scale = between_scale(trial, &question);
            let standing = figure(trial, &question, 520.0);
            for between in [decimal("0"), scale.maximum] {
                for look in looks(Question {
                    between,
                    ..question
                }) {
                    assert_eq!(figure(trial, &look, 520.0), standing);
                }
            }
        }
    }
}

#[test]
fn targets_stand_on_the_estimates() {
    let resolve = &trials()[0];
    let question = about(resolve, "pain");
    let figure = figure(resolve, &question, 520.0);
    let targets = figure.targets(|row| row.visit_label.clone());
    let said: Vec<&str> = targets
        .iter()
        .map(|target| target.statement.as_str())
        .collect();
    assert_eq!(said, ["18 weeks", "26 weeks", "52 weeks"]);
    for (target, estimate) in targets.iter().zip([-1.0, -0.7, -0.5]) {
        at(target.x, figure.plane.position_x(estimate));
    }
    assert!(
        targets.windows(2).all(|pair| pair[0].y < pair[1].y),
        "in order of time"
    );
}

/// At one width and threshold: nothing cut off, no text on another, on the
/// threshold's line or under its handle.
fn assert_free(
    figure: &DifferenceFigure,
    ground: &Layer,
    marks: &Layer,
    threshold: Decimal,
    about: &str,
) {
    let (zones, line) = (figure.zones(threshold), figure.threshold(threshold));
    assert_sound(
        figure.plane.width,
        figure.plane.height,
        &[&zones, ground, &line, marks],
        about,
    );
    let (x, y) = figure.handle(threshold);
    let lines = paths([&line], Role::Threshold);
    for text in text_boxes(ground).into_iter().chain(text_boxes(&line)) {
        let away = |low: f64, high: f64, value: f64| (low - value).max(value - high).max(0.0);
        let distance = away(text.left, text.right, x).hypot(away(text.top, text.bottom, y));
        assert!(
            distance >= HANDLE,
            "{about}: {text:?} under the handle at {x}, {y}"
        );
        for line in &lines {
            let (top, bottom) = (line[0].1.min(line[1].1), line[0].1.max(line[1].1));
            let beside = text.right < x || text.left > x || text.bottom < top || text.top > bottom;
            assert!(beside, "{about}: {text:?} on the threshold's line at {x}");
        }
    }
}

#[test]
fn nothing_meets_anything_at_any_width_and_threshold() {
    for trial in &trials() {
        for question in openings(trial) {
            let outcome = &trial.outcomes[question.outcome];
            let scale = between_scale(trial, &question);
            let all = steps(&scale);
            let few = [all[0], all[1], all[all.len() / 2], scale.maximum];
            for width in (240..=1100).step_by(20).map(f64::from).chain(WIDTHS) {
                let figure = figure(trial, &question, width);
                let thresholds = if WIDTHS.contains(&width) {
                    &all[..]
                } else {
                    &few
                };
                for chosen in 0..trial.visits.len() {
                    let (ground, marks) = (figure.ground(chosen), figure.marks(chosen));
                    let thresholds = if chosen == question.visit {
                        thresholds
                    } else {
                        &few
                    };
                    for threshold in thresholds {
                        let about = format!("{} {} at {width}, {threshold}", trial.id, outcome.id);
                        assert_free(&figure, &ground, &marks, *threshold, &about);
                    }
                }
            }
        }
    }
}
