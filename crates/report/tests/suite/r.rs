//! The scripts for R, run by R: every number that one prints is the
//! analysis' own, and every number expected is printed.
//!
//! Where there is no `Rscript` on the PATH these tests say so and do nothing;
//! CONTRIBUTING.md says how to have it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use mcid_analysis::question::Question;
use mcid_analysis::setting::{Choice, Setting};
use mcid_report::{Software, report};
use mcid_test_support::ask::{at, choose, decimal, openings, own_prior, pain, questions, set};
use mcid_test_support::file::{changed, contrasts, remove, resolve, trials};
use mcid_trial::{Decimal, Interval, Reported, Spread, Trial};
use serde_json::{Value, json};

/// How far a number of R may be from that of the analysis, as a part of it: R
/// prints ten digits, and its noncentral t is right to about eleven.
const RELATIVE: f64 = 1e-8;

/// The same for numbers next to 0 that are differences of others.
const ABSOLUTE: f64 = 1e-18;

/// Whether R is there; says so where it is not.
fn has_r() -> bool {
    let found = Command::new("Rscript").arg("--version").output();
    let found = found.is_ok_and(|output| output.status.success());
    if !found {
        eprintln!("SKIPPED: there is no Rscript on the PATH, so no script for R was run");
    }
    found
}

fn script(trial: &Trial, question: &Question) -> String {
    report(trial, question, &[], &Software::default()).r_code
}

fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(&folder).expect("a folder for scripts");
    folder
}

/// What R prints, in no language.
#[track_caller]
fn printed(arguments: &[&Path]) -> String {
    let mut command = Command::new("Rscript");
    command
        .arg("--vanilla")
        .args(arguments)
        .env("LC_ALL", "C.UTF-8");
    let output = command.output().expect("Rscript runs");
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{arguments:?}: {errors}");
    assert!(!errors.contains("Warning"), "{arguments:?}: {errors}");
    String::from_utf8(output.stdout).expect("R prints text")
}

fn numbers(printed: &str) -> BTreeMap<String, f64> {
    let lines = printed.lines().map(|line| {
        let (name, value) = line.split_once('\t').expect("a name, a tab, a value");
        let value = match value {
            "NA" | "NaN" => f64::NAN,
            "Inf" => f64::INFINITY,
            "-Inf" => f64::NEG_INFINITY,
            number => number.parse().expect("a number"),
        };
        (name.to_owned(), value)
    });
    lines.collect()
}

/// What differs between R and the analysis.
fn differences(trial: &Trial, question: &Question, printed: &str) -> Vec<String> {
    let mut found = numbers(printed);
    let mut faults = Vec::new();
    for (name, wanted) in crate::values::values(trial, question).0 {
        let Some(number) = found.remove(&name) else {
            faults.push(format!("{name} is not printed, {wanted}"));
            continue;
        };
        let near = (number - wanted).abs() <= ABSOLUTE + RELATIVE * wanted.abs();
        let same = number.is_nan() && wanted.is_nan() || number.total_cmp(&wanted).is_eq();
        if !(near || same) {
            faults.push(format!("{name}: R has {number}, the analysis {wanted}"));
        }
    }
    let more = found.into_keys();
    faults.extend(more.map(|name| format!("{name} is printed and not expected")));
    faults
}

