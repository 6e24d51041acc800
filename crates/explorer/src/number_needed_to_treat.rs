//! Both arms as people, with the risk difference and the number needed to
//! treat.

use super::controls::{choice, interval_level, responder_deviation};
use super::{View, ViewContext, key, refused, terms};
use mcid_analysis::responders::{Missing, Origin, ResponderShares};
use mcid_analysis::setting::{Choice, Setting};
use mcid_analysis::threshold::within_scale;
use mcid_figure::number_needed_to_treat::{ArmPeople, PeopleContent, scene};
use mcid_figure::scene::{Role, arm_style};
use mcid_stats::Interval;
use mcid_text::term;
use mcid_text::view::people_of::PeopleOf;
use mcid_text::view::responder_shares as shared;
use mcid_text::view::{number_needed, number_needed_to_treat as words};

/// The view.
pub(super) fn view(context: ViewContext<'_>) -> View {
    let (trial, question) = (context.trial, context.question);
    let Some(improvement) = ResponderShares::of(trial, question) else {
        return refused(words::TITLE, shared::no_comparison(trial, question));
    };
    let level = question.setting(Setting::Level).to_f64() / 100.0;
    let found = improvement
        .difference(question.within, level)
        .filter(|_| !question.within.is_zero());
    let lead = words::lead(trial, question, &improvement, found.as_ref());
    let view = View {
        title: words::TITLE.to_owned(),
        controls: controls(context, &improvement),
        remarks: remarks(context, &improvement),
        terms: terms(&[
            term::RESPONDER,
            term::RISK_DIFFERENCE,
            term::NNT,
            term::CONFIDENCE_INTERVAL,
        ]),
        ..View::default()
    };
    let Some(found) = found else {
        return View { lead, ..view };
    };
    let thousand = question.choice(Choice::People) == 1;
    let of = if thousand { 1000 } else { 100 };
    let (shares, difference) = &found;
    let pair = improvement.pair;
    let arm = |arm: usize, share| {
        let people = PeopleOf::new(share, of);
        ArmPeople {
            arm,
            name: trial.arms[arm].short_name.clone(),
            people: people.people,
            count: people.label(),
            statement: words::arm_mark(trial, question, arm, share),
        }
    };
    let scale = within_scale(trial, &trial.outcomes[question.outcome]);
    let (picture, targets) = scene(
        &PeopleContent {
            arms: [arm(pair.arm, shares[0]), arm(pair.reference_arm, shares[1])],
            thousand,
            difference: 100.0 * difference.estimate,
            interval: difference.interval.map(|interval| Interval {
                lower: 100.0 * interval.lower,
                upper: 100.0 * interval.upper,
            }),
            range: improvement.difference_range(scale.maximum, level),
            axis: words::axis(trial, question, &improvement),
            needed_axis: words::NEEDED_AXIS.to_owned(),
            needed: number_needed::needed_label,
            statement: words::difference_mark(question, difference),
        },
        context.width,
    );
    let caption = words::caption(trial, question, &improvement, of);
    let improved = |arm: usize| {
        let meaning = words::improved_meaning(&trial.arms[arm].short_name);
        key(Role::Person(arm_style(arm)), meaning)
    };
    View {
        key: vec![
            improved(pair.arm),
            improved(pair.reference_arm),
            key(Role::OtherPerson, words::OTHERS),
        ],
        numbers: words::numbers(trial, question, &improvement, &found),
        table: words::table(trial, question, &improvement, &found, of),
        ..view
    }
    .with_figure(caption, lead, picture, targets)
}

/// The standard deviation can be set here as well where none was printed. It
/// does not go by the threshold, so that controls stay where they are.
fn controls(context: ViewContext<'_>, improvement: &ResponderShares) -> Vec<super::Control> {
    let mut found = vec![
        choice(context, Choice::People, words::PEOPLE, &words::NUMBERS),
        interval_level(context, words::LEVEL_HELP),
    ];
    let needs_deviation = match &improvement.estimator {
        Ok(estimator) => estimator.arms.iter().any(|arm| {
            matches!(
                arm.deviation.origin,
                Origin::DifferenceInterval | Origin::Reader
            )
        }),
        Err(reason) => matches!(reason, Missing::Deviation(_) | Missing::ImpossibleSpread(_)),
    };
    if needs_deviation {
        found.push(responder_deviation(context));
    }
    found
}

fn remarks(context: ViewContext<'_>, improvement: &ResponderShares) -> Vec<String> {
    let mut found = shared::remarks(context.trial, context.question, improvement);
    if improvement.estimator.is_ok() {
        found.push(words::SAME_SHARES.to_owned());
    }
    found
}
