//! What options answer to a draft's questions. An option that answers
//! nothing, or gives what is no answer, is an error: it would be missing in the
//! trial and nobody would know.

use mcid_import::ImportQuestion;

use crate::arguments::ConvertOptions;
use crate::outcome::Failure;

/// One option.
struct Answer {
    /// The option as it was given, for messages.
    option: String,
    /// Which question it answers: its id, or the beginning of ids.
    to: To,
    value: String,
    is_used: bool,
}

enum To {
    Id(String),
    /// All questions whose ids begin so.
    All(&'static str),
}

/// All options that answer, those about one thing first.
pub(super) struct Answers {
    list: Vec<Answer>,
    accepts_proposals: bool,
}

impl Answers {
    pub(super) fn new(options: &ConvertOptions) -> Result<Self, Failure> {
        let mut list = Vec::new();
        for answer in &options.answer {
            let (id, value) = answer.split_once('=').ok_or_else(|| {
                Failure::usage(format!("--answer needs ID=VALUE, and \"{answer}\" is not."))
            })?;
            let option = format!("--answer {answer}");
            list.push(Answer::new(option, To::Id(id.to_owned()), value));
        }
        for (name, kind, values) in [
            ("direction", "direction/", &options.direction),
            ("mcid", "threshold/", &options.mcid),
        ] {
            for given in values {
                let option = format!("--{name} {given}");
                let (to, value) = match given.split_once('=') {
                    Some((outcome, value)) => (To::Id(format!("{kind}{outcome}")), value),
                    None => (To::All(kind), given.as_str()),
                };
                list.push(Answer::new(option, to, value));
            }
        }
        if let Some(arm) = &options.control {
            let option = format!("--control {arm}");
            list.push(Answer::new(option, To::Id("control".to_owned()), arm));
        }
        list.sort_by_key(|answer| matches!(answer.to, To::All(_)));
        Ok(Self {
            list,
            accepts_proposals: options.accept_proposals,
        })
    }

    /// The answers to questions that have none yet.
    pub(super) fn to(
        &mut self,
        questions: &[ImportQuestion],
        given: &[(String, String)],
    ) -> Vec<(String, String)> {
        let mut found = Vec::new();
        for question in questions {
            if given.iter().any(|(id, _)| *id == question.id) {
                continue;
            }
            let mut answers = self.list.iter_mut();
            if let Some(answer) = answers.find(|answer| answer.is_to(question)) {
                answer.is_used = true;
                found.push((question.id.clone(), answer.value.clone()));
            } else if self.accepts_proposals && question.is_open() && !question.proposed.is_empty()
            {
                found.push((question.id.clone(), question.proposed.clone()));
            }
        }
        found
    }

    /// An answer that was given and not taken is an error.
    pub(super) fn refuse_unfit(
        &self,
        questions: &[ImportQuestion],
        given: &[(String, String)],
    ) -> Result<(), Failure> {
        let unfit = questions.iter().find(|question| {
            question.given.is_empty() && given.iter().any(|(id, _)| *id == question.id)
        });
        let Some(question) = unfit else {
            return Ok(());
        };
        let option = self.list.iter().find(|answer| answer.is_to(question));
        let option = option.map_or(question.id.as_str(), |answer| &answer.option);
        let choices: Vec<&str> = question
            .choices
            .iter()
            .map(|(choice, _)| choice.as_str())
            .collect();
        Err(Failure::usage(if choices.is_empty() {
            format!("{option} does not answer \"{}\".", question.label)
        } else {
            format!(
                "{option} does not answer \"{}\"; it must be one of {}.",
                question.label,
                choices.join(", ")
            )
        }))
    }

    /// An option that answers nothing is an error.
    pub(super) fn refuse_unused(&self, questions: &[ImportQuestion]) -> Result<(), Failure> {
        let Some(answer) = self.list.iter().find(|answer| !answer.is_used) else {
            return Ok(());
        };
        let asked = if questions.is_empty() {
            "nothing is asked about this file".to_owned()
        } else {
            let ids: Vec<&str> = questions
                .iter()
                .map(|question| question.id.as_str())
                .collect();
            format!("what is asked is {}", ids.join(", "))
        };
        Err(Failure::usage(format!(
            "{} answers nothing: {asked}.",
            answer.option
        )))
    }
}

impl Answer {
    fn new(option: String, to: To, value: &str) -> Self {
        Self {
            option,
            to,
            value: value.to_owned(),
            is_used: false,
        }
    }

    fn is_to(&self, question: &ImportQuestion) -> bool {
        match &self.to {
            To::Id(id) => *id == question.id,
            To::All(beginning) => question.id.starts_with(beginning),
        }
    }
}
