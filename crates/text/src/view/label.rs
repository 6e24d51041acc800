//! What several views call the same: controls, entries of keys, lines.

pub const REFERENCE: &str = "Reference distribution";
pub const REFERENCES: [&str; 3] = ["by sample size", "normal", "Student\u{2019}s t"];
pub const ESTIMATE: &str = "Estimate";
pub const ESTIMATES: [&str; 2] = ["as reported", "from the arms\u{2019} means"];
pub const LEVEL: &str = "Confidence level";
pub const SHAPES: [&str; 2] = ["normal", "bounded to the scale"];

/// What a band is: by rounding, or because the printed interval is not
/// symmetric.
pub fn left_open(is_symmetric: bool) -> &'static str {
    if is_symmetric {
        "what the rounding of the printed numbers leaves open"
    } else {
        "from what one side of the interval says to what the other says"
    }
}

pub fn your_threshold(amount: &str) -> String {
    format!("your threshold: {amount}")
}

pub fn benefit_of(amount: &str) -> String {
    format!("a benefit of {amount}")
}

pub fn harm_of(amount: &str) -> String {
    format!("a harm of {amount}")
}
