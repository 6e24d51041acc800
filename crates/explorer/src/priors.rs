//! Prior beliefs side by side, and what becomes of each.

use super::controls::slider;
use super::{Control, View, ViewContext, key, refused, terms};
use mcid_analysis::evidence::Evidence;
use mcid_analysis::priors::{Belief, Beliefs};
use mcid_analysis::setting::Setting;
use mcid_analysis::threshold::between_scale;
use mcid_figure::priors::{PriorPanel, PriorsContent, benefits, scene};
use mcid_figure::scene::{Role, Target};
use mcid_text::probability::share_band;
use mcid_text::view::{self as common, prior_numbers, prior_remarks, priors as words};
use mcid_text::{phrase, term};

/// The view.
pub(super) fn view(context: ViewContext<'_>) -> View {
    let (trial, question) = (context.trial, context.question);
    let Some(evidence) = Evidence::of(trial, question) else {
        return refused(words::TITLE, common::nothing(trial, question));
    };
    let threshold = question.between.to_f64();
    let beliefs = Beliefs::new(trial, question, &evidence);
    let event = words::event(trial, question);
    let panel = |belief: &Belief| PriorPanel {
        name: words::name(belief.kind).to_owned(),
        number: share_band(beliefs.above(belief, threshold)),
        prior: belief.prior,
        after: belief
            .after
            .iter()
            .map(|after| after.distribution)
            .collect(),
    };
    let (picture, planes) = scene(
        &PriorsContent {
            heading: format!("P({event})"),
            panels: beliefs.all.iter().map(panel).collect(),
            range: benefits(&evidence, &between_scale(trial, question)),
            threshold,
            axis: common::benefit_axis(trial, question),
        },
        context.width,
    );
    let targets = beliefs
        .all
        .iter()
        .zip(&planes)
        .filter_map(|(belief, plane)| {
            let after = belief.after.first()?;
            Some(Target {
                x: plane.position_x(after.distribution.value),
                y: f64::midpoint(plane.top, plane.bottom),
                statement: words::mark(trial, question, &beliefs, belief),
            })
        })
        .collect();
    let lead = words::lead(trial, question, &beliefs);
    let caption = words::caption(trial, question);
    let statements: Vec<String> = beliefs
        .all
        .iter()
        .map(|belief| words::mark(trial, question, &beliefs, belief))
        .collect();
    View {
        title: words::TITLE.to_owned(),
        alternative: format!("{caption} {} {}", lead.text(), statements.join(" ")),
        caption,
        controls: own_prior(context),
        key: vec![
            key(Role::FaintCurve, words::BEFORE),
            key(Role::Curve, words::AFTER),
            key(Role::CurveArea, event),
        ],
        scene: Some(picture),
        targets,
        lead,
        numbers: prior_numbers::numbers(trial, question, &beliefs),
        remarks: prior_remarks::remarks(trial, question, &beliefs),
        table: words::table(trial, question, &beliefs),
        terms: terms(&[term::PRIOR, term::POSTERIOR, term::MCID]),
        ..View::default()
    }
}

/// The sliders of the reader's own prior.
pub(super) fn own_prior(context: ViewContext<'_>) -> Vec<Control> {
    let outcome = &context.trial.outcomes[context.question.outcome];
    let unit = |setting| phrase::unit(context.question.setting(setting), outcome);
    vec![
        slider(
            context,
            Setting::PriorMean,
            words::OWN_MEAN,
            &words::own_mean_help(context.trial, context.question),
            unit(Setting::PriorMean),
        ),
        slider(
            context,
            Setting::PriorDeviation,
            words::OWN_DEVIATION,
            &words::own_deviation_help(context.trial, context.question),
            unit(Setting::PriorDeviation),
        ),
    ]
}
