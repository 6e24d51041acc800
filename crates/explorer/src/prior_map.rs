//! A map of the answer over the mean and the standard deviation of the prior.

use core::ops::Range;

use super::{View, ViewContext, key, priors::own_prior, refused, terms};
use mcid_analysis::evidence::Evidence;
use mcid_analysis::posterior_range::{Corner, prior_mean_for};
use mcid_analysis::priors::{Belief, BeliefKind, Beliefs};
use mcid_analysis::threshold::between_scale;
use mcid_figure::axes::spread;
use mcid_figure::prior_map::{MarkedPrior, PriorMapContent, ShadeBorders, scene};
use mcid_figure::scene::{Role, SHADES, Target};
use mcid_stats::normal;
use mcid_text::term;
use mcid_text::view::{self as common, prior_map as words, priors as prior_words};

/// The probabilities at which the shades end.
const ENDS: [f64; SHADES as usize - 1] = [0.025, 0.1, 0.25, 0.5, 0.75, 0.9];

/// The place in [`ENDS`] whose border has a line.
const EVEN: usize = 3;

/// How many standard deviations the borders are drawn through.
const ROWS: usize = 35;

/// How far the map reaches beyond the threshold's scale: the neutral prior of
/// the largest threshold is on it.
const REACH: f64 = 1.1;

/// Where it begins, in steps of that scale: the sceptical prior of the
/// smallest threshold is on it.
const START: f64 = 0.5;

/// The view.
pub(super) fn view(context: ViewContext<'_>) -> View {
    let (trial, question) = (context.trial, context.question);
    let Some(evidence) = Evidence::of(trial, question) else {
        return refused(words::TITLE, common::nothing(trial, question));
    };
    let beliefs = Beliefs::new(trial, question, &evidence);
    let scale = between_scale(trial, question);
    let most = scale.maximum.to_f64();
    let deviations = START * scale.step.to_f64()..REACH * most;
    let shown: Vec<&Belief> = beliefs
        .all
        .iter()
        .filter(|belief| {
            belief.kind != BeliefKind::Flat && deviations.contains(&belief.prior.standard_deviation)
        })
        .collect();
    let point = |belief: &&Belief| MarkedPrior {
        name: prior_words::name(belief.kind).to_owned(),
        place: (belief.prior.mean, belief.prior.standard_deviation),
        own: belief.kind == BeliefKind::Own,
    };
    let (picture, plane) = scene(
        &PriorMapContent {
            means: -REACH * most..REACH * most,
            rows: rows(&evidence, question.between.to_f64(), &deviations),
            deviations,
            line: (EVEN, "50%".to_owned()),
            points: shown.iter().map(point).collect(),
            across: words::across(trial, question),
            up: words::up(trial, question),
        },
        context.width,
    );
    let targets = shown
        .iter()
        .map(|belief| Target {
            x: plane.position_x(belief.prior.mean),
            y: plane.position_y(belief.prior.standard_deviation.log10()),
            statement: prior_words::mark(trial, question, &beliefs, belief),
        })
        .collect();
    let lead = words::lead(trial, question, &beliefs);
    let caption = words::caption(trial, question);
    View {
        title: words::TITLE.to_owned(),
        controls: own_prior(context),
        key: (0..SHADES)
            .zip(words::shades(&ENDS))
            .map(|(shade, meaning)| key(Role::Shade(shade), meaning))
            .chain([key(Role::ChosenEstimate, words::OWN_PRIOR)])
            .collect(),
        numbers: words::numbers(trial, question, &beliefs),
        remarks: words::remarks(trial, question, &beliefs),
        table: words::table(trial, question, &beliefs),
        terms: terms(&[term::PRIOR, term::POSTERIOR, term::MCID]),
        ..View::default()
    }
    .with_figure(caption, lead, picture, targets)
}

/// The borders between the shades, for the numbers as printed.
fn rows(evidence: &Evidence, threshold: f64, deviations: &Range<f64>) -> Vec<ShadeBorders> {
    let printed = Corner {
        estimate: evidence.estimate.value,
        standard_error: evidence.estimate.standard_error,
    };
    let quantiles = ENDS.map(|end| normal::upper_quantile(1.0 - end).unwrap_or_default());
    let heights = deviations.start.log10()..deviations.end.log10();
    spread(&heights, ROWS)
        .into_iter()
        .map(|height| 10_f64.powf(height))
        .map(|deviation| ShadeBorders {
            deviation,
            ends: quantiles.map(|quantile| prior_mean_for(quantile, deviation, threshold, printed)),
        })
        .collect()
}
