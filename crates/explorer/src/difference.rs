//! The differences, visit by visit, against the reader's threshold: a view of the first screen.

use super::controls::estimate;
use super::first_view::{FixedResults, ThresholdResults, analyse};
use super::threshold_view::{FixedView, LayerSource, ThresholdView};
use super::{KeyEntry, View, ViewContext, key, with_rows};
use mcid_figure::difference::{DifferenceContent, DifferenceFigure};
use mcid_figure::scene::{Role, Scene};
use mcid_text::page::figure as words;
use mcid_text::{alternative, caption, mark, table};
use mcid_trial::Trial;

/// The layers from back to front.
pub const LAYERS: [LayerSource; 4] = [
    LayerSource::Threshold(0),
    LayerSource::Fixed(0),
    LayerSource::Threshold(1),
    LayerSource::Fixed(1),
];

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
        layers: vec![figure.ground(question.visit), figure.marks(question.visit)],
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
    ThresholdView {
        layers: vec![
            fixed.figure.zones(question.between),
            fixed.figure.threshold(question.between),
        ],
        sentences: vec![caption::threshold_and_verdict(trial, question)],
        alternative: alternative::differences(trial, question, &results.differences),
    }
}

/// The picture of both parts.
pub fn scene(fixed: &FixedView<DifferenceFigure>, moved: &ThresholdView) -> Scene {
    fixed.scene(moved, &fixed.figure.plane, &LAYERS)
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
    let other = analysis.fixed.other_in_words(trial);
    let has_rows = !differences.is_empty();
    let picture = has_rows.then(|| scene(&fixed, &moved));
    View {
        title: fixed.title,
        caption: fixed.caption,
        lead: analysis.finding(trial),
        key: if has_rows && !question.between.is_zero() {
            grounds().into()
        } else {
            Vec::new()
        },
        scene: picture,
        targets: fixed.targets,
        table: with_rows(table::differences(trial, question, differences)),
        alternative: moved.alternative,
        controls: other.iter().map(|_| estimate(context)).collect(),
        remarks: other.into_iter().collect(),
        at_thresholds: moved.sentences,
        ..View::default()
    }
}
