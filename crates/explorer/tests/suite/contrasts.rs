//! Every contrast: numbers against reference answers, words, and a figure in
//! which nothing meets anything else.

use mcid_analysis::contrasts::{Contrasts, Recovery};
use mcid_analysis::question::Question;
use mcid_analysis::setting::Choice;
use mcid_analysis::threshold::between_scale;
use mcid_explorer::View;
use mcid_figure::scene::{Mark, Role};
use mcid_test_support::ask::{about, at, choose, openings, pain};
use mcid_test_support::file::{
    THREE_ARMS, altered, changed, contrasts, read, remove, resolve, results, trials,
};
use mcid_test_support::golden::{WIDTHS, steps};
use mcid_test_support::near;
use mcid_test_support::shown::{GoldenTitle, assert_goldens, assert_picture, changed_marks};
use mcid_trial::Trial;
use serde_json::json;

/// The view of a question at a width.
fn made(trial: &Trial, question: &Question, width: f64) -> View {
    mcid_test_support::shown::made("contrasts", trial, question, width)
}

/// The rows of RESOLVE's pain with an allowance.
fn rows(allowance: u8) -> Contrasts {
    let trial = resolve();
    let question = choose(about(&trial, "pain"), Choice::Multiplicity, allowance);
    Contrasts::of(&trial, &question)
}

#[test]
fn bonferroni_widens_intervals_and_multiplies_p() {
    let found = rows(1);
    assert_eq!(found.family, 3);
    // 0.280617 is the standard error of -1.5 to -0.4, 2.393980 the normal
    // value with 0.05/6 above it.
    let half = 2.393_980 * 0.280_617;
    let adjusted = found.rows[0].adjusted.expect("an interval");
    near(adjusted.lower, -1.0 - half, 1e-5);
    near(adjusted.upper, -1.0 + half, 1e-5);
    let p: Vec<f64> = found
        .rows
        .iter()
        .map(|row| row.adjusted_p.expect("a P").upper)
        .collect();
    for (found, wanted) in p.into_iter().zip([0.003, 0.06, 0.27]) {
        near(found, wanted, 1e-12);
    }
    // At 26 weeks 1.37 to 0.03 lower: still without 0; at 52 weeks not.
    assert_eq!(found.decided(), 2);
}

#[test]
fn holm_steps_down() {
    let p: Vec<f64> = rows(2)
        .rows
        .iter()
        .map(|row| row.adjusted_p.expect("a P").upper)
        .collect();
    for (found, wanted) in p.into_iter().zip([0.003, 0.04, 0.09]) {
        near(found, wanted, 1e-12);
    }
    assert!(rows(0).rows.iter().all(|row| row.adjusted_p.is_none()));
}

