//! The compatibility curve: two-sided P over every supposed true effect.
//!
//! How to read it: the higher, the better an effect fits the data. The band
//! is what the printed digits allow; the coloured part lies at or beyond the
//! reader's threshold; the level line cuts off the interval of its level.

use crate::analysis::evidence::Evidence;
use crate::analysis::threshold::ThresholdScale;

use super::axes::{self, Axis, spread};
use super::curve::{POINTS, benefits, upright};
use super::plane::Plane;
use super::scene::{Anchor, Role, Scene};

/// What the figure shows.
pub struct Content<'a> {
    /// The evidence.
    pub evidence: &'a Evidence,
    /// The scale of the threshold.
    pub scale: ThresholdScale,
    /// The reader's threshold; 0 for none.
    pub threshold: f64,
    /// What stands at its line.
    pub threshold_name: String,
    /// Published thresholds with their names.
    pub published: Vec<(String, f64)>,
    /// The reader's level, between 0 and 1.
    pub level: f64,
    /// What stands at the level line.
    pub level_name: String,
    /// What the horizontal axis measures.
    pub axis: String,
}

/// The figure for a width in CSS pixels, with its plane.
pub fn scene(content: &Content<'_>, width: f64) -> (Scene, Plane) {
    let height = if width < 480.0 { 300.0 } else { 340.0 };
    let range = benefits(content.evidence, &content.scale);
    let x = Axis {
        title: content.axis.clone(),
        range: range.clone(),
        wanted: if width < 480.0 { 5 } else { 8 },
        in_percent: false,
    };
    let y = Axis {
        title: "Compatibility (P)".to_owned(),
        range: 0.0..1.0,
        wanted: 5,
        in_percent: true,
    };
    let plane = axes::plane(width, height, &x, &y);
    let at = |benefit: f64, p: f64| (plane.position_x(benefit), plane.position_y(p));
    let curve = |from: f64, to: f64| -> Vec<(f64, f64)> {
        let mut values = spread(&(from..to), POINTS);
        // The peak is a point of its own, or the curve would miss it.
        let peak = content.evidence.estimate.value;
        if let Some(place) = values.iter().position(|value| *value > peak)
            && peak > from
        {
            values.insert(place, peak);
        }
        values
            .iter()
            .map(|value| at(*value, content.evidence.estimate.two_sided_p(*value)))
            .collect()
    };
    let beyond = plane.layer(|pen| {
        if content.threshold <= 0.0 || content.threshold >= range.end {
            return Ok(());
        }
        let mut corners = curve(content.threshold, range.end);
        corners.push(at(range.end, 0.0));
        corners.push(at(content.threshold, 0.0));
        pen.area(Role::CurveArea, &corners)
    });
    let curves = plane.layer(|pen| {
        let values = spread(&range, POINTS);
        let bands: Vec<_> = values
            .iter()
            .map(|value| (*value, content.evidence.compatibility(*value)))
            .collect();
        let upper = bands.iter().map(|(value, band)| at(*value, band.upper));
        let lower = bands
            .iter()
            .rev()
            .map(|(value, band)| at(*value, band.lower));
        pen.area(Role::Band, &upper.chain(lower).collect::<Vec<_>>())?;
        if content.evidence.is_symmetric() {
            pen.line(Role::Curve, 2.0, &curve(range.start, range.end))?;
        }
        Ok(())
    });
    let lines = plane.layer(|pen| {
        let (left, right) = (plane.left, plane.right);
        let y = plane.position_y(1.0 - content.level);
        pen.line(Role::Guide, 1.2, &[(left, y), (right, y)])?;
        pen.text(
            Role::Guide,
            Anchor::End,
            (right, y - 9.0),
            &content.level_name,
        )?;
        upright(pen, Role::Zero, 0.0, "no difference", 0)?;
        for (name, value) in &content.published {
            upright(pen, Role::Guide, *value, name, 2)?;
        }
        Ok(())
    });
    let threshold = plane.layer(|pen| {
        if content.threshold > 0.0 {
            upright(
                pen,
                Role::Threshold,
                content.threshold,
                &content.threshold_name,
                1,
            )?;
        }
        Ok(())
    });
    let scene = Scene {
        width,
        height,
        layers: vec![
            axes::layer(&plane, &x, &y),
            beyond,
            curves,
            lines,
            threshold,
        ],
    };
    (scene, plane)
}
