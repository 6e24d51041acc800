//! A trial that is written as a file reads as the same trial, and a file that
//! was written is written the same again.

use mcid_trial::Trial;

fn trial(text: &str) -> Trial {
    mcid_trial::read(text)
        .unwrap_or_else(|faults| panic!("{}", faults[0]))
        .trial
}

#[test]
fn what_was_written_reads_as_the_same_trial() {
    for text in [
        include_str!("../../../../public/trials/resolve.json"),
        include_str!("../../../../public/trials/mint-facet.json"),
        include_str!("../../../../public/trials/mint-sacroiliac.json"),
        include_str!("../../../../public/trials/mint-combination.json"),
        include_str!("../../../../tests/data/full.json"),
        include_str!("../../../../tests/data/three_arms.json"),
    ] {
        let first = trial(text);
        let written = mcid_trial::to_json(&first);
        assert!(trial(&written) == first, "{written}");
        assert_eq!(mcid_trial::to_json(&trial(&written)), written);
    }
}

/// Two sources and no default: a number may have none.
#[test]
fn a_number_without_a_source_does_not_get_one() {
    let text = include_str!("../../../../public/trials/resolve.json")
        .replace("\n  \"source\": \"paper\",\n", "\n");
    let first = trial(&text);
    assert!(
        first.outcomes[0]
            .summaries
            .iter()
            .any(|summary| summary.source.is_none())
    );
    assert!(trial(&mcid_trial::to_json(&first)) == first);
}

#[test]
fn printed_precision_and_order_are_kept() {
    let written = mcid_trial::to_json(&trial(include_str!(
        "../../../../public/trials/resolve.json"
    )));
    assert!(written.starts_with("{\n  \"format\": \"mcid-explorer-trial\",\n  \"version\": 1,\n"));
    for printed in [
        r#"{ "visit": "18", "arm": "control", "n": 133, "mean": "4.0", "standard_deviation": "2.5" }"#,
        r#""estimate": "-1.0""#,
        r#""p": ".001""#,
    ] {
        assert!(written.contains(printed), "{printed}\n{written}");
    }
}
