//! The tables of RESOLVE worked out again by plain arithmetic from their own
//! text, and the scales of the sliders.

use mcid_analysis::chosen;
use mcid_analysis::difference::answerable_visits;
use mcid_analysis::difference::{Difference, differences};
use mcid_analysis::question::Question;
use mcid_analysis::threshold::{ThresholdScale, between_scale, within_scale};
use mcid_test_support::ask::decimal;
use mcid_test_support::file::{THREE_ARMS, read, resolve};
use mcid_test_support::shown::made;
use mcid_trial::{Decimal, Direction, ThresholdKind, Trial};

fn only(trial: &Trial, question: &Question) -> Difference {
    let rows = differences(trial, question);
    chosen(&rows, question)
        .cloned()
        .expect("a difference at this visit")
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

fn assert_scale(scale: &ThresholdScale, sizes: &[f64], published: &[Decimal], about: &str) {
    let maximum = scale.maximum.to_f64();
    let count = maximum / scale.step.to_f64();
    assert!(
        (count - count.round()).abs() < 1e-6,
        "{about}: {count} steps"
    );
    assert!((20.0..=400.5).contains(&count), "{about}: {count} steps");
    for size in sizes
        .iter()
        .copied()
        .chain(published.iter().map(|size| size.to_f64()))
    {
        assert!(
            size.abs() <= maximum,
            "{about}: {size} lies beyond {maximum}"
        );
    }
    for reachable in published.iter().chain([&scale.opening, &scale.maximum]) {
        assert!(
            scale.fit(*reachable).compare(*reachable).is_eq(),
            "{about}: {reachable}"
        );
        assert!(
            scale
                .nearest_step(reachable.to_f64())
                .compare(*reachable)
                .is_eq(),
            "{about}: {reachable}"
        );
    }
    let ticks = scale.ticks();
    assert!(
        ticks[0].is_zero() && (3..=13).contains(&ticks.len()),
        "{about}: {ticks:?}"
    );
    assert!(
        ticks[ticks.len() - 1].compare(scale.maximum).is_eq(),
        "{about}: {ticks:?}"
    );
    assert!(
        (scale.fraction(scale.maximum) - 1.0).abs() < 1e-12
            && scale.fraction(decimal("0")).abs() < 1e-12
    );
}

#[test]
fn the_sliders_cover_data_and_published_thresholds() {
    let three = read(THREE_ARMS);
    for trial in [resolve(), three] {
        for (index, outcome) in trial.outcomes.iter().enumerate() {
            let published = |of: fn(ThresholdKind) -> bool| -> Vec<Decimal> {
                let found = outcome
                    .thresholds
                    .iter()
                    .filter(|threshold| of(threshold.kind));
                found.map(|threshold| threshold.value.value).collect()
            };
            for comparison in 0..2 {
                let question = Question {
                    comparison,
                    ..Question::default_for(&trial, index)
                };
                let rows = differences(&trial, &question);
                let sizes: Vec<f64> = rows
                    .iter()
                    .flat_map(|row| [row.lower, row.estimate, row.upper])
                    .collect();
                let between = published(|kind| kind == ThresholdKind::BetweenGroups);
                assert_scale(
                    &between_scale(&trial, &question),
                    &sizes,
                    &between,
                    &format!("{} between", outcome.id),
                );
            }
            let within = published(|kind| kind != ThresholdKind::BetweenGroups);
            assert_scale(
                &within_scale(&trial, outcome),
                &[],
                &within,
                &format!("{} within", outcome.id),
            );
        }
    }
}

/// A published threshold may lie far beyond the data.
#[test]
fn a_slider_reaches_beyond_the_largest_published_threshold() {
    let mut trial = resolve();
    for published in ["3.1", "8", "0.25", "95"] {
        let value: Decimal = published.parse().expect("a decimal");
        let outcome = &mut trial.outcomes[0];
        outcome.thresholds[0].value.value = value;
        assert_eq!(outcome.thresholds[0].kind, ThresholdKind::BetweenGroups);
        let scale = between_scale(&trial, &Question::opening(&trial));
        assert!(
            scale.maximum.to_f64() >= 1.5 * value.to_f64(),
            "{published}: {scale:?}"
        );
        assert_scale(&scale, &[1.5], &[value], published);
    }
}

/// A number of the page, back from its text.
fn number(text: &str) -> f64 {
    text.replace('\u{2212}', "-")
        .trim_end_matches('%')
        .parse()
        .expect("a number")
}

/// Half of the last digit of a number of the page, and a shade for ties.
fn half_unit(text: &str) -> f64 {
    let decimals = text
        .trim_end_matches('%')
        .split_once('.')
        .map_or(0, |(_, decimals)| decimals.len());
    0.5 * 10_f64.powi(-i32::try_from(decimals).expect("few")) + 1e-6
}

/// The 97.5% point of Student's t: the expansion of Abramowitz and Stegun,
/// 26.7.5; five decimals are right from 100 degrees of freedom on.
fn critical_value(degrees_of_freedom: f64) -> f64 {
    let z = 1.959_963_984_540_054_f64;
    let first = (z.powi(3) + z) / 4.0;
    let second = (5.0 * z.powi(5) + 16.0 * z.powi(3) + 3.0 * z) / 96.0;
    z + first / degrees_of_freedom + second / degrees_of_freedom.powi(2)
}

/// All cells of the trajectory's table follow from its own text.
#[test]
fn the_trajectorys_table_can_be_worked_out_again() {
    let trial = resolve();
    let mut checked = 0;
    for (index, outcome) in trial.outcomes.iter().enumerate() {
        let table = made(
            "trajectory",
            &trial,
            &Question::default_for(&trial, index),
            640.0,
        )
        .table;
        assert_eq!(table.rows.len(), 8, "two arms at four visits");
        let percent = outcome.id != "back-beliefs"
            && outcome.id != "kinesiophobia"
            && outcome.id != "global-effect";
        for (place, row) in table.rows.iter().enumerate() {
            assert_eq!(row.len(), table.columns.len());
            let (n, mean) = (number(&row[1]), number(&row[2]));
            let deviation = number(row[3].strip_prefix("SD ").expect("RESOLVE prints SDs"));
            let (lower, upper) = row[4].split_once(" to ").expect("an interval");
            let half_width = critical_value(n - 1.0) * deviation / n.sqrt();
            assert!(
                (number(lower) - (mean - half_width)).abs() <= half_unit(lower),
                "{row:?}"
            );
            assert!(
                (number(upper) - (mean + half_width)).abs() <= half_unit(upper),
                "{row:?}"
            );
            if place < 2 {
                assert_eq!(row[5], "\u{2013}", "no change at baseline");
                continue;
            }
            // The rows alternate between the arms.
            let baseline = number(&table.rows[place % 2][2]);
            let (units, share) = row[5].split_once(" (").unwrap_or((row[5].as_str(), ""));
            assert!((number(units) - (mean - baseline)).abs() < 1e-9, "{row:?}");
            assert_eq!(!share.is_empty(), percent, "{}: {row:?}", outcome.id);
            if percent {
                let share = share.trim_end_matches(')');
                let wanted = 100.0 * (mean - baseline) / baseline;
                assert!(
                    (number(share) - wanted).abs() <= half_unit(share),
                    "{row:?}"
                );
            }
            assert_eq!(row[6], "the paper");
            checked += 1;
        }
    }
    assert_eq!(checked, 66);
}

/// The verdicts of the differences' table follow from its own text.
#[test]
fn the_differences_table_can_be_worked_out_again() {
    let trial = resolve();
    for question in asked(&trial) {
        let outcome = &trial.outcomes[question.outcome];
        let sign = if outcome.direction == Direction::LowerIsBetter {
            -1.0
        } else {
            1.0
        };
        let question = Question {
            between: between_scale(&trial, &question)
                .nearest_step(sign * only(&trial, &question).estimate),
            ..question
        };
        let threshold = question.between.to_f64();
        let table = made("difference", &trial, &question, 640.0).table;
        for row in &table.rows {
            let estimate = sign * number(&row[1]);
            let limits = row[2]
                .strip_prefix("95% CI ")
                .expect("a level")
                .split_once(" to ")
                .expect("an interval");
            let (one, other) = (sign * number(limits.0), sign * number(limits.1));
            let (worst, best) = (one.min(other), one.max(other));
            let is_benefit = worst > 0.0;
            let reaches = |value: f64| value >= threshold - 1e-9;
            let wanted = match (reaches(worst), reaches(estimate), reaches(best)) {
                (true, ..) => "Large enough to matter",
                (_, true, _) if is_benefit => "Probably large enough, not certain",
                (_, true, _) => "Probably large enough, benefit not certain",
                (.., true) if is_benefit => "Possibly large enough, not shown",
                (.., true) => "Open: an important benefit is possible",
                _ if is_benefit => "A benefit, but too small to matter",
                _ => "Too small to matter, either way",
            };
            // No interval of RESOLVE reaches a harm as large as its estimate
            // but that of depressive symptoms at 52 weeks.
            let close = [worst, estimate, best]
                .iter()
                .any(|value| (value.abs() - threshold).abs() < 0.0501);
            if row[4] == "On the line, at the printed precision" {
                assert!(close, "{}: {row:?}", outcome.id);
            } else if worst > -threshold {
                assert_eq!(row[4], wanted, "{}: {row:?}", outcome.id);
            }
        }
    }
}
