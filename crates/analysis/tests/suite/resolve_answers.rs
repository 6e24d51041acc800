//! What RESOLVE's printed numbers say, from the trial's file alone, against
//! values computed by `tests/reference/make_trial_answers.py`; and that
//! evidence has no favourite arm.

use mcid_analysis::printed_p::PrintedP;
use mcid_analysis::priors::{BeliefKind, Beliefs};
use mcid_analysis::question::Question;
use mcid_analysis::setting::Choice;
use mcid_stats::Interval;
use mcid_test_support::ask::{about, choose, evidence, visit_index};
use mcid_test_support::case::Case;
use mcid_test_support::file::resolve;
use mcid_trial::Trial;

const VALUES: &str = include_str!("../../../../tests/reference/trial_answers.json");

/// The question of a case: its outcome, visit and reference distribution.
fn question(trial: &Trial, case: &Case) -> Question {
    let question = Question {
        visit: visit_index(trial, case.text("visit")),
        ..about(trial, case.text("outcome"))
    };
    if case.0["in"]["df"].is_number() {
        return choose(question, Choice::Reference, 2);
    }
    question
}

/// The sizes or levels that a case is about.
fn listed(case: &Case, name: &str) -> Vec<f64> {
    let texts = case.0["in"][name].as_array().expect("a list");
    let number = |text: &serde_json::Value| text.as_str().and_then(|text| text.parse().ok());
    texts
        .iter()
        .map(|text| number(text).expect("a number in quotation marks"))
        .collect()
}

/// The lower ends of some ranges, and the upper ones.
fn ends(ranges: &[Interval]) -> [Vec<f64>; 2] {
    [
        ranges.iter().map(|range| range.lower).collect(),
        ranges.iter().map(|range| range.upper).collect(),
    ]
}

#[test]
fn every_difference_says_what_was_computed_independently() {
    let trial = resolve();
    let mut differences = 0;
    for outcome in &trial.outcomes {
        differences += outcome.contrasts.len();
    }
    // The primary one a second time, with Student's t.
    mcid_test_support::case::each(VALUES, "difference", differences + 1, |case| {
        let question = question(&trial, case);
        let evidence = evidence(&trial, &question);
        let sizes = listed(case, "sizes");
        let ranges: Vec<Interval> = sizes
            .iter()
            .map(|size| evidence.confidence_above(*size))
            .collect();
        let [least, most] = ends(&ranges);
        let mut lists: Vec<(&str, &[f64])> = vec![("least", &least), ("most", &most)];
        let contrast = &evidence.difference.contrast;
        let with_p: Option<Vec<Interval>> = contrast.p.as_ref().and_then(|p| {
            let p = PrintedP::new(p).lenient;
            let range = |size: &f64| evidence.confidence_above_with_p(*size, p);
            sizes.iter().map(range).collect()
        });
        let [least_with_p, most_with_p] = ends(with_p.as_deref().unwrap_or_default());
        if with_p.is_some() {
            lists.extend([
                ("least_with_p", least_with_p.as_slice()),
                ("most_with_p", most_with_p.as_slice()),
            ]);
        }
        let errors = evidence.standard_errors;
        case.expect_with_lists(
            &[
                ("symmetric", f64::from(u8::from(evidence.is_symmetric()))),
                ("se", evidence.estimate.standard_error),
                ("se_min", errors.lower),
                ("se_max", errors.upper),
            ],
            &lists,
        );
    });
}

#[test]
fn the_primary_difference_as_printed() {
    let trial = resolve();
    mcid_test_support::case::each(VALUES, "as_printed", 2, |case| {
        let evidence = evidence(&trial, &question(&trial, case));
        let df = case.0["in"]["df"].as_f64();
        assert!(df.is_none() || evidence.degrees_of_freedom == df);
        let estimate = evidence.estimate;
        let above: Vec<f64> = listed(case, "sizes")
            .into_iter()
            .map(|size| estimate.confidence_above(size))
            .collect();
        let intervals: Vec<Interval> = listed(case, "levels")
            .into_iter()
            .map(|level| estimate.interval(level).expect("a level"))
            .collect();
        let [lower, upper] = ends(&intervals);
        case.expect_with_lists(
            &[
                ("se", estimate.standard_error),
                ("p", estimate.two_sided_p(0.0)),
            ],
            &[("above", &above), ("lower", &lower), ("upper", &upper)],
        );
    });
}

