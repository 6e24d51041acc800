//! Both arms as people, with the risk difference and the number needed to
//! treat.

use super::responders::deviation_slider;
use super::{Exhibit, View, choice, key, refused, slider, terms};
use mcid_analysis::improvement::{Improvement, Missing, Origin};
use mcid_analysis::setting::{Choice, Setting};
use mcid_analysis::threshold::within_scale;
use mcid_figure::people::{Arm, Content, scene};
use mcid_figure::scene::{ARM_STYLES, Role};
use mcid_stats::Interval;
use mcid_text::exhibit::improvement as shared;
use mcid_text::exhibit::{label, number_needed, people as words};
use mcid_text::term;

/// The exhibit.
pub(super) fn exhibit(view: View<'_>) -> Exhibit {
    let View {
        trial,
        question,
        width,
    } = view;
    let Some(improvement) = Improvement::of(trial, question) else {
        return refused(words::TITLE, shared::no_comparison(trial, question));
    };
    let level = question.setting(Setting::Level).to_f64() / 100.0;
    let found = improvement
        .difference(question.within, level)
        .filter(|_| !question.within.is_zero());
    let lead = words::lead(trial, question, &improvement, found.as_ref());
    let exhibit = Exhibit {
        title: words::TITLE.to_owned(),
        controls: controls(view, &improvement),
        remarks: remarks(view, &improvement),
        terms: terms(&[
            term::RESPONDER,
            term::RISK_DIFFERENCE,
            term::NNT,
            term::CONFIDENCE_INTERVAL,
        ]),
        ..Exhibit::default()
    };
    let Some(found) = found else {
        return Exhibit { lead, ..exhibit };
    };
    let thousand = question.choice(Choice::People) == 1;
    let of = if thousand { 1000 } else { 100 };
    let (shares, difference) = &found;
    let pair = improvement.pair;
    let arm = |arm: usize, share| {
        let (people, count) = words::people(share, of);
        Arm {
            arm,
            name: trial.arms[arm].short_name.clone(),
            people,
            count: words::people_label(&count),
            statement: words::arm_mark(trial, question, arm, share),
        }
    };
    let scale = within_scale(trial, &trial.outcomes[question.outcome]);
    let (picture, targets) = scene(
        &Content {
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
        width,
    );
    let caption = words::caption(trial, question, &improvement, of);
    let style = |arm: usize| u8::try_from(arm % usize::from(ARM_STYLES)).unwrap_or(0);
    let improved = |arm: usize| {
        let meaning = words::improved_meaning(&trial.arms[arm].short_name);
        key(Role::Person(style(arm)), meaning)
    };
    Exhibit {
        key: vec![
            improved(pair.arm),
            improved(pair.reference_arm),
            key(Role::OtherPerson, words::OTHERS),
        ],
        scene: Some(picture),
        targets,
        alternative: format!("{caption} {}", lead.text()),
        caption,
        lead,
        numbers: words::numbers(trial, question, &improvement, &found),
        table: words::table(trial, question, &improvement, &found, of),
        ..exhibit
    }
}

/// The standard deviation can be set here as well where none was printed. It
/// does not go by the threshold, so that controls stay where they are.
fn controls(view: View<'_>, improvement: &Improvement) -> Vec<super::Control> {
    let mut found = vec![
        choice(view, Choice::People, words::PEOPLE, &words::NUMBERS),
        slider(view, Setting::Level, label::LEVEL, words::LEVEL_HELP, "%"),
    ];
    let needs_deviation = match &improvement.estimator {
        Ok(estimator) => estimator.arms.iter().any(|arm| {
            matches!(
                arm.deviation.origin,
                Origin::DifferenceInterval | Origin::Reader
            )
        }),
        Err(reason) => matches!(reason, Missing::Deviation(_)),
    };
    if needs_deviation {
        found.push(deviation_slider(view));
    }
    found
}

fn remarks(view: View<'_>, improvement: &Improvement) -> Vec<String> {
    let mut found = shared::remarks(view.trial, view.question, improvement);
    if improvement.estimator.is_ok() {
        found.push(words::SAME_SHARES.to_owned());
    }
    found
}
