//! The first view's part of a report: the answer and the numbers under it.

use super::contents::printed;
use super::names;
use super::part::{Content, Name, Part, plain_minus};
use mcid_analysis::difference::Difference;
use mcid_analysis::question::Question;
use mcid_analysis::rounding::rounding;
use mcid_explorer::first_view::Analysis;
use mcid_text::report as words;
use mcid_text::term::{CONFIDENCE_INTERVAL, GRADE, MCID, owned};
use mcid_text::{answer, phrase, verdict};
use mcid_trial::{Decimal, Interval, Trial};

/// What the page answers.
pub(super) fn parts(trial: &Trial, question: &Question, analysis: &Analysis) -> Vec<Part> {
    let results = &analysis.at_thresholds;
    let difference = analysis.fixed.chosen.as_ref();
    let open = difference.map(|found| rounding(&found.benefit, question.between).verdicts);
    let verdict_name = match open.as_deref() {
        None => names::NO_ANSWER,
        Some([]) => names::NO_THRESHOLD,
        Some([only]) => names::verdict(*only),
        Some(_) => names::ON_THE_LINE,
    };
    let possible = open.iter().flatten().copied().map(names::verdict);
    let said = results.answer.as_ref();
    let says = |part: fn(&answer::Answer) -> String| said.map(part).unwrap_or_default();
    let key_numbers = results.key_numbers.iter().map(|number| {
        vec![
            number.label.clone(),
            plain_minus(&number.value),
            format!("{} {}", number.value, number.detail)
                .trim()
                .to_owned(),
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
    let terms = owned(&[MCID, CONFIDENCE_INTERVAL, GRADE]);
    vec![
        Part::text(words::HEADING, analysis.fixed.heading(trial)),
        Part::text(words::VERDICT, verdict_name),
        Part::texts(
            words::POSSIBLE_VERDICTS,
            possible.map(str::to_owned).collect(),
        ),
        Part::text(words::HEADLINE, says(|said| said.headline.clone())),
        Part::text(words::FINDING, analysis.finding(trial).text()),
        Part::text(words::MEANING, says(|said| said.meaning.text())),
        Part::text(
            words::ROUNDING,
            says(|said| said.rounding.clone().unwrap_or_default()),
        ),
        Part::text(words::GRADE, says(|said| said.grade.clone())),
        Part::text(words::AGAINST_ZERO, says(|said| said.against_zero.clone())),
        Part::new(
            words::PRINTED,
            Content::Records(
                words::PRINTED_FIELDS,
                as_printed(trial, question, difference),
            ),
        ),
        Part::new(
            words::KEY_NUMBERS,
            Content::Records(words::KEY_NUMBER_FIELDS, key_numbers.collect()),
        ),
        Part::new(
            words::VERDICT_CHANGES,
            Content::Records(words::VERDICT_CHANGE_FIELDS, changes.collect()),
        ),
        super::views::terms(terms),
    ]
}

/// The difference as printed, number by number; none where there is none.
fn as_printed(
    trial: &Trial,
    question: &Question,
    difference: Option<&Difference>,
) -> Vec<Vec<String>> {
    let contrasts = &trial.outcomes[question.outcome].contrasts;
    let Some(contrast) = difference.and_then(|found| contrasts.get(found.contrast)) else {
        return Vec::new();
    };
    let interval = contrast.interval.as_ref();
    let of = |part: fn(&Interval) -> Decimal| {
        interval.map_or_else(String::new, |at| part(at).to_string())
    };
    let p = contrast.p.as_ref().map(|p| p.text.clone());
    let source = phrase::source(trial, contrast.estimate.source.or(contrast.source));
    let numbers: [(Name, String); 7] = [
        (words::KIND, names::contrast_kind(contrast.kind).to_owned()),
        (words::ESTIMATE, contrast.estimate.value.to_string()),
        (words::LOWER, of(|interval| interval.lower.value)),
        (words::UPPER, of(|interval| interval.upper.value)),
        (words::LEVEL, of(|interval| interval.level)),
        (words::P, p.unwrap_or_default()),
        (
            words::STANDARD_ERROR,
            printed(contrast.standard_error.as_ref()),
        ),
    ];
    let row = |((name, label), value): (Name, String)| {
        vec![name.to_owned(), label.to_owned(), value, source.clone()]
    };
    numbers.into_iter().map(row).collect()
}
