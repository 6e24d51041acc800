//! The derived numbers, with their working.

use crate::number::{band, fixed};
use crate::phrase;
use crate::probability::{share, share_band};
use crate::view::sample_size::sizes;
use crate::view::{amount, decimals, evidence_assumptions, evidence_inputs, signed_quantity};
use crate::working::{Number, Working};
use mcid_analysis::equivalence::{ALPHA, Banded, Equivalence, InDeviations, POWERS};
use mcid_analysis::question::Question;
use mcid_stats::Interval;
use mcid_trial::Trial;

use super::table::rounding;
use super::{origin_of, p_text};

pub fn numbers(trial: &Trial, question: &Question, equivalence: &Equivalence) -> Vec<Number> {
    let outcome = &trial.outcomes[question.outcome];
    let evidence = &equivalence.evidence;
    let digits = decimals(evidence);
    let working = |formula: &str, source: &str| {
        let inputs = evidence_inputs(trial, question, evidence);
        Working::new(formula, inputs, evidence_assumptions(evidence), source)
    };
    let with_margin = |formula: &str, source: &str| {
        let mut working = working(formula, source);
        working.inputs.push(format!(
            "margin = {} (your threshold)",
            phrase::quantity(question.between, outcome)
        ));
        working
    };
    let mut found = vec![number(
        "One-sided P against no benefit",
        p_text(&equivalence.superior, equivalence),
        working(
            "P = tail beyond benefit / standard error",
            "Cochrane Handbook, section 6.5.2, turned round",
        ),
    )];
    if let Some(margin) = &equivalence.margin {
        found.push(number(
            "One-sided P against a benefit of at most the margin",
            p_text(&margin.superior_by, equivalence),
            with_margin(
                "P = tail beyond (benefit \u{2212} margin) / standard error",
                "Piaggio and others, JAMA 2012;308:2594",
            ),
        ));
        found.push(number(
            "One-sided P of non-inferiority",
            p_text(&margin.noninferior, equivalence),
            with_margin(
                "P = tail beyond (benefit + margin) / standard error",
                "Piaggio and others, JAMA 2012;308:2594",
            ),
        ));
        found.push(number(
            "P of equivalence, the larger of two one-sided ones",
            p_text(&margin.equivalent, equivalence),
            with_margin(
                "P = tail beyond (margin \u{2212} |benefit|) / standard error",
                "Schuirmann, Journal of Pharmacokinetics and Biopharmaceutics 1987;15:657; Lakens, Social Psychological and Personality Science 2017;8:355",
            ),
        ));
        if let Some(units) = margin.mid_units {
            let [value, lower, upper] = [units.benefit, units.interval.lower, units.interval.upper]
                .map(|value| fixed(value, 1));
            let mut working = with_margin(
                "benefit / threshold, and the same of both limits",
                "Johnston and others, Health and Quality of Life Outcomes 2010;8:116",
            );
            // The standard error has no part in it.
            working
                .inputs
                .remove(working.inputs.len().saturating_sub(2));
            working.assumptions.clear();
            found.push(number(
                "Benefit in units of the threshold",
                format!("{value} ({lower} to {upper})"),
                working,
            ));
        }
        found.push(number(
            "Power for a true difference as large as the threshold",
            banded(&margin.power, share(margin.power.value), share_band),
            power_working(with_margin(
                "\u{3a6}(threshold / SE \u{2212} 1.96) + \u{3a6}(\u{2212}threshold / SE \u{2212} 1.96)",
                POWER,
            )),
        ));
    }
    for (power, detectable) in POWERS.iter().zip(&equivalence.detectable) {
        found.push(number(
            &format!("Smallest difference found with {} power: ", share(*power)),
            banded(
                detectable,
                amount(detectable.value, digits, outcome),
                |range| band(range, digits),
            ),
            power_working(working(
                "SE \u{d7} (1.96 + the normal value with the power below it)",
                POWER,
            )),
        ));
    }
    if let Some(standard) = &equivalence.in_deviations {
        found.extend(standard_numbers(trial, question, equivalence, standard));
    }
    found
}

/// Why power is not asked of the observed difference.
const POWER: &str = "Hoenig & Heisey, The American Statistician 2001;55:19";

