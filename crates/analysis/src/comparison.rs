//! Which arms of an outcome can be compared.

use mcid_trial::{ArmIndex, ArmRole, Outcome, Trial};

use super::means::has_means;

/// A pair of arms that can be compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Comparison {
    /// The arm whose benefit is asked about.
    pub arm: ArmIndex,
    /// The arm it is compared with.
    pub reference_arm: ArmIndex,
}

impl Comparison {
    /// The same arms seen from the other side.
    #[must_use]
    pub fn reversed(self) -> Self {
        Self {
            arm: self.reference_arm,
            reference_arm: self.arm,
        }
    }

    /// This pair with the tested arm first: reversed where it is a control
    /// against an intervention.
    #[must_use]
    pub fn tested_first(self, trial: &Trial) -> Self {
        let is = |arm: ArmIndex, role| trial.arms[arm].role == role;
        if is(self.arm, ArmRole::Control) && is(self.reference_arm, ArmRole::Intervention) {
            self.reversed()
        } else {
            self
        }
    }

    /// True where both arms have the same role, so that either may be the one
    /// whose benefit is asked about.
    pub fn is_symmetric(self, trial: &Trial) -> bool {
        trial.arms[self.arm].role == trial.arms[self.reference_arm].role
    }
}

/// The pairs of arms that can be compared: those of the reported differences in
/// the file's order, then those with means alone, then the pairs of arms of one
/// role from their other side. An intervention comes before a control. Ratios
/// cannot be held against a threshold in the outcome's unit and do not count.
pub fn comparisons(trial: &Trial, outcome: &Outcome) -> Vec<Comparison> {
    let mut pairs: Vec<Comparison> = Vec::new();
    let reported = outcome.contrasts.iter();
    let reported = reported
        .filter(|contrast| contrast.kind.is_in_unit())
        .map(|contrast| Comparison {
            arm: contrast.arm,
            reference_arm: contrast.reference_arm,
        });
    for pair in reported.chain(pairs_with_means(trial, outcome)) {
        let pair = pair.tested_first(trial);
        let is_known = |known: &Comparison| *known == pair || *known == pair.reversed();
        if !pairs.iter().any(is_known) {
            pairs.push(pair);
        }
    }
    let others = pairs.iter().filter(|pair| pair.is_symmetric(trial));
    let others: Vec<Comparison> = others.map(|pair| pair.reversed()).collect();
    pairs.extend(others);
    pairs
}

/// Every intervention with every control, or every two arms of a trial without
/// a control, where both have a mean after baseline.
fn pairs_with_means(trial: &Trial, outcome: &Outcome) -> Vec<Comparison> {
    let with_means = (0..trial.arms.len()).filter(|arm| has_means(trial, outcome, *arm));
    let (tested, controls): (Vec<ArmIndex>, Vec<ArmIndex>) =
        with_means.partition(|arm| trial.arms[*arm].role == ArmRole::Intervention);
    let mut pairs = Vec::new();
    for (place, arm) in tested.iter().enumerate() {
        let others = if controls.is_empty() {
            &tested[place + 1..]
        } else {
            &controls
        };
        pairs.extend(others.iter().map(|reference_arm| Comparison {
            arm: *arm,
            reference_arm: *reference_arm,
        }));
    }
    pairs
}
