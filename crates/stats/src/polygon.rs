//! A convex polygon, cut down by half-planes.

/// A point of the plane of estimates and half widths.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// The estimate, e.
    pub estimate: f64,
    /// Half the width of its interval, w.
    pub half_width: f64,
}

/// Where a·e + b·w + c ≥ 0.
#[derive(Debug, Clone, Copy)]
pub(super) struct HalfPlane {
    estimate: f64,
    half_width: f64,
    constant: f64,
}

impl HalfPlane {
    /// By a, b and c.
    pub(super) fn new(estimate: f64, half_width: f64, constant: f64) -> Self {
        Self {
            estimate,
            half_width,
            constant,
        }
    }

    fn at(self, point: Point) -> f64 {
        self.estimate * point.estimate + self.half_width * point.half_width + self.constant
    }
}

/// Keeps what is inside of `half_plane`, by walking around the corners
/// (Sutherland & Hodgman 1974, Communications of the ACM 17:32).
///
/// A corner outside by no more than `tolerance` is on the border, and inside.
/// A polygon may be as little as a segment or a point.
pub(super) fn clip(polygon: &mut Vec<Point>, half_plane: HalfPlane, tolerance: f64) {
    let mut kept = Vec::with_capacity(polygon.len() + 1);
    let Some(mut from) = polygon.last().copied() else {
        return;
    };
    let mut before = half_plane.at(from);
    for &to in &*polygon {
        let after = half_plane.at(to);
        let leaves = before > 0.0 && after < -tolerance;
        let enters = before < -tolerance && after > 0.0;
        if leaves || enters {
            let share = before / (before - after);
            kept.push(Point {
                estimate: from.estimate + share * (to.estimate - from.estimate),
                half_width: from.half_width + share * (to.half_width - from.half_width),
            });
        }
        if after >= -tolerance {
            kept.push(to);
        }
        (from, before) = (to, after);
    }
    *polygon = kept;
}
