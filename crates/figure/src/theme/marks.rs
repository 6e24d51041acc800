//! How lines, areas and texts of each role look.

use core::fmt::Write as _;

use mcid_text::escape;

use super::{
    ARMS, CARD, Colour, EDGE, GRID, INK, INK_2, INK_3, OTHER_PERSON, OWN, SANS, SHADE_COLOURS,
    Scheme, ZONE_BENEFIT, ZONE_HARM, ZONE_SMALL,
};
use crate::scene::{ARM_STYLES, Role, SHADES};
use crate::text_width::TEXT_SIZE;

/// The dashes of the arms' lines: the second channel beside colour.
pub(super) const ARM_DASHES: [&str; ARM_STYLES as usize] =
    ["none", "8 4", "2 3", "10 3 2 3", "5 5", "12 6"];

/// Bold, as a weight.
pub(super) const BOLD: u16 = 600;

/// Width of the halo around texts, in CSS pixels.
pub(super) const HALO: u8 = 3;

/// A line's or an area's colour.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Paint {
    pub(crate) colour: Colour,
    /// How much it covers, of 1.
    pub(crate) opacity: Option<f64>,
}

/// How a line looks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct LineStyle {
    pub(crate) paint: Paint,
    pub(crate) dashes: Option<&'static str>,
    /// Whether its corners are round.
    pub(crate) is_round: bool,
}

fn opaque(colour: Colour) -> Paint {
    Paint {
        colour,
        opacity: None,
    }
}

fn clear(colour: Colour, opacity: f64) -> Paint {
    Paint {
        colour,
        opacity: Some(opacity),
    }
}

fn arm_colour(arm: u8) -> Colour {
    ARMS[usize::from(arm % ARM_STYLES)]
}

/// How lines of a role look; `None` where a role has no lines.
pub(crate) fn line(role: Role) -> Option<LineStyle> {
    let (paint, dashes, is_round) = match role {
        Role::Grid => (opaque(GRID), None, false),
        Role::Axis => (opaque(EDGE), None, false),
        Role::Zero => (opaque(INK_2), None, false),
        Role::Threshold => (opaque(OWN), None, false),
        Role::HarmThreshold => (opaque(OWN), Some("4 4"), false),
        Role::Estimate | Role::ChosenEstimate => (opaque(INK), None, false),
        Role::Arm(arm) => {
            let dashes = ARM_DASHES[usize::from(arm % ARM_STYLES)];
            (opaque(arm_colour(arm)), Some(dashes), true)
        }
        Role::ArmMarker(arm) => (opaque(arm_colour(arm)), None, false),
        Role::ArmTarget(arm) => (opaque(arm_colour(arm)), Some("2 3"), false),
        Role::Curve => (opaque(INK), None, true),
        Role::FaintCurve => (opaque(INK_3), Some("5 4"), false),
        Role::Guide => (opaque(INK_3), Some("2 3"), false),
        Role::Band => (clear(INK, 0.3), None, false),
        _ => return None,
    };
    Some(LineStyle {
        paint,
        dashes,
        is_round,
    })
}

/// How areas of a role look; `None` where a role has no areas.
pub(crate) fn area(role: Role) -> Option<Paint> {
    Some(match role {
        Role::ThresholdArea => clear(OWN, 0.14),
        Role::ZoneBenefit => opaque(ZONE_BENEFIT),
        Role::ZoneSmall | Role::FaintArea => opaque(ZONE_SMALL),
        Role::ZoneHarm => opaque(ZONE_HARM),
        Role::Estimate | Role::ChosenEstimate => opaque(INK),
        Role::ArmMarker(arm) | Role::Person(arm) => opaque(arm_colour(arm)),
        Role::ArmBand(arm) => clear(arm_colour(arm), 0.18),
        Role::CurveArea => clear(OWN, 0.32),
        Role::Band => clear(INK, 0.16),
        Role::OtherPerson => opaque(OTHER_PERSON),
        Role::Shade(shade) => opaque(SHADE_COLOURS[usize::from(shade.min(SHADES - 1))]),
        _ => return None,
    })
}

/// The colour of texts of a role, and whether they are bold.
pub(crate) fn text(role: Role) -> (Colour, bool) {
    match role {
        Role::Strong => (INK, true),
        Role::Threshold => (OWN, true),
        Role::ArmLabel(arm) => (arm_colour(arm), true),
        Role::Guide => (INK_3, false),
        _ => (INK_2, false),
    }
}

/// A paint as attributes, each with a space before it.
fn paint(name: &str, paint: Paint, scheme: Scheme) -> String {
    let colour = format!(" {name}=\"{}\"", paint.colour.value(scheme));
    let opacity = paint
        .opacity
        .map(|opacity| format!(" {name}-opacity=\"{opacity}\""));
    colour + &opacity.unwrap_or_default()
}

/// The SVG attributes of a line, each with a space before it; its width is the
/// mark's.
pub fn line_attributes(role: Role, scheme: Scheme) -> String {
    let mut text = " fill=\"none\"".to_owned();
    if let Some(style) = line(role) {
        text += &paint("stroke", style.paint, scheme);
        if let Some(dashes) = style.dashes {
            // Writing to a string cannot fail.
            let _ = write!(text, " stroke-dasharray=\"{dashes}\"");
        }
        if style.is_round {
            text += " stroke-linejoin=\"round\"";
        }
    }
    text
}

/// The SVG attributes of an area, each with a space before it.
pub fn area_attributes(role: Role, scheme: Scheme) -> String {
    let paint = area(role).map(|area| paint("fill", area, scheme));
    paint.unwrap_or_default()
}

/// The SVG attributes of a text, each with a space before it. A halo keeps it
/// legible on shades and beside lines.
pub fn text_attributes(role: Role, scheme: Scheme, has_halo: bool) -> String {
    let (colour, is_bold) = text(role);
    let fill = format!(" fill=\"{}\"", colour.value(scheme));
    let weight = if is_bold {
        format!(" font-weight=\"{BOLD}\"")
    } else {
        String::new()
    };
    let halo = if has_halo {
        let card = CARD.value(scheme);
        format!(
            " paint-order=\"stroke\" stroke=\"{card}\" stroke-width=\"{HALO}\" stroke-linejoin=\"round\""
        )
    } else {
        String::new()
    };
    let family = escape::attribute(SANS);
    let font = format!(" font-size=\"{TEXT_SIZE}\" font-family=\"{family}\"");
    // Pictures have always had their attributes in this order.
    match role {
        Role::ArmLabel(_) => [font, fill, weight, halo].concat(),
        Role::Guide => [font, halo, fill].concat(),
        _ => [font, weight, fill, halo].concat(),
    }
}
