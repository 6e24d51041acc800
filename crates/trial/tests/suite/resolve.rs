//! RESOLVE as shipped: every number of the outcome table, character for
//! character, and what the two sources say differently.

use std::collections::BTreeMap;

use mcid_trial::{
    ContrastKind, Direction, NoteKind, Outcome, OutcomeRole, Spread, ThresholdKind, Trial, read,
    read_index,
};

const RESOLVE: &str = include_str!("../../../../public/trials/resolve.json");
const INDEX: &str = include_str!("../../../../public/trials/index.json");

/// The paper's outcome table, transcribed.
const TABLE: &str = include_str!("../data/resolve_outcomes.csv");

fn resolve() -> Trial {
    read(RESOLVE).expect("the shipped trial is readable").trial
}

fn outcome<'t>(trial: &'t Trial, id: &str) -> &'t Outcome {
    let found = trial.outcomes.iter().find(|outcome| outcome.id == id);
    found.unwrap_or_else(|| panic!("no outcome {id}"))
}

/// One row of the table made from the trial, in the table's own form.
fn row(trial: &Trial, outcome: &Outcome, visit: usize) -> String {
    let text = |number: Option<String>| number.unwrap_or_default();
    let end =
        |end: &Option<mcid_trial::Reported>| text(end.as_ref().map(|end| end.value.to_string()));
    let better = match outcome.direction {
        Direction::LowerIsBetter => "lower",
        Direction::HigherIsBetter => "higher",
    };
    let mut cells = vec![
        outcome.id.clone(),
        end(&outcome.scale_minimum),
        end(&outcome.scale_maximum),
        better.to_owned(),
        trial.visits[visit].id.clone(),
    ];
    for arm in 0..2 {
        let mut here = outcome
            .summaries
            .iter()
            .filter(|summary| summary.visit == visit && summary.arm == arm);
        let summary = here.next().expect("a summary for each arm and visit");
        let Spread::StandardDeviation(deviation) = &summary.spread else {
            panic!("a standard deviation")
        };
        cells.push(text(
            summary.mean.as_ref().map(|mean| mean.value.to_string()),
        ));
        cells.push(deviation.value.to_string());
        cells.push(text(summary.n.as_ref().map(|n| n.value.to_string())));
    }
    match outcome
        .contrasts
        .iter()
        .find(|contrast| contrast.visit == visit)
    {
        None => cells.extend([const { String::new() }; 4]),
        Some(contrast) => {
            assert_eq!((contrast.arm, contrast.reference_arm), (0, 1));
            assert_eq!(contrast.kind, ContrastKind::ModelDifference);
            let interval = contrast.interval.as_ref().expect("an interval");
            assert_eq!(interval.level.to_string(), "95");
            cells.push(contrast.estimate.value.to_string());
            cells.push(interval.lower.value.to_string());
            cells.push(interval.upper.value.to_string());
            cells.push(text(contrast.p.as_ref().map(|p| p.text.clone())));
        }
    }
    cells.join(",")
}

#[test]
fn the_outcome_table_is_reproduced_character_for_character() {
    let trial = resolve();
    let mut rows = Vec::new();
    for outcome in &trial.outcomes {
        rows.extend((0..trial.visits.len()).map(|visit| row(&trial, outcome, visit)));
        assert_eq!(outcome.summaries.len(), 8, "{}", outcome.id);
        assert_eq!(outcome.contrasts.len(), 3, "{}", outcome.id);
    }
    let table: Vec<&str> = TABLE.lines().skip(1).collect();
    assert_eq!(table.len(), 44);
    assert_eq!(rows, table);
}

