//! The script for R: pieces of R, each with comments that say what it computes
//! and by which formula, and the comments on what is put in.
//!
//! The pieces are files of their own, so that R's own tools can read them.

pub const START: &str = include_str!("start.R");
/// The standard error: from a printed interval, or what gives one.
pub const FROM_INTERVAL: &str = include_str!("from_interval.R");
pub const FROM_STANDARD_ERROR: &str = include_str!("from_standard_error.R");
pub const FROM_P: &str = include_str!("from_p.R");
pub const FROM_MEANS: &str = include_str!("from_means.R");
/// The reference distribution, by the degrees of freedom.
pub const REFERENCE_DISTRIBUTION: &str = include_str!("reference.R");
/// What rounding leaves open of a printed interval, and of a computed one.
pub const CORNERS: &str = include_str!("corners.R");
pub const RECOVERED: &str = include_str!("recovered.R");
pub const EVIDENCE: &str = include_str!("evidence.R");
pub const MARGINS: &str = include_str!("margins.R");
pub const PRIORS: &str = include_str!("priors.R");
pub const STANDARDISED: &str = include_str!("standardised.R");
/// Change within the arms.
pub const CHANGE: &str = include_str!("change.R");
pub const COUNTED: &str = include_str!("counted.R");
pub const ESTIMATED: &str = include_str!("estimated.R");
pub const RESPONDERS: &str = include_str!("responders.R");
pub const SCORES: &str = include_str!("scores.R");
pub const END: &str = include_str!("end.R");

pub fn about(title: &str) -> String {
    format!("{title}: the main numbers again")
}

pub fn made_with(brand: &str, version: &str, build: &str) -> String {
    let build = if build.is_empty() {
        String::new()
    } else {
        format!(", build {build}")
    };
    format!("Written by {brand} {version}{build}")
}

pub fn asked(address: &str) -> String {
    format!("Question: #{address}")
}

pub fn compared(outcome: &str, visit: &str, arm: &str, reference: &str) -> String {
    format!("{outcome}, {visit}; arm: {arm}; reference arm: {reference}")
}

pub const INPUTS: &str =
    "--- Put in ----------------------------------------------------------------";
pub const NO_DIFFERENCE: &str = "The file gives no difference between the arms with an interval of some width for this question.";
pub const SPREAD_KINDS: &str =
    "what the spreads are: standard deviation, standard error or interval; arm, reference arm";
pub const SPREADS: &str =
    "the spreads as printed: one number twice, or both limits; a row for each arm";
pub const SPREAD_LEVELS: &str = "levels of the intervals of the means, per cent";
pub const AS_PRINTED: &str = "as printed";
pub const LEVEL: &str = "level of the printed interval, per cent";
pub const DECIMALS: &str = "decimals that were printed";
pub const DIRECTION: &str = "which way is better";
pub const ANALYSED: &str =
    "people analysed, or randomised where that is all there is; arm, reference arm";
pub const PRINTED_DEGREES: &str = "degrees of freedom as printed; NA for none";
pub const REFERENCE: &str = "rule (t below 100 degrees of freedom), normal or t";
pub const THRESHOLD: &str = "between-group MCID; 0 for none";
pub const CHOSEN_LEVEL: &str = "chosen level of intervals, per cent";
pub const TARGET: &str = "effect that the presets of priors are made from; NA for none";
pub const OWN_PRIOR: &str = "adjustable prior, in benefit";
pub const DEVIATIONS: &str = "SD of the scores at the visit; arm, reference arm";
pub const START_DEVIATIONS: &str =
    "SD of the scores at baseline, or what stands for it; arm, reference arm";
pub const MEANS: &str = "means at the visit, as printed; arm, reference arm";
pub const BASELINE_MEANS: &str = "means at baseline, as printed; arm, reference arm";
/// A comment on an input: whether per cent of baseline has a meaning.
pub const PERCENT: &str = "whether per cent of baseline has a meaning";
pub const WITHIN: &str = "within-person MCID";
/// A comment on an input: whether that is in per cent.
pub const IN_PERCENT: &str = "whether that is in per cent of baseline";
pub const CORRELATION: &str = "correlation of scores before and after, as set";
pub const BOUNDED: &str = "whether scores are bounded to the scale";
pub const SCALE_ENDS: &str = "lowest and highest possible score";
pub const IMPROVED: &str = "people who improved by so much, as counted; arm, reference arm";
pub const COUNTED_OF: &str = "of how many";
