//! The shares of people who improved: RESOLVE's counts and reference values,
//! what is said and refused, and that the figure is sound for any trial, width
//! and threshold.

use crate::responder_shares::{
    assert_nothing_meets, assert_sound_and_plain, difference, odd_trials, pain, questions_of,
};
use mcid_analysis::question::Question;
use mcid_analysis::responders::{At, Missing, Origin, ResponderShares, Share, Start};
use mcid_analysis::setting::{Choice, Setting};
use mcid_analysis::threshold::within_scale;
use mcid_explorer::View;
use mcid_stats::responders::bivariate;
use mcid_stats::{ArmScores, Better};
use mcid_test_support::ask::{about, choose, decimal, set};
use mcid_test_support::file::{
    changed, make_changes, mirror_means, remove, resolve, results, trials, turn, without_deviations,
};
use mcid_test_support::golden::steps;
use mcid_test_support::near;
use mcid_test_support::shown::{GoldenTitle, assert_goldens, changed_layers, made};
use mcid_trial::Trial;
use serde_json::json;

/// Reference shares are printed to a tenth of a per cent.
const TO_A_TENTH_OF_A_PERCENT: f64 = 0.000_51;

fn responders(trial: &Trial, question: &Question, width: f64) -> View {
    made("responders", trial, question, width)
}

fn shares(trial: &Trial, question: &Question) -> [f64; 2] {
    difference(trial, question).0.map(Share::value)
}

fn estimated(trial: &Trial, question: &Question) -> [f64; 2] {
    let improvement = ResponderShares::of(trial, question).expect("two arms");
    let shares = improvement.estimated(question.within);
    shares.expect("means and deviations").map(Share::value)
}

#[test]
fn counts_stand_whatever_the_estimate() {
    let trial = resolve();
    for (within, lead) in [
        (
            "30",
            "Counted in the trial: 87 of 128 (68%) improved by at least 30% with retraining, 66 of 133 (50%) with sham control.",
        ),
        (
            "50",
            "Counted in the trial: 54 of 128 (42%) improved by at least 50% with retraining, 40 of 133 (30%) with sham control.",
        ),
    ] {
        let question = pain(&trial, within);
        for deviation in ["0", "1.0", "4.0"] {
            for correlation in ["0", "0.95"] {
                let question = set(question, Setting::Deviation, deviation);
                let mut question = set(question, Setting::Correlation, correlation);
                for shape in [0, 1] {
                    question.choices[Choice::Shape as usize] = shape;
                    let made = responders(&trial, &question, 640.0);
                    assert_eq!(made.lead.text(), lead);
                    let heading = format!("at least {within}%");
                    let row = made.table.rows.iter().find(|row| row[0] == heading);
                    assert_eq!(row.expect("a row")[4], "counted");
                }
            }
        }
    }
    let found = shares(&trial, &pain(&trial, "30"));
    near(found[0], 87.0 / 128.0, 1e-15);
    near(found[1], 66.0 / 133.0, 1e-15);
}

#[test]
fn the_papers_deviations_give_the_reference_shares() {
    let trial = resolve();
    for (within, correlation, arm, reference) in [
        ("30", "0.30", 0.636, 0.510),
        ("30", "0.50", 0.653, 0.511),
        ("50", "0.30", 0.448, 0.323),
        ("50", "0.50", 0.443, 0.308),
    ] {
        let question = set(pain(&trial, within), Setting::Correlation, correlation);
        let found = estimated(&trial, &question);
        near(found[0], arm, TO_A_TENTH_OF_A_PERCENT);
        near(found[1], reference, TO_A_TENTH_OF_A_PERCENT);
        let scores = ArmScores {
            baseline_mean: 5.6,
            baseline_sd: 1.8,
            follow_up_mean: 3.1,
            follow_up_sd: 2.4,
            correlation: decimal(correlation).to_f64(),
        };
        let fraction = decimal(within).to_f64() / 100.0;
        let same = bivariate(scores, fraction, Better::Lower).expect("defined");
        near(found[0], same, 1e-12);
    }
}

