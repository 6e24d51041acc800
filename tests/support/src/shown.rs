//! Exhibits as they are shown: made by name, read, looked at, and compared
//! with each other and with golden files.

use mcid_analysis::question::Question;
use mcid_explorer::Exhibit;
use mcid_figure::scene::{Layer, Mark, Role, Scene};
use mcid_trial::Trial;

use super::golden::{assert_golden, assert_sound, points};

/// An exhibit by its name, of a question at a width in CSS pixels.
#[track_caller]
pub fn made(name: &str, trial: &Trial, question: &Question, width: f64) -> Exhibit {
    let place = mcid_explorer::ALL
        .iter()
        .position(|(other, _)| *other == name);
    let place = place.expect("it is listed");
    mcid_explorer::exhibit(trial, question, place, width).expect("it is listed")
}

/// Everything an exhibit says around its figure, and the words of a figure
/// that must not be empty.
pub fn texts(exhibit: &Exhibit) -> Vec<String> {
    let mut found = vec![exhibit.title.clone(), exhibit.lead.text()];
    for text in [
        &exhibit.caption,
        &exhibit.alternative,
        &exhibit.table.caption,
    ] {
        if exhibit.scene.is_some() || !text.is_empty() {
            found.push(text.clone());
        }
    }
    found.extend(exhibit.remarks.clone());
    found.extend(exhibit.key.iter().map(|entry| entry.meaning.clone()));
    let statements = exhibit.targets.iter().map(|target| &target.statement);
    found.extend(statements.cloned());
    found.extend(exhibit.table.columns.clone());
    found.extend(exhibit.table.rows.iter().flatten().cloned());
    for number in &exhibit.numbers {
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

/// What the numbers of an exhibit state.
pub fn statements(exhibit: &Exhibit) -> Vec<String> {
    let statements = exhibit.numbers.iter().map(|number| number.statement.text());
    statements.collect()
}

/// Whether a remark contains all of some strings.
pub fn is_remarked(exhibit: &Exhibit, parts: &[&str]) -> bool {
    let mut remarks = exhibit.remarks.iter();
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
pub fn assert_picture(exhibit: &Exhibit, about: &str) {
    let Some(scene) = &exhibit.scene else {
        return;
    };
    let layers: Vec<&Layer> = scene.layers.iter().collect();
    assert_sound(scene.width, scene.height, &layers, about);
    for target in &exhibit.targets {
        let inside =
            (0.0..=scene.width).contains(&target.x) && (0.0..=scene.height).contains(&target.y);
        assert!(inside, "{about}: {target:?}");
    }
}

/// A lead, only finite numbers, and a figure, where there is one, of so many
/// layers that is sound.
#[track_caller]
pub fn assert_finite_and_sound(
    exhibit: &Exhibit,
    layers: usize,
    trial: &Trial,
    question: &Question,
) {
    assert!(!exhibit.lead.text().is_empty());
    let all = format!("{exhibit:?}");
    assert!(!all.contains("NaN") && !all.contains("inf,"), "{all}");
    if let Some(scene) = &exhibit.scene {
        assert_eq!(scene.layers.len(), layers);
        let name = &trial.outcomes[question.outcome].id;
        let about = format!("{name} at {}, threshold {}", scene.width, question.between);
        assert_picture(exhibit, &about);
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

/// What a golden file of an exhibit has as its title.
#[derive(Debug, Clone, Copy)]
pub enum GoldenTitle {
    /// The name of the question.
    Question,
    /// The exhibit's own title.
    Exhibit,
}

/// Compares an exhibit's figures of some questions with their golden files,
/// on a phone and on a desk.
#[track_caller]
pub fn assert_goldens(
    exhibit: &str,
    trial: &Trial,
    questions: &[(&str, Question)],
    title: GoldenTitle,
) {
    for (name, question) in questions {
        for width in [300.0, 640.0] {
            let shown = made(exhibit, trial, question, width);
            let title = match title {
                GoldenTitle::Question => name,
                GoldenTitle::Exhibit => shown.title.as_str(),
            };
            let file = format!("{exhibit}-{name}-{width}.svg");
            assert_golden(&file, &shown.scene.expect("a figure"), title);
        }
    }
}
