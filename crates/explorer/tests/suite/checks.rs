//! Do the reported numbers agree: RESOLVE against the reference answers, every
//! kind of comparison on files made for it, and the words.

use mcid_analysis::Question;
use mcid_analysis::checks::{Check, CheckKind, Finding, Numbers, Report};
use mcid_explorer::View;
use mcid_test_support::ask::{decimal, outcome_index, visit_index};
use mcid_test_support::file::{THREE_ARMS, altered, read, resolve};
use mcid_test_support::near;
use mcid_trial::Trial;

fn shown(trial: &Trial, question: &Question) -> View {
    mcid_test_support::shown::made("checks", trial, question, 640.0)
}

/// The comparisons of a kind about an outcome's visit.
fn at(trial: &Trial, kind: CheckKind, outcome: &str, visit: &str) -> Vec<Check> {
    let outcome = Some(outcome_index(trial, outcome));
    let visit = Some(visit_index(trial, visit));
    let checks = Report::of(trial).checks.into_iter();
    checks
        .filter(|check| {
            check.numbers.kind() == kind
                && (check.place.outcome, check.place.visit) == (outcome, visit)
        })
        .collect()
}

/// The gravest finding of a kind about RESOLVE's pain at 18 weeks.
fn pain(trial: &Trial, kind: CheckKind) -> Option<Finding> {
    let found = at(trial, kind, "pain", "18");
    found.iter().map(|check| check.finding).min()
}

#[test]
fn one_interval_of_resolve_cannot_be_symmetric() {
    let trial = resolve();
    let report = Report::of(&trial);
    let asymmetric: Vec<&Check> = report
        .checks
        .iter()
        .filter(|check| {
            check.numbers.kind() == CheckKind::IntervalSymmetry && check.finding != Finding::Agrees
        })
        .collect();
    let [only] = asymmetric.as_slice() else {
        panic!("{asymmetric:?}");
    };
    assert_eq!(only.finding, Finding::CannotBothBeRight);
    let outcome = only
        .place
        .outcome
        .map(|index| trial.outcomes[index].id.as_str());
    let visit = only
        .place
        .visit
        .map(|index| trial.visits[index].id.as_str());
    assert_eq!((outcome, visit), (Some("back-beliefs"), Some("26")));
    let Numbers::Symmetry {
        middle, fitting, ..
    } = only.numbers
    else {
        panic!("{only:?}");
    };
    near(middle, 3.2, 1e-9);
    near(fitting[1], 5.5, 1e-9);
    let wrong = report
        .checks
        .iter()
        .filter(|check| check.finding == Finding::CannotBothBeRight);
    // The other is the note that the summary says 11 where the paper says 10.
    assert_eq!(wrong.count(), 2);
}

#[test]
fn p_of_pain_agrees_only_by_rounding_and_then_the_benefit_is_below_one() {
    let trial = resolve();
    let found = at(&trial, CheckKind::IntervalAgainstP, "pain", "18");
    assert_eq!(found[0].finding, Finding::OnlyByRounding);
    let Numbers::P {
        recomputed,
        possible: Some(possible),
        estimates: Some(estimates),
        strict: Some(strict),
    } = found[0].numbers
    else {
        panic!("{found:?}");
    };
    near(recomputed.expect("a P"), 0.000_365_843_8, 1e-9);
    near(possible.lower, 0.000_196_144_1, 1e-9);
    near(possible.upper, 0.001_913_908_6, 1e-9);
    near(estimates.lower, -0.991_628_32, 1e-7);
    near(estimates.upper, -0.95, 1e-9);
    near(strict.lower, -0.971, 5e-4);
    let told = shown(&trial, &Question::opening(&trial));
    let row = told
        .table
        .rows
        .iter()
        .find(|row| row[0].starts_with("Pain intensity, 18 weeks\nP "));
    let sentence = &row.expect("a row")[2];
    assert!(
        sentence.contains("a benefit slightly below the printed 1.0"),
        "{sentence}"
    );
    assert!(sentence.contains("P = 0.0004"), "{sentence}");
}