#[test]
fn without_an_interval_the_standard_error_comes_from_p_or_the_deviations() {
    let printed = r#""confidence_interval": { "level": "95", "lower": "-1.5", "upper": "-0.4" }, "p": ".001","#;
    let trial = altered(printed, r#""p": ".001","#);
    let row = &Contrasts::of(&trial, &about(&trial, "pain")).rows[0];
    assert_eq!(row.recovery, Some(Recovery::P));
    let interval = row.interval.expect("a recovered interval");
    // Reference: the standard error from P = .001 is 0.303903.
    near(interval.half_width() / 1.959_964, 0.303_903, 1e-5);

    let trial = altered(printed, "");
    let question = about(&trial, "pain");
    let row = &Contrasts::of(&trial, &question).rows[0];
    assert_eq!(row.recovery, Some(Recovery::Spreads));
    let interval = row.interval.expect("a recovered interval");
    // Reference: the raw difference has a standard error of 0.303.
    near(interval.half_width() / 1.969_2, 0.303, 5e-4);
    assert!(!row.p_is_printed && row.p.is_some());
    let told = made(&trial, &question, 640.0);
    assert!(told.table.rows[0][2].contains("recovered from the spread of both arms"));
    assert!(told.table.rows[0][3].contains("recomputed"));
    assert!(!told.numbers.is_empty());

    // "P < .001" is a bound and gives nothing back.
    let trial = altered(printed, r#""p": "<.001", "standard_error": "0.28","#);
    let row = &Contrasts::of(&trial, &about(&trial, "pain")).rows[0];
    assert_eq!(row.recovery, Some(Recovery::StandardError));
}

/// By R: Welch's degrees of freedom are 95.69534, not the 98 of arms that vary
/// alike, and the limits those of qt.
#[test]
fn arms_that_vary_differently_have_welchs_degrees_of_freedom() {
    let trial = changed(|file| {
        for row in results(file) {
            if row["visit"] == "18" {
                let is_first = row["arm"] == "retraining";
                row["n"] = json!(50);
                row["mean"] = json!(if is_first { "1.18" } else { "3.13" });
                row["standard_deviation"] = json!(if is_first { "1.24" } else { "1.45" });
            }
        }
        let contrast = &mut contrasts(file)[0];
        contrast["estimate"] = json!("-1.95");
        remove(contrast, "confidence_interval");
        remove(contrast, "p");
        remove(&mut file["outcomes"][0], "responders");
    });
    let question = about(&trial, "pain");
    for reference in [0, 2] {
        let asked = choose(question, Choice::Reference, reference);
        let row = &Contrasts::of(&trial, &asked).rows[0];
        let interval = row.interval.expect("a recovered interval");
        near(interval.lower, -2.485_607_17, 1e-8);
        near(interval.upper, -1.414_392_83, 1e-8);
    }
}

#[test]
fn a_ratio_stands_in_the_table_without_a_verdict() {
    let trial = read(include_str!("../../../../tests/data/full.json"));
    for allowance in 0..3 {
        let question = choose(about(&trial, "relapse"), Choice::Multiplicity, allowance);
        let told = made(&trial, &question, 300.0);
        assert!(told.scene.is_none() && told.targets.is_empty());
        assert!(
            told.lead
                .text()
                .contains("the risk ratio of relapse was 0.80")
        );
        let row = told.table.rows[0].join(" ");
        assert!(row.contains("A ratio cannot be held against a threshold in relapses"));
    }
    // k = 1: the interval, made again around 0.80, is near the printed one.
    let question = choose(about(&trial, "relapse"), Choice::Multiplicity, 1);
    let adjusted = Contrasts::of(&trial, &question).rows[0].adjusted;
    let adjusted = adjusted.expect("an interval");
    near(adjusted.lower, 0.65, 0.005);
    near(adjusted.upper, 0.98, 0.005);
}

#[test]
fn the_words_count_and_follow_threshold_and_direction() {
    let trial = resolve();
    let at_threshold = |outcome: &str, between: &str| {
        let question = at(&trial, outcome, between);
        made(&trial, &question, 640.0)
    };
    let pain = at_threshold("pain", "1.0");
    assert_eq!(
        pain.lead.text(),
        "Of 3 contrasts, 1 estimate is a benefit of 1.0 point or more; 3 intervals reach that far, and no interval lies wholly there. 2 of 3 intervals leave out 0."
    );
    assert!(
        pain.caption
            .contains("to the left of 0 the arm named first is better")
    );
    assert!(pain.caption.contains("lower is better"));
    let beliefs = at_threshold("back-beliefs", "2.0");
    assert!(beliefs.caption.contains("to the right of 0"));
    assert!(beliefs.lead.text().contains("3 intervals lie wholly there"));
    let none = at_threshold("pain", "0");
    assert!(none.lead.text().contains("Choose a threshold"));
    assert!(
        pain.remarks
            .iter()
            .any(|remark| remark.contains("correlated")
                && remark.contains("The primary visit is 18 weeks."))
    );
    assert!(pain.table.rows[0][0].starts_with("18 weeks (primary visit)"));
    for shown in [&pain, &beliefs, &none] {
        let texts = [&shown.title, &shown.caption, &shown.alternative];
        assert!(texts.iter().all(|text| !text.trim().is_empty()));
        assert!(
            shown
                .targets
                .iter()
                .all(|target| target.statement.len() > 20)
        );
        let columns = shown.table.columns.len();
        assert!(shown.table.rows.iter().all(|row| row.len() == columns));
    }
}

#[test]
fn a_larger_threshold_never_makes_more_benefits_important() {
    for trial in trials() {
        for opening in openings(&trial) {
            let measured = &trial.outcomes[opening.outcome];
            let mut last = usize::MAX;
            for between in steps(&between_scale(&trial, &opening)) {
                let question = Question { between, ..opening };
                if between.is_zero() {
                    continue;
                }
                let found = Contrasts::of(&trial, &question);
                let levels = found.rows.iter().filter_map(|row| row.verdict);
                let sum: usize = levels.map(|verdict| verdict.benefit as usize).sum();
                assert!(sum <= last, "{} at {between}", measured.id);
                last = sum;
            }
        }
    }
}

#[test]
fn a_step_of_the_threshold_changes_few_marks() {
    let trial = resolve();
    let scene = |between: &str| {
        let shown = made(&trial, &pain(&trial, between), 300.0);
        shown.scene.expect("a figure")
    };
    let (before, after) = (scene("0.8"), scene("0.9"));
    let changed = changed_marks(&before, &after);
    assert!(!changed.is_empty() && changed.len() <= 7);
    let follows = |mark: &Mark| match mark {
        Mark::Path { role, .. } | Mark::Text { role, .. } => {
            matches!(role, Role::Threshold | Role::HarmThreshold)
        }
    };
    assert!(changed.iter().all(|(before, _)| follows(before)));
}

#[test]
fn the_figure_looks_as_it_did() {
    for trial in [resolve(), read(THREE_ARMS)] {
        let opening = Question::opening(&trial);
        let names = ["none", "bonferroni"].map(|name| format!("{}-{name}", trial.id));
        let questions = [0, 1].map(|allowance| {
            let question = choose(opening, Choice::Multiplicity, allowance);
            (names[usize::from(allowance)].as_str(), question)
        });
        assert_goldens("contrasts", &trial, &questions, GoldenTitle::View);
    }
}

#[test]
fn nothing_meets_anything_else_at_any_width_threshold_or_allowance() {
    for trial in trials() {
        for outcome in 0..trial.outcomes.len() {
            for allowance in 0..3 {
                let question = choose(
                    Question::default_for(&trial, outcome),
                    Choice::Multiplicity,
                    allowance,
                );
                for width in WIDTHS {
                    let thresholds = steps(&between_scale(&trial, &question));
                    for between in thresholds.into_iter().step_by(5) {
                        let question = Question {
                            between,
                            ..question
                        };
                        let told = format!("{} {outcome} at {width}, {between}", trial.id);
                        assert_picture(&made(&trial, &question, width), &told);
                    }
                }
            }
        }
    }
}

/// The row of the chosen contrast and the answer go by one rule, rounding
/// included.
#[test]
fn the_chosen_row_has_the_verdict_of_the_answer() {
    for trial in trials() {
        for question in mcid_test_support::asked::questions(&trial) {
            let contrasts = Contrasts::of(&trial, &question);
            let place = contrasts.rows.iter().position(|row| row.is_chosen);
            let answer = mcid_explorer::first_view::analyse(&trial, &question)
                .at_thresholds
                .answer;
            let (Some(place), Some(answer)) = (place, answer) else {
                continue;
            };
            let view = mcid_test_support::shown::made("contrasts", &trial, &question, 640.0);
            let verdict = view.table.columns.iter().position(|name| name == "Verdict");
            let said = &view.table.rows[place][verdict.expect("a column")];
            assert_eq!(said, &answer.headline, "{}", trial.short_name);
        }
    }
}
