//! How sure one can be that the benefit is at least as large as any threshold.

use super::controls::reference;
use super::{View, ViewContext, key, refused, terms};
use mcid_analysis::confidence::ConfidenceParts;
use mcid_analysis::evidence::Evidence;
use mcid_analysis::threshold::{between_scale, published};
use mcid_figure::confidence::{ConfidenceContent, scene};
use mcid_figure::scene::{Role, Target};
use mcid_text::probability::share_band;
use mcid_text::term;
use mcid_text::view::{self as common, confidence as words, label};
use mcid_trial::{Decimal, ThresholdKind};

/// The view.
pub(super) fn view(context: ViewContext<'_>) -> View {
    let (trial, question) = (context.trial, context.question);
    let Some(evidence) = Evidence::of(trial, question) else {
        return refused(words::TITLE, common::nothing(trial, question));
    };
    let outcome = &trial.outcomes[question.outcome];
    let scale = between_scale(trial, question);
    let published = published(outcome, |kind| kind == ThresholdKind::BetweenGroups);
    let threshold = question.between.to_f64();
    let parts = evidence.confidence_parts(threshold);
    let (picture, plane) = scene(
        &ConfidenceContent {
            evidence: &evidence,
            scale,
            threshold,
            threshold_names: words::threshold_names(trial, question),
            reading: share_band(parts.important_benefit),
            published: common::guides(outcome),
            axis: words::axis(trial, question),
            vertical: words::AXIS.to_owned(),
        },
        context.width,
    );
    let rows = rows(context, &evidence);
    let targets = rows
        .iter()
        .filter(|(row, ..)| plane.x.end >= row.to_f64())
        .map(|(row, _, parts)| {
            let band = parts.important_benefit;
            Target {
                x: plane.position_x(row.to_f64()),
                y: plane.position_y(f64::midpoint(band.lower, band.upper)),
                statement: words::mark(trial, question, &evidence, *row),
            }
        })
        .collect();
    let lead = words::lead(trial, question, &evidence);
    let caption = words::caption(trial, question, &evidence);
    let mut entries = vec![
        key(Role::ThresholdArea, words::READ_OFF),
        key(Role::Band, label::left_open(evidence.is_symmetric())),
    ];
    if evidence.printed_is_possible() {
        entries.push(key(Role::Curve, words::LINE));
    }
    if !published.is_empty() {
        entries.push(key(Role::Guide, words::PUBLISHED));
    }
    View {
        title: words::TITLE.to_owned(),
        controls: vec![reference(context)],
        key: entries,
        numbers: words::numbers(trial, question, &evidence, &parts),
        remarks: words::remarks(&evidence),
        table: words::table(trial, question, &evidence, &rows),
        terms: terms(&[term::CONFIDENCE, term::MCID, term::STANDARD_ERROR]),
        ..View::default()
    }
    .with_figure(caption, lead, picture, targets)
}

/// A threshold with its names and how sure one can be at it.
type ThresholdRow = (Decimal, Vec<String>, ConfidenceParts);

/// The ticks, the published thresholds and the reader's, smallest first.
fn rows(context: ViewContext<'_>, evidence: &Evidence) -> Vec<ThresholdRow> {
    let question = context.question;
    let outcome = &context.trial.outcomes[question.outcome];
    let published = published(outcome, |kind| kind == ThresholdKind::BetweenGroups);
    let mut thresholds = between_scale(context.trial, question).ticks();
    thresholds.push(question.between);
    thresholds.extend(published.iter().map(|other| other.value.value));
    thresholds.sort_by(|one, other| one.compare(*other));
    thresholds.dedup_by(|one, other| one.compare(*other).is_eq());
    thresholds
        .into_iter()
        .map(|row| {
            let labels = published
                .iter()
                .filter(|other| other.value.value.compare(row).is_eq())
                .map(|other| other.label.clone());
            let is_own = row.compare(question.between).is_eq();
            let names = words::row_names(row.is_zero(), is_own, labels.collect());
            (row, names, evidence.confidence_parts(row.to_f64()))
        })
        .collect()
}
