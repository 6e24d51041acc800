//! Other readings of the same difference: RESOLVE's reference values, what is
//! said, and that figure and table are sound for any trial, width and
//! threshold.

use mcid_analysis::equivalence::{Equivalence, Margin, Shown};
use mcid_analysis::question::Question;
use mcid_analysis::responders::Origin;
use mcid_analysis::setting::Setting;
use mcid_analysis::threshold::between_scale;
use mcid_explorer::{Control, View};
use mcid_figure::scene::{Mark, Role};
use mcid_stats::Interval;
use mcid_test_support::ask::{about, openings, pain, set};
use mcid_test_support::file::{
    changed, contrasts, make_changes, printed, remove, remove_sizes, results, set_difference,
    trials, turn, without_deviations, without_differences,
};
use mcid_test_support::golden::steps;
use mcid_test_support::near;
use mcid_test_support::shown::{
    GoldenTitle, assert_finite_and_sound, assert_goldens, changed_layers, changed_marks,
};
use mcid_trial::Trial;
use serde_json::json;

fn made(trial: &Trial, question: &Question, width: f64) -> View {
    mcid_test_support::shown::made("readings", trial, question, width)
}

fn readings(trial: &Trial, question: &Question) -> Equivalence {
    Equivalence::of(trial, question).expect("a difference with an interval")
}

fn margin(trial: &Trial, threshold: &str) -> Margin {
    readings(trial, &pain(trial, threshold))
        .margin
        .expect("a margin")
}

/// A row of the table by its name.
fn row(view: &View, name: &str) -> Vec<String> {
    let found = view.table.rows.iter().find(|row| row[0] == name);
    found.unwrap_or_else(|| panic!("no row {name}")).clone()
}

#[track_caller]
fn spans(found: Interval, lower: f64, upper: f64, tolerance: f64) {
    near(found.lower, lower, tolerance);
    near(found.upper, upper, tolerance);
}

/// The reference gives the two one-sided P for printed numbers, and the
/// confidence over all roundings, which is that of the upper test.
#[test]
fn resolve_has_the_reference_values_against_margins() {
    let trial = &trials()[0];
    for (threshold, p_lower, p_upper, superior_by) in [
        ("0.5", 4.511_967_759e-8, 0.962_607_886_3, 0.037_392_113_7),
        ("1.0", 5.123_726_907e-13, 0.5, 0.5),
        ("1.5", 2.576_436_553e-19, 0.037_392_113_7, 0.962_607_886_3),
        ("2.0", 5.625_159_027e-27, 0.000_182_921_9, 0.999_817_078_1),
    ] {
        let margin = margin(trial, threshold);
        let as_printed = |test: Option<f64>| test.expect("possible as printed");
        near(as_printed(margin.noninferior.printed) / p_lower, 1.0, 1e-8);
        near(as_printed(margin.equivalent.printed), p_upper, 1e-9);
        near(as_printed(margin.superior_by.printed), superior_by, 1e-9);
    }
    for (threshold, lower, upper) in [
        ("1.0", 0.422_306_492_5, 0.5),
        ("1.5", 0.015_543_379_4, 0.037_392_113_7),
        ("2.0", 1.928_153_777e-5, 0.000_301_860_7),
    ] {
        let margin = margin(trial, threshold);
        spans(margin.equivalent.band, lower, upper, 1e-9);
        spans(margin.superior_by.band, 1.0 - upper, 1.0 - lower, 1e-9);
    }
    assert_eq!(margin(trial, "1.0").equivalent.shown(), Shown::No);
    assert_eq!(margin(trial, "1.5").equivalent.shown(), Shown::Yes);
    assert_eq!(margin(trial, "1.0").noninferior.shown(), Shown::Yes);
    // One-sided 0.037: not shown at 0.025 by the printed numbers, and so for
    // all roundings (0.037 to 0.071).
    let small = margin(trial, "0.5");
    assert_eq!(small.superior_by.shown(), Shown::No);
    spans(
        small.superior_by.band,
        0.037_392_113_7,
        0.070_784_534_9,
        1e-9,
    );
    let found = readings(trial, &pain(trial, "1.0"));
    spans(
        found.equivalence_interval,
        0.538_425_449_7,
        1.461_574_550_3,
        1e-9,
    );
    let units = margin(trial, "1.0").mid_units.expect("in order");
    near(units.benefit, 1.0, 1e-12);
    spans(units.interval, 0.4, 1.5, 1e-12);
    let units = margin(trial, "0.5").mid_units.expect("in order");
    near(units.benefit, 2.0, 1e-12);
}

