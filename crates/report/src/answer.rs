//! The first view's part of a report: the answer and the numbers under it.

use super::contents::printed;
use super::names;
use super::part::Part;
use mcid_analysis::question::Question;
use mcid_analysis::ratio::RatioEstimate;
use mcid_analysis::rounding::rounding;
use mcid_explorer::first_view::Analysis;
use mcid_text::number::plain_minus;
use mcid_text::report::{self as words, Name};
use mcid_text::{answer, basis, phrase, ratio, verdict};
use mcid_trial::{Contrast, Decimal, Interval, Keyword, Trial};

/// The answer of the page, with the printed numbers that it rests on.
pub(super) fn parts(trial: &Trial, question: &Question, analysis: &Analysis) -> Vec<Part> {
    let results = &analysis.at_thresholds;
    let difference = analysis.fixed.chosen.as_ref();
    let ratio = RatioEstimate::of(trial, question).filter(|_| difference.is_none());
    let open = difference
        .map(|found| rounding(&found.benefit, question.between).verdicts)
        .or_else(|| Some(ratio.as_ref()?.verdicts().to_vec()));
    let verdict_name = names::of_open(open.as_deref());
    let possible = open.iter().flatten().copied().map(names::verdict);
    let given = results.answer.as_ref();
    let sentence = |part: fn(&answer::Answer) -> String| given.map(part).unwrap_or_default();
    let key_numbers = results.key_numbers.iter().map(|number| {
        let shown = format!("{} {}", number.value, number.detail);
        vec![
            number.label.clone(),
            plain_minus(&number.value),
            shown.trim().to_owned(),
            number.source.clone(),
        ]
    });
    let changes = analysis.fixed.stretches.iter().map(|stretch| {
        vec![
            stretch.from.to_string(),
            stretch.to.to_string(),
            names::verdict(stretch.verdict).to_owned(),
            verdict::headline(&stretch.verdict).to_owned(),
        ]
    });
    let rounding = sentence(|answer| answer.rounding.clone().unwrap_or_default());
    let headline = ratio.as_ref().map_or_else(
        || sentence(|answer| answer.headline.clone()),
        |found| ratio::verdict(found).to_owned(),
    );
    let printed = difference.map(|found| {
        let basis = names::basis(found.basis);
        as_printed(&found.contrast, basis, &basis::source(trial, found))
    });
    let printed = printed.or_else(|| {
        let contrast = &ratio.as_ref()?.contrast;
        let source = phrase::source(trial, contrast.estimate.source.or(contrast.source));
        Some(as_printed(contrast, names::PRINTED, &source))
    });
    vec![
        Part::text(
            words::TRIAL_NAME,
            format!("{}. {}", trial.short_name, trial.title),
        ),
        Part::text(words::HEADING, analysis.fixed.heading(trial)),
        Part::text(words::VERDICT, verdict_name),
        Part::texts(
            words::POSSIBLE_VERDICTS,
            possible.map(str::to_owned).collect(),
        ),
        Part::text(words::HEADLINE, headline),
        Part::text(
            words::DIFFERENCE,
            words::difference(trial, question, difference),
        ),
        Part::text(words::FINDING, analysis.finding(trial).text()),
        Part::text(words::MEANING, sentence(|answer| answer.meaning.text())),
        Part::text(words::ROUNDING, rounding),
        Part::text(words::GRADE, sentence(|answer| answer.grade.clone())),
        Part::text(
            words::AGAINST_ZERO,
            sentence(|answer| answer.against_zero.clone()),
        ),
        Part::records(
            words::PRINTED,
            words::PRINTED_FIELDS,
            printed.unwrap_or_default(),
        ),
        Part::records(words::KEY_NUMBERS, words::KEY_NUMBER_FIELDS, key_numbers),
        Part::records(
            words::VERDICT_CHANGES,
            words::VERDICT_CHANGE_FIELDS,
            changes,
        ),
    ]
}

/// A difference or a ratio, number by number.
fn as_printed(contrast: &Contrast, basis: &str, source: &str) -> Vec<Vec<String>> {
    let interval = contrast.interval.as_ref();
    let of = |part: fn(&Interval) -> Decimal| {
        interval.map_or_else(String::new, |at| part(at).to_string())
    };
    let p = contrast.p.as_ref().map(|p| p.text.clone());
    let numbers: [(Name, String); 8] = [
        (words::KIND, contrast.kind.as_str().to_owned()),
        (words::ESTIMATE, contrast.estimate.value.to_string()),
        (words::LOWER, of(|interval| interval.lower.value)),
        (words::UPPER, of(|interval| interval.upper.value)),
        (words::LEVEL, of(|interval| interval.level)),
        (words::P, p.unwrap_or_default()),
        (
            words::STANDARD_ERROR,
            printed(contrast.standard_error.as_ref()),
        ),
        (words::BASIS, basis.to_owned()),
    ];
    let row = |((name, label), value): (Name, String)| {
        vec![name.to_owned(), label.to_owned(), value, source.to_owned()]
    };
    numbers.into_iter().map(row).collect()
}
