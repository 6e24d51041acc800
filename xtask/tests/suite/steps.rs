//! The steps of `cargo xtask test`.

use xtask::steps::{STEPS, chosen};

fn names(filters: &[&str]) -> Vec<&'static str> {
    let filters: Vec<String> = filters.iter().map(|&filter| filter.to_owned()).collect();
    chosen(&filters).iter().map(|step| step.name).collect()
}

#[test]
fn filters_choose_steps_and_what_they_come_after() {
    assert_eq!(names(&[]).len(), STEPS.len());
    assert_eq!(names(&["browser"]), ["release build", "browser tests"]);
    assert_eq!(
        names(&["RUSTFMT", "size"]),
        ["rustfmt", "release build", "size budget"]
    );
    assert!(names(&["nothing of the kind"]).is_empty());
}

#[test]
fn a_step_comes_after_an_earlier_one() {
    for (index, step) in STEPS.iter().enumerate() {
        let earlier = |name| STEPS[..index].iter().any(|other| other.name == name);
        assert!(step.after.is_none_or(earlier), "{}", step.name);
    }
}
