//! What becomes of a record's analyses: direction, level, kind, P value, and
//! which of several is taken.

use mcid_import::Draft;
use serde_json::{Value, json};

use super::record::{analysed, answer, changed, drafted, finished, measurement, only, opened};

fn contrast(draft: &Draft) -> Value {
    let document: Value = serde_json::from_str(&draft.document.to_json()).expect("JSON");
    document["outcomes"][0]["contrasts"][0].clone()
}

#[test]
fn the_level_of_an_interval_is_kept() {
    let draft = finished(&analysed(|analysis| analysis["ciPctValue"] = json!("90")));
    assert_eq!(contrast(&draft)["confidence_interval"]["level"], "90");
    assert!(draft.warnings[0].contains("a level of 90%, not 95%"));
    let draft = drafted(
        &analysed(|analysis| analysis["ciPctValue"] = json!("")),
        &[],
    );
    assert!(
        draft
            .left_out
            .iter()
            .any(|(_, why)| why.contains("neither a confidence interval"))
    );
    assert!(draft.warnings[0].contains("its level is not posted"));
}

#[test]
fn the_sign_is_inferred_and_never_assumed() {
    let swapped = |analysis: &mut Value| {
        analysis["paramValue"] = json!("1.696");
        analysis["ciLowerLimit"] = json!("1.282");
        analysis["ciUpperLimit"] = json!("2.110");
    };
    let file = analysed(swapped);
    let draft = drafted(&file, &[]);
    assert_eq!(only(&draft, "estimate/").proposed, "placebo/czp-200-mg-q2w");
    let row = contrast(&finished(&file));
    assert_eq!(
        (&row["arm"], &row["estimate"]),
        (&json!("placebo"), &json!("1.696"))
    );
    // A person knows better.
    let id = only(&draft, "estimate/").id.clone();
    let draft = drafted(&file, &[answer(&id, "czp-200-mg-q2w/placebo")]);
    assert_eq!(contrast(&draft)["arm"], "czp-200-mg-q2w");
    assert_eq!(contrast(&draft)["estimate"], "1.696");
    assert!(!only(&draft, "estimate/").is_open());
    let draft = drafted(&file, &[answer(&id, "leave_out")]);
    assert_eq!(contrast(&draft), Value::Null);
}

#[test]
fn a_sign_that_is_not_clear_is_asked() {
    for (value, limits) in [("-0.9", ["-1.2", "-0.6"]), ("0.9", ["0.6", "1.2"])] {
        let draft = drafted(
            &analysed(|analysis| {
                analysis["paramValue"] = json!(value);
                [analysis["ciLowerLimit"], analysis["ciUpperLimit"]] =
                    limits.map(|limit| json!(limit));
            }),
            &[],
        );
        let question = only(&draft, "estimate/");
        assert_eq!(question.proposed, "");
        assert!(question.is_open());
        assert!(
            question.help.contains("by more than rounding"),
            "{}",
            question.help
        );
        assert_eq!(contrast(&draft)["arm"], "?");
    }
    // Before rounding, the means may have been equal.
    let draft = drafted(
        &changed(|measure| {
            measurement(measure, 0)["value"] = json!("0.0");
            measurement(measure, 1)["value"] = json!("0.1");
            measure["analyses"][0]["paramValue"] = json!("0.00");
            measure["analyses"][0]["ciLowerLimit"] = json!("-0.4");
            measure["analyses"][0]["ciUpperLimit"] = json!("0.4");
        }),
        &[],
    );
    let question = only(&draft, "estimate/");
    assert_eq!(question.proposed, "");
    assert!(
        question.help.contains("more than one of these fits"),
        "{}",
        question.help
    );
}

#[test]
fn of_several_analyses_one_is_chosen() {
    let file = changed(|measure| {
        let mut other = measure["analyses"][0].clone();
        other["paramValue"] = json!("-1.690");
        other["groupDescription"] = json!("Per protocol.");
        measure["analyses"]
            .as_array_mut()
            .expect("a list")
            .push(other);
    });
    let draft = drafted(&file, &[]);
    let question = only(&draft, "analysis/");
    assert_eq!(question.proposed, "");
    assert!(question.choices[1].1.contains("Per protocol."));
    assert_eq!(contrast(&draft), Value::Null);
    let draft = drafted(&file, &[answer(&question.id, "2")]);
    assert_eq!(contrast(&draft)["estimate"], "-1.690");
    assert!(
        draft
            .left_out
            .iter()
            .any(|(what, why)| what.ends_with("analysis 1") && why.contains("Another"))
    );
    assert!(only(&draft, "estimate/").is_open());
}

