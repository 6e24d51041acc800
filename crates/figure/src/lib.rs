//! Results to figures: one figure a file, each a [`scene::Scene`] of marks with
//! roles, and the theme that says how each role looks.
//!
//! A figure's file has what the figure shows as plain values (its `Content`)
//! and a function that lays it out for a width and draws its layers on a
//! [`plane::Plane`]. plotters draws, the [`recorder`] writes down what it drew.
//! Layers are always as many and in the same order, so that those that a step
//! of a threshold leaves alone compare equal.
//!
//! To add a figure: a file here, its words in `mcid-text`, and a view in
//! `mcid-explorer` that puts both together. To add a role: `scene.rs`,
//! `recorder.rs` and `theme/marks.rs`.

pub mod axes;
pub mod compatibility;
pub mod confidence;
pub mod contrasts;
pub mod curve;
pub mod difference;
pub mod equivalence;
pub mod flags;
pub mod icon_array;
pub mod labels;
pub mod number_needed_to_treat;
pub mod overlap;
#[cfg(feature = "png")]
pub mod picture;
pub mod plane;
pub mod preview;
pub mod prior_map;
pub mod priors;
pub mod recorder;
pub mod responders;
mod role_colour;
pub mod scene;
pub mod svg;
pub mod text_width;
pub mod theme;
pub mod ticks;
pub mod trajectory;
pub mod wrapped;
