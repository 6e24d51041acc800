//! The classification of an interval against the MCID: against cases that
//! `tests/reference/make_classification.py` decided by brute force, and by the
//! laws that it keeps for any interval.
use std::cmp::Ordering;
use std::collections::BTreeSet;

use mcid_analysis::rounding::rounding;
use mcid_analysis::verdict::{Benefit, Importance, Side, Target, Verdict, stretches};
use mcid_trial::{Contrast, ContrastKind, Decimal, Direction, Interval, Reported};
use proptest::prelude::*;
use proptest::test_runner::{RngAlgorithm, RngSeed};
use serde_json::Value;

const DIRECTIONS: [Direction; 2] = [Direction::LowerIsBetter, Direction::HigherIsBetter];

fn decimal(text: &str) -> Decimal {
    text.parse().expect("a decimal in a test")
}

fn reported(value: Decimal) -> Reported {
    Reported {
        value,
        source: None,
        note: None,
    }
}

fn contrast(estimate: Decimal, lower: Decimal, upper: Decimal) -> Contrast {
    Contrast {
        visit: 0,
        arm: 0,
        reference_arm: 1,
        kind: ContrastKind::ModelDifference,
        estimate: reported(estimate),
        interval: Some(Interval {
            level: decimal("95"),
            lower: reported(lower),
            upper: reported(upper),
        }),
        p: None,
        standard_error: None,
        degrees_of_freedom: None,
        ratio: None,
        control_risk: None,
        source: None,
        note: None,
    }
}

fn benefit(numbers: [Decimal; 3], direction: Direction) -> Benefit {
    let [lower, estimate, upper] = numbers;
    Benefit::of(&contrast(estimate, lower, upper), direction)
        .expect("a difference with an interval")
}

fn verdict(numbers: [Decimal; 3], direction: Direction, threshold: Decimal) -> Verdict {
    benefit(numbers, direction)
        .verdict(threshold)
        .expect("a threshold above 0")
}

/// The same interval from the other arm's side.
fn swapped([lower, estimate, upper]: [Decimal; 3]) -> [Decimal; 3] {
    [upper.negated(), estimate.negated(), lower.negated()]
}

fn cases(name: &str) -> Vec<Value> {
    let text = include_str!("../../../../tests/reference/classification.json");
    let file: Value = serde_json::from_str(text).expect("valid JSON");
    file[name].as_array().expect("an array").clone()
}

fn text<'a>(case: &'a Value, name: &str) -> &'a str {
    case[name].as_str().expect(name)
}

fn numbers(case: &Value) -> [Decimal; 3] {
    ["lower", "estimate", "upper"].map(|name| decimal(text(case, name)))
}

fn better(case: &Value) -> Direction {
    match text(case, "better") {
        "lower" => Direction::LowerIsBetter,
        "higher" => Direction::HigherIsBetter,
        other => panic!("{other}"),
    }
}

fn importance_name(importance: Importance) -> &'static str {
    match importance {
        Importance::RuledOut => "ruled_out",
        Importance::Possible => "possible",
        Importance::Probable => "probable",
        Importance::Definite => "definite",
    }
}

fn side_name(side: Side) -> &'static str {
    match side {
        Side::Benefit => "benefit",
        Side::Unresolved => "unresolved",
        Side::Harm => "harm",
    }
}

fn target_name(target: Target) -> &'static str {
    match target {
        Target::ImportantBenefit => "important_benefit",
        Target::LittleOrNone => "little_or_none",
        Target::ImportantHarm => "important_harm",
    }
}

#[test]
fn every_case_has_the_state_of_the_brute_force() {
    let cases = cases("classes");
    assert_eq!(cases.len(), 34);
    for case in &cases {
        let found = verdict(numbers(case), better(case), decimal(text(case, "mcid")));
        assert_eq!(
            u64::from(found.state()),
            case["state"].as_u64().expect("state"),
            "{case}"
        );
        assert_eq!(
            importance_name(found.benefit),
            text(case, "benefit"),
            "{case}"
        );
        assert_eq!(importance_name(found.harm), text(case, "harm"), "{case}");
        assert_eq!(side_name(found.side), text(case, "side"), "{case}");
        assert_eq!(target_name(found.target()), text(case, "target"), "{case}");
        assert_eq!(
            u64::from(found.lines_crossed()),
            case["lines_crossed"].as_u64().expect("a count"),
            "{case}"
        );
    }
}

