//! The main numbers of a report again, as a script for R that needs no
//! package: what was printed is put in as it was printed, and R computes.
//!
//! Whoever doubts a number can run it with software that shares nothing with
//! this program. Texts of a file stand in it only in comments, each on one
//! line.

mod means;

use super::Software;
use super::contents::printed;
use mcid_analysis::change::{baseline_mean, is_baseline, percent_is_meaningful};
use mcid_analysis::difference::Basis;
use mcid_analysis::evidence::Evidence;
use mcid_analysis::fragment;
use mcid_analysis::parameter::CHOICES;
use mcid_analysis::priors::Beliefs;
use mcid_analysis::question::{Comparison, Question, compared_arms};
use mcid_analysis::reference::sizes_of;
use mcid_analysis::responders::{At, Origin, ResponderShares, Start, deviation_at, size};
use mcid_analysis::scores::Scores;
use mcid_analysis::setting::{Choice, Setting};
use mcid_text::escape::plain;
use mcid_text::page::BRAND;
use mcid_text::report::{r as words, title};
use mcid_trial::{ArmIndex, ArmSummary, Decimal, Direction, Interval, Spread, Trial, VisitIndex};

/// What stands for a number that is not known.
const NOT_KNOWN: &str = "NA";

/// The script for a question that is clamped to the trial.
pub(super) fn script(trial: &Trial, question: &Question, software: &Software) -> String {
    let outcome = &trial.outcomes[question.outcome];
    let mut script = Script::default();
    script.comment(&words::about(&title(&trial.short_name)));
    script.comment(&words::made_with(BRAND, &software.version, &software.build));
    script.comment(&words::asked(&fragment::write(question, trial, "")));
    let pair = compared_arms(trial, question);
    if let Some(pair) = pair {
        script.comment(&words::compared(
            &outcome.name,
            &trial.visits[question.visit].label,
            &trial.arms[pair.arm].name,
            &trial.arms[pair.reference_arm].name,
        ));
    }
    script.0 += words::START;
    script.0.push('\n');
    script.comment(words::INPUTS);
    script.0.push('\n');
    let is_lower = outcome.direction == Direction::LowerIsBetter;
    script.input("lower_is_better", logical(is_lower), words::DIRECTION);
    let level = question.setting(Setting::Level).to_string();
    script.input("chosen_level", &level, words::CHOSEN_LEVEL);
    match Evidence::of(trial, question) {
        Some(evidence) => {
            evidence_inputs(&mut script, trial, question, &evidence);
            let (from, corners) = match evidence.difference.basis {
                Basis::Interval => (words::FROM_INTERVAL, words::CORNERS),
                Basis::StandardError => (words::FROM_STANDARD_ERROR, words::RECOVERED),
                Basis::P => (words::FROM_P, words::RECOVERED),
                Basis::Means => (words::FROM_MEANS, words::RECOVERED),
            };
            for part in [
                from,
                words::REFERENCE_DISTRIBUTION,
                corners,
                words::EVIDENCE,
            ] {
                script.0 += part;
            }
            script.0 += words::MARGINS;
            prior_inputs(&mut script, trial, question, &evidence);
            script.0 += words::PRIORS;
        }
        None => script.comment(words::NO_DIFFERENCE),
    }
    if let Some(pair) = pair {
        arms_inputs(&mut script, trial, question, pair);
    }
    script.0 += words::END;
    script.0
}

#[derive(Default)]
struct Script(String);

impl Script {
    /// A comment on one line, whatever is in it.
    fn comment(&mut self, text: &str) {
        self.0.extend(["# ", &plain(text), "\n"]);
    }

    /// Gives a name to a value. Neither is ever a text of a file.
    fn input(&mut self, name: &str, value: &str, comment: &str) {
        self.0.extend([name, " <- ", value, "  # ", comment, "\n"]);
    }

    /// The same for two arms.
    fn both(&mut self, name: &str, [arm, reference]: &[String; 2], comment: &str) {
        self.input(name, &format!("c({arm}, {reference})"), comment);
    }
}

fn logical(value: bool) -> &'static str {
    if value { "TRUE" } else { "FALSE" }
}

