//! Ids from names.

use mcid_import::slug;
use mcid_trial::limits::MAX_ID;

#[test]
fn a_name_becomes_an_id() {
    let free = |_: &str| false;
    for (name, id) in [
        (
            "Pain intensity (NRS past week)",
            "pain-intensity-nrs-past-week",
        ),
        ("Übliche Behandlung", "uebliche-behandlung"),
        ("L'échelle d’Oswestry", "lechelle-doswestry"),
        ("  --EQ-5D-5L--  ", "eq-5d-5l"),
        ("疼痛", "outcome-1"),
        ("", "outcome-1"),
    ] {
        assert_eq!(slug(name, "outcome", &free), id);
    }
}

#[test]
fn each_id_is_given_once_and_is_short() {
    let mut taken: Vec<String> = Vec::new();
    for name in ["Pain", "pain", "PAIN!", "疼痛", "痛"] {
        let id = slug(name, "outcome", &|id| taken.iter().any(|old| old == id));
        taken.push(id);
    }
    assert_eq!(
        taken,
        ["pain", "pain-2", "pain-3", "outcome-1", "outcome-2"]
    );
    let long = "a".repeat(MAX_ID - 1) + " " + &"b".repeat(100);
    let first = slug(&long, "arm", &|_| false);
    assert_eq!(first, "a".repeat(MAX_ID - 1));
    let second = slug(&long, "arm", &|id| id == first);
    assert_eq!(second, "a".repeat(MAX_ID - 2) + "-2");
}
