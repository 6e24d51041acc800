//! What readers of a report meet: the answer first, nothing twice, nothing that
//! only a page can do.

use mcid_analysis::question::Question;
use mcid_report::{FORMATS, Report, Software, report};
use mcid_test_support::ask::pain;
use mcid_test_support::file::{resolve, trials};
use mcid_test_support::odd;
use mcid_text::term;
use mcid_trial::Trial;

fn made(trial: &Trial, question: &Question) -> Report {
    report(trial, question, &[], &Software::default())
}

fn written(report: &Report, name: &str) -> String {
    let format = FORMATS.iter().find(|format| format.name == name);
    (format.expect("a format").write)(report)
}

/// A text on one line.
fn flowing(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_first_screen_has_trial_question_verdict_and_difference() {
    let trial = resolve();
    let text = written(&made(&trial, &Question::opening(&trial)), "text");
    let screen: Vec<&str> = text.lines().take(24).collect();
    let screen = flowing(&screen.join(" "));
    for wanted in [
        "Trial: RESOLVE. Effect of graded sensorimotor retraining",
        "Question: Is one point less pain enough to matter?",
        "Verdict: On the line, at the printed precision",
        "Difference: \u{2212}1.0 (95% CI \u{2212}1.5 to \u{2212}0.4), P = .001: pain intensity at 18 weeks, retraining minus sham control, in points; lower is better",
        "Finding: At 18 weeks, mean pain intensity was 1.0 point lower (better) with retraining",
        "At your threshold: If 1.0 point is the smallest difference that matters,",
    ] {
        assert!(screen.contains(wanted), "{wanted}\n{screen}");
    }
}

#[test]
fn the_report_of_resolve_is_of_a_length_that_can_be_read() {
    let trial = resolve();
    let text = written(&made(&trial, &Question::opening(&trial)), "text");
    let lines = text.lines().count();
    assert!(lines <= 1500, "{lines}");
}

#[test]
fn comparisons_that_agree_are_listed_only_where_asked_for() {
    let trial = resolve();
    let question = Question::opening(&trial);
    let agreeing = "128 of 138 people randomised were analysed.";
    for name in ["text", "markdown", "html"] {
        let short = flowing(&written(&made(&trial, &question), name));
        assert!(
            !short.contains(agreeing) && short.contains("547 more comparisons"),
            "{name}"
        );
        let long = written(&made(&trial, &question).with_every_check(), name);
        assert!(flowing(&long).contains(agreeing), "{name}");
    }
}

#[test]
fn a_report_defines_nothing_twice_and_speaks_of_no_page() {
    let odd = odd::all().into_iter().map(|(_, trial)| trial);
    for trial in trials().into_iter().chain(odd) {
        for between in ["0", "1.0"] {
            let question = if trial.id == "resolve" {
                pain(&trial, between)
            } else {
                Question::opening(&trial)
            };
            let report = made(&trial, &question);
            for name in ["text", "markdown", "html"] {
                let text = flowing(&written(&report, name));
                for (_, means) in term::owned(&[term::MCID, term::CONFIDENCE_INTERVAL, term::GRADE])
                {
                    assert_eq!(text.matches(means.as_str()).count(), 1, "{name}: {means}");
                }
                let text = text.to_ascii_lowercase();
                for word in ["drag", "slider", "panel", "click", "the handle", "button"] {
                    assert!(!text.contains(word), "{}, {name}: {word}", trial.short_name);
                }
            }
        }
    }
}