#[test]
fn arms_and_visits_are_the_trials_own() {
    let trial = resolve();
    assert_eq!(trial.id, "resolve");
    assert_eq!(trial.question, "Is one point less pain enough to matter?");
    assert_eq!(
        trial.citation.doi.as_deref(),
        Some("10.1001/jama.2022.9930")
    );
    assert_eq!(trial.registrations, ["ACTRN12615000610538"]);
    let arms: Vec<_> = trial
        .arms
        .iter()
        .map(|arm| (arm.id.as_str(), arm.short_name.as_str()))
        .collect();
    assert_eq!(
        arms,
        [("retraining", "Retraining"), ("control", "Sham control")]
    );
    for arm in &trial.arms {
        assert_eq!(
            arm.randomised
                .as_ref()
                .map(|people| people.value.to_string())
                .as_deref(),
            Some("138")
        );
    }
    let visits: Vec<_> = trial
        .visits
        .iter()
        .map(|visit| (visit.label.as_str(), visit.primary))
        .collect();
    assert_eq!(
        visits,
        [
            ("baseline", false),
            ("18 weeks", true),
            ("26 weeks", false),
            ("52 weeks", false)
        ]
    );
    for (visit, median) in [(1, "19.3"), (2, "27.6"), (3, "48.5")] {
        assert!(
            trial.visits[visit]
                .note
                .as_deref()
                .is_some_and(|note| note.contains(median))
        );
    }
}

#[test]
fn thresholds_are_those_the_sources_give() {
    let trial = resolve();
    let thresholds: BTreeMap<&str, Vec<(ThresholdKind, String)>> = trial
        .outcomes
        .iter()
        .filter(|outcome| !outcome.thresholds.is_empty())
        .map(|outcome| {
            let given = outcome
                .thresholds
                .iter()
                .map(|threshold| (threshold.kind, threshold.value.value.to_string()));
            (outcome.id.as_str(), given.collect())
        })
        .collect();
    let one = |kind, value: &str| vec![(kind, value.to_owned())];
    let expected = BTreeMap::from([
        ("disability", one(ThresholdKind::WithinPersonPercent, "30")),
        (
            "health-thermometer",
            one(ThresholdKind::WithinPersonUnits, "10.5"),
        ),
        (
            "pain",
            vec![
                (ThresholdKind::BetweenGroups, "1.0".to_owned()),
                (ThresholdKind::WithinPersonPercent, "30".to_owned()),
            ],
        ),
        (
            "quality-of-life",
            one(ThresholdKind::WithinPersonUnits, "0.03"),
        ),
        (
            "self-efficacy",
            one(ThresholdKind::WithinPersonUnits, "5.5"),
        ),
    ]);
    assert_eq!(thresholds, expected);
}

#[test]
fn counts_of_people_are_those_the_paper_prints() {
    let trial = resolve();
    let pain = outcome(&trial, "pain");
    let responders: Vec<_> = pain
        .responders
        .iter()
        .map(|row| {
            let counts: Vec<_> = row
                .counts
                .iter()
                .map(|count| (count.arm, count.count, count.total))
                .collect();
            (row.visit, row.threshold.to_string(), counts)
        })
        .collect();
    assert_eq!(
        responders,
        [
            (
                1,
                "30".to_owned(),
                vec![(0, 87, Some(128)), (1, 66, Some(133))]
            ),
            (
                1,
                "50".to_owned(),
                vec![(0, 54, Some(128)), (1, 40, Some(133))]
            ),
        ]
    );
    let table = |table: &[mcid_trial::CountTable]| -> Vec<_> {
        table
            .iter()
            .map(|row| {
                (
                    row.counts[0].count,
                    row.counts[0].total,
                    row.counts[1].count,
                    row.counts[1].total,
                )
            })
            .collect()
    };
    assert_eq!(table(&trial.events), [(24, Some(131), 13, Some(133))]);
    assert_eq!(trial.events[0].role, Some(OutcomeRole::PostHoc));
    assert_eq!(
        table(&trial.adverse_events),
        [(1, None, 2, None), (0, None, 0, None)]
    );
    assert_eq!(table(&trial.adherence), [(119, Some(138), 121, Some(138))]);
    assert_eq!(table(&trial.flow), [(138, None, 138, None)]);
}

