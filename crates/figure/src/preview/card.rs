//! The card of the preview that holds the figure of the difference.

use core::fmt::Write as _;

use crate::difference::{Content, Figure, RowWords};
use crate::recorder::short;
use crate::scene::{Layer, Mark, Role};
use crate::text_width::role_width;
use crate::wrapped::wrapped;
use mcid_analysis::difference::{Difference, differences};
use mcid_analysis::question::{Question, comparisons};
use mcid_analysis::threshold::between_scale;
use mcid_text::page::figure as page;
use mcid_text::{answer, escape, mark, phrase};
use mcid_trial::Trial;

use super::look::{CARD, RULE, write_layer};
use super::{FINDING, MARGIN, WIDTH, middle};

/// Left edge of the card.
const LEFT: f64 = 544.0;
/// Between the card's edges and the figure.
const PADDING: f64 = 30.0;
/// How many times as large as on the page the figure is at most; in tenths,
/// as lengths are written.
const SCALE: f64 = 1.9;
/// How far the threshold's label moves towards its line: nobody drags a
/// handle here, and its room is empty.
const LOWERED: f64 = 17.0;
/// Least room for the visit beside the numbers, in the figure's pixels.
const LEAST: f64 = 60.0;

/// The card with the figure.
pub(super) fn write(svg: &mut String, trial: &Trial) {
    let question = Question::opening(trial);
    let outcome = &trial.outcomes[question.outcome];
    let mut rows = differences(trial, outcome, question.comparison);
    rows.retain(|row| row.visit == question.visit);
    let (top, bottom) = FINDING;
    let (width, height) = (WIDTH - MARGIN - LEFT, bottom - top);
    let room = width - 2.0 * PADDING;
    let laid_out = |scale: f64| {
        let content = content(trial, &question, rows.clone(), room / scale);
        Figure::new(content, room / scale)
    };
    let mut figure = laid_out(SCALE);
    let tallest = (height - PADDING) / (figure.plane.height - LOWERED);
    let scale = SCALE.min((tallest * 10.0).floor() / 10.0);
    if scale < SCALE {
        figure = laid_out(scale);
    }
    let left = LEFT + PADDING;
    let place = middle(top, bottom, (figure.plane.height - LOWERED) * scale) - LOWERED * scale;
    // Writing to a string cannot fail.
    let _ = writeln!(
        svg,
        "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"14\" fill=\"{CARD}\" stroke=\"{RULE}\" stroke-width=\"2\"/>\n<g transform=\"translate({} {}) scale({})\">",
        short(LEFT),
        short(top),
        short(width),
        short(height),
        short(left),
        short(place),
        short(scale)
    );
    write_layer(svg, &figure.zones(question.between));
    write_layer(svg, &figure.ground(question.visit));
    if !question.between.is_zero() {
        write_layer(svg, &lowered(figure.threshold(question.between)));
    }
    write_layer(svg, &figure.marks(question.visit));
    svg.push_str("</g>\n");
}

/// The layer with its texts further down.
fn lowered(mut layer: Layer) -> Layer {
    for mark in &mut layer.marks {
        if let Mark::Text { y, .. } = mark {
            *y += LOWERED;
        }
    }
    layer
}

/// The figure's content, with words that have room in its width.
fn content(trial: &Trial, question: &Question, rows: Vec<Difference>, width: f64) -> Content {
    let outcome = &trial.outcomes[question.outcome];
    let pair = comparisons(outcome).get(question.comparison).copied();
    let (arm, reference) = pair
        .map(|pair| answer::arm_names(trial, pair))
        .unwrap_or_default();
    let cut = |role, text: &str, room| wrapped(role, &escape::plain(text), room, 1).concat();
    let favours = |arm: &str| cut(Role::Label, &page::favours(arm), width - 40.0);
    let words = rows
        .iter()
        .map(|row| {
            let numbers = mark::row_numbers(&outcome.contrasts[row.contrast]);
            let left = width - role_width(Role::Strong, &numbers);
            let visit = phrase::capitalised(&row.visit_label);
            RowWords {
                visit: if left < LEAST {
                    String::new()
                } else {
                    cut(Role::Strong, &visit, left - 16.0)
                },
                numbers: if left < 0.0 { String::new() } else { numbers },
            }
        })
        .collect();
    Content {
        rows,
        words,
        direction: outcome.direction,
        scale: between_scale(outcome, question.comparison),
        favours_arm: favours(&arm),
        favours_reference: favours(&reference),
    }
}
