//! Views that answer one question give one number, and a printed number keeps
//! its precision whatever the threshold.

use mcid_analysis::equivalence::Equivalence;
use mcid_analysis::evidence::Evidence;
use mcid_analysis::priors::{BeliefKind, Beliefs};
use mcid_analysis::question::Question;
use mcid_explorer::View;
use mcid_stats::Interval;
use mcid_test_support::ask::at;
use mcid_test_support::asked::{betweens, questions};
use mcid_test_support::file::{resolve, trials};
use mcid_test_support::shown::{made, statements};
use mcid_text::probability::{p_band, share_band};
use mcid_trial::Trial;

#[track_caller]
fn same(one: Interval, other: Interval) {
    for (one, other) in [(one.lower, other.lower), (one.upper, other.upper)] {
        let distance = (one - other).abs();
        assert!(distance <= 1e-12 + 1e-9 * one.abs(), "{one} and {other}");
    }
}

fn twice(p: Interval) -> Interval {
    Interval {
        lower: 2.0 * p.lower,
        upper: 2.0 * p.upper,
    }
}

/// Every question about every trial at every threshold where something may
/// change.
fn each(mut ask: impl FnMut(&Trial, &Question, &Evidence)) {
    for trial in &trials() {
        for opening in questions(trial) {
            for between in betweens(trial, &opening) {
                let question = Question { between, ..opening }.clamped(trial);
                if let Some(evidence) = Evidence::of(trial, &question) {
                    ask(trial, &question, &evidence);
                }
            }
        }
    }
}

#[test]
fn confidence_flat_prior_and_one_sided_tests_are_one_number() {
    each(|trial, question, evidence| {
        let threshold = question.between.to_f64();
        let parts = evidence.confidence_parts(threshold);
        let beliefs = Beliefs::new(trial, question, evidence);
        let flat = beliefs.of(BeliefKind::Flat).expect("always there");
        same(
            parts.important_benefit,
            evidence.confidence_above(threshold),
        );
        same(parts.important_benefit, beliefs.above(flat, threshold));
        same(parts.any_benefit, beliefs.above(flat, 0.0));
        same(parts.important_harm, beliefs.below(flat, -threshold));
        same(parts.trivial, beliefs.within(flat, threshold));
        let readings = Equivalence::of(trial, question).expect("evidence");
        same(readings.superior.band, evidence.confidence_below(0.0));
        if readings.superior.band.upper <= 0.5 {
            same(twice(readings.superior.band), evidence.compatibility(0.0));
        }
        if let Some(margin) = readings.margin {
            same(
                margin.superior_by.band,
                evidence.confidence_below(threshold),
            );
            same(
                margin.noninferior.band,
                evidence.confidence_below(-threshold),
            );
        }
    });
}

#[test]
fn their_views_print_one_number() {
    each(|trial, question, evidence| {
        let threshold = question.between.to_f64();
        let share = share_band(evidence.confidence_above(threshold));
        let shown = |name| made(name, trial, question, 640.0);
        let lead = shown("confidence").lead.text();
        assert!(lead.contains(&format!(": {share}. ")), "{share}: {lead}");
        let flat = &shown("priors").table.rows[0];
        let column = if question.between.is_zero() { 6 } else { 7 };
        let cell = &flat[column];
        assert!(
            *cell == share || cell.ends_with(&format!("({share})")),
            "{share}: {cell}"
        );
        if threshold > 0.0 {
            let mut band = evidence.confidence_below(threshold);
            // A one-sided P is never printed as 1.
            band.lower = band.lower.min(0.999_999);
            band.upper = band.upper.min(0.999_999);
            let p = p_band(band);
            let cell = &shown("readings").table.rows[1][3];
            assert!(cell.contains(&p), "{p}: {cell}");
        }
    });
}

/// Everything that a view says.
fn words(view: &View) -> String {
    let numbers = view.numbers.iter().map(|number| number.statement.text());
    let inputs = view
        .numbers
        .iter()
        .flat_map(|number| &number.working.inputs);
    let mut all: Vec<String> = numbers.chain(inputs.cloned()).collect();
    all.extend(statements(view));
    all.extend(view.table.rows.iter().flatten().cloned());
    all.join("\n")
}

#[test]
fn a_printed_number_has_its_own_decimals_at_every_threshold() {
    let trial = resolve();
    for threshold in ["0", "0.5", "0.55", "2"] {
        let question = at(&trial, "back-beliefs", threshold);
        for name in [
            "trajectory",
            "difference",
            "lesson",
            "compatibility",
            "confidence",
            "priors",
            "readings",
        ] {
            let said = words(&made(name, &trial, &question, 640.0));
            for longer in ["5.40", "3.60 ", "7.10", "0.50 points", "2.00 points"] {
                assert!(!said.contains(longer), "{name} at {threshold}: {said}");
            }
        }
    }
}
