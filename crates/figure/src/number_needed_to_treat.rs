//! Both arms as people, and the difference between them on a scale.
//!
//! How to read it: of a fixed number of people in each arm, the coloured ones
//! improved by at least the threshold. Under them stands the difference
//! between the shares with its interval, on an axis that is linear in it; the
//! second row of numbers is the same axis in numbers needed to treat, where
//! an interval through zero is one unbroken bar through ∞.

use core::ops::Range;

use mcid_stats::Interval;

use super::axes::draw_label;
use super::icon_array::IconArray;
use super::plane::{Drawn, Marker, Pen, Plane};
use super::scene::{Anchor, Layer, Role, Scene, Target, arm_style};
use super::ticks::{labelled, rounded_out};
use super::wrapped::wrapped;

/// Least width for two arrays of a thousand beside each other.
const WIDE: f64 = 560.0;
const GAP: f64 = 24.0;
const ROW: f64 = 17.0;

/// One arm.
pub struct ArmPeople {
    /// Its place in the trial.
    pub arm: usize,
    /// Its name.
    pub name: String,
    /// How many people of the fixed number improved.
    pub people: usize,
    /// The same in words.
    pub count: String,
    /// What it says when pointed at.
    pub statement: String,
}

/// What the figure shows.
pub struct PeopleContent {
    /// The arm asked about and the one it is compared with.
    pub arms: [ArmPeople; 2],
    /// True for a thousand people in each arm, else a hundred.
    pub thousand: bool,
    /// The difference in percentage points.
    pub difference: f64,
    /// Its interval.
    pub interval: Option<Interval>,
    /// What the axis covers at least.
    pub range: Range<f64>,
    /// What the axis measures.
    pub axis: String,
    /// What its second row of numbers is.
    pub needed_axis: String,
    /// A difference in percentage points as a number needed.
    pub needed: fn(f64) -> String,
    /// What the difference says when pointed at.
    pub statement: String,
}

/// Where everything stands.
struct PeopleLayout {
    arrays: [IconArray; 2],
    /// Rows of the names, and the height at which they begin.
    names: [(Vec<String>, f64); 2],
    /// Rows of the axis titles.
    titles: [Vec<String>; 2],
    plane: Plane,
}

/// The figure for a width in CSS pixels, with its targets.
pub fn scene(content: &PeopleContent, width: f64) -> (Scene, Vec<Target>) {
    let layout = PeopleLayout::new(content, width);
    let plane = &layout.plane;
    let marks = |(arm, array): (&ArmPeople, &IconArray)| {
        array.marks(Role::Person(arm_style(arm.arm)), arm.people)
    };
    let arrays = content.arms.iter().zip(&layout.arrays);
    let people = Layer {
        marks: arrays.clone().flat_map(marks).collect(),
    };
    let placed = || content.arms.iter().zip(&layout.arrays).zip(&layout.names);
    let counts = plane.layer(|pen| {
        for ((arm, array), (rows, top)) in placed() {
            let start = (array.left, top + ROW * (rows.len() as f64 + 0.5));
            pen.text(Role::Strong, Anchor::Start, start, &arm.count)?;
        }
        Ok(())
    });
    let names = plane.layer(|pen| {
        for ((arm, array), (rows, top)) in placed() {
            let role = Role::ArmLabel(arm_style(arm.arm));
            let first = (array.left, top + ROW / 2.0);
            pen.rows(role, Anchor::Start, first, ROW, rows)?;
        }
        Ok(())
    });
    let axis = plane.layer(|pen| draw_axis(pen, &layout, content));
    let bar = plane.layer(|pen| draw_bar(pen, content));
    let people_targets = arrays.map(|(arm, array)| Target {
        x: array.left + array.pitch * array.columns as f64 / 2.0,
        y: array.top + array.pitch * array.rows as f64 / 2.0,
        statement: arm.statement.clone(),
    });
    let difference = Target {
        x: plane.inside_x(content.difference),
        y: bar_height(plane),
        statement: content.statement.clone(),
    };
    let targets = people_targets.chain([difference]).collect();
    (plane.scene(vec![names, axis, people, counts, bar]), targets)
}

