//! A figure with all that must stand around it, from the same parts as the
//! page.

use mcid_analysis::difference::differences;
use mcid_analysis::question::{Question, comparisons};
use mcid_analysis::threshold::between_scale;
use mcid_analysis::trajectory::{threshold_marks, trajectory as course_of};
use mcid_explorer::KeyEntry;
use mcid_figure::difference::{Content, Figure as Differences, RowWords};
use mcid_figure::scene::{Layer, Mark, Role, Scene};
use mcid_figure::trajectory::Figure as Course;
use mcid_text::page::figure as page;
use mcid_text::{alternative, answer, caption, mark, phrase};
use mcid_trial::Trial;

/// A figure ready to be written.
pub(super) struct Drawing {
    /// Its title, for those who do not see it.
    pub(super) title: String,
    /// The same in words.
    pub(super) alternative: String,
    /// The picture.
    pub(super) scene: Scene,
    /// What its marks stand for.
    pub(super) key: Vec<KeyEntry>,
    /// True for the figures of the views, whose style is their own.
    pub(super) is_view: bool,
}

/// Makes a figure for a width in CSS pixels, or says why there is none.
pub(super) type Make = fn(&Trial, &Question, f64) -> Result<Drawing, String>;

/// The arms' courses.
pub(super) fn trajectory(
    trial: &Trial,
    question: &Question,
    width: f64,
) -> Result<Drawing, String> {
    let course = course_of(trial, question);
    if course.series.iter().all(|arm| arm.points.is_empty()) {
        return Err("the file gives no means of this outcome.".to_owned());
    }
    let marks = threshold_marks(trial, question);
    let last = trial.visits.last().map(|visit| visit.label.clone());
    let name = &trial.outcomes[question.outcome].name;
    let title = page::trajectory_title(name, &last.unwrap_or_default());
    let alternative = alternative::trajectory(trial, question, &course, &marks);
    let figure = Course::new(trial, course, width);
    let decimals = alternative::decimals(trial, question);
    let layers = vec![
        figure.ground(question.visit),
        figure.thresholds(&marks, decimals),
        figure.arms(),
    ];
    let needed = caption::needed(trial, question, &marks);
    let targets = caption::targets(trial, question, &marks);
    let entries = [
        (Role::ThresholdArea.class(), needed),
        (Role::Guide.class(), targets),
    ];
    Ok(Drawing {
        title,
        alternative,
        scene: Scene {
            width,
            height: figure.plane.height,
            layers,
        },
        key: entries
            .into_iter()
            .filter(|(_, meaning)| !meaning.is_empty())
            .map(|(class, meaning)| KeyEntry { class, meaning })
            .collect(),
        is_view: false,
    })
}

/// The differences against the threshold.
pub(super) fn difference(
    trial: &Trial,
    question: &Question,
    width: f64,
) -> Result<Drawing, String> {
    let outcome = &trial.outcomes[question.outcome];
    let rows = differences(trial, outcome, question.comparison);
    if rows.is_empty() {
        return Err(answer::no_answer(trial, question));
    }
    let pair = comparisons(outcome).get(question.comparison).copied();
    let (arm, reference) = pair
        .map(|pair| answer::arm_names(trial, pair))
        .unwrap_or_default();
    let words = rows.iter().map(|row| RowWords {
        visit: phrase::capitalised(&row.visit_label),
        numbers: mark::row_numbers(&outcome.contrasts[row.contrast]),
    });
    let alternative = alternative::differences(trial, question, &rows);
    let content = Content {
        words: words.collect(),
        rows,
        direction: outcome.direction,
        scale: between_scale(outcome, question.comparison),
        favours_arm: page::favours(&arm),
        favours_reference: page::favours(&reference),
    };
    let figure = Differences::new(content, width);
    // Without a threshold its line would hide that of no difference.
    let threshold = if question.between.is_zero() {
        Layer::default()
    } else {
        lowered(figure.threshold(question.between))
    };
    let layers = vec![
        figure.zones(question.between),
        figure.ground(question.visit),
        threshold,
        figure.marks(question.visit),
    ];
    let grounds = [
        (Role::ZoneBenefit, page::ZONE_BENEFIT),
        (Role::ZoneSmall, page::ZONE_SMALL),
        (Role::ZoneHarm, page::ZONE_HARM),
    ];
    let grounds = if question.between.is_zero() {
        &[][..]
    } else {
        &grounds[..]
    };
    Ok(Drawing {
        title: page::DIFFERENCE_TITLE.to_owned(),
        alternative,
        scene: Scene {
            width,
            height: figure.plane.height,
            layers,
        },
        key: grounds
            .iter()
            .map(|(role, meaning)| KeyEntry {
                class: role.class(),
                meaning: (*meaning).to_owned(),
            })
            .collect(),
        is_view: false,
    })
}

/// How far the threshold's label moves towards its line: nobody drags a
/// handle here, and its room is empty.
const LOWERED: f64 = 17.0;

fn lowered(mut layer: Layer) -> Layer {
    for mark in &mut layer.marks {
        if let Mark::Text { y, .. } = mark {
            *y += LOWERED;
        }
    }
    layer
}

/// A view's figure, by the view's name.
pub(super) fn of_view(
    name: &str,
    trial: &Trial,
    question: &Question,
    width: f64,
) -> Result<Drawing, String> {
    let place = mcid_explorer::ALL
        .iter()
        .position(|(other, _)| *other == name);
    let made = place.and_then(|place| mcid_explorer::view(trial, question, place, width));
    let made = made.ok_or("there is no such exhibit.")?;
    let scene = made.scene.ok_or_else(|| {
        if made.table.rows.is_empty() {
            made.lead.text()
        } else {
            "it is a table; `mcid report` writes it.".to_owned()
        }
    })?;
    Ok(Drawing {
        title: made.title,
        alternative: made.alternative,
        scene,
        key: made.key,
        is_view: true,
    })
}
