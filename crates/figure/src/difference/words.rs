//! The axis of the difference plot and the words beside or above its rows.

use super::{BAND, DifferenceFigure, HEAD, STRIP};
use crate::axes::draw_scale;
use crate::plane::{Drawn, Pen, Plane};
use crate::scene::{Anchor, Role};
use crate::ticks::labelled;

impl DifferenceFigure {
    pub(super) fn draw_axis(&self, pen: &Pen<'_, '_>) -> Drawn {
        let Plane {
            left,
            right,
            bottom,
            width,
            ..
        } = self.plane;
        let labels = labelled(&self.plane.x, if self.compact { 4 } else { 6 });
        draw_scale(pen, &labels, |_, right| right <= width)?;
        let [at_left, at_right] = self.content.captions();
        let (start, end) = if self.compact {
            (0.0, width)
        } else {
            (left, right)
        };
        let first = bottom + 35.0;
        let second = first + self.second_row;
        pen.text(Role::Label, Anchor::Start, (start, first), &at_left)?;
        pen.text(Role::Label, Anchor::End, (end, second), &at_right)
    }

    pub(super) fn draw_words(&self, pen: &Pen<'_, '_>, chosen: usize) -> Drawn {
        for (index, row) in self.content.rows.iter().enumerate() {
            let role = Role::of_words(row.difference.visit == chosen);
            if self.compact {
                let y = HEAD + (self.strip + BAND) * index as f64 + STRIP / 2.0 + 1.0;
                let below = y + self.strip - STRIP;
                pen.text(role, Anchor::Start, (0.0, y), &row.visit)?;
                pen.text(role, Anchor::End, (self.plane.width, below), &row.numbers)?;
            } else {
                let y = self.row_middle(index);
                pen.text(role, Anchor::End, (self.plane.left - 14.0, y), &row.visit)?;
                let right = self.plane.right + 14.0;
                pen.text(role, Anchor::Start, (right, y), &row.numbers)?;
            }
        }
        Ok(())
    }
}
