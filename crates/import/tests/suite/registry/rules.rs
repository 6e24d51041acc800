//! Each rule of the import, on small records made from a real one.

use mcid_import::Draft;
use serde_json::{Value, json};

use super::record::{
    answer, asked, changed, drafted, finished, measurement, measures, only, opened, small,
};

fn result(draft: &Draft, at: usize) -> Value {
    let document: Value = serde_json::from_str(&draft.document.to_json()).expect("JSON");
    document["outcomes"][0]["results"][at].clone()
}

#[test]
fn what_is_no_number_is_missing_and_said_with_its_comment() {
    let draft = finished(&changed(|measure| {
        measurement(measure, 0)["spread"] = json!("NA");
        measurement(measure, 0)["comment"] = json!("Too few events to estimate \\[SE\\]");
    }));
    assert!(result(&draft, 0)["standard_error"].is_null());
    assert_eq!(result(&draft, 0)["mean"], "-0.38");
    assert!(
        draft.warnings[0].contains("\"NA\" is posted"),
        "{:?}",
        draft.warnings
    );
    assert!(draft.warnings[0].contains("Too few events to estimate [SE]"));
    for (posted, taken) in [
        ("1,234.50", json!("1234.50")),
        ("+2", json!("+2")),
        ("-.5", json!("-.5")),
        ("\u{2212}0.30", json!("-0.30")),
        ("=7", json!("7")),
        ("12,34", Value::Null),
        ("<0.5", Value::Null),
        ("1e3", Value::Null),
        ("5 (2)", Value::Null),
    ] {
        let file = changed(|measure| {
            let mut third = measure["groups"][0].clone();
            third["id"] = json!("OG002");
            third["title"] = json!("Another");
            measure["groups"]
                .as_array_mut()
                .expect("a list")
                .push(third);
            let mut row = measurement(measure, 0).clone();
            row["groupId"] = json!("OG002");
            row["value"] = json!(posted);
            let rows = &mut measure["classes"][0]["categories"][0]["measurements"];
            rows.as_array_mut().expect("a list").push(row);
        });
        let draft = finished(&file);
        assert_eq!(result(&draft, 2)["mean"], taken, "{posted}");
    }
}

#[test]
fn zero_spreads_and_impossible_intervals_are_not_taken() {
    let draft = finished(&changed(|measure| {
        measurement(measure, 0)["spread"] = json!("0.0");
    }));
    assert!(result(&draft, 0)["standard_error"].is_null());
    let file = changed(|measure| {
        measure["dispersionType"] = json!("90% Confidence Interval");
        for (group, limits) in [(0, ["-0.7", "-0.1"]), (1, ["-1.0", "-0.5"])] {
            let row = measurement(measure, group);
            [row["lowerLimit"], row["upperLimit"]] = limits.map(|limit| json!(limit));
        }
    });
    let draft = finished(&file);
    assert_eq!(
        result(&draft, 0)["confidence_interval"],
        json!({ "level": "90", "lower": "-0.7", "upper": "-0.1" })
    );
    assert!(result(&draft, 1)["confidence_interval"].is_null());
    assert!(draft.warnings[0].contains("does not lie in its interval"));
    opened(&file);
}

#[test]
fn raw_means_are_not_joined_with_least_squares_means() {
    let mut record = small();
    let mut other = measures(&mut record)[0].clone();
    other["title"] = json!(
        "Change From Baseline to Week 4 in the Bath Ankylosing Spondylitis Functional Index (BASFI)"
    );
    other["timeFrame"] = json!("From Baseline to Week 4");
    other["analyses"] = json!([]);
    let mut raw = other.clone();
    raw["paramType"] = json!("MEAN");
    let title = raw["title"]
        .as_str()
        .expect("a title")
        .replace("Week 4", "Week 8");
    raw["title"] = json!(title);
    raw["timeFrame"] = json!("From Baseline to Week 8");
    measures(&mut record).extend([other, raw]);
    let trial = opened(record.to_string().as_bytes());
    assert_eq!(trial.outcomes.len(), 2);
    assert!(trial.outcomes[0].name.ends_with("(least squares mean)"));
    assert_eq!(trial.outcomes[0].summaries.len(), 4);
    assert_eq!(trial.outcomes[1].summaries.len(), 2);
    assert!(!trial.outcomes[1].name.contains("least squares"));
}

