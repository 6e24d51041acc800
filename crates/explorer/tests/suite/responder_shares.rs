//! What the tests of the two views of people who improved share.

use std::collections::BTreeSet;

use mcid_analysis::question::Question;
use mcid_analysis::responders::{ResponderShares, Share, ShareDifference};
use mcid_analysis::threshold::within_scale;
use mcid_explorer::View;
use mcid_trial::Trial;
use serde_json::json;

use mcid_test_support::ask::{about, decimal, questions};
use mcid_test_support::file::{changed, remove, results, trials, without_deviations};
use mcid_test_support::golden::{WIDTHS, steps};
use mcid_test_support::shown::{assert_picture, made, texts};

/// The question about RESOLVE's pain at 18 weeks, at a threshold.
pub(crate) fn pain(trial: &Trial, within: &str) -> Question {
    Question {
        within: decimal(within),
        ..about(trial, "pain")
    }
}

/// Shares and difference at the question's threshold, with a 95% interval.
pub(crate) fn difference(trial: &Trial, question: &Question) -> ([Share; 2], ShareDifference) {
    let improvement = ResponderShares::of(trial, question).expect("two arms");
    let found = improvement.difference(question.within, 0.95);
    found.expect("shares of both arms")
}

/// Nothing unreadable, and no claim that a share cannot bear.
#[track_caller]
pub(crate) fn assert_plain(view: &View, about: &str) {
    for text in texts(view) {
        assert!(
            !text.trim().is_empty() && text.trim() == text,
            "{about}: {text:?}"
        );
        for wrong in [
            "  ",
            "NaN",
            "inf ",
            "-0",
            " 0% improved",
            "no effect",
            "no difference",
            "..",
        ] {
            assert!(!text.contains(wrong), "{about}: {wrong:?} in {text:?}");
        }
        let letters: Vec<char> = text.chars().collect();
        let hyphens = letters
            .windows(2)
            .any(|pair| pair[0] == '-' && pair[1].is_ascii_digit());
        assert!(!hyphens, "{about}: a hyphen for a minus in {text:?}");
    }
}

/// Every question about a trial; about a changed one only those about what was
/// changed: its first outcome.
pub(crate) fn questions_of(name: &str, trial: &Trial) -> Vec<Question> {
    let is_changed = !matches!(name, "RESOLVE" | "three arms");
    let mut found = questions(trial);
    found.retain(|question| !is_changed || question.outcome == 0);
    found
}

/// Trials that lack something, or have too much of it.
pub(crate) fn odd_trials() -> Vec<(&'static str, Trial)> {
    let mut found = vec![
        ("without deviations", without_deviations()),
        (
            "scale from 1",
            changed(|file| file["outcomes"][0]["scale"]["minimum"] = json!("1")),
        ),
        (
            "no scale",
            changed(|file| remove(&mut file["outcomes"][0], "scale")),
        ),
        (
            "long names",
            changed(|file| {
                let long = "Retraining of the graded sensorimotor kind with homework ".repeat(3);
                file["arms"][0]["short_name"] = json!(long.trim());
                file["arms"][1]["short_name"] = json!("Shamcontrolandattention".repeat(4));
                file["outcomes"][0]["unit"]["plural"] =
                    json!("points of the scale of pain ".repeat(4).trim());
            }),
        ),
        (
            "one arm counted",
            changed(|file| {
                let counts = &mut file["outcomes"][0]["responders"][0]["counts"];
                counts.as_array_mut().expect("a list").pop();
            }),
        ),
        (
            "no totals",
            changed(|file| {
                for count in file["outcomes"][0]["responders"][0]["counts"]
                    .as_array_mut()
                    .expect("a list")
                {
                    remove(count, "total");
                }
            }),
        ),
        (
            "all and none",
            changed(|file| {
                let counts = &mut file["outcomes"][0]["responders"][0]["counts"];
                counts[0]["count"] = json!(128);
                counts[1]["count"] = json!(0);
            }),
        ),
        (
            "no follow-up mean",
            changed(|file| {
                results(file).retain(|row| row["arm"] != "control" || row["visit"] == "0");
            }),
        ),
        (
            "tiny deviations",
            changed(|file| {
                for row in results(file) {
                    row["standard_deviation"] = json!("0.1");
                }
            }),
        ),
    ];
    found.extend(["RESOLVE", "three arms"].into_iter().zip(trials()));
    found
}

/// A view of every odd trial at few thresholds: its pictures are sound at
/// the widths, and its texts plain at wide ones. `variants` gives what is asked
/// at a threshold, and is told whether that is the one in the middle.
#[track_caller]
pub(crate) fn assert_sound_and_plain(
    view: &str,
    widths: &[f64],
    variants: impl Fn(Question, bool) -> Vec<Question>,
) {
    for (name, trial) in odd_trials() {
        for question in questions_of(name, &trial) {
            let scale = within_scale(&trial, &trial.outcomes[question.outcome]);
            let all = steps(&scale);
            let middle = all[all.len() / 2];
            for within in [all[0], all[1], middle, scale.maximum, scale.opening] {
                for asked in variants(Question { within, ..question }, within == middle) {
                    for width in widths {
                        let made = made(view, &trial, &asked, *width);
                        let about = format!("{name}, {within} at {width}");
                        assert_picture(&made, &about);
                        if *width > 800.0 {
                            assert_plain(&made, &about);
                        }
                    }
                }
            }
        }
    }
}

/// A view's pictures of an outcome are sound at every threshold and width.
/// Gives how many layers they have; `None` stands for no picture.
#[track_caller]
pub(crate) fn assert_nothing_meets(
    view: &str,
    trial: &Trial,
    outcome: &str,
) -> BTreeSet<Option<usize>> {
    let question = about(trial, outcome);
    let scale = within_scale(trial, &trial.outcomes[question.outcome]);
    let mut layers = BTreeSet::new();
    for within in steps(&scale) {
        for width in WIDTHS {
            let made = made(view, trial, &Question { within, ..question }, width);
            assert_picture(&made, &format!("{outcome}, {within} at {width}"));
            layers.insert(made.scene.map(|scene| scene.layers.len()));
        }
    }
    layers
}