#[test]
fn power_is_asked_of_the_threshold_and_the_precision_of_the_trial() {
    let trial = &trials()[0];
    let found = readings(trial, &pain(trial, "1.0"));
    // 0.2806 × (1.96 + 0.8416) and 0.2806 × (1.96 + 1.2816).
    near(found.detectable[0].value, 0.786_174, 1e-5);
    near(found.detectable[1].value, 0.909_625, 1e-5);
    spans(found.detectable[0].band, 0.714_704, 0.857_644, 1e-5);
    let power = found.margin.expect("a margin").power;
    near(power.value, 0.945_600, 1e-5);
    assert!(power.band.lower < 0.905 && power.band.upper > 0.974);
    // As large as what can be found with 80% power.
    let power = margin(trial, "0.79").power;
    near(power.value, 0.80, 0.005);
    let view = made(trial, &pain(trial, "1.0"), 640.0);
    let text = format!("{view:?}").to_lowercase();
    assert!(!text.contains("observed power"));
}

#[test]
fn resolve_has_the_reference_values_in_standard_deviations() {
    let trial = without_deviations();
    let standard = readings(&trial, &pain(&trial, "1.0"))
        .in_deviations
        .expect("a standard deviation");
    assert_eq!(standard.arms[0].origin, Origin::DifferenceInterval);
    near(standard.deviation, 2.266_739_792_9, 1e-9);
    near(standard.d.value, 0.441_162_238_0, 1e-9);
    near(standard.g.expect("sizes").0, 0.439_883_300_8, 1e-9);
    // The trial's own limits, 0.4 and 1.5, over that standard deviation.
    spans(standard.interval, 0.176_464_895_2, 0.661_743_357_0, 1e-9);
    let [d, _] = standard.unadjusted.expect("sizes");
    spans(d, 0.195_153_679_9, 0.686_338_866_2, 1e-8);
    let people = standard.for_people();
    near(people.chance.0, 0.622_460_286_5, 1e-9);
    // \u{3a6}(0.1765 / \u{221a}2) and \u{3a6}(0.6617 / \u{221a}2).
    spans(people.chance.1, 0.549_650_950_9, 0.680_080_249_4, 1e-9);
    near(people.u3.0, 0.670_452_225_6, 1e-9);
    near(people.overlap.0, 0.825_418_603_8, 1e-9);
    // Other standard deviations, set by the reader.
    for (deviation, d, chance) in [
        ("1.8", 0.555_555_555_6, 0.652_780_099_7),
        ("2.0", 0.5, 0.638_163_195_1),
        ("2.5", 0.4, 0.611_351_294_6),
        ("3.0", 0.333_333_333_3, 0.593_168_142_1),
    ] {
        let question = set(pain(&trial, "1.0"), Setting::Deviation, deviation);
        let standard = readings(&trial, &question).in_deviations.expect("set");
        near(standard.d.value, d, 1e-9);
        near(standard.for_people().chance.0, chance, 1e-9);
    }
    let remarks = made(&trial, &pain(&trial, "1.0"), 640.0).remarks.join(" ");
    assert!(remarks.contains("residual"), "{remarks}");
    // The printed standard deviations give the raw one, and say both.
    let trial = &trials()[0];
    let standard = readings(trial, &pain(trial, "1.0"))
        .in_deviations
        .expect("printed");
    near(standard.deviation, 2.45, 0.005);
    near(standard.d.value, 0.41, 0.005);
    near(standard.for_people().chance.0, 0.61, 0.005);
    near(standard.residual.expect("another one")[1], 0.44, 0.005);
    let remarks = made(trial, &pain(trial, "1.0"), 640.0).remarks.join(" ");
    assert!(remarks.contains("d would be 0.44"), "{remarks}");
}

/// A model that explains much of the scores makes the trial's interval
/// narrower than numbers of people and standard deviations do.
#[test]
fn the_interval_of_a_standardised_difference_is_that_of_the_trial() {
    let trial = changed(|file| {
        set_difference(file, "-4.6", "-7.0", "-2.2");
        remove(&mut contrasts(file)[0], "p");
        file["outcomes"][0]["scale"]["maximum"]["value"] = json!("100");
        for row in results(file).iter_mut().filter(|row| row["visit"] == "18") {
            let is_first = row["arm"] == "retraining";
            row["mean"] = json!(if is_first { "30.0" } else { "34.6" });
            row["standard_deviation"] = json!(if is_first { "13.7" } else { "17.0" });
        }
    });
    let view = made(&trial, &pain(&trial, "5"), 640.0);
    assert_eq!(
        row(&view, "Cohen\u{2019}s d")[2..4],
        ["0.30", "95% interval 0.14 to 0.46"]
    );
    // By R: where pt(t, 259, ncp) is 0.975 and 0.025.
    let unadjusted = &row(&view, "Interval by n and SD")[2];
    assert_eq!(unadjusted, "d 0.05 to 0.55");
}