#[test]
fn numbers_name_their_source() {
    let trial = resolve();
    let source = |index: Option<usize>| index.map(|index| trial.sources[index].id.as_str());
    let pain = outcome(&trial, "pain");
    assert_eq!(source(pain.thresholds[0].value.source), Some("summary"));
    assert_eq!(
        source(
            trial.arms[0]
                .randomised
                .as_ref()
                .and_then(|people| people.source)
        ),
        Some("summary")
    );
    assert_eq!(source(pain.contrasts[0].estimate.source), Some("paper"));
    assert_eq!(
        source(pain.summaries[0].mean.as_ref().and_then(|mean| mean.source)),
        Some("paper")
    );
    let worst = pain.scale_maximum.as_ref().expect("a scale");
    assert_eq!(source(worst.source), Some("paper"));
    assert!(
        worst
            .note
            .as_deref()
            .is_some_and(|note| note.contains("11"))
    );
}

#[test]
fn what_does_not_fit_is_noted_and_warned_of() {
    let trial = resolve();
    let noted = |kind, part: &str| {
        trial
            .notes
            .iter()
            .any(|note| note.kind == kind && note.says.iter().any(|says| says.text.contains(part)))
    };
    assert!(noted(NoteKind::Disagreement, "11 is the worst pain"));
    assert!(noted(NoteKind::Oddity, "-1.0 to 0.1 with P = .01"));
    assert!(noted(NoteKind::Oddity, "3.8 (2.1 to 4.3)"));
    assert!(noted(NoteKind::Oddity, "13 of 133"));
    assert!(noted(NoteKind::Oddity, "0.1 (0.0 to 0.1)"));
    assert!(noted(NoteKind::Remark, "5.6 and 5.8 at baseline"));
    assert!(noted(NoteKind::Remark, "P = .001"));

    let warnings = read(RESOLVE).expect("readable").warnings;
    let places: Vec<&str> = warnings
        .iter()
        .map(|warning| warning.path.as_str())
        .collect();
    assert_eq!(
        places,
        [
            "/outcomes/0/results/4/n",
            "/outcomes/0/results/7/n",
            "/outcomes/4/results/5/n",
            "/outcomes/5/results/5/n",
            "/outcomes/6/contrasts/1/estimate",
            "/outcomes/9/results/5/n",
            "/outcomes/10/results/5/n",
        ]
    );
}

#[test]
fn printed_precision_survives() {
    let estimate = |text: &str| {
        let trial = read(text).expect("readable").trial;
        trial.outcomes[0].contrasts[0].estimate.value
    };
    let (one_decimal, whole) = (
        estimate(RESOLVE),
        estimate(&RESOLVE.replacen("\"estimate\": \"-1.0\"", "\"estimate\": \"-1\"", 1)),
    );
    assert_eq!(
        (one_decimal.to_string(), whole.to_string()),
        ("-1.0".to_owned(), "-1".to_owned())
    );
    assert_ne!(one_decimal, whole);
    assert!(one_decimal.compare(whole).is_eq());
    let number = estimate(&RESOLVE.replacen("\"estimate\": \"-1.0\"", "\"estimate\": -1.00", 1));
    assert_eq!(number.to_string(), "-1.00");
}

#[test]
fn the_list_of_trials_opens_with_this_one() {
    let index = read_index(INDEX).expect("the shipped list is readable");
    let trial = resolve();
    assert_eq!(index[0].file, "resolve.json");
    assert_eq!(
        (&index[0].id, &index[0].short_name, &index[0].condition),
        (&trial.id, &trial.short_name, &trial.condition)
    );

    let faults = read_index(&INDEX.replacen("\"resolve.json\"", "\"../resolve.json\"", 1))
        .expect_err("another folder");
    assert_eq!(
        (faults[0].path.as_str(), faults[0].line),
        ("/trials/0/file", 3)
    );
    assert!(read_index("{}").is_err());
    assert!(read_index("[]").is_err());
}