/// Runs the scripts of all cases in one R, each in an environment of its own.
#[track_caller]
fn assert_all(name: &str, cases: &[(String, &Trial, Question)]) {
    if !has_r() {
        return;
    }
    let folder = folder(name);
    let driver = folder.join("all.R");
    let mut lines = String::new();
    for (place, (_, trial, question)) in cases.iter().enumerate() {
        let path = folder.join(format!("{place}.R"));
        fs::write(&path, script(trial, question)).expect("a script can be written");
        lines.push_str("cat(\"#\\n\")\n");
        let file = format!("{:?}", path.to_string_lossy());
        let how = "local = new.env(), encoding = \"UTF-8\"";
        lines.extend(["source(", &file, ", ", how, ")\n"]);
    }
    fs::write(&driver, lines).expect("a script can be written");
    let all = printed(&[&driver]);
    let each: Vec<&str> = all.split("#\n").skip(1).collect();
    assert_eq!(each.len(), cases.len());
    let mut faults = Vec::new();
    for ((name, trial, question), printed) in cases.iter().zip(each) {
        let found = differences(trial, question, printed);
        faults.extend(found.iter().map(|fault| format!("{name}: {fault}")));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_script_runs_as_it_is() {
    if !has_r() {
        return;
    }
    let trial = resolve();
    let question = Question::opening(&trial);
    let path = folder("one").join("resolve.R");
    fs::write(&path, script(&trial, &question)).expect("a script can be written");
    let printed = printed(&[&path]);
    let faults = differences(&trial, &question, &printed);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert!(numbers(&printed).len() > 100, "{printed}");
}

#[test]
fn r_agrees_on_resolve_under_many_questions() {
    let trial = resolve();
    let mut asked: Vec<Question> = questions(&trial);
    for between in ["0", "0.4", "0.5", "1.5", "2.0"] {
        asked.push(pain(&trial, between));
    }
    for within in ["0", "30", "50", "45"] {
        asked.push(Question {
            within: decimal(within),
            ..pain(&trial, "1.0")
        });
    }
    let estimated = Question {
        within: decimal("45"),
        ..pain(&trial, "1.0")
    };
    asked.push(set(estimated, Setting::Correlation, "0.80"));
    asked.push(set(estimated, Setting::Deviation, "3.0"));
    asked.push(choose(estimated, Choice::Shape, 1));
    asked.push(set(estimated, Setting::Level, "80"));
    for reference in 0..3 {
        asked.push(choose(pain(&trial, "0.7"), Choice::Reference, reference));
    }
    asked.push(own_prior(pain(&trial, "1.0"), "-0.5", "0.1"));
    asked.push(own_prior(pain(&trial, "1.0"), "1.0", "3.0"));
    asked.push(at(&trial, "disability", "2.0"));
    let cases: Vec<(String, &Trial, Question)> = asked
        .into_iter()
        .map(|question| (format!("{question:?}"), &trial, question))
        .collect();
    assert_all("resolve", &cases);
}

#[test]
fn r_agrees_on_odd_trials() {
    let mut all: Vec<(String, Trial)> = mcid_test_support::odd::all()
        .into_iter()
        .map(|(name, trial)| (name.clone(), trial))
        .collect();
    for trial in trials() {
        all.push((trial.short_name.clone(), trial));
    }
    let mut cases = Vec::new();
    for (name, trial) in &all {
        // Of RESOLVE turned around, the first outcomes stand for the others.
        let most = if name.starts_with("RESOLVE") { 3 } else { 40 };
        for question in openings(trial).into_iter().take(most) {
            for between in ["0", "0.5", "1"] {
                let asked = Question {
                    between: decimal(between),
                    ..question
                };
                cases.push((format!("{name} at {between}"), trial, asked));
            }
            cases.push((name.clone(), trial, question));
        }
    }
    assert_all("odd", &cases);
}

/// RESOLVE without printed intervals, so that the difference is from a standard
/// error, from P, from standard deviations and from intervals of means.
#[test]
fn r_agrees_on_computed_differences() {
    let without_intervals = |change: fn(&mut Value)| {
        changed(|file| {
            for contrast in contrasts(file) {
                remove(contrast, "confidence_interval");
                change(contrast);
            }
        })
    };
    let mut from_intervals = resolve();
    for outcome in &mut from_intervals.outcomes {
        outcome.contrasts.clear();
        for summary in &mut outcome.summaries {
            if let Some(mean) = &summary.mean {
                let decimals = mean.value.decimals() + 1;
                let limit = |side: f64| Reported {
                    value: Decimal::nearest(mean.to_f64() + side * 0.41, decimals).expect("small"),
                    source: None,
                    note: None,
                };
                summary.spread = Spread::ConfidenceInterval(Interval {
                    level: decimal("95"),
                    lower: limit(-1.0),
                    upper: limit(1.0),
                });
            }
        }
    }
    let trials = [
        without_intervals(|contrast| contrast["standard_error"] = json!("0.28")),
        without_intervals(|contrast| contrast["p"] = json!(".021")),
        changed(|file| contrasts(file).clear()),
        from_intervals,
    ];
    let mut cases = Vec::new();
    for (place, trial) in trials.iter().enumerate() {
        for reference in 0..3 {
            for between in ["0", "0.5", "1"] {
                let question = choose(pain(trial, between), Choice::Reference, reference);
                let name = format!("computed {place}, {reference} at {between}");
                cases.push((name, trial, question));
            }
        }
    }
    assert_all("computed", &cases);
}

/// Names that would end a comment or a text if they could.
#[test]
fn hostile_names_stay_in_comments() {
    let hostile = "x\"); stop('!')\nstop(1)\r\u{2028}stop(2) \u{1f4a3} `'\\";
    let mut trial = resolve();
    let place = Question::opening(&trial);
    trial.short_name = hostile.to_owned();
    trial.outcomes[place.outcome].name = hostile.to_owned();
    trial.visits[place.visit].label = hostile.to_owned();
    for arm in &mut trial.arms {
        arm.name = hostile.to_owned();
    }
    let question = Question::opening(&trial);
    for line in script(&trial, &question).lines() {
        assert!(!line.contains("stop(") || line.starts_with("# "), "{line}");
    }
    assert_all("hostile", &[("hostile".to_owned(), &trial, question)]);
}
