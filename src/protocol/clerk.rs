//! Answers what the page asks of a trial of the reader's own: keeps the desk,
//! and makes files to hand on.

use super::{Answer, Request, decoded};
use mcid_editor::Desk;
use mcid_editor::save::{Source, file};
use mcid_explorer::panel::Site;
use mcid_trial::Trial;
use mcid_trial::bytes::{read, written};

/// Keeps the desk beside the trial that it was last told of.
#[derive(Default)]
pub struct Clerk {
    trial: Option<Trial>,
    site: Site,
    desk: Desk,
}

impl Clerk {
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
            Request::Desk { ticket, act } => {
                let outcome = self.desk.act(act, self.trial.as_ref());
                Answer::Desk {
                    ticket,
                    sheet: Box::new(outcome.sheet),
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
                    question: &question.fitted(trial),
                    page: &page,
                    build: &self.site.build,
                };
                Answer::File(file(usize::try_from(which).ok()?, source)?)
            }
            // The maker's.
            Request::Exhibit { .. } | Request::ReadIndex(_) | Request::ReadTrial { .. } => {
                return None;
            }
        };
        Some(written(&answer))
    }
}
