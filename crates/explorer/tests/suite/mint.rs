//! MINT's three trials as shipped: every number character for character, the
//! verdicts at their threshold, and what is derived where little was printed.

use mcid_analysis::difference::differences;
use mcid_analysis::fragment;
use mcid_analysis::question::Question;
use mcid_analysis::verdict::{Importance, Side, Verdict};
use mcid_explorer::ALL;
use mcid_explorer::first_view::analyse;
use mcid_test_support::ask::{decimal, visit_index};
use mcid_test_support::file::{published, published_text};
use mcid_test_support::mint::{TRIALS, mint, opening};
use mcid_test_support::shown::{made, texts};
use mcid_trial::{
    ContrastKind, Decimal, NoteKind, Reported, Spread, ThresholdKind, TimeUnit, Trial, read,
    read_index,
};

/// The paper's table of pain intensity, transcribed (Juch et al., JAMA
/// 2017;318(1):68-81, doi 10.1001/jama.2017.7918).
const TABLE: &str = include_str!("../../../../tests/reference/mint_table.csv");

fn rows(name: &str) -> Vec<Vec<&'static str>> {
    let cells = TABLE
        .lines()
        .map(|line| line.split(',').collect::<Vec<_>>());
    cells.filter(|cells| cells[0] == name).collect()
}

fn cell(number: Option<&Reported>) -> String {
    number.map_or_else(String::new, |number| number.value.to_string())
}

/// The cells of one visit, made from the trial.
fn row(name: &str, trial: &Trial, visit: usize) -> Vec<String> {
    let outcome = &trial.outcomes[0];
    let mut cells = vec![name.to_owned()];
    cells.extend(trial.arms.iter().map(|arm| cell(arm.randomised.as_ref())));
    cells.push(trial.visits[visit].id.clone());
    for arm in 0..2 {
        let mut here = outcome.summaries.iter();
        let found = here.find(|summary| (summary.arm, summary.visit) == (arm, visit));
        let summary = found.expect("a summary for each arm and visit");
        assert!(summary.n.is_none(), "no n was printed");
        cells.push(cell(summary.mean.as_ref()));
        cells.extend(match &summary.spread {
            Spread::StandardDeviation(deviation) => {
                [String::new(), String::new(), cell(Some(deviation))]
            }
            Spread::ConfidenceInterval(interval) => {
                assert_eq!(interval.level.to_string(), "95");
                let ends = [&interval.lower, &interval.upper].map(|end| cell(Some(end)));
                let [lower, upper] = ends;
                [lower, upper, String::new()]
            }
            other => panic!("{other:?}"),
        });
    }
    let mut contrasts = outcome.contrasts.iter();
    let Some(contrast) = contrasts.find(|contrast| contrast.visit == visit) else {
        cells.extend([const { String::new() }; 4]);
        return cells;
    };
    assert_eq!((contrast.arm, contrast.reference_arm), (0, 1));
    assert_eq!(contrast.kind, ContrastKind::ModelDifference);
    let interval = contrast.interval.as_ref().expect("an interval");
    assert_eq!(interval.level.to_string(), "95");
    cells.extend(
        [&contrast.estimate, &interval.lower, &interval.upper].map(|number| cell(Some(number))),
    );
    cells.push(contrast.p.as_ref().expect("a P value").text.clone());
    cells
}

#[test]
fn the_tables_are_reproduced_character_for_character() {
    let mut count = 0;
    for name in TRIALS {
        let trial = mint(name);
        let found: Vec<Vec<String>> = (0..trial.visits.len())
            .map(|visit| row(name, &trial, visit))
            .collect();
        assert_eq!(found, rows(name));
        let outcome = &trial.outcomes[0];
        assert_eq!(outcome.summaries.len(), 2 * found.len());
        assert_eq!(outcome.contrasts.len(), found.len() - 1);
        assert_eq!(trial.outcomes.len(), 1);
        count += found.len();
    }
    assert_eq!(count, TABLE.lines().count() - 1);
    let kept = "\"mean\": \"5.90\"";
    assert!(published_text("mint-facet.json").contains(kept), "{kept}");
}

