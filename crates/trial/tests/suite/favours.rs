//! Estimates that are printed without a sign.

const FULL: &str = include_str!("../../../../tests/data/full.json");

/// The first contrast of the outcome with other numbers.
fn read(favours: &str, direction: &str) -> (String, [String; 2], Option<String>) {
    let numbers = r#""estimate": "-10.0", "confidence_interval": { "level": "97.5", "lower": "-18", "upper": { "value": "-2", "source": "paper", "note": "Also printed as -2.0." } }"#;
    let unsigned = format!(
        r#""favours": "{favours}", "estimate": "10.0", "confidence_interval": {{ "level": "97.5", "lower": "2", "upper": "18" }}"#
    );
    let text = FULL
        .replacen(numbers, &unsigned, 1)
        .replacen(", \"favours\": \"drug-low\"", "", 1)
        .replacen("lower_is_better", direction, 1);
    let trial = mcid_trial::read(&text)
        .unwrap_or_else(|faults| panic!("{}", faults[0]))
        .trial;
    let contrast = trial.outcomes[0].contrasts[0].clone();
    let interval = contrast.interval.expect("an interval");
    let limits = [interval.lower, interval.upper].map(|limit| limit.value.to_string());
    (contrast.estimate.value.to_string(), limits, contrast.note)
}

/// The estimate is the drug minus placebo.
#[test]
fn the_sign_follows_from_the_arm_and_the_direction() {
    for (favours, direction, is_turned) in [
        ("drug", "lower_is_better", true),
        ("placebo", "lower_is_better", false),
        ("drug", "higher_is_better", false),
        ("placebo", "higher_is_better", true),
    ] {
        let (estimate, limits, note) = read(favours, direction);
        if is_turned {
            assert_eq!(
                (estimate.as_str(), limits),
                ("-10.0", ["-18", "-2"].map(str::to_owned))
            );
            let printed = format!(
                "Adjusted for baseline. Printed as 10.0 (2 to 18), in favour of {favours}."
            );
            assert_eq!(note, Some(printed));
        } else {
            assert_eq!(
                (estimate.as_str(), limits),
                ("10.0", ["2", "18"].map(str::to_owned))
            );
        }
    }
}
