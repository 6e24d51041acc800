//! An outcome of the document: what is asked about it, and its numbers.

use super::super::diagnostics::Diagnostics;
use super::super::draft::{ImportQuestion, UNSAID};
use super::super::when::{is_stretch, when};
use super::arms::RecordArms;
use super::direction::LEAVE_OUT;
use super::identity::ENTERED;
use super::number::number;
use super::part::{GroupNumbers, Part, PostedEstimate, PostedRole, PostedSpread};
use super::series::PlannedOutcome;
use super::text::{add_sentence, first_sentences, shortened, unit};
use super::visit::{RecordVisits, label};
use mcid_trial::{document::Json, limits::MAX_TEXT, quote::quote};

/// What was answered about an outcome.
pub(super) struct Answered {
    /// Which way is better, or [`UNSAID`].
    pub(super) direction: String,
    /// The MCID, if one was given.
    pub(super) threshold: Option<String>,
}

/// Asks which way is better and what the MCID is; `None` if the outcome is
/// to be left out.
pub(super) fn answered(
    planned: &PlannedOutcome,
    parts: &[Part],
    arms: &RecordArms,
    diagnostics: &mut Diagnostics,
) -> Option<Answered> {
    let last = planned.parts.last().map(|at| &parts[*at])?;
    let posted = posted(last, arms);
    let mut help = posted.clone();
    if last.is_change {
        help.push_str(" These are changes from baseline: if lower scores are better, a negative change is an improvement.");
    }
    if !last.description.is_empty() {
        help.push_str(" The record says: ");
        help.push_str(&first_sentences(&last.description, 600));
    }
    let choices = [
        ("lower_is_better", "lower is better"),
        ("higher_is_better", "higher is better"),
        (LEAVE_OUT, "leave this outcome out"),
    ];
    let question = ImportQuestion::choice(
        format!("direction/{}", planned.id),
        &planned.name,
        "Which way is better?",
        choices,
    );
    let direction = diagnostics.ask(question.with_help(help));
    if direction.as_deref() == Some(LEAVE_OUT) {
        return None;
    }
    let help = format!(
        "No record names one. {posted} Give the MCID between groups on the scale of these numbers, in {}: results are sometimes posted rescaled, \
        and then an MCID from the literature does not fit. It may be left empty.",
        unit(&last.unit).1
    );
    let is_size = |answer: &str| number(answer).is_some_and(|size| size.value.units() > 0);
    let question = ImportQuestion::text(
        format!("threshold/{}", planned.id),
        &planned.name,
        "Which difference between arms is the smallest that matters (MCID)?",
        help,
    );
    let threshold = diagnostics.ask_checked(question, is_size);
    Some(Answered {
        direction: direction.unwrap_or_else(|| UNSAID.to_owned()),
        threshold: threshold
            .and_then(|threshold| number(&threshold))
            .map(|size| size.text),
    })
}

/// Asks when something was measured.
pub(super) fn ask_when(part: &mut Part, id: &str, about: &str, diagnostics: &mut Diagnostics) {
    let help = format!(
        "The record's title is {}, its time frame {}. Write it like this: 12 weeks.",
        quote(&part.title),
        quote(&part.time_frame)
    );
    let question = ImportQuestion {
        is_required: true,
        ..ImportQuestion::text(format!("time/{id}"), about, "When was this measured?", help)
    };
    let answer = diagnostics.ask_checked(question, |answer| when(answer).is_some());
    part.when = answer.and_then(|answer| when(&answer));
}

/// The posted means of a part in words.
fn posted(part: &Part, arms: &RecordArms) -> String {
    let rows = part.rows.iter().map(|row| {
        let spread = match (&part.spread, &row.spread[..]) {
            (PostedSpread::Deviation, [size]) => format!(" (SD {})", size.text),
            (PostedSpread::Error, [size]) => format!(" (SE {})", size.text),
            (PostedSpread::Interval(level), [lower, upper]) => {
                format!(" ({level}% CI {} to {})", lower.text, upper.text)
            }
            _ => String::new(),
        };
        let arm = &arms.all[row.arm].short_name;
        format!("{arm} {}{spread}", row.mean.text)
    });
    let rows: Vec<String> = rows.collect();
    let time = part.when.map(|when| format!(" at {}", label(when)));
    format!("Posted{}: {}.", time.unwrap_or_default(), rows.join(", "))
}

/// A contrast to be written.
pub(super) struct ResolvedContrast<'e> {
    /// Index of the part.
    pub(super) part: usize,
    /// The arm and the one it is compared with, if that is known.
    pub(super) arms: Option<[usize; 2]>,
    pub(super) estimate: &'e PostedEstimate,
}

/// What an outcome is written from.
pub(super) struct OutcomeWriter<'a> {
    pub(super) parts: &'a [Part],
    pub(super) arms: &'a RecordArms,
    pub(super) visits: &'a RecordVisits,
    pub(super) contrasts: &'a [ResolvedContrast<'a>],
    /// Titles of the groups of each part, as they are posted.
    pub(super) groups: &'a [Vec<String>],
}

