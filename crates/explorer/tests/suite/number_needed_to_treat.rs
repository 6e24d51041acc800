//! Both arms as people: RESOLVE's risk differences and numbers needed to treat
//! against reference values, their rounding and wording, and that the figure
//! is sound for any trial, width and threshold.

use crate::responder_shares::{assert_nothing_meets, assert_sound_and_plain, difference, pain};
use mcid_analysis::question::Question;
use mcid_analysis::setting::{Choice, Setting};
use mcid_explorer::View;
use mcid_figure::scene::{Mark, Role};
use mcid_stats::NumberNeeded;
use mcid_test_support::ask::{choose, set};
use mcid_test_support::file::{changed, remove, remove_sizes, resolve, without_deviations};
use mcid_test_support::near;
use mcid_test_support::shown::{GoldenTitle, assert_goldens, made};
use mcid_text::view::number_needed::{Rounding, needed_label, needed_number};
use mcid_trial::Trial;
use serde_json::json;

/// Reference differences are those of two shares printed to a tenth of a
/// percentage point, each off by up to half a tenth.
const OF_PRINTED_SHARES: f64 = 0.001;
/// What was worked out apart from this program is written with five decimals,
/// from a standard deviation of four.
const TO_FIVE_DECIMALS: f64 = 0.000_02;
/// Reference numbers needed are printed to one decimal.
const TO_ONE_DECIMAL: f64 = 0.051;

fn people(trial: &Trial, question: &Question, width: f64) -> View {
    made("people", trial, question, width)
}

fn lead(trial: &Trial, question: &Question) -> String {
    people(trial, question, 640.0).lead.text()
}

fn needed(found: NumberNeeded) -> f64 {
    match found {
        NumberNeeded::Benefit(value) => value,
        NumberNeeded::Harm(value) => -value,
        NumberNeeded::Infinite => f64::INFINITY,
    }
}

/// Newcombe's interval of the counts, worked out apart from this program.
#[test]
fn counts_give_the_risk_difference_and_the_number_needed() {
    let trial = resolve();
    for (within, estimate, lower, upper, nnt) in [
        ("30", 0.183_447, 0.063_992, 0.295_530, 5.451),
        ("50", 0.121_123, 0.004_672, 0.233_395, 8.256),
    ] {
        let (_, found) = difference(&trial, &pain(&trial, within));
        let interval = found.interval.expect("sizes are counted");
        near(found.estimate, estimate, 1e-6);
        near(interval.lower, lower, 1e-6);
        near(interval.upper, upper, 1e-6);
        near(needed(found.needed), nnt, 0.001);
    }
    assert_eq!(
        lead(&trial, &pain(&trial, "30")),
        "Counted in the trial: the share that improved by at least 30% was 18.3 percentage points higher with retraining than with sham control (95% interval 6.4 to 29.6). About 6 people would have to be treated with retraining rather than with sham control for one more to improve by that much: NNTB 5.5 (3.3 to 16)."
    );
    assert!(lead(&trial, &pain(&trial, "50")).ends_with("NNTB 8.3 (4.2 to 215)."));
}

#[test]
fn estimates_give_the_reference_differences() {
    let trial = without_deviations();
    for (within, deviation, printed, worked_out, nnt) in [
        ("30", "0", 0.130, [0.130_68, 0.010_84, 0.245_38], 7.7),
        ("50", "0", 0.133, [0.133_62, 0.015_82, 0.246_28], 7.5),
        ("30", "1.8", 0.162, [0.162_35, 0.043_22, 0.275_20], 6.2),
        ("50", "1.8", 0.163, [0.163_25, 0.047_34, 0.273_15], 6.1),
        ("30", "2.8", 0.107, [0.106_64, -0.013_52, 0.222_57], 9.4),
        ("50", "2.8", 0.110, [0.110_13, -0.008_71, 0.224_64], 9.1),
        ("30", "3.2", 0.094, [0.093_64, -0.026_61, 0.210_18], 10.7),
        ("50", "3.2", 0.097, [0.097_14, -0.022_12, 0.212_55], 10.3),
    ] {
        let question = set(pain(&trial, within), Setting::Deviation, deviation);
        let (_, found) = difference(&trial, &question);
        let interval = found.interval.expect("sizes are known");
        near(found.estimate, printed, OF_PRINTED_SHARES);
        near(found.estimate, worked_out[0], TO_FIVE_DECIMALS);
        near(interval.lower, worked_out[1], TO_FIVE_DECIMALS);
        near(interval.upper, worked_out[2], TO_FIVE_DECIMALS);
        near(needed(found.needed), nnt, TO_ONE_DECIMAL);
    }
    // With the paper's own deviations the lower limits are barely above zero.
    let trial = changed(|file| remove(&mut file["outcomes"][0], "responders"));
    for (within, correlation, estimate, nnt) in [
        ("30", "0.30", 0.127, 7.9),
        ("30", "0.50", 0.142, 7.0),
        ("50", "0.30", 0.125, 8.0),
        ("50", "0.50", 0.135, 7.4),
    ] {
        let question = set(pain(&trial, within), Setting::Correlation, correlation);
        let (_, found) = difference(&trial, &question);
        near(found.estimate, estimate, OF_PRINTED_SHARES);
        near(needed(found.needed), nnt, TO_ONE_DECIMAL);
        let lower = found.interval.expect("sizes are known").lower;
        assert!((0.005..0.024).contains(&lower), "{lower}");
    }
}

