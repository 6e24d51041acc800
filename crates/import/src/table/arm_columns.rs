//! Arms that are named by the headings of columns, as in `int_mean` and
//! "Control mean (SD)".

use super::super::slug::key;
use super::meaning::Meaning;
use mcid_trial::ArmRole;

/// Whose numbers a column holds.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Owner {
    /// The row's, or those of the arm that the row names.
    Row,
    /// Those of the arm that the row names as the other one.
    Reference,
    /// Those of an arm that headings name: its place in the list.
    Arm(usize),
}

/// An arm that headings name.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct HeadedArm {
    /// Its name.
    pub(super) name: String,
    /// Its role, where the heading is a word for one and no name.
    pub(super) role: Option<ArmRole>,
}

/// Words for an arm that are no names.
const INTERVENTIONS: &str =
    "int interv intervention treatment treat treated trt tx exp experimental arm arm1 group1 verum";
const CONTROLS: &str = "ctl ctrl con control controls kontrolle temoin";
const REFERENCES: &str = "reference ref referencearm comparator comparison arm2 group2 referenz";

fn is_among(words: &str, label: &str) -> bool {
    words.split(' ').any(|word| word == label)
}

/// The arms that labels of headings name, and to each label whose numbers
/// stand below it; `None` for labels that name no arm.
pub(super) fn arms_in(
    labels: &[(&str, Meaning)],
    has_arms: bool,
) -> (Vec<HeadedArm>, Vec<Option<Owner>>) {
    let keys: Vec<String> = labels.iter().map(|(label, _)| key(label)).collect();
    if has_arms {
        let of = |label: &String| {
            if is_among(INTERVENTIONS, label) {
                Some(Owner::Row)
            } else if is_among(CONTROLS, label) || is_among(REFERENCES, label) {
                Some(Owner::Reference)
            } else {
                None
            }
        };
        return (Vec::new(), keys.iter().map(of).collect());
    }
    // An arm has a mean; "number randomised" and the like have none.
    let has_mean = |label: &String| {
        let mut all = keys.iter().zip(labels);
        all.any(|(other, (_, meaning))| {
            other == label
                && matches!(
                    meaning,
                    Meaning::Mean
                        | Meaning::MeanDeviation
                        | Meaning::MeanError
                        | Meaning::MeanLimits
                        | Meaning::Median
                        | Meaning::Change
                        | Meaning::ChangeDeviation
                        | Meaning::ChangeError
                        | Meaning::ChangeLimits
                )
        })
    };
    let mut known: Vec<&String> = Vec::new();
    let mut arms = Vec::new();
    for (label, (written, _)) in keys.iter().zip(labels) {
        let is_time = super::visits::is_time(written);
        if known.contains(&label) || is_time || !has_mean(label) {
            continue;
        }
        known.push(label);
        let (name, role) = if is_among(INTERVENTIONS, label) {
            ("Intervention", Some(ArmRole::Intervention))
        } else if is_among(CONTROLS, label) {
            ("Control", Some(ArmRole::Control))
        } else if is_among(REFERENCES, label) {
            ("Reference", None)
        } else {
            (*written, None)
        };
        arms.push(HeadedArm {
            name: name.to_owned(),
            role,
        });
    }
    if arms.len() < 2 {
        return (Vec::new(), vec![None; labels.len()]);
    }
    let of = |label: &String| {
        let arm = known.iter().position(|other| *other == label);
        arm.map(Owner::Arm)
    };
    let found = keys.iter().map(of).collect();
    (arms, found)
}
