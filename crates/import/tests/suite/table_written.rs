//! A trial that is written as a table is the same trial when the table is
//! read, in both shapes, and also as a German spreadsheet saves it. The
//! templates can be read.

use crate::table::{Numbers, draft, finished, invented};
use mcid_trial::table::{
    TEMPLATE_ARMS, TEMPLATE_CONTRASTS, TEMPLATE_JSON, arms_csv, contrasts_csv,
};
use mcid_trial::{Decimal, Trial, read};
use proptest::prelude::*;

/// What the shape with a row for each arm and visit can hold.
fn without_contrasts(trial: &Trial) -> Trial {
    let mut kept = trial.clone();
    for outcome in &mut kept.outcomes {
        outcome.contrasts.clear();
    }
    kept
}

/// The order of summaries is no part of what a table of contrasts says.
fn in_order(trial: &Trial) -> Trial {
    let mut sorted = trial.clone();
    for outcome in &mut sorted.outcomes {
        outcome
            .summaries
            .sort_by_key(|result| (result.visit, result.arm));
    }
    sorted
}

/// The cells of a text that was written here.
fn cells(text: &str) -> Vec<Vec<String>> {
    let mut rows = vec![vec![String::new()]];
    let mut is_inside = false;
    for character in text.replace("\r\n", "\n").chars() {
        let row = rows.last_mut().expect("a row");
        match character {
            '"' => is_inside = !is_inside,
            ',' if !is_inside => row.push(String::new()),
            '\n' if !is_inside => rows.push(vec![String::new()]),
            other => row.last_mut().expect("a cell").push(other),
        }
    }
    rows.pop();
    rows
}

/// The same table as a German spreadsheet saves it. Quotation marks within
/// texts are lost here, so that texts with them are not for this.
fn german(text: &str) -> String {
    let mut saved = String::from("\u{FEFF}sep=;\r\n");
    for row in cells(text) {
        let row: Vec<String> = row
            .into_iter()
            .map(|cell| match cell.parse::<Decimal>() {
                Ok(_) => cell.replace('.', ","),
                Err(_) => format!("\"{cell}\""),
            })
            .collect();
        saved.push_str(&row.join(";"));
        saved.push_str(";;\r\n");
    }
    saved.push_str(";;;\r\n");
    saved
}

fn again(text: &str) -> Trial {
    let read = draft(text, &[("decimal_mark", "comma")]).unwrap_or_else(|faults| {
        panic!(
            "{}\n{text}",
            faults
                .iter()
                .map(ToString::to_string)
                .collect::<Vec<_>>()
                .join("\n")
        )
    });
    assert!(read.is_finished(), "{:?}\n{text}", read.questions);
    finished(&read)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, rng_seed: proptest::test_runner::RngSeed::Fixed(7), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn summaries_come_back(seed in any::<u64>()) {
        let trial = invented(&mut Numbers(seed), true);
        prop_assert_eq!(again(&arms_csv(&trial)), without_contrasts(&trial));
    }

    #[test]
    fn contrasts_and_summaries_come_back(seed in any::<u64>()) {
        let trial = invented(&mut Numbers(seed), true);
        prop_assert_eq!(in_order(&again(&contrasts_csv(&trial))), in_order(&trial));
    }

    #[test]
    fn both_come_back_from_a_german_spreadsheet(seed in any::<u64>()) {
        let trial = invented(&mut Numbers(seed), false);
        prop_assert_eq!(again(&german(&arms_csv(&trial))), without_contrasts(&trial));
        prop_assert_eq!(in_order(&again(&german(&contrasts_csv(&trial)))), in_order(&trial));
    }
}

#[test]
fn a_published_trial_comes_back_but_for_what_the_table_says_it_lacks() {
    let text = std::fs::read_to_string("../../public/trials/resolve.json").expect("the trial");
    let trial = read(&text).expect("a sound file").trial;
    let written = contrasts_csv(&trial);
    for lost in [
        "# Not in this table: responders",
        "# Not in this table: notes on the trial",
        "# Not in this table: the sources of single numbers",
        "# Not in this table: \"further thresholds",
    ] {
        let plain = written.replace("\"# Not", "# Not");
        assert!(plain.contains(&lost.replace('"', "")), "{lost}\n{written}");
    }
    let back = again(&written);
    assert_eq!(back.arms.len(), trial.arms.len());
    assert_eq!(back.visits, trial.visits);
    for (old, new) in trial.outcomes.iter().zip(&back.outcomes) {
        assert_eq!(
            (&old.id, &old.name, old.direction, old.role),
            (&new.id, &new.name, new.direction, new.role)
        );
        assert_eq!(old.contrasts.len(), new.contrasts.len());
        for (old, new) in old.contrasts.iter().zip(&new.contrasts) {
            assert_eq!(old.estimate.value, new.estimate.value);
            let limits = |contrast: &mcid_trial::Contrast| {
                let interval = contrast.interval.clone();
                interval
                    .map(|interval| (interval.level, interval.lower.value, interval.upper.value))
            };
            assert_eq!(limits(old), limits(new));
            assert_eq!(old.p, new.p);
        }
        assert_eq!(old.summaries.len(), new.summaries.len());
    }
}

#[test]
fn no_text_becomes_a_formula() {
    let mut trial = invented(&mut Numbers(1), false);
    trial.title = "=HYPERLINK(\"x\")".to_owned();
    trial.arms[0].name = "@SUM(A1)".to_owned();
    trial.arms[1].name = "'+1".to_owned();
    for written in [arms_csv(&trial), contrasts_csv(&trial)] {
        for cell in cells(&written).iter().flatten() {
            let is_number = cell.parse::<Decimal>().is_ok();
            assert!(
                is_number || !cell.starts_with(['=', '+', '-', '@']),
                "{cell}"
            );
        }
        let back = again(&written);
        assert_eq!(back.title, trial.title);
        assert_eq!(back.arms[0].name, trial.arms[0].name);
        assert_eq!(back.arms[1].name, trial.arms[1].name);
    }
}

#[test]
fn each_template_is_a_trial_that_says_that_it_is_invented() {
    let json = read(TEMPLATE_JSON).expect("a sound template");
    assert!(json.warnings.is_empty());
    let [arms, contrasts] = [TEMPLATE_ARMS, TEMPLATE_CONTRASTS].map(again);
    for trial in [&json.trial, &arms, &contrasts] {
        assert!(trial.title.contains("invented"), "{}", trial.title);
        assert_eq!(trial.outcomes[0].summaries.len(), 4);
    }
    assert_eq!(contrasts.outcomes[0].contrasts.len(), 1);
    assert_eq!(
        contrasts.outcomes[0].contrasts[0].estimate,
        json.trial.outcomes[0].contrasts[0].estimate
    );
    for template in [TEMPLATE_ARMS, TEMPLATE_CONTRASTS] {
        assert!(template.starts_with("# This is an invented example."));
    }
}
