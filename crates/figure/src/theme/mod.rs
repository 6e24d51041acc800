//! The theme as data: colours in light and dark, and typefaces.
//!
//! The page gets it as `style/theme.css`, which [`style_sheet`] writes; a
//! picture outside the page gets it as attributes of its marks.

mod css;
mod marks;

pub use css::style_sheet;
pub(crate) use marks::{area, line, text};
pub use marks::{area_attributes, line_attributes, text_attributes};

use crate::scene::{ARM_STYLES, SHADES};

/// Which of a colour's two values is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scheme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// A colour by its name in the style sheet, in both schemes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour {
    /// The custom property's name, without hyphens before it.
    pub name: &'static str,
    light: &'static str,
    dark: &'static str,
}

impl Colour {
    const fn new(name: &'static str, light: &'static str, dark: &'static str) -> Self {
        Self { name, light, dark }
    }

    /// Its value in a scheme, as `#rrggbb`.
    pub const fn value(self, scheme: Scheme) -> &'static str {
        match scheme {
            Scheme::Light => self.light,
            Scheme::Dark => self.dark,
        }
    }
}

/// The ink of text.
pub const INK: Colour = Colour::new("ink", "#16202a", "#e9e6df");
/// Text beside the main text.
pub const INK_2: Colour = Colour::new("ink-2", "#45525e", "#bdc2c6");
pub(crate) const INK_3: Colour = Colour::new("ink-3", "#59656f", "#a3abb1");
/// The ground of the page.
pub const PAPER: Colour = Colour::new("paper", "#fbfaf7", "#14181c");
/// The ground of cards and pictures.
pub const CARD: Colour = Colour::new("card", "#ffffff", "#1b2126");
/// Lines between things.
pub const RULE: Colour = Colour::new("rule", "#dedad2", "#38414a");
/// Borders and axes.
pub const EDGE: Colour = Colour::new("edge", "#8a8578", "#77818a");
pub(crate) const GRID: Colour = Colour::new("grid", "#ece9e2", "#2a3138");
/// The reader's thresholds.
pub const OWN: Colour = Colour::new("own", "#8b2f6b", "#e38ac4");
pub(crate) const ZONE_BENEFIT: Colour = Colour::new("zone-benefit", "#d9ebe4", "#1c3a31");
pub(crate) const ZONE_SMALL: Colour = Colour::new("zone-small", "#efece5", "#262c31");
pub(crate) const ZONE_HARM: Colour = Colour::new("zone-harm", "#f6ddd6", "#4a2a22");
pub(crate) const OTHER_PERSON: Colour = Colour::new("other-person", "#d9d6cf", "#3a434b");

/// The arms, by their places in the trial.
pub const ARMS: [Colour; ARM_STYLES as usize] = [
    Colour::new("arm-0", "#00629b", "#6cb8ee"),
    Colour::new("arm-1", "#9a5b00", "#e2a64b"),
    Colour::new("arm-2", "#5d4aa8", "#b7a6f0"),
    Colour::new("arm-3", "#1d7a5f", "#5cc29d"),
    Colour::new("arm-4", "#a63a50", "#f08ba0"),
    Colour::new("arm-5", "#555f68", "#b4bcc2"),
];

/// The shades of a map, from the least to the most.
pub(crate) const SHADE_COLOURS: [Colour; SHADES as usize] = [
    Colour::new("shade-0", "#f3efe9", "#20262b"),
    Colour::new("shade-1", "#e2e8e2", "#22302f"),
    Colour::new("shade-2", "#c6dcd2", "#234036"),
    Colour::new("shade-3", "#9fcab8", "#27594a"),
    Colour::new("shade-4", "#6fb198", "#2f7660"),
    Colour::new("shade-5", "#3f9277", "#3d9579"),
    Colour::new("shade-6", "#1d7059", "#57b899"),
];

/// What the page colours besides figures: controls, verdicts, faults.
const ELSEWHERE: &[Colour] = &[
    Colour::new("own-soft", "#f1dfeb", "#42283a"),
    Colour::new("focus", "#0050d0", "#8ab4ff"),
    Colour::new("fault", "#a3280f", "#ffa08a"),
    Colour::new("tone-enough", "#1d7a5f", "#4fb592"),
    Colour::new("tone-probably", "#86c3ac", "#2f6a57"),
    Colour::new("tone-possibly", "#e0bd70", "#7a6230"),
    Colour::new("tone-not", "#c6bfb3", "#555d63"),
    Colour::new("tone-harm", "#b5482f", "#e5806a"),
    Colour::new("pass-both", "#b79fc9", "#6b4f80"),
    Colour::new("pass-one", "#e0d3ea", "#43354f"),
    Colour::new("on-enough", "#ffffff", "#06241a"),
    Colour::new("on-probably", "#0d2a20", "#ffffff"),
    Colour::new("on-possibly", "#2b2003", "#ffffff"),
    Colour::new("on-not", "#221f19", "#ffffff"),
    Colour::new("on-harm", "#ffffff", "#2b0b04"),
];

/// Every colour of the theme.
pub fn colours() -> impl Iterator<Item = Colour> {
    [
        INK,
        INK_2,
        INK_3,
        PAPER,
        CARD,
        RULE,
        EDGE,
        GRID,
        OWN,
        ZONE_BENEFIT,
        ZONE_SMALL,
        ZONE_HARM,
        OTHER_PERSON,
    ]
    .into_iter()
    .chain(ARMS)
    .chain(SHADE_COLOURS)
    .chain(ELSEWHERE.iter().copied())
}

/// For readers who ask for more contrast: what takes the place of a colour.
const MORE_CONTRAST: [(Colour, Colour); 4] =
    [(INK_2, INK), (INK_3, INK), (RULE, EDGE), (GRID, EDGE)];

/// The typefaces of headings.
const SERIF: &str = "Charter, \"Bitstream Charter\", \"Sitka Text\", Cambria, Georgia, serif";

/// The typefaces of everything else.
const SANS: &str =
    "ui-sans-serif, system-ui, \"Segoe UI\", Roboto, \"Helvetica Neue\", Arial, sans-serif";
