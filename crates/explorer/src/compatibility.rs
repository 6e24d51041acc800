//! How well every supposed true effect fits the data.

use super::controls::{interval_level, reference};
use super::{KeyEntry, View, ViewContext, key, refused, terms};
use mcid_analysis::evidence::Evidence;
use mcid_analysis::setting::Setting;
use mcid_analysis::threshold::{between_scale, published};
use mcid_figure::compatibility::{CompatibilityContent, height, scene, shows_harm};
use mcid_figure::scene::{Role, Target};
use mcid_text::view::compatibility::{self as words, Supposed};
use mcid_text::view::{self as common, label};
use mcid_text::{phrase, term};
use mcid_trial::{Decimal, ThresholdKind};

/// The view.
pub(super) fn view(context: ViewContext<'_>) -> View {
    let (trial, question) = (context.trial, context.question);
    let Some(evidence) = Evidence::of(trial, question) else {
        return refused(words::TITLE, common::nothing(trial, question));
    };
    let outcome = &trial.outcomes[question.outcome];
    let threshold = question.between.to_f64();
    let level = question.setting(Setting::Level);
    let level_name = words::level_name(level);
    let amount = phrase::quantity(question.between, outcome);
    let (picture, plane) = scene(
        &CompatibilityContent {
            evidence: &evidence,
            scale: between_scale(trial, question),
            threshold,
            threshold_names: [label::your_threshold(&amount), amount.clone()],
            zero_name: words::ZERO_NAME.to_owned(),
            published: common::guides(outcome),
            level: level.to_f64() / 100.0,
            level_name: level_name.clone(),
            axis: common::benefit_axis(trial, question),
            vertical: words::AXIS.to_owned(),
        },
        context.width,
    );
    let points = points(context, &evidence, &level_name);
    let targets = points
        .iter()
        .filter(|supposed| plane.x.contains(&supposed.effect))
        .map(|supposed| Target {
            x: plane.position_x(supposed.effect),
            y: plane.position_y(height(&evidence, supposed.effect)),
            statement: format!(
                "{}. {}",
                supposed.name,
                words::mark(trial, question, &evidence, supposed)
            ),
        })
        .collect();
    let lead = words::lead(trial, question, &evidence);
    let caption = words::caption(trial, question);
    View {
        title: words::TITLE.to_owned(),
        controls: vec![
            interval_level(context, words::LEVEL_HELP),
            reference(context),
        ],
        key: entries(
            context,
            &evidence,
            &level_name,
            shows_harm(threshold, &plane.x),
        ),
        numbers: words::numbers(trial, question, &evidence),
        remarks: words::remarks(&evidence),
        table: words::table(trial, question, &evidence, &points),
        terms: terms(&[
            term::COMPATIBILITY,
            term::S_VALUE,
            term::CONFIDENCE_INTERVAL,
            term::MCID,
        ]),
        ..View::default()
    }
    .with_figure(caption, lead, picture, targets)
}

/// The supposed effects that are marked, each with its name.
fn points(context: ViewContext<'_>, evidence: &Evidence, level_name: &str) -> Vec<Supposed> {
    let question = context.question;
    let outcome = &context.trial.outcomes[question.outcome];
    let mut points = vec![
        Supposed::given(words::NO_EFFECT.to_owned(), Decimal::zero(0)),
        Supposed::given(
            words::ESTIMATE.to_owned(),
            evidence.difference.benefit.estimate,
        ),
    ];
    if !question.between.is_zero() {
        points.push(Supposed::given(
            words::READERS_THRESHOLD.to_owned(),
            question.between,
        ));
    }
    let level = question.setting(Setting::Level).to_f64() / 100.0;
    if let Some(interval) = evidence.interval(level) {
        let values = [interval.lower, interval.upper];
        let ends = words::ends(level_name).into_iter().zip(values);
        points.extend(ends.map(|(name, value)| Supposed::derived(name, value)));
    }
    let published = published(outcome, |kind| kind == ThresholdKind::BetweenGroups);
    let others = published
        .iter()
        .filter(|other| other.value.value.compare(question.between).is_ne());
    points.extend(others.map(|other| {
        let size = phrase::quantity(other.value.value, outcome);
        Supposed::given(format!("{}: {size}", other.label), other.value.value)
    }));
    points
}

/// The key.
fn entries(
    context: ViewContext<'_>,
    evidence: &Evidence,
    level_name: &str,
    shows_harm: bool,
) -> Vec<KeyEntry> {
    let question = context.question;
    let amount = phrase::quantity(question.between, &context.trial.outcomes[question.outcome]);
    let mut entries = Vec::new();
    if !question.between.is_zero() {
        let meaning = words::area_meaning(&amount);
        entries.push(key(Role::CurveArea, meaning));
    }
    entries.push(key(Role::ChosenEstimate, words::bar_meaning(level_name)));
    entries.push(key(Role::Band, label::left_open(evidence.is_symmetric())));
    if shows_harm {
        let meaning = words::harm_meaning(&amount);
        entries.push(key(Role::HarmThreshold, meaning));
    }
    entries
}
