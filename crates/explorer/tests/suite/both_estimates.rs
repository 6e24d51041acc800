//! A printed estimate and the means of the arms at one visit: one is shown, the
//! other is one step away. The means' interval is by R's `t.test` from summary data.

use mcid_analysis::difference::{Basis, Difference};
use mcid_analysis::setting::Choice;
use mcid_explorer::first_view::FixedResults;
use mcid_explorer::{Control, View, view};
use mcid_test_support::ask::{choose, pain};
use mcid_test_support::file::{changed, resolve};
use mcid_trial::Trial;
use serde_json::{Value, json};

/// The results with the choice between them, and the view of the differences.
fn shown(trial: &Trial, option: u8) -> (FixedResults, View) {
    let question = choose(pain(trial, "1.0"), Choice::Estimate, option);
    let made = view(trial, &question, 1, 640.0).expect("the differences");
    (FixedResults::new(trial, &question), made)
}

fn numbers(difference: Option<&Difference>) -> (Basis, [f64; 3]) {
    let row = difference.expect("a difference");
    (row.basis, [row.estimate, row.lower, row.upper])
}

/// RESOLVE with another first contrast of pain.
fn with_contrast(change: impl FnOnce(&mut Value)) -> Trial {
    changed(|file| {
        let outcomes = file["outcomes"].as_array_mut().expect("outcomes");
        let pain = outcomes.iter_mut().find(|outcome| outcome["id"] == "pain");
        change(&mut pain.expect("pain")["contrasts"][0]);
    })
}

const PRINTED: (Basis, [f64; 3]) = (Basis::Interval, [-1.0, -1.5, -0.4]);
const MEANS: (Basis, [f64; 3]) = (Basis::Means, [-0.9, -1.5, -0.3]);

#[test]
fn each_is_one_step_from_the_other() {
    let trial = resolve();
    for (option, chosen, other, words) in [
        (
            0,
            PRINTED,
            MEANS,
            "The arms\u{2019} means give \u{2212}0.9 (95% CI \u{2212}1.50 to \u{2212}0.30), unadjusted: the printed difference may allow for baseline scores, other covariates or missing visits.",
        ),
        (
            1,
            MEANS,
            PRINTED,
            "The file reports \u{2212}1.0 (95% CI \u{2212}1.5 to \u{2212}0.4); it may allow for baseline scores, other covariates or missing visits.",
        ),
    ] {
        let (results, view) = shown(&trial, option);
        assert_eq!(numbers(results.chosen.as_ref()), chosen);
        assert_eq!(numbers(results.other.as_ref()), other);
        assert_eq!(results.other_option(), 1 - option);
        assert_eq!(results.other_in_words(&trial).as_deref(), Some(words));
        assert_eq!(view.remarks, [words]);
        let [Control::Choice { choice, chosen, .. }] = &view.controls[..] else {
            panic!("{:?}", view.controls);
        };
        assert_eq!(
            (usize::from(*choice), *chosen),
            (Choice::Estimate as usize, option)
        );
    }
}

#[test]
fn there_is_no_step_where_the_file_has_only_one() {
    let without_means = changed(|file| {
        for outcome in file["outcomes"].as_array_mut().expect("outcomes") {
            outcome
                .as_object_mut()
                .expect("an object")
                .remove("results");
        }
    });
    let without_estimates = changed(|file| {
        for outcome in file["outcomes"].as_array_mut().expect("outcomes") {
            outcome
                .as_object_mut()
                .expect("an object")
                .remove("contrasts");
        }
    });
    for (trial, only) in [(without_means, PRINTED), (without_estimates, MEANS)] {
        for option in [0, 1] {
            let (results, view) = shown(&trial, option);
            assert_eq!(numbers(results.chosen.as_ref()), only);
            assert_eq!(results.other, None);
            assert_eq!(results.other_in_words(&trial), None);
            assert_eq!((view.remarks, view.controls), (vec![], vec![]));
        }
    }
}

#[test]
fn why_they_may_differ_goes_by_the_kind_and_side_of_the_printed_one() {
    for (kind, ends) in [
        (
            "unadjusted_difference",
            "unadjusted: the printed difference may be of other people, or of means with more decimals.",
        ),
        (
            "change_difference",
            "unadjusted: the printed difference is one of changes since baseline, and may allow for covariates or missing visits.",
        ),
    ] {
        let trial = with_contrast(|contrast| contrast["kind"] = json!(kind));
        let (results, _) = shown(&trial, 0);
        let words = results.other_in_words(&trial).expect("both");
        assert!(words.ends_with(ends), "{words}");
    }
    let turned = with_contrast(|contrast| {
        let arm = contrast["arm"].take();
        contrast["arm"] = contrast["reference_arm"].take();
        contrast["reference_arm"] = arm;
        contrast["estimate"] = json!("1.0");
        contrast["confidence_interval"]["lower"] = json!("0.4");
        contrast["confidence_interval"]["upper"] = json!("1.5");
    });
    let (results, _) = shown(&turned, 1);
    assert_eq!(numbers(results.other.as_ref()), PRINTED);
    let words = results.other_in_words(&turned).expect("both");
    assert!(
        words.starts_with(
            "The file reports \u{2212}1.0 (95% CI \u{2212}1.5 to \u{2212}0.4); it may"
        ),
        "{words}"
    );
    assert!(words.ends_with("Printed as 1.0 higher with sham control than with retraining; shown from the side of retraining."), "{words}");
}