#[test]
fn the_implied_deviation_gives_the_reference_shares() {
    let trial = without_deviations();
    let question = pain(&trial, "30");
    let improvement = ResponderShares::of(&trial, &question).expect("two arms");
    let estimator = improvement.estimator.expect("an implied deviation");
    for arm in &estimator.arms {
        assert_eq!(arm.deviation.origin, Origin::DifferenceInterval);
        assert_eq!(arm.start, Start::AtMean);
        near(arm.deviation.value, 2.267, 0.0005);
        near(arm.deviation.range.lower, 2.061, 0.0005);
        near(arm.deviation.range.upper, 2.473, 0.0005);
    }
    assert!(!estimator.uses_correlation());
    // Own baseline, normal and bounded to the scale.
    for (within, shape, arm, reference) in [
        ("30", 0, 0.641, 0.511),
        ("50", 0, 0.447, 0.314),
        ("30", 1, 0.669, 0.538),
        ("50", 1, 0.520, 0.364),
    ] {
        let question = choose(pain(&trial, within), Choice::Shape, shape);
        let found = shares(&trial, &question);
        near(found[0], arm, TO_A_TENTH_OF_A_PERCENT);
        near(found[1], reference, TO_A_TENTH_OF_A_PERCENT);
    }
    let made = responders(&trial, &question, 640.0);
    let working = &made.numbers[0].working;
    let inputs = working.inputs.join("\n");
    assert!(
        inputs.contains(
            "Retraining, SD at 18 weeks = 2.27 (implied, residual: from the interval of the difference between the arms; by rounding, 2.06 to 2.48)"
        ),
        "{inputs}"
    );
    assert!(
        made.lead.text().starts_with(
            "Estimated from means and standard deviations, not counted: about 64% improved"
        ),
        "{}",
        made.lead.text()
    );
}

#[test]
fn a_deviation_of_the_readers_takes_the_place_of_the_printed_one() {
    let trial = without_deviations();
    for (within, deviation, arm, reference) in [
        ("30", "1.8", 0.676, 0.513),
        ("30", "2.8", 0.615, 0.509),
        ("30", "3.2", 0.601, 0.507),
        ("50", "1.8", 0.434, 0.271),
        ("50", "2.8", 0.457, 0.347),
        ("50", "3.2", 0.463, 0.366),
    ] {
        let question = set(pain(&trial, within), Setting::Deviation, deviation);
        let found = shares(&trial, &question);
        near(found[0], arm, TO_A_TENTH_OF_A_PERCENT);
        near(found[1], reference, TO_A_TENTH_OF_A_PERCENT);
    }
}

/// Standard errors and intervals of the mean give the deviation back.
#[test]
fn deviations_are_recovered_from_what_was_printed_instead() {
    let three = &trials()[1];
    let question = about(three, "pain");
    let improvement = ResponderShares::of(three, &question).expect("two arms");
    let estimator = improvement.estimator.as_ref().expect("deviations");
    let high_dose = &estimator.arms[0];
    assert_eq!(high_dose.deviation.origin, Origin::StandardError);
    near(high_dose.deviation.value, 1.9 * 148.0_f64.sqrt(), 1e-9);
    let low_dose = Question {
        comparison: 1,
        ..question
    };
    let improvement = ResponderShares::of(three, &low_dose).expect("two arms");
    let estimator = improvement.estimator.as_ref().expect("deviations");
    let deviation = estimator.arms.map(|arm| arm.deviation);
    let recovered = deviation
        .iter()
        .find(|deviation| deviation.origin == Origin::MeanInterval)
        .expect("an interval of the mean");
    // 4.1 to either side, by Student's t with 147 degrees of freedom.
    near(recovered.value, 4.1 / 1.976_233 * 148.0_f64.sqrt(), 0.001);
    assert!(recovered.range.lower < recovered.value && recovered.value < recovered.range.upper);
}

/// The same people on a scale turned round improve by as many points.
#[test]
fn the_direction_of_benefit_only_turns_the_scale() {
    let in_points = |file: &mut serde_json::Value| {
        let pain = file["outcomes"][0].as_object_mut().expect("an object");
        pain["thresholds"] = json!([
            { "kind": "within_person_units", "value": "2.0", "label": "invented" }
        ]);
        pain.remove("responders");
    };
    let lower = changed(in_points);
    let higher = changed(|file| {
        in_points(file);
        mirror_means(file);
        turn(file);
    });
    for within in ["0.5", "2.0", "3.3"] {
        for shape in [0, 1] {
            let question = |trial: &Trial| choose(pain(trial, within), Choice::Shape, shape);
            let one = shares(&lower, &question(&lower));
            let other = shares(&higher, &question(&higher));
            near(one[0], other[0], 1e-9);
            near(one[1], other[1], 1e-9);
            assert!(one[0] > one[1], "retraining is better");
        }
    }
    let caption = |trial: &Trial| responders(trial, &pain(trial, "2.0"), 640.0).caption;
    assert!(caption(&lower).contains("a lower score of pain intensity"));
    assert!(caption(&higher).contains("a higher score of pain intensity"));
    let lead = responders(&higher, &pain(&higher, "1.0"), 640.0)
        .lead
        .text();
    assert!(lead.contains("at least 1.0 point with"), "{lead}");
}

