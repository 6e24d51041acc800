//! The parts of the form about the trial, its arms, visits and outcomes.

use super::super::action;
use super::super::field_id::{OUTCOME, PRIMARY, THRESHOLD, text_of};
use super::{Builder, single};
use crate::form_view::{Action, Field, FieldRow, Section};
use mcid_text::editor as words;

impl Builder<'_> {
    pub(super) fn identity(&mut self) -> Section {
        let fields = [
            ("/short_name", words::SHORT_NAME, words::SHORT_NAME_HELP),
            ("/title", words::TITLE, ""),
            ("/question", words::QUESTION_LABEL, words::QUESTION_HELP),
            ("/description", words::DESCRIPTION, words::DESCRIPTION_HELP),
            ("/sources/0/name", words::SOURCE, words::SOURCE_HELP),
            ("/citation/doi", words::DOI, words::DOI_HELP),
        ];
        let rows = fields
            .into_iter()
            .map(|(id, label, help)| single(self.field(id.to_owned(), label, help)));
        Section {
            heading: words::IDENTITY.to_owned(),
            rows: rows.collect(),
            ..Section::default()
        }
    }

    pub(super) fn arms(&mut self) -> Section {
        let mut rows = Vec::new();
        for at in 0..self.form.count("/arms") {
            let of = |key: &str| format!("/arms/{at}/{key}");
            let heading = words::numbered(words::ARM, at);
            let mut fields = vec![
                self.field_of(of("name"), words::ARM_NAME, &heading),
                self.field_of(of("short_name"), words::ARM_SHORT_NAME, &heading),
            ];
            let role = self.choice(&of("role"), words::ARM_ROLE, &words::ROLES_OF_ARMS);
            fields.push(Field {
                about: words::about(&heading),
                ..role
            });
            fields.push(self.field_of(of("randomised"), words::RANDOMISED, &heading));
            rows.push(FieldRow {
                heading,
                fields,
                action: self.remove("arms", at),
            });
        }
        Section {
            heading: words::ARMS.to_owned(),
            columns: [
                words::ARM_NAME,
                words::ARM_SHORT_NAME,
                words::ARM_ROLE,
                words::RANDOMISED,
            ]
            .map(str::to_owned)
            .to_vec(),
            rows,
            actions: vec![Action::new(&format!("{}arms", action::ADD), words::ADD_ARM)],
            ..Section::default()
        }
    }

    pub(super) fn visits(&mut self) -> Section {
        let mut rows = vec![single(self.choice(
            "/time_unit",
            words::TIME_UNIT,
            &words::TIME_UNITS,
        ))];
        let visits = self.ids("/visits", "label");
        let mut primary = vec![("", words::NO_PRIMARY)];
        primary.extend(
            visits
                .iter()
                .map(|(id, label)| (id.as_str(), label.as_str())),
        );
        rows.push(single(self.choice(PRIMARY, words::PRIMARY_VISIT, &primary)));
        for at in 0..self.form.count("/visits") {
            let of = |key: &str| format!("/visits/{at}/{key}");
            let heading = words::numbered(words::VISIT, at);
            rows.push(FieldRow {
                fields: vec![
                    self.field_of(of("time"), words::VISIT_TIME, &heading),
                    self.field_of(of("label"), words::VISIT_LABEL, &heading),
                ],
                heading,
                action: self.remove("visits", at),
            });
        }
        Section {
            heading: words::VISITS.to_owned(),
            text: vec![words::VISITS_LEAD.to_owned()],
            rows,
            actions: vec![Action::new(
                &format!("{}visits", action::ADD),
                words::ADD_VISIT,
            )],
            ..Section::default()
        }
    }

    pub(super) fn outcome(&mut self) -> Section {
        let outcomes = self.form.entries("/outcomes");
        let names = outcomes.iter().enumerate().map(|(at, outcome)| {
            let name = match text_of(outcome, "name") {
                "" => words::numbered(words::OUTCOME, at),
                name => name.to_owned(),
            };
            (at.to_string(), name)
        });
        let names: Vec<(String, String)> = names.collect();
        let choices: Vec<(&str, &str)> = names
            .iter()
            .map(|(at, name)| (at.as_str(), name.as_str()))
            .collect();
        let mut rows = Vec::new();
        if names.len() > 1 {
            rows.push(single(self.choice(OUTCOME, words::WHICH_OUTCOME, &choices)));
        }
        let of = |key: &str| self.form.of_outcome(key);
        let (name, instrument) = (of("name"), of("instrument"));
        let (direction, role) = (of("direction"), of("role"));
        let others = [
            (THRESHOLD.to_owned(), words::MCID, words::MCID_HELP),
            (of("scale/minimum"), words::SCALE_MINIMUM, ""),
            (of("scale/maximum"), words::SCALE_MAXIMUM, ""),
            (of("unit/singular"), words::UNIT_ONE, ""),
            (of("unit/plural"), words::UNIT_SEVERAL, ""),
        ];
        let fields = [
            self.field(name, words::OUTCOME_NAME, words::OUTCOME_NAME_HELP),
            self.field(instrument, words::INSTRUMENT, words::INSTRUMENT_HELP),
            self.choice(&direction, words::DIRECTION, &words::DIRECTIONS),
            self.choice(&role, words::ROLE, &words::ROLES),
        ];
        rows.extend(fields.map(single));
        rows.extend(others.map(|(id, label, help)| single(self.field(id, label, help))));
        let mut actions = vec![Action::new(
            &format!("{}outcomes", action::ADD),
            words::ADD_OUTCOME,
        )];
        actions.extend(self.remove("outcomes", self.form.outcome));
        Section {
            heading: words::OUTCOME.to_owned(),
            rows,
            actions,
            ..Section::default()
        }
    }
}
