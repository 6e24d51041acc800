//! How far the distributions of the two arms' scores overlap.

use super::controls::{overlap_deviation, shape};
use super::{KeyEntry, View, ViewContext, key, terms};
use mcid_analysis::Question;
use mcid_analysis::responders::Origin;
use mcid_analysis::scores::{NoScores, Scores};
use mcid_figure::overlap::{OverlapContent, ruler_height, scene};
use mcid_figure::plane::{Plane, kept_within};
use mcid_figure::scene::{Role, Target, arm_style};
use mcid_text::answer::within_amount;
use mcid_text::view::overlap as words;
use mcid_text::{phrase, term};
use mcid_trial::Trial;

/// The view.
pub(super) fn view(context: ViewContext<'_>) -> View {
    let (trial, question) = (context.trial, context.question);
    let scores = match Scores::of(trial, question) {
        Ok(scores) => scores,
        Err(missing) => {
            let controls = match missing {
                NoScores::Deviation(_) | NoScores::ImpossibleSpread(_) => {
                    vec![overlap_deviation(context)]
                }
                NoScores::Comparison | NoScores::Mean(_) | NoScores::ImpossibleMean(..) => {
                    Vec::new()
                }
            };
            return View {
                title: words::TITLE.to_owned(),
                lead: words::nothing(trial, question, missing),
                controls,
                ..View::default()
            };
        }
    };
    let figure = OverlapContent {
        scores: &scores,
        names: scores
            .arms
            .each_ref()
            .map(|arm| words::mean_names(trial, arm)),
        ruler_names: words::ruler_names(trial, question),
        axis: words::axis(trial, question),
    };
    let (picture, plane) = scene(&figure, context.width);
    let mut controls = vec![shape(context, words::SHAPE)];
    let all_printed = scores
        .arms
        .iter()
        .all(|arm| arm.deviation.origin == Origin::Printed);
    if !all_printed {
        controls.push(overlap_deviation(context));
    }
    let lead = words::lead(trial, question, &scores);
    let caption = words::caption(trial, question, &scores);
    View {
        title: words::TITLE.to_owned(),
        controls,
        key: entries(trial, question, &scores),
        numbers: words::numbers(trial, question, &scores),
        remarks: words::remarks(trial, question, &scores),
        table: words::table(trial, question, &scores),
        terms: terms(&[term::OVERLAP, term::STANDARD_DEVIATION, term::MCID]),
        ..View::default()
    }
    .with_figure(
        caption,
        lead,
        picture,
        targets(trial, question, &scores, &plane),
    )
}

/// The marks that can be pointed at: means, the ruler's end, targets.
fn targets(trial: &Trial, question: &Question, scores: &Scores, plane: &Plane) -> Vec<Target> {
    let inside = |value: f64| kept_within(plane.position_x(value), plane.left..plane.right);
    let mut targets: Vec<Target> = scores
        .arms
        .iter()
        .map(|arm| Target {
            x: inside(arm.mean.to_f64()),
            y: plane.position_y(arm.distribution.density(arm.mean.to_f64()).min(plane.y.end)),
            statement: words::mean_mark(trial, question, arm),
        })
        .collect();
    if let Some(needed) = scores.needed {
        targets.push(Target {
            x: inside(needed),
            y: ruler_height(plane),
            statement: words::ruler_mark(trial, question, needed),
        });
    }
    for arm in &scores.arms {
        if let Some(target) = arm.target.filter(|target| plane.x.contains(target)) {
            targets.push(Target {
                x: plane.position_x(target),
                y: f64::midpoint(plane.top, plane.bottom),
                statement: words::target_mark(trial, question, arm, target),
            });
        }
    }
    targets
}

/// What the colours stand for.
fn entries(trial: &Trial, question: &Question, scores: &Scores) -> Vec<KeyEntry> {
    let outcome = &trial.outcomes[question.outcome];
    let mut entries = Vec::new();
    for arm in &scores.arms {
        let name = phrase::in_sentence(&trial.arms[arm.arm].short_name);
        entries.push(key(Role::ArmBand(arm_style(arm.arm)), name.clone()));
        if arm.target.is_some() {
            let amount = within_amount(question.within, outcome);
            let meaning = words::target_meaning(&name, &amount);
            entries.push(key(Role::ArmTarget(arm_style(arm.arm)), meaning));
        }
    }
    if scores.needed.is_some() {
        entries.push(key(Role::Threshold, words::RULER));
    }
    if scores.bounds.is_some() {
        entries.push(key(Role::Guide, words::ENDS));
        if !scores.is_bounded() {
            entries.push(key(Role::FaintCurve, words::BEYOND));
        }
    }
    entries
}
