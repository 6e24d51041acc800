//! How many people a summary is of: the number analysed or, where a file gives
//! none, the number randomised, which is the most that it can be.

use mcid_trial::impossible::is_impossible_size;
use mcid_trial::{ArmIndex, ArmSummary, Outcome, Reported, Trial, VisitIndex};

/// The number analysed in an arm at a visit, or randomised to it where that is
/// all there is; `None` also where more were analysed than randomised, which
/// cannot be.
pub fn sample_size<'a>(
    trial: &'a Trial,
    outcome: &'a Outcome,
    arm: ArmIndex,
    visit: VisitIndex,
) -> Option<&'a Reported> {
    if has_impossible_size(trial, outcome, arm, visit) {
        return None;
    }
    analysed(outcome, arm, visit).or(trial.arms[arm].randomised.as_ref())
}

/// True where more people were analysed in an arm at a visit than randomised
/// to it.
pub fn has_impossible_size(
    trial: &Trial,
    outcome: &Outcome,
    arm: ArmIndex,
    visit: VisitIndex,
) -> bool {
    let summary = summary(outcome, arm, visit);
    summary.is_some_and(|summary| is_impossible_size(&trial.arms[arm], summary))
}

/// True where the number randomised stands in for the number analysed.
pub fn is_as_randomised(
    trial: &Trial,
    outcome: &Outcome,
    arm: ArmIndex,
    visit: VisitIndex,
) -> bool {
    analysed(outcome, arm, visit).is_none() && trial.arms[arm].randomised.is_some()
}

fn analysed(outcome: &Outcome, arm: ArmIndex, visit: VisitIndex) -> Option<&Reported> {
    summary(outcome, arm, visit)?.n.as_ref()
}

fn summary(outcome: &Outcome, arm: ArmIndex, visit: VisitIndex) -> Option<&ArmSummary> {
    let mut summaries = outcome.summaries.iter();
    summaries.find(|summary| summary.arm == arm && summary.visit == visit)
}
