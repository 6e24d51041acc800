//! Both arms as people: the risk difference and the number needed to treat,
//! in words.

use crate::RichText;
use crate::number::{self, fixed};
use crate::table::Table;
use crate::working::{Number, Working};
use mcid_analysis::question::Question;
use mcid_analysis::responders::{At, ResponderShares, Share, ShareDifference};
use mcid_analysis::setting::Setting;
use mcid_stats::{Interval, NumberNeeded, NumberNeededInterval};
use mcid_trial::Trial;

use super::estimate_working::{
    ESTIMATE_SOURCE, estimate_assumptions, estimate_formula, estimate_inputs,
};
use super::number_needed::{INFINITE, needed, needed_limits, shown};
use super::people_of::PeopleOf;
use super::responder_shares::{
    at_least, better_score, count_source, name, nothing, share_cell, share_words,
};
use super::sample_size::sizes;

pub const TITLE: &str = "How many people would it take?";
pub const PEOPLE: &str = "People in each arm";
pub const NUMBERS: [&str; 2] = ["100", "1000"];

/// What the level does in the figure.
pub const LEVEL_HELP: &str = "Level of the interval of the risk difference, in per cent.";
pub const OTHERS: &str = "did not";
pub const SAME_SHARES: &str = "Where nothing was counted, the shares are those of the lines in the figure of people who improved, with its settings.";

pub fn improved_meaning(name: &str) -> String {
    format!("{name}: improved by so much")
}

/// A difference between shares as a number of percentage points.
fn points(difference: f64) -> String {
    fixed(100.0 * difference, 1)
}

fn points_span(interval: Interval) -> String {
    let Interval { lower, upper } = interval;
    format!("{} to {}", points(lower), points(upper))
}

fn level(question: &Question) -> String {
    format!("{}%", number::decimal(question.setting(Setting::Level)))
}

pub fn caption(
    trial: &Trial,
    question: &Question,
    improvement: &ResponderShares,
    of: u32,
) -> String {
    let arm = name(trial, improvement.pair.arm);
    format!(
        "Of {of} people in each arm, the coloured ones improved by {} ({}). Under them: the difference between the arms. To the right of 0 more improved with {arm}; the second row of numbers is how many people would have to be treated for one more, or left of \u{221e} one fewer, to improve.",
        at_least(question, trial),
        better_score(trial, question)
    )
}

/// The finding at the reader's threshold, or why there is none.
pub fn lead(
    trial: &Trial,
    question: &Question,
    improvement: &ResponderShares,
    found: Option<&([Share; 2], ShareDifference)>,
) -> RichText {
    if question.within.is_zero() {
        return RichText::new(
            "No within-person threshold is chosen. Choose one to see how many people improved by so much.",
        );
    }
    let Some((shares, difference)) = found else {
        return RichText::new(nothing(trial, question, improvement));
    };
    let (arm, reference) = arms(trial, improvement);
    let begin = if is_counted(shares) {
        "Counted in the trial: "
    } else {
        "Estimated, not counted: "
    };
    let unit = if number::is_one(100.0 * difference.estimate.abs(), 1) {
        "point"
    } else {
        "points"
    };
    let size = |word: &str| {
        let points = points(difference.estimate.abs());
        format!("{points} percentage {unit} {word}")
    };
    let lead = RichText::new(begin)
        .plain("the share that improved by ")
        .threshold(at_least(question, trial))
        .plain(" was ");
    let than = format!(" with {arm} than with {reference}");
    let lead = match shown(difference) {
        NumberNeeded::Infinite => lead.plain(format!("equal with {arm} and with {reference}")),
        NumberNeeded::Benefit(_) => lead.strong(size("higher")).plain(than),
        NumberNeeded::Harm(_) => lead.strong(size("lower")).plain(than),
    };
    let lead = lead.plain(difference.interval.map_or_else(
        || " (no interval, because the numbers analysed are not known). ".to_owned(),
        |interval| {
            format!(
                " ({} interval {}). ",
                level(question),
                points_span(interval)
            )
        },
    ));
    let treated = |value: f64, what: &str| {
        let people = (value - 1e-9 * value).ceil();
        let noun = if people > 1.0 { "people" } else { "person" };
        let number = fixed(people, 0);
        (
            format!("About {number} {noun}"),
            format!(
                " would have to be treated with {arm} rather than with {reference} for one {what} to improve by that much: "
            ),
        )
    };
    let lead = match shown(difference) {
        NumberNeeded::Infinite => lead.plain("Equal shares have no number needed to treat"),
        NumberNeeded::Benefit(value) => {
            let (people, rest) = treated(value, "more");
            lead.strong(people).plain(rest)
        }
        NumberNeeded::Harm(value) => {
            let (people, rest) = treated(value, "fewer");
            lead.strong(people).plain(rest)
        }
    };
    let lead = match (shown(difference), needed_limits(difference)) {
        (NumberNeeded::Infinite, None) => lead,
        (NumberNeeded::Infinite, Some(limits)) => lead
            .plain(format!("; its {} interval is ", level(question)))
            .strong(limits),
        _ => lead.strong(needed(difference)),
    };
    let lead = lead.plain(".");
    let is_open = difference
        .needed_interval
        .is_some_and(NumberNeededInterval::goes_through_infinity);
    if !is_open {
        return lead;
    }
    lead.plain(format!(
        " The interval runs through {INFINITE}, where as many improve either way: it leaves open whether more or fewer improve with {arm}."
    ))
}

fn arms(trial: &Trial, improvement: &ResponderShares) -> (String, String) {
    let pair = improvement.pair;
    (name(trial, pair.arm), name(trial, pair.reference_arm))
}

