//! What one step of the threshold costs natively for RESOLVE: what follows the
//! threshold on the first screen, and every other view made anew.
//!
//! The threshold moves over its whole scale and back, several times. A step
//! costs what it cost when nothing else held up the machine: the least of its
//! times. Each row is a median and a 95th percentile over all steps; the last
//! line is the same for programs.

use std::hint::black_box;
use std::time::{Duration, Instant};

use mcid_analysis::Question;
use mcid_analysis::setting::Choice;
use mcid_analysis::threshold::between_scale;
use mcid_explorer::first_view::{FixedResults, ThresholdResults};
use mcid_explorer::{ALL, ON_FIRST_SCREEN, difference, trajectory, view};
use mcid_trial::{Decimal, Trial};
use serde_json::{Map, Value, json};

/// What all of it may cost, in milliseconds.
const BUDGET: f64 = 2.0;

/// How often the threshold goes there and back.
const ROUNDS: u32 = 20;

/// Width of every view in CSS pixels.
const WIDTH: f64 = 640.0;

/// The thresholds of one way there and back.
fn way(trial: &Trial, question: &Question) -> Vec<Decimal> {
    let scale = between_scale(trial, question);
    let mut there = vec![scale.fit(Decimal::zero(0))];
    while let Some(last) = there
        .last()
        .filter(|last| last.compare(scale.maximum).is_lt())
    {
        there.push(scale.moved(*last, 1));
    }
    let back: Vec<Decimal> = there.iter().rev().skip(1).copied().collect();
    there.extend(back);
    there
}

/// How long something took.
fn timed<T>(work: impl FnOnce() -> T) -> Duration {
    let start = Instant::now();
    black_box(work());
    start.elapsed()
}

/// Median and 95th percentile, in milliseconds.
fn spread(mut times: Vec<Duration>) -> [f64; 2] {
    times.sort();
    let at = |percent: usize| {
        let time = times[(times.len() - 1) * percent / 100];
        (1e6 * time.as_secs_f64()).round() / 1e3
    };
    [at(50), at(95)]
}

/// The least time of every step, for the first screen, each other view, and all.
fn steps(trial: &Trial, opening: Question) -> Vec<(&'static str, Vec<Duration>)> {
    let way = way(trial, &opening);
    let fixed = FixedResults::new(trial, &opening);
    let courses = trajectory::fixed(trial, &fixed, WIDTH);
    let differences = difference::fixed(trial, &fixed, WIDTH, true);
    let first_screen = |question: &Question| {
        let results = ThresholdResults::new(trial, &fixed, question);
        (
            trajectory::at_thresholds(trial, &courses, &fixed, &results),
            difference::at_thresholds(trial, &differences, &fixed, &results),
            results,
        )
    };
    let names = ["first-screen"]
        .into_iter()
        .chain(ALL.iter().skip(ON_FIRST_SCREEN).map(|(name, _)| *name))
        .chain(["all"]);
    let mut least: Vec<(&str, Vec<Duration>)> = names
        .map(|name| (name, vec![Duration::MAX; way.len()]))
        .collect();
    for _ in 0..ROUNDS {
        for (place, between) in way.iter().enumerate() {
            let mut question = opening;
            question.between = *between;
            let mut step = vec![timed(|| first_screen(&question))];
            for which in ON_FIRST_SCREEN..ALL.len() {
                step.push(timed(|| view(trial, &question, which, WIDTH)));
            }
            step.push(step.iter().sum());
            for ((_, least), time) in least.iter_mut().zip(step) {
                least[place] = least[place].min(time);
            }
        }
    }
    least
}

/// Prints a table of what steps cost, and gives it as data.
fn print_table(title: &str, steps: Vec<(&'static str, Vec<Duration>)>) -> Value {
    println!("{title:<42}{:>12}{:>12}", "median", "p95");
    let mut rows = Map::new();
    for (name, times) in steps {
        let [median, p95] = spread(times);
        println!("{name:<42}{median:>12.3}{p95:>12.3}");
        rows.insert(name.to_owned(), json!({ "median": median, "p95": p95 }));
    }
    println!("{:<42}{BUDGET:>12.3}\n", "budget");
    Value::Object(rows)
}

fn main() {
    let read = mcid_trial::read(include_str!("../../../public/trials/resolve.json"));
    let trial = read.expect("RESOLVE is without faults").trial;
    let opening = Question::opening(&trial);
    let mut with_t = opening;
    with_t.choices[Choice::Reference as usize] = 2;
    let normal = print_table("a step natively, ms", steps(&trial, opening));
    print_table(
        "the same with Student\u{2019}s t, ms",
        steps(&trial, with_t),
    );
    println!("STEP {}", json!({ "budget": BUDGET, "ms": normal }));
}