fn evidence_inputs(script: &mut Script, trial: &Trial, question: &Question, evidence: &Evidence) {
    let difference = &evidence.difference;
    let contrast = &difference.contrast;
    let Some(interval) = &contrast.interval else {
        return;
    };
    let mut number = |name: &str, value: Decimal, comment: &str| {
        script.input(name, &value.to_string(), comment);
        let decimals = value.decimals().to_string();
        script.input(&format!("{name}_decimals"), &decimals, words::DECIMALS);
    };
    if difference.basis != Basis::Means {
        number("estimate", contrast.estimate.value, words::AS_PRINTED);
    }
    match difference.basis {
        Basis::Interval => {
            number("lower", interval.lower.value, words::AS_PRINTED);
            number("upper", interval.upper.value, words::AS_PRINTED);
        }
        Basis::StandardError => {
            if let Some(error) = &contrast.standard_error {
                number("printed_error", error.value, words::AS_PRINTED);
            }
        }
        Basis::P => {
            if let Some(p) = &contrast.p {
                number("printed_p", p.value, words::AS_PRINTED);
            }
        }
        Basis::Means => {}
    }
    number("threshold", question.between, words::THRESHOLD);
    if difference.basis == Basis::Means {
        means::mean_inputs(script, trial, question, contrast);
    }
    script.input("level", &interval.level.to_string(), words::LEVEL);
    let analysed = sizes_of(trial, &trial.outcomes[question.outcome], contrast);
    script.both("analysed", &people(analysed), words::ANALYSED);
    let degrees = contrast.degrees_of_freedom.as_ref();
    let degrees = degrees.map_or_else(|| NOT_KNOWN.to_owned(), |degrees| degrees.value.to_string());
    script.input("printed_degrees", &degrees, words::PRINTED_DEGREES);
    let names = CHOICES[Choice::Reference as usize].names;
    let chosen = usize::from(question.choice(Choice::Reference));
    let name = names.get(chosen).copied().unwrap_or_default();
    script.input("reference", &format!("\"{name}\""), words::REFERENCE);
}

fn prior_inputs(script: &mut Script, trial: &Trial, question: &Question, evidence: &Evidence) {
    let target = Beliefs::new(trial, question, evidence).target;
    let target = target.map_or_else(|| NOT_KNOWN.to_owned(), |target| target.size.to_string());
    script.0.push('\n');
    script.input("target", &target, words::TARGET);
    for (name, setting) in [
        ("prior_mean", Setting::PriorMean),
        ("prior_sd", Setting::PriorDeviation),
    ] {
        let value = question.setting(setting).to_string();
        script.input(name, &value, words::OWN_PRIOR);
    }
}

/// What is computed from the arms themselves.
fn arms_inputs(script: &mut Script, trial: &Trial, question: &Question, pair: Comparison) {
    let arms = [pair.arm, pair.reference_arm];
    let both = |of: &dyn Fn(ArmIndex) -> Option<String>| {
        let [arm, reference] = arms.map(of);
        Some([arm?, reference?])
    };
    let outcome = &trial.outcomes[question.outcome];
    script.0.push('\n');
    let sizes = arms.map(|arm| size(trial, question, arm));
    let [arm, reference] = sizes;
    let sizes = arm.zip(reference).map(|(arm, reference)| [arm, reference]);
    script.both("sizes", &people(sizes), words::ANALYSED);
    script.input("sizes_of_shares", "sizes", words::ANALYSED);
    let means = both(&|arm| {
        let mean = summary(trial, question, arm, question.visit)?
            .mean
            .as_ref()?;
        Some(mean.value.to_string())
    });
    if let Some(means) = &means {
        script.both("means", means, words::MEANS);
    }
    let baseline = both(&|arm| Some(baseline_mean(trial, outcome, arm)?.value.to_string()));
    if let Some(baseline) = &baseline {
        script.both("baseline_means", baseline, words::BASELINE_MEANS);
    }
    let deviations = both(&|arm| deviation(trial, question, arm));
    if let Some(deviations) = &deviations {
        script.both("sds", deviations, words::DEVIATIONS);
    }
    if deviations.is_some() && Evidence::of(trial, question).is_some() {
        script.0 += words::STANDARDISED;
    }
    let is_later = !is_baseline(trial, question.visit);
    if is_later && means.is_some() && baseline.is_some() {
        let has_meaning = logical(percent_is_meaningful(trial, outcome));
        script.0.push('\n');
        script.input("per_cent_has_meaning", has_meaning, words::PERCENT);
        script.0 += words::CHANGE;
    }
    if !question.within.is_zero()
        && let Some(improvement) = ResponderShares::of(trial, question)
    {
        shares(script, trial, question, &improvement);
    }
    if question.choice(Choice::Shape) == 0 && Scores::of(trial, question).is_ok() {
        script.0 += words::SCORES;
    }
}

