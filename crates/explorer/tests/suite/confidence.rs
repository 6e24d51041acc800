//! Confidence against every threshold: RESOLVE's reference values, what the
//! printed P adds, what is said, and that the figure is sound for any trial,
//! width and threshold.

use mcid_analysis::confidence::ConfidenceParts;
use mcid_analysis::evidence::Evidence;
use mcid_analysis::printed_p::PrintedP;
use mcid_analysis::question::Question;
use mcid_analysis::threshold::between_scale;
use mcid_explorer::View;
use mcid_stats::Interval;
use mcid_test_support::ask::{about, at, evidence, pain, questions};
use mcid_test_support::file::{changed, set_difference, trials, turn, without_differences};
use mcid_test_support::golden::steps;
use mcid_test_support::near;
use mcid_test_support::shown::{
    GoldenTitle, assert_goldens, assert_never, assert_picture, changed_layers, is_remarked,
    statements, texts,
};
use mcid_trial::Trial;
use serde_json::json;

/// Reference confidences are given to the third decimal.
const TO_THREE_DECIMALS: f64 = 0.0005;

fn made(trial: &Trial, question: &Question, width: f64) -> View {
    mcid_test_support::shown::made("confidence", trial, question, width)
}

#[test]
fn resolve_has_the_reference_confidences() {
    let trial = &trials()[0];
    let evidence = evidence(trial, &pain(trial, "1.0"));
    for (threshold, printed, tolerance) in [
        (0.0, 0.99982, 0.000_005),
        (0.5, 0.963, TO_THREE_DECIMALS),
        (1.0, 0.500, TO_THREE_DECIMALS),
        (1.5, 0.0374, 0.000_05),
        (2.0, 0.00018, 0.000_005),
    ] {
        let found = evidence.confidence_as_printed(threshold);
        near(found.expect("symmetric by rounding"), printed, tolerance);
    }
    for (threshold, lower, upper, tolerance) in [
        (0.5, 0.929, 0.963, TO_THREE_DECIMALS),
        (1.0, 0.422, 0.500, TO_THREE_DECIMALS),
        (1.5, 0.016, 0.037, TO_THREE_DECIMALS),
        (2.0, 0.00002, 0.00030, 0.000_005),
    ] {
        let found = evidence.confidence_above(threshold);
        near(found.lower, lower, tolerance);
        near(found.upper, upper, tolerance);
    }
}

#[test]
fn the_printed_p_narrows_the_range_as_in_the_reference() {
    let trial = &trials()[0];
    let question = pain(trial, "1.0");
    let evidence = evidence(trial, &question);
    let contrast = &evidence.difference.contrast;
    let printed = PrintedP::new(contrast.p.as_ref().expect("P = .001"));
    near(printed.lenient.lower, 0.0005, 1e-12);
    near(printed.lenient.upper, 0.0015, 1e-12);
    for (threshold, lower, upper, tolerance) in [
        (0.5, 0.934, 0.958, TO_THREE_DECIMALS),
        (1.0, 0.427, 0.488, TO_THREE_DECIMALS),
        (1.5, 0.022, 0.037, TO_THREE_DECIMALS),
        (2.0, 0.00006, 0.00028, 0.000_005),
    ] {
        let found = evidence.confidence_above_with_p(threshold, printed.lenient);
        let found = found.expect("consistent by rounding");
        near(found.lower, lower, tolerance);
        near(found.upper, upper, tolerance);
    }
    // The stricter reading lies inside.
    let strict = printed.strict.expect("printed at the edge");
    near(strict.lower, 0.001, 1e-12);
    let found = evidence.confidence_above_with_p(1.0, strict);
    let found = found.expect("consistent by rounding");
    assert!(0.427 < found.lower && found.lower < found.upper && found.upper < 0.488);
}

