//! Arrays of people: so many of a fixed number, row by row.
//!
//! A thousand people twice, drawn one by one with plotters, would cost more
//! than all of the rest of the page. The same marks are written down directly
//! here, with each column's and each row's numbers written once.

use super::recorder::short;
use super::scene::{Mark, Role};

/// Where an array of people stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct IconArray {
    /// Its left edge.
    pub left: f64,
    /// Its top edge.
    pub top: f64,
    /// People in a row.
    pub columns: usize,
    /// Rows.
    pub rows: usize,
    /// Distance between neighbours.
    pub pitch: f64,
}

/// People from this distance between neighbours on are round; smaller ones
/// are square, which takes half as much to write.
const ROUND: f64 = 10.0;

impl IconArray {
    /// Two marks: the first `filled` people, row by row, and the others. A
    /// mark without people is left out.
    pub fn marks(&self, role: Role, filled: usize) -> Vec<Mark> {
        let filled = filled.min(self.columns * self.rows);
        let others = filled..self.columns * self.rows;
        let outline = PersonOutlines::new(self);
        let mut marks = Vec::new();
        for (role, who) in [(role, 0..filled), (Role::OtherPerson, others)] {
            let mut data = String::with_capacity(who.len() * 48);
            for person in who {
                outline.add(&mut data, person % self.columns, person / self.columns);
            }
            if !data.is_empty() {
                marks.push(Mark::Path {
                    role,
                    data,
                    filled: true,
                    width: 0.0,
                });
            }
        }
        marks
    }
}

/// The written numbers of every column and row.
struct PersonOutlines {
    /// Left and right edges.
    columns: Vec<[String; 2]>,
    /// Top edge, middle and bottom edge.
    rows: Vec<[String; 3]>,
    /// What stands between the two ends of an arc; empty for squares.
    arc: String,
}

impl PersonOutlines {
    fn new(array: &IconArray) -> Self {
        let half = 0.4 * array.pitch;
        let middle = |index: usize| array.pitch * (index as f64 + 0.5);
        let columns = (0..array.columns).map(|column| {
            let x = array.left + middle(column);
            [short(x - half), short(x + half)]
        });
        let rows = (0..array.rows).map(|row| {
            let y = array.top + middle(row);
            [short(y - half), short(y), short(y + half)]
        });
        let radius = short(half);
        let is_round = array.pitch >= ROUND;
        let arc = is_round.then(|| format!("A{radius} {radius} 0 1 0 "));
        Self {
            columns: columns.collect(),
            rows: rows.collect(),
            arc: arc.unwrap_or_default(),
        }
    }

    fn add(&self, data: &mut String, column: usize, row: usize) {
        let ([left, right], [top, middle, bottom]) = (&self.columns[column], &self.rows[row]);
        let arc = self.arc.as_str();
        if arc.is_empty() {
            data.extend([
                "M", left, " ", top, "L", right, " ", top, "L", right, " ", bottom,
            ]);
            data.extend(["L", left, " ", bottom, "Z"]);
        } else {
            data.extend(["M", left, " ", middle, arc, right, " ", middle]);
            data.extend([arc, left, " ", middle, "Z"]);
        }
    }
}
