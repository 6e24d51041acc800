//! The script for R: pieces of R, each with comments that say what it computes
//! and by which formula, and the comments on what is put in.
//!
//! The pieces are files of their own, so that R's own tools can read them.

/// Base R's own words before anything is computed.
pub const START: &str = include_str!("start.R");
/// The difference as evidence.
pub const EVIDENCE: &str = include_str!("evidence.R");
/// Margins, units and power.
pub const MARGINS: &str = include_str!("margins.R");
/// Priors and posteriors.
pub const PRIORS: &str = include_str!("priors.R");
/// The standardised difference.
pub const STANDARDISED: &str = include_str!("standardised.R");
/// Change within the arms.
pub const CHANGE: &str = include_str!("change.R");
/// Shares that improved, as counted.
pub const COUNTED: &str = include_str!("counted.R");
/// Shares that improved, as estimated.
pub const ESTIMATED: &str = include_str!("estimated.R");
/// What follows from the shares.
pub const RESPONDERS: &str = include_str!("responders.R");
/// Distributions of the scores.
pub const SCORES: &str = include_str!("scores.R");
/// Prints what was kept.
pub const END: &str = include_str!("end.R");

/// What the script is of.
pub fn about(title: &str) -> String {
    format!("{title}: the main numbers again")
}

/// By what it was written.
pub fn made_with(brand: &str, version: &str, build: &str) -> String {
    let build = if build.is_empty() {
        String::new()
    } else {
        format!(", build {build}")
    };
    format!("Written by {brand} {version}{build}")
}

/// The question, as the end of an address.
pub fn asked(address: &str) -> String {
    format!("Question: #{address}")
}

/// What is compared.
pub fn compared(outcome: &str, visit: &str, arm: &str, reference: &str) -> String {
    format!("{outcome}, {visit}; arm: {arm}; reference arm: {reference}")
}

/// The heading of what is put in.
pub const INPUTS: &str =
    "--- Put in ----------------------------------------------------------------";
/// That there is no difference to compute with.
pub const NO_DIFFERENCE: &str = "The file gives no difference between the arms with an interval of some width for this question.";
/// A comment on an input: the estimate and its limits.
pub const AS_PRINTED: &str = "as printed";
/// A comment on an input: the level.
pub const LEVEL: &str = "level of the printed interval, per cent";
/// A comment on an input: decimals.
pub const DECIMALS: &str = "decimals that were printed";
/// A comment on an input: which way is better.
pub const DIRECTION: &str = "which way is better";
/// A comment on an input: numbers of people.
pub const ANALYSED: &str =
    "people analysed, or randomised where that is all there is; arm, reference arm";
/// A comment on an input: the choice of the reference distribution.
pub const REFERENCE: &str = "rule (t below 100 degrees of freedom), normal or t";
/// A comment on an input: the threshold between the arms.
pub const THRESHOLD: &str = "between-group MCID; 0 for none";
/// A comment on an input: the chosen level.
pub const CHOSEN_LEVEL: &str = "chosen level of intervals, per cent";
/// A comment on an input: what the presets of priors are made from.
pub const TARGET: &str = "effect that the presets of priors are made from; NA for none";
/// A comment on an input: the reader's own prior.
pub const OWN_PRIOR: &str = "own prior, in benefit";
/// A comment on an input: standard deviations.
pub const DEVIATIONS: &str = "SD of the scores at the visit; arm, reference arm";
/// A comment on an input: standard deviations at baseline.
pub const START_DEVIATIONS: &str =
    "SD of the scores at baseline, or what stands for it; arm, reference arm";
/// A comment on an input: means.
pub const MEANS: &str = "means at the visit, as printed; arm, reference arm";
/// A comment on an input: means at baseline.
pub const BASELINE_MEANS: &str = "means at baseline, as printed; arm, reference arm";
/// A comment on an input: whether per cent of baseline has a meaning.
pub const PERCENT: &str = "whether per cent of baseline has a meaning";
/// A comment on an input: the threshold within a person.
pub const WITHIN: &str = "within-person MCID";
/// A comment on an input: whether that is in per cent.
pub const IN_PERCENT: &str = "whether that is in per cent of baseline";
/// A comment on an input: the correlation.
pub const CORRELATION: &str = "correlation of scores before and after, as set";
/// A comment on an input: the shape of the scores.
pub const BOUNDED: &str = "whether scores are bounded to the scale";
/// A comment on an input: the ends of the scale.
pub const SCALE_ENDS: &str = "lowest and highest possible score";
/// A comment on an input: people who improved.
pub const IMPROVED: &str = "people who improved by so much, as counted; arm, reference arm";
/// A comment on an input: of how many.
pub const COUNTED_OF: &str = "of how many";
