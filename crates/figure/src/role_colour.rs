//! Roles as colours, which are all that plotters hands on from a shape to its canvas.

use plotters::style::RGBColor;
use plotters_backend::BackendColor;

use super::scene::{ROLES, Role};

/// The colour that stands for a role while plotters draws: its place among
/// [`ROLES`], and the number of its arm or shade.
pub(super) fn encode_role(role: Role) -> RGBColor {
    let number = role.number().unwrap_or(0);
    RGBColor(0, number, u8::try_from(role.place()).unwrap_or(u8::MAX))
}

/// The role that a colour stands for.
pub(super) fn decode_role(color: BackendColor) -> Role {
    let (_, number, place) = color.rgb;
    let row = ROLES.get(usize::from(place));
    row.map_or(Role::Label, |(make, _)| make(number))
}