#[test]
fn the_lead_counts_and_the_table_begins_with_what_is_gravest() {
    let trial = resolve();
    let report = Report::of(&trial);
    let told = shown(&trial, &Question::opening(&trial));
    let [wrong, odd, rounding, legitimate, agree] = [
        Finding::CannotBothBeRight,
        Finding::Question,
        Finding::OnlyByRounding,
        Finding::Legitimate,
        Finding::Agrees,
    ]
    .map(|finding| report.count(finding));
    assert_eq!(
        wrong + odd + rounding + legitimate + agree,
        report.checks.len()
    );
    assert_eq!((wrong, odd, rounding, legitimate), (2, 3, 20, 11));
    let total = report.checks.len();
    let lead = told.lead.text();
    assert!(lead.starts_with(&format!("Of {total} comparisons, {agree} agree, 20 agree only by rounding, 11 differ as they may, 3 are odd as printed, and 2 cannot both be right.")), "{lead}");
    assert!(lead.contains("a question to the authors, not an accusation"));
    let about: Vec<&str> = told
        .table
        .rows
        .iter()
        .take(5)
        .map(|row| row[0].as_str())
        .collect();
    for wanted in [
        "The worst score of the pain scale",
        "Beliefs about back pain, 26 weeks",
        "The overall effect on pain",
        "Denominators of recovery",
    ] {
        assert!(
            about.iter().any(|subject| subject.starts_with(wanted)),
            "{wanted}: {about:?}"
        );
    }
    assert!(told.table_is_open && told.scene.is_none());
    assert!(told.table.rows.iter().all(|row| row.len() == 4));
    assert!(
        told.table
            .rows
            .iter()
            .flatten()
            .all(|cell| !cell.trim().is_empty())
    );
    assert!(told.table.rows.len() < 40);
    for number in &told.numbers {
        assert!(!number.working.formula.is_empty() && !number.working.inputs.is_empty());
        assert!(!number.working.source.is_empty() && !number.working.assumptions.is_empty());
    }
    assert!(
        told.remarks
            .iter()
            .any(|remark| remark.contains("GRIM") && remark.contains("72 means"))
    );
}

#[test]
fn the_chosen_outcome_comes_first_and_thresholds_change_nothing() {
    let trial = resolve();
    let opening = Question::opening(&trial);
    let other = opening.with_outcome(&trial, outcome_index(&trial, "back-beliefs"));
    let told = shown(&trial, &other);
    assert!(told.table.rows[0][0].starts_with("Beliefs about back pain, 26 weeks"));
    let moved = Question {
        between: decimal("0.3"),
        ..opening
    };
    assert_eq!(shown(&trial, &moved), shown(&trial, &opening));
}