#[test]
fn one_sided_intervals_and_other_estimates_are_left_out() {
    let left_out = |change: fn(&mut Value), why: &str| {
        let draft = drafted(&analysed(change), &[]);
        assert!(contrast(&draft).is_null());
        assert!(
            draft.left_out.iter().any(|(_, said)| said.contains(why)),
            "{why}: {:?}",
            draft.left_out
        );
    };
    left_out(
        |analysis| analysis["ciNumSides"] = json!("ONE_SIDED"),
        "one-sided",
    );
    left_out(
        |analysis| analysis["paramType"] = json!("Odds Ratio (OR)"),
        "ratio",
    );
    left_out(
        |analysis| analysis["paramType"] = json!("Hazard Ratio (HR)"),
        "ratio",
    );
    left_out(
        |analysis| analysis["paramType"] = json!("Risk Difference (RD)"),
        "risks",
    );
    left_out(
        |analysis| analysis["paramType"] = json!("Median Difference (Final Values)"),
        "medians",
    );
    left_out(
        |analysis| analysis["paramType"] = json!("Standardized mean difference"),
        "standardised",
    );
    left_out(
        |analysis| analysis["paramType"] = json!("Thing"),
        "not clear that \"Thing\"",
    );
    left_out(
        |analysis| analysis["paramValue"] = json!("NA"),
        "\"NA\" is posted",
    );
    left_out(
        |analysis| analysis["groupIds"] = json!(["OG000", "OG001", "OG002"]),
        "does not have",
    );
    left_out(
        |analysis| analysis["groupIds"] = json!(["OG000"]),
        "which two groups",
    );
    left_out(
        |analysis| analysis["ciUpperLimit"] = json!("-1.8"),
        "does not lie in its interval",
    );
    left_out(
        |analysis| analysis["ciLowerLimit"] = json!("NA"),
        "neither a confidence interval",
    );
    // "Concentration" holds the letters of a ratio, and is none.
    let draft = finished(&analysed(|analysis| {
        analysis["paramType"] = json!("Unadjusted difference in concentration");
        analysis["statisticalMethod"] = json!("t-test, 2 sided");
    }));
    assert_eq!(contrast(&draft)["estimate"], "-1.696");
    let draft = finished(&analysed(|analysis| {
        analysis["ciNumSides"] = json!("ONE_SIDED");
        analysis["dispersionType"] = json!("STANDARD_ERROR_OF_MEAN");
        analysis["dispersionValue"] = json!("0.210");
    }));
    let row = contrast(&draft);
    assert_eq!(row["standard_error"], "0.210");
    assert!(row["confidence_interval"].is_null() && row["p"].is_null());
}

#[test]
fn the_kind_of_a_difference_is_that_of_its_means_and_method() {
    let kind = |param: &str, title: &str, kind: &str, method: &str| {
        let draft = finished(&changed(|measure| {
            measure["paramType"] = json!(param);
            measure["title"] = json!(title);
            measure["analyses"][0]["paramType"] = json!(kind);
            measure["analyses"][0]["statisticalMethod"] = json!(method);
        }));
        contrast(&draft)["kind"]
            .as_str()
            .unwrap_or_default()
            .to_owned()
    };
    let model = "model_difference";
    assert_eq!(
        kind(
            "LEAST_SQUARES_MEAN",
            "Pain",
            "Difference",
            "t-test, 2 sided"
        ),
        model
    );
    assert_eq!(
        kind("MEAN", "Pain", "Difference", "Mixed Models Analysis"),
        model
    );
    assert_eq!(kind("MEAN", "Pain", "LS Mean Difference", ""), model);
    assert_eq!(
        kind(
            "MEAN",
            "Pain",
            "Mean Difference (Final Values)",
            "t-test, 2 sided"
        ),
        "unadjusted_difference"
    );
    assert_eq!(
        kind("MEAN", "Gas exchange", "Unadjusted difference", "ANOVA"),
        "unadjusted_difference"
    );
    assert_eq!(
        kind(
            "MEAN",
            "Change in pain",
            "Mean Difference (Final Values)",
            "ANOVA"
        ),
        "change_difference"
    );
    assert_eq!(
        kind("MEAN", "Pain", "Mean Difference (Net)", ""),
        "change_difference"
    );
}

