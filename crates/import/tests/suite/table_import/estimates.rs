//! What columns say of estimates and of changes from baseline.

use super::{refused, said, sound};

/// A table of one contrast with other columns before the P value.
fn contrast(headings: &str, cells: &str) -> String {
    format!(
        "outcome,direction,week,arm,reference arm,{headings}\npain,lower is better,12,Walking,Usual care,{cells}\n"
    )
}

#[test]
fn headings_say_the_kind_and_of_what_a_ratio_is() {
    for (heading, kind, ratio) in [
        ("Odds ratio (95% CI)", "ratio", "odds"),
        ("RR (95% CI)", "ratio", "risk"),
        ("Hazard ratio (95% CI)", "ratio", "hazard"),
        ("Rate ratio (95% CI)", "ratio", "rate"),
        ("Geometric mean ratio (95% CI)", "ratio", "geometric_mean"),
        ("Ratio (95% CI)", "ratio", ""),
        ("SMD (95% CI)", "standardised_difference", ""),
        ("Hedges' g (95% CI)", "standardised_difference", ""),
    ] {
        let draft = sound(&contrast(heading, "0.80 (0.65 to 0.98)"), &[]);
        let of = |key: &str| said(&draft, &format!("/outcomes/0/contrasts/0/{key}"));
        assert_eq!((of("kind"), of("ratio")), (kind, ratio), "{heading}");
    }
}

#[test]
fn columns_hold_the_ratio_the_control_risk_and_degrees_of_freedom() {
    let text = contrast(
        "kind,ratio of,estimate,95% CI lower,95% CI upper,p,control risk",
        "ratio,risk,0.80,0.65,0.98,1.2e-05,40.0",
    );
    let draft = sound(&text, &[]);
    let of = |key: &str| said(&draft, &format!("/outcomes/0/contrasts/0/{key}"));
    assert_eq!(of("ratio"), "risk");
    assert_eq!(of("control_risk"), "40.0");
    assert_eq!(of("p"), "1.2e-05");
    let text = contrast("kind,estimate,p,df", "model_difference,-1.1,<0.000,184.2");
    let draft = sound(&text, &[]);
    assert_eq!(
        said(&draft, "/outcomes/0/contrasts/0/degrees_of_freedom"),
        "184.2"
    );
    assert!(draft.warnings[0].contains("is read as <0.001"));
    let faults = refused(
        &contrast("kind,ratio of,estimate", "ratio,apples,0.80"),
        &[],
    );
    assert_eq!(faults[0].path, "G2");
}

#[test]
fn a_mean_change_keeps_its_own_spread() {
    let rows = |headings: &str, cells: [&str; 2]| {
        format!(
            "outcome,direction,week,arm,n,{headings}\npain,lower,12,Walking,94,{}\npain,lower,12,Usual care,92,{}\n",
            cells[0], cells[1]
        )
    };
    for (headings, cells, expected) in [
        (
            "mean change (SD)",
            ["-2.1 (1.9)", "-1.1 (2.0)"],
            "standard_deviation",
        ),
        (
            "LS mean change (SE)",
            ["-2.1 (1.9)", "-1.1 (2.0)"],
            "standard_error",
        ),
        ("change,sd", ["-2.1,1.9", "-1.1,2.0"], "standard_deviation"),
        (
            "mean,sd,change from baseline,se",
            ["3.8,2.2,-2.1,1.9", "4.9,2.3,-1.1,2.0"],
            "standard_error",
        ),
    ] {
        let draft = sound(&rows(headings, cells), &[]);
        let of = |key: &str| said(&draft, &format!("/outcomes/0/results/0/change/{key}"));
        assert_eq!((of("mean"), of(expected)), ("-2.1", "1.9"), "{headings}");
    }
    let draft = sound(
        &rows(
            "change (95% CI)",
            ["-2.1 (-2.5 to -1.7)", "-1.1 (-1.6 to -0.6)"],
        ),
        &[],
    );
    let of = |key: &str| said(&draft, &format!("/outcomes/0/results/0/change/{key}"));
    assert_eq!(of("mean"), "-2.1");
    assert_eq!(of("confidence_interval/lower"), "-2.5");
    assert_eq!(of("confidence_interval/level"), "95");
}

#[test]
fn an_unsigned_estimate_says_which_arm_it_favours() {
    let draft = sound(
        &contrast(
            "kind,estimate,95% CI lower,95% CI upper,favours",
            "model_difference,1.1,0.5,1.7,Walking",
        ),
        &[("control", "usual-care"), ("threshold/pain", "")],
    );
    assert_eq!(said(&draft, "/outcomes/0/contrasts/0/favours"), "walking");
    assert_eq!(said(&draft, "/outcomes/0/contrasts/0/estimate"), "1.1");
}