#[test]
fn printed_p_values_stand_for_what_rounds_to_them() {
    let reading = |text: &str| {
        let trial = changed(|file| {
            file["outcomes"][0]["contrasts"][0]["p"] = json!(text);
        });
        let p = trial.outcomes[0].contrasts[0].p.clone();
        PrintedP::new(&p.expect("a P value"))
    };
    let range = |lower: f64, upper: f64| Interval { lower, upper };
    let near_range = |found: Interval, wanted: Interval| {
        near(found.lower, wanted.lower, 1e-12);
        near(found.upper, wanted.upper, 1e-12);
    };
    near_range(reading("<.001").lenient, range(0.0, 0.001));
    near_range(reading(">.99").lenient, range(0.99, 1.0));
    near_range(reading(".02").lenient, range(0.015, 0.025));
    near_range(reading("1.0").lenient, range(0.95, 1.0));
    for text in ["<.001", ".02", ".0010"] {
        assert_eq!(reading(text).strict, None, "{text}");
    }
}

/// Everything that is possible, looked through point by point, is inside the
/// band of a small effect, and comes as near to its ends as the grid is fine.
#[test]
fn the_band_of_a_small_effect_is_neither_too_narrow_nor_too_wide() {
    const GRID: u32 = 240;
    let trial = &trials()[0];
    for (outcome, visit) in [("pain", 3), ("depression", 3), ("quality-of-life", 1)] {
        let question = Question {
            visit,
            ..about(trial, outcome)
        };
        let evidence = evidence(trial, &question);
        let benefit = &evidence.difference.benefit;
        let [e, lower, upper] = [benefit.estimate, benefit.lower, benefit.upper].map(|number| {
            let (value, half) = (number.to_f64(), number.half_unit());
            (value - half, value + half)
        });
        let critical = 1.959_963_984_540_054;
        let most = between_scale(trial, &question).maximum.to_f64();
        for share in [0.05, 0.1, 0.2, 0.4, 0.7] {
            let threshold = share * most;
            let band = evidence.confidence_parts(threshold).trivial;
            let (mut least, mut greatest) = (1.0_f64, 0.0_f64);
            for row in 0..=GRID {
                for column in 0..=GRID {
                    let at = |range: (f64, f64), step: u32| {
                        range.0 + (range.1 - range.0) * f64::from(step) / f64::from(GRID)
                    };
                    let (from, to) = (at(lower, row), at(upper, column));
                    let middle = f64::midpoint(from, to);
                    let width = 0.5 * (to - from);
                    if !(e.0..=e.1).contains(&middle) || width <= 0.0 {
                        continue;
                    }
                    let z = |limit: f64| (limit - middle) / width * critical;
                    let phi = mcid_stats::normal::cdf;
                    let value = phi(z(threshold)) - phi(z(-threshold));
                    least = least.min(value);
                    greatest = greatest.max(value);
                }
            }
            assert!(
                band.lower <= least + 1e-6,
                "{outcome} {threshold}: {band:?} {least}"
            );
            assert!(
                band.upper >= greatest - 1e-6,
                "{outcome} {threshold}: {band:?} {greatest}"
            );
            near(band.lower, least, 0.02);
            near(band.upper, greatest, 0.02);
        }
    }
}

#[test]
fn the_lead_gives_a_range_and_says_what_it_is_not() {
    let trial = &trials()[0];
    let lead = made(trial, &pain(trial, "1.0"), 640.0).lead.text();
    assert!(lead.contains("at least 1.0 point,"), "{lead}");
    assert!(lead.contains("42% to 50%"), "{lead}");
    assert!(lead.contains("lower pain intensity with retraining than with sham control"));
    assert!(lead.contains("one-sided"), "{lead}");
    assert!(lead.contains("not a probability about the truth unless you accept a flat prior"));
    let plural = made(trial, &pain(trial, "1.5"), 640.0).lead.text();
    assert!(plural.contains("at least 1.5 points,"), "{plural}");
}

