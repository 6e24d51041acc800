//! Views as they are shown: made by name, read, looked at, and compared
//! with each other and with golden files.

use mcid_analysis::question::Question;
use mcid_explorer::View;
use mcid_figure::scene::{Layer, Mark, Role, Scene};
use mcid_trial::Trial;

use super::golden::{assert_golden, assert_sound, points};

/// A view by its name, of a question at a width in CSS pixels.
#[track_caller]
pub fn made(name: &str, trial: &Trial, question: &Question, width: f64) -> View {
    let place = mcid_explorer::ALL
        .iter()
        .position(|(other, _)| *other == name);
    let place = place.expect("it is listed");
    mcid_explorer::view(trial, question, place, width).expect("it is listed")
}

/// Everything a view says around its figure, and the words of a figure
/// that must not be empty.
pub fn texts(view: &View) -> Vec<String> {
    let mut found = vec![view.title.clone(), view.lead.text()];
    for text in [&view.caption, &view.alternative, &view.table.caption] {
        if view.scene.is_some() || !text.is_empty() {
            found.push(text.clone());
        }
    }
    found.extend(view.at_thresholds.clone());
    found.extend(view.remarks.clone());
    found.extend(view.key.iter().map(|entry| entry.meaning.clone()));
    let statements = view.targets.iter().map(|target| &target.statement);
    found.extend(statements.cloned());
    for table in [&view.table, &view.further_table] {
        found.extend(table.columns.clone());
        found.extend(table.rows.iter().flatten().cloned());
    }
    for number in &view.numbers {
        found.extend([number.statement.text(), number.working.formula.clone()]);
        found.push(number.working.source.clone());
        found.extend(number.working.inputs.clone());
        found.extend(number.working.assumptions.clone());
    }
    found
}

/// No text is empty, and none contains any of some strings.
#[track_caller]
pub fn assert_never(texts: &[String], never: &[&str]) {
    for text in texts {
        assert!(!text.trim().is_empty());
        for never in never {
            assert!(!text.contains(never), "{never:?} in {text:?}");
        }
    }
}

/// What the numbers of a view state.
pub fn statements(view: &View) -> Vec<String> {
    let statements = view.numbers.iter().map(|number| number.statement.text());
    statements.collect()
}

/// Whether a remark contains all of some strings.
pub fn is_remarked(view: &View, parts: &[&str]) -> bool {
    let mut remarks = view.remarks.iter();
    remarks.any(|remark| parts.iter().all(|part| remark.contains(part)))
}

/// The points of every path of a role.
pub fn paths<'a>(
    layers: impl IntoIterator<Item = &'a Layer>,
    wanted: Role,
) -> Vec<Vec<(f64, f64)>> {
    let marks = layers.into_iter().flat_map(|layer| &layer.marks);
    marks
        .filter_map(|mark| match mark {
            Mark::Path { role, data, .. } if *role == wanted => Some(points(data)),
            _ => None,
        })
        .collect()
}

/// A figure, where there is one, is inside of its canvas, without texts on
/// each other, and with its targets on it.
#[track_caller]
pub fn assert_picture(view: &View, about: &str) {
    let Some(scene) = &view.scene else {
        return;
    };
    let layers: Vec<&Layer> = scene.layers.iter().collect();
    assert_sound(scene.width, scene.height, &layers, about);
    for target in &view.targets {
        let inside =
            (0.0..=scene.width).contains(&target.x) && (0.0..=scene.height).contains(&target.y);
        assert!(inside, "{about}: {target:?}");
    }
}

/// A lead, only finite numbers, and a figure, where there is one, of so many
/// layers that is sound.
#[track_caller]
pub fn assert_finite_and_sound(view: &View, layers: usize, trial: &Trial, question: &Question) {
    assert!(!view.lead.text().is_empty());
    let all = format!("{view:?}");
    assert!(!all.contains("NaN") && !all.contains("inf,"), "{all}");
    if let Some(scene) = &view.scene {
        assert_eq!(scene.layers.len(), layers);
        let name = &trial.outcomes[question.outcome].id;
        let about = format!("{name} at {}, threshold {}", scene.width, question.between);
        assert_picture(view, &about);
    }
}

/// Which layers differ between two scenes of as many layers.
#[track_caller]
pub fn changed_layers(one: &Scene, other: &Scene) -> Vec<usize> {
    assert_eq!(one.layers.len(), other.layers.len());
    let pairs = one.layers.iter().zip(&other.layers).enumerate();
    let differ = pairs.filter(|(_, (one, other))| one != other);
    differ.map(|(place, _)| place).collect()
}

/// The marks that differ between two scenes whose layers have as many marks.
#[track_caller]
pub fn changed_marks<'a>(one: &'a Scene, other: &'a Scene) -> Vec<(&'a Mark, &'a Mark)> {
    assert_eq!(one.layers.len(), other.layers.len());
    let mut changed = Vec::new();
    for (one, other) in one.layers.iter().zip(&other.layers) {
        assert_eq!(one.marks.len(), other.marks.len());
        let pairs = one.marks.iter().zip(&other.marks);
        changed.extend(pairs.filter(|(one, other)| one != other));
    }
    changed
}

/// What a golden file of a view has as its title.
#[derive(Debug, Clone, Copy)]
pub enum GoldenTitle {
    /// The name of the question.
    Question,
    /// The view's own title.
    View,
}

/// Compares a view's figures of some questions with their golden files,
/// on a phone and on a desk.
#[track_caller]
pub fn assert_goldens(
    view: &str,
    trial: &Trial,
    questions: &[(&str, Question)],
    title: GoldenTitle,
) {
    for (name, question) in questions {
        for width in [300.0, 640.0] {
            let shown = made(view, trial, question, width);
            let title = match title {
                GoldenTitle::Question => name,
                GoldenTitle::View => shown.title.as_str(),
            };
            let file = format!("{view}-{name}-{width}.svg");
            assert_golden(&file, &shown.scene.expect("a figure"), title);
        }
    }
}
