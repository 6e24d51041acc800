//! Files that cannot be used are told kindly what they are.

use serde_json::{Value, json};

use super::record::{UNUSABLE, changed, drafted, faults, measures, opened, small};

#[track_caller]
fn refused(file: &Value, says: &str) {
    let faults = faults(file.to_string().as_bytes());
    assert_eq!(faults.len(), 1, "{faults:?}");
    assert!(faults[0].message.contains(says), "{}", faults[0]);
    assert!(!faults[0].remedy.is_empty());
}

#[test]
fn a_record_without_usable_results_lists_each_with_its_reason() {
    let faults = faults(UNUSABLE.as_bytes());
    assert_eq!(faults.len(), 10);
    assert_eq!(faults[0].path, "");
    assert!(
        faults[0]
            .message
            .contains("NCT00763412 has results, but none of its 9 outcome measures")
    );
    for (at, fault) in faults[1..].iter().enumerate() {
        let path = format!("/resultsSection/outcomeMeasuresModule/outcomeMeasures/{at}");
        assert_eq!(fault.path, path);
        assert!(fault.remedy.contains("\"Full Range\""), "{fault}");
        assert!(fault.line > 1_000);
    }
    assert_eq!(faults[1].message, "\"BMI\" is left out.");
}

#[test]
fn a_record_without_results_says_so() {
    let mut record = small();
    record["hasResults"] = json!(false);
    record
        .as_object_mut()
        .expect("an object")
        .remove("resultsSection");
    refused(&record, "C-AXSPAND is a record without results");
    record["protocolSection"]["statusModule"]["overallStatus"] = json!("RECRUITING");
    refused(&record, "C-AXSPAND is a record without results");
}

#[test]
fn other_forms_of_record_are_known() {
    let study =
        json!({ "ProtocolSection": { "IdentificationModule": { "NCTId": "NCT00000000" } } });
    let full = json!({ "FullStudiesResponse": { "FullStudies": [{ "Rank": 1, "Study": study }] } });
    refused(&full, "the form that the registry used until 2024");
    refused(
        &json!({ "Study": study }),
        "the form that the registry used until 2024",
    );
    let record = small();
    refused(
        &json!({ "studies": [record, record] }),
        "a list of 2 ClinicalTrials.gov records",
    );
    refused(
        &json!([record, record, record]),
        "a list of 3 ClinicalTrials.gov records",
    );
    refused(&json!({ "studies": [] }), "with none in it");
    let one = json!({ "studies": [record], "nextPageToken": "x" }).to_string();
    assert_eq!(opened(one.as_bytes()).outcomes.len(), 1);
    let doubled = record.to_string().replacen(
        "\"value\":\"-0.38\"",
        "\"value\":\"-0.38\",\"value\":\"-0.83\"",
        1,
    );
    assert!(
        faults(doubled.as_bytes())[0]
            .message
            .contains("given twice")
    );
}

#[test]
fn what_is_no_record_is_read_as_a_trial() {
    let trial = include_bytes!("../../../../../public/trials/resolve.json");
    let opened = mcid_import::open(trial, &[]);
    assert!(matches!(opened, Ok(mcid_import::Opened::Trial(_))));
    refused(
        &json!({ "studies": "protocolSection" }),
        "neither a trial's file nor",
    );
    refused(
        &json!({ "resultsSection of": 1 }),
        "neither a trial's file nor",
    );
    refused(
        &json!({ "name": "x", "dependencies": {} }),
        "neither a trial's file nor",
    );
}

/// Each way in which a measure cannot be used, and what is said of it.
#[test]
fn each_measure_is_left_out_for_its_own_reason() {
    let kinds = [
        ("MEDIAN", "medians"),
        ("GEOMETRIC_MEAN", "geometric means"),
        ("GEOMETRIC_LEAST_SQUARES_MEAN", "geometric means"),
        ("LOG_MEAN", "logarithms"),
        ("NUMBER", "a percentage, a count or a rate"),
        ("COUNT_OF_PARTICIPANTS", "counts people"),
        ("SOMETHING_NEW", "not known here: SOMETHING_NEW"),
    ];
    for (kind, why) in kinds {
        reason(|measure| measure["paramType"] = json!(kind), why);
    }
    reason(
        |measure| measure["reportingStatus"] = json!("NOT_POSTED"),
        "not posted yet",
    );
    reason(
        |measure| measure["classes"] = json!([]),
        "No data are posted",
    );
    reason(
        |measure| {
            measure["groups"]
                .as_array_mut()
                .expect("a list")
                .truncate(1);
        },
        "one group only",
    );
    reason(
        |measure| {
            let category = measure["classes"][0]["categories"][0].clone();
            measure["classes"][0]["categories"] = json!([category, category]);
        },
        "several categories",
    );
    reason(
        |measure| {
            measure["dispersionType"] = json!("Inter-Quartile Range");
            measure["analyses"] = json!([]);
        },
        "\"Inter-Quartile Range\"",
    );
    reason(
        |measure| measure["groups"][1]["title"] = measure["groups"][0]["title"].clone(),
        "cannot be told apart",
    );
    reason(
        |measure| {
            let row = &mut measure["classes"][0]["categories"][0]["measurements"][1];
            row["value"] = json!("NA");
        },
        "Fewer than two groups",
    );
}

#[track_caller]
fn reason(change: impl FnOnce(&mut Value), why: &str) {
    let faults = faults(&changed(change));
    assert_eq!(faults.len(), 2, "{faults:?}");
    assert!(faults[1].remedy.contains(why), "{}", faults[1]);
}

#[test]
fn limits_are_kept_and_what_is_beyond_is_named() {
    let mut record = small();
    let measure = measures(&mut record)[0].clone();
    *measures(&mut record) = (0..250)
        .map(|at| {
            let mut one = measure.clone();
            one["title"] = json!(format!("Thing {at} at Week 12"));
            one
        })
        .collect();
    let draft = drafted(record.to_string().as_bytes(), &[]);
    assert_eq!(draft.left_out.len(), 50);
    assert!(
        draft.left_out[0]
            .1
            .contains("more outcomes than can be shown")
    );
    *measures(&mut record) = (0..20)
        .map(|at| {
            let mut one = measure.clone();
            one["title"] = json!(format!("Thing {at} at Week 12"));
            one["groups"][1]["title"] = json!(format!("Arm {at}"));
            one
        })
        .collect();
    let draft = drafted(record.to_string().as_bytes(), &[]);
    assert_eq!(draft.left_out.len(), 5);
    assert!(draft.left_out[0].1.contains("more than 16 arms"));
}

#[test]
fn large_records_stay_small() {
    let file = changed(|measure| {
        let class = measure["classes"][0].clone();
        let analysis = measure["analyses"][0].clone();
        let titled = |at: usize| {
            let mut one = class.clone();
            one["title"] = json!(format!("{} {at}", "A long title ".repeat(9)));
            one
        };
        measure["classes"] = (0..900).map(titled).collect();
        measure["analyses"] = (0..2_000).map(|_| analysis.clone()).collect();
    });
    let draft = drafted(&file, &[]);
    assert!(draft.questions.len() < 1_000);
    assert!(draft.left_out.len() <= 201 && draft.warnings.len() <= 201);
    let why: Vec<&str> = draft.left_out.iter().map(|(_, why)| &**why).collect();
    assert!(
        why.iter()
            .any(|why| why.contains("more analyses than can be shown"))
    );
    assert!(draft.document.to_json().len() < 2_000_000);
}