#[test]
fn the_table_says_what_is_shown_and_by_which_interval() {
    let trial = &trials()[0];
    let view = made(trial, &pain(trial, "1.0"), 640.0);
    assert!(view.table_is_open);
    let equivalence = row(&view, "Equivalence (two one-sided tests)");
    assert_eq!(equivalence[2], "Not shown");
    assert_eq!(
        equivalence[3],
        "P 0.50 (by rounding, 0.42 to 0.50); 90% interval 0.54 to 1.46 points"
    );
    assert_eq!(
        row(&view, "Superiority by the margin")[3],
        "P 0.50 (by rounding, 0.50 to 0.58)"
    );
    assert_eq!(row(&view, "Non-inferiority")[2], "Shown");
    assert_eq!(row(&view, "MID units")[2..4], ["1.0", "0.4 to 1.5"]);
    assert_eq!(row(&view, "Common-language effect")[2], "61%");
    let remarks = view.remarks.join(" ");
    assert!(remarks.contains("with the result in view"), "{remarks}");
    assert!(remarks.contains("exploration"), "{remarks}");
    assert!(
        remarks.contains("printed 95% interval, which asks for more"),
        "{remarks}"
    );
    let lead = view.lead.text();
    assert!(lead.contains("lower pain intensity with retraining than with sham control"));
    assert!(lead.contains("P of 0.42 to 0.50"), "{lead}");
    assert!(lead.contains("Not shown does not mean"), "{lead}");
    for row in &view.table.rows {
        assert_eq!(row.len(), view.table.columns.len());
        assert!(row.iter().all(|cell| !cell.is_empty()), "{row:?}");
    }
    for number in &view.numbers {
        assert!(!number.statement.text().is_empty());
        assert!(!number.working.formula.is_empty() && !number.working.source.is_empty());
        assert!(!number.working.inputs.is_empty());
    }
}

#[test]
fn at_no_threshold_only_what_needs_no_margin_is_shown() {
    let trial = &trials()[0];
    let view = made(trial, &pain(trial, "0.0"), 640.0);
    let names: Vec<&str> = view.table.rows.iter().map(|row| row[0].as_str()).collect();
    for name in ["Non-inferiority", "MID units", "Power at the threshold"] {
        assert!(!names.contains(&name));
    }
    assert!(names.contains(&"Superiority") && names.contains(&"Cohen\u{2019}s d"));
    assert!(view.lead.text().contains("need a margin"));
    assert!(readings(trial, &pain(trial, "0.0")).margin.is_none());
    let marks = view.scene.expect("a figure").layers;
    let zoned = marks.iter().flat_map(|layer| &layer.marks).any(|mark| {
        matches!(
            mark,
            Mark::Path {
                role: Role::ZoneSmall | Role::Threshold,
                ..
            }
        )
    });
    assert!(!zoned);
}

/// The same trial with scores turned round says the same with "higher".
#[test]
fn the_direction_of_benefit_is_followed_and_said() {
    let trial = &trials()[0];
    let turned = changed(turn);
    let here = made(trial, &pain(trial, "1.0"), 640.0);
    let there = made(&turned, &pain(&turned, "1.0"), 640.0);
    assert_eq!(
        here.lead.text().replace("lower pain", "higher pain"),
        there.lead.text()
    );
    assert_eq!(here.table.rows, there.table.rows);
    assert!(
        there
            .caption
            .contains("higher pain intensity with retraining")
    );
}

#[test]
fn equivalence_can_hang_on_the_rounding() {
    // Benefits of 0.2, with an upper end of 0.9: the 90% interval ends at 0.79.
    let trial = &printed("-0.2", "-0.9", "0.5");
    assert_eq!(margin(trial, "1.0").equivalent.shown(), Shown::Yes);
    assert_eq!(margin(trial, "0.5").equivalent.shown(), Shown::No);
    let open = margin(trial, "0.8").equivalent;
    assert_eq!(open.shown(), Shown::Open);
    let view = made(trial, &pain(trial, "0.8"), 640.0);
    assert!(view.lead.text().contains("shown or not, by rounding"));
    // An estimate that may be 0: the least P is where it is.
    let trial = &printed("0.0", "-0.7", "0.7");
    let test = margin(trial, "0.7").equivalent;
    assert!(test.band.lower < test.printed.expect("symmetric"));
    near(test.printed.expect("symmetric"), 0.025, 1e-9);
}

