//! Where the arms' names stand above their means.

use super::{MOST_ROWS, OverlapContent, ROW, RULER};
use crate::plane::Plane;
use crate::scene::{Anchor, Role, arm_style};
use crate::text_width::role_width;
use crate::wrapped::wrapped;

/// The arms' names, placed.
pub(super) struct MeanNames {
    /// Height of all rows.
    pub(super) height: f64,
    /// How far the means' lines reach above the plane.
    pub(super) above: f64,
    /// True where the names stand one under the other, each with its marker.
    pub(super) stacked: bool,
    /// The middle of the first row of each name.
    pub(super) starts: [f64; 2],
    pub(super) placed: Vec<(Role, Vec<PlacedText>)>,
}

/// A text with where its anchor is.
pub(super) type PlacedText = (Anchor, (f64, f64), String);

/// Beside their lines in one row, the lower mean's to the left of its line,
/// if there is room; else one under the other.
pub(super) fn names(content: &OverlapContent<'_>, plane: &Plane) -> MeanNames {
    let arms = content.scores.arms.each_ref();
    let roles = arms.map(|arm| Role::ArmLabel(arm_style(arm.arm)));
    let [one, other] = arms.map(|arm| plane.position_x(arm.mean.to_f64()));
    let beside = |x: f64, is_left: bool, role: Role, name: &str| {
        let width = role_width(role, name) + 8.0;
        let (anchor, gap, has_room) = if is_left {
            (Anchor::End, -8.0, x - width >= 0.0)
        } else {
            (Anchor::Start, 8.0, x + width <= plane.width)
        };
        has_room.then(|| (role, vec![(anchor, (x + gap, 0.5 * ROW), name.to_owned())]))
    };
    for length in [0, 1] {
        let [name, other_name] = content.names.each_ref().map(|names| &names[length]);
        let first = beside(one, one <= other, roles[0], name);
        let second = beside(other, one > other, roles[1], other_name);
        if let (Some(first), Some(second)) = (first, second) {
            return MeanNames {
                height: ROW,
                above: RULER + 0.8 * ROW,
                stacked: false,
                starts: [0.5 * ROW; 2],
                placed: vec![first, second],
            };
        }
    }
    let mut height = 0.0;
    let mut starts = [0.0; 2];
    let mut placed = Vec::new();
    for ((role, [name, _]), start) in roles.into_iter().zip(&content.names).zip(&mut starts) {
        *start = height + 0.5 * ROW;
        let room = plane.width - plane.left - 6.0;
        let rows = wrapped(role, name, room, MOST_ROWS);
        let texts = rows.into_iter().enumerate().map(|(index, text)| {
            let y = *start + ROW * index as f64;
            (Anchor::Start, (plane.left + 5.0, y), text)
        });
        let texts: Vec<_> = texts.collect();
        height += ROW * texts.len() as f64;
        placed.push((role, texts));
    }
    MeanNames {
        height,
        above: RULER - 4.0,
        stacked: true,
        starts,
        placed,
    }
}