#[test]
fn what_priors_become() {
    let trial = resolve();
    mcid_test_support::case::each(VALUES, "posterior", 4, |case| {
        let question = question(&trial, case);
        let evidence = evidence(&trial, &question);
        let beliefs = Beliefs::new(&trial, &question, &evidence);
        let kind = match case.text("prior") {
            "sceptical" => BeliefKind::Sceptical,
            "neutral" => BeliefKind::Neutral,
            "enthusiastic" => BeliefKind::Enthusiastic,
            "pessimistic" => BeliefKind::Pessimistic,
            other => panic!("{other} is no prior"),
        };
        let belief = beliefs
            .of(kind)
            .expect("a published threshold to make it from");
        let posterior = belief.after[0].posterior;
        let sizes = listed(case, "sizes");
        let above: Vec<f64> = sizes
            .iter()
            .map(|size| posterior.probability_above(*size))
            .collect();
        case.expect_with_lists(
            &[
                ("mean", posterior.mean),
                ("sd", posterior.standard_deviation),
            ],
            &[("above", &above)],
        );
        // What rounding leaves open is around it.
        for (size, value) in sizes.iter().zip(above) {
            let range = beliefs.above(belief, *size);
            assert!(range.lower <= value + 1e-12 && value <= range.upper + 1e-12);
        }
    });
}

#[track_caller]
fn mirrored(one: Interval, other: Interval) {
    let near = |one: f64, other: f64| (one - other).abs() <= 1e-12;
    assert!(
        near(one.lower, other.lower) && near(one.upper, other.upper),
        "{one:?} is not {other:?}"
    );
}

/// With the arms exchanged and every difference negated, a benefit of one arm
/// is a harm of the other, and nothing else changes.
#[test]
fn exchanging_the_arms_mirrors_the_evidence() {
    let (trial, exchanged) = (resolve(), mcid_test_support::odd::exchanged());
    for outcome in 0..trial.outcomes.len() {
        for visit in 1..trial.visits.len() {
            for reference in 0..3 {
                let asked = |trial: &Trial| {
                    let mut question = Question {
                        visit,
                        ..Question::default_for(trial, outcome)
                    };
                    question.choices[Choice::Reference as usize] = reference;
                    evidence(trial, &question)
                };
                let (one, other) = (asked(&trial), asked(&exchanged));
                assert_eq!(one.is_symmetric(), other.is_symmetric());
                let reach = 2.0 * one.difference.benefit.upper.to_f64().abs();
                for step in -20..=20 {
                    let x = reach * f64::from(step) / 20.0;
                    mirrored(one.confidence_above(x), other.confidence_below(-x));
                    mirrored(one.confidence_below(x), other.confidence_above(-x));
                    mirrored(one.compatibility(x), other.compatibility(-x));
                    let (parts, turned) = (one.confidence_parts(x), other.confidence_parts(x));
                    mirrored(parts.important_benefit, turned.important_harm);
                    mirrored(parts.important_harm, turned.important_benefit);
                    let near = |one: f64, other: f64| (one - other).abs() <= 1e-6;
                    assert!(near(parts.trivial.lower, turned.trivial.lower));
                    assert!(near(parts.trivial.upper, turned.trivial.upper));
                }
            }
        }
    }
}

/// The same benefits on turned scales are the same evidence, to the last bit.
#[test]
fn a_turned_scale_changes_no_benefit() {
    let (trial, turned) = (resolve(), mcid_test_support::odd::mirrored());
    for outcome in 0..trial.outcomes.len() {
        for visit in 1..trial.visits.len() {
            let asked = |trial: &Trial| {
                let question = Question {
                    visit,
                    ..Question::default_for(trial, outcome)
                };
                evidence(trial, &question)
            };
            let (one, other) = (asked(&trial), asked(&turned));
            assert_eq!(one.estimate, other.estimate);
            assert_eq!(one.region, other.region);
            assert_eq!(one.standard_errors, other.standard_errors);
            assert_eq!(one.difference.benefit, other.difference.benefit);
        }
    }
}
