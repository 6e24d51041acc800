//! Checks of printed numbers against one another, compared with what
//! `tests/reference/make_checks.py` finds from definitions.
//!
//! Runs natively and, with `wasm-bindgen-test-runner`, in WebAssembly.

use crate::case::Case;
use mcid_stats::ancova_span::{AncovaSpan, Position, ancova_span};
use mcid_stats::change_arithmetic::{ArmMeans, change_arithmetic, percent_change};
use mcid_stats::grim::grim;
use mcid_stats::grimmer::grimmer;
use mcid_stats::percentage::percentage;
use mcid_stats::{Interval, Printed};
use mcid_trial::Decimal;
use serde_json::{Value, json};

const CHECKS: &str = include_str!("../../../../tests/reference/checks.json");

/// Runs `check` on each case of a function; there must be `count` of them.
#[track_caller]
fn each(function: &str, count: usize, check: impl Fn(&Case)) {
    crate::case::each(CHECKS, function, count, check);
}

/// A number that stands in a case as it was printed.
fn printed(case: &Case, name: &str) -> Printed {
    let decimal: Decimal = case.text(name).parse().expect("a decimal");
    Printed {
        units: decimal.units(),
        decimals: decimal.decimals(),
    }
}

fn end(case: &Case, name: &str) -> i32 {
    let end = case.0["in"][name].as_i64().expect(name);
    i32::try_from(end).expect("an end of a scale")
}

/// A whole number as it stands in the file.
fn whole(number: i128) -> i64 {
    i64::try_from(number).expect("a small number")
}

/// The computed values must be all that the case knows, and right: numbers to
/// its tolerance, everything else to the letter.
#[track_caller]
fn expect(case: &Case, computed: &Value) {
    let (computed, wanted) = (computed.as_object(), case.0["out"].as_object());
    let (computed, wanted) = (computed.expect("values"), wanted.expect("outputs"));
    assert_eq!(computed.len(), wanted.len(), "{}", case.id());
    for (name, wanted) in wanted {
        let value = &computed[name];
        let right = match (value.as_f64(), wanted.as_f64()) {
            (Some(value), Some(wanted)) => {
                let tolerance = case.tolerance("atol") + case.tolerance("rtol") * wanted.abs();
                (value - wanted).abs() <= tolerance
            }
            _ => value == wanted,
        };
        assert!(right, "{} {name}: {value} is not {wanted}", case.id());
    }
}

#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
#[cfg_attr(not(target_arch = "wasm32"), test)]
fn means_of_whole_numbers() {
    each("grim", 18, |case| {
        let found = grim(printed(case, "mean"), case.count("n"), case.count("items"));
        let found = found.expect("a valid mean");
        expect(
            case,
            &json!({
                "consistent": found.consistent(),
                "sum_min": found.sums.map(|sums| whole(sums.smallest)),
                "sum_max": found.sums.map(|sums| whole(sums.largest)),
                "informative": found.informative,
            }),
        );
    });
}

#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
#[cfg_attr(not(target_arch = "wasm32"), test)]
fn deviations_of_whole_numbers() {
    each("grimmer", 21, |case| {
        let found = grimmer(
            printed(case, "mean"),
            printed(case, "sd"),
            case.count("n"),
            end(case, "lo"),
            end(case, "hi"),
        );
        let found = found.expect("valid summaries");
        let reason = if found.mean_possible { "ok" } else { "grim" };
        expect(
            case,
            &json!({
                "consistent": found.consistent(),
                "n_pairs": whole(found.pairs),
                "first_pair": found.first.map(|sums| [whole(sums.scores), whole(sums.squares)]),
                "reason": reason,
            }),
        );
    });
}

#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
#[cfg_attr(not(target_arch = "wasm32"), test)]
fn percentages_of_counts() {
    each("percent_check", 11, |case| {
        let found = percentage(case.count("x"), case.count("n"), printed(case, "pct"));
        let found = found.expect("a valid percentage");
        expect(
            case,
            &json!({ "pct_exact": found.exact, "consistent": found.consistent }),
        );
    });
}

#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
#[cfg_attr(not(target_arch = "wasm32"), test)]
fn changes_and_adjusted_estimates() {
    each("change_consistency", 13, |case| {
        let arm = |baseline, follow_up| ArmMeans {
            baseline: printed(case, baseline),
            follow_up: printed(case, follow_up),
        };
        let arms = [arm("base1", "follow1"), arm("base2", "follow2")];
        let changes = change_arithmetic(arms).expect("valid means");
        let [first, second] = arms.map(|arm| percent_change(arm).expect("a baseline above 0"));
        let AncovaSpan {
            as_printed,
            with_rounding,
            position,
            slopes,
        } = ancova_span(arms, printed(case, "adjusted")).expect("valid means");
        expect(
            case,
            &json!({
                "follow_diff": changes.follow_up_difference.value,
                "follow_diff_min": changes.follow_up_difference.range.lower,
                "follow_diff_max": changes.follow_up_difference.range.upper,
                "base_diff": changes.baseline_difference.value,
                "base_diff_min": changes.baseline_difference.range.lower,
                "base_diff_max": changes.baseline_difference.range.upper,
                "change_diff": changes.change_difference.value,
                "change_diff_min": changes.change_difference.range.lower,
                "change_diff_max": changes.change_difference.range.upper,
                "change1": changes.changes[0].value,
                "change2": changes.changes[1].value,
                "pct_change1": first.value,
                "pct1_min": first.range.lower,
                "pct1_max": first.range.upper,
                "pct_change2": second.value,
                "pct2_min": second.range.lower,
                "pct2_max": second.range.upper,
                "ancova_printed_lo": as_printed.lower,
                "ancova_printed_hi": as_printed.upper,
                "adjusted_inside_printed_range": position == Position::Inside,
                "ancova_rounded_lo": with_rounding.lower,
                "ancova_rounded_hi": with_rounding.upper,
                "adjusted_inside_with_rounding": position != Position::Outside,
                "slope_feasible_min": slopes.map(|Interval { lower, .. }| lower),
                "slope_feasible_max": slopes.map(|Interval { upper, .. }| upper),
            }),
        );
    });
}
