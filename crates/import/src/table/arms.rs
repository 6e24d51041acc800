//! The arms of a table: those that the preface lists, those that headings
//! name, and those in the order in which rows name them.

use super::super::diagnostics::Diagnostics;
use super::super::slug::id_for;
use super::arm_columns::HeadedArm;
use super::cell_faults::CellPlace;
use super::decimal_separator::Separators;
use super::number::{is_not_reported, one};
use super::preface::{Line, Preface};
use mcid_trial::{ArmRole, Keyword, limits::MAX_ARMS, names::nearest, quote::quote};

/// An arm.
pub(super) struct TableArm {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) short_name: String,
    /// `None` while nothing says it.
    pub(super) role: Option<ArmRole>,
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
        for &(key, role) in ArmRole::WORDS {
            for line in preface.all(key) {
                if let Some(arm) = arms.index(line.value(0), line.at(), diagnostics) {
                    arms.list[arm].role = Some(role);
                }
            }
        }
        if arms
            .list
            .iter()
            .any(|arm| arm.role == Some(ArmRole::Control))
        {
            for arm in &mut arms.list {
                arm.role.get_or_insert(ArmRole::Intervention);
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
        let word = line.value(2);
        let role = ArmRole::from_word(&word.to_ascii_lowercase());
        if role.is_none() && !word.is_empty() {
            let message = format!("{} is not a role of an arm.", quote(word));
            diagnostics.error(at, message, "Write intervention or control.");
        }
        let mut randomised = String::new();
        if !is_not_reported(line.value(3)) {
            match one(line.value(3), marks) {
                Ok(number) => randomised = number,
                Err(refusal) => {
                    diagnostics.error(at, refusal.message, refusal.remedy.for_table());
                }
            }
        }
        self.push(name, line.value(1), line.value(4), at);
        if let Some(arm) = self.list.last_mut() {
            arm.role = role;
            arm.randomised = randomised;
        }
    }

    /// An arm that headings name. One that the preface has in its role, or
    /// by its name, is the same.
    fn add_headed(&mut self, headed: &HeadedArm, at: CellPlace, diagnostics: &mut Diagnostics) {
        let mut in_role = self
            .list
            .iter()
            .filter(|arm| headed.role.is_some() && arm.role == headed.role);
        if in_role.next().is_some() && in_role.next().is_none() {
            return;
        }
        if let (Some(arm), Some(role)) = (self.index(&headed.name, at, diagnostics), headed.role) {
            self.list[arm].role = Some(role);
        }
    }

    /// The arm that headings name, after [`TableArms::read`].
    pub(super) fn of_headed(&self, headed: &HeadedArm) -> Option<usize> {
        let named = self.named(&headed.name).first().copied();
        named.or_else(|| {
            let in_role = |arm: &TableArm| headed.role.is_some() && arm.role == headed.role;
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
            role: None,
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
