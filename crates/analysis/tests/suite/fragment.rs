//! The question in the address: what is written is read back, and nothing that
//! a link can hold breaks the reading.

use std::sync::LazyLock;

use mcid_analysis::change::percent_is_meaningful;
use mcid_analysis::fragment::{self, DISPLAYS, MAX_LENGTH, trial_id, write};
use mcid_analysis::question::{Bars, Question, ScoreRange, TrajectoryDisplay, comparisons};
use mcid_analysis::threshold::{between_scale, within_scale};
use mcid_test_support::ask::decimal;
use mcid_test_support::file::{self, read as read_file};
use mcid_text::page::notice::fragment_issue;
use mcid_trial::{Decimal, Trial};
use proptest::prelude::*;
use proptest::test_runner::{RngAlgorithm, RngSeed};

/// The question of a fragment, and what is said of it.
fn read(text: &str, trial: &Trial) -> (Question, Vec<String>) {
    let (question, issues) = fragment::read(text, trial);
    let sentences = issues
        .iter()
        .map(|issue| fragment_issue(issue, &trial.short_name));
    (question, sentences.collect())
}

static RESOLVE: LazyLock<Trial> = LazyLock::new(|| read_file(file::RESOLVE));

static THREE_ARMS: LazyLock<Trial> = LazyLock::new(|| read_file(file::THREE_ARMS));

#[test]
fn the_documented_example() {
    let trial = &*RESOLVE;
    let fragment = "#trial=resolve&outcome=pain&visit=18&between=1.5&within=50";
    let (question, passed_over) = read(fragment, trial);
    assert!(passed_over.is_empty(), "{passed_over:?}");
    let opening = Question::opening(trial);
    assert_eq!(
        question,
        Question {
            between: decimal("1.5"),
            within: decimal("50"),
            ..opening
        }
    );
    assert_eq!(trial_id(fragment).as_deref(), Some("resolve"));
    assert_eq!(write(&question, trial, "resolve"), "between=1.5&within=50");
}

#[test]
fn what_is_as_it_opens_is_left_out() {
    let trial = &*RESOLVE;
    let opening = Question::opening(trial);
    assert_eq!(write(&opening, trial, "resolve"), "");
    assert_eq!(write(&opening, trial, "another"), "trial=resolve");
    for empty in ["", "#", "&", "#&&", "trial=resolve"] {
        assert_eq!(read(empty, trial), (opening, vec![]), "{empty:?}");
    }
    assert_eq!(trial_id(""), None);
}

#[test]
fn a_chosen_zero_is_kept() {
    let trial = &*RESOLVE;
    let question = Question {
        between: decimal("0.0"),
        within: decimal("0"),
        ..Question::opening(trial)
    };
    assert_eq!(write(&question, trial, "resolve"), "between=0.0&within=0");
    assert_eq!(read("between=0.0&within=0", trial), (question, vec![]));
    assert_eq!(read("between=0&within=0", trial), (question, vec![]));
}

#[test]
fn parts_stand_in_a_fixed_order_whatever_the_order_they_came_in() {
    let trial = &*RESOLVE;
    let shuffled =
        "range=fitted&within=4.5&visit=26&bars=sd&between=2.5&outcome=self-efficacy&view=scores";
    let (question, passed_over) = read(shuffled, trial);
    assert!(passed_over.is_empty(), "{passed_over:?}");
    assert_eq!(
        write(&question, trial, "resolve"),
        "outcome=self-efficacy&visit=26&between=2.5&within=4.5&bars=sd&range=fitted"
    );
}

#[test]
fn a_comparison_is_named_by_its_arms() {
    let trial = &*THREE_ARMS;
    let (question, passed_over) = read(
        "outcome=walking&comparison=low-dose-vs-placebo&visit=48&between=20",
        trial,
    );
    assert!(passed_over.is_empty(), "{passed_over:?}");
    let pair = comparisons(trial, &trial.outcomes[question.outcome])[question.comparison];
    assert_eq!(
        (
            trial.arms[pair.arm].id.as_str(),
            trial.arms[pair.reference_arm].id.as_str()
        ),
        ("low-dose", "placebo")
    );
    assert_eq!(
        read(&write(&question, trial, "resolve"), trial),
        (question, vec![])
    );
    let (_, passed_over) = read("comparison=placebo-vs-low-dose", trial);
    assert_eq!(passed_over.len(), 1);
}