#[test]
fn every_listed_trial_is_there_under_its_own_name() {
    let index = read_index(&published_text("index.json")).expect("a readable list");
    let ids: Vec<&str> = index.iter().map(|entry| entry.id.as_str()).collect();
    let wanted = TRIALS.map(|name| format!("mint-{name}"));
    assert_eq!(ids[0], "resolve");
    assert_eq!(ids[1..], wanted);
    for (entry, trial) in index.iter().zip(published()) {
        assert_eq!(entry.file, format!("{}.json", entry.id));
        let listed = (&entry.id, &entry.short_name, &entry.condition);
        assert_eq!(listed, (&trial.id, &trial.short_name, &trial.condition));
    }
}

#[test]
fn threshold_visit_and_citation_are_the_papers_own() {
    for name in TRIALS {
        let (trial, question) = opening(name);
        assert_eq!(trial.time_unit, TimeUnit::Months);
        assert_eq!(question.visit, visit_index(&trial, "3mo"));
        assert_eq!(trial.visits[question.visit].label, "3 months");
        let [threshold] = trial.outcomes[0].thresholds.as_slice() else {
            panic!("one threshold");
        };
        assert_eq!(threshold.kind, ThresholdKind::BetweenGroups);
        assert_eq!(threshold.value.value.to_string(), "2");
        let doi = trial.citation.doi.as_deref();
        assert_eq!(doi, Some("10.1001/jama.2017.7918"));
        assert_eq!(trial.citation.locator, "318(1):68-81");
        for (visit, weeks, time) in [("3wk", "3 weeks", "0.69"), ("6wk", "6 weeks", "1.38")] {
            let visit = &trial.visits[visit_index(&trial, visit)];
            assert_eq!((visit.label.as_str(), visit.time), (weeks, decimal(time)));
            let note = visit.note.as_deref().expect("a note on the conversion");
            assert!(note.contains("Printed in weeks"), "{note}");
            // To the nearest hundredth of a month of 365.25 / 12 days.
            let months = weeks[..1].parse::<f64>().expect("a digit") * 7.0 * 12.0 / 365.25;
            assert!((visit.time.to_f64() - months).abs() < 0.005, "{months}");
        }
    }
}

/// By hand from the printed intervals, turned to benefit: facet -0.40 to 0.76,
/// sacroiliac 0.06 to 1.35, combination 0.25 to 1.73. None reaches 2 either
/// way, the last two leave out 0.
#[test]
fn verdicts_at_the_primary_visit() {
    for (name, side, headline) in [
        ("facet", Side::Unresolved, "Too small to matter, either way"),
        (
            "sacroiliac",
            Side::Benefit,
            "A benefit, but too small to matter",
        ),
        (
            "combination",
            Side::Benefit,
            "A benefit, but too small to matter",
        ),
    ] {
        let (trial, question) = opening(name);
        assert!(question.between.compare(decimal("2")).is_eq());
        let rows = differences(&trial, &question);
        let chosen = rows.iter().find(|row| row.visit == question.visit);
        let wanted = Verdict {
            benefit: Importance::RuledOut,
            harm: Importance::RuledOut,
            side,
        };
        let verdict = chosen.expect("a difference").benefit.verdict(decimal("2"));
        assert_eq!(verdict, Some(wanted), "{name}");
        let answer = analyse(&trial, &question)
            .at_thresholds
            .answer
            .expect("an answer");
        assert_eq!(answer.headline, headline, "{name}");
        assert_eq!(answer.rounding, None, "{name}");
    }
}

/// Three of sixteen contrasts leave out 0, by interval as by P; all three are
/// smaller than the threshold as a whole.
#[test]
fn what_is_significant_is_smaller_than_the_threshold() {
    let mut found = Vec::new();
    let mut count = 0;
    for name in TRIALS {
        let trial = mint(name);
        for row in differences(&trial, &Question::opening(&trial)) {
            count += 1;
            let p = row.contrast.p.as_ref().expect("a P");
            let significant = p.value.compare(decimal("0.05")).is_lt();
            assert_eq!(significant, row.benefit.side() != Side::Unresolved);
            if significant {
                let verdict = row.benefit.verdict(decimal("2")).expect("a verdict");
                assert_eq!(verdict.benefit, Importance::RuledOut);
                found.push((name, trial.visits[row.visit].id.clone()));
            }
        }
    }
    assert_eq!(count, 16);
    let of = |name, visit: &str| (name, visit.to_owned());
    let wanted = [
        of("sacroiliac", "3wk"),
        of("sacroiliac", "3mo"),
        of("combination", "3mo"),
    ];
    assert_eq!(found, wanted);
}