#[test]
fn the_numbers_give_every_part_and_the_printed_p() {
    let trial = &trials()[0];
    let view = made(trial, &pain(trial, "1.0"), 640.0);
    assert_eq!(
        statements(&view),
        [
            "Confidence in a benefit of at least 1.0 point: 42% to 50%.",
            "With the printed P = .001 taken in, confidence in a benefit of at least 1.0 point: 42% to 49%.",
            "With the printed P = .001 taken in, in the style of the AMA, confidence in a benefit of at least 1.0 point: 43% to 47%.",
            "Confidence in any benefit (lower pain intensity with retraining than with sham control): >99.9%.",
            "Confidence in an effect smaller than 1.0 point in either direction: 50% to 58%.",
            "Confidence in a harm of at least 1.0 point: <0.1%.",
        ]
    );
    let p = &view.numbers[1].working;
    assert!(
        p.inputs
            .iter()
            .any(|input| input.contains("0.0005 to 0.0015"))
    );
    let terms: Vec<&str> = view.terms.iter().map(|(term, _)| term.as_str()).collect();
    assert_eq!(terms, ["Confidence", "MCID", "Standard error (SE)"]);
}

#[test]
fn without_a_threshold_it_is_about_any_benefit() {
    let trial = &trials()[0];
    let view = made(trial, &pain(trial, "0.0"), 640.0);
    let lead = view.lead.text();
    assert!(lead.starts_with("Confidence in any benefit"), "{lead}");
    assert!(lead.contains("Choose a threshold"), "{lead}");
    let statements = statements(&view);
    assert!(statements[0].starts_with("Confidence in any benefit"));
    assert!(statements[1].starts_with("Confidence in any harm"));
    assert!(!statements.iter().any(|text| text.contains("at least")));
    assert!(view.table.rows[0][0].contains("any at all"));
    assert_eq!(view.table.rows[0][2], "\u{2013}");
}

/// The same trial with scores turned round says the same with "higher".
#[test]
fn the_direction_of_benefit_is_followed_and_said() {
    let trial = &trials()[0];
    let turned = changed(turn);
    let here = made(trial, &pain(trial, "1.0"), 640.0);
    let there = made(&turned, &pain(&turned, "1.0"), 640.0);
    assert_eq!(
        here.lead.text().replace("lower pain", "higher pain"),
        there.lead.text()
    );
    let columns = |view: &View| view.table.rows.clone();
    assert_eq!(columns(&here), columns(&there));
    assert!(
        there
            .caption
            .contains("higher pain intensity with retraining")
    );
}

#[test]
fn an_interval_that_is_not_symmetric_gives_the_band_of_its_sides_and_no_line() {
    let trial = &trials()[0];
    let question = Question {
        visit: 2,
        ..at(trial, "back-beliefs", "3.0")
    };
    let evidence = evidence(trial, &question);
    assert!(!evidence.is_symmetric());
    assert_eq!(evidence.confidence_as_printed(3.0), None);
    // By either side: standard errors 1.7/1.96 and 0.5/1.96.
    let band = evidence.confidence_above(3.0);
    near(band.lower, 0.8219, 0.0001);
    near(band.upper, 0.9991, 0.0001);
    let view = made(trial, &question, 640.0);
    assert!(view.lead.text().contains("further to one side"));
    assert!(is_remarked(&view, &["not symmetric"]));
    assert_never(&texts(&view), &["With the printed P"]);
}

#[test]
fn a_printed_p_that_cannot_be_is_left_out_with_a_word() {
    let trial = changed(|file| file["outcomes"][0]["contrasts"][0]["p"] = json!(".30"));
    let view = made(&trial, &pain(&trial, "1.0"), 640.0);
    assert!(is_remarked(&view, &["P = .30", "it is left out"]));
    assert_never(&statements(&view), &["P = .30"]);
}

#[test]
fn an_estimate_off_its_middle_draws_no_line_outside_the_band() {
    // The middle is 0.10, possible only if everything was rounded that way.
    let trial = changed(|file| set_difference(file, "-0.1", "-1.1", "0.7"));
    let question = pain(&trial, "1.0");
    let evidence = evidence(&trial, &question);
    assert!(evidence.is_symmetric() && !evidence.printed_is_possible());
    let view = made(&trial, &question, 640.0);
    assert!(is_remarked(&view, &["No line is drawn"]));
    assert_never(&texts(&view), &["taken as exact"]);
}

