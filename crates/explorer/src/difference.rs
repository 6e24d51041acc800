//! The differences, visit by visit, against the reader's threshold: a view of the first screen.

use std::sync::Arc;

use super::first_view::{FixedResults, ThresholdResults, analyse};
use super::threshold_view::{FixedView, ThresholdView};
use super::{KeyEntry, View, ViewContext, key, with_rows};
use mcid_figure::difference::{DifferenceContent, DifferenceFigure};
use mcid_figure::scene::Role;
use mcid_text::page::figure as words;
use mcid_text::{alternative, caption, mark, table};
use mcid_trial::Trial;

/// The part that stands still while a threshold moves, for a width in CSS
/// pixels; with room for a handle on the threshold, or without.
pub fn fixed(
    trial: &Trial,
    results: &FixedResults,
    width: f64,
    has_handle: bool,
) -> FixedView<DifferenceFigure> {
    let question = &results.question;
    let outcome = &trial.outcomes[question.outcome];
    let content = DifferenceContent::new(trial, question, &results.differences, has_handle);
    let figure = DifferenceFigure::new(content, width);
    FixedView {
        title: words::DIFFERENCE_TITLE.to_owned(),
        caption: caption::differences(trial, question, &results.differences),
        layers: [figure.ground(question.visit), figure.marks(question.visit)].map(Arc::new),
        targets: figure.targets(|row| mark::difference_mark(trial, outcome, row)),
        figure,
    }
}

/// The part that follows the threshold between groups. Its only sentence says
/// the threshold and the verdict at it.
pub fn at_thresholds(
    trial: &Trial,
    fixed: &FixedView<DifferenceFigure>,
    results: &FixedResults,
    thresholds: &ThresholdResults,
) -> ThresholdView {
    let question = &thresholds.question;
    let [ground, marks] = &fixed.layers;
    let zones = fixed.figure.zones(question.between);
    let threshold = fixed.figure.threshold(question.between);
    ThresholdView {
        layers: vec![
            Arc::new(zones),
            ground.clone(),
            Arc::new(threshold),
            marks.clone(),
        ],
        at_thresholds: vec![caption::threshold_and_verdict(trial, question)],
        alternative: alternative::differences(trial, question, &results.differences),
    }
}

/// What the coloured grounds stand for.
pub fn grounds() -> [KeyEntry; 3] {
    [
        key(Role::ZoneBenefit, words::ZONE_BENEFIT),
        key(Role::ZoneSmall, words::ZONE_SMALL),
        key(Role::ZoneHarm, words::ZONE_HARM),
    ]
}

/// The view.
pub(super) fn view(context: ViewContext<'_>) -> View {
    let (trial, question) = (context.trial, context.question);
    let analysis = analyse(trial, question);
    let fixed = fixed(trial, &analysis.fixed, context.width, false);
    let moved = at_thresholds(trial, &fixed, &analysis.fixed, &analysis.at_thresholds);
    let differences = &analysis.fixed.differences;
    let has_rows = !differences.is_empty();
    View {
        title: fixed.title,
        caption: fixed.caption,
        lead: analysis.finding(trial),
        key: if has_rows && !question.between.is_zero() {
            grounds().into()
        } else {
            Vec::new()
        },
        scene: has_rows.then(|| moved.scene(&fixed.figure.plane)),
        targets: fixed.targets,
        table: with_rows(table::differences(trial, question, differences)),
        alternative: moved.alternative,
        at_thresholds: moved.at_thresholds,
        ..View::default()
    }
}