#[test]
fn numbers_needed_are_rounded_outward() {
    for (value, estimate, down, up) in [
        (5.451_17, "5.5", "5.4", "5.5"),
        (3.383_76, "3.4", "3.3", "3.4"),
        (15.626_9, "16", "15", "16"),
        (9.96, "10", "9.9", "10"),
        (20.0, "20", "20", "20"),
        (1.0, "1.0", "1.0", "1.0"),
    ] {
        assert_eq!(needed_number(value, Rounding::Estimate), estimate);
        assert_eq!(needed_number(value, Rounding::Down), down);
        assert_eq!(needed_number(value, Rounding::Up), up);
    }
    let labels = [0.0, 5.0, -10.0, 15.0, 30.0, 0.5].map(needed_label);
    assert_eq!(labels, ["\u{221e}", "20", "10", "6.7", "3.3", "200"]);
}

/// RESOLVE with other counts at 30%.
fn counted(arm: [u32; 2], reference: [u32; 2]) -> Trial {
    changed(|file| {
        let counts = &mut file["outcomes"][0]["responders"][0]["counts"];
        for (place, [count, total]) in [arm, reference].into_iter().enumerate() {
            counts[place]["count"] = json!(count);
            counts[place]["total"] = json!(total);
        }
    })
}

#[test]
fn benefit_harm_and_what_lies_between_are_said_rightly() {
    for (arm, reference, expected) in [
        // Harm, as clear as the benefit was.
        (
            [66, 133],
            [87, 128],
            "the share that improved by at least 30% was 18.3 percentage points lower with retraining than with sham control (95% interval \u{2212}29.6 to \u{2212}6.4). About 6 people would have to be treated with retraining rather than with sham control for one fewer to improve by that much: NNTH 5.5 (3.3 to 16).",
        ),
        // Benefit, with an interval through zero.
        (
            [50, 100],
            [45, 100],
            "the share that improved by at least 30% was 5.0 percentage points higher with retraining than with sham control (95% interval \u{2212}8.7 to 18.4). About 20 people would have to be treated with retraining rather than with sham control for one more to improve by that much: NNTB 20 (NNTB 5.4 to \u{221e} to NNTH 11). The interval runs through \u{221e}, where as many improve either way: it leaves open whether more or fewer improve with retraining.",
        ),
        // Harm, with an interval through zero: from the estimate's side.
        (
            [45, 100],
            [50, 100],
            "NNTH 20 (NNTH 5.4 to \u{221e} to NNTB 11). The interval runs through \u{221e}",
        ),
        // As many in both arms.
        (
            [40, 100],
            [40, 100],
            "the share that improved by at least 30% was equal with retraining and with sham control (95% interval \u{2212}13.3 to 13.3). Equal shares have no number needed to treat; its 95% interval is NNTB 7.4 to \u{221e} to NNTH 7.4.",
        ),
        // Everybody against nobody.
        (
            [100, 100],
            [0, 100],
            "About 1 person would have to be treated",
        ),
        ([51, 100], [50, 100], "1.0 percentage point higher with"),
    ] {
        let trial = counted(arm, reference);
        let said = lead(&trial, &pain(&trial, "30"));
        assert!(said.contains(expected), "{said}");
    }
}

/// The marks of a role, as how many shapes they hold.
fn drawn(made: &View, wanted: Role) -> usize {
    let layers = made.scene.iter().flat_map(|scene| &scene.layers);
    let marks = layers.flat_map(|layer| &layer.marks);
    let shapes = marks.filter_map(|mark| match mark {
        Mark::Path { role, data, .. } if *role == wanted => Some(data.matches('M').count()),
        _ => None,
    });
    shapes.sum()
}