#[test]
fn an_interval_that_is_not_symmetric_gives_ranges() {
    let trial = &printed("-1.0", "-1.9", "-0.4");
    let found = readings(trial, &pain(trial, "1.5"));
    assert!(found.evidence.sides.is_some());
    let margin = found.margin.expect("a margin");
    assert!(margin.equivalent.printed.is_none());
    // Standard errors of 0.306 and 0.459 from the two sides.
    spans(margin.equivalent.band, 0.051_2, 0.138_1, 0.000_5);
    let view = made(trial, &pain(trial, "1.5"), 640.0);
    assert!(view.remarks.join(" ").contains("not symmetric"));
    assert!(row(&view, "Non-inferiority")[3].contains("by either side"));
}

#[test]
fn what_is_missing_is_said() {
    let without = without_differences();
    let view = made(&without, &pain(&without, "1.0"), 640.0);
    assert!(view.scene.is_none() && !view.lead.text().is_empty());
    // No width, no standard error.
    let flat = printed("-1", "-1", "-1");
    assert!(!made(&flat, &pain(&flat, "1"), 640.0).lead.text().is_empty());
    // No numbers analysed or randomised: d without an interval, no g.
    let sizeless = changed(remove_sizes);
    let view = made(&sizeless, &pain(&sizeless, "1.0"), 640.0);
    assert_eq!(row(&view, "Cohen\u{2019}s d")[2], "0.41");
    assert_eq!(row(&view, "Hedges\u{2019} g")[2], "\u{2013}");
    // Nothing that gives a standard deviation.
    let bare = changed(|file| {
        file["outcomes"][0]["results"] = json!([]);
        make_changes(file);
    });
    let view = made(&bare, &pain(&bare, "1.0"), 640.0);
    assert!(
        view.remarks
            .join(" ")
            .contains("no standardised difference")
    );
    let offered = view.controls.iter().any(|control| {
        matches!(control, Control::Slider { setting, .. } if *setting == Setting::Deviation as u8)
    });
    assert!(offered);
}

#[test]
fn the_tests_are_monotone_in_the_margin() {
    for trial in &trials() {
        let opening = Question::default_for(trial, 0);
        let scale = between_scale(trial, &opening);
        let mut last: Option<Margin> = None;
        for threshold in steps(&scale) {
            let question = Question {
                between: threshold,
                ..opening
            };
            let Some(margin) = readings(trial, &question).margin else {
                continue;
            };
            if let Some(last) = last {
                assert!(margin.equivalent.band.upper <= last.equivalent.band.upper);
                assert!(margin.noninferior.band.upper <= last.noninferior.band.upper);
                assert!(margin.superior_by.band.lower >= last.superior_by.band.lower);
                assert!(margin.power.value >= last.power.value);
            }
            last = Some(margin);
        }
    }
}

#[test]
fn the_figure_is_sound_at_every_threshold_and_width() {
    let mut all = trials();
    all.extend([
        without_deviations(),
        printed("-1.0", "-1.9", "-0.4"),
        printed("5.0", "4.1", "5.9"),
    ]);
    for trial in &all {
        for opening in openings(trial) {
            let scale = between_scale(trial, &opening);
            for between in steps(&scale).into_iter().step_by(7) {
                let question = Question { between, ..opening };
                for width in [240.0, 300.0, 480.0, 900.0] {
                    let view = made(trial, &question, width);
                    assert_finite_and_sound(&view, 5, trial, &question);
                }
            }
        }
    }
}

#[test]
fn a_step_of_the_threshold_changes_its_own_layers() {
    let trial = &trials()[0];
    let scene = |threshold: &str| {
        let view = made(trial, &pain(trial, threshold), 640.0);
        view.scene.expect("a figure")
    };
    let (before, after) = (scene("1.0"), scene("1.1"));
    assert_eq!(changed_layers(&before, &after), [0, 3]);
    // Each layer has as many marks as before.
    assert!(!changed_marks(&before, &after).is_empty());
}

#[test]
fn goldens() {
    let trial = &trials()[0];
    let questions = [
        ("pain-opening", about(trial, "pain")),
        ("pain-zero", pain(trial, "0.0")),
        ("disability-none", about(trial, "disability")),
    ];
    assert_goldens("readings", trial, &questions, GoldenTitle::Question);
}
