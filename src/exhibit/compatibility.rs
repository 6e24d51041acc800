//! How well every supposed true effect fits the data.

use super::{Exhibit, View, choice, key, slider, terms};
use crate::analysis::evidence::Evidence;
use crate::analysis::setting::{Choice, Setting};
use crate::analysis::threshold::{between_scale, published};
use crate::analysis::words::exhibit::{self as common, compatibility as words};
use crate::analysis::words::{number, phrase, term};
use crate::figure::compatibility::{Content, scene};
use crate::figure::scene::{Role, Target};
use crate::trial::ThresholdKind;

/// The exhibit.
pub(super) fn exhibit(view: View<'_>) -> Exhibit {
    let View {
        trial,
        question,
        width,
    } = view;
    let Some(evidence) = Evidence::of(trial, question) else {
        return Exhibit {
            title: words::TITLE.to_owned(),
            lead: common::nothing(trial, question),
            ..Exhibit::default()
        };
    };
    let outcome = &trial.outcomes[question.outcome];
    let threshold = question.between.to_f64();
    let level = question.setting(Setting::Level);
    let level_name = format!("{}% interval", number::decimal(level));
    let amount = phrase::quantity(question.between, outcome);
    let published: Vec<(String, f64)> =
        published(outcome, |kind| kind == ThresholdKind::BetweenGroups)
            .into_iter()
            .filter(|other| other.value.value.compare(question.between).is_ne())
            .map(|other| {
                let size = phrase::quantity(other.value.value, outcome);
                (format!("{}: {size}", other.label), other.value.to_f64())
            })
            .collect();
    let (picture, plane) = scene(
        &Content {
            evidence: &evidence,
            scale: between_scale(outcome, question.comparison),
            threshold,
            threshold_name: format!("your threshold: {amount}"),
            published: published.clone(),
            level: level.to_f64() / 100.0,
            level_name: level_name.clone(),
            axis: common::benefit_axis(trial, question),
        },
        width,
    );
    let mut points = vec![
        ("No difference".to_owned(), 0.0),
        ("The estimate".to_owned(), evidence.estimate.value),
    ];
    if threshold > 0.0 {
        points.push(("Your threshold".to_owned(), threshold));
    }
    if let Some(interval) = evidence.estimate.interval(level.to_f64() / 100.0) {
        points.push((format!("{level_name}, lower end"), interval.lower));
        points.push((format!("{level_name}, upper end"), interval.upper));
    }
    points.extend(published);
    let targets = points
        .iter()
        .filter(|(_, value)| plane.x.contains(value))
        .map(|(name, value)| Target {
            x: plane.position_x(*value),
            y: plane.position_y(evidence.estimate.two_sided_p(*value)),
            statement: format!(
                "{name}. {}",
                words::mark(trial, question, &evidence, *value)
            ),
        })
        .collect();
    let lead = words::lead(trial, question, &evidence);
    let mut entries = vec![key(
        Role::Band,
        "what the rounding of the printed numbers leaves open",
    )];
    if threshold > 0.0 {
        let meaning = format!("true benefits of {amount} or more");
        entries.insert(0, key(Role::CurveArea, meaning));
    }
    Exhibit {
        title: words::TITLE.to_owned(),
        caption: words::caption(trial, question),
        controls: vec![
            slider(
                view,
                Setting::Level,
                "Confidence level",
                "Where the level line stands, in per cent.",
                "%",
            ),
            choice(
                view,
                Choice::Reference,
                "Reference distribution",
                &["by sample size", "normal", "Student\u{2019}s t"],
            ),
        ],
        key: entries,
        scene: Some(picture),
        targets,
        alternative: format!("{} {}", words::caption(trial, question), lead.text()),
        lead,
        numbers: words::numbers(trial, question, &evidence),
        remarks: Vec::new(),
        table: words::table(trial, question, &evidence, &points),
        table_is_open: false,
        terms: terms(&[
            term::COMPATIBILITY,
            term::S_VALUE,
            term::CONFIDENCE_INTERVAL,
        ]),
    }
}
