//! All views over many trials, questions and widths: none panics, none is
//! without its words, and none claims more than it may.

use std::collections::BTreeMap;
use std::panic::catch_unwind;

use mcid_analysis::embed;
use mcid_analysis::evidence::Evidence;
use mcid_analysis::question::{Bars, Question, ScoreRange, TrajectoryDisplay};
use mcid_explorer::{ALL, COUNT, ON_FIRST_SCREEN, View, view};
use mcid_stats::Interval;
use mcid_test_support::asked::{WIDTHS, betweens, questions, withins};
use mcid_test_support::file::resolve;
use mcid_test_support::odd::Named;
use mcid_trial::{Decimal, Trial};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

/// How many questions are asked of any trial.
const CASES: u32 = 600;

/// Faults by view and kind: the first of each, and how many there are.
#[derive(Default)]
struct Faults(BTreeMap<String, (String, usize)>);

impl Faults {
    fn add(&mut self, view: &str, fault: &str, about: impl FnOnce() -> String) {
        let kind = fault.split(':').next().unwrap_or(fault);
        let place = self.0.entry(format!("{view}: {kind}"));
        place
            .or_insert_with(|| (format!("{fault}\n  {}", about()), 0))
            .1 += 1;
    }

    #[track_caller]
    fn assert_none(&self) {
        let listed: Vec<String> = self
            .0
            .iter()
            .map(|(kind, (first, count))| format!("{kind}, {count} times, first\n  {first}"))
            .collect();
        assert!(listed.is_empty(), "{}", listed.join("\n"));
    }
}

/// All views of a question at a width, sound or else among the faults.
fn made(faults: &mut Faults, named: &Named, question: &Question, width: f64) -> Vec<View> {
    let (trial_name, trial) = named;
    let about = || format!("{trial_name}, {width} wide, {question:?}");
    let within = question.clamped(trial).within.to_f64();
    let of_all = (within - 100.0).abs() < 0.5;
    let mut all = Vec::new();
    for (which, (name, _)) in ALL.iter().enumerate() {
        let made = catch_unwind(|| view(trial, question, which, width));
        if made.is_err() {
            faults.add(name, "panics", about);
        }
        all.push(made.unwrap_or_default().unwrap_or_default());
    }
    for (made, (name, _)) in all.iter().zip(ALL) {
        for fault in mcid_test_support::sound::faults(name, made, of_all) {
            faults.add(name, &fault, about);
        }
    }
    if equivalence_is_claimed(&all) && !equivalence_holds(trial, question) {
        faults.add("readings", "a claim of equivalence", about);
    }
    all
}

/// Whether the readings say that a difference that matters is ruled out.
fn equivalence_is_claimed(all: &[View]) -> bool {
    let place = ALL.iter().position(|(name, _)| *name == "readings");
    let lead = all[place.expect("a listed exhibit")].lead.text();
    lead.contains("(equivalence) is shown,")
}

/// Whether both one-sided tests at 5% reject, whatever was rounded.
fn equivalence_holds(trial: &Trial, question: &Question) -> bool {
    let question = question.clamped(trial);
    let margin = question.between.to_f64();
    Evidence::of(trial, &question).is_some_and(|evidence| {
        let [above, below] = [
            evidence.confidence_above(-margin),
            evidence.confidence_below(margin),
        ];
        let holds = |side: Interval| side.lower >= 0.95 - 1e-9;
        margin > 0.0 && holds(above) && holds(below)
    })
}

/// How many layers each view has; `None` where it has no scene.
fn layers(all: &[View]) -> Vec<Option<usize>> {
    let count = |view: &View| view.scene.as_ref().map(|scene| scene.layers.len());
    all.iter().map(count).collect()
}

/// Moves both thresholds of a question, at widths that `widths` gives for the
/// place of a threshold; the number of layers must stay.
fn walk(faults: &mut Faults, named: &Named, opening: Question, widths: impl Fn(usize) -> Vec<f64>) {
    let trial = &named.1;
    let mut before: BTreeMap<String, Vec<Option<usize>>> = BTreeMap::new();
    let mut asked = Vec::new();
    for between in betweens(trial, &opening) {
        asked.push(Question { between, ..opening });
    }
    for within in withins(trial, &opening) {
        asked.push(Question { within, ..opening });
    }
    for (place, question) in asked.iter().enumerate() {
        for width in widths(place) {
            let found = layers(&made(faults, named, question, width));
            let known = before
                .entry(width.to_string())
                .or_insert_with(|| found.clone());
            // The first scene counts.
            for (known, found) in known.iter_mut().zip(&found) {
                *known = known.or(*found);
            }
            for ((name, _), (found, known)) in ALL.iter().zip(found.iter().zip(known.iter())) {
                // People are drawn only for a threshold that was chosen and
                // can be counted or estimated.
                let waits = found.is_none() && *name == "people";
                if found != known && !waits {
                    faults.add(name, "layers come and go with a threshold", || {
                        format!("{}, {found:?} and {known:?}: {question:?}", named.0)
                    });
                }
            }
        }
    }
}

