//! Names beside points, so that none covers a point or another name.

use super::plane::Plane;
use super::scene::{Anchor, Role};
use super::text_width::role_width;

/// Height of a line of text with the room it needs.
const HEIGHT: f64 = 15.0;

/// A name and where it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct PlacedLabel {
    /// What it is there for.
    pub role: Role,
    /// The name.
    pub text: String,
    /// Which end of it is placed.
    pub anchor: Anchor,
    /// Where that end and the middle of its height are.
    pub at: (f64, f64),
    /// The point that it names.
    pub point: (f64, f64),
    /// The place beside the name where a line from the point ends.
    pub near: (f64, f64),
}

/// Names placed one after the other.
#[derive(Debug, Clone)]
pub struct Labels {
    bounds: Room,
    taken: Vec<Room>,
    gap: f64,
}

/// Left, top, right and bottom.
type Room = [f64; 4];

impl Labels {
    /// With room inside a plane's data, and around points of a radius.
    pub fn new(plane: &Plane, points: impl Iterator<Item = (f64, f64)>, radius: f64) -> Self {
        Self {
            bounds: [plane.left, plane.top, plane.right, plane.bottom],
            taken: points
                .map(|(x, y)| [x - radius, y - radius, x + radius, y + radius])
                .collect(),
            gap: radius + 4.0,
        }
    }

    /// Keeps a spot on an upright line free, so that no name stands on it.
    pub fn keep_clear(&mut self, (x, y): (f64, f64)) {
        let reach = 1.5 * HEIGHT;
        self.taken.push([x - 2.0, y - reach, x + 2.0, y + reach]);
    }

    /// The free place nearest in height to a point: beside it, else above or
    /// below; `None` if there is none at all.
    pub fn place(&mut self, role: Role, text: &str, point: (f64, f64)) -> Option<PlacedLabel> {
        let width = role_width(role, text);
        let [_, top, _, bottom] = self.bounds;
        let gap = self.gap;
        let rows = ((bottom - top) / HEIGHT).ceil().max(1.0);
        let mut row = 0.0;
        while row <= rows {
            for rise in [-row, row] {
                let (x, y) = (point.0, point.1 + HEIGHT * rise);
                let toward = -rise.signum() * HEIGHT / 2.0;
                let places = [
                    (Anchor::Middle, x, x - width / 2.0, (x, y + toward)),
                    (Anchor::Start, x + gap, x + gap, (x + gap - 2.0, y)),
                    (Anchor::End, x - gap, x - gap - width, (x - gap + 2.0, y)),
                ];
                for (anchor, x, left, near) in places {
                    let place = [left, y - HEIGHT / 2.0, left + width, y + HEIGHT / 2.0];
                    if self.is_free(place) {
                        self.taken.push(place);
                        return Some(PlacedLabel {
                            role,
                            text: text.to_owned(),
                            anchor,
                            at: (x, y),
                            point,
                            near,
                        });
                    }
                }
            }
            row += 1.0;
        }
        None
    }

    fn is_free(&self, [left, top, right, bottom]: Room) -> bool {
        let [from, above, to, below] = self.bounds;
        let inside = left >= from && right <= to && top >= above && bottom <= below;
        inside
            && self.taken.iter().all(|other| {
                left >= other[2] || other[0] >= right || top >= other[3] || other[1] >= bottom
            })
    }
}
