//! The parts of the form that hold the numbers.

use super::super::SPREADS;
use super::super::field_id::{KIND, LEVEL, SPREAD, text_of};
use super::{Builder, single};
use crate::form_view::{FieldRow, Section};
use mcid_text::editor as words;
use mcid_trial::document::Json;

/// An arm: its id and its name.
type Arm = (String, String);

impl Builder<'_> {
    pub(super) fn results(&mut self) -> Section {
        let spread = SPREADS[self.form.spread];
        let keys: &[(&str, &str)] = match spread {
            "standard_deviation" => &[("standard_deviation", words::STANDARD_DEVIATION)],
            "standard_error" => &[("standard_error", words::STANDARD_ERROR)],
            _ => &[("lower", words::LOWER), ("upper", words::UPPER)],
        };
        let keys = [&[("n", words::COUNT), ("mean", words::MEAN)], keys].concat();
        let mut rows = vec![single(self.choice(SPREAD, words::SPREAD, &words::SPREADS))];
        for (visit, at) in self.ids("/visits", "label") {
            for (arm, name) in self.ids("/arms", "name") {
                let heading = words::at_visit(&name, &at);
                let of = |key: &str| format!("result/{visit}/{arm}/{key}");
                rows.push(self.entry(heading, &of, &keys));
            }
        }
        Section {
            heading: words::RESULTS.to_owned(),
            text: vec![words::AS_PRINTED.to_owned()],
            columns: keys.iter().map(|(_, label)| (*label).to_owned()).collect(),
            rows,
            ..Section::default()
        }
    }

    pub(super) fn contrasts(&mut self) -> Section {
        let keys = [
            ("estimate", words::ESTIMATE),
            ("lower", words::LOWER),
            ("upper", words::UPPER),
            ("p", words::P_VALUE),
        ];
        let mut rows = vec![
            single(self.choice(KIND, words::KIND, &words::KINDS)),
            single(self.field(LEVEL.to_owned(), words::LEVEL, "")),
        ];
        let visits = self.ids("/visits", "label");
        for (arm, reference) in self.pairs() {
            for (visit, at) in &visits {
                let of = |key: &str| format!("contrast/{visit}/{}/{}/{key}", arm.0, reference.0);
                let heading = words::at_visit(&words::minus(&arm.1, &reference.1), at);
                rows.push(self.entry(heading, &of, &keys));
            }
        }
        Section {
            heading: words::CONTRASTS.to_owned(),
            text: vec![words::CONTRASTS_LEAD.to_owned()],
            columns: keys.iter().map(|(_, label)| (*label).to_owned()).collect(),
            rows,
            ..Section::default()
        }
    }

    /// The pairs of arms that are contrasted, and each arm with the first control.
    fn pairs(&self) -> Vec<(Arm, Arm)> {
        let arms = self.ids("/arms", "name");
        let mut entries = self.form.entries("/arms").iter();
        let control = entries.position(|arm| text_of(arm, "role") == "control");
        let control = control.unwrap_or(arms.len().saturating_sub(1));
        let mut pairs: Vec<(usize, usize)> = (0..arms.len())
            .filter(|at| *at != control)
            .map(|at| (at, control))
            .collect();
        let place = |contrast: &Json, key: &str| {
            let id = text_of(contrast, key);
            arms.iter().position(|(arm, _)| arm == id)
        };
        for contrast in self.form.entries(&self.form.of_outcome("contrasts")) {
            let pair = place(contrast, "arm").zip(place(contrast, "reference_arm"));
            pairs.extend(pair.filter(|pair| !pairs.contains(pair)));
        }
        let pair = |(arm, reference): (usize, usize)| (arms[arm].clone(), arms[reference].clone());
        pairs.into_iter().map(pair).collect()
    }

    fn entry(
        &mut self,
        heading: String,
        of: &dyn Fn(&str) -> String,
        keys: &[(&str, &str)],
    ) -> FieldRow {
        let fields = keys
            .iter()
            .map(|(key, label)| self.field_of(of(key), label, &heading));
        FieldRow {
            fields: fields.collect(),
            heading,
            action: None,
        }
    }
}
