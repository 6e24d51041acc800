//! A view in two parts, for figures that are drawn again at every step of a threshold.

use mcid_figure::plane::Plane;
use mcid_figure::scene::{Layer, Scene, Target};

/// Where a layer of a view comes from: its place among the layers of one of
/// the two parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LayerSource {
    /// It stands still while a threshold moves.
    Fixed(usize),
    /// It follows the thresholds.
    Threshold(usize),
}

/// What of a view stands still while a threshold moves: made once for a
/// question and a width.
#[derive(Debug, Clone, PartialEq)]
pub struct FixedView<Figure> {
    /// The title.
    pub title: String,
    /// How to read it.
    pub caption: String,
    /// The figure, laid out for its width.
    pub figure: Figure,
    /// The layers that stand still.
    pub layers: Vec<Layer>,
    /// The marks that can be pointed at.
    pub targets: Vec<Target>,
}

/// What of a view follows the thresholds: made at each step.
#[derive(Debug, Clone, PartialEq)]
pub struct ThresholdView {
    /// The layers that follow the thresholds, always as many.
    pub layers: Vec<Layer>,
    /// What the thresholds ask for, in sentences; one that asks for nothing is
    /// empty.
    pub sentences: Vec<String>,
    /// The figure in words.
    pub alternative: String,
}

impl<Figure> FixedView<Figure> {
    /// The picture of both parts on the figure's plane, its layers in their
    /// order from back to front.
    pub(super) fn scene(
        &self,
        moved: &ThresholdView,
        plane: &Plane,
        order: &[LayerSource],
    ) -> Scene {
        let layers = order.iter().filter_map(|source| match source {
            LayerSource::Fixed(index) => self.layers.get(*index),
            LayerSource::Threshold(index) => moved.layers.get(*index),
        });
        plane.scene(layers.cloned().collect())
    }
}
