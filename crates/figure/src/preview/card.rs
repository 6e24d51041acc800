//! The card of the preview that holds the figure of the difference.

use core::fmt::Write as _;

use crate::difference::{DifferenceContent, DifferenceFigure};
use crate::recorder::short;
use crate::scene::Role;
use crate::text_width::role_width;
use crate::wrapped::wrapped;
use mcid_analysis::Question;
use mcid_analysis::difference::differences;
use mcid_text::escape;
use mcid_trial::Trial;

use super::look::{light, write_layer};
use super::{FINDING, MARGIN, WIDTH, middle};
use crate::theme::{CARD, RULE};

/// Left edge of the card.
const LEFT: f64 = 544.0;
/// Between the card's edges and the figure.
const PADDING: f64 = 30.0;
/// How many times as large as on the page the figure is at most; in tenths,
/// as lengths are written.
const SCALE: f64 = 1.9;
/// Room for a handle at the top of the figure, which is empty here.
const EMPTY: f64 = 17.0;
/// Least room for the visit beside the numbers, in the figure's pixels.
const LEAST: f64 = 60.0;

/// The card with the figure.
pub(super) fn write(svg: &mut String, trial: &Trial) {
    let question = Question::opening(trial);
    let mut rows = differences(trial, &question);
    rows.retain(|row| row.visit == question.visit);
    let (top, bottom) = FINDING;
    let (width, height) = (WIDTH - MARGIN - LEFT, bottom - top);
    let room = width - 2.0 * PADDING;
    let laid_out = |scale: f64| {
        let mut content = DifferenceContent::new(trial, &question, &rows, false);
        shorten(&mut content, room / scale);
        DifferenceFigure::new(content, room / scale)
    };
    let mut figure = laid_out(SCALE);
    let tallest = (height - PADDING) / (figure.plane.height - EMPTY);
    let scale = SCALE.min((tallest * 10.0).floor() / 10.0);
    if scale < SCALE {
        figure = laid_out(scale);
    }
    let left = LEFT + PADDING;
    let place = middle(top, bottom, (figure.plane.height - EMPTY) * scale) - EMPTY * scale;
    let (card, rule) = (light(CARD), light(RULE));
    // Writing to a string cannot fail.
    let _ = writeln!(
        svg,
        "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"14\" fill=\"{card}\" stroke=\"{rule}\" stroke-width=\"2\"/>\n<g transform=\"translate({} {}) scale({})\">",
        short(LEFT),
        short(top),
        short(width),
        short(height),
        short(left),
        short(place),
        short(scale)
    );
    for layer in [
        figure.zones(question.between),
        figure.ground(question.visit),
        figure.threshold(question.between),
        figure.marks(question.visit),
    ] {
        write_layer(svg, &layer);
    }
    svg.push_str("</g>\n");
}

/// Cuts the figure's words off where they have no room in its width.
fn shorten(content: &mut DifferenceContent, width: f64) {
    let cut = |role, text: &str, room| wrapped(role, &escape::plain(text), room, 1).concat();
    for caption in [&mut content.favours_arm, &mut content.favours_reference] {
        *caption = cut(Role::Label, caption, width - 40.0);
    }
    for row in &mut content.rows {
        let left = width - role_width(Role::Strong, &row.numbers);
        if left < LEAST {
            row.visit.clear();
        } else {
            row.visit = cut(Role::Strong, &row.visit, left - 16.0);
        }
        if left < 0.0 {
            row.numbers.clear();
        }
    }
}
