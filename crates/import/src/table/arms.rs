//! The arms of a table: those that the preface lists, those that headings
//! name, and those in the order in which rows name them.

use super::super::diagnostics::Diagnostics;
use super::super::slug::id_for;
use super::arm_columns::{ArmHint, HeadedArm};
use super::cell_faults::CellPlace;
use super::decimal_separator::Separators;
use super::number::{is_not_reported, one};
use super::preface::{Line, Preface};
use mcid_trial::{limits::MAX_ARMS, names::nearest, quote::quote};

/// An arm.
pub(super) struct TableArm {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) short_name: String,
    /// `Some(true)` for a control, `None` while nothing says.
    pub(super) is_control: Option<bool>,
    /// Number randomised; may be empty.
    pub(super) randomised: String,
    pub(super) at: CellPlace,
}

/// All arms.
#[derive(Default)]
pub(super) struct TableArms {
    pub(super) list: Vec<TableArm>,
    /// True where the preface lists them all.
    is_closed: bool,
}

impl TableArms {
    /// The arms of the preface, and those that headings name.
    pub(super) fn read(
        preface: &Preface,
        headed_arms: &[HeadedArm],
        headings: CellPlace,
        marks: Separators,
        diagnostics: &mut Diagnostics,
    ) -> Self {
        let mut arms = Self::default();
        for line in preface.all("arm") {
            arms.listed(line, marks, diagnostics);
        }
        arms.is_closed = arms.list.len() > 1;
        for (key, is_control) in [("intervention", false), ("control", true)] {
            for line in preface.all(key) {
                if let Some(arm) = arms.index(line.value(0), line.at(), diagnostics) {
                    arms.list[arm].is_control = Some(is_control);
                }
            }
        }
        if arms.list.iter().any(|arm| arm.is_control == Some(true)) {
            for arm in &mut arms.list {
                arm.is_control.get_or_insert(false);
            }
        }
        for headed in headed_arms {
            arms.add_headed(headed, headings, diagnostics);
        }
        arms
    }

    /// `# arm`: name, short name, role, number randomised, id.
    fn listed(&mut self, line: &Line, marks: Separators, diagnostics: &mut Diagnostics) {
        let (name, at) = (line.value(0), line.at());
        if name.is_empty() {
            return;
        }
        let role = line.value(2);
        let is_control = ["intervention", "control"]
            .iter()
            .position(|word| role.eq_ignore_ascii_case(word));
        if is_control.is_none() && !role.is_empty() {
            let message = format!("{} is not a role of an arm.", quote(role));
            diagnostics.error(at, message, "Write intervention or control.");
        }
        let mut randomised = String::new();
        if !is_not_reported(line.value(3)) {
            match one(line.value(3), marks) {
                Ok(number) => randomised = number,
                Err(refusal) => diagnostics.error(at, refusal.message, &refusal.remedy),
            }
        }
        self.push(name, line.value(1), line.value(4), at);
        if let Some(arm) = self.list.last_mut() {
            arm.is_control = is_control.map(|position| position == 1);
            arm.randomised = randomised;
        }
    }

    /// An arm that headings name. One that the preface has in its role, or
    /// by its name, is the same.
    fn add_headed(&mut self, headed: &HeadedArm, at: CellPlace, diagnostics: &mut Diagnostics) {
        let control = match headed.hint {
            ArmHint::Intervention => Some(false),
            ArmHint::Control => Some(true),
            ArmHint::Named => None,
        };
        let mut in_role = self
            .list
            .iter()
            .filter(|arm| control.is_some() && arm.is_control == control);
        if in_role.next().is_some() && in_role.next().is_none() {
            return;
        }
        if let (Some(arm), Some(_)) = (self.index(&headed.name, at, diagnostics), control) {
            self.list[arm].is_control = control;
        }
    }

    /// The arm that headings name, after [`Arms::read`].
    pub(super) fn of_headed(&self, headed: &HeadedArm) -> Option<usize> {
        let control = match headed.hint {
            ArmHint::Intervention => Some(false),
            ArmHint::Control => Some(true),
            ArmHint::Named => None,
        };
        let named = self.named(&headed.name).first().copied();
        named.or_else(|| {
            let in_role = |arm: &TableArm| control.is_some() && arm.is_control == control;
            self.list.iter().position(in_role)
        })
    }

    fn push(&mut self, name: &str, short_name: &str, id: &str, at: CellPlace) {
        let taken = |id: &str| self.list.iter().any(|arm| arm.id == id);
        let id = id_for(id, name, "arm", &taken);
        self.list.push(TableArm {
            id,
            name: name.to_owned(),
            short_name: if short_name.is_empty() {
                name
            } else {
                short_name
            }
            .to_owned(),
            is_control: None,
            randomised: String::new(),
            at,
        });
    }

    /// The arms that a text can mean: by name, else by short name, else by
    /// id; exactly, else whatever the case.
    fn named(&self, text: &str) -> Vec<usize> {
        let ways: [fn(&TableArm, &str) -> bool; 6] = [
            |arm, text| arm.name == text,
            |arm, text| arm.short_name == text,
            |arm, text| arm.id == text,
            |arm, text| arm.name.eq_ignore_ascii_case(text),
            |arm, text| arm.short_name.eq_ignore_ascii_case(text),
            |arm, text| arm.id.eq_ignore_ascii_case(text),
        ];
        let found = |way: &fn(&TableArm, &str) -> bool| -> Vec<usize> {
            let arms = self.list.iter().enumerate();
            arms.filter(|(_, arm)| way(arm, text))
                .map(|(index, _)| index)
                .collect()
        };
        ways.iter()
            .map(found)
            .find(|found| !found.is_empty())
            .unwrap_or_default()
    }

    /// True unless a cell says that it names no arm.
    pub(super) fn is_named(&self, text: &str) -> bool {
        !is_not_reported(text) || (!text.is_empty() && !self.named(text).is_empty())
    }

    /// The arm that a cell names, which is added if it is new.
    pub(super) fn index(
        &mut self,
        text: &str,
        at: CellPlace,
        diagnostics: &mut Diagnostics,
    ) -> Option<usize> {
        let found = self.named(text);
        if found.len() > 1 {
            let message = format!("{} is the name of more than one arm.", quote(text));
            diagnostics.error(
                at,
                message,
                "Give the arms different names, or write their ids.",
            );
            return None;
        }
        if let [index] = found[..] {
            return Some(index);
        }
        if is_not_reported(text) {
            diagnostics.error(
                at,
                "The row does not name its arm.",
                "Write the arm's name.",
            );
            return None;
        }
        if self.is_closed {
            let message =
                quote(text) + " is not one of the arms that the rows before the headings list.";
            let near = nearest(text, self.list.iter().map(|arm| arm.name.as_str()));
            let remedy = match near {
                Some(name) => format!("Did you mean {}?", quote(name)),
                None => "Write its name as it is there, or add a row \"# arm\".".to_owned(),
            };
            diagnostics.error(at, message, &remedy);
            return None;
        }
        if self.list.len() >= MAX_ARMS {
            let message = format!("There are more than {MAX_ARMS} arms.");
            diagnostics.error(at, message, "Check that this column names the arms.");
            return None;
        }
        self.push(text, "", "", at);
        Some(self.list.len() - 1)
    }
}