/// How far an estimate lies from the middle of its interval, in hundredths.
fn shift(estimate: Decimal, lower: Decimal, upper: Decimal) -> f64 {
    (lower.units() + upper.units()) as f64 / 2.0 - estimate.units() as f64
}

/// Of all intervals, two are not symmetric even by rounding (half a hundredth
/// for the number, half for the middle): both are noted as odd.
#[test]
fn what_is_odd_as_printed_is_noted_and_kept() {
    let mut odd = Vec::new();
    for name in TRIALS {
        let trial = mint(name);
        let outcome = &trial.outcomes[0];
        let visit = |visit: usize| trial.visits[visit].id.clone();
        for summary in &outcome.summaries {
            if let (Some(mean), Spread::ConfidenceInterval(interval)) =
                (&summary.mean, &summary.spread)
                && shift(mean.value, interval.lower.value, interval.upper.value).abs() > 1.0
            {
                odd.push((name, visit(summary.visit)));
            }
        }
        for contrast in &outcome.contrasts {
            let interval = contrast.interval.as_ref().expect("an interval");
            let (lower, upper) = (interval.lower.value, interval.upper.value);
            if shift(contrast.estimate.value, lower, upper).abs() > 1.0 {
                odd.push((name, visit(contrast.visit)));
            }
        }
        let noted: Vec<String> = trial
            .notes
            .iter()
            .filter(|note| note.kind == NoteKind::Oddity)
            .map(|note| visit(note.visit.expect("the visit of an oddity")))
            .collect();
        let here = odd.iter().filter(|(odd, _)| *odd == name);
        let here: Vec<String> = here.map(|(_, visit)| visit.clone()).collect();
        assert_eq!(noted, here, "{name}");
        let remarks = trial.notes.iter();
        let says = |note: &&mcid_trial::Note| note.about == "Erratum";
        assert_eq!(remarks.filter(says).count(), 1, "{name}");
    }
    let of = |name, visit: &str| (name, visit.to_owned());
    assert_eq!(odd, [of("facet", "9mo"), of("combination", "6mo")]);
    let warned = |name: &str| -> Vec<String> {
        let reading = read(&published_text(&format!("mint-{name}.json"))).expect("readable");
        reading.warnings.iter().map(|w| w.path.clone()).collect()
    };
    assert_eq!(warned("facet"), [""; 0]);
    assert_eq!(warned("sacroiliac"), [""; 0]);
    assert_eq!(warned("combination"), ["/outcomes/0/contrasts/3/estimate"]);
}

#[test]
fn addresses_name_trial_visit_and_threshold() {
    for name in TRIALS {
        let (trial, opening) = opening(name);
        let text = format!("trial=mint-{name}&visit=6wk&between=0.55&within=30");
        assert_eq!(
            fragment::trial_id(&text).as_deref(),
            Some(trial.id.as_str())
        );
        let wanted = Question {
            visit: visit_index(&trial, "6wk"),
            between: decimal("0.55"),
            within: decimal("30"),
            ..opening
        };
        assert_eq!(fragment::read(&text, &trial), (wanted, vec![]));
        assert_eq!(fragment::write(&wanted, &trial, "resolve"), text);
        // The threshold is printed as 2, on a scale of hundredths: that it
        // reads 2.00 there is no choice of the reader's.
        assert_eq!(opening, opening.clamped(&trial));
        let opens = format!("trial=mint-{name}");
        assert_eq!(fragment::write(&opening, &trial, "resolve"), opens);
    }
}

#[test]
fn no_text_holds_what_is_no_number() {
    for name in TRIALS {
        let (trial, opening) = opening(name);
        for visit in 0..trial.visits.len() {
            let question = Question { visit, ..opening };
            for (view, _) in ALL {
                for text in texts(&made(view, &trial, &question, 640.0)) {
                    assert!(!text.contains("NaN") && !text.contains("inf "), "{text}");
                }
            }
        }
    }
}
