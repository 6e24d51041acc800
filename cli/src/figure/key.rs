//! The key below a figure: on the page it stands beside it, and a figure on
//! its own could not be read without it.

use mcid_explorer::KeyEntry;
use mcid_figure::scene::Role;
use mcid_figure::text_width::text_width;
use mcid_figure::wrapped::wrapped;

/// Height of a row.
const ROW: f64 = 18.0;
/// Width of a swatch.
const SWATCH: f64 = 16.0;
/// Between a swatch and its words, and between entries.
const GAPS: [f64; 2] = [6.0, 18.0];
/// Most rows of one entry.
const MOST: usize = 20;

/// What stands in the key, with its place.
pub(super) enum Item {
    /// A line.
    Line {
        role: Role,
        /// Left end, right end and height.
        place: [f64; 3],
    },
    /// A box.
    Area {
        role: Role,
        /// Left, top, width and height.
        place: [f64; 4],
    },
    /// Words.
    Text { x: f64, y: f64, text: String },
}

/// The key's items for a width, and its height.
pub(super) fn items(entries: &[KeyEntry], width: f64) -> (Vec<Item>, f64) {
    let mut items = Vec::new();
    let (mut x, mut y) = (0.0, 0.0);
    for entry in entries {
        let before = SWATCH + GAPS[0];
        let needed = before + text_width(&entry.meaning);
        if x > 0.0 && x + needed > width {
            (x, y) = (0.0, y + ROW);
        }
        items.push(swatch(entry.role, x, y));
        let rows = wrapped(Role::Label, &entry.meaning, width - before, MOST);
        let last = rows.len().saturating_sub(1);
        for (index, text) in rows.into_iter().enumerate() {
            items.push(Item::Text {
                x: x + before,
                y: y + 13.0,
                text,
            });
            if index < last {
                y += ROW;
            }
        }
        x = if last > 0 {
            width
        } else {
            x + needed + GAPS[1]
        };
    }
    let height = if items.is_empty() { 0.0 } else { y + ROW };
    (items, height)
}

/// A line where the role is a line's, as on the page, and else a box.
fn swatch(role: Role, x: f64, y: f64) -> Item {
    match role {
        Role::Arm(_)
        | Role::ArmTarget(_)
        | Role::Curve
        | Role::FaintCurve
        | Role::Threshold
        | Role::HarmThreshold
        | Role::Guide
        | Role::Estimate
        | Role::ChosenEstimate => Item::Line {
            role,
            place: [x, x + SWATCH, y + 9.0],
        },
        _ => Item::Area {
            role,
            place: [x + 1.0, y + 3.0, SWATCH - 4.0, 12.0],
        },
    }
}
