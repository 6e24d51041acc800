//! The list of trials.

use mcid_trial::IndexEntry;

#[test]
fn a_search_finds_by_every_word_in_any_order() {
    let entry = IndexEntry {
        id: "walk".to_owned(),
        file: "walk.json".to_owned(),
        short_name: "WALK".to_owned(),
        condition: "chronic low back pain".to_owned(),
    };
    for search in ["", "  ", "walk", "Pain LOW", "back w"] {
        assert!(entry.is_found_by(search), "{search}");
    }
    for search in ["run", "walk knee", "chronically chronic low back pain"] {
        assert!(!entry.is_found_by(search), "{search}");
    }
}
