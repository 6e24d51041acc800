//! The 16 states in words.
//!
//! A headline for the chip and a clause for the sentence "If 1.0 point is the
//! smallest difference that matters, ...". Harm states mirror benefit states.

use mcid_analysis::rounding::rounding;
use mcid_analysis::verdict::{Benefit, Importance, Side, Target, Verdict};
use mcid_trial::{Decimal, PRelation, ReportedP};

use super::number;

/// How a verdict is coloured: four steps of enough, and harm.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Tone {
    /// All of the interval is enough.
    Enough,
    /// The estimate is enough, the interval is not.
    ProbablyEnough,
    /// The estimate falls short, the interval reaches it.
    PossiblyEnough,
    /// None of the interval is enough.
    NotEnough,
    /// An important harm is shown or probable; or a harm is shown, and an
    /// important one possible.
    Harm,
    /// Rounding leaves it open which of the others holds.
    OnTheLine,
    /// No threshold is chosen.
    NoThreshold,
}

pub fn tone(verdict: &Verdict) -> Tone {
    let harm_is_shown = verdict.side == Side::Harm && verdict.harm >= Importance::Possible;
    if harm_is_shown || verdict.harm >= Importance::Probable {
        return Tone::Harm;
    }
    match verdict.benefit {
        Importance::Definite => Tone::Enough,
        Importance::Probable => Tone::ProbablyEnough,
        Importance::Possible => Tone::PossiblyEnough,
        Importance::RuledOut => Tone::NotEnough,
    }
}

/// What a tone stands for, for the key beside the coloured track.
pub fn tone_meaning(tone: Tone) -> &'static str {
    match tone {
        Tone::Enough => "all of the interval is large enough",
        Tone::ProbablyEnough => "the estimate is, not all of the interval",
        Tone::PossiblyEnough => "the estimate is not, part of the interval",
        Tone::NotEnough => "none of the interval is large enough",
        Tone::Harm => "harm: this large, or possibly this large",
        Tone::OnTheLine => "on the line, at the printed precision",
        Tone::NoThreshold => "no threshold chosen",
    }
}

pub fn headline(verdict: &Verdict) -> &'static str {
    match verdict.state() {
        1 => "Large enough to matter",
        2 => "Probably large enough, not certain",
        3 => "Possibly large enough, not shown",
        4 => "A benefit, but too small to matter",
        5 => "Probably large enough, benefit not certain",
        6 => "Open: an important benefit is possible",
        7 => "Very imprecise, leaning to benefit",
        8 => "Too small to matter, either way",
        9 => "Uninformative: important benefit and harm both possible",
        10 => "Very imprecise, leaning to harm",
        11 => "Open: an important harm is possible",
        12 => "Probably an important harm, harm not certain",
        13 => "A harm, but too small to matter",
        14 => "Harm shown, possibly important",
        15 => "Harm shown, probably important",
        _ => "An important harm",
    }
}

/// The headline at a threshold, by the printed numbers and their rounding;
/// `None` without a threshold.
pub fn headline_at(benefit: &Benefit, threshold: Decimal) -> Option<String> {
    match rounding(benefit, threshold).verdicts.as_slice() {
        [] => None,
        [verdict] => Some(headline(verdict).to_owned()),
        _ => Some(ON_THE_LINE.to_owned()),
    }
}

/// The headline where rounding leaves the verdict open.
pub const ON_THE_LINE: &str = "On the line, at the printed precision";

/// What the verdict rests on, to follow "If ... is the smallest difference
/// that matters, ".
pub fn clause(verdict: &Verdict) -> &'static str {
    let state = usize::from(verdict.state());
    CLAUSES[state.saturating_sub(1).min(CLAUSES.len() - 1)]
}

/// By [`Verdict::state`], from 1.
const CLAUSES: [&str; 16] = [
    "the whole interval is a benefit large enough.",
    "the estimate is large enough, but the interval also holds benefits that are too small.",
    "the estimate falls short, but the interval also holds benefits that are large enough.",
    "the whole interval falls short: a benefit, but not one that large.",
    "the estimate is large enough, but the interval reaches zero or beyond; it does not reach a harm that large.",
    "the question stays open: the interval runs from zero or beyond to a benefit that large; it does not reach a harm that large.",
    "the estimate is large enough, but the interval runs from a harm that large to a benefit that large.",
    "the whole interval falls short: neither a benefit nor a harm that large is in it.",
    "the trial cannot tell: the interval runs from a harm that large to a benefit that large.",
    "the estimate is a harm that large, but the interval runs as far as a benefit that large.",
    "the question stays open: the interval runs from zero or beyond to a harm that large; it does not reach a benefit that large.",
    "the estimate is a harm that large, but the interval reaches zero or beyond; it does not reach a benefit that large.",
    "the whole interval falls short: a harm, but not one that large.",
    "the estimate is a smaller harm, but the interval also holds harms that large.",
    "the estimate is a harm that large, but the interval also holds smaller harms.",
    "the whole interval is a harm that large.",
];

