//! Writing outcomes, counts and notes.

use super::super::document::Json;
use super::super::keyword::Keyword;
use super::super::model::{
    ArmCount, ArmSummary, Contrast, CountTable, Note, Outcome, ResponderCount, Threshold,
};
use super::super::reported::SourceIndex;
use super::Writer;
use super::object::Object;

impl<'t> Writer<'t> {
    pub(super) fn outcome(&self, outcome: &Outcome) -> Json {
        let unit = self
            .object()
            .add("singular", Json::text(&outcome.unit_singular))
            .add("plural", Json::text(&outcome.unit_plural));
        let scale = self
            .object()
            .number("minimum", outcome.scale_minimum.as_ref())
            .number("maximum", outcome.scale_maximum.as_ref())
            .finish();
        let mut object = self
            .object()
            .text("id", &outcome.id)
            .text("name", &outcome.name)
            .text("instrument", &outcome.instrument)
            .add("unit", unit.finish());
        if scale != Json::object() {
            object = object.add("scale", scale);
        }
        object
            .keyword("direction", outcome.direction)
            .keyword("role", outcome.role)
            .list("thresholds", &outcome.thresholds, |one| self.threshold(one))
            .list("results", &outcome.summaries, |one| self.summary(one))
            .list("contrasts", &outcome.contrasts, |one| self.contrast(one))
            .list("responders", &outcome.responders, |one| {
                self.responders(one)
            })
            .optional("note", outcome.note.as_deref())
            .finish()
    }

    fn threshold(&self, threshold: &Threshold) -> Json {
        // The number's source stands beside it, not in an object of its own.
        let source = threshold.value.source;
        self.object_from(source)
            .keyword("kind", threshold.kind)
            .number("value", Some(&threshold.value))
            .text("label", &threshold.label)
            .name_source(source, self.default)
            .finish()
    }

    fn summary(&self, summary: &ArmSummary) -> Json {
        let object = self
            .at(summary.visit, summary.arm, summary.source)
            .people("n", summary.n.as_ref())
            .number("mean", summary.mean.as_ref());
        let mut object = object
            .spread(&summary.spread)
            .number("median", summary.median.as_ref());
        if let Some(change) = &summary.change {
            let whole = self.object_from(summary.source);
            let whole = whole
                .number("mean", Some(&change.mean))
                .spread(&change.spread);
            object = object.add("change", whole.finish());
        }
        object.name_source(summary.source, self.default).finish()
    }

    fn at(&self, visit: usize, arm: usize, source: Option<SourceIndex>) -> Object<'t> {
        self.object_from(source)
            .text("visit", &self.trial.visits[visit].id)
            .text("arm", &self.trial.arms[arm].id)
    }

    fn contrast(&self, contrast: &Contrast) -> Json {
        let reference = &self.trial.arms[contrast.reference_arm].id;
        self.at(contrast.visit, contrast.arm, contrast.source)
            .text("reference_arm", reference)
            .keyword("kind", contrast.kind)
            .number("estimate", Some(&contrast.estimate))
            .interval(contrast.interval.as_ref())
            .optional("p", contrast.p.as_ref().map(|p| p.text.as_str()))
            .number("standard_error", contrast.standard_error.as_ref())
            .number("degrees_of_freedom", contrast.degrees_of_freedom.as_ref())
            .optional("ratio", contrast.ratio.map(Keyword::as_str))
            .number("control_risk", contrast.control_risk.as_ref())
            .name_source(contrast.source, self.default)
            .optional("note", contrast.note.as_deref())
            .finish()
    }

    fn responders(&self, responders: &ResponderCount) -> Json {
        self.object()
            .text("visit", &self.trial.visits[responders.visit].id)
            .keyword("kind", responders.kind)
            .decimal("threshold", responders.threshold)
            .list("counts", &responders.counts, |count| self.count(count))
            .name_source(responders.source, self.default)
            .optional("note", responders.note.as_deref())
            .finish()
    }

    pub(super) fn count_table(&self, table: &CountTable) -> Json {
        let mut object = self.object().text("label", &table.label);
        if let Some(role) = table.role {
            object = object.keyword("role", role);
        }
        object
            .list("counts", &table.counts, |count| self.count(count))
            .name_source(table.source, self.default)
            .optional("note", table.note.as_deref())
            .finish()
    }

    fn count(&self, count: &ArmCount) -> Json {
        let object = self
            .object()
            .text("arm", &self.trial.arms[count.arm].id)
            .add("count", Json::number(count.count));
        match count.total {
            Some(total) => object.add("total", Json::number(total)).finish(),
            None => object.finish(),
        }
    }

    pub(super) fn note(&self, note: &Note) -> Json {
        let trial = self.trial;
        let outcome = note.outcome.map(|at| trial.outcomes[at].id.as_str());
        let visit = note.visit.map(|at| trial.visits[at].id.as_str());
        self.object()
            .keyword("kind", note.kind)
            .text("about", &note.about)
            .optional("outcome", outcome)
            .optional("visit", visit)
            .list("says", &note.says, |one| {
                self.object()
                    .text("source", &trial.sources[one.source].id)
                    .text("text", &one.text)
                    .finish()
            })
            .text("text", &note.text)
            .finish()
    }
}