fn is_counted(shares: &[Share; 2]) -> bool {
    matches!(shares, [Share::Counted(_), _])
}

pub fn arm_mark(trial: &Trial, question: &Question, arm: usize, share: Share) -> String {
    let how = match share {
        Share::Counted(_) => "counted",
        Share::Estimated(..) => "estimated and not counted",
    };
    format!(
        "{}: {} improved by {}, {how}.",
        trial.arms[arm].short_name,
        share_words(share),
        at_least(question, trial)
    )
}

pub fn difference_mark(question: &Question, difference: &ShareDifference) -> String {
    let interval = difference.interval.map_or_else(String::new, |interval| {
        format!(", {} interval {}", level(question), points_span(interval))
    });
    format!(
        "Risk difference: {} percentage points{interval}. {}.",
        points(difference.estimate),
        needed(difference)
    )
}

pub fn axis(trial: &Trial, question: &Question, improvement: &ResponderShares) -> String {
    format!(
        "Risk difference: percentage points more who improved by {} with {}",
        at_least(question, trial),
        name(trial, improvement.pair.arm)
    )
}

pub const NEEDED_AXIS: &str =
    "NNT: right of \u{221e} for one more to improve (NNTB), left of it for one fewer (NNTH)";

pub fn numbers(
    trial: &Trial,
    question: &Question,
    improvement: &ResponderShares,
    (shares, difference): &([Share; 2], ShareDifference),
) -> Vec<Number> {
    let (arm, reference) = arms(trial, improvement);
    let counted = is_counted(shares);
    let mut inputs = vec![
        format!("share with {arm} = {}", share_words(shares[0])),
        format!("share with {reference} = {}", share_words(shares[1])),
    ];
    let mut assumptions = Vec::new();
    let mut source = "Newcombe, Statistics in Medicine 1998;17:873".to_owned();
    if let At::Counted(_, counts) = improvement.at(question.within) {
        source = format!(
            "{source}; counts: {}",
            count_source(trial, question, counts)
        );
    } else if let Ok(estimator) = &improvement.estimator {
        inputs.extend(estimate_inputs(trial, question, estimator));
        if let Some(both) = improvement.sizes {
            let both = sizes(trial, question, both);
            inputs.push(format!("sizes of the arms = {both}"));
        }
        assumptions.push("The interval is that of people counted: as if so many responders had been. That the SD and the correlation are not known is not in it.".to_owned());
        assumptions.extend(estimate_assumptions(trial, question, estimator));
    }
    let interval = difference.interval.map_or_else(String::new, |interval| {
        format!(" ({} interval {})", level(question), points_span(interval))
    });
    let risk_difference = format!("{}{interval}", points(difference.estimate));
    let mut found = vec![
        Number::new(
            "Risk difference",
            format!(
                "{} percentage points{interval}",
                points(difference.estimate)
            ),
            if counted {
                ", from counts."
            } else {
                ", estimated."
            },
            Working::new(
                "risk difference = one share \u{2212} the other; its limits from the Wilson limits of both shares",
                inputs,
                assumptions,
                source,
            ),
        ),
        Number::new(
            "Number needed to treat",
            needed(difference),
            ".",
            Working::new(
                "NNT = 1 / |risk difference|; its limits are one over those of the risk difference, rounded outward",
                vec![format!(
                    "risk difference = {risk_difference} percentage points"
                )],
                [
                    "It holds for people like those of the trial, for this threshold, and up to this visit.",
                ],
                "Altman, BMJ 1998;317:1309",
            ),
        ),
    ];
    if let (Ok(estimator), false, Some(band)) = (
        &improvement.estimator,
        counted,
        improvement.difference_band(question.within),
    ) {
        found.push(Number::new(
            "What the unknown leaves open of the risk difference",
            format!("{} percentage points", points_span(band)),
            if estimator.uses_correlation() {
                ", over usual correlations and the rounding of means and SDs."
            } else {
                ", over the rounding of means and SDs."
            },
            Working::new(
                estimate_formula(trial, question, estimator),
                estimate_inputs(trial, question, estimator),
                ["The correlation is the same in both arms. Each printed mean and SD can be any number that rounds to it."],
                ESTIMATE_SOURCE,
            ),
        ));
    }
    found
}

pub fn table(
    trial: &Trial,
    question: &Question,
    improvement: &ResponderShares,
    (shares, difference): &([Share; 2], ShareDifference),
    of: u32,
) -> Table {
    let pair = improvement.pair;
    let how = if is_counted(shares) {
        "counted"
    } else {
        "estimated"
    };
    let mut rows: Vec<Vec<String>> = [pair.arm, pair.reference_arm]
        .into_iter()
        .zip(*shares)
        .map(|(arm, share)| {
            vec![
                trial.arms[arm].short_name.clone(),
                share_cell(share),
                PeopleOf::new(share, of).words(),
                how.to_owned(),
            ]
        })
        .collect();
    let interval = difference.interval.map_or_else(String::new, |interval| {
        format!(" ({})", points_span(interval))
    });
    rows.push(vec![
        "Risk difference".to_owned(),
        format!(
            "{} percentage points{interval}",
            points(difference.estimate)
        ),
        needed(difference),
        how.to_owned(),
    ]);
    Table::new(
        format!(
            "People who improved by {} ({}), {}",
            at_least(question, trial),
            better_score(trial, question),
            trial.visits[question.visit].label
        ),
        ["Arm", "Improved", &format!("Of {of} people"), "How known"],
        rows,
    )
}