impl PeopleLayout {
    fn new(content: &PeopleContent, width: f64) -> Self {
        let is_stacked = content.thousand && width < WIDE;
        let (columns, rows, most) = match (content.thousand, is_stacked) {
            (false, _) => (10, 10, 22.0),
            (true, false) => (40, 25, 9.0),
            (true, true) => (50, 20, 9.0),
        };
        let room = if is_stacked {
            width
        } else {
            (width - GAP) / 2.0
        };
        let pitch = ((10.0 * room / columns as f64).floor() / 10.0).min(most);
        let name =
            |arm: &ArmPeople| wrapped(Role::ArmLabel(arm_style(arm.arm)), &arm.name, room, 2);
        let [first, second] = [name(&content.arms[0]), name(&content.arms[1])];
        let head = |rows: usize| ROW * (rows as f64 + 1.0) + 4.0;
        let array = |left, top| IconArray {
            left,
            top,
            columns,
            rows,
            pitch,
        };
        let height = pitch * rows as f64;
        let (arrays, tops) = if is_stacked {
            let top = head(first.len());
            let next = top + height + 14.0;
            let second_top = next + head(second.len());
            ([array(0.0, top), array(0.0, second_top)], [0.0, next])
        } else {
            let most = first.len().max(second.len());
            let left = room + GAP;
            let lower = |rows: usize| ROW * (most - rows) as f64;
            (
                [array(0.0, head(most)), array(left, head(most))],
                [lower(first.len()), lower(second.len())],
            )
        };
        let bottom = arrays[1].top + height;
        let titles = [&content.axis, &content.needed_axis]
            .map(|title| wrapped(Role::Label, title, width, 4));
        let top = bottom + 24.0 + ROW * titles[0].len() as f64;
        let axis = top + 30.0;
        let mut range = content.range.clone();
        let interval = content.interval.iter();
        let ends = interval.flat_map(|ends| [ends.lower, ends.upper]);
        for value in ends.chain([content.difference]) {
            range = range.start.min(value)..range.end.max(value);
        }
        Self {
            arrays,
            names: [(first, tops[0]), (second, tops[1])],
            plane: Plane::of_rows(
                (
                    width,
                    axis + 24.0 + ROW * (1.0 + titles[1].len() as f64) + 4.0,
                ),
                [26.0, width - 26.0],
                [top, axis],
                rounded_out(&range, wanted(width)),
            ),
            titles,
        }
    }
}

fn wanted(width: f64) -> usize {
    if width < 480.0 { 4 } else { 8 }
}

fn bar_height(plane: &Plane) -> f64 {
    f64::midpoint(plane.top, plane.bottom)
}

fn draw_axis(pen: &Pen<'_, '_>, layout: &PeopleLayout, content: &PeopleContent) -> Drawn {
    let plane = pen.plane;
    let (top, bottom) = (plane.top, plane.bottom);
    let [title, needed_title] = &layout.titles;
    let first = (0.0, top - ROW * (title.len() as f64 - 0.5) - 4.0);
    pen.rows(Role::Label, Anchor::Start, first, ROW, title)?;
    let zero = plane.position_x(0.0);
    pen.upright(Role::Zero, 1.5, zero, [top, bottom])?;
    pen.level(Role::Axis, 1.0, bottom, [plane.left, plane.right])?;
    let differences = labelled(&plane.x, wanted(plane.width));
    let needed = differences
        .iter()
        .map(|(value, _)| (*value, (content.needed)(*value)));
    let needed: Vec<(f64, String)> = needed.collect();
    for (value, _) in &needed {
        let x = plane.position_x(*value);
        pen.upright(Role::Axis, 1.0, x, [bottom, bottom + 5.0])?;
    }
    for (labels, y) in [(differences, bottom + 15.0), (needed, bottom + 15.0 + ROW)] {
        let mut free_from = f64::NEG_INFINITY;
        for (value, label) in &labels {
            draw_label(pen, &mut free_from, (plane.position_x(*value), y), label)?;
        }
    }
    let first = (0.0, bottom + 17.0 + 2.0 * ROW);
    pen.rows(Role::Label, Anchor::Start, first, ROW, needed_title)
}

fn draw_bar(pen: &Pen<'_, '_>, content: &PeopleContent) -> Drawn {
    let plane = pen.plane;
    let y = bar_height(plane);
    if let Some(interval) = content.interval {
        pen.interval(Role::ChosenEstimate, 3.5, plane.inside_ends(interval), y)?;
    }
    let centre = (plane.inside_x(content.difference), y);
    pen.marker(Role::ChosenEstimate, Marker::Circle, centre, 6.5)
}