/// The shares that improved: as counted, else as estimated.
fn shares(script: &mut Script, trial: &Trial, question: &Question, improvement: &ResponderShares) {
    match (improvement.at(question.within), &improvement.estimator) {
        (At::Counted(tallies, _), _) => {
            script.0.push('\n');
            let of = tallies.map(|tally| tally.total);
            let improved = tallies.map(|tally| tally.count);
            script.both("improved", &people(Some(improved)), words::IMPROVED);
            script.both("counted", &people(Some(of)), words::COUNTED_OF);
            script.0 += words::COUNTED;
        }
        (At::Estimated(_), Ok(estimator)) => {
            script.0.push('\n');
            let within = question.within.to_string();
            script.input("within", &within, words::WITHIN);
            let in_percent = logical(improvement.in_percent);
            script.input("in_percent", in_percent, words::IN_PERCENT);
            let correlation = question.setting(Setting::Correlation).to_string();
            script.input("correlation", &correlation, words::CORRELATION);
            let [one, _] = &estimator.arms;
            let is_bounded = one.bounded.is_some();
            script.input("bounded", logical(is_bounded), words::BOUNDED);
            if is_bounded {
                let outcome = &trial.outcomes[question.outcome];
                let ends = [&outcome.scale_minimum, &outcome.scale_maximum]
                    .map(|end| printed(end.as_ref()));
                script.both("scale_ends", &ends, words::SCALE_ENDS);
            }
            let mut place = 0;
            let starts = estimator.arms.map(|model| {
                place += 1;
                match model.start {
                    Start::AtMean => "0".to_owned(),
                    Start::AsAtVisit => format!("sds[{place}]"),
                    Start::Spread(_) => trial
                        .visits
                        .iter()
                        .position(|visit| visit.time.is_zero())
                        .and_then(|visit| summary(trial, question, model.arm, visit))
                        .and_then(|summary| spread(trial, summary))
                        .unwrap_or_else(|| NOT_KNOWN.to_owned()),
                }
            });
            script.both("start_sds", &starts, words::START_DEVIATIONS);
            script.0 += words::ESTIMATED;
        }
        _ => return,
    }
    script.0 += words::RESPONDERS;
}

fn people(sizes: Option<[u32; 2]>) -> [String; 2] {
    sizes.map_or_else(
        || [NOT_KNOWN.to_owned(), NOT_KNOWN.to_owned()],
        |sizes| sizes.map(|size| size.to_string()),
    )
}

fn summary<'t>(
    trial: &'t Trial,
    question: &Question,
    arm: ArmIndex,
    visit: VisitIndex,
) -> Option<&'t ArmSummary> {
    let mut summaries = trial.outcomes[question.outcome].summaries.iter();
    summaries.find(|summary| summary.arm == arm && summary.visit == visit)
}

/// The standard deviation of an arm's scores at the question's visit, as R
/// computes it.
fn deviation(trial: &Trial, question: &Question, arm: ArmIndex) -> Option<String> {
    match deviation_at(trial, question, arm)?.origin {
        Origin::Reader => Some(question.setting(Setting::Deviation).to_string()),
        Origin::DifferenceInterval => {
            Some("standard_error / sqrt(1 / analysed[1] + 1 / analysed[2])".to_owned())
        }
        Origin::Printed
        | Origin::StandardError
        | Origin::MeanInterval
        | Origin::AsymmetricMeanInterval => {
            spread(trial, summary(trial, question, arm, question.visit)?)
        }
    }
}

/// The standard deviation that a summary gives, as R computes it (Cochrane
/// Handbook, section 6.5.2).
fn spread(trial: &Trial, summary: &ArmSummary) -> Option<String> {
    // As the analysis does where the number analysed was not printed.
    let randomised = trial.arms[summary.arm].randomised.as_ref();
    let size = || Some(summary.n.as_ref().or(randomised)?.value.to_string());
    Some(match &summary.spread {
        Spread::StandardDeviation(printed) => printed.value.to_string(),
        Spread::StandardError(printed) => {
            format!("{} * sqrt({})", printed.value, size()?)
        }
        Spread::ConfidenceInterval(Interval {
            level,
            lower,
            upper,
        }) => {
            let (lower, upper, n) = (lower.value, upper.value, size()?);
            format!(
                "({upper} - {lower}) / (2 * qt((1 - {level} / 100) / 2, {n} - 1, lower.tail = FALSE)) * sqrt({n})"
            )
        }
        Spread::NotReported => return None,
    })
}
