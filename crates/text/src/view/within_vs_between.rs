//! Within a person against between groups: workings and table of the panel.

use crate::answer::{kind_name, within_amount};
use crate::table::{Table, cell};
use crate::working::{Number, Working};
use crate::{RichText, basis, number, phrase};
use mcid_analysis::change::{Change, baseline_mean, is_baseline, reaches};
use mcid_analysis::difference::{Basis, Difference};
use mcid_analysis::question::{Question, comparisons};
use mcid_analysis::responders::counted::{Counted, counted, percent};
use mcid_analysis::threshold::within_kind;
use mcid_analysis::trajectory::compared_changes;
use mcid_trial::{ArmIndex, ArmSummary, Outcome, Reported, Trial};

pub const TITLE: &str = "Two thresholds, two questions";
pub const WHY: &str = "Within an arm, treatment cannot be told from natural course, regression to the mean and expectation (Bland & Altman, Trials 2011;12:264). Only the comparison of the arms speaks for the treatment.";

/// That a per cent of means is no mean of per cents.
pub const PERCENT_OF_MEANS: &str = "The per cent change of an arm\u{2019}s mean is not the mean of its people\u{2019}s own per cent changes.";

pub fn nothing(trial: &Trial, question: &Question) -> RichText {
    let outcome = &trial.outcomes[question.outcome];
    RichText::new(format!(
        "The file gives no baseline and follow-up means of {} for both arms {}, so the change within each arm cannot be shown.",
        outcome.name,
        phrase::at_visit(&trial.visits[question.visit].label)
    ))
}

pub fn changes(trial: &Trial, question: &Question) -> Vec<Number> {
    let Some((arm, reference)) = compared_changes(trial, question) else {
        return Vec::new();
    };
    [arm, reference]
        .iter()
        .filter_map(|change| moved(trial, question, change))
        .collect()
}

fn moved(trial: &Trial, question: &Question, change: &Change) -> Option<Number> {
    let outcome = &trial.outcomes[question.outcome];
    let baseline = baseline_mean(trial, outcome, change.arm)?;
    let summary = phrase::summary(outcome, change.arm, change.visit)?;
    let follow_up = summary.mean.as_ref()?;
    let formula = if change.percent.is_some() {
        "follow-up mean \u{2212} baseline mean; divided by the baseline mean for per cent"
    } else {
        "follow-up mean \u{2212} baseline mean"
    };
    let input = |name: &str, mean: &Reported| {
        format!("{name} mean = {} (as printed)", number::decimal(mean.value))
    };
    let people = |summary: &ArmSummary| Some(summary.n.as_ref()?.value);
    let is_first = |other: &&ArmSummary| other.arm == change.arm && is_baseline(trial, other.visit);
    let first = outcome.summaries.iter().find(is_first);
    let left = match (first.and_then(people), people(summary)) {
        (Some(before), Some(after)) if !before.compare(after).is_eq() => Some(format!(
            "The first mean is of {before} people, the second of {after}."
        )),
        _ => None,
    };
    Some(Number::new(
        format!("{}, change of the mean", trial.arms[change.arm].short_name),
        with_percent(change, outcome),
        ".",
        Working::new(
            formula,
            vec![input("baseline", baseline), input("follow-up", follow_up)],
            left,
            phrase::source(trial, follow_up.source.or(summary.source)),
        ),
    ))
}

/// "−2.5 points (−45%)".
fn with_percent(change: &Change, outcome: &Outcome) -> String {
    let units = format!("{} {}", number::decimal(change.units), outcome.unit_plural);
    match change.percent {
        Some(percent) => format!("{units} ({})", number::percent(percent)),
        None => units,
    }
}

/// The difference between the arms, as printed.
pub fn between(trial: &Trial, difference: &Difference, rich_text: RichText) -> Number {
    let contrast = &difference.contrast;
    Number {
        label: String::new(),
        statement: rich_text,
        working: Working {
            formula: if difference.basis == Basis::Means {
                "mean minus mean, unadjusted".to_owned()
            } else {
                format!("as printed: {}", kind_name(contrast.kind))
            },
            inputs: vec![format!(
                "estimate = {}",
                number::decimal(contrast.estimate.value)
            )],
            assumptions: Vec::new(),
            source: basis::source(trial, difference),
        },
    }
}

pub fn table(trial: &Trial, question: &Question) -> Table {
    let outcome = &trial.outcomes[question.outcome];
    let Some((arm, reference)) = compared_changes(trial, question) else {
        return Table::default();
    };
    let counted = counted(trial, question);
    let responders = |wanted: ArmIndex| {
        let Counted::Here {
            arm, reference_arm, ..
        } = &counted
        else {
            return "not counted at this threshold".to_owned();
        };
        let mut counts = [arm, reference_arm].into_iter();
        cell(counts.find(|count| count.arm == wanted).map(|count| {
            let share = cell(percent(count).map(number::percent));
            let total = cell(count.total.map(|total| total.to_string()));
            format!("{} of {total} ({share})", count.count)
        }))
    };
    let amount = within_amount(question.within, outcome);
    let pairs = comparisons(trial, outcome);
    let is_compared = |change: &&Change| {
        let mut pairs = pairs.iter();
        pairs.any(|pair| pair.arm == change.arm || pair.reference_arm == change.arm)
    };
    let changes = [arm, reference];
    let rows = changes.iter().filter(is_compared).map(|change| {
        let passes = reaches(change, outcome, within_kind(outcome), question.within);
        let passes = passes.map(|passes| if passes { "yes" } else { "no" }.to_owned());
        vec![
            trial.arms[change.arm].short_name.clone(),
            with_percent(change, outcome),
            cell(passes),
            responders(change.arm),
        ]
    });
    Table::new(
        format!(
            "Change of mean {} from baseline to {}, within each arm ({})",
            outcome.name,
            trial.visits[question.visit].label,
            phrase::better(outcome.direction)
        ),
        [
            "Arm",
            "Change of the mean",
            &format!("Mean passes {amount}"),
            &format!("People counted who improved by at least {amount}"),
        ],
        rows,
    )
}