fn power_working(mut working: Working) -> Working {
    working.assumptions = vec![
        format!(
            "A two-sided test at {}, with the normal distribution and the trial\u{2019}s own standard error.",
            fixed(ALPHA, 2)
        ),
        "It is what the trial\u{2019}s precision could have found; the observed difference is not in it.".to_owned(),
    ];
    working
}

fn number(name: &str, value: String, working: Working) -> Number {
    Number::new(name, value, ".", working)
}

/// A number with what the rounding of the printed numbers leaves open; `text`
/// words that.
fn banded(number: &Banded, value: String, text: impl Fn(Interval) -> String) -> String {
    match rounding(number, text) {
        Some(rounding) => format!("{value} ({rounding})"),
        None => value,
    }
}

fn standard_numbers(
    trial: &Trial,
    question: &Question,
    equivalence: &Equivalence,
    standard: &InDeviations,
) -> Vec<Number> {
    let outcome = &trial.outcomes[question.outcome];
    let digits = decimals(&equivalence.evidence);
    let mut inputs = vec![
        format!(
            "benefit = {} (the trial\u{2019}s difference, turned to benefit)",
            signed_quantity(equivalence.evidence.difference.benefit.estimate, outcome)
        ),
        format!(
            "SD of both arms together = {} ({})",
            fixed(standard.deviation, digits),
            origin_of(standard)
        ),
    ];
    match standard.sizes {
        Some(both) => inputs.push(format!("n = {}", sizes(trial, question, both))),
        None => inputs.push("n is not known; both arms count alike".to_owned()),
    }
    let working = |formula: &str, source: &str| {
        let assumptions = [
            "Scores are normal and spread alike in both arms.",
            "The standard deviation is taken as known: only the trial\u{2019}s own interval of the difference makes that of d.",
        ];
        Working::new(formula, inputs.clone(), assumptions, source)
    };
    let two = |value: f64| fixed(value, 2);
    let level = &equivalence.evidence.difference.level;
    let with = |value: String, interval: String| format!("{value} ({level}% interval {interval})");
    let people = standard.for_people();
    let mut found = vec![number(
        "Cohen\u{2019}s d",
        with(two(standard.d.value), band(standard.interval, 2)),
        working(
            "d = benefit / SD, and the same of both limits",
            "Cohen, Statistical Power Analysis for the Behavioral Sciences, 1988",
        ),
    )];
    if let Some((g, interval)) = standard.g {
        found.push(number(
            "Hedges\u{2019} g",
            with(two(g), band(interval, 2)),
            working(
                "g = J \u{d7} d, with J = \u{393}(\u{3bd}/2) / [\u{221a}(\u{3bd}/2) \u{393}((\u{3bd}\u{2212}1)/2)] and \u{3bd} = n\u{2081} + n\u{2082} \u{2212} 2",
                "Hedges, Journal of Educational Statistics 1981;6:107",
            ),
        ));
    }
    for (name, (value, interval), formula, source) in [
        (
            "Common-language effect",
            people.chance,
            "\u{3a6}(d / \u{221a}2)",
            "McGraw & Wong, Psychological Bulletin 1992;111:361",
        ),
        (
            "Cohen\u{2019}s U\u{2083}",
            people.u3,
            "\u{3a6}(d)",
            "Cohen, Statistical Power Analysis for the Behavioral Sciences, 1988",
        ),
        (
            "Overlap",
            people.overlap,
            "2\u{3a6}(\u{2212}|d| / 2)",
            "Inman & Bradley, Communications in Statistics 1989;18:3851",
        ),
    ] {
        found.push(number(
            name,
            with(share(value), share_band(interval)),
            working(formula, source),
        ));
    }
    if let Some([d, g]) = standard.unadjusted {
        found.push(number(
            "By n and SD alone, as if the comparison were unadjusted",
            format!(
                "d {}, g {} (95% intervals)",
                band(d, 2),
                band(g, 2)
            ),
            working(
                "limits: the noncentralities at which the noncentral t distribution leaves 2.5% beyond t = d / \u{221a}(1/n\u{2081} + 1/n\u{2082})",
                "Hedges & Olkin, Statistical Methods for Meta-Analysis, 1985",
            ),
        ));
    }
    found
}
