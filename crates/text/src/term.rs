//! The terms of the field, each defined in one or two sentences.

/// A term and its definition.
pub type Term = (&'static str, &'static str);

/// Names and definitions as texts of their own.
pub fn owned(terms: &[Term]) -> Vec<(String, String)> {
    terms
        .iter()
        .map(|(name, definition)| ((*name).to_owned(), (*definition).to_owned()))
        .collect()
}

pub const GRADE: Term = (
    "GRADE",
    "A widely used system for rating how certain a whole body of evidence is. One trial is only a part of that.",
);
pub const MCID: Term = (
    "MCID",
    "Minimal clinically important difference: the smallest difference that patients would notice and care about. Between groups it is a difference of means; within a person it is a change.",
);
pub const CONFIDENCE_INTERVAL: Term = (
    "Confidence interval",
    "A range of effects that fit the trial\u{2019}s data reasonably well, found by a method that catches the true effect in, say, 95 of 100 trials. It is not a 95% probability for this one.",
);
pub const COMPATIBILITY: Term = (
    "Compatibility",
    "How well a supposed true effect fits the data: the P value of testing just that effect. It is 1 at the estimate and falls to either side.",
);
pub const S_VALUE: Term = (
    "S-value",
    "Surprise in bits: how many heads in a row of a fair coin would be as surprising as these data, if the supposed effect were the true one.",
);
pub const CONFIDENCE: Term = (
    "Confidence",
    "Here: one minus the one-sided P value against \u{201c}the benefit is smaller than this\u{201d}. It becomes a probability about the truth only for those who accept a flat prior.",
);
pub const PRIOR: Term = (
    "Prior",
    "What somebody believed of the effect before the trial, written as a curve: where its middle is and how wide it is.",
);
pub const POSTERIOR: Term = (
    "Posterior",
    "What that belief becomes once the trial\u{2019}s result is taken in. Another prior gives another posterior.",
);
pub const RESPONDER: Term = (
    "Responder",
    "A person who improved by at least the within-person threshold. Improving is not the same as improving because of the treatment.",
);
pub const RISK_DIFFERENCE: Term = (
    "Risk difference",
    "The share of responders in one arm minus that in the other, in percentage points.",
);
pub const NNT: Term = (
    "NNT",
    "Number needed to treat: how many people would have to be treated for one more to respond than without. One divided by the risk difference.",
);
pub const STANDARD_DEVIATION: Term = (
    "Standard deviation (SD)",
    "How far people\u{2019}s scores lie from their mean: in a bell curve about two of three lie within one SD of it.",
);
pub const STANDARD_ERROR: Term = (
    "Standard error (SE)",
    "How far the estimate would typically be from the true effect if the same trial were run again and again.",
);
pub const EQUIVALENCE: Term = (
    "Equivalence",
    "Shown when the data rule out a difference as large as a chosen margin in either direction. Not showing a difference is not the same thing.",
);
pub const P_VALUE: Term = (
    "P value",
    "How often data at least as far from \u{201c}no difference\u{201d} would turn up if there were none. It is not the probability that there is none.",
);
pub const CORRELATION: Term = (
    "Correlation",
    "How closely people\u{2019}s later scores follow their earlier ones: 0 not at all, 1 exactly.",
);
pub const STANDARDISED_DIFFERENCE: Term = (
    "Standardised difference (d, g)",
    "The difference in units of the standard deviation: how far the arms\u{2019} means are apart, measured by how far people\u{2019}s scores are. Cohen\u{2019}s d; Hedges\u{2019} g is d corrected for small trials.",
);
pub const MID_UNIT: Term = (
    "MID units",
    "The difference divided by the smallest difference that matters: 1 is just that large.",
);
pub const OVERLAP: Term = (
    "Overlap",
    "The share of two distributions that lies on the same scores: 100% if they are the same, near 0% if they hardly meet.",
);
