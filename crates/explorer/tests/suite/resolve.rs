//! What the explorer answers about RESOLVE, from its file alone: verdicts,
//! thresholds, rounding, and which way is better.

use mcid_analysis::chosen;
use mcid_analysis::difference::answerable_visits;
use mcid_analysis::difference::{Difference, differences};
use mcid_analysis::question::{Bars, Question, ScoreRange, TrajectoryDisplay};
use mcid_analysis::verdict::Side;
use mcid_explorer::first_view::{FixedResults, analyse, spoken};
use mcid_test_support::ask::{decimal, outcome_index, visit_index};
use mcid_test_support::file::resolve;
use mcid_test_support::shown::made;
use mcid_text::answer::Answer;
use mcid_text::verdict::{Tone, clause, side_headline};
use mcid_trial::{Decimal, Direction, ThresholdKind, Trial};

fn pain(trial: &Trial, between: &str) -> Question {
    Question {
        between: decimal(between),
        ..Question::opening(trial)
    }
}

fn only(trial: &Trial, question: &Question) -> Difference {
    let rows = differences(trial, question);
    chosen(&rows, question)
        .cloned()
        .expect("a difference at this visit")
}

fn answered(trial: &Trial, question: &Question) -> Answer {
    let answer = analyse(trial, question).at_thresholds.answer;
    answer.expect("an answer")
}

/// Every outcome at every visit with a difference.
fn asked(trial: &Trial) -> Vec<Question> {
    let mut found = Vec::new();
    for index in 0..trial.outcomes.len() {
        for visit in answerable_visits(trial, &trial.outcomes[index], 0) {
            found.push(Question {
                visit,
                ..Question::default_for(trial, index)
            });
        }
    }
    assert_eq!(found.len(), 33, "11 outcomes at 3 visits");
    found
}

#[test]
fn it_opens_with_pain_at_18_weeks_and_the_trials_own_thresholds() {
    let trial = resolve();
    let opening = Question::opening(&trial);
    assert_eq!(trial.outcomes[opening.outcome].id, "pain");
    assert_eq!(trial.visits[opening.visit].id, "18");
    assert_eq!(
        (opening.between, opening.within),
        (decimal("1.0"), decimal("30"))
    );
    assert_eq!(
        (opening.display, opening.bars, opening.range),
        (
            TrajectoryDisplay::Scores,
            Bars::ConfidenceInterval,
            ScoreRange::Full
        )
    );
    assert_eq!(opening.clamped(&trial), opening);
    assert_eq!(
        analyse(&trial, &opening).fixed.heading(&trial),
        "Is one point less pain enough to matter?"
    );
}

/// -1.0 (95% CI -1.5 to -0.4), lower is better.
#[test]
fn the_four_verdicts_of_pain_at_18_weeks() {
    let trial = resolve();
    for (between, state, tone_wanted, says) in [
        ("0.3", 1, Tone::Enough, "Large enough to matter"),
        ("0.4", 1, Tone::Enough, "Large enough to matter"),
        (
            "0.5",
            2,
            Tone::ProbablyEnough,
            "Probably large enough, not certain",
        ),
        (
            "1.0",
            2,
            Tone::ProbablyEnough,
            "Probably large enough, not certain",
        ),
        (
            "1.2",
            3,
            Tone::PossiblyEnough,
            "Possibly large enough, not shown",
        ),
        (
            "1.5",
            3,
            Tone::PossiblyEnough,
            "Possibly large enough, not shown",
        ),
        (
            "2.0",
            4,
            Tone::NotEnough,
            "A benefit, but too small to matter",
        ),
    ] {
        let question = pain(&trial, between);
        let verdict = only(&trial, &question)
            .benefit
            .verdict(question.between)
            .expect("a threshold above 0");
        assert_eq!(
            (verdict.state(), verdict.side),
            (state, Side::Benefit),
            "{between}"
        );
        let answer = answered(&trial, &question);
        if ["0.4", "1.0", "1.5"].contains(&between) {
            // A printed number is the threshold: rounding leaves it open.
            assert_eq!(answer.tone, Tone::OnTheLine, "{between}");
            assert!(answer.meaning.text().contains(says), "{between}");
            continue;
        }
        assert_eq!(
            (answer.headline.as_str(), answer.tone),
            (says, tone_wanted),
            "{between}"
        );
        assert!(
            answer.meaning.text().contains(clause(&verdict)),
            "{between}"
        );
        assert!(
            answer.spoken.contains(says) && answer.spoken.contains(&format!("{between} point")),
            "{}",
            answer.spoken
        );
        assert!(
            answer.against_zero.contains("excludes zero (P = .001)"),
            "{}",
            answer.against_zero
        );
        let finding = answer.finding.text();
        assert!(
            finding.contains("1.0 point lower (better) with retraining than with sham control"),
            "{finding}"
        );
        assert!(
            finding.contains("95% confidence interval runs from 0.4 to 1.5 points lower"),
            "{finding}"
        );
    }
}

#[test]
fn rounding_is_spoken_of_exactly_where_it_matters() {
    let trial = resolve();
    let between_answers = |between: &str| answered(&trial, &pain(&trial, between));
    for settled in ["0.3", "0.9", "0.95", "1.1", "0"] {
        assert_eq!(between_answers(settled).rounding, None, "{settled}");
    }
    for open in ["0.4", "0.96", "1.0", "1.5"] {
        let answer = between_answers(open);
        assert_eq!(answer.headline, "On the line, at the printed precision");
        let rounding = answer.rounding.expect("that rounding leaves it open");
        assert!(rounding.contains("from 0.95 to 1.00"), "{rounding}");
    }
    let answer = between_answers("1.0");
    assert!(
        answer.meaning.text().contains(
            "on the line between \u{201c}Probably large enough, not certain\u{201d} and \u{201c}Possibly large enough, not shown\u{201d} at the printed precision"
        ),
        "{}",
        answer.meaning.text()
    );
    assert!(
        answer.grade.contains("crosses one threshold line")
            && answer.grade.contains("not a GRADE rating"),
        "{}",
        answer.grade
    );
}

