//! Upright lines with their names above the plane, so that no name lies on a
//! curve.
//!
//! The row next to the plane belongs to the reader's threshold; the lines that
//! stand still have the rows above it. Whatever the threshold is, they stay
//! where they are.

use super::plane::{Drawn, Pen, Plane, kept_within};
use super::scene::{Anchor, Role};
use super::text_width::role_width;

/// Height of a row of names, in CSS pixels.
const ROW: f64 = 17.0;
/// Most rows of names of lines that stand still.
const MOST_ROWS: usize = 3;
/// How far a name stands from its line.
const GAP: f64 = 6.0;
/// Height above the highest row: the vertical axis's title and a gap.
const HEAD: f64 = 41.0;
/// From the top of the data to the middle of the lowest row, so that no name
/// meets the label of the axis there.
const ABOVE: f64 = 16.0;

/// An upright line with a name.
#[derive(Debug, Clone, PartialEq)]
pub struct Flag {
    /// What it is there for.
    pub role: Role,
    /// Where it stands, on the horizontal axis.
    pub value: f64,
    /// Its names, the one to take where there is room for it first.
    pub names: Vec<String>,
}

impl Flag {
    /// A published threshold with its names.
    pub fn guide((names, value): &(Vec<String>, f64)) -> Self {
        Self {
            role: Role::Guide,
            value: *value,
            names: names.clone(),
        }
    }
}

/// Where a name stands: its row above the plane, 0 for that of the threshold,
/// which end of it is at its line, and from where to where it reaches.
#[derive(Debug, Clone, Copy, PartialEq)]
struct NamePlace {
    row: usize,
    anchor: Anchor,
    left: f64,
    right: f64,
}

impl NamePlace {
    fn new(role: Role, name: &str, x: f64, anchor: Anchor, row: usize) -> Self {
        let width = role_width(role, name);
        let is_left = anchor == Anchor::End;
        let left = if is_left { x - GAP - width } else { x + GAP };
        let right = left + width;
        Self {
            row,
            anchor,
            left,
            right,
        }
    }

    /// Over its line, moved as little as keeps it on the plane.
    fn over(name: &str, x: f64, plane: &Plane) -> Self {
        let width = role_width(Role::Threshold, name);
        let left = kept_within(x - 0.5 * width, 0.0..plane.width - width);
        let (anchor, right) = (Anchor::Start, left + width);
        Self {
            row: 0,
            anchor,
            left,
            right,
        }
    }

    fn is_inside(&self, plane: &Plane) -> bool {
        self.left >= 0.0 && self.right <= plane.width
    }

    /// True if a line at `x` would run through the name or touch it.
    fn is_crossed(&self, x: f64) -> bool {
        (self.left - 2.0..=self.right + 2.0).contains(&x)
    }

    fn meets(&self, other: &Self) -> bool {
        self.left < other.right + GAP && other.left < self.right + GAP
    }
}

/// The lines that stand still, each with a place for its name where there is
/// room for one. A line without it has its name in the table.
#[derive(Debug, Clone, PartialEq)]
pub struct Flags(Vec<PlacedFlag>);

/// A line where it stands, and its name with its place.
#[derive(Debug, Clone, PartialEq)]
struct PlacedFlag {
    role: Role,
    x: f64,
    name: Option<(String, NamePlace)>,
}

impl Flags {
    /// Lines on a plane whose width and horizontal axis are settled; those
    /// outside of it are left out. Earlier ones have the first choice.
    pub fn new(plane: &Plane, flags: Vec<Flag>) -> Self {
        let mut placed: Vec<PlacedFlag> = Vec::new();
        for flag in flags {
            if !(plane.x.start..=plane.x.end).contains(&flag.value) {
                continue;
            }
            let x = plane.position_x(flag.value);
            let is_free = |place: &NamePlace| {
                let mut others = placed.iter();
                place.is_inside(plane) && others.all(|other| free(place, x, other))
            };
            let role = flag.role;
            let name = flag.names.iter().find_map(|name| {
                let mut candidates = (1..=MOST_ROWS).flat_map(|row| {
                    [Anchor::Start, Anchor::End]
                        .map(|anchor| NamePlace::new(role, name, x, anchor, row))
                });
                Some((name.clone(), candidates.find(is_free)?))
            });
            placed.push(PlacedFlag { role, x, name });
        }
        Self(placed)
    }

    /// The plane moved down so far that all names have room above it, with a
    /// row for the threshold; `height` is what it then needs more.
    pub fn make_room(&self, plane: &mut Plane) {
        let names = self.0.iter().filter_map(|line| line.name.as_ref());
        let rows = names.map(|(_, place)| place.row).max().unwrap_or(0);
        let down = HEAD + ROW * rows as f64 - plane.top;
        plane.top += down;
        plane.bottom += down;
        plane.height += down;
    }

    /// Draws the lines and their names.
    pub(super) fn draw(&self, pen: &Pen<'_, '_>) -> Drawn {
        self.0.iter().try_for_each(|line| draw(pen, line, 1.2))
    }

    /// Draws the reader's threshold with the first of its names that has room
    /// and is not crossed by a line; where none has, with the last that has
    /// room.
    pub(super) fn draw_threshold(&self, pen: &Pen<'_, '_>, value: f64, names: &[String]) -> Drawn {
        let (role, x) = (Role::Threshold, pen.plane.position_x(value));
        let places = names.iter().flat_map(|name| {
            [Anchor::Start, Anchor::End]
                .map(|anchor| (name.clone(), NamePlace::new(role, name, x, anchor, 0)))
        });
        let inside: Vec<_> = places
            .filter(|(_, place)| place.is_inside(pen.plane))
            .collect();
        let is_clear = |place: &NamePlace| {
            let mut lines = self.0.iter().filter(|line| line.name.is_some());
            !lines.any(|line| place.is_crossed(line.x))
        };
        let over = |name: &String| (name.clone(), NamePlace::over(name, x, pen.plane));
        let clear = inside.iter().find(|(_, place)| is_clear(place)).cloned();
        let name = clear.or(inside.last().cloned()).or(names.last().map(over));
        draw(pen, &PlacedFlag { role, x, name }, 2.0)
    }
}

/// Whether a name and its line at `x` leave another line and its name alone:
/// a line runs through all rows below that of its name.
fn free(place: &NamePlace, x: f64, line: &PlacedFlag) -> bool {
    let Some((_, other)) = &line.name else {
        return true;
    };
    let under_other = place.row <= other.row && place.is_crossed(line.x);
    let over_other = other.row <= place.row && other.is_crossed(x);
    let beside = place.row == other.row && place.meets(other);
    !(under_other || over_other || beside)
}

fn draw(pen: &Pen<'_, '_>, line: &PlacedFlag, width: f64) -> Drawn {
    let (x, top, bottom) = (line.x, pen.plane.top, pen.plane.bottom);
    let Some((name, place)) = &line.name else {
        return pen.upright(line.role, width, x, [top, bottom]);
    };
    let middle = top - ABOVE - ROW * place.row as f64;
    pen.upright(line.role, width, x, [middle - 6.0, bottom])?;
    let at = match place.anchor {
        Anchor::End => place.right,
        _ => place.left,
    };
    pen.text(line.role, place.anchor, (at, middle), name)
}