/// One broken part: a sentence that quotes it, and all else as it was.
#[test]
fn what_is_broken_is_passed_over_with_a_sentence_and_the_rest_stands() {
    let trial = &*RESOLVE;
    let rest = Question {
        display: TrajectoryDisplay::Change,
        ..Question::opening(trial)
    };
    for (broken, reason) in [
        ("outcome=happiness", "no such outcome"),
        ("outcome=", "no such outcome"),
        ("comparison=a-vs-b", "no such comparison"),
        ("visit=19", "no such visit"),
        ("between=-1", "must lie between 0 and 3.0"),
        ("between=3.1", "must lie between 0 and 3.0"),
        ("between=1e1", "not a plain number"),
        ("between=NaN", "not a plain number"),
        ("between=inf", "not a plain number"),
        ("between=", "not a plain number"),
        ("between=1,5", "not a plain number"),
        ("between=99999999999999999999", "not a plain number"),
        ("within=101", "must lie between 0 and 100"),
        ("within=30%25", "not a plain number"),
        ("bars=none", "must be one of ci, sd"),
        ("range=", "must be one of full, fitted"),
        ("BETWEEN=1", "does not know it"),
        ("utm_source=letter", "does not know it"),
        ("between", "not a plain number"),
        ("=", "does not know it"),
        ("%00%01=%ff%fe", "does not know it"),
        ("<script>alert(1)</script>", "does not know it"),
        (
            "outcome=%3Cimg%20src=x%20onerror=alert(1)%3E",
            "no such outcome",
        ),
        ("\u{202e}=\u{1f600}", "does not know it"),
    ] {
        for link in [
            format!("{broken}&view=change"),
            format!("#view=change&{broken}"),
        ] {
            let (question, passed_over) = read(&link, trial);
            assert_eq!(passed_over.len(), 1, "{link}: {passed_over:?}");
            assert!(passed_over[0].contains(reason), "{link}: {passed_over:?}");
            assert!(passed_over[0].ends_with('.') && !passed_over[0].chars().any(char::is_control));
            assert_eq!(question, rest, "{link}");
        }
    }
    let (question, passed_over) = read("view=sideways", trial);
    assert_eq!(question, Question::opening(trial));
    assert!(
        passed_over[0].contains("scores, change, percent"),
        "{passed_over:?}"
    );
}

#[test]
fn of_two_values_the_first_counts() {
    let trial = &*RESOLVE;
    let (question, passed_over) = read("between=1.5&between=2.0&between=x", trial);
    assert_eq!(question.between, decimal("1.5"));
    assert_eq!(passed_over.len(), 1, "{passed_over:?}");
    assert!(passed_over[0].contains("more than once"));
}

#[test]
fn a_link_that_is_too_long_is_not_read() {
    let trial = &*RESOLVE;
    let fits = format!("between=1.5&x={}", "a".repeat(MAX_LENGTH - 14));
    assert_eq!(fits.len(), MAX_LENGTH);
    let (question, passed_over) = read(&fits, trial);
    assert_eq!(question.between, decimal("1.5"));
    assert_eq!(passed_over.len(), 1);
    assert!(
        passed_over[0].chars().count() < 150,
        "a sentence, not the link: {}",
        passed_over[0]
    );
    let (question, passed_over) = read(&format!("{fits}a"), trial);
    assert_eq!(question, Question::opening(trial));
    assert_eq!(passed_over.len(), 1);
    assert!(passed_over[0].contains("longer than"));
    assert_eq!(trial_id(&format!("trial=resolve&{fits}")), None);
}

#[test]
fn escapes_are_decoded() {
    let trial = &*RESOLVE;
    let (question, passed_over) = read("outcome=%70ain&between=1%2E5&visit=%32%36", trial);
    assert!(passed_over.is_empty(), "{passed_over:?}");
    assert_eq!(
        (question.between, trial.visits[question.visit].id.as_str()),
        (decimal("1.5"), "26")
    );
    assert_eq!(trial_id("trial=re%73olve").as_deref(), Some("resolve"));
}

/// A view that means nothing for an outcome is not kept from another one.
#[test]
fn per_cent_is_not_shown_where_it_means_nothing() {
    let trial = &*RESOLVE;
    for link in [
        "outcome=back-beliefs&view=percent",
        "outcome=global-effect&view=percent",
    ] {
        assert_eq!(
            read(link, trial).0.display,
            TrajectoryDisplay::Change,
            "{link}"
        );
    }
    assert_eq!(
        read("view=percent", trial).0.display,
        TrajectoryDisplay::PercentChange
    );
}

