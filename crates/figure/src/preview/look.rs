//! How a mark of the preview looks. A picture has no style sheet, so roles get
//! their colours here: those of the light theme.

use core::fmt::Write as _;

use crate::recorder::short;
use crate::scene::{Layer, Mark, Role};
use crate::text_width::TEXT_SIZE;
use mcid_text::escape;

/// The colours, by the names that they have in style/tokens.css.
pub const COLOURS: [(&str, &str); 11] = [
    ("ink", INK),
    ("ink-2", INK_2),
    ("paper", PAPER),
    ("card", CARD),
    ("rule", RULE),
    ("edge", EDGE),
    ("own", OWN),
    ("arm-0", ARM),
    ("zone-benefit", "#d9ebe4"),
    ("zone-small", "#efece5"),
    ("zone-harm", "#f6ddd6"),
];

pub(super) const INK: &str = "#16202a";
pub(super) const INK_2: &str = "#45525e";
pub(super) const PAPER: &str = "#fbfaf7";
pub(super) const CARD: &str = "#ffffff";
pub(super) const RULE: &str = "#dedad2";
pub(super) const EDGE: &str = "#8a8578";
pub(super) const ARM: &str = "#00629b";
pub(super) const OWN: &str = "#8b2f6b";

/// The colour of a role.
fn colour(role: Role) -> &'static str {
    let token = match role {
        Role::Axis => return EDGE,
        Role::Label | Role::Zero => return INK_2,
        Role::Threshold | Role::HarmThreshold => return OWN,
        Role::ZoneBenefit | Role::ZoneSmall | Role::ZoneHarm => role.class(),
        _ => return INK,
    };
    let found = COLOURS.iter().find(|(name, _)| *name == token);
    found.map_or(INK, |(_, colour)| colour)
}

/// Whether texts of a role are bold.
fn is_bold(role: Role) -> bool {
    matches!(role, Role::Strong | Role::Threshold)
}

/// Writes the marks of a layer; texts that are empty are left out.
pub(super) fn write_layer(svg: &mut String, layer: &Layer) {
    for mark in &layer.marks {
        write_mark(svg, mark);
    }
}

fn write_mark(svg: &mut String, mark: &Mark) {
    // Writing to a string cannot fail.
    let _ = match mark {
        Mark::Path {
            role,
            data,
            filled: true,
            ..
        } => writeln!(svg, "<path fill=\"{}\" d=\"{data}\"/>", colour(*role)),
        Mark::Path {
            role, data, width, ..
        } => writeln!(
            svg,
            "<path fill=\"none\" stroke=\"{}\" stroke-width=\"{}\" stroke-dasharray=\"{}\" d=\"{data}\"/>",
            colour(*role),
            short(*width),
            if *role == Role::HarmThreshold {
                "4 4"
            } else {
                "none"
            }
        ),
        Mark::Text { content, .. } if content.is_empty() => Ok(()),
        Mark::Text {
            role,
            x,
            y,
            anchor,
            content,
        } => writeln!(
            svg,
            "<text x=\"{}\" y=\"{}\" font-family=\"sans-serif\" font-size=\"{}\" font-weight=\"{}\" fill=\"{}\" text-anchor=\"{}\">{}</text>",
            short(*x),
            short(*y),
            short(TEXT_SIZE),
            if is_bold(*role) { 700 } else { 400 },
            colour(*role),
            anchor.attribute(),
            escape::text(content)
        ),
    };
}