#[test]
fn as_many_people_are_coloured_as_the_words_say() {
    let trial = resolve();
    for (choice, arm, reference, of) in [(0, 68, 50, 100), (1, 680, 496, 1000)] {
        let question = choose(pain(&trial, "30"), Choice::People, choice);
        for width in [240.0, 300.0, 640.0, 900.0] {
            let made = people(&trial, &question, width);
            assert_eq!(drawn(&made, Role::Person(0)), arm);
            assert_eq!(drawn(&made, Role::Person(1)), reference);
            assert_eq!(drawn(&made, Role::OtherPerson), 2 * of - arm - reference);
            assert_eq!(made.table.rows[0][2], format!("{arm} of {of}"));
        }
    }
    let trial = counted([100, 100], [0, 100]);
    let rows = people(&trial, &pain(&trial, "30"), 640.0).table.rows;
    assert_eq!([&rows[0][2], &rows[1][2]], ["all 100", "0 of 100"]);
    let trial = counted([999, 1000], [1, 1000]);
    let rows = people(&trial, &pain(&trial, "30"), 640.0).table.rows;
    assert_eq!(
        [&rows[0][2], &rows[1][2]],
        ["more than 99 of 100", "fewer than 1 of 100"]
    );
}

/// An interval through zero is one bar, and NNT stands under it on the same
/// axis.
#[test]
fn the_interval_is_one_unbroken_bar() {
    let trial = counted([50, 100], [45, 100]);
    let made = people(&trial, &pain(&trial, "30"), 640.0);
    let scene = made.scene.expect("a picture");
    let bar = scene.layers.last().expect("layers");
    let lines = bar.marks.iter().filter(|mark| {
        matches!(
            mark,
            Mark::Path {
                role: Role::ChosenEstimate,
                filled: false,
                ..
            }
        )
    });
    assert_eq!(lines.count(), 3, "the bar and its two ends");
    let texts: Vec<&str> = scene.layers[1]
        .marks
        .iter()
        .filter_map(|mark| match mark {
            Mark::Text { content, .. } => Some(content.as_str()),
            Mark::Path { .. } => None,
        })
        .collect();
    assert!(
        texts.contains(&"0") && texts.contains(&"\u{221e}"),
        "{texts:?}"
    );
}

#[test]
fn the_axis_stands_still_while_the_threshold_moves() {
    let trial = resolve();
    let at = |within| {
        let made = people(&trial, &pain(&trial, within), 640.0);
        made.scene.expect("a picture").layers
    };
    let first = at("20");
    for within in ["30", "45", "50", "90"] {
        let other = at(within);
        assert_eq!(first.len(), other.len());
        assert_eq!(first[0], other[0], "names");
        let paths = |layers: &[mcid_figure::scene::Layer]| -> Vec<Mark> {
            let marks = layers[1].marks.iter();
            let still = marks.filter(
                |mark| !matches!(mark, Mark::Text { content, .. } if content.contains("improved")),
            );
            still.cloned().collect()
        };
        assert_eq!(paths(&first), paths(&other), "axis");
    }
}

#[test]
fn what_cannot_be_shown_is_explained() {
    let trial = resolve();
    for (question, expected) in [
        (pain(&trial, "0"), "No within-person threshold is chosen."),
        (
            Question {
                visit: 0,
                ..pain(&trial, "30")
            },
            "at baseline",
        ),
    ] {
        let made = people(&trial, &question, 640.0);
        assert_eq!(made.scene, None);
        assert!(made.lead.text().contains(expected), "{}", made.lead.text());
        assert!(made.numbers.is_empty() && made.targets.is_empty());
    }
    // An estimate without sizes has no interval, and says why.
    let trial = changed(|file| {
        remove_sizes(file);
        remove(&mut file["outcomes"][0], "responders");
    });
    let said = lead(&trial, &pain(&trial, "30"));
    assert!(
        said.contains("no interval, because the numbers analysed are not known"),
        "{said}"
    );
    assert!(said.ends_with("NNTB 7.0."), "{said}");
}

#[test]
fn every_figure_is_sound_and_every_text_plain() {
    let widths = [240.0, 300.0, 559.0, 900.0];
    assert_sound_and_plain("people", &widths, |question, is_middle| {
        // A thousand twice take long to read; one threshold will do.
        let choices = if is_middle { 0..2 } else { 0..1 };
        choices
            .map(|choice| {
                let asked = choose(question, Choice::People, choice);
                choose(asked, Choice::Shape, choice)
            })
            .collect()
    });
}

#[test]
fn nothing_meets_at_any_threshold() {
    let trial = resolve();
    for outcome in ["pain", "self-efficacy"] {
        assert_nothing_meets("people", &trial, outcome);
    }
}

#[test]
fn goldens() {
    let trial = resolve();
    let thousand = choose(pain(&trial, "90"), Choice::People, 1);
    let questions = [
        ("pain-opening", pain(&trial, "30")),
        ("pain-thousand", thousand),
    ];
    assert_goldens("people", &trial, &questions, GoldenTitle::Question);
}
