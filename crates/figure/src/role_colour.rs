//! Roles as colours, which are all that plotters hands on from a shape to its canvas.

use plotters::style::RGBColor;
use plotters_backend::BackendColor;

use super::scene::Role;

/// Every role, each made from the number of an arm or a shade.
const ROLES: [fn(u8) -> Role; 27] = [
    |_| Role::Grid,
    |_| Role::Axis,
    |_| Role::Label,
    |_| Role::Strong,
    |_| Role::Zero,
    |_| Role::ZoneBenefit,
    |_| Role::ZoneSmall,
    |_| Role::ZoneHarm,
    |_| Role::Threshold,
    |_| Role::ThresholdArea,
    |_| Role::HarmThreshold,
    |_| Role::Estimate,
    |_| Role::ChosenEstimate,
    Role::Arm,
    Role::ArmMarker,
    Role::ArmLabel,
    Role::ArmTarget,
    |_| Role::Curve,
    |_| Role::FaintCurve,
    |_| Role::CurveArea,
    |_| Role::FaintArea,
    |_| Role::Band,
    Role::ArmBand,
    |_| Role::Guide,
    Role::Shade,
    Role::Person,
    |_| Role::OtherPerson,
];

/// The colour that stands for a role while plotters draws: its place among
/// [`ROLES`], and the number of its arm or shade.
pub(super) fn encode_role(role: Role) -> RGBColor {
    let number = match role {
        Role::Arm(number)
        | Role::ArmMarker(number)
        | Role::ArmLabel(number)
        | Role::ArmTarget(number)
        | Role::ArmBand(number)
        | Role::Shade(number)
        | Role::Person(number) => number,
        _ => 0,
    };
    let place = ROLES.iter().position(|make| make(number) == role);
    RGBColor(
        0,
        number,
        place
            .and_then(|place| u8::try_from(place).ok())
            .unwrap_or(u8::MAX),
    )
}

/// The role that a colour stands for.
pub(super) fn decode_role(color: BackendColor) -> Role {
    let (_, number, place) = color.rgb;
    ROLES
        .get(usize::from(place))
        .map_or(Role::Label, |make| make(number))
}
