//! Analysis to figures: one figure a file, each a [`scene::Scene`] of marks
//! with roles.
//!
//! To add a figure: a file here that turns plain values into layers, its words
//! and table in `analysis::words`, and one line in `page::figures` or a file
//! in `view`.

pub mod axes;
pub mod compatibility;
pub mod confidence;
pub mod contrasts;
pub mod curve;
pub mod difference;
pub mod equivalence;
pub mod flags;
pub mod icon_array;
pub mod number_needed_to_treat;
pub mod overlap;
#[cfg(feature = "png")]
pub mod picture;
pub mod place;
pub mod plane;
pub mod preview;
pub mod prior_map;
pub mod priors;
pub mod recorder;
pub mod responders;
pub mod scene;
pub mod svg;
pub mod text_width;
pub mod theme;
pub mod ticks;
pub mod trajectory;
pub mod wrapped;
