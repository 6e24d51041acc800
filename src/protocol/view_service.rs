//! Answers what the page asks of the trials that come with it: reads their
//! files, and makes views.

use super::{Answer, Request, decoded};

use mcid_explorer::panel::{Site, panel};
use mcid_trial::bytes::{read, written};
use mcid_trial::Trial;

/// Reads files, and makes views of the trial that it was last told of.
#[derive(Debug, Default)]
pub struct ViewService {
    trial: Option<Trial>,
    site: Site,
}

impl ViewService {
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
            Request::View {
                which,
                question,
                width,
            } => {
                let place = usize::try_from(which).ok()?;
                let trial = self.trial.as_ref()?;
                let view = mcid_explorer::view(trial, &question, place, width)
                    .or_else(|| panel(trial, &self.site, place))?;
                Answer::Made {
                    which,
                    view: Box::new(view),
                }
            }
            Request::ReadIndex(text) => Answer::Index(mcid_trial::read_index(&text).ok()),
            Request::ReadTrial { ticket, text } => Answer::Trial {
                ticket,
                read: match mcid_trial::read(&text) {
                    Ok(reading) => Ok(written(&reading.trial)),
                    Err(faults) => Err(faults.iter().map(ToString::to_string).collect()),
                },
            },
            // The editor_service's.
            Request::Editor { .. } | Request::Save { .. } => return None,
        };
        Some(written(&answer))
    }
}