/// An outcome in the trial format.
pub(super) fn outcome(
    planned: &PlannedOutcome,
    answered: &Answered,
    role: &str,
    whole: &OutcomeWriter<'_>,
) -> Json {
    let first = &whole.parts[planned.parts[0]];
    let (one, several) = unit(&first.unit);
    let unit = Json::object()
        .with("singular", Json::text(&one))
        .with("plural", Json::text(&several));
    let mut json = Json::object()
        .with("id", Json::text(&planned.id))
        .with("name", Json::text(&planned.name))
        .with("unit", unit)
        .with("direction", Json::text(&answered.direction))
        .with("role", Json::text(role));
    if let Some(threshold) = &answered.threshold {
        let threshold = Json::object()
            .with("kind", Json::text("between_groups"))
            .with("value", Json::text(threshold))
            .with("label", Json::text("entered by hand"))
            .with("source", Json::text(ENTERED));
        json.add("thresholds", Json::List(vec![threshold]));
    }
    let mut results = Vec::new();
    for at in &planned.parts {
        let part = &whole.parts[*at];
        let visit = whole.visit(part);
        results.extend(
            part.rows
                .iter()
                .map(|row| result(part, row, &visit, whole.arms)),
        );
    }
    json.add("results", Json::List(results));
    let contrasts = whole.contrasts.iter();
    let contrasts: Vec<Json> = contrasts
        .filter(|contrast| planned.parts.contains(&contrast.part))
        .map(|contrast| whole.contrast(contrast))
        .collect();
    if !contrasts.is_empty() {
        json.add("contrasts", Json::List(contrasts));
    }
    let note = whole.note(planned, role);
    if !note.is_empty() {
        json.add("note", Json::text(&note));
    }
    json
}

fn result(part: &Part, row: &GroupNumbers, visit: &str, arms: &RecordArms) -> Json {
    let mut json = Json::object()
        .with("visit", Json::text(visit))
        .with("arm", Json::text(&arms.all[row.arm].id));
    if let Some(n) = &row.n {
        json.add("n", Json::text(&n.text));
    }
    json.add("mean", Json::text(&row.mean.text));
    match (&part.spread, &row.spread[..]) {
        (PostedSpread::Deviation, [size]) => json.add("standard_deviation", Json::text(&size.text)),
        (PostedSpread::Error, [size]) => json.add("standard_error", Json::text(&size.text)),
        (PostedSpread::Interval(level), [lower, upper]) => {
            json.add(
                "confidence_interval",
                interval([level, &lower.text, &upper.text]),
            );
        }
        _ => {}
    }
    json
}

fn interval(texts: [&str; 3]) -> Json {
    let [level, lower, upper] = texts.map(Json::text);
    Json::object()
        .with("level", level)
        .with("lower", lower)
        .with("upper", upper)
}

impl OutcomeWriter<'_> {
    /// The id of a part's visit, or [`UNSAID`].
    fn visit(&self, part: &Part) -> String {
        let id = part.when.and_then(|when| self.visits.id(when));
        id.unwrap_or_else(|| UNSAID.to_owned())
    }

    fn contrast(&self, contrast: &ResolvedContrast<'_>) -> Json {
        let estimate = contrast.estimate;
        let arm = |place: usize| match contrast.arms {
            Some(arms) => Json::text(&self.arms.all[arms[place]].id),
            None => Json::text(UNSAID),
        };
        let mut json = Json::object()
            .with("visit", Json::text(&self.visit(&self.parts[contrast.part])))
            .with("arm", arm(0))
            .with("reference_arm", arm(1))
            .with("kind", Json::text(estimate.kind))
            .with("estimate", Json::text(&estimate.value.text));
        if let Some([level, lower, upper]) = &estimate.interval {
            let texts = [&*level.text, &lower.text, &upper.text];
            json.add("confidence_interval", interval(texts));
        }
        if let Some(p) = &estimate.p {
            json.add("p", Json::text(p));
        }
        if let Some(error) = &estimate.standard_error {
            json.add("standard_error", Json::text(&error.text));
        }
        if !estimate.note.is_empty() {
            json.add("note", Json::text(&shortened(&estimate.note, MAX_TEXT)));
        }
        json
    }

    /// What a reader should know of an outcome, each thing once.
    fn note(&self, planned: &PlannedOutcome, role: &str) -> String {
        let mut remarks: Vec<String> = Vec::new();
        let mut add = |text: String| {
            if !remarks.contains(&text) {
                remarks.push(text);
            }
        };
        for at in &planned.parts {
            let part = &self.parts[*at];
            if part.is_least_squares {
                add("These are least squares means, adjusted by a model: another quantity than raw means".to_owned());
            }
            if part.is_change {
                add("The values are changes from baseline".to_owned());
            }
            match part.role {
                PostedRole::Primary if role != "primary" && role != UNSAID => {
                    add("The record lists this among several primary outcomes".to_owned());
                }
                PostedRole::OtherPrespecified => {
                    add("The record calls it another prespecified outcome".to_owned());
                }
                _ => {}
            }
            if !part.description.is_empty() {
                add(format!("The record says: {}", part.description));
            }
            add(part.note.clone());
            if is_stretch(&part.time_frame) {
                add(format!("Time frame in the record: {}", part.time_frame));
            }
            let titles = part.rows.iter().map(|row| &self.arms.all[row.arm].name);
            let is_renamed = titles.clone().any(|name| !self.groups[*at].contains(name));
            if is_renamed {
                add(format!(
                    "Groups in the record: {}",
                    self.groups[*at].join("; ")
                ));
            }
        }
        let mut note = String::new();
        for text in &remarks {
            add_sentence(&mut note, text);
        }
        shortened(&note, MAX_TEXT)
    }
}
