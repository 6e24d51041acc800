//! From groups, which every outcome measure of a record lists anew, to the
//! trial's arms; and which of them is the control.

use super::super::control_name;
use super::super::diagnostics::Diagnostics;
use super::super::draft::ImportQuestion;
use super::super::slug::slug;
use super::record::{at, is, list, plain_text, text_of};
use super::text::shortened;
use mcid_trial::{json::Node, limits::MAX_ARMS};

/// What sets of people analysed are called behind a group's title, in lower
/// case.
const ANALYSIS_SETS: [&str; 18] = [
    "fas",
    "itt",
    "mitt",
    "m-itt",
    "itt-e",
    "pp",
    "pps",
    "ppp",
    "ss",
    "saf",
    "sas",
    "rs",
    "es",
    "full analysis set",
    "intent-to-treat",
    "intention-to-treat",
    "per protocol",
    "safety set",
];

/// An arm.
pub(super) struct RecordArm {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) short_name: String,
}

/// The arms found so far.
#[derive(Default)]
pub(super) struct RecordArms {
    pub(super) all: Vec<RecordArm>,
}

/// Longest short name, in characters.
const MAX_SHORT_NAME: usize = 32;

impl RecordArms {
    /// The arms of a measure's groups, by their titles; new ones are added.
    ///
    /// # Errors
    ///
    /// Why the groups cannot be told apart, or are too many.
    pub(super) fn of_groups(&mut self, titles: &[String]) -> Result<Vec<usize>, String> {
        let mut names: Vec<&str> = titles.iter().map(|title| without_set(title)).collect();
        if has_twins(&names) {
            names = titles.iter().map(String::as_str).collect();
        }
        if has_twins(&names) || names.iter().any(|name| name.is_empty()) {
            return Err("Its groups cannot be told apart by their titles.".to_owned());
        }
        let is_new = |name: &&&str| self.place(name).is_none();
        if self.all.len() + names.iter().filter(is_new).count() > MAX_ARMS {
            let most = MAX_ARMS.to_string();
            return Err(format!(
                "With its groups there would be more than {most} arms."
            ));
        }
        Ok(names.iter().map(|name| self.placed(name)).collect())
    }

    fn place(&self, name: &str) -> Option<usize> {
        self.all
            .iter()
            .position(|arm| arm.name.eq_ignore_ascii_case(name))
    }

    fn placed(&mut self, name: &str) -> usize {
        if let Some(place) = self.place(name) {
            return place;
        }
        let id = slug(name, "arm", &|id| self.all.iter().any(|arm| arm.id == id));
        let mut short_name = shortened(name, MAX_SHORT_NAME);
        if self.all.iter().any(|arm| arm.short_name == short_name) {
            name.clone_into(&mut short_name);
        }
        self.all.push(RecordArm {
            id,
            name: name.to_owned(),
            short_name,
        });
        self.all.len() - 1
    }

    /// Asks which arm is the control; its index.
    pub(super) fn control(&self, record: Node<'_>, diagnostics: &mut Diagnostics) -> Control {
        let arms = self.all.iter();
        let mut choices: Vec<(&str, &str)> = arms
            .map(|arm| (arm.id.as_str(), arm.name.as_str()))
            .collect();
        choices.push((NO_CONTROL, "none of them is a control"));
        let (proposed, help) = self.proposed(record);
        let question =
            ImportQuestion::choice("control", "Arms", "Which arm is the control?", choices)
                .with_help(help)
                .proposing(proposed);
        let answer = diagnostics.ask(question);
        let answer = answer.as_deref();
        match self.all.iter().position(|arm| Some(&*arm.id) == answer) {
            Some(place) => Control::Arm(place),
            None if answer == Some(NO_CONTROL) => Control::None,
            None => Control::Unsaid,
        }
    }

    /// The arm that the record suggests as the control, and why.
    fn proposed(&self, record: Node<'_>) -> (String, String) {
        let names: Vec<&str> = self.all.iter().map(|arm| &*arm.name).collect();
        let types = ["PLACEBO_COMPARATOR", "SHAM_COMPARATOR", "NO_INTERVENTION"];
        let untreated = the_only(&self.of_types(record, &types));
        let active = || {
            let active = the_only(&self.of_types(record, &["ACTIVE_COMPARATOR"]))?;
            let others = self.of_types(record, &["EXPERIMENTAL"]).len();
            (others + 1 == self.all.len()).then_some(active)
        };
        let by_type = |what| move |place| (place, what);
        let found = untreated
            .map(by_type("a comparator without the treatment"))
            .or_else(|| control_name::control(&names).map(|place| (place, "")))
            .or_else(|| active().map(by_type("the active comparator")))
            .or_else(|| control_name::comparator(&names).map(|place| (place, "")));
        match found.map(|(place, what)| (&self.all[place], what)) {
            Some((arm, "")) => (
                arm.id.clone(),
                format!("The title \"{}\" suggests it.", arm.name),
            ),
            Some((arm, what)) => (
                arm.id.clone(),
                format!("The record lists \"{}\" as {what}.", arm.name),
            ),
            None => (
                String::new(),
                "Neither the types nor the titles of the record's arms say it clearly.".to_owned(),
            ),
        }
    }

    /// The arms whose groups a record lists with one of some types.
    fn of_types(&self, record: Node<'_>, types: &[&str]) -> Vec<usize> {
        let module = at(record, &["protocolSection", "armsInterventionsModule"]);
        let groups = module.map(|module| list(module, "armGroups"));
        let labels: Vec<String> = groups
            .unwrap_or_default()
            .iter()
            .filter(|group| types.iter().any(|word| is(text_of(**group, "type"), word)))
            .map(|group| plain_text(*group, "label"))
            .collect();
        let is_listed = |place: &usize| {
            labels
                .iter()
                .any(|label| label.eq_ignore_ascii_case(&self.all[*place].name))
        };
        (0..self.all.len()).filter(is_listed).collect()
    }
}

/// Answer that no arm is a control; no arm can have this id.
const NO_CONTROL: &str = "no_control";

/// Which arm is the control.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Control {
    Unsaid,
    None,
    Arm(usize),
}

fn the_only(places: &[usize]) -> Option<usize> {
    match places {
        [place] => Some(*place),
        _ => None,
    }
}

fn has_twins(names: &[&str]) -> bool {
    let is_twin = |at: usize| {
        names[..at]
            .iter()
            .any(|name| name.eq_ignore_ascii_case(names[at]))
    };
    (0..names.len()).any(is_twin)
}

/// A group's title without the set of people analysed that stands in
/// brackets at its end, as in "Placebo (FAS)".
fn without_set(title: &str) -> &str {
    let Some((name, set)) = title
        .strip_suffix(')')
        .and_then(|title| title.rsplit_once('('))
    else {
        return title;
    };
    let is_set = ANALYSIS_SETS
        .iter()
        .any(|known| set.eq_ignore_ascii_case(known))
        || ["set", "population"].iter().any(|end| {
            let tail = set.len().checked_sub(end.len() + 1);
            tail.and_then(|at| set.get(at + 1..))
                .is_some_and(|tail| tail.eq_ignore_ascii_case(end))
        });
    let name = name.trim_end();
    if is_set && !name.is_empty() {
        name
    } else {
        title
    }
}
