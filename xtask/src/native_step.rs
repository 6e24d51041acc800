//! What a step of the threshold costs natively: runs `benches/step.rs` and holds it against its
//! budget.

use crate::tools::Tools;
use crate::{Result, command};
use serde_json::Value;

/// What the benchmark writes before its row.
const MARK: &str = "STEP ";

/// Runs the benchmark, which prints its table; gives the sentence on the budget.
pub(crate) fn measure(tools: &Tools) -> Result<String> {
    let mut cargo = tools.cargo();
    cargo.args([
        "bench",
        "--locked",
        "-p",
        "mcid-explorer",
        "--no-default-features",
        "--bench",
        "step",
    ]);
    let mut measured = None;
    let success = command::stream(&mut cargo, |line| {
        let row = line.strip_prefix(MARK);
        measured = measured.take().or_else(|| serde_json::from_str(row?).ok());
    })?;
    if !success {
        return Err("The benchmark of a step failed.".to_owned());
    }
    verdict(&measured.unwrap_or_default())
        .ok_or_else(|| "The benchmark of a step printed no result.".to_owned())
}

/// Whether a step is within its budget. It is said, not enforced: the time is the machine's.
fn verdict(measured: &Value) -> Option<String> {
    let budget = measured["budget"].as_f64()?;
    let [median, p95] = ["median", "p95"].map(|name| measured["ms"]["all"][name].as_f64());
    let (median, p95) = (median?, p95?);
    let word = if p95 <= budget { "under" } else { "over" };
    Some(format!(
        "A step natively: {median:.2} ms in the median, {p95:.2} ms at the 95th percentile, {word} the budget of {budget} ms."
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn the_95th_percentile_is_held_against_the_budget() {
        let measured =
            |p95: f64| json!({ "budget": 2.0, "ms": { "all": { "median": 1.5, "p95": p95 } } });
        let said = |p95| verdict(&measured(p95)).expect("a whole row");
        assert!(said(2.0).contains("under the budget of 2 ms"));
        assert!(said(2.01).contains("over the budget of 2 ms"));
        assert_eq!(verdict(&json!({ "budget": 2.0 })), None);
    }
}
