//! What the tests of the two exhibits of people who improved share.
#![allow(dead_code, reason = "each test takes what it needs of it")]

use mcid_explorer::analysis::improvement::{Improvement, Share, ShareDifference};
use mcid_explorer::analysis::question::{Question, comparisons};
use mcid_explorer::analysis::setting::Setting;
use mcid_explorer::exhibit::{self, Exhibit};
use mcid_explorer::figure::scene::{Layer, Scene};
use mcid_explorer::trial::{self, Decimal, Trial};
use serde_json::{Value, json};

use super::support::{about, assert_sound, trials};

const RESOLVE: &str = include_str!("../../public/trials/resolve.json");

pub(crate) fn decimal(text: &str) -> Decimal {
    text.parse().expect("a decimal in a test")
}

pub(crate) fn made(name: &str, trial: &Trial, question: &Question, width: f64) -> Exhibit {
    let place = exhibit::ALL.iter().position(|(other, _)| *other == name);
    let place = place.expect("it is listed");
    exhibit::exhibit(trial, question, place, width).expect("it is listed")
}

pub(crate) fn resolve() -> Trial {
    changed(|_| ())
}

/// RESOLVE after a change of its file.
pub(crate) fn changed(change: impl FnOnce(&mut Value)) -> Trial {
    let mut file: Value = serde_json::from_str(RESOLVE).expect("the file is JSON");
    change(&mut file);
    trial::read(&file.to_string())
        .unwrap_or_else(|faults| panic!("{faults:?}"))
        .trial
}

/// Runs a change over every summary of RESOLVE's pain.
pub(crate) fn each_summary(file: &mut Value, change: impl Fn(&mut Value)) {
    let rows = file["outcomes"][0]["results"].as_array_mut();
    rows.expect("a list").iter_mut().for_each(change);
}

/// RESOLVE's pain as the news summary gives it: means and the difference, no
/// standard deviations and no counts; 131 and 130 people at every visit.
pub(crate) fn without_deviations() -> Trial {
    changed(|file| {
        each_summary(file, |row| {
            let size = if row["arm"] == "retraining" { 131 } else { 130 };
            row["n"] = json!(size);
            row.as_object_mut()
                .expect("an object")
                .remove("standard_deviation");
        });
        let pain = file["outcomes"][0].as_object_mut().expect("an object");
        pain.remove("responders");
    })
}

/// The question about RESOLVE's pain at 18 weeks, at a threshold.
pub(crate) fn pain(trial: &Trial, within: &str) -> Question {
    Question {
        within: decimal(within),
        ..about(trial, "pain")
    }
}

/// The same with a setting.
pub(crate) fn with(mut question: Question, setting: Setting, value: &str) -> Question {
    question.settings[setting as usize] = decimal(value);
    question
}

/// Shares and difference at the question's threshold, with a 95% interval.
pub(crate) fn difference(trial: &Trial, question: &Question) -> ([Share; 2], ShareDifference) {
    let improvement = Improvement::of(trial, question).expect("two arms");
    let found = improvement.difference(question.within, 0.95);
    found.expect("shares of both arms")
}

#[track_caller]
pub(crate) fn near(found: f64, wanted: f64, tolerance: f64) {
    assert!(
        (found - wanted).abs() <= tolerance,
        "{found} is not {wanted}"
    );
}

pub(crate) fn texts(exhibit: &Exhibit) -> Vec<String> {
    let mut found = vec![exhibit.title.clone(), exhibit.lead.text()];
    if exhibit.scene.is_some() {
        found.extend([exhibit.caption.clone(), exhibit.alternative.clone()]);
        found.push(exhibit.table.caption.clone());
    }
    found.extend(exhibit.remarks.clone());
    found.extend(exhibit.key.iter().map(|entry| entry.meaning.clone()));
    let statements = exhibit.targets.iter().map(|target| &target.statement);
    found.extend(statements.cloned());
    found.extend(exhibit.table.columns.clone());
    found.extend(exhibit.table.rows.iter().flatten().cloned());
    for number in &exhibit.numbers {
        found.extend([number.statement.text(), number.working.formula.clone()]);
        found.push(number.working.source.clone());
        found.extend(number.working.inputs.clone());
        found.extend(number.working.assumptions.clone());
    }
    found
}

/// Nothing unreadable, and no claim that a share cannot bear.
#[track_caller]
pub(crate) fn assert_plain(exhibit: &Exhibit, about: &str) {
    for text in texts(exhibit) {
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

/// A picture that is inside of its canvas, without texts on each other.
#[track_caller]
pub(crate) fn assert_picture(exhibit: &Exhibit, about: &str) {
    let Some(Scene {
        width,
        height,
        layers,
    }) = &exhibit.scene
    else {
        return;
    };
    let layers: Vec<&Layer> = layers.iter().collect();
    assert_sound(*width, *height, &layers, about);
    for target in &exhibit.targets {
        let inside =
            (-1.0..=width + 1.0).contains(&target.x) && (-1.0..=height + 1.0).contains(&target.y);
        assert!(inside, "{about}: {target:?}");
    }
}

/// Every outcome, comparison and visit of a trial.
pub(crate) fn questions(trial: &Trial) -> Vec<Question> {
    let mut found = Vec::new();
    for outcome in 0..trial.outcomes.len() {
        let opening = Question::about(trial, outcome);
        for comparison in 0..comparisons(&trial.outcomes[outcome]).len().max(1) {
            for visit in 0..trial.visits.len() {
                found.push(Question {
                    comparison,
                    visit,
                    ..opening
                });
            }
        }
    }
    found
}

/// The same, of a changed trial only about what was changed: its first outcome.
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
            changed(|file| {
                let pain = file["outcomes"][0].as_object_mut().expect("an object");
                pain.remove("scale");
            }),
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
                    count.as_object_mut().expect("an object").remove("total");
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
                let rows = file["outcomes"][0]["results"].as_array_mut();
                rows.expect("a list")
                    .retain(|row| row["arm"] != "control" || row["visit"] == "0");
            }),
        ),
        (
            "tiny deviations",
            changed(|file| {
                each_summary(file, |row| row["standard_deviation"] = json!("0.1"));
            }),
        ),
    ];
    found.extend(["RESOLVE", "three arms"].into_iter().zip(trials()));
    found
}