/// The same cases at every run, and no file of past failures.
fn settings() -> ProptestConfig {
    ProptestConfig {
        cases: 1000,
        failure_persistence: None,
        rng_algorithm: RngAlgorithm::ChaCha,
        rng_seed: RngSeed::Fixed(20_261_122),
        ..ProptestConfig::default()
    }
}

/// A threshold from 0 to a maximum: on the slider's grid, or as typed with up
/// to two further decimals.
fn threshold(maximum: Decimal, step: Decimal, opening: Decimal) -> impl Strategy<Value = Decimal> {
    let typed = step.decimals() + 2;
    let most = maximum.to_f64();
    prop_oneof![
        Just(opening),
        Just(maximum),
        (0.0..=1.0_f64)
            .prop_map(move |part| Decimal::nearest(part * most, step.decimals()).expect("small")),
        (0.0..=1.0_f64).prop_map(move |part| Decimal::nearest(part * most, typed).expect("small")),
    ]
}

/// Any legal question about a trial.
fn questions(trial: &Trial) -> impl Strategy<Value = Question> + use<> {
    let owned = trial.clone();
    let outcome = (0..trial.outcomes.len()).prop_flat_map(move |outcome| {
        let trial = owned.clone();
        let pairs = comparisons(&trial, &trial.outcomes[outcome]).len().max(1);
        (0..pairs).prop_flat_map(move |comparison| {
            let measured = &trial.outcomes[outcome];
            let (between, within) = (
                between_scale(
                    &trial,
                    &Question {
                        comparison,
                        ..Question::default_for(&trial, outcome)
                    },
                ),
                within_scale(&trial, measured),
            );
            let views: Vec<TrajectoryDisplay> = DISPLAYS
                .iter()
                .map(|(_, view)| *view)
                .filter(|view| {
                    *view != TrajectoryDisplay::PercentChange
                        || percent_is_meaningful(&trial, measured)
                })
                .collect();
            (
                Just((outcome, comparison)),
                0..trial.visits.len(),
                threshold(between.maximum, between.step, between.opening),
                threshold(within.maximum, within.step, within.opening),
                prop::sample::select(views),
            )
        })
    });
    let bars = prop::sample::select(vec![Bars::ConfidenceInterval, Bars::StandardDeviation]);
    let range = prop::sample::select(vec![ScoreRange::Full, ScoreRange::Fitted]);
    let trial = trial.clone();
    (outcome, bars, range).prop_map(
        move |(((outcome, comparison), visit, between, within, view), bars, range)| {
            Question {
                outcome,
                visit,
                comparison,
                between,
                within,
                display: view,
                bars,
                range,
                ..Question::default_for(&trial, outcome)
            }
            .clamped(&trial)
        },
    )
}

proptest! {
    #![proptest_config(settings())]

    #[test]
    fn what_is_written_is_read_back(question in questions(&RESOLVE)) {
        let trial = &*RESOLVE;
        for default in ["resolve", "another"] {
            let written = write(&question, trial, default);
            prop_assert!(written.bytes().all(|byte| byte.is_ascii_graphic()), "{}", written);
            prop_assert_eq!(read(&written, trial), (question, vec![]), "{}", written);
            let again = write(&read(&written, trial).0, trial, default);
            prop_assert_eq!(written, again);
        }
    }

    #[test]
    fn what_is_written_is_read_back_with_three_arms(question in questions(&THREE_ARMS)) {
        let trial = &*THREE_ARMS;
        let written = write(&question, trial, "resolve");
        prop_assert_eq!(read(&written, trial), (question, vec![]), "{}", written);
    }

    #[test]
    fn every_question_fits_as_it_is(question in questions(&RESOLVE)) {
        prop_assert_eq!(question.clamped(&RESOLVE), question);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, ..settings() })]

    #[test]
    fn nothing_breaks_the_reading(link in "\\PC{0,80}|[#&=%a-z0-9.+-]{0,80}|(outcome|visit|between|within|view|bars|range|comparison|trial)=\\PC{0,20}(&(between|within|visit)=[-0-9.%e]{0,20}){0,4}") {
        for trial in [&*RESOLVE, &*THREE_ARMS] {
            let (question, passed_over) = read(&link, trial);
            prop_assert_eq!(question.clamped(trial), question);
            for sentence in passed_over {
                prop_assert!(sentence.ends_with('.') && !sentence.chars().any(char::is_control));
            }
            let _ = trial_id(&link);
        }
    }
}