#[test]
fn classes_can_be_times_or_outcomes_of_their_own() {
    let with = |titles: [&str; 2]| {
        changed(|measure| {
            measure["title"] = json!("Pain");
            measure["timeFrame"] = json!("Weeks 4 and 8");
            measure["analyses"] = json!([]);
            let mut first = measure["classes"][0].clone();
            let mut second = first.clone();
            first["title"] = json!(titles[0]);
            second["title"] = json!(titles[1]);
            let counts = json!([{ "groupId": "OG000", "value": "1,150" }, { "groupId": "OG001", "value": "147" }]);
            second["denoms"] = json!([{ "units": "Participants", "counts": counts }]);
            measure["classes"] = json!([first, second]);
        })
    };
    let file = with(["Week 4", "Week 8 (n=1150, 147)"]);
    let draft = drafted(&file, &[]);
    assert_eq!(only(&draft, "trajectory/").proposed, "join");
    let trial = opened(&file);
    assert_eq!(trial.outcomes.len(), 1);
    let people: Vec<String> = trial.outcomes[0]
        .summaries
        .iter()
        .filter_map(|row| row.n.as_ref().map(|n| n.value.to_string()))
        .collect();
    assert_eq!(people, ["158", "159", "1150", "147"]);
    let file = with(["At rest", "In motion"]);
    let draft = drafted(&file, &[]);
    let whens = draft
        .questions
        .iter()
        .filter(|question| question.id.starts_with("time/"));
    assert_eq!(whens.count(), 2, "two times are named, none is guessed");
    let trial = opened(&file);
    assert_eq!(trial.outcomes.len(), 2);
    assert_eq!(
        trial.outcomes[1].name,
        "pain: in motion (least squares mean)"
    );
    assert_eq!(trial.visits[0].label, "12 weeks");
}

#[test]
fn the_control_is_proposed_from_types_and_titles() {
    let mut record = small();
    record["protocolSection"]["armsInterventionsModule"] = json!({});
    let draft = drafted(record.to_string().as_bytes(), &[]);
    assert_eq!(asked(&draft, "control").proposed, "placebo");
    measures(&mut record)[0]["groups"][0]["title"] = json!("Drug B");
    let file = record.to_string();
    let draft = drafted(file.as_bytes(), &[]);
    assert_eq!(asked(&draft, "control").proposed, "");
    assert!(draft.document.to_json().contains("\"role\": \"?\""));
    let draft = drafted(file.as_bytes(), &[answer("control", "no_control")]);
    assert!(!draft.document.to_json().contains("\"role\": \"?\""));
    let draft = drafted(file.as_bytes(), &[answer("control", "nobody")]);
    assert!(asked(&draft, "control").is_open());
}

#[test]
fn an_active_comparator_comes_after_titles_that_say_control() {
    let proposed = |types: [&str; 2], titles: [&str; 2]| {
        let mut record = small();
        let groups: Vec<Value> = (0..2)
            .map(|at| json!({ "label": titles[at], "type": types[at] }))
            .collect();
        record["protocolSection"]["armsInterventionsModule"]["armGroups"] = json!(groups);
        for (at, title) in titles.iter().enumerate() {
            measures(&mut record)[0]["groups"][at]["title"] = json!(title);
        }
        let draft = drafted(record.to_string().as_bytes(), &[]);
        asked(&draft, "control").proposed.clone()
    };
    let (tested, active) = ("EXPERIMENTAL", "ACTIVE_COMPARATOR");
    for (types, titles, control) in [
        ([active, tested], ["Drug A", "Drug B"], "drug-a"),
        ([active, active], ["Drug A", "Drug B"], ""),
        ([tested, "SHAM_COMPARATOR"], ["Drug A", "Drug B"], "drug-b"),
        ([tested, active], ["Usual care", "Walking"], "usual-care"),
        ([tested, active], ["Education", "Walking"], "walking"),
        ([tested, "OTHER"], ["Walking", "Education"], "education"),
        ([tested, tested], ["Drug A", "Drug A plus drug B"], "drug-a"),
    ] {
        assert_eq!(proposed(types, titles), control, "{titles:?}");
    }
}

#[test]
fn one_of_several_primary_outcomes_is_chosen() {
    let mut record = small();
    let mut other = measures(&mut record)[0].clone();
    other["title"] = json!("Change in Pain at Week 12");
    measures(&mut record).push(other);
    for measure in measures(&mut record) {
        measure["type"] = json!("PRIMARY");
    }
    let file = record.to_string();
    let draft = drafted(file.as_bytes(), &[]);
    let question = asked(&draft, "primary/outcome");
    assert_eq!((question.choices.len(), &*question.proposed), (3, ""));
    let trial = opened(file.as_bytes());
    let note = trial.outcomes[1].note.as_deref().unwrap_or_default();
    assert!(note.contains("several primary outcomes"), "{note}");
    assert!(trial.visits[0].primary);
}

#[test]
fn hostile_texts_become_plain_ones() {
    let evil = "<img src=x onerror=alert(1)> \\[a\\]\u{202E}\u{0007} \\> b\n\n</script>{}";
    let mut record = small();
    record["protocolSection"]["identificationModule"]["acronym"] = json!(evil);
    let measure = &mut measures(&mut record)[0];
    measure["title"] = json!(evil);
    measure["description"] = json!("long ".repeat(2_000));
    measure["groups"][1]["title"] = json!(evil);
    measure["analyses"][0]["groupDescription"] =
        json!(format!("{evil} {}", "words ".repeat(1_000)));
    let trial = opened(record.to_string().as_bytes());
    assert_eq!(
        trial.short_name,
        "<img src=x onerror=alert(1)> [a] > b </script>{}"
    );
    assert_eq!(trial.arms[1].name, trial.short_name);
    let note = trial.outcomes[0].contrasts[0]
        .note
        .as_deref()
        .unwrap_or_default();
    assert!(note.ends_with('…') && note.chars().count() <= 2_000);
    assert!(
        !trial.arms[1]
            .id
            .contains(|sign: char| !sign.is_ascii_alphanumeric() && sign != '-')
    );
}