#[test]
fn the_band_holds_the_share_and_both_ends_of_usual_correlations() {
    let trial = resolve();
    for within in ["10", "40", "75", "90"] {
        let question = pain(&trial, within);
        let improvement = ResponderShares::of(&trial, &question).expect("two arms");
        let found = improvement.estimated(question.within).expect("an estimate");
        for correlation in ["0.30", "0.45", "0.70"] {
            let other = set(question, Setting::Correlation, correlation);
            for (share, other) in found.into_iter().zip(estimated(&trial, &other)) {
                let Share::Estimated(share, band) = share else {
                    panic!("an estimate");
                };
                assert!(band.lower <= share && share <= band.upper);
                assert!(
                    band.lower <= other && other <= band.upper,
                    "{within} {correlation}"
                );
            }
        }
    }
}

/// Values from every corner of the rounded numbers, computed by other software.
#[test]
fn the_band_holds_all_that_rounding_leaves_open() {
    let trial = resolve();
    for (outcome, within, arm, expected) in [
        ("pain", "10", 0, [0.768_369, 0.887_356]),
        ("pain", "10", 1, [0.667_763, 0.773_756]),
        ("disability", "50", 1, [0.348_689, 0.422_593]),
    ] {
        let question = Question {
            within: decimal(within),
            ..about(&trial, outcome)
        };
        let improvement = ResponderShares::of(&trial, &question).expect("two arms");
        let shares = improvement.estimated(question.within).expect("an estimate");
        let Share::Estimated(_, band) = shares[arm] else {
            panic!("an estimate");
        };
        near(band.lower, expected[0], 1e-5);
        near(band.upper, expected[1], 1e-5);
    }
    let question = pain(&trial, "10");
    let improvement = ResponderShares::of(&trial, &question).expect("two arms");
    let band = improvement
        .difference_band(question.within)
        .expect("a band");
    near(band.lower, 0.066_601, 1e-5);
    near(band.upper, 0.157_061, 1e-5);
}

#[test]
fn fewer_improve_by_more() {
    for (name, trial) in odd_trials() {
        for question in questions_of(name, &trial) {
            let Some(improvement) = ResponderShares::of(&trial, &question) else {
                continue;
            };
            let scale = within_scale(&trial, &trial.outcomes[question.outcome]);
            let mut last = [1.0_f64; 2];
            for threshold in steps(&scale) {
                let Some(shares) = improvement.estimated(threshold) else {
                    continue;
                };
                for (last, share) in last.iter_mut().zip(shares) {
                    assert!(share.value() <= *last + 1e-12, "{name} {threshold}");
                    *last = share.value();
                }
            }
        }
    }
}

#[test]
fn what_is_missing_is_named() {
    let percent = changed(|file| file["outcomes"][0]["scale"]["minimum"] = json!("1"));
    let found = ResponderShares::of(&percent, &pain(&percent, "40")).expect("two arms");
    assert_eq!(found.estimator, Err(Missing::Percent));
    let made = responders(&percent, &pain(&percent, "40"), 640.0);
    assert!(
        made.lead
            .text()
            .contains("Per cent of baseline has no meaning")
    );
    assert!(made.lead.text().contains("counted people at 30% and 50%"));
    assert!(made.scene.is_some(), "counts are drawn without an estimate");
    assert!(
        responders(&percent, &pain(&percent, "30"), 640.0)
            .lead
            .text()
            .starts_with("Counted in the trial: 87 of 128")
    );

    let bare = changed(|file| {
        for row in results(file) {
            remove(row, "standard_deviation");
        }
        remove(&mut file["outcomes"][0], "responders");
        make_changes(file);
    });
    let made = responders(&bare, &pain(&bare, "30"), 640.0);
    assert_eq!(made.scene, None);
    let lead = made.lead.text();
    assert!(
        lead.contains("no standard deviation at 18 weeks for retraining"),
        "{lead}"
    );
    assert!(lead.contains("Set one"), "{lead}");
    let set = set(pain(&bare, "30"), Setting::Deviation, "2.0");
    assert!(responders(&bare, &set, 640.0).scene.is_some());

    let trial = resolve();
    let baseline = Question {
        visit: 0,
        ..pain(&trial, "30")
    };
    let made = responders(&trial, &baseline, 640.0);
    assert_eq!(made.scene, None);
    assert!(made.lead.text().contains("at baseline"));
}

