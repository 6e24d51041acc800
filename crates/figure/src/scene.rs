//! A figure as plain data: paths and texts with roles, in CSS pixels.
//!
//! No colour and no browser: the page turns roles into classes, and style
//! sheets turn classes into colours, in light and in dark.

use serde::{Deserialize, Serialize};

/// What a mark is there for; the style sheet gives it its look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Role {
    /// Grid lines.
    Grid,
    /// Axis lines and ticks.
    Axis,
    /// Tick labels and other small text.
    Label,
    /// Text that names something.
    Strong,
    /// The line of no difference.
    Zero,
    /// Where a benefit is at least the threshold.
    ZoneBenefit,
    /// Where neither benefit nor harm is.
    ZoneSmall,
    /// Where a harm is.
    ZoneHarm,
    /// The reader's threshold.
    Threshold,
    /// The area of what the threshold asks for.
    ThresholdArea,
    /// The threshold's mirror image on the side of harm.
    HarmThreshold,
    /// An estimate with its interval.
    Estimate,
    /// The one that the answer is about.
    ChosenEstimate,
    /// An arm's line or bar, by the arm's place in the trial.
    Arm(u8),
    /// An arm's marker.
    ArmMarker(u8),
    /// An arm's name or count.
    ArmLabel(u8),
    /// An arm's line for the within-group MCID.
    ArmTarget(u8),
    /// A curve that is no arm's.
    Curve,
    /// A second curve of the same figure, such as a prior beside a posterior.
    FaintCurve,
    /// The area under a curve beyond the reader's threshold.
    CurveArea,
    /// The area under the rest of it.
    FaintArea,
    /// What rounding or an unknown leaves open, around a curve.
    Band,
    /// An arm's band.
    ArmBand(u8),
    /// A threshold that was published, or a level that the reader has set.
    Guide,
    /// A shade from 0, the least, to [`SHADES`] − 1, the most.
    Shade(u8),
    /// A person of an icon array who has improved by so much, by arm.
    Person(u8),
    /// One who has not.
    OtherPerson,
}

/// How many arms have a look of their own; later ones share theirs in turn.
pub const ARM_STYLES: u8 = 6;

/// The look of an arm by its place in the trial, for the roles that have one.
pub fn arm_style(arm: usize) -> u8 {
    u8::try_from(arm % usize::from(ARM_STYLES)).unwrap_or(0)
}

/// How many shades there are.
pub const SHADES: u8 = 7;

/// A role made from the number of an arm or a shade, and its class.
pub(crate) type RoleRow = (fn(u8) -> Role, &'static str);

/// Every role.
pub(crate) const ROLES: [RoleRow; 27] = [
    (|_| Role::Grid, "grid"),
    (|_| Role::Axis, "axis"),
    (|_| Role::Label, "label"),
    (|_| Role::Strong, "strong"),
    (|_| Role::Zero, "zero"),
    (|_| Role::ZoneBenefit, "zone-benefit"),
    (|_| Role::ZoneSmall, "zone-small"),
    (|_| Role::ZoneHarm, "zone-harm"),
    (|_| Role::Threshold, "threshold"),
    (|_| Role::ThresholdArea, "threshold-area"),
    (|_| Role::HarmThreshold, "harm-threshold"),
    (|_| Role::Estimate, "estimate"),
    (|_| Role::ChosenEstimate, "estimate chosen"),
    (Role::Arm, "arm"),
    (Role::ArmMarker, "arm-marker"),
    (Role::ArmLabel, "arm-label"),
    (Role::ArmTarget, "arm-target"),
    (|_| Role::Curve, "curve"),
    (|_| Role::FaintCurve, "faint-curve"),
    (|_| Role::CurveArea, "curve-area"),
    (|_| Role::FaintArea, "faint-area"),
    (|_| Role::Band, "band"),
    (Role::ArmBand, "arm-band"),
    (|_| Role::Guide, "guide"),
    (Role::Person, "person"),
    (|_| Role::OtherPerson, "person other"),
    (Role::Shade, "shade"),
];

impl Role {
    /// The number of its arm or shade.
    pub(crate) fn number(self) -> Option<u8> {
        match self {
            Self::Arm(number)
            | Self::ArmMarker(number)
            | Self::ArmLabel(number)
            | Self::ArmTarget(number)
            | Self::ArmBand(number)
            | Self::Person(number)
            | Self::Shade(number) => Some(number),
            _ => None,
        }
    }

    /// Its place among [`ROLES`].
    pub(crate) fn place(self) -> usize {
        let number = self.number().unwrap_or(0);
        let place = ROLES.iter().position(|(make, _)| make(number) == self);
        place.unwrap_or(ROLES.len())
    }

    /// The class by which the style sheet knows the role.
    pub fn class(self) -> String {
        let name = ROLES.get(self.place()).map_or("", |(_, class)| class);
        match (self, self.number()) {
            (Self::Shade(shade), _) => format!("{name}-{}", shade.min(SHADES - 1)),
            (_, Some(arm)) => format!("{name} arm-{}", arm % ARM_STYLES),
            (_, None) => name.to_owned(),
        }
    }

    /// The role of a row's words: strong where it is the chosen one.
    pub fn of_words(is_chosen: bool) -> Self {
        if is_chosen { Self::Strong } else { Self::Label }
    }
}

/// Which end of a text its position is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Anchor {
    /// The left end.
    Start,
    /// The middle.
    Middle,
    /// The right end.
    End,
}

impl Anchor {
    /// The SVG attribute's value.
    pub fn attribute(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Middle => "middle",
            Self::End => "end",
        }
    }
}

/// Something drawn.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Mark {
    /// A line or an area.
    Path {
        /// What it is there for.
        role: Role,
        /// SVG path data.
        data: String,
        /// True for an area, false for a line.
        filled: bool,
        /// Width of the line in pixels.
        width: f64,
    },
    /// A text.
    Text {
        /// What it is there for.
        role: Role,
        /// Position of its anchor.
        x: f64,
        /// Its baseline.
        y: f64,
        /// Which end is at `x`.
        anchor: Anchor,
        /// The words.
        content: String,
    },
}

/// Marks that change together, drawn in order.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Layer {
    /// The marks, back to front.
    pub marks: Vec<Mark>,
}

/// A whole figure: layers from back to front.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Scene {
    /// Width in CSS pixels.
    pub width: f64,
    /// Height in CSS pixels.
    pub height: f64,
    /// Layers, back to front.
    pub layers: Vec<Layer>,
}

/// A place in a figure that a reader can point at, with what it says.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Target {
    /// Horizontal position in CSS pixels.
    pub x: f64,
    /// Vertical position in CSS pixels.
    pub y: f64,
    /// The number and its source, as a sentence.
    pub statement: String,
}

/// The target nearest to a position, if one is within `reach` pixels.
pub fn nearest(targets: &[Target], x: f64, y: f64, reach: f64) -> Option<usize> {
    targets
        .iter()
        .map(|target| (target.x - x).hypot(target.y - y))
        .enumerate()
        .filter(|(_, distance)| *distance <= reach)
        .min_by(|one, other| one.1.total_cmp(&other.1))
        .map(|(index, _)| index)
}
