//! The share of each arm that improved by at least so much.

use super::controls::{responder_deviation, shape, slider};
use super::{View, ViewContext, key, refused, terms};
use mcid_analysis::responders::{At, ResponderShares, Share};
use mcid_analysis::setting::Setting;
use mcid_analysis::threshold::within_scale;
use mcid_figure::plane::Plane;
use mcid_figure::responders::{RespondersContent, scene};
use mcid_figure::scene::{Role, Target, arm_style};
use mcid_text::answer::within_amount;
use mcid_text::term;
use mcid_text::view::responder_shares as shared;
use mcid_text::view::{label, responders as words};

/// The view.
pub(super) fn view(context: ViewContext<'_>) -> View {
    let (trial, question) = (context.trial, context.question);
    let Some(improvement) = ResponderShares::of(trial, question) else {
        return refused(words::TITLE, shared::no_comparison(trial, question));
    };
    let lead = words::lead(trial, question, &improvement);
    let controls = vec![
        slider(
            context,
            Setting::Correlation,
            words::CORRELATION,
            words::CORRELATION_HELP,
            "",
        ),
        responder_deviation(context),
        shape(context, words::SHAPE),
    ];
    let view = View {
        title: words::TITLE.to_owned(),
        controls,
        numbers: words::numbers(trial, question, &improvement),
        remarks: shared::remarks(trial, question, &improvement),
        terms: terms(&[term::RESPONDER, term::CORRELATION, term::STANDARD_DEVIATION]),
        ..View::default()
    };
    let has_counts = improvement
        .counts
        .iter()
        .any(|counts| counts.arms.iter().any(Option::is_some));
    if improvement.estimator.is_err() && !has_counts {
        return View { lead, ..view };
    }
    let outcome = &trial.outcomes[question.outcome];
    let shares = match improvement.at(question.within) {
        At::Counted(tallies, _) => Some(tallies.map(Share::Counted)),
        At::Estimated(shares) => Some(shares),
        At::HalfCounted(_) | At::Unknown => None,
    };
    let pair = improvement.pair;
    let amount = within_amount(question.within, outcome);
    let (picture, plane) = scene(
        &RespondersContent {
            improvement: &improvement,
            names: [pair.arm, pair.reference_arm].map(|arm| trial.arms[arm].short_name.clone()),
            maximum: maximum(context, &improvement),
            threshold: (!question.within.is_zero()).then(|| improvement.required(question.within)),
            threshold_name: label::your_threshold(&amount),
            shares: shares
                .map(|shares| shares.map(|share| (share.value(), shared::share_label(share)))),
            axis: words::axis(trial, question, &improvement),
        },
        context.width,
    );
    let caption = words::caption(trial, question, &improvement);
    View {
        key: keys(context, &improvement),
        table: words::table(trial, question, &improvement),
        ..view
    }
    .with_figure(
        caption,
        lead,
        picture,
        targets(context, &improvement, &plane),
    )
}

/// The largest improvement on the axis.
fn maximum(context: ViewContext<'_>, improvement: &ResponderShares) -> f64 {
    let scale = within_scale(
        context.trial,
        &context.trial.outcomes[context.question.outcome],
    );
    let counted = improvement
        .counts
        .iter()
        .map(|counts| improvement.required(counts.threshold));
    counted.fold(improvement.required(scale.maximum), f64::max)
}

fn keys(context: ViewContext<'_>, improvement: &ResponderShares) -> Vec<super::KeyEntry> {
    let pair = improvement.pair;
    let mut found = Vec::new();
    for arm in [pair.arm, pair.reference_arm] {
        let name = &context.trial.arms[arm].short_name;
        if !improvement.counts.is_empty() {
            found.push(key(
                Role::ArmMarker(arm_style(arm)),
                words::counted_meaning(name),
            ));
        }
        if improvement.estimator.is_ok() {
            found.push(key(
                Role::Arm(arm_style(arm)),
                words::estimated_meaning(name),
            ));
            found.push(key(
                Role::ArmBand(arm_style(arm)),
                words::band_meaning(name),
            ));
        }
    }
    found
}

/// What can be pointed at: every counted point, and the lines at round
/// thresholds between them.
fn targets(context: ViewContext<'_>, improvement: &ResponderShares, plane: &Plane) -> Vec<Target> {
    let (trial, question) = (context.trial, context.question);
    let pair = improvement.pair;
    let arms = [pair.arm, pair.reference_arm];
    let mut found = Vec::new();
    let at = |threshold, share: f64, statement| Target {
        x: plane.position_x(improvement.required(threshold)),
        y: plane.position_y(share),
        statement,
    };
    for threshold in words::thresholds(trial, question, improvement) {
        let counts = improvement
            .counts
            .iter()
            .filter(|counts| counts.threshold.compare(threshold).is_eq());
        let before = found.len();
        for counts in counts {
            for (arm, tally) in arms.into_iter().zip(counts.arms) {
                if let Some(tally) = tally {
                    let says = words::counted_mark(trial, question, counts, arm, tally);
                    found.push(at(threshold, tally.share(), says));
                }
            }
        }
        if found.len() > before {
            continue;
        }
        for (arm, share) in arms
            .into_iter()
            .zip(improvement.estimated(threshold).into_iter().flatten())
        {
            let says = words::estimated_mark(trial, question, threshold, arm, share);
            found.push(at(threshold, share.value(), says));
        }
    }
    found
}
