//! `mcid convert`: a trial's file from a table, a registry record or a
//! trial's file, with what no file gives taken from options.

mod answers;

use mcid_import::{Draft, ImportQuestion, Opened, UNSAID, open};
use mcid_trial::{Trial, table};

use super::arguments::{ConvertOptions, Target};
use super::outcome::{Failure, Status};
use super::{input, output, trial_file};
use answers::Answers;

/// Most rounds of questions and answers: an answer may bring up new questions.
const ROUNDS: usize = 64;

/// Converts a file.
pub(crate) fn run(options: &ConvertOptions) -> Result<Status, Failure> {
    let name = input::name(&options.file);
    let bytes = input::bytes(&options.file);
    let bytes = bytes.map_err(|why| Failure::disk(format!("{name}: {why}.")))?;
    let mut answers = Answers::new(options)?;
    let mut given: Vec<(String, String)> = Vec::new();
    for _ in 0..ROUNDS {
        let draft = match open(&bytes, &given) {
            Ok(Opened::Trial(reading)) => {
                answers.refuse_unused(&[])?;
                return write(options, &reading.trial);
            }
            Ok(Opened::Draft(draft)) => *draft,
            Err(faults) => return Err(faulty(&name, &faults)),
        };
        answers.refuse_unfit(&draft.questions, &given)?;
        let more = answers.to(&draft.questions, &given);
        if more.is_empty() {
            answers.refuse_unused(&draft.questions)?;
            return finish(options, &name, &draft);
        }
        given.extend(more);
    }
    Err(Failure::faulty(format!(
        "{name}: the questions about it do not come to an end."
    )))
}

/// Writes what was made of a file.
fn finish(options: &ConvertOptions, name: &str, draft: &Draft) -> Result<Status, Failure> {
    for (what, why) in &draft.left_out {
        output::write_warning(&output::harmless(&format!("left out: {what}: {why}")));
    }
    for warning in &draft.warnings {
        output::write_warning(&output::harmless(warning));
    }
    if draft.is_finished() {
        let name = format!("{name} (as converted)");
        let reading = trial_file::of_draft(draft).map_err(|faults| faulty(&name, &faults))?;
        output::write_message(&trial_file::listed(&name, &reading.warnings));
        return write(options, &reading.trial);
    }
    let open = draft.questions.iter().filter(|question| question.is_open());
    let listed: String = open.map(asked).collect();
    if options.to != Target::Json {
        return Err(Failure::open(format!(
            "{name}: a table cannot be written before this is said:\n{listed}"
        )));
    }
    output::write(
        draft.document.to_json().as_bytes(),
        options.output.as_deref(),
    )?;
    Err(Failure::open(format!(
        "{name}: the draft has \"{UNSAID}\" or a proposal where this must still be said:\n{listed}"
    )))
}

fn write(options: &ConvertOptions, trial: &Trial) -> Result<Status, Failure> {
    let text = match options.to {
        Target::Json => mcid_trial::to_json(trial),
        Target::CsvArms => table::arms_csv(trial),
        Target::CsvContrasts => table::contrasts_csv(trial),
    };
    output::write(text.as_bytes(), options.output.as_deref())?;
    Ok(Status::Fine)
}

fn faulty(name: &str, faults: &[mcid_trial::Fault]) -> Failure {
    let listed = trial_file::listed(name, faults);
    Failure::faulty(format!("{name} cannot be used.\n{listed}"))
}

/// An open question with all that helps to answer it.
fn asked(question: &ImportQuestion) -> String {
    let mut lines = vec![format!("  {}: {}", question.about, question.label)];
    if !question.help.is_empty() {
        lines.push(format!("    {}", question.help));
    }
    for (choice, label) in &question.choices {
        let proposed = if *choice == question.proposed {
            "  (proposed; it stands in the draft)"
        } else {
            ""
        };
        let id = &question.id;
        lines.push(format!("    --answer {id}={choice}  {label}{proposed}"));
    }
    if question.choices.is_empty() {
        let proposed = match question.proposed.as_str() {
            "" => String::new(),
            proposed => format!("  (proposed: {proposed})"),
        };
        lines.push(format!("    --answer {}=...{proposed}", question.id));
    }
    let harmless = |line: &str| format!("{}\n", output::harmless(line));
    lines
        .join("\n")
        .lines()
        .map(harmless)
        .collect::<Vec<_>>()
        .concat()
}
