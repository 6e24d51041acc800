//! Every contrast: numbers against reference answers, words, and a figure in
//! which nothing meets anything else.
#![cfg(not(target_arch = "wasm32"))]

#[path = "golden/support.rs"]
#[expect(dead_code, reason = "other tests of figures use the rest")]
mod support;

use mcid_explorer::analysis::contrasts::{Contrasts, Recovery};
use mcid_explorer::analysis::question::{Question, comparisons};
use mcid_explorer::analysis::setting::Choice;
use mcid_explorer::analysis::threshold::between_scale;
use mcid_explorer::exhibit::{ALL, Exhibit, exhibit};
use mcid_explorer::figure::scene::{Mark, Role};
use mcid_explorer::trial::{self, Decimal, Trial};
use support::{WIDTHS, about, assert_golden, assert_sound, steps, trials};

fn decimal(text: &str) -> Decimal {
    text.parse().expect("a decimal in a test")
}

fn resolve() -> Trial {
    trials().into_iter().next().expect("the first trial")
}

/// An exhibit of a question at a width.
fn at(trial: &Trial, question: &Question, width: f64) -> Exhibit {
    let which = ALL.iter().position(|(name, _)| *name == "contrasts");
    exhibit(trial, question, which.expect("a listed exhibit"), width).expect("an exhibit")
}

fn with(mut question: Question, choice: Choice, chosen: u8) -> Question {
    question.choices[choice as usize] = chosen;
    question
}

#[track_caller]
fn near(found: f64, wanted: f64, tolerance: f64) {
    assert!(
        (found - wanted).abs() <= tolerance,
        "{found} is not {wanted} within {tolerance}"
    );
}

/// RESOLVE's file with one text replaced.
fn altered(from: &str, to: &str) -> Trial {
    let text = include_str!("../public/trials/resolve.json");
    assert!(text.contains(from), "{from} is not in the file");
    trial::read(&text.replacen(from, to, 1))
        .expect("a trial without faults")
        .trial
}

#[test]
fn dump() {
    for (index, t) in trials().iter().enumerate() {
        for choice in 0..3 {
            let q = with(Question::opening(t), Choice::Multiplicity, choice);
            let e = at(t, &q, 640.0);
            println!("{}\n{}\n{:?}", e.lead.text(), e.caption, e.table.columns);
            for r in &e.table.rows { println!("- {}", r.join(" | ").replace('\n', " // ")); }
            for r in &e.remarks { println!("* {r}"); }
            for n in &e.numbers { println!("# {} {:?}", n.statement.text(), n.working.inputs.first()); }
            println!("{}", e.targets[0].statement);
            for w in [300, 640] {
                std::fs::write(format!("/tmp/contr-{index}-{choice}-{w}.svg"), mcid_explorer::figure::svg::document(&at(t, &q, f64::from(w)).scene.unwrap(), "x")).unwrap();
            }
        }
    }
}

#[test]
fn nothing_meets_anything_else_at_any_width_threshold_or_allowance() {
    for trial in trials() {
        for outcome in 0..trial.outcomes.len() {
            for allowance in 0..3 {
                let question = with(
                    Question::about(&trial, outcome),
                    Choice::Multiplicity,
                    allowance,
                );
                for width in WIDTHS {
                    for between in steps(&between_scale(&trial.outcomes[outcome], 0)) {
                        let question = Question { between, ..question };
                        let Some(scene) = at(&trial, &question, width).scene else {
                            continue;
                        };
                        let layers: Vec<_> = scene.layers.iter().collect();
                        let told = format!("{} {outcome} at {width}, {between}", trial.id);
                        assert_sound(scene.width, scene.height, &layers, &told);
                    }
                }
            }
        }
    }
}
