//! What is derived from MINT's three trials, of which means have intervals but
//! neither standard deviations nor numbers analysed, and how it is shown.

use mcid_analysis::question::{Bars, Question, ScoreRange};
use mcid_analysis::responders::{Deviation, Origin, deviation_at};
use mcid_analysis::trajectory::{threshold_marks, trajectory};
use mcid_figure::scene::Role;
use mcid_figure::trajectory::TrajectoryFigure;
use mcid_test_support::ask::{decimal, visit_index};
use mcid_test_support::golden::text_boxes;
use mcid_test_support::mint::{TRIALS, opening};
use mcid_test_support::shown::{is_remarked, made, paths};
use mcid_text::{caption, table};
use mcid_trial::Trial;

#[track_caller]
fn close(found: f64, wanted: f64) {
    let apart = (found - wanted).abs();
    assert!(apart <= 1e-9 * wanted, "{found} is not {wanted}");
}

fn deviations(trial: &Trial, question: &Question) -> [Deviation; 2] {
    [0, 1].map(|arm| deviation_at(trial, question, arm).expect("a recovered deviation"))
}

/// Half the interval's width over Student's t, times the root of the number
/// randomised; computed with mpmath 1.3.0, 30 digits.
#[test]
fn standard_deviations_are_recovered_from_each_arms_own_interval() {
    for (name, wanted) in [
        (
            "facet",
            [
                [2.372_449_818_17, 2.344_206_367_96, 2.400_693_268_39],
                [2.325_391_603_19, 2.297_033_169_01, 2.353_750_037_38],
            ],
        ),
        (
            "sacroiliac",
            [
                [2.528_364_400_23, 2.501_177_686_25, 2.555_551_114_21],
                [2.697_066_666_7, 2.670_363_036_34, 2.723_770_297_06],
            ],
        ),
        (
            "combination",
            [
                [2.686_251_983_04, 2.660_668_630_82, 2.711_835_335_26],
                [2.582_146_303_01, 2.557_076_921_43, 2.607_215_684_59],
            ],
        ),
    ] {
        let (trial, question) = opening(name);
        for (found, [value, lower, upper]) in deviations(&trial, &question).iter().zip(wanted) {
            assert_eq!(found.origin, Origin::MeanInterval);
            close(found.value, value);
            close(found.range.lower, lower);
            close(found.range.upper, upper);
        }
    }
}

/// The facet trial's interval at 9 months gives 1.92 by one side and 2.60 by
/// the other: neither is left out.
#[test]
fn an_asymmetric_interval_of_a_mean_leaves_both_sides_open() {
    let (trial, opening) = opening("facet");
    let visit = visit_index(&trial, "9mo");
    let question = Question { visit, ..opening };
    let [arm, reference] = deviations(&trial, &question);
    assert_eq!(arm.origin, Origin::AsymmetricMeanInterval);
    assert_eq!(reference.origin, Origin::MeanInterval);
    close(arm.value, 2.259_476_017_31);
    assert!(arm.range.lower < 1.920_554_614_71 && arm.range.lower > 1.85);
    assert!(arm.range.upper > 2.598_397_419_9 && arm.range.upper < 2.67);
    let shown = made("overlap", &trial, &question, 640.0);
    assert!(
        is_remarked(&shown, &["1.89 to 2.64", "asymmetric"]),
        "{:?}",
        arm.range
    );
}

