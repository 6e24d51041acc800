//! Answers what the page asks of a trial of the reader's own: keeps the editor,
//! and makes files to hand on.

use super::{Answer, Request, decoded};
use mcid_editor::Editor;
use mcid_editor::save::{Source, file};
use mcid_explorer::panel::Site;
use mcid_trial::Trial;
use mcid_trial::bytes::{read, written};

/// Keeps the editor beside the trial that it was last told of.
#[derive(Default)]
pub struct EditorService {
    trial: Option<Trial>,
    site: Site,
    editor: Editor,
}

impl EditorService {
    /// The answer to a request, as bytes; `None` where none is due.
    pub fn answer(&mut self, bytes: &[u8]) -> Option<Vec<u8>> {
        let answer = match read(bytes)? {
            Request::Site(site) => {
                self.site = site;
                return None;
            }
            Request::Trial(bytes) => {
                self.trial = decoded(&bytes);
                return None;
            }
            Request::Editor { ticket, command } => {
                let outcome = self.editor.command(command, self.trial.as_ref());
                Answer::Editor {
                    ticket,
                    form_view: Box::new(outcome.form_view),
                    trial: outcome.trial.as_ref().map(written),
                }
            }
            Request::Save {
                which,
                question,
                page,
            } => {
                let trial = self.trial.as_ref()?;
                let source = Source {
                    trial,
                    question: &question.clamped(trial),
                    page: &page,
                    build: &self.site.build,
                };
                Answer::File(file(usize::try_from(which).ok()?, source)?)
            }
            // The view_service's.
            Request::View { .. } | Request::ReadIndex(_) | Request::ReadTrial { .. } => {
                return None;
            }
        };
        Some(written(&answer))
    }
}