#[test]
fn p_values_keep_their_sign_and_their_meaning() {
    for (posted, taken) in [
        ("<0.0001", json!("<0.0001")),
        ("=0.247", json!("=0.247")),
        (" < 0.001 ", json!("<0.001")),
        ("0.0065", json!("0.0065")),
        ("p=0.02", json!("=0.02")),
        ("<=0.05", Value::Null),
        ("≤0.05", Value::Null),
        ("NS", Value::Null),
        ("1.2", Value::Null),
    ] {
        let draft = finished(&analysed(|analysis| analysis["pValue"] = json!(posted)));
        assert_eq!(contrast(&draft)["p"], taken, "{posted}");
        assert_eq!(
            draft.warnings.len(),
            usize::from(taken.is_null()),
            "{posted}"
        );
    }
    let draft = finished(&analysed(|analysis| {
        analysis["nonInferiorityType"] = json!("NON_INFERIORITY");
    }));
    let row = contrast(&draft);
    assert!(row["p"].is_null());
    assert!(
        row["note"]
            .as_str()
            .unwrap_or_default()
            .contains("not of a difference of 0"),
        "{row}"
    );
}

#[test]
fn an_analysis_of_one_of_several_classes_is_put_where_it_fits() {
    let file = changed(|measure| {
        let mut second = measure["classes"][0].clone();
        measure["title"] = json!("Pain");
        measure["classes"][0]["title"] = json!("Week 4");
        second["title"] = json!("Week 12");
        for row in 0..2 {
            let value = &mut measure["classes"][0]["categories"][0]["measurements"][row]["value"];
            *value = json!("-0.10");
        }
        measure["classes"]
            .as_array_mut()
            .expect("a list")
            .push(second);
    });
    let draft = drafted(&file, &[]);
    let question = only(&draft, "estimate/");
    assert_eq!(question.choices.len(), 5);
    assert!(
        question.proposed.contains("12 weeks"),
        "{}",
        question.proposed
    );
    assert_eq!(contrast(&draft)["visit"], "12");
}

#[test]
fn three_groups_are_compared_in_pairs() {
    let file = changed(|measure| {
        let mut group = measure["groups"][1].clone();
        group["id"] = json!("OG002");
        group["title"] = json!("CZP 400 mg (FAS)");
        measure["groups"]
            .as_array_mut()
            .expect("a list")
            .push(group);
        let mut row = measurement(measure, 1).clone();
        row["groupId"] = json!("OG002");
        row["value"] = json!("-2.57");
        let rows = &mut measure["classes"][0]["categories"][0]["measurements"];
        rows.as_array_mut().expect("a list").push(row);
        let mut analysis = measure["analyses"][0].clone();
        analysis["groupIds"] = json!(["OG000", "OG002"]);
        analysis["paramValue"] = json!("-2.19");
        analysis["ciLowerLimit"] = json!("-2.60");
        analysis["ciUpperLimit"] = json!("-1.78");
        measure["analyses"]
            .as_array_mut()
            .expect("a list")
            .push(analysis);
    });
    let draft = drafted(&file, &[]);
    let ids: Vec<&str> = draft
        .questions
        .iter()
        .map(|question| &*question.id)
        .filter(|id| id.starts_with("estimate/"))
        .collect();
    assert_eq!(ids.len(), 2);
    assert!(
        ids[0].ends_with("/12-weeks/placebo/czp-200-mg-q2w"),
        "{ids:?}"
    );
    let trial = opened(&file);
    assert_eq!(trial.arms.len(), 3);
    assert_eq!(trial.outcomes[0].contrasts.len(), 2);
    assert_eq!(trial.arms[2].name, "CZP 400 mg");
}