#[test]
fn without_a_usable_difference_it_says_what_is_missing() {
    let trial = without_differences();
    let view = made(&trial, &about(&trial, "pain"), 640.0);
    assert_eq!(view.scene, None);
    assert!(!view.lead.text().trim().is_empty());
    assert!(view.numbers.is_empty() && view.targets.is_empty());
}

#[test]
fn the_figure_is_sound_at_every_threshold_and_width() {
    for trial in &trials() {
        for question in questions(trial) {
            let outcome = &trial.outcomes[question.outcome];
            let scale = between_scale(trial, &question);
            let all = steps(&scale);
            let some = all.iter().step_by((all.len() / 8).max(1)).chain(all.last());
            for (index, threshold) in some.enumerate() {
                let question = Question {
                    between: *threshold,
                    ..question
                };
                for width in [240.0, 300.0, 479.0, 640.0, 900.0] {
                    if index % 2 == 1 && width > 300.0 {
                        continue;
                    }
                    let view = made(trial, &question, width);
                    assert!(!view.lead.text().trim().is_empty());
                    if view.scene.is_none() {
                        continue;
                    }
                    let mut texts = texts(&view);
                    for text in &mut texts {
                        *text = text.replace("add up to 100%", "are all");
                    }
                    assert_never(&texts, &["NaN", "inf ", " 0%", " 100% ", "no effect"]);
                    let about = format!("{} {threshold} at {width}", outcome.id);
                    assert_picture(&view, &about);
                }
            }
        }
    }
}

#[test]
fn more_is_never_surer_than_less() {
    for trial in &trials() {
        for question in questions(trial) {
            let Some(evidence) = Evidence::of(trial, &question) else {
                continue;
            };
            let scale = between_scale(trial, &question);
            let mut before: Option<ConfidenceParts> = None;
            for threshold in steps(&scale) {
                let parts = evidence.confidence_parts(threshold.to_f64());
                for part in [
                    parts.any_benefit,
                    parts.important_benefit,
                    parts.trivial,
                    parts.important_harm,
                ] {
                    assert!((0.0..=1.0).contains(&part.lower), "{part:?}");
                    assert!(part.lower <= part.upper && part.upper <= 1.0, "{part:?}");
                }
                if let Some(before) = before {
                    let hair = 1e-6;
                    let (more, less) = (parts.important_benefit, before.important_benefit);
                    assert!(more.lower <= less.lower + hair && more.upper <= less.upper + hair);
                    let (more, less) = (parts.trivial, before.trivial);
                    assert!(more.lower + hair >= less.lower && more.upper + hair >= less.upper);
                }
                before = Some(parts);
            }
        }
    }
}

/// While a threshold moves, only the last layer changes, and little of it.
#[test]
fn a_step_of_the_threshold_changes_one_layer() {
    let trial = &trials()[0];
    let scene = |threshold: &str| {
        let view = made(trial, &pain(trial, threshold), 640.0);
        view.scene.expect("a figure")
    };
    let (one, other, none) = (scene("1.0"), scene("1.1"), scene("0.0"));
    let last = one.layers.len() - 1;
    for scene in [&other, &none] {
        assert_eq!(changed_layers(&one, scene), [last]);
        assert_eq!(one.layers[last].marks.len(), scene.layers[last].marks.len());
    }
    assert!(one.layers[last].marks.len() <= 6);
    assert_eq!(one.height.to_bits(), none.height.to_bits());
}

#[test]
fn goldens() {
    let trial = &trials()[0];
    let beliefs = Question {
        visit: 2,
        ..at(trial, "back-beliefs", "3.0")
    };
    let questions = [
        ("pain-opening", pain(trial, "1.0")),
        ("pain-zero", pain(trial, "0.0")),
        ("beliefs-asymmetric", beliefs),
    ];
    assert_goldens("confidence", trial, &questions, GoldenTitle::Question);
}
