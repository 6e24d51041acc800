//! All outcome measures of a record that can be used, with their arms; and
//! what is said if there are none.

use super::super::diagnostics::Diagnostics;
use super::arms::RecordArms;
use super::identity::Identity;
use super::measure::measure;
use super::part::{Part, PostedEstimate};
use super::record::{at, list, plain_text};
use mcid_trial::{fields::Reader, json::Node, limits::MAX_FAULTS};

/// Everything that can be used, and what cannot.
pub(super) struct Gathered<'t> {
    pub(super) parts: Vec<Part>,
    /// For each part, the titles of its groups as they are posted.
    pub(super) groups: Vec<Vec<String>>,
    /// The analyses of each measure, with the indices of its parts.
    pub(super) analyses: Vec<(Vec<usize>, Vec<PostedEstimate>)>,
    pub(super) arms: RecordArms,
    /// How many measures there are.
    pub(super) count: usize,
    /// The measures that are left out, and why.
    refused: Vec<(Node<'t>, String, String)>,
}

/// Most parts that are looked at; more than any record has.
const MAX_PARTS: usize = 1_000;

/// Reads all measures.
pub(super) fn gather<'t>(record: Node<'t>, diagnostics: &mut Diagnostics) -> Gathered<'t> {
    let module = at(record, &["resultsSection", "outcomeMeasuresModule"]);
    let nodes = module
        .map(|module| list(module, "outcomeMeasures"))
        .unwrap_or_default();
    let mut all = Gathered {
        parts: Vec::new(),
        groups: Vec::new(),
        analyses: Vec::new(),
        arms: RecordArms::default(),
        count: nodes.len(),
        refused: Vec::new(),
    };
    for (at, node) in nodes.into_iter().enumerate() {
        let number = at + 1;
        let mut title = plain_text(node, "title");
        if title.is_empty() {
            title = format!("Outcome measure {number}");
        }
        if let Err(why) = all.add(node, number, &title, diagnostics) {
            diagnostics.leave_out(&title, &why);
            all.refused.push((node, title, why));
        }
    }
    all
}

impl<'t> Gathered<'t> {
    fn add(
        &mut self,
        node: Node<'t>,
        number: usize,
        title: &str,
        diagnostics: &mut Diagnostics,
    ) -> Result<(), String> {
        let mut made = measure(node, number, title, diagnostics)?;
        if self.parts.len() + made.parts.len() > MAX_PARTS {
            return Err("The record has more outcomes than can be shown.".to_owned());
        }
        let is_used = |group: usize| {
            let mut rows = made.parts.iter().flat_map(|part| &part.rows);
            rows.any(|row| row.arm == group)
                || made.estimates.iter().any(|one| one.pair.contains(&group))
        };
        let used: Vec<usize> = (0..made.groups.len())
            .filter(|group| is_used(*group))
            .collect();
        let titles: Vec<String> = used
            .iter()
            .map(|group| made.groups[*group].clone())
            .collect();
        let arms = self.arms.of_groups(&titles)?;
        let arm_of = |group: usize| {
            let at = used.iter().position(|other| *other == group);
            at.map_or(0, |at| arms[at])
        };
        for row in made.parts.iter_mut().flat_map(|part| &mut part.rows) {
            row.arm = arm_of(row.arm);
        }
        for estimate in &mut made.estimates {
            estimate.pair = estimate.pair.map(arm_of);
        }
        let first = self.parts.len();
        self.parts.extend(made.parts);
        let those: Vec<usize> = (first..self.parts.len()).collect();
        self.groups.extend(those.iter().map(|_| titles.clone()));
        self.analyses.push((those, made.estimates));
        Ok(())
    }
}

/// Says that nothing can be used: first in one sentence, then each measure
/// with its reason.
pub(super) fn refuse<'t>(
    reader: &mut Reader<'t>,
    record: Node<'t>,
    who: &Identity,
    all: &Gathered<'t>,
) {
    let remedy = "What is needed is a mean in each of two groups with a standard deviation, a standard error or a confidence interval, or a \
        difference of means with one. If the publication has them, take them from there, as a table or a trial file.";
    let count = all.count.to_string();
    reader
        .faults
        .error(record, format!("{} has results, but none of its {count} outcome measures can be shown here: each is listed below with the reason.", who.short_name), remedy);
    for (node, title, why) in all.refused.iter().take(MAX_FAULTS - 1) {
        reader
            .faults
            .error(*node, format!("\"{title}\" is left out."), why.as_str());
    }
}
