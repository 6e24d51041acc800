//! The picture that stands beside a link to a trial's page: name, question,
//! the difference in words and as the figure draws it.
//!
//! It is drawn for 1200 by 630 pixels, the shape that pages which show links
//! ask for, and read at a third of that: nothing in it is small. The figure is
//! [`crate::difference::DifferenceFigure`] with the opening question's row
//! alone. Long texts are set smaller, then cut off; a number is never cut.

mod block;
mod card;
mod look;

use core::fmt::Write as _;

use mcid_text::metadata::preview::{Finding, Words, words};
use mcid_text::page::BRAND;
use mcid_trial::Trial;

use super::recorder::short;
use super::scene::Anchor;
use super::theme::{ARMS, INK, INK_2, OWN, PAPER};
use block::{Block, Face};
use look::light;

/// Width of the picture in pixels.
pub const WIDTH: f64 = 1200.0;
/// Height of the picture in pixels.
pub const HEIGHT: f64 = 630.0;

const MARGIN: f64 = 68.0;
const ROOM: f64 = WIDTH - 2.0 * MARGIN;
/// Where the question's room begins and ends.
const QUESTION: (f64, f64) = (108.0, 296.0);
/// Where the finding and the figure's card begin and end.
const FINDING: (f64, f64) = (318.0, 578.0);
/// Width of the finding beside the card.
const COLUMN: f64 = 440.0;

/// Between the texts of the column.
const BETWEEN: f64 = 7.0;
/// Width and height of the explorer's mark.
const ICON: f64 = 36.0;
/// Least room for the condition beside the trial's name.
const LEAST_CONDITION: f64 = 160.0;

const HEADING: Face = Face {
    family: "serif",
    bold: true,
    colour: INK,
    line: 1.16,
};
const TEXT: Face = Face {
    family: "sans-serif",
    bold: false,
    colour: INK_2,
    line: 1.28,
};
const NUMBER: Face = Face {
    family: "sans-serif",
    bold: true,
    colour: INK,
    line: 1.2,
};

/// The picture of a trial's opening question as an SVG document.
pub fn preview(trial: &Trial) -> String {
    let words = words(trial);
    let (width, height) = (short(WIDTH), short(HEIGHT));
    let (paper, own) = (light(PAPER), light(OWN));
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\">\n<rect width=\"{width}\" height=\"{height}\" fill=\"{paper}\"/>\n<rect width=\"14\" height=\"{height}\" fill=\"{own}\"/>\n"
    );
    write_head(&mut svg, &words);
    let (top, bottom) = QUESTION;
    let sizes = [
        (70.0, 2),
        (62.0, 2),
        (54.0, 2),
        (50.0, 3),
        (42.0, 3),
        (36.0, 4),
    ];
    let question = Block::clamped(&words.question, HEADING, ROOM, &sizes).balanced(ROOM);
    question.write(
        &mut svg,
        Anchor::Start,
        MARGIN,
        middle(top, bottom, question.height()),
    );
    if let Some(finding) = &words.finding {
        write_finding(&mut svg, finding);
        card::write(&mut svg, trial);
    } else {
        let sizes = [(36.0, 4), (32.0, 5), (28.0, 6)];
        let about = Block::clamped(&words.description, TEXT, ROOM, &sizes);
        about.write(&mut svg, Anchor::Start, MARGIN, FINDING.0);
    }
    svg.push_str("</svg>\n");
    svg
}

/// Where something of a height begins that stands in the middle.
fn middle(top: f64, bottom: f64, height: f64) -> f64 {
    top + (bottom - top - height) / 2.0
}

/// The trial's name and condition, and whose picture it is.
fn write_head(svg: &mut String, words: &Words) {
    let (brand, name) = (HEADING.coloured(INK_2), NUMBER.coloured(OWN));
    let (size, top) = (30.0, 50.0);
    let right = WIDTH - MARGIN - ICON - 16.0;
    let brand = Block::clamped(BRAND, brand, ROOM, &[(size, 1)]);
    brand.write(svg, Anchor::End, right, top + 1.0);
    write_icon(svg, WIDTH - MARGIN - ICON, top);
    let room = right - brand.room() - MARGIN;
    let name = Block::clamped(&words.name, name, room, &[(size, 1)]);
    let left = room - name.room();
    let condition = if left < LEAST_CONDITION {
        ""
    } else {
        &words.condition
    };
    let condition = Block::clamped(condition, TEXT, left, &[(size, 1)]);
    name.write_before(&condition, svg, MARGIN, top);
}

/// The explorer's mark: an estimate with its interval, and a threshold.
fn write_icon(svg: &mut String, left: f64, top: f64) {
    let (left, top, middle, end) = (left + 2.0, top + 2.0, ICON / 2.0, ICON - 4.0);
    let (arm, own) = (light(ARMS[0]), light(OWN));
    // Writing to a string cannot fail.
    let _ = writeln!(
        svg,
        "<g transform=\"translate({} {})\" stroke-width=\"3.5\" stroke-linecap=\"round\"><path d=\"M2 {middle}H{end}\" stroke=\"{arm}\"/><circle cx=\"{middle}\" cy=\"{middle}\" r=\"7\" fill=\"{arm}\"/><path d=\"M{middle} 2V{end}\" stroke=\"{own}\"/></g>",
        short(left - 1.0),
        short(top - 1.0)
    );
}

/// The difference in words, in a column beside the card: smaller where it
/// would be taller than the card.
fn write_finding(svg: &mut String, finding: &Finding) {
    let (top, bottom) = FINDING;
    let height = |blocks: &[Block]| {
        let heights: f64 = blocks.iter().map(Block::height).sum();
        heights + BETWEEN * (blocks.len() as f64 - 1.0)
    };
    let mut blocks = column(finding, 1.0);
    for factor in [0.9, 0.8, 0.7] {
        if height(&blocks) > bottom - top {
            blocks = column(finding, factor);
        }
    }
    let mut place = middle(top, bottom, height(&blocks));
    for block in &blocks {
        block.write(svg, Anchor::Start, MARGIN, place);
        place += block.height() + BETWEEN;
    }
}

fn column(finding: &Finding, factor: f64) -> [Block; 4] {
    let block = |text: &str, face, sizes: &[(f64, usize)]| {
        let sizes = sizes.iter().map(|(size, most)| (size * factor, *most));
        let sizes: Vec<(f64, usize)> = sizes.collect();
        Block::clamped(text, face, COLUMN, &sizes).balanced(COLUMN)
    };
    let measure = [(28.0, 1), (25.0, 1), (26.0, 2)];
    let size = [
        (56.0, 1),
        (50.0, 1),
        (44.0, 1),
        (36.0, 2),
        (26.0, 3),
        (18.0, 4),
    ];
    let comparison = [(28.0, 2), (26.0, 3), (22.0, 4), (18.0, 6)];
    let interval = [(28.0, 1), (25.0, 1), (26.0, 2), (20.0, 4)];
    [
        block(&finding.measure, TEXT, &measure),
        block(&finding.size, NUMBER, &size),
        block(&finding.comparison, TEXT, &comparison),
        block(&finding.interval, TEXT.coloured(INK), &interval),
    ]
}