/// The verdicts that rounding leaves open, to follow "If ... is the smallest
/// difference that matters, ".
pub fn on_the_line(verdicts: &[Verdict]) -> String {
    let headlines: Vec<String> = verdicts
        .iter()
        .map(|verdict| format!("\u{201c}{}\u{201d}", headline(verdict)))
        .collect();
    format!(
        "the result is on the line between {} at the printed precision.",
        super::phrase::list(&headlines)
    )
}

/// What one trial's imprecision would mean in the terms of Core GRADE (Guyatt
/// et al., BMJ 2025;389:e081904): the estimate sets the target, and each
/// threshold line that the interval crosses suggests rating down.
pub fn grade(verdict: &Verdict, is_on_the_line: bool) -> String {
    let target = match verdict.target() {
        Target::ImportantBenefit => "an important benefit",
        Target::LittleOrNone => "an effect too small to matter",
        Target::ImportantHarm => "an important harm",
    };
    let printed = if is_on_the_line { ", as printed," } else { "" };
    let down = match verdict.lines_crossed() {
        0 => {
            "the interval crosses no threshold line, which by itself gives no reason to rate down; the optimal information size is not assessed"
        }
        1 => "the interval crosses one threshold line, which suggests rating down by one level",
        _ => "the interval crosses both threshold lines, which suggests rating down by two levels",
    };
    format!(
        "In GRADE\u{2019}s terms: the estimate{printed} points to {target}; {down}. Imprecision only, one trial: not a GRADE rating."
    )
}

/// Where the interval lies against zero, as a headline without a threshold.
pub fn side_headline(side: Side) -> &'static str {
    match side {
        Side::Benefit => "Statistically significant benefit; choose how large it must be",
        Side::Unresolved => "Benefit not settled; choose how large it must be",
        Side::Harm => "Statistically significant harm; choose how large it may be",
    }
}

/// What the position against zero means, with the P value if any; and that the
/// two contradict each other, where they do.
///
/// `printed_as_zero` is the limit that is printed as zero, if one is: at that
/// precision nobody can tell on which side of zero it lies.
pub fn side_sentence(
    side: Side,
    level: Decimal,
    p: Option<&ReportedP>,
    printed_as_zero: Option<&str>,
) -> String {
    let said = p
        .map(|p| format!(" ({})", number::p_value(p)))
        .unwrap_or_default();
    let level_words = number::decimal(level);
    let interval = format!("The {level_words}% confidence interval");
    if let Some(zero) = printed_as_zero {
        return format!(
            "One limit of the {level_words}% confidence interval is printed as {zero}{said}: at this precision it cannot be told whether the interval includes zero."
        );
    }
    let Some(alpha) = Decimal::new(100, 0).and_then(|all| all.minus(level)) else {
        return String::new();
    };
    let excludes = side != Side::Unresolved;
    if p.and_then(|p| is_below(p, alpha))
        .is_some_and(|is_below| is_below != excludes)
    {
        let does = if excludes { "excludes" } else { "includes" };
        return format!(
            "{interval} {does} zero, but P says the opposite{said}: the two contradict each other, for a P value of the same test is below {} exactly where the interval excludes zero.",
            alpha.to_f64() / 100.0
        );
    }
    let significant = format!(
        "statistically significant at the {}% level",
        number::decimal(alpha)
    );
    match side {
        Side::Benefit => format!(
            "{interval} excludes zero{said}: the benefit is {significant}. Whether it is large enough is another question."
        ),
        Side::Unresolved => format!(
            "{interval} includes zero{said}: neither a benefit nor a harm is {significant}. That does not show that the treatments are equal."
        ),
        Side::Harm => format!("{interval} excludes zero{said}: a harm is {significant}."),
    }
}

/// Whether P is below a level in per cent; `None` where its rounding, or an
/// inequality, leaves that open.
fn is_below(p: &ReportedP, percent: Decimal) -> Option<bool> {
    let (value, level) = (p.value.to_f64(), percent.to_f64() / 100.0);
    let half = match p.comparison {
        PRelation::Equal => p.value.half_unit(),
        PRelation::Less | PRelation::Greater => 0.0,
    };
    let (is_less, is_more) = (value + half <= level, value - half >= level);
    match p.comparison {
        PRelation::Equal => (is_less || is_more).then_some(is_less),
        PRelation::Less => is_less.then_some(true),
        PRelation::Greater => is_more.then_some(false),
    }
}
