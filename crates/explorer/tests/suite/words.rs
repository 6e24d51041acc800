//! Every text of two trials under many questions: plain, well set, and never a
//! stronger claim than its state allows.

use mcid_analysis::difference::differences;
use mcid_analysis::fragment::DISPLAYS;
use mcid_analysis::question::{Bars, Question};
use mcid_analysis::threshold::between_scale;
use mcid_analysis::trajectory::{threshold_marks, trajectory};
use mcid_analysis::verdict::Benefit;
use mcid_explorer::View;
use mcid_explorer::first_view::{analyse, spoken};
use mcid_test_support::ask::decimal;
use mcid_test_support::file::{THREE_ARMS, read, resolve};
use mcid_test_support::shown::made;
use mcid_text::verdict::{Tone, clause, headline, tone};
use mcid_text::within_vs_between::within_vs_between;
use mcid_text::{caption, mark};
use mcid_trial::{Decimal, Outcome, Trial};

/// All that is said under a question, with what says it.
fn said(trial: &Trial, question: &Question) -> Vec<String> {
    let question = question.clamped(trial);
    let analysis = analyse(trial, &question);
    let outcome: &Outcome = &trial.outcomes[question.outcome];
    let mut said = vec![analysis.fixed.heading(trial)];
    if let Some(answer) = analysis.at_thresholds.answer {
        said.extend([
            answer.headline,
            answer.finding.text(),
            answer.meaning.text(),
            answer.against_zero,
            answer.spoken,
        ]);
        said.extend(answer.rounding);
        said.extend(Some(answer.grade).filter(|grade| !grade.is_empty()));
    }
    for number in analysis.at_thresholds.key_numbers {
        said.extend([number.value, number.label, number.source]);
        said.extend(Some(number.detail).filter(|detail| !detail.is_empty()));
    }
    let chosen = analysis.fixed.chosen.as_ref();
    if let Some(within_vs_between) = within_vs_between(trial, &question, chosen) {
        said.extend([
            within_vs_between.within.text(),
            within_vs_between.between.text(),
        ]);
    }
    for name in ["trajectory", "difference"] {
        let View {
            alternative, table, ..
        } = made(name, trial, &question, 640.0);
        said.push(alternative);
        said.extend(Some(table.caption).filter(|caption| !caption.is_empty()));
        said.extend(table.columns);
        said.extend(table.rows.concat());
    }
    let course = trajectory(trial, &question);
    let marks = threshold_marks(trial, &question);
    said.push(caption::trajectory(trial, &question, &course));
    said.push(caption::differences(
        trial,
        &question,
        &analysis.fixed.differences,
    ));
    said.push(caption::threshold_and_verdict(trial, &question));
    // Empty where nothing is asked for.
    let asked_for = [
        caption::needed(trial, &question, &marks),
        caption::targets(trial, &question, &marks),
    ];
    said.extend(asked_for.into_iter().filter(|text| !text.is_empty()));
    for series in &course.series {
        said.extend(
            series
                .points
                .iter()
                .map(|point| mark::trajectory_mark(trial, &question, series.arm, point)),
        );
    }
    said.extend(
        analysis
            .fixed
            .differences
            .iter()
            .map(|row| mark::difference_mark(trial, outcome, row)),
    );
    said.push(spoken(trial, &question));
    said
}

#[track_caller]
fn assert_plain(text: &str, question: &Question) {
    let about = format!("{text:?} under {question:?}");
    assert!(!text.trim().is_empty() && text.trim() == text, "{about}");
    let letters: Vec<char> = text.chars().collect();
    for pair in letters.windows(2) {
        assert!(
            !(pair[0] == '-' && pair[1].is_ascii_digit()),
            "a hyphen for a minus: {about}"
        );
        assert!(pair != [' ', ' '], "two spaces: {about}");
        assert!(
            !(matches!(pair[0], '.' | ',') && pair[1] == pair[0]),
            "two stops: {about}"
        );
    }
    // A P value is printed without its zero: "P = .001".
    for triple in letters
        .windows(3)
        .filter(|triple| triple[0] == ' ' && triple[1] == '.')
    {
        assert!(triple[2].is_ascii_digit(), "a stop on its own: {about}");
    }
    let small = text.to_lowercase();
    for wrong in ["nan", "inf", "infinity"] {
        assert!(
            !small
                .split(|letter: char| !letter.is_alphanumeric())
                .any(|word| word == wrong),
            "{about}"
        );
    }
    for wrong in [
        "no effect",
        "no difference",
        "not significant",
        "\u{2212}0 ",
        "\u{2212}0.0 ",
    ] {
        assert!(!small.contains(wrong), "{wrong}: {about}");
    }
}

#[test]
fn every_text_is_plain_and_claims_no_more_than_it_may() {
    let three = read(THREE_ARMS);
    for trial in [resolve(), three] {
        for index in 0..trial.outcomes.len() {
            let opening = Question::default_for(&trial, index);
            let scale = between_scale(&trial, &opening);
            let mut betweens = vec![
                decimal("0"),
                opening.between,
                scale.nearest_step(0.0),
                scale.step,
                scale.maximum,
            ];
            betweens.extend(
                differences(&trial, &opening)
                    .iter()
                    .take(1)
                    .flat_map(|row| row.benefit.breakpoints()),
            );
            for visit in 0..trial.visits.len() {
                for between in &betweens {
                    for within in [opening.within, decimal("0")] {
                        for (_, view) in DISPLAYS {
                            for bars in [Bars::ConfidenceInterval, Bars::StandardDeviation] {
                                let question = Question {
                                    visit,
                                    between: *between,
                                    within,
                                    display: *view,
                                    bars,
                                    ..opening
                                };
                                for text in said(&trial, &question) {
                                    assert_plain(&text, &question);
                                }
                            }
                        }
                        let question = Question {
                            visit,
                            between: *between,
                            within,
                            ..opening
                        };
                        let aria = caption::threshold_and_verdict(&trial, &question);
                        assert!(aria.chars().count() < 120, "{aria}");
                    }
                }
            }
        }
    }
}

/// All 16 states: their words differ, are short, and are coloured for harm
/// where the estimate is one.
#[test]
fn every_state_has_words_of_its_own() {
    let mut seen: Vec<Option<(String, String)>> = vec![None; 17];
    let number = |units: i64| Decimal::new(units, 1).expect("small");
    for (lower, estimate, upper) in (-5..=5).flat_map(|lower| {
        (lower..=5)
            .flat_map(move |estimate| (estimate..=5).map(move |upper| (lower, estimate, upper)))
    }) {
        let benefit = Benefit::new(number(estimate), number(lower), number(upper));
        for threshold in 1..=5 {
            let verdict = benefit.verdict(number(threshold)).expect("above 0");
            let words = (headline(&verdict).to_owned(), clause(&verdict).to_owned());
            assert!(words.0.chars().count() < 60, "{}", words.0);
            assert!(words.1.ends_with('.') && !words.1.to_lowercase().contains("no effect"));
            assert_eq!(
                tone(&verdict) == Tone::Harm,
                estimate <= -threshold || (upper < 0 && lower <= -threshold),
                "{verdict:?}"
            );
            let state = usize::from(verdict.state());
            assert_eq!(seen[state].get_or_insert_with(|| words.clone()), &words);
        }
    }
    let mut all: Vec<(String, String)> = seen.into_iter().flatten().collect();
    assert_eq!(all.len(), 16);
    all.sort();
    all.dedup_by(|one, other| one.0 == other.0 || one.1 == other.1);
    assert_eq!(all.len(), 16, "two states share their words");
}
