//! What the tests of the figures share: looks, steps, boxes of texts,
//! coordinates of paths, and golden files.

use std::fs;
use std::path::Path;

use mcid_analysis::question::{Bars, Question, ScoreRange, TrajectoryDisplay};
use mcid_analysis::threshold::ThresholdScale;
use mcid_figure::scene::{Anchor, Layer, Mark, Role, Scene};
use mcid_figure::svg;
use mcid_figure::text_width::role_width;
use mcid_trial::Decimal;

/// Height that a text takes, in CSS pixels.
const TEXT_HEIGHT: f64 = 12.5;

/// Widths at which every threshold is tried, with both sides of the changes
/// between a narrow and a wide layout.
pub const WIDTHS: [f64; 9] = [
    240.0, 280.0, 320.0, 459.0, 460.0, 480.0, 520.0, 760.0, 1100.0,
];

/// Every look that the trajectory can be given.
pub fn looks(question: Question) -> Vec<Question> {
    let mut found = Vec::new();
    for range in [ScoreRange::Full, ScoreRange::Fitted] {
        for bars in [Bars::ConfidenceInterval, Bars::StandardDeviation] {
            found.push(Question {
                display: TrajectoryDisplay::Scores,
                range,
                bars,
                ..question
            });
        }
    }
    for view in [TrajectoryDisplay::Change, TrajectoryDisplay::PercentChange] {
        found.push(Question {
            display: view,
            ..question
        });
    }
    found
}

/// Every step of a slider, from 0 to the maximum.
pub fn steps(scale: &ThresholdScale) -> Vec<Decimal> {
    let mut threshold = scale.fit(Decimal::zero(0));
    let mut found = vec![threshold];
    while threshold.compare(scale.maximum).is_lt() {
        let next = scale.moved(threshold, 1);
        assert!(
            next.compare(threshold).is_gt(),
            "a step that goes nowhere at {threshold}"
        );
        threshold = next;
        found.push(threshold);
    }
    found
}

/// Where a text stands.
#[derive(Debug, Clone, PartialEq)]
pub struct TextBox {
    pub content: String,
    pub role: Role,
    pub left: f64,
    pub right: f64,
    pub top: f64,
    pub bottom: f64,
}

impl TextBox {
    pub fn meets(&self, other: &Self) -> bool {
        // What only touches does not overlap.
        let apart = 0.1;
        self.left < other.right - apart
            && other.left < self.right - apart
            && self.top < other.bottom - apart
            && other.top < self.bottom - apart
    }
}

/// The boxes of all texts of a layer.
pub fn text_boxes(layer: &Layer) -> Vec<TextBox> {
    let texts = layer.marks.iter().filter_map(|mark| match mark {
        Mark::Text {
            role,
            x,
            y,
            anchor,
            content,
        } => Some((*role, *x, *y, *anchor, content)),
        Mark::Path { .. } => None,
    });
    texts
        .map(|(role, x, y, anchor, content)| {
            assert!(!content.trim().is_empty(), "an empty text");
            let width = role_width(role, content);
            let left = match anchor {
                Anchor::Start => x,
                Anchor::Middle => x - width / 2.0,
                Anchor::End => x - width,
            };
            let middle = y - 0.35 * TEXT_HEIGHT;
            TextBox {
                content: content.clone(),
                role,
                left,
                right: left + width,
                top: middle - TEXT_HEIGHT / 2.0,
                bottom: middle + TEXT_HEIGHT / 2.0,
            }
        })
        .collect()
}

/// The points of a path: the ends of its lines and arcs. `None` if the path
/// has none, or a number in it is not finite.
pub fn points_of(data: &str) -> Option<Vec<(f64, f64)>> {
    let mut found = Vec::new();
    for part in data.split(['M', 'L', 'A', 'Z']) {
        let mut numbers = Vec::new();
        for number in part.split_whitespace() {
            let number: f64 = number.parse().ok()?;
            numbers.push(Some(number).filter(|number| number.is_finite())?);
        }
        match numbers.as_slice() {
            [] => {}
            [.., x, y] => found.push((*x, *y)),
            [_] => return None,
        }
    }
    (!found.is_empty()).then_some(found)
}

/// The same of a path that is sound.
#[track_caller]
pub fn points(data: &str) -> Vec<(f64, f64)> {
    points_of(data).unwrap_or_else(|| panic!("no points, or not finite: {data:?}"))
}

/// All coordinates are finite and inside the canvas, and no two texts overlap.
#[track_caller]
pub fn assert_sound(width: f64, height: f64, layers: &[&Layer], about: &str) {
    let inside = |x: f64, y: f64| {
        let finite = x.is_finite() && y.is_finite();
        finite && (-1.0..=width + 1.0).contains(&x) && (-1.0..=height + 1.0).contains(&y)
    };
    let mut texts: Vec<TextBox> = Vec::new();
    for layer in layers {
        for mark in &layer.marks {
            if let Mark::Path {
                data, width, role, ..
            } = mark
            {
                assert!(width.is_finite() && *width >= 0.0);
                for (x, y) in points(data) {
                    assert!(inside(x, y), "{about}: {role:?} at {x}, {y}");
                }
            }
        }
        for text in text_boxes(layer) {
            let whole = inside(text.left, text.top) && inside(text.right, text.bottom);
            assert!(
                whole,
                "{about}: cut off: {text:?}, canvas {width} x {height}"
            );
            if let Some(other) = texts.iter().find(|other| other.meets(&text)) {
                panic!("{about}: {text:?} overlaps {other:?}");
            }
            texts.push(text);
        }
    }
}

/// Compares a scene with its golden file. With `UPDATE_GOLDEN=1` it is written
/// anew in the tested crate's `tests/golden`; else what differs is kept under `target/golden-changed`.
#[track_caller]
pub fn assert_golden(name: &str, scene: &Scene, title: &str) {
    assert_golden_text(name, &svg::document(scene, title));
}

/// The same of an SVG document.
#[track_caller]
pub fn assert_golden_text(name: &str, drawn: &str) {
    assert_golden_file(&format!("tests/golden/{name}"), drawn);
}

/// The same of any file by its path in the tested crate's folder.
#[track_caller]
pub fn assert_golden_file(path: &str, drawn: &str) {
    // Cargo names the folder of the crate whose tests are running.
    let tested = std::env::var_os("CARGO_MANIFEST_DIR").expect("tests are run by cargo");
    let golden = Path::new(&tested).join(path);
    if std::env::var_os("UPDATE_GOLDEN").is_some_and(|value| value == "1") {
        fs::write(&golden, drawn).expect("the golden file can be written");
        return;
    }
    if fs::read_to_string(&golden).is_ok_and(|wanted| wanted == drawn) {
        return;
    }
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/golden-changed");
    fs::create_dir_all(&folder).expect("the folder can be made");
    let changed = folder.join(golden.file_name().expect("a file"));
    fs::write(&changed, drawn).expect("the changed file can be written");
    panic!(
        "{} differs from {}; if that is meant, run again with UPDATE_GOLDEN=1",
        changed.display(),
        golden.display()
    );
}