#[test]
fn half_a_count_is_not_made_whole_by_an_estimate() {
    for (name, trial) in odd_trials() {
        if !matches!(name, "one arm counted" | "no totals") {
            continue;
        }
        let question = pain(&trial, "30");
        let improvement = ResponderShares::of(&trial, &question).expect("two arms");
        assert!(matches!(
            improvement.at(question.within),
            At::HalfCounted(_)
        ));
        let made = responders(&trial, &question, 640.0);
        let lead = made.lead.text();
        assert!(
            lead.contains("87") && lead.contains("No estimate takes its place"),
            "{lead}"
        );
        let row = made.table.rows.iter().find(|row| row[0] == "at least 30%");
        assert_eq!(
            row.expect("a row")[1..4],
            ["\u{2013}", "\u{2013}", "\u{2013}"]
        );
    }
}

#[test]
fn a_shape_that_cannot_be_is_refused_aloud() {
    for (name, trial) in odd_trials() {
        let expected = match name {
            "no scale" => "does not give both of its ends",
            "RESOLVE" => "piles scores up at an end of the scale",
            _ => continue,
        };
        if name == "no scale" {
            // Without a scale, its own threshold still is in per cent.
            assert!(ResponderShares::of(&trial, &pain(&trial, "40")).is_some());
        }
        let question = choose(pain(&trial, "40"), Choice::Shape, 1);
        let remarks = responders(&trial, &question, 640.0).remarks.join("\n");
        assert!(remarks.contains(expected), "{name}: {remarks}");
    }
    let trial = resolve();
    let question = choose(
        set(pain(&trial, "40"), Setting::Deviation, "5.0"),
        Choice::Shape,
        1,
    );
    let remarks = responders(&trial, &question, 640.0).remarks.join("\n");
    assert!(
        remarks.contains("no scores on it have the mean and SD of retraining"),
        "{remarks}"
    );
    let remarks = responders(&trial, &pain(&trial, "40"), 640.0)
        .remarks
        .join("\n");
    assert!(
        remarks.contains("where nobody can score: 10% with retraining and 6.3% with sham control."),
        "{remarks}"
    );
}

#[test]
fn every_figure_is_sound_and_every_text_plain() {
    let widths = [240.0, 300.0, 559.0, 560.0, 900.0];
    assert_sound_and_plain("responders", &widths, |question, _| {
        let shapes = [0, 1].map(|shape| choose(question, Choice::Shape, shape));
        shapes.to_vec()
    });
}

#[test]
fn nothing_meets_at_any_threshold() {
    let trial = resolve();
    for outcome in ["pain", "self-efficacy", "back-beliefs"] {
        let layers = assert_nothing_meets("responders", &trial, outcome);
        assert!(layers.len() == 1 && !layers.contains(&None), "{layers:?}");
    }
}

/// A step of the threshold touches the last layer alone.
#[test]
fn only_the_threshold_moves() {
    let trial = resolve();
    let at = |within| {
        let scene = responders(&trial, &pain(&trial, within), 640.0).scene;
        scene.expect("a picture")
    };
    let (one, other) = (at("35"), at("40"));
    let last = one.layers.len() - 1;
    assert_eq!(changed_layers(&one, &other), [last]);
    assert_eq!(one.layers[last].marks.len(), other.layers[last].marks.len());
}

#[test]
fn goldens() {
    let trial = resolve();
    let questions = [
        ("pain-opening", pain(&trial, "30")),
        ("pain-estimated", pain(&trial, "40")),
        ("self-efficacy", about(&trial, "self-efficacy")),
    ];
    assert_goldens("responders", &trial, &questions, GoldenTitle::Question);
}