#[test]
fn the_verdict_turns_where_the_brute_force_says() {
    for case in cases("switches") {
        let found = benefit(numbers(&case), better(&case)).breakpoints();
        let found: Vec<String> = found.iter().map(ToString::to_string).collect();
        let wanted: Vec<&str> = case["switches"]
            .as_array()
            .expect("switches")
            .iter()
            .map(|point| point.as_str().expect("text"))
            .collect();
        assert_eq!(found, wanted, "{case}");
    }
}

/// Every ordered triple on an 11-point grid that holds every tie, at every
/// threshold of the grid: the 16 states, each by one combination, and no other.
#[test]
fn exactly_sixteen_states_occur() {
    let grid = || (-5..=5).map(|units| Decimal::new(units, 1).expect("small"));
    let mut states = BTreeSet::new();
    let mut combinations = BTreeSet::new();
    let mut triples = 0;
    for lower in grid() {
        for estimate in grid().filter(|estimate| estimate.compare(lower).is_ge()) {
            for upper in grid().filter(|upper| upper.compare(estimate).is_ge()) {
                triples += 1;
                for threshold in 1..=5 {
                    let threshold = Decimal::new(threshold, 1).expect("small");
                    for direction in DIRECTIONS {
                        let found = verdict([lower, estimate, upper], direction, threshold);
                        states.insert(found.state());
                        combinations.insert((
                            found.state(),
                            importance_name(found.benefit),
                            importance_name(found.harm),
                            side_name(found.side),
                        ));
                    }
                }
            }
        }
    }
    assert_eq!(triples, 286);
    assert_eq!(states, (1..=16).collect());
    assert_eq!(
        combinations.len(),
        16,
        "a state for each combination: {combinations:?}"
    );
}

#[test]
fn no_verdict_without_a_threshold() {
    let pain = benefit(
        ["-1.5", "-1.0", "-0.4"].map(decimal),
        Direction::LowerIsBetter,
    );
    for threshold in ["0", "0.0", "-1.0"] {
        assert_eq!(pain.verdict(decimal(threshold)), None, "{threshold}");
    }
    assert_eq!(pain.side(), Side::Benefit);
}

#[test]
fn ratios_and_bare_estimates_are_not_held_against_a_threshold() {
    let [lower, estimate, upper] = ["0.5", "0.8", "1.2"].map(decimal);
    let mut ratio = contrast(estimate, lower, upper);
    ratio.kind = ContrastKind::Ratio;
    assert_eq!(Benefit::of(&ratio, Direction::LowerIsBetter), None);
    let mut bare = contrast(estimate, lower, upper);
    bare.interval = None;
    assert_eq!(Benefit::of(&bare, Direction::LowerIsBetter), None);
}

/// Rounded to one decimal an estimate of -1.0 with limits of -1.5 and -0.4
/// stands for -1.00 to -0.95: the limits' middle cannot be further out.
#[test]
fn rounding_leaves_open_what_the_corners_of_the_polygon_say() {
    let pain = benefit(
        ["-1.5", "-1.0", "-0.4"].map(decimal),
        Direction::LowerIsBetter,
    );
    for (threshold, states) in [
        ("0.34", vec![1]),
        ("0.4", vec![1, 2]),
        ("0.46", vec![2]),
        ("0.94", vec![2]),
        ("0.95", vec![2]),
        ("0.96", vec![2, 3]),
        ("1.0", vec![2, 3]),
        ("1.01", vec![3]),
        ("1.5", vec![3, 4]),
        ("1.56", vec![4]),
        ("0.0", vec![]),
    ] {
        let found = rounding(&pain, decimal(threshold));
        let found: Vec<u8> = found.verdicts.iter().map(Verdict::state).collect();
        assert_eq!(found, states, "{threshold}");
    }
}

/// The same cases at every run, and no file of past failures.
fn settings() -> ProptestConfig {
    ProptestConfig {
        cases: 1000,
        failure_persistence: None,
        rng_algorithm: RngAlgorithm::ChaCha,
        rng_seed: RngSeed::Fixed(20_261_122),
        ..ProptestConfig::default()
    }
}

/// A whole number of tenths or hundredths, printed with up to three decimals:
/// coarse enough for ties to be common, whichever way each is printed.
fn size(hundredths: impl Strategy<Value = i64>) -> impl Strategy<Value = Decimal> {
    (hundredths, any::<bool>(), 0..2_u8).prop_map(|(hundredths, tenths, further)| {
        let (units, decimals) = if tenths {
            (hundredths / 10, 1)
        } else {
            (hundredths, 2)
        };
        let scale = 10_i64.pow(u32::from(further));
        Decimal::new(units * scale, decimals + further).expect("small")
    })
}

