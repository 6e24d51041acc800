//! Names for programs: they stay the same while the words for readers may
//! change. docs/report-format.md lists them.

use mcid_analysis::checks::{CheckKind, Finding};
use mcid_analysis::difference::Basis;
use mcid_analysis::verdict::Verdict;

/// Where the file gives nothing to judge.
pub(super) const NO_ANSWER: &str = "no_answer";
/// Where no threshold is chosen.
pub(super) const NO_THRESHOLD: &str = "no_threshold";
/// Where rounding leaves several verdicts open.
pub(super) const ON_THE_LINE: &str = "on_the_line";

/// Where estimate and interval are printed.
pub(super) const PRINTED: &str = "printed";

/// What a difference and its interval are from.
pub(super) fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Interval => PRINTED,
        Basis::StandardError => "standard_error",
        Basis::P => "p",
        Basis::Means => "means",
    }
}

/// The 16 states, in their order.
const VERDICTS: [&str; 16] = [
    "important_benefit",
    "benefit_probably_important",
    "benefit_possibly_important",
    "benefit_not_important",
    "unsettled_probably_important_benefit",
    "unsettled_possibly_important_benefit",
    "imprecise_towards_benefit",
    "not_important_either_way",
    "uninformative",
    "imprecise_towards_harm",
    "unsettled_possibly_important_harm",
    "unsettled_probably_important_harm",
    "harm_not_important",
    "harm_possibly_important",
    "harm_probably_important",
    "important_harm",
];

pub(super) fn verdict(verdict: Verdict) -> &'static str {
    let place = usize::from(verdict.state()).saturating_sub(1);
    VERDICTS.get(place).copied().unwrap_or(NO_ANSWER)
}

/// What the verdicts that rounding leaves open are called together; `None`
/// without a difference.
pub(super) fn of_open(open: Option<&[Verdict]>) -> &'static str {
    match open {
        None => NO_ANSWER,
        Some([]) => NO_THRESHOLD,
        Some([only]) => verdict(*only),
        Some(_) => ON_THE_LINE,
    }
}

pub(super) fn finding(finding: Finding) -> &'static str {
    match finding {
        Finding::CannotBothBeRight => "cannot_both_be_right",
        Finding::Question => "odd_as_printed",
        Finding::OnlyByRounding => "agrees_only_by_rounding",
        Finding::Legitimate => "differs_as_it_may",
        Finding::Agrees => "agrees",
    }
}

pub(super) fn check_kind(kind: CheckKind) -> &'static str {
    match kind {
        CheckKind::IntervalSymmetry => "interval_symmetry",
        CheckKind::IntervalAgainstP => "interval_against_p",
        CheckKind::SignificanceSide => "significance_side",
        CheckKind::StandardError => "standard_error",
        CheckKind::RawDifference => "raw_difference",
        CheckKind::ChangeArithmetic => "change_arithmetic",
        CheckKind::Counts => "counts",
        CheckKind::Completers => "completers",
        CheckKind::ScaleBounds => "scale_bounds",
        CheckKind::SpreadPlausibility => "spread_plausibility",
        CheckKind::Granularity => "granularity",
        CheckKind::Sources => "sources",
    }
}