/// Wherever a recovered standard deviation stands, it says so, and that the
/// number randomised stands in for the number analysed.
#[test]
fn what_is_derived_is_called_so_wherever_it_is_shown() {
    for name in TRIALS {
        let (trial, opening) = opening(name);
        let within = decimal("30");
        for visit in 1..trial.visits.len() {
            let question = Question {
                visit,
                within,
                ..opening
            };
            let about = format!("{name}, {}", trial.visits[visit].label);
            let stands_in = ["number randomised", "stands in"];
            let overlap = made("overlap", &trial, &question, 640.0);
            assert!(is_remarked(&overlap, &stands_in), "{about}");
            for row in &overlap.table.rows {
                assert!(row[1].ends_with(" randomised"), "{about}: {row:?}");
                let is_derived =
                    row[3].contains("(from the printed") && row[3].contains("of the mean)");
                assert!(is_derived, "{about}: {row:?}");
            }
            let readings = made("readings", &trial, &question, 640.0);
            assert!(is_remarked(&readings, &stands_in), "{about}");
            for view in ["responders", "people", "overlap", "readings"] {
                let shown = made(view, &trial, &question, 640.0);
                let mut said = 0;
                let later = format!("SD at {} = ", trial.visits[visit].label);
                for input in shown
                    .numbers
                    .iter()
                    .flat_map(|number| &number.working.inputs)
                {
                    let is_later = input.contains(&later) || input.starts_with("SD of ");
                    said += usize::from(is_later);
                    assert!(
                        !is_later || input.contains("(from the printed"),
                        "{about}: {input}"
                    );
                    let is_size = input.starts_with("n = ") || input.starts_with("sizes of");
                    assert!(
                        !is_size || input.matches(" randomised").count() == 2,
                        "{input}"
                    );
                }
                assert!(said > 0, "{about}: {view}");
            }
            let people = made("people", &trial, &question, 640.0);
            let mut taken = people
                .numbers
                .iter()
                .flat_map(|number| &number.working.assumptions);
            let said = taken.any(|text| stands_in.iter().all(|part| text.contains(part)));
            assert!(said, "{about}");
        }
        for row in table::trajectory(&trial, &opening).rows.iter().skip(2) {
            assert_eq!(
                (row[1].as_str(), row[3].as_str()),
                ("\u{2013}", "printed CI")
            );
        }
    }
}

#[test]
fn bars_are_promised_only_where_they_are() {
    let (trial, opening) = opening("facet");
    for (bars, points) in [(Bars::ConfidenceInterval, 12), (Bars::StandardDeviation, 2)] {
        let question = Question { bars, ..opening };
        let course = trajectory(&trial, &question);
        let all = course.series.iter().flat_map(|series| &series.points);
        assert_eq!(all.filter(|point| point.bar.is_some()).count(), points);
        let said = caption::trajectory(&trial, &question, &course);
        let wanted = "bars, where the file gives what they need: ";
        assert!(said.contains(wanted), "{said}");
    }
}

/// The sacroiliac trial's axis, clamped to its data, begins at 4: a needed mean
/// of 3.45 is named, but no line stands at 4 as if that were it.
#[test]
fn what_the_axis_does_not_reach_is_not_drawn_on_its_edge() {
    let (trial, opening) = opening("sacroiliac");
    for (range, flat_lines) in [(ScoreRange::Fitted, 0), (ScoreRange::Full, 1)] {
        let within = decimal("90");
        let question = Question {
            range,
            within,
            ..opening
        };
        let figure = TrajectoryFigure::new(&trial, trajectory(&trial, &question), 760.0);
        let marks = threshold_marks(&trial, &question);
        let layer = figure.thresholds(&marks, 2);
        let words: Vec<String> = text_boxes(&layer)
            .into_iter()
            .map(|text| text.content)
            .collect();
        assert_eq!(words, ["needed: 3.45"]);
        let is_flat = |line: &Vec<(f64, f64)>| (line[0].1 - line[1].1).abs() < 1e-9;
        let lines = paths([&layer], Role::Threshold);
        assert_eq!(
            lines.iter().filter(|line| is_flat(line)).count(),
            flat_lines
        );
        // 90% less is 0.72 and 0.71.
        let targets = [0, 1].map(|arm| paths([&layer], Role::ArmTarget(arm)).len());
        assert_eq!(targets, [flat_lines; 2]);
    }
}

/// Weeks keep their weeks beside an axis in months, and all visits are named.
#[test]
fn visits_are_named_as_they_were_printed() {
    for name in TRIALS {
        let (trial, question) = opening(name);
        for width in [320.0, 360.0, 480.0, 520.0, 760.0, 1100.0] {
            let figure = TrajectoryFigure::new(&trial, trajectory(&trial, &question), width);
            let boxes = text_boxes(&figure.ground(question.visit));
            let words: Vec<&str> = boxes.iter().map(|text| text.content.as_str()).collect();
            let is_short = words.contains(&"mo");
            for visit in &trial.visits {
                let short = match visit.label.as_str() {
                    "3 weeks" => "3 wk".to_owned(),
                    "6 weeks" => "6 wk".to_owned(),
                    _ => visit.time.to_string(),
                };
                let wanted = if is_short { short } else { visit.label.clone() };
                assert!(
                    words.contains(&wanted.as_str()),
                    "{name}, {width}: {wanted} in {words:?}"
                );
            }
            assert!(
                !words
                    .iter()
                    .any(|word| ["0.69", "1.38", "n"].contains(word))
            );
        }
    }
}
