//! What is wrong with one file.

use std::path::Path;

use mcid_import::{Draft, ImportQuestion, Opened, SourceKind, open};
use mcid_trial::{Fault, Severity, read_index};
use serde::Serialize;

use crate::input;

/// How a file stands, as the JSON text names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum FileStatus {
    Fine,
    Warnings,
    /// No trial yet: questions must be answered first.
    OpenQuestions,
    Errors,
    /// It could not be read from the disk.
    Unreadable,
}

/// What a file is, as the JSON text names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum FileKind {
    Trial,
    TableOfArms,
    TableOfContrasts,
    RegistryRecord,
    /// A list of trials, as one lies beside the trials of a site.
    ListOfTrials,
}

/// What was found in a file.
#[derive(Serialize)]
pub(super) struct CheckedFile {
    pub(super) file: String,
    pub(super) status: FileStatus,
    /// `None` where it is nothing that is known.
    pub(super) kind: Option<FileKind>,
    /// Why it could not be looked at.
    pub(super) problem: Option<String>,
    pub(super) faults: Vec<CheckedFault>,
    pub(super) draft: Option<CheckedDraft>,
    /// The faults as they are written for people.
    #[serde(skip)]
    pub(super) listed: String,
}

#[derive(Serialize)]
pub(super) struct CheckedFault {
    /// Where the place is: in the file, or in the trial that was made of it.
    of: &'static str,
    severity: &'static str,
    path: String,
    line: usize,
    column: usize,
    message: String,
    remedy: String,
}

/// What was made of a table or a record.
#[derive(Serialize)]
pub(super) struct CheckedDraft {
    pub(super) recognised: Vec<Recognised>,
    pub(super) left_out: Vec<LeftOut>,
    pub(super) warnings: Vec<String>,
    pub(super) questions: Vec<CheckedQuestion>,
}

#[derive(Serialize)]
pub(super) struct Recognised {
    pub(super) what: String,
    #[serde(rename = "as")]
    pub(super) as_what: String,
}

#[derive(Serialize)]
pub(super) struct LeftOut {
    pub(super) what: String,
    pub(super) why: String,
}

/// A question, and whether it is open.
#[derive(Serialize)]
pub(super) struct CheckedQuestion {
    pub(super) id: String,
    pub(super) about: String,
    pub(super) label: String,
    pub(super) help: String,
    pub(super) choices: Vec<Choice>,
    pub(super) proposed: String,
    pub(super) required: bool,
    pub(super) open: bool,
}

#[derive(Serialize)]
pub(super) struct Choice {
    pub(super) value: String,
    pub(super) label: String,
}

impl CheckedFile {
    pub(super) fn is_fine(&self) -> bool {
        self.status == FileStatus::Fine
    }

    /// True where something should be looked at all the same.
    pub(super) fn has_warnings(&self) -> bool {
        let in_draft = self.draft.as_ref();
        !self.faults.is_empty() || in_draft.is_some_and(|draft| !draft.warnings.is_empty())
    }
}

/// Looks at a file.
pub(super) fn check(path: &Path) -> CheckedFile {
    match input::bytes(path) {
        Ok(bytes) => checked(path, &bytes),
        Err(problem) => CheckedFile {
            status: FileStatus::Unreadable,
            problem: Some(problem),
            ..blank(path)
        },
    }
}

/// A file on which the program itself fails.
pub(super) fn failed(path: &Path) -> CheckedFile {
    let problem =
        "mcid failed on this file; that is a fault of mcid, please report it with the file";
    CheckedFile {
        status: FileStatus::Errors,
        problem: Some(problem.to_owned()),
        ..blank(path)
    }
}

fn blank(path: &Path) -> CheckedFile {
    CheckedFile {
        file: input::name(path),
        status: FileStatus::Fine,
        kind: None,
        problem: None,
        faults: Vec::new(),
        draft: None,
        listed: String::new(),
    }
}

fn checked(path: &Path, bytes: &[u8]) -> CheckedFile {
    let mut file = blank(path);
    let mut of = "file";
    let faults = match open(bytes, &[]) {
        Ok(Opened::Trial(reading)) => {
            file.kind = Some(kind(SourceKind::Trial));
            reading.warnings
        }
        Ok(Opened::Draft(draft)) => {
            file.kind = Some(kind(draft.kind));
            of = "converted";
            let faults = in_draft(&draft);
            file.status = if draft.is_finished() {
                FileStatus::Fine
            } else {
                FileStatus::OpenQuestions
            };
            file.draft = Some(checked_draft(*draft));
            faults
        }
        Err(_) if is_list(bytes) => {
            file.kind = Some(FileKind::ListOfTrials);
            Vec::new()
        }
        Err(faults) => faults,
    };
    let is_error = |fault: &Fault| fault.severity == Severity::Error;
    let converted = format!("{} (as converted)", file.file);
    let name = if of == "file" { &file.file } else { &converted };
    file.listed = crate::trial_file::listed(name, &faults);
    file.faults = faults
        .iter()
        .map(|fault| checked_fault(of, fault))
        .collect();
    if faults.iter().any(is_error) {
        file.status = FileStatus::Errors;
    } else if file.status == FileStatus::Fine && file.has_warnings() {
        file.status = FileStatus::Warnings;
    }
    file
}

fn is_list(bytes: &[u8]) -> bool {
    let text = std::str::from_utf8(bytes);
    text.is_ok_and(|text| read_index(text).is_ok())
}

/// What is wrong with the trial that a draft makes, once there is one.
fn in_draft(draft: &Draft) -> Vec<Fault> {
    if !draft.is_finished() {
        return Vec::new();
    }
    match crate::trial_file::of_draft(draft) {
        Ok(reading) => reading.warnings,
        Err(faults) => faults,
    }
}

fn kind(kind: SourceKind) -> FileKind {
    match kind {
        SourceKind::Trial => FileKind::Trial,
        SourceKind::TableOfArms => FileKind::TableOfArms,
        SourceKind::TableOfContrasts => FileKind::TableOfContrasts,
        SourceKind::Registry => FileKind::RegistryRecord,
    }
}

fn checked_fault(of: &'static str, fault: &Fault) -> CheckedFault {
    CheckedFault {
        of,
        severity: match fault.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        },
        path: fault.path.clone(),
        line: fault.line,
        column: fault.column,
        message: fault.message.clone(),
        remedy: fault.remedy.clone(),
    }
}

fn checked_draft(draft: Draft) -> CheckedDraft {
    let recognised = draft.recognised.into_iter();
    let left_out = draft.left_out.into_iter();
    CheckedDraft {
        recognised: recognised
            .map(|(what, as_what)| Recognised { what, as_what })
            .collect(),
        left_out: left_out.map(|(what, why)| LeftOut { what, why }).collect(),
        warnings: draft.warnings,
        questions: draft.questions.into_iter().map(checked_question).collect(),
    }
}

fn checked_question(question: ImportQuestion) -> CheckedQuestion {
    let choices = question.choices.iter();
    CheckedQuestion {
        open: question.is_open(),
        choices: choices
            .map(|(value, label)| Choice {
                value: value.clone(),
                label: label.clone(),
            })
            .collect(),
        id: question.id,
        about: question.about,
        label: question.label,
        help: question.help,
        proposed: question.proposed,
        required: question.is_required,
    }
}
