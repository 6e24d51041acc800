//! Keeps the editor, and makes the files to save.

use std::sync::Arc;

use mcid_analysis::Question;
use mcid_editor::save::{Source, file};
use mcid_editor::{Editor, EditorCommand};
use mcid_trial::Trial;

use crate::protocol::Answer;

/// The editor of the reader's own trial.
#[derive(Default)]
pub(super) struct EditorService {
    editor: Editor,
}

impl EditorService {
    /// Carries out a command. `shown` is the trial on the page.
    pub(super) fn command(
        &mut self,
        ticket: u32,
        command: EditorCommand,
        shown: Option<&Trial>,
    ) -> Answer {
        let outcome = self.editor.command(command, shown);
        Answer::Editor {
            ticket,
            form_view: Arc::new(outcome.form_view),
            trial: outcome.trial.map(Arc::new),
        }
    }
}

/// Makes a file; `None` if there is no such file.
pub(super) fn save(
    trial: &Trial,
    build: &str,
    index: usize,
    question: &Question,
    single_file: &str,
) -> Option<Answer> {
    let source = Source {
        trial,
        question: &question.clamped(trial),
        page: single_file,
        build,
    };
    file(index, source).map(Answer::File)
}