#[test]
fn exhibits_of_the_opening_outcome_are_sound_everywhere() {
    let mut faults = Faults::default();
    let named = ("RESOLVE".to_owned(), resolve());
    let opening = Question::opening(&named.1);
    for question in questions(&named.1) {
        if question.outcome == opening.outcome {
            walk(&mut faults, &named, question, |_| WIDTHS.to_vec());
        }
    }
    faults.assert_none();
}

/// Everything else, at one width each: the widths take turns. Of the trials
/// that are RESOLVE turned, every third question stands for the others.
#[test]
fn exhibits_of_every_trial_are_sound() {
    let mut faults = Faults::default();
    for named in mcid_test_support::odd::all() {
        let thinned = if named.0.starts_with("RESOLVE ") {
            3
        } else {
            1
        };
        let asked = questions(&named.1).into_iter().step_by(thinned);
        for (turn, question) in asked.enumerate() {
            let width = WIDTHS[turn % WIDTHS.len()];
            walk(&mut faults, &named, question, |_| vec![width]);
        }
    }
    faults.assert_none();
}

#[test]
fn beyond_the_last_there_is_no_view() {
    let trial = resolve();
    let question = Question::opening(&trial);
    assert!(view(&trial, &question, COUNT, 640.0).is_none());
    assert!(view(&trial, &question, usize::MAX, 640.0).is_none());
}

fn decimals() -> impl Strategy<Value = Decimal> {
    let small = (-200..2_000_i64, 0..4_u8);
    let any = (-1_000_000_000_000_i64..1_000_000_000_000, 0..=9_u8);
    prop_oneof![4 => small, 1 => any]
        .prop_map(|(units, decimals)| Decimal::new(units, decimals).expect("small enough"))
}

fn any_questions() -> impl Strategy<Value = Question> {
    let views = prop_oneof![
        Just(TrajectoryDisplay::Scores),
        Just(TrajectoryDisplay::Change),
        Just(TrajectoryDisplay::PercentChange)
    ];
    let bars = prop_oneof![
        Just(Bars::ConfidenceInterval),
        Just(Bars::StandardDeviation)
    ];
    let ranges = prop_oneof![Just(ScoreRange::Full), Just(ScoreRange::Fitted)];
    let places = (0..12_usize, 0..9_usize, 0..4_usize);
    let thresholds = [decimals(), decimals()];
    let settings = [decimals(), decimals(), decimals(), decimals(), decimals()];
    let choices = [0..4_u8, 0..4_u8, 0..4_u8, 0..4_u8, 0..4_u8];
    (places, thresholds, views, bars, ranges, settings, choices).prop_map(
        |(
            (outcome, visit, comparison),
            [between, within],
            view,
            bars,
            range,
            settings,
            choices,
        )| {
            Question {
                outcome,
                visit,
                comparison,
                between,
                within,
                display: view,
                bars,
                range,
                settings,
                choices,
            }
        },
    )
}

fn widths() -> impl Strategy<Value = f64> {
    let odd = prop_oneof![Just(f64::NAN), Just(f64::INFINITY), Just(-1.0), Just(0.0)];
    prop_oneof![8 => 200.0..1_400.0_f64, 1 => odd]
}

/// Any question at all, with every setting and choice; RESOLVE as often as
/// all the others. The faults of all cases are gathered; none is shrunk, for
/// the first one of a kind says what is wrong.
#[test]
fn exhibits_of_any_question_are_sound() {
    let trials = mcid_test_support::odd::all();
    let which = prop_oneof![Just(0_usize), 0..trials.len()];
    let cases = (which, any_questions(), widths());
    let mut runner = TestRunner::new(mcid_test_support::numbers::settings());
    let mut faults = Faults::default();
    for _ in 0..CASES {
        let case = cases.new_tree(&mut runner).expect("a case");
        let (which, question, width) = case.current();
        made(&mut faults, &trials[which], &question, width);
    }
    faults.assert_none();
}

#[test]
fn every_exhibit_can_be_shown_in_a_frame_by_its_name() {
    let names: Vec<&str> = ALL.iter().map(|(name, _)| *name).collect();
    assert_eq!(embed::PARTS[embed::TRAJECTORY..], names);
    assert_eq!(embed::TRAJECTORY + ON_FIRST_SCREEN, embed::FIRST_EXHIBIT);
}