#[test]
fn without_a_threshold_there_is_no_verdict_but_where_it_would_turn() {
    let trial = resolve();
    let question = pain(&trial, "0");
    assert_eq!(
        only(&trial, &question).benefit.verdict(question.between),
        None
    );
    let answer = answered(&trial, &question);
    let shown = made("difference", &trial, &question, 640.0);
    assert_eq!(answer.tone, Tone::NoThreshold);
    assert_eq!(answer.headline, side_headline(Side::Benefit));
    assert!(
        answer
            .meaning
            .text()
            .contains("The verdict changes at 0.4, 1.0 and 1.5 points."),
        "{}",
        answer.meaning.text()
    );
    assert!(answer.spoken.starts_with("No threshold chosen."));
    assert!(
        shown
            .table
            .rows
            .iter()
            .all(|row| row[4] == "no threshold chosen")
    );
    assert!(shown.alternative.contains("No threshold is chosen."));
}

#[test]
fn every_answer_says_which_way_is_better_and_by_how_much() {
    let trial = resolve();
    for question in asked(&trial) {
        let outcome = &trial.outcomes[question.outcome];
        let difference = only(&trial, &question);
        let contrast = &difference.contrast;
        let Difference {
            estimate,
            lower,
            upper,
            benefit,
            ..
        } = &difference;
        assert!(lower <= estimate && estimate <= upper && upper.is_finite() && lower.is_finite());
        let sign = match outcome.direction {
            Direction::LowerIsBetter => -1.0,
            Direction::HigherIsBetter => 1.0,
        };
        let turned = [benefit.lower, benefit.estimate, benefit.upper].map(Decimal::to_f64);
        let mut wanted = [lower, estimate, upper].map(|number| sign * number);
        wanted.sort_by(f64::total_cmp);
        assert!(
            turned
                .iter()
                .zip(wanted)
                .all(|(one, other)| (one - other).abs() < 1e-12),
            "{}",
            outcome.id
        );
        // Every difference of RESOLVE favours retraining.
        let judged = if sign < 0.0 {
            "lower (better)"
        } else {
            "higher (better)"
        };
        let finding = answered(&trial, &question).finding.text();
        assert!(finding.contains(judged), "{finding}");
        assert!(
            finding.contains(&contrast.estimate.value.abs().to_string()),
            "{finding}"
        );
        assert!(
            finding.starts_with(&format!("At {}", trial.visits[question.visit].label)),
            "{finding}"
        );
        let fixed = FixedResults::new(&trial, &question);
        assert_eq!(fixed.differences.len(), 3);
        let shown = made("difference", &trial, &question, 640.0);
        assert_eq!(shown.table.rows.len(), 3);
    }
    let efficacy = Question::default_for(&trial, outcome_index(&trial, "self-efficacy"));
    let finding = answered(&trial, &efficacy).finding.text();
    assert!(
        finding.contains("6.1 points higher (better) with retraining"),
        "{finding}"
    );
    assert!(finding.contains("2.9 to 9.2 points higher"), "{finding}");
}

#[test]
fn baseline_has_no_answer_and_says_where_there_is_one() {
    let trial = resolve();
    for index in 0..trial.outcomes.len() {
        let question = Question {
            visit: visit_index(&trial, "0"),
            ..Question::default_for(&trial, index)
        };
        let analysis = analyse(&trial, &question);
        assert_eq!(analysis.at_thresholds.answer, None);
        assert!(analysis.fixed.stretches.is_empty());
        assert!(analysis.at_thresholds.key_numbers.is_empty());
        assert!(
            spoken(&trial, &question)
                .ends_with("there is one at 18 weeks, at 26 weeks and at 52 weeks.")
        );
    }
}

#[test]
fn where_no_threshold_between_groups_is_published_none_is_assumed() {
    let trial = resolve();
    let mut without = 0;
    for index in 0..trial.outcomes.len() {
        let question = Question::default_for(&trial, index);
        let thresholds = &trial.outcomes[index].thresholds;
        if thresholds
            .iter()
            .any(|threshold| threshold.kind == ThresholdKind::BetweenGroups)
        {
            continue;
        }
        without += 1;
        assert!(question.between.is_zero());
        let meaning = answered(&trial, &question).meaning.text();
        assert!(
            meaning
                .contains("no published MCID between groups for this outcome, so none is assumed"),
            "{meaning}"
        );
    }
    assert_eq!(without, 10, "all but pain");
}

/// A limit printed as 0.0 may lie on either side of zero.
#[test]
fn a_limit_printed_as_zero_settles_nothing() {
    let trial = resolve();
    for id in ["18", "26", "52"] {
        for between in ["0", "0.05", "0.1", "0.2"] {
            let question = Question {
                visit: visit_index(&trial, id),
                between: decimal(between),
                ..Question::default_for(&trial, outcome_index(&trial, "quality-of-life"))
            };
            let answer = answered(&trial, &question);
            assert!(
                answer.against_zero.contains("printed as 0.0"),
                "{}",
                answer.against_zero
            );
            assert!(
                answer
                    .against_zero
                    .contains("cannot be told whether the interval includes zero")
            );
            let others = format!("{} {}", answer.meaning.text(), answer.headline);
            assert!(
                !others.contains("includes zero"),
                "it cannot be told, yet: {others}"
            );
        }
    }
}
