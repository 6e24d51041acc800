//! The axis of the difference plot and the words beside or above its rows.

use mcid_text::number::fixed;

use super::{BAND, DifferenceFigure, HEAD, STRIP};
use crate::plane::{Drawn, Pen, Plane};
use crate::scene::{Anchor, Role};
use crate::text_width::text_width;
use crate::ticks::ticks;

impl DifferenceFigure {
    pub(super) fn draw_axis(&self, pen: &Pen<'_, '_>) -> Drawn {
        let Plane {
            left,
            right,
            bottom,
            ..
        } = self.plane;
        pen.level(Role::Axis, 1.0, bottom, [left, right])?;
        let wanted = if self.compact { 4 } else { 6 };
        let (values, decimals) = ticks(&self.plane.x, wanted);
        let mut free_from = f64::NEG_INFINITY;
        for value in values {
            let x = self.plane.position_x(value);
            let label = fixed(value, decimals);
            let half = text_width(&label) / 2.0;
            pen.upright(Role::Axis, 1.0, x, [bottom, bottom + 5.0])?;
            if x - half >= free_from && x + half <= self.plane.width {
                let below = (x.max(half), bottom + 15.0);
                pen.text(Role::Label, Anchor::Middle, below, &label)?;
                free_from = x + half + 6.0;
            }
        }
        let [at_left, at_right] = self.content.captions();
        let (start, end) = if self.compact {
            (0.0, self.plane.width)
        } else {
            (left, right)
        };
        let first = bottom + 35.0;
        let second = if self.captions_in_two_rows {
            first + 18.0
        } else {
            first
        };
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
