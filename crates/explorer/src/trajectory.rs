//! The arms' courses from baseline to the last visit: a view of the first screen.

use super::first_view::{FixedResults, ThresholdResults, analyse};
use super::threshold_view::{FixedView, LayerSource, ThresholdView};
use super::{View, ViewContext, key, with_rows};
use mcid_figure::scene::{Role, Scene};
use mcid_figure::trajectory::TrajectoryFigure;
use mcid_text::{RichText, alternative, caption, mark, page, table};
use mcid_trial::Trial;

/// The layers from back to front.
pub const LAYERS: [LayerSource; 3] = [
    LayerSource::Fixed(0),
    LayerSource::Threshold(0),
    LayerSource::Fixed(1),
];

/// The part that stands still while a threshold moves, for a width in CSS
/// pixels.
pub fn fixed(trial: &Trial, results: &FixedResults, width: f64) -> FixedView<TrajectoryFigure> {
    let question = &results.question;
    let last_visit = trial.visits.last().map_or("", |visit| &visit.label);
    let figure = TrajectoryFigure::new(trial, results.trajectory.clone(), width);
    FixedView {
        title: page::figure::trajectory_title(&trial.outcomes[question.outcome].name, last_visit),
        caption: caption::trajectory(trial, question, &results.trajectory),
        layers: vec![figure.ground(question.visit), figure.arms()],
        targets: figure.targets(|series, index| {
            mark::trajectory_mark(trial, question, series.arm, &series.points[index])
        }),
        figure,
    }
}

/// The part that follows the thresholds. Of its two sentences the first is
/// about the threshold between groups, the second about that within a person.
pub fn at_thresholds(
    trial: &Trial,
    fixed: &FixedView<TrajectoryFigure>,
    results: &FixedResults,
    thresholds: &ThresholdResults,
) -> ThresholdView {
    let ThresholdResults {
        question, marks, ..
    } = thresholds;
    let decimals = alternative::decimals(trial, question);
    ThresholdView {
        layers: vec![fixed.figure.thresholds(marks, decimals)],
        sentences: vec![
            caption::needed(trial, question, marks),
            caption::targets(trial, question, marks),
        ],
        alternative: alternative::trajectory(trial, question, &results.trajectory, marks),
    }
}

/// The picture of both parts.
pub fn scene(fixed: &FixedView<TrajectoryFigure>, moved: &ThresholdView) -> Scene {
    fixed.scene(moved, &fixed.figure.plane, &LAYERS)
}

/// The view.
pub(super) fn view(context: ViewContext<'_>) -> View {
    let (trial, question) = (context.trial, context.question);
    let analysis = analyse(trial, question);
    let fixed = fixed(trial, &analysis.fixed, context.width);
    let moved = at_thresholds(trial, &fixed, &analysis.fixed, &analysis.at_thresholds);
    let has_points = !fixed.targets.is_empty();
    let picture = has_points.then(|| scene(&fixed, &moved));
    let asked = [Role::ThresholdArea, Role::Guide]
        .into_iter()
        .zip(moved.sentences)
        .filter(|(_, sentence)| !sentence.is_empty());
    let (key, at_thresholds) = asked
        .map(|(role, sentence)| (key(role, sentence.as_str()), sentence))
        .unzip();
    View {
        title: fixed.title,
        caption: fixed.caption,
        lead: if has_points {
            analysis.finding(trial)
        } else {
            RichText::default().plain(caption::NO_MEANS)
        },
        key: if has_points { key } else { Vec::new() },
        scene: picture,
        targets: fixed.targets,
        table: with_rows(table::trajectory(trial, question)),
        alternative: moved.alternative,
        at_thresholds,
        ..View::default()
    }
}
