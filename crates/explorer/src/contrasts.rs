//! Every contrast of the outcome: all pairs of arms at all visits.

use super::controls::choice;
use super::{View, ViewContext, key, terms};
use mcid_analysis::contrasts::{Allowance, Contrasts, Row as Contrasted};
use mcid_analysis::question::comparisons;
use mcid_analysis::setting::Choice;
use mcid_analysis::threshold::between_scale;
use mcid_figure::contrasts::{ContrastRow, ContrastsContent, scene};
use mcid_figure::scene::{Role, Target};
use mcid_text::view::{contrasts as words, label};
use mcid_text::{phrase, ratio, term};
use mcid_trial::Direction;

/// Most rows that are drawn; the table holds all.
const MOST_DRAWN: usize = 30;

/// The view.
pub(super) fn view(context: ViewContext<'_>) -> View {
    let (trial, question) = (context.trial, context.question);
    let contrasts = Contrasts::of(trial, question);
    let outcome = &trial.outcomes[question.outcome];
    let lead = if comparisons(trial, outcome).is_empty() {
        ratio::answer(trial, question)
    } else {
        None
    };
    let lead = lead.unwrap_or_else(|| words::lead(trial, question, &contrasts));
    if contrasts.rows.is_empty() {
        return View {
            title: words::TITLE.to_owned(),
            lead,
            ..View::default()
        };
    }
    let mut remarks = words::remarks(trial, question, &contrasts);
    let drawn = drawn(context, &contrasts, &mut remarks);
    let figure = content(context, &drawn);
    let (picture, places) = scene(&figure, context.width);
    let targets = drawn
        .iter()
        .zip(places)
        .map(|(row, (x, y))| Target {
            x,
            y,
            statement: words::statement(trial, question, row),
        })
        .collect();
    let mut entries = Vec::new();
    if !question.between.is_zero() {
        let amount = phrase::quantity(question.between, outcome);
        entries.push(key(Role::Threshold, label::benefit_of(&amount)));
        entries.push(key(Role::HarmThreshold, label::harm_of(&amount)));
    }
    if contrasts.allowance == Allowance::Bonferroni {
        entries.push(key(Role::Band, words::wider_meaning(contrasts.family)));
    }
    let is_drawn = !drawn.is_empty();
    let caption = if is_drawn {
        words::caption(trial, question, &contrasts)
    } else {
        words::TABLE_ALONE.to_owned()
    };
    View {
        title: words::TITLE.to_owned(),
        alternative: if is_drawn {
            format!("{caption} {}", lead.text())
        } else {
            String::new()
        },
        caption,
        lead,
        controls: vec![choice(
            context,
            Choice::Multiplicity,
            words::ALLOWANCE,
            &words::ALLOWANCES,
        )],
        key: if is_drawn { entries } else { Vec::new() },
        scene: is_drawn.then_some(picture),
        targets,
        numbers: words::numbers(trial, question, &contrasts),
        remarks,
        table: words::table(trial, question, &contrasts),
        terms: terms(&[term::CONFIDENCE_INTERVAL, term::MCID, term::P_VALUE]),
        ..View::default()
    }
}

/// The rows that are drawn: no ratios, and no more than can be looked at.
fn drawn<'c>(
    context: ViewContext<'_>,
    contrasts: &'c Contrasts,
    remarks: &mut Vec<String>,
) -> Vec<&'c Contrasted> {
    let mut drawn: Vec<&Contrasted> = contrasts
        .rows
        .iter()
        .filter(|row| row.contrast.kind.is_in_unit())
        .collect();
    if drawn.len() > MOST_DRAWN {
        remarks.push(words::left_out(MOST_DRAWN, drawn.len()));
        let outcome = &context.trial.outcomes[context.question.outcome];
        let pairs = comparisons(context.trial, outcome);
        let chosen = pairs.get(context.question.comparison);
        // Those of the chosen pair come first.
        let (mut of_pair, others): (Vec<_>, Vec<_>) = drawn.into_iter().partition(|row| {
            chosen.is_none_or(|pair| {
                (pair.arm, pair.reference_arm) == (row.contrast.arm, row.contrast.reference_arm)
            })
        });
        of_pair.extend(others);
        drawn = of_pair;
        drawn.truncate(MOST_DRAWN);
    }
    drawn
}

/// What the figure shows.
fn content(context: ViewContext<'_>, drawn: &[&Contrasted]) -> ContrastsContent {
    let (trial, question) = (context.trial, context.question);
    let outcome = &trial.outcomes[question.outcome];
    let pairs = comparisons(trial, outcome);
    let [first, second] = words::sides(trial, &pairs);
    let (sign, [at_left, at_right]) = match outcome.direction {
        Direction::LowerIsBetter => (-1.0, [first, second]),
        Direction::HigherIsBetter => (1.0, [second, first]),
    };
    let row = |row: &&Contrasted| {
        let contrast = &row.contrast;
        ContrastRow {
            name: words::name(trial, contrast, pairs.len()),
            numbers: words::numbers_of(contrast, row),
            estimate: row.estimate,
            interval: row.interval,
            adjusted: row.adjusted,
            is_chosen: row.is_chosen,
        }
    };
    let scale = between_scale(trial, question);
    ContrastsContent {
        rows: drawn.iter().map(row).collect(),
        threshold: sign * question.between.to_f64(),
        threshold_name: words::threshold_name(question),
        reach: sign * scale.maximum.to_f64(),
        captions: [
            format!("\u{2190} {at_left}"),
            format!("{at_right} \u{2192}"),
        ],
    }
}
