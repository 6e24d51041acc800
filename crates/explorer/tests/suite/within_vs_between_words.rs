//! Change within the arms of RESOLVE against the difference between them: the
//! lesson, the needed mean, responders and the three key numbers.

use mcid_analysis::change::change;
use mcid_analysis::question::Question;
use mcid_analysis::trajectory::threshold_marks;
use mcid_explorer::first_view::{FixedResults, analyse};
use mcid_test_support::ask::{decimal, outcome_index, visit_index};
use mcid_test_support::file::resolve;
use mcid_text::caption;
use mcid_text::within_vs_between::{WithinVsBetween, within_vs_between};
use mcid_trial::Trial;

fn pain(trial: &Trial, between: &str) -> Question {
    Question {
        between: decimal(between),
        ..Question::opening(trial)
    }
}

fn lesson(trial: &Trial, question: &Question) -> WithinVsBetween {
    let fixed = FixedResults::new(trial, question);
    within_vs_between(trial, question, fixed.chosen.as_ref()).expect("a lesson")
}

/// 3.1 - 5.6 = -2.5 and 4.0 - 5.8 = -1.8.
#[test]
fn both_arms_pass_the_within_group_threshold() {
    let trial = resolve();
    let question = Question::opening(&trial);
    let pain = &trial.outcomes[question.outcome];
    for (arm, units, percent) in [(0, "-2.5", -44.6), (1, "-1.8", -31.0)] {
        let found = change(&trial, pain, arm, question.visit).expect("both means");
        assert_eq!(found.units, decimal(units));
        assert!((found.percent.expect("a scale from 0") - percent).abs() < 0.05);
    }
    let within_vs_between = lesson(&trial, &question);
    let within = within_vs_between.within.text();
    assert!(
        within.contains("fell by 2.5 points (45%) with retraining"),
        "{within}"
    );
    assert!(
        within.contains("fell by 1.8 points (31%) with sham control"),
        "{within}"
    );
    assert!(
        within.contains("Both means pass the within-group MCID of 30% less"),
        "{within}"
    );
    let between = within_vs_between.between.text();
    assert!(
        between.contains("\u{2212}1.0 points, exactly at a threshold of 1.0 point."),
        "{between}"
    );
    assert!(
        between.contains("68% did with retraining and 50% with sham control"),
        "{between}"
    );
    for (within, says) in [
        ("45", "Neither mean passes"),
        ("40", "Only the mean with retraining passes"),
        ("0", "No within-group MCID is chosen"),
    ] {
        let question = Question {
            within: decimal(within),
            ..question
        };
        let text = lesson(&trial, &question).within.text();
        assert!(text.contains(says), "{within}: {text}");
    }
    for (between, says) in [
        ("0.9", "beyond a threshold"),
        ("1.1", "short of a threshold"),
    ] {
        let question = Question {
            between: decimal(between),
            ..question
        };
        let text = lesson(&trial, &question).between.text();
        assert!(text.contains(says), "{between}: {text}");
    }
}

#[test]
fn a_mean_that_changed_by_exactly_the_threshold_passes_it() {
    let trial = resolve();
    // 51.0 - 40.4 = 10.6 and 44.5 - 38.7 = 5.8.
    let efficacy = Question::default_for(&trial, outcome_index(&trial, "self-efficacy"));
    for (within, says) in [
        (
            "5.8",
            "Both means pass the within-group MCID of 5.8 points more",
        ),
        ("5.9", "Only the mean with retraining passes"),
        ("10.6", "Only the mean with retraining passes"),
        ("10.7", "Neither mean passes"),
    ] {
        let question = Question {
            within: decimal(within),
            ..efficacy
        };
        let text = lesson(&trial, &question).within;
        assert!(text.text().contains(says), "{within}: {}", text.text());
    }
}

#[test]
fn a_difference_of_one_point_needs_a_mean_of_3_or_lower() {
    let trial = resolve();
    let question = pain(&trial, "1.0");
    let needed = threshold_marks(&trial, &question)
        .needed
        .expect("a threshold is chosen");
    assert!((needed.reference - 4.0).abs() < 1e-12 && (needed.needed - 3.0).abs() < 1e-12);
    assert!((needed.time - 18.0).abs() < 1e-12);
    let marks = threshold_marks(&trial, &question);
    let text = caption::needed(&trial, &question, &marks);
    assert!(
        text.ends_with("retraining would need a mean of 3.0 or lower; sham control had 4.0."),
        "{text}"
    );
    let efficacy = Question {
        between: decimal("2.5"),
        ..Question::default_for(&trial, outcome_index(&trial, "self-efficacy"))
    };
    let needed = threshold_marks(&trial, &efficacy)
        .needed
        .expect("a threshold is chosen");
    assert!(
        (needed.needed - 47.0).abs() < 1e-12,
        "higher is better: 44.5 and 2.5"
    );
}

/// 87 of 128 and 66 of 133; 54 of 128 and 40 of 133.
#[test]
fn responders_are_shown_where_they_were_counted() {
    let trial = resolve();
    for (within, value, detail) in [
        ("30", "68%", "vs 50%"),
        ("50", "42%", "vs 30%"),
        ("40", "not counted", ""),
        ("0", "not counted", ""),
    ] {
        let question = Question {
            within: decimal(within),
            ..Question::opening(&trial)
        };
        let numbers = analyse(&trial, &question).at_thresholds.key_numbers;
        let responders = numbers.last().expect("three numbers");
        assert_eq!(
            (responders.value.as_str(), responders.detail.as_str()),
            (value, detail),
            "{within}"
        );
    }
    let elsewhere = Question {
        within: decimal("40"),
        ..Question::opening(&trial)
    };
    let label = analyse(&trial, &elsewhere).at_thresholds.key_numbers[2]
        .label
        .clone();
    assert!(label.contains("30% and 50%"), "{label}");
    let later = Question {
        visit: visit_index(&trial, "26"),
        ..Question::opening(&trial)
    };
    assert_eq!(
        analyse(&trial, &later).at_thresholds.key_numbers[2].value,
        "not counted"
    );
}

#[test]
fn the_three_key_numbers() {
    let trial = resolve();
    let numbers = analyse(&trial, &Question::opening(&trial))
        .at_thresholds
        .key_numbers;
    let shown: Vec<(&str, &str)> = numbers
        .iter()
        .map(|number| (number.value.as_str(), number.detail.as_str()))
        .collect();
    assert_eq!(
        shown,
        [
            ("\u{2212}1.0", "(95% CI \u{2212}1.5 to \u{2212}0.4)"),
            ("\u{2212}45%", "vs \u{2212}31%"),
            ("68%", "vs 50%"),
        ]
    );
    assert!(numbers[0].label.contains("lower is better"));
    assert!(numbers[0].source.contains("the paper"));
    assert!(numbers[2].source.contains("87 of 128 against 66 of 133"));
}
