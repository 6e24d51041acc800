//! How a comparison was worked out.

use crate::number;
use crate::working::Working;
use mcid_analysis::checks::{Check, CheckKind};
use mcid_trial::{Reported, Spread, Trial};

use super::{contrast_of, outcome_of};

/// Formula, numbers, assumptions and source of a comparison.
pub(super) fn working(trial: &Trial, check: &Check) -> Working {
    let (formula, assumptions, source): (&str, &[&str], &str) = match check.numbers.kind() {
        CheckKind::IntervalSymmetry => (
            "middle = (lower + upper) / 2, for a ratio \u{221a}(lower \u{d7} upper); compared with the estimate, each number \u{b1} half a unit of its last digit",
            &[
                "The interval was made as estimate \u{b1} c \u{d7} standard error, for a ratio on the logarithmic scale.",
            ],
            "Cochrane Handbook, section 6.5.2, with rounding",
        ),
        CheckKind::IntervalAgainstP => (
            "standard error = (upper \u{2212} lower) / 2c; P = 2 \u{d7} tail beyond |estimate| / standard error; rounding: all pairs of estimate e and half width w with |e \u{2212} estimate|, |e \u{2212} w \u{2212} lower| and |e + w \u{2212} upper| within half a unit",
            &[
                "Interval and P come from one two-sided test; the estimate is normally distributed, or follows Student\u{2019}s t where fewer than 102 people were analysed.",
                "For a ratio, all on the logarithmic scale.",
            ],
            "Cochrane Handbook, section 6.5.2, with rounding",
        ),
        CheckKind::SignificanceSide => (
            "the interval leaves out \u{201c}no difference\u{201d} exactly where P < 1 \u{2212} level",
            &["Interval and P come from one two-sided test."],
            "Definition of a confidence interval",
        ),
        CheckKind::StandardError => (
            "standard error = (upper \u{2212} lower) / 2c, each limit \u{b1} half a unit of its last digit",
            &["The interval was made as estimate \u{b1} c \u{d7} standard error."],
            "Cochrane Handbook, section 6.5.2, with rounding",
        ),
        CheckKind::RawDifference => (
            "difference = mean \u{2212} mean, each \u{b1} half a unit of its last digit",
            &["Both are of the same people."],
            "Arithmetic",
        ),
        CheckKind::ChangeArithmetic => (
            "difference at the visit D, at baseline B; of the changes D \u{2212} B; adjusted for baseline D \u{2212} \u{3b2} \u{d7} B with \u{3b2} from 0 to 1",
            &[
                "All means are of the same people, and baseline is the only covariate; where that is not so, nothing is wrong.",
            ],
            "Vickers & Altman, BMJ 2001;323:1123",
        ),
        CheckKind::Counts | CheckKind::Completers => (
            "one number of people \u{2264} the other",
            &["Nobody is counted twice."],
            "Arithmetic",
        ),
        CheckKind::ScaleBounds => (
            "lowest \u{2264} mean \u{2264} highest; SD \u{2264} \u{221a}[(mean \u{2212} lowest)(highest \u{2212} mean) \u{d7} n / (n \u{2212} 1)]",
            &["Every score lies on the scale."],
            "Bhatia & Davis, American Mathematical Monthly 2000;107:353",
        ),
        CheckKind::SpreadPlausibility => (
            "SD printed as a standard error: SD \u{d7} \u{221a}n is usual, SD is not; implied SD = standard error / \u{221a}(1/n\u{2081} + 1/n\u{2082})",
            &[
                "Usual: a third to three times the middle SD of the outcome, or with fewer than four SDs 5% to 50% of the scale; implied: a quarter to twice the printed SDs. These limits are ours.",
            ],
            "Cochrane Handbook, section 6.5.2",
        ),
        CheckKind::Granularity => (
            "GRIM: a whole sum S with S / n within rounding of the mean; GRIMMER: whole sums of scores and of squares within rounding of mean and SD",
            &[
                "Every score is a whole number, since both ends of the scale are: the file does not say so.",
                "The mean is that of the scores as counted.",
            ],
            "Brown & Heathers, Social Psychological and Personality Science 2017;8:363",
        ),
        CheckKind::Sources => ("", &[], ""),
    };
    Working::new(
        formula,
        inputs(trial, check),
        assumptions.iter().copied(),
        source,
    )
}

/// The printed numbers that go in.
fn inputs(trial: &Trial, check: &Check) -> Vec<String> {
    let mut found = Vec::new();
    let mut add = |name: &str, number: Option<&Reported>| {
        found.extend(
            number.map(|number| format!("{name} = {} (as printed)", number::decimal(number.value))),
        );
    };
    let outcome = outcome_of(trial, check);
    let kind = check.numbers.kind();
    let contrast = contrast_of(trial, check);
    if let Some(contrast) = contrast {
        add("estimate", Some(&contrast.estimate));
        let interval = contrast.interval.as_ref();
        add("lower limit", interval.map(|interval| &interval.lower));
        add("upper limit", interval.map(|interval| &interval.upper));
        if kind == CheckKind::StandardError {
            add("standard error", contrast.standard_error.as_ref());
        }
    }
    let uses_summaries = matches!(
        kind,
        CheckKind::RawDifference | CheckKind::ChangeArithmetic | CheckKind::SpreadPlausibility
    );
    let arms = contrast.map(|contrast| [contrast.arm, contrast.reference_arm]);
    for summary in outcome.map_or(&[][..], |outcome| outcome.summaries.as_slice()) {
        let is_of_check =
            (check.place.arm, check.place.visit) == (Some(summary.arm), Some(summary.visit));
        let is_of_contrast = uses_summaries
            && arms.is_some_and(|arms| arms.contains(&summary.arm))
            && (Some(summary.visit) == check.place.visit
                || mcid_analysis::change::is_baseline(trial, summary.visit));
        if !(is_of_check || is_of_contrast) {
            continue;
        }
        let of = trial
            .arms
            .get(summary.arm)
            .zip(trial.visits.get(summary.visit))
            .map(|(arm, visit)| format!(", {}, {}", arm.short_name, visit.label))
            .unwrap_or_default();
        add(&format!("mean{of}"), summary.mean.as_ref());
        if let Spread::StandardDeviation(deviation) = &summary.spread {
            add(&format!("SD{of}"), Some(deviation));
        }
        add(&format!("n{of}"), summary.n.as_ref());
    }
    if matches!(
        kind,
        CheckKind::IntervalAgainstP | CheckKind::SignificanceSide
    ) && let Some(p) = contrast.and_then(|contrast| contrast.p.as_ref())
    {
        found.push(format!("{} (as printed)", number::p_value(p)));
    }
    found
}
