//! Writing outcomes, counts and notes.

use super::super::document::Json;
use super::super::keyword::Keyword;
use super::super::model::{
    ArmCount, ArmSummary, Contrast, CountTable, Note, Outcome, ResponderCount, Spread, Threshold,
};
use super::Writer;
use super::field::{decimal, list, optional, whole};

impl Writer<'_> {
    pub(super) fn outcome(&self, outcome: &Outcome) -> Json {
        let mut object = Json::object();
        object.add_text("id", &outcome.id);
        object.add_text("name", &outcome.name);
        object.add_text("instrument", &outcome.instrument);
        let unit = Json::object()
            .with("singular", Json::text(&outcome.unit_singular))
            .with("plural", Json::text(&outcome.unit_plural));
        object.add("unit", unit);
        let mut scale = Json::object();
        self.number(
            &mut scale,
            "minimum",
            outcome.scale_minimum.as_ref(),
            self.default,
        );
        self.number(
            &mut scale,
            "maximum",
            outcome.scale_maximum.as_ref(),
            self.default,
        );
        if scale != Json::object() {
            object.add("scale", scale);
        }
        object.add_text("direction", outcome.direction.as_str());
        object.add_text("role", outcome.role.as_str());
        list(
            &mut object,
            "thresholds",
            &outcome.thresholds,
            |threshold| self.threshold(threshold),
        );
        list(&mut object, "results", &outcome.summaries, |summary| {
            self.summary(summary)
        });
        list(&mut object, "contrasts", &outcome.contrasts, |contrast| {
            self.contrast(contrast)
        });
        list(
            &mut object,
            "responders",
            &outcome.responders,
            |responders| self.responders(responders),
        );
        optional(&mut object, "note", outcome.note.as_deref());
        object
    }

    fn threshold(&self, threshold: &Threshold) -> Json {
        let mut object = Json::object();
        object.add_text("kind", threshold.kind.as_str());
        // The number's source stands beside it, not in an object of its own.
        let source = threshold.value.source;
        self.number(&mut object, "value", Some(&threshold.value), source);
        object.add_text("label", &threshold.label);
        self.name_source(&mut object, source, self.default);
        object
    }

    fn summary(&self, summary: &ArmSummary) -> Json {
        let mut object = self.at(summary.visit, summary.arm);
        let holds = summary.source;
        match &summary.n {
            Some(n) if n.source == holds && n.note.is_none() => object.add("n", whole(n.value)),
            n => self.number(&mut object, "n", n.as_ref(), holds),
        }
        self.number(&mut object, "mean", summary.mean.as_ref(), holds);
        match &summary.spread {
            Spread::StandardDeviation(value) => {
                self.number(&mut object, "standard_deviation", Some(value), holds);
            }
            Spread::StandardError(value) => {
                self.number(&mut object, "standard_error", Some(value), holds);
            }
            Spread::ConfidenceInterval(interval) => {
                self.interval(&mut object, Some(interval), holds);
            }
            Spread::NotReported => {}
        }
        self.number(&mut object, "median", summary.median.as_ref(), holds);
        self.name_source(&mut object, holds, self.default);
        object
    }

    fn at(&self, visit: usize, arm: usize) -> Json {
        let mut object = Json::object();
        object.add_text("visit", &self.trial.visits[visit].id);
        object.add_text("arm", &self.trial.arms[arm].id);
        object
    }

    fn contrast(&self, contrast: &Contrast) -> Json {
        let mut object = self.at(contrast.visit, contrast.arm);
        object.add_text("reference_arm", &self.trial.arms[contrast.reference_arm].id);
        object.add_text("kind", contrast.kind.as_str());
        let holds = contrast.source;
        self.number(&mut object, "estimate", Some(&contrast.estimate), holds);
        self.interval(&mut object, contrast.interval.as_ref(), holds);
        optional(
            &mut object,
            "p",
            contrast.p.as_ref().map(|p| p.text.as_str()),
        );
        self.number(
            &mut object,
            "standard_error",
            contrast.standard_error.as_ref(),
            holds,
        );
        self.name_source(&mut object, holds, self.default);
        optional(&mut object, "note", contrast.note.as_deref());
        object
    }

    fn responders(&self, responders: &ResponderCount) -> Json {
        let mut object = Json::object();
        object.add_text("visit", &self.trial.visits[responders.visit].id);
        object.add_text("kind", responders.kind.as_str());
        object.add("threshold", decimal(responders.threshold));
        self.counts(&mut object, &responders.counts);
        self.name_source(&mut object, responders.source, self.default);
        optional(&mut object, "note", responders.note.as_deref());
        object
    }

    pub(super) fn count_table(&self, table: &CountTable) -> Json {
        let mut object = Json::object();
        object.add_text("label", &table.label);
        object.add_text("role", table.role.map_or("", Keyword::as_str));
        self.counts(&mut object, &table.counts);
        self.name_source(&mut object, table.source, self.default);
        optional(&mut object, "note", table.note.as_deref());
        object
    }

    fn counts(&self, object: &mut Json, counts: &[ArmCount]) {
        list(object, "counts", counts, |count| {
            let mut one = Json::object();
            one.add_text("arm", &self.trial.arms[count.arm].id);
            one.add("count", Json::number(count.count));
            if let Some(total) = count.total {
                one.add("total", Json::number(total));
            }
            one
        });
    }

    pub(super) fn note(&self, note: &Note) -> Json {
        let mut object = Json::object();
        object.add_text("kind", note.kind.as_str());
        object.add_text("about", &note.about);
        let outcome = note.outcome.map(|at| self.trial.outcomes[at].id.as_str());
        optional(&mut object, "outcome", outcome);
        let visit = note.visit.map(|at| self.trial.visits[at].id.as_str());
        optional(&mut object, "visit", visit);
        list(&mut object, "says", &note.says, |says| {
            let mut one = Json::object();
            one.add_text("source", &self.trial.sources[says.source].id);
            one.add_text("text", &says.text);
            one
        });
        object.add_text("text", &note.text);
        object
    }
}
