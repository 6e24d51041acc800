//! Other readings of the same difference: equivalence, non-inferiority,
//! superiority by a margin, in units, and what the trial could have found.

use super::controls::{overlap_deviation, reference};
use super::{View, ViewContext, key, refused, terms};
use mcid_analysis::equivalence::Equivalence;
use mcid_analysis::responders::Origin;
use mcid_analysis::threshold::between_scale;
use mcid_figure::equivalence::{EquivalenceContent, scene};
use mcid_figure::scene::{Role, Target};
use mcid_text::view::{self as common, equivalence as words, label};
use mcid_text::{phrase, term};

/// The view.
pub(super) fn view(context: ViewContext<'_>) -> View {
    let (trial, question) = (context.trial, context.question);
    let Some(readings) = Equivalence::of(trial, question) else {
        return refused(words::TITLE, common::nothing(trial, question));
    };
    let outcome = &trial.outcomes[question.outcome];
    let figure = EquivalenceContent {
        readings: &readings,
        scale: between_scale(trial, question),
        names: words::interval_names(trial, question, &readings),
        margin_names: words::margin_names(trial, question),
        axis: common::benefit_axis(trial, question),
    };
    let (picture, plane, middles) = scene(&figure, context.width);
    let x = plane.position_x(readings.evidence.estimate.value);
    let targets = figure
        .names
        .iter()
        .zip(middles)
        .map(|(name, y)| Target {
            x,
            y,
            statement: words::mark(name, &readings),
        })
        .collect();
    let mut entries = vec![
        key(Role::ChosenEstimate, words::PRINTED),
        key(Role::Estimate, words::TESTS),
    ];
    if readings.margin.is_some() {
        let size = phrase::quantity(question.between, outcome);
        entries.push(key(Role::ZoneSmall, words::ground_meaning(&size)));
        entries.push(key(Role::Threshold, label::benefit_of(&size)));
        entries.push(key(Role::HarmThreshold, label::harm_of(&size)));
    }
    let mut controls = vec![reference(context)];
    let all_printed = readings.in_deviations.as_ref().is_some_and(|standard| {
        let mut arms = standard.arms.iter();
        arms.all(|arm| arm.origin == Origin::Printed)
    });
    if !all_printed {
        controls.push(overlap_deviation(context));
    }
    let lead = words::lead(trial, question, &readings);
    let caption = words::caption(trial, question, &readings);
    View {
        title: words::TITLE.to_owned(),
        controls,
        key: entries,
        numbers: words::numbers(trial, question, &readings),
        remarks: words::remarks(trial, question, &readings),
        table: words::table(trial, question, &readings),
        table_is_open: true,
        terms: terms(&[
            term::EQUIVALENCE,
            term::MCID,
            term::MID_UNIT,
            term::STANDARDISED_DIFFERENCE,
            term::STANDARD_DEVIATION,
        ]),
        ..View::default()
    }
    .with_figure(caption, lead, picture, targets)
}
