//! How well every supposed true effect fits the data.

use super::{Exhibit, KeyEntry, View, choice, key, slider, terms};
use crate::analysis::evidence::Evidence;
use crate::analysis::setting::{Choice, Setting};
use crate::analysis::threshold::{between_scale, published};
use crate::analysis::words::exhibit::{self as common, compatibility as words};
use crate::analysis::words::{number, phrase, term};
use crate::figure::compatibility::{Content, height, scene, shows_harm};
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
    let (picture, plane) = scene(
        &Content {
            evidence: &evidence,
            scale: between_scale(outcome, question.comparison),
            threshold,
            threshold_names: [format!("your threshold: {amount}"), amount.clone()],
            zero_name: "no difference".to_owned(),
            published: common::guides(outcome),
            level: level.to_f64() / 100.0,
            level_name: level_name.clone(),
            axis: common::benefit_axis(trial, question),
            vertical: "Compatibility (P)".to_owned(),
        },
        width,
    );
    let points = points(view, &evidence, &level_name);
    let targets = points
        .iter()
        .filter(|(_, value)| plane.x.contains(value))
        .map(|(name, value)| Target {
            x: plane.position_x(*value),
            y: plane.position_y(height(&evidence, *value)),
            statement: format!(
                "{name}. {}",
                words::mark(trial, question, &evidence, *value)
            ),
        })
        .collect();
    let lead = words::lead(trial, question, &evidence);
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
        key: entries(
            view,
            &evidence,
            &level_name,
            shows_harm(threshold, &plane.x),
        ),
        scene: Some(picture),
        targets,
        alternative: format!("{} {}", words::caption(trial, question), lead.text()),
        lead,
        numbers: words::numbers(trial, question, &evidence),
        remarks: words::remarks(&evidence),
        table: words::table(trial, question, &evidence, &points),
        table_is_open: false,
        terms: terms(&[
            term::COMPATIBILITY,
            term::S_VALUE,
            term::CONFIDENCE_INTERVAL,
            term::MCID,
        ]),
    }
}

/// The supposed effects that are marked, each with its name.
fn points(view: View<'_>, evidence: &Evidence, level_name: &str) -> Vec<(String, f64)> {
    let question = view.question;
    let outcome = &view.trial.outcomes[question.outcome];
    let mut points = vec![
        ("No true difference".to_owned(), 0.0),
        ("The estimate".to_owned(), evidence.estimate.value),
    ];
    if !question.between.is_zero() {
        points.push(("Your threshold".to_owned(), question.between.to_f64()));
    }
    let level = question.setting(Setting::Level).to_f64() / 100.0;
    if let Some(interval) = evidence.interval(level) {
        points.push((format!("{level_name}, lower end"), interval.lower));
        points.push((format!("{level_name}, upper end"), interval.upper));
    }
    let published = published(outcome, |kind| kind == ThresholdKind::BetweenGroups);
    let others = published
        .iter()
        .filter(|other| other.value.value.compare(question.between).is_ne());
    points.extend(others.map(|other| {
        let size = phrase::quantity(other.value.value, outcome);
        (format!("{}: {size}", other.label), other.value.to_f64())
    }));
    points
}

/// The key.
fn entries(
    view: View<'_>,
    evidence: &Evidence,
    level_name: &str,
    shows_harm: bool,
) -> Vec<KeyEntry> {
    let question = view.question;
    let amount = phrase::quantity(question.between, &view.trial.outcomes[question.outcome]);
    let mut entries = Vec::new();
    if !question.between.is_zero() {
        let meaning = format!("true benefits of {amount} or more");
        entries.push(key(Role::CurveArea, meaning));
    }
    entries.push(key(Role::ChosenEstimate, format!("the {level_name}")));
    entries.push(key(
        Role::Band,
        if evidence.is_symmetric() {
            "what the rounding of the printed numbers leaves open"
        } else {
            "from what one side of the interval says to what the other says"
        },
    ));
    if shows_harm {
        let meaning = format!("a true harm of {amount}");
        entries.push(key(Role::HarmThreshold, meaning));
    }
    entries
}
