//! What every view must be, whatever the trial, the question and the width.

use std::collections::BTreeSet;

use mcid_analysis::parameter::{CHOICES, SETTINGS};
use mcid_explorer::{ALL, Control, ON_FIRST_SCREEN, View};
use mcid_figure::scene::{Mark, Role, Scene};

use crate::golden::points_of;
use crate::plain;
use crate::shown;

/// How far a mark may reach over the edge of its scene, in CSS pixels: as far
/// as half of a thick line.
const OVER_THE_EDGE: f64 = 1.0;

/// Everything that is wrong with a view. Where `of_all`, 100% is what the
/// reader asks for.
pub fn faults(name: &str, view: &View, of_all: bool) -> Vec<String> {
    let mut faults = Vec::new();
    let mut wrong = |holds: bool, what: &str| {
        if !holds {
            faults.push(what.to_owned());
        }
    };
    wrong(!view.title.trim().is_empty(), "no title");
    wrong(!view.lead.text().trim().is_empty(), "no lead");
    let table = &view.table;
    wrong(
        table
            .rows
            .iter()
            .all(|row| row.len() == table.columns.len()),
        "a row with more or fewer cells than columns",
    );
    wrong(
        table.rows.is_empty() != (!table.caption.is_empty() && !table.columns.is_empty()),
        "a table without caption or columns, or these without a table",
    );
    if view.scene.is_some() {
        wrong(!view.alternative.is_empty(), "a scene without words");
        wrong(!view.caption.is_empty(), "a scene without a caption");
        wrong(!table.rows.is_empty(), "a scene without a table");
    } else {
        // The first screen's figures are described in any case.
        let on_first_screen = ALL[..ON_FIRST_SCREEN].iter().any(|(of, _)| *of == name);
        wrong(
            on_first_screen || view.alternative.is_empty(),
            "words for no scene",
        );
        wrong(view.targets.is_empty(), "marks of no scene");
        wrong(view.key.is_empty(), "a key to no scene");
    }
    for number in &view.numbers {
        wrong(
            !number.working.formula.is_empty(),
            "a number without formula",
        );
        wrong(!number.working.inputs.is_empty(), "a number without inputs");
    }
    let defined: BTreeSet<&String> = view.terms.iter().map(|(name, _)| name).collect();
    wrong(defined.len() == view.terms.len(), "a term twice");
    view.controls
        .iter()
        .for_each(|control| wrong(is_usable(control), "a control that cannot be used"));
    if let Some(scene) = &view.scene {
        faults.extend(scene_faults(scene));
        let inside =
            |x: f64, y: f64| (0.0..=scene.width).contains(&x) && (0.0..=scene.height).contains(&y);
        for target in view
            .targets
            .iter()
            .filter(|target| !inside(target.x, target.y))
        {
            faults.push(format!("outside of its scene: {target:?}"));
        }
    }
    for text in texts(view) {
        faults.extend(plain::faults(&text, plain::is_computed(name, of_all)));
    }
    faults
}

/// A slider stands on its scale and can be moved; a choice has names for all
/// that can be chosen.
fn is_usable(control: &Control) -> bool {
    match control {
        Control::Slider { setting, range, .. } => {
            let [minimum, maximum, step, value] = *range;
            usize::from(*setting) < SETTINGS.len()
                && minimum.compare(value).is_le()
                && value.compare(maximum).is_le()
                && minimum.compare(maximum).is_lt()
                && step.to_f64() > 0.0
        }
        Control::Choice {
            choice,
            options,
            chosen,
            ..
        } => {
            let row = CHOICES.get(usize::from(*choice));
            row.is_some_and(|row| row.names.len() == options.len())
                && usize::from(*chosen) < options.len()
        }
    }
}

/// What is not finite or outside of the scene.
fn scene_faults(scene: &Scene) -> Vec<String> {
    let mut faults = Vec::new();
    let size = [scene.width, scene.height];
    if !size
        .iter()
        .all(|length| length.is_finite() && *length > 0.0)
    {
        faults.push(format!("a scene of {size:?}"));
    }
    let inside = |(x, y): (f64, f64)| {
        (-OVER_THE_EDGE..=scene.width + OVER_THE_EDGE).contains(&x)
            && (-OVER_THE_EDGE..=scene.height + OVER_THE_EDGE).contains(&y)
    };
    for mark in scene.layers.iter().flat_map(|layer| &layer.marks) {
        let sound = match mark {
            Mark::Path { data, width, .. } => {
                width.is_finite()
                    && *width >= 0.0
                    && points_of(data).is_some_and(|points| points.into_iter().all(inside))
            }
            Mark::Text { x, y, content, .. } => inside((*x, *y)) && !content.trim().is_empty(),
        };
        if !sound {
            faults.push(format!("not inside of {size:?}: {mark:?}"));
        }
    }
    faults
}

/// Every text of a view that must not be empty.
pub fn texts(view: &View) -> Vec<String> {
    let mut found = shown::texts(view);
    for (name, definition) in &view.terms {
        found.extend([name.clone(), definition.clone()]);
    }
    for control in &view.controls {
        match control {
            Control::Slider {
                label,
                help,
                spoken,
                ..
            } => {
                found.extend([label.clone(), help.clone(), spoken.clone()]);
            }
            Control::Choice { label, options, .. } => {
                found.push(label.clone());
                found.extend(options.iter().cloned());
            }
        }
    }
    let marks = view
        .scene
        .iter()
        .flat_map(|scene| &scene.layers)
        .flat_map(|layer| &layer.marks);
    found.extend(marks.filter_map(|mark| match mark {
        Mark::Text { role, content, .. } => {
            // The ends of an axis.
            let is_end = *role == Role::Label && matches!(content.as_str(), "0%" | "100%");
            (!is_end).then(|| content.clone())
        }
        Mark::Path { .. } => None,
    }));
    found
}