#[test]
fn p_and_interval_can_contradict_each_other() {
    let printed = r#""upper": "-0.4" }, "p": ".001""#;
    for (p, against, side) in [
        (
            ".30",
            Finding::CannotBothBeRight,
            Finding::CannotBothBeRight,
        ),
        ("<.001", Finding::Agrees, Finding::Agrees),
        (".0004", Finding::Agrees, Finding::Agrees),
        (
            ">.05",
            Finding::CannotBothBeRight,
            Finding::CannotBothBeRight,
        ),
        (".02", Finding::CannotBothBeRight, Finding::Agrees),
    ] {
        let trial = altered(printed, &format!(r#""upper": "-0.4" }}, "p": "{p}""#));
        assert_eq!(
            pain(&trial, CheckKind::IntervalAgainstP),
            Some(against),
            "{p}"
        );
        assert_eq!(pain(&trial, CheckKind::SignificanceSide), Some(side), "{p}");
    }
    let wide = altered(
        r#""lower": "-1.5", "upper": "-0.4" }, "p": ".001""#,
        r#""lower": "-2.4", "upper": "0.4" }, "p": "<.001""#,
    );
    assert_eq!(
        pain(&wide, CheckKind::SignificanceSide),
        Some(Finding::CannotBothBeRight)
    );
    // "P < .1" does not say on which side of .05 it is.
    let vague = altered(printed, r#""upper": "-0.4" }, "p": "<.1""#);
    assert_eq!(pain(&vague, CheckKind::SignificanceSide), None);
}

#[test]
fn means_deviations_and_counts_keep_to_their_limits() {
    let summary = r#""n": 128, "mean": "3.1", "standard_deviation": "2.4""#;
    for (mean, deviation, kind, finding) in [
        (
            "10.3",
            "0.4",
            CheckKind::ScaleBounds,
            Finding::CannotBothBeRight,
        ),
        // The largest with that mean is 4.64, and 4.66 with one of 3.15.
        (
            "3.1",
            "4.8",
            CheckKind::ScaleBounds,
            Finding::CannotBothBeRight,
        ),
        (
            "3.1",
            "4.7",
            CheckKind::ScaleBounds,
            Finding::OnlyByRounding,
        ),
        ("3.1", "4.6", CheckKind::ScaleBounds, Finding::Agrees),
        (
            "3.1",
            "0.2",
            CheckKind::SpreadPlausibility,
            Finding::Question,
        ),
        ("3.1", "2.4", CheckKind::SpreadPlausibility, Finding::Agrees),
    ] {
        let text = format!(r#""n": 128, "mean": "{mean}", "standard_deviation": "{deviation}""#);
        let trial = altered(summary, &text);
        assert_eq!(pain(&trial, kind), Some(finding), "{mean} ({deviation})");
    }
    let more = altered(
        summary,
        r#""n": 140, "mean": "3.1", "standard_deviation": "2.4""#,
    );
    assert_eq!(
        pain(&more, CheckKind::Completers),
        Some(Finding::CannotBothBeRight)
    );
    let stricter = altered(
        r#""count": 54, "total": 128"#,
        r#""count": 88, "total": 128"#,
    );
    assert_eq!(
        pain(&stricter, CheckKind::Counts),
        Some(Finding::CannotBothBeRight)
    );
    let counted = altered(
        r#""count": 87, "total": 128"#,
        r#""count": 87, "total": 138"#,
    );
    assert_eq!(pain(&counted, CheckKind::Counts), Some(Finding::Question));
}

#[test]
fn whole_number_scores_are_tested_where_the_test_can_fail() {
    let summary = r#""n": 128, "mean": "3.1", "standard_deviation": "2.4""#;
    // 20 whole numbers have means in steps of 0.05; 3.12 is none of them.
    for (mean, finding) in [("3.12", Finding::Question), ("3.15", Finding::Agrees)] {
        let text = format!(r#""n": 20, "mean": "{mean}", "standard_deviation": "2.39""#);
        let trial = altered(summary, &text);
        assert_eq!(
            pain(&trial, CheckKind::Granularity),
            Some(finding),
            "{mean}"
        );
    }
    assert_eq!(pain(&resolve(), CheckKind::Granularity), None);
}

#[test]
fn differences_are_held_against_the_means_they_are_of() {
    let model = r#""kind": "model_difference", "estimate": "-1.0""#;
    for (kind, estimate, compared, finding) in [
        (
            "unadjusted_difference",
            "-0.9",
            CheckKind::RawDifference,
            Finding::Agrees,
        ),
        (
            "unadjusted_difference",
            "-1.0",
            CheckKind::RawDifference,
            Finding::OnlyByRounding,
        ),
        (
            "unadjusted_difference",
            "-1.3",
            CheckKind::RawDifference,
            Finding::CannotBothBeRight,
        ),
        (
            "change_difference",
            "-0.7",
            CheckKind::ChangeArithmetic,
            Finding::Agrees,
        ),
        (
            "change_difference",
            "-1.2",
            CheckKind::ChangeArithmetic,
            Finding::Legitimate,
        ),
        (
            "model_difference",
            "-0.8",
            CheckKind::ChangeArithmetic,
            Finding::Agrees,
        ),
        (
            "model_difference",
            "-1.0",
            CheckKind::ChangeArithmetic,
            Finding::OnlyByRounding,
        ),
        (
            "model_difference",
            "-1.2",
            CheckKind::ChangeArithmetic,
            Finding::Legitimate,
        ),
    ] {
        let trial = altered(
            model,
            &format!(r#""kind": "{kind}", "estimate": "{estimate}""#),
        );
        assert_eq!(pain(&trial, compared), Some(finding), "{kind} {estimate}");
    }
    for (error, finding) in [
        ("0.28", Finding::Agrees),
        ("0.30", Finding::OnlyByRounding),
        ("0.40", Finding::CannotBothBeRight),
    ] {
        let text = format!(
            r#""kind": "model_difference", "standard_error": "{error}", "estimate": "-1.0""#
        );
        let trial = altered(model, &text);
        assert_eq!(
            pain(&trial, CheckKind::StandardError),
            Some(finding),
            "{error}"
        );
    }
}

#[test]
fn other_trials_are_compared_too_and_nothing_is_empty() {
    for text in [include_str!("../../../../tests/data/full.json"), THREE_ARMS] {
        let trial = read(text);
        for outcome in 0..trial.outcomes.len() {
            let told = shown(&trial, &Question::default_for(&trial, outcome));
            assert!(told.lead.text().starts_with("Of "));
            assert!(
                told.table
                    .rows
                    .iter()
                    .flatten()
                    .all(|cell| !cell.trim().is_empty())
            );
            let texts = told.table.rows.iter().flatten();
            assert!(
                texts
                    .clone()
                    .all(|cell| !cell.contains("NaN") && !cell.contains("inf"))
            );
        }
    }
}

#[test]
fn a_file_without_pairs_of_numbers_says_what_is_missing() {
    let text = r#"{"format":"mcid-explorer-trial","version":1,"id":"bare","title":"Bare","short_name":"BARE","question":"?","description":"d","citation":{"title":"t"},"sources":[{"id":"p","name":"the paper"}],"arms":[{"id":"a","name":"A","short_name":"A","role":"intervention"},{"id":"b","name":"B","short_name":"B","role":"control"}],"time_unit":"weeks","visits":[{"id":"0","time":0,"label":"baseline"}],"outcomes":[{"id":"o","name":"o","unit":{"singular":"point","plural":"points"},"direction":"lower_is_better","role":"primary"}]}"#;
    let trial = read(text);
    let told = shown(&trial, &Question::opening(&trial));
    assert!(
        told.lead
            .text()
            .contains("no two numbers that can be compared")
    );
    assert!(told.table.rows.is_empty() && told.numbers.is_empty());
}
