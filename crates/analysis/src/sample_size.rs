//! How many people a summary is of: the number analysed or, where a file gives
//! none, the number randomised, which is the most that it can be.

use mcid_trial::{ArmIndex, Outcome, Reported, Trial, VisitIndex};

/// The number analysed in an arm at a visit, or randomised to it where that is
/// all there is.
pub fn sample_size<'a>(
    trial: &'a Trial,
    outcome: &'a Outcome,
    arm: ArmIndex,
    visit: VisitIndex,
) -> Option<&'a Reported> {
    analysed(outcome, arm, visit).or(trial.arms[arm].randomised.as_ref())
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
    let mut summaries = outcome.summaries.iter();
    let summary = summaries.find(|summary| summary.arm == arm && summary.visit == visit)?;
    summary.n.as_ref()
}
