//! A view in two parts, for figures that are drawn again at every step of a threshold.

use std::sync::Arc;

use mcid_figure::plane::Plane;
use mcid_figure::scene::{Layer, Scene, Target};

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
    /// The layers that stand still, back to front.
    pub(super) layers: [Arc<Layer>; 2],
    /// The marks that can be pointed at.
    pub targets: Vec<Target>,
}

/// What of it follows the thresholds: made at each step.
#[derive(Debug, Clone, PartialEq)]
pub struct ThresholdView {
    /// All layers, back to front, always as many and in the same order. Those
    /// that stand still are the very ones of the [`FixedView`].
    pub layers: Vec<Arc<Layer>>,
    /// What the thresholds ask for, in sentences; one that asks for nothing is
    /// empty.
    pub at_thresholds: Vec<String>,
    /// The figure in words.
    pub alternative: String,
}

impl ThresholdView {
    /// The picture on its figure's plane.
    pub fn scene(&self, plane: &Plane) -> Scene {
        plane.scene(self.layers.iter().map(|layer| (**layer).clone()).collect())
    }
}
