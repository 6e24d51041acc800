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
        let people = [
            (role, 0..filled),
            (Role::OtherPerson, filled..self.columns * self.rows),
        ];
        let outline = PersonOutlines::new(self);
        people
            .into_iter()
            .filter(|(_, who)| !who.is_empty())
            .map(|(role, who)| {
                let mut data = String::with_capacity(who.len() * 48);
                for person in who {
                    outline.add(&mut data, person % self.columns, person / self.columns);
                }
                Mark::Path {
                    role,
                    data,
                    filled: true,
                    width: 0.0,
                }
            })
            .collect()
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
        Self {
            columns: columns.collect(),
            rows: rows.collect(),
            arc: if array.pitch < ROUND {
                String::new()
            } else {
                format!("A{radius} {radius} 0 1 0 ")
            },
        }
    }

    fn add(&self, data: &mut String, column: usize, row: usize) {
        let (Some([left, right]), Some([top, middle, bottom])) =
            (self.columns.get(column), self.rows.get(row))
        else {
            return;
        };
        let parts: &[&str] = if self.arc.is_empty() {
            &[
                "M", left, " ", top, "L", right, " ", top, "L", right, " ", bottom, "L", left, " ",
                bottom, "Z",
            ]
        } else {
            let arc = self.arc.as_str();
            &[
                "M", left, " ", middle, arc, right, " ", middle, arc, left, " ", middle, "Z",
            ]
        };
        for part in parts {
            data.push_str(part);
        }
    }
}
