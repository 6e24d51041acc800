//! What a step of the threshold costs natively: runs the benchmark `step` and compares it with its budget.

use serde_json::Value;

use crate::tools::Tools;
use crate::{Result, command};

/// What the benchmark prints before its row.
const MARK: &str = "STEP ";

/// Runs the benchmark, which prints its table; gives the sentence on the budget.
pub(crate) fn measure(tools: &Tools) -> Result<String> {
    let mut cargo = tools.cargo();
    cargo.args("bench --locked -p mcid-explorer --bench step".split(' '));
    let mut found = None;
    let success = command::stream(&mut cargo, |line| {
        let row = line.strip_prefix(MARK).map(serde_json::from_str);
        found = row.and_then(|row| verdict(&row.ok()?)).or(found.take());
    })?;
    if !success {
        return Err("The benchmark of a step failed.".to_owned());
    }
    found.ok_or_else(|| "The benchmark of a step printed no result.".to_owned())
}

/// Whether a step is within its budget, in words; it never fails the run, because the time is the machine's.
pub fn verdict(measured: &Value) -> Option<String> {
    let budget = measured["budget"].as_f64()?;
    let [median, p95] = ["median", "p95"].map(|name| measured["ms"]["all"][name].as_f64());
    let (median, p95) = (median?, p95?);
    let word = if p95 <= budget { "under" } else { "over" };
    Some(format!(
        "A step natively: {median:.2} ms in the median, {p95:.2} ms at the 95th percentile, {word} the budget of {budget} ms."
    ))
}