fn intervals() -> impl Strategy<Value = [Decimal; 3]> {
    let number = || size(-60..=60_i64);
    [number(), number(), number()].prop_map(|mut numbers| {
        numbers.sort_by(|one, other| one.compare(*other));
        numbers
    })
}

fn thresholds() -> impl Strategy<Value = Decimal> {
    size(10..=80_i64)
}

fn directions() -> impl Strategy<Value = Direction> {
    prop::sample::select(&DIRECTIONS[..])
}

proptest! {
    #![proptest_config(settings())]

    #[test]
    fn swapping_the_arms_mirrors_the_state(numbers in intervals(), direction in directions(), threshold in thresholds()) {
        let (here, there) = (benefit(numbers, direction), benefit(swapped(numbers), direction));
        let (one, other) = (
            verdict(numbers, direction, threshold),
            verdict(swapped(numbers), direction, threshold),
        );
        let mirrored = match one.state() {
            itself @ (8 | 9) => itself,
            state => 17 - state,
        };
        prop_assert_eq!(other.state(), mirrored);
        prop_assert_eq!((other.benefit, other.harm), (one.harm, one.benefit));
        let sizes = |benefit: &Benefit| -> Vec<String> {
            benefit.breakpoints().iter().map(|point| point.to_f64().to_string()).collect()
        };
        prop_assert_eq!(sizes(&here), sizes(&there));
    }

    #[test]
    fn lower_is_better_of_negated_numbers_is_higher_is_better(numbers in intervals(), threshold in thresholds()) {
        prop_assert_eq!(
            benefit(numbers, Direction::HigherIsBetter),
            benefit(swapped(numbers), Direction::LowerIsBetter)
        );
        prop_assert_eq!(
            verdict(numbers, Direction::HigherIsBetter, threshold),
            verdict(swapped(numbers), Direction::LowerIsBetter, threshold)
        );
    }

    #[test]
    fn asking_for_more_never_finds_more(
        numbers in intervals(), direction in directions(), one in thresholds(), other in thresholds()
    ) {
        let (less, more) = if one.compare(other).is_le() { (one, other) } else { (other, one) };
        let (easy, hard) = (verdict(numbers, direction, less), verdict(numbers, direction, more));
        prop_assert!(hard.benefit <= easy.benefit);
        prop_assert!(hard.harm <= easy.harm);
        prop_assert_eq!(hard.side, easy.side);
    }

    #[test]
    fn stretches_tile_the_scale_and_agree_with_the_verdict(
        numbers in intervals(), direction in directions(), maximum in thresholds()
    ) {
        let benefit = benefit(numbers, direction);
        let found = stretches(&benefit, maximum);
        let mut reached = Decimal::zero(0);
        for stretch in &found {
            prop_assert_eq!(stretch.from.compare(reached), Ordering::Equal);
            prop_assert_eq!(stretch.to.compare(stretch.from), Ordering::Greater);
            reached = stretch.to;
        }
        prop_assert_eq!(reached.compare(maximum), Ordering::Equal);
        for pair in found.windows(2) {
            prop_assert_ne!(pair[0].verdict, pair[1].verdict, "a seam where nothing turns");
        }
        // Thousandths are finer than any number here, so that both sides of
        // every tie are visited.
        for step in 1..=1000_i64 {
            let threshold = Decimal::new(step, 3).expect("small");
            if threshold.compare(maximum).is_gt() {
                break;
            }
            let inside: Vec<_> = found
                .iter()
                .filter(|stretch| stretch.from.compare(threshold).is_lt() && stretch.to.compare(threshold).is_ge())
                .collect();
            prop_assert_eq!(inside.len(), 1);
            prop_assert_eq!(Some(inside[0].verdict), benefit.verdict(threshold));
        }
    }

    #[test]
    fn every_breakpoint_turns_the_verdict_and_nothing_else_does(numbers in intervals(), direction in directions()) {
        let benefit = benefit(numbers, direction);
        let points = benefit.breakpoints();
        for step in 1..1000_i64 {
            let (here, beyond) = (Decimal::new(step, 3).expect("small"), Decimal::new(step + 1, 3).expect("small"));
            let turns = benefit.verdict(here) != benefit.verdict(beyond);
            let listed = points.iter().any(|point| point.compare(here).is_eq());
            prop_assert_eq!(turns, listed, "{}", here);
        }
    }
}
