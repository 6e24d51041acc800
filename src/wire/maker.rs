//! Answers what the page asks: reads files, makes exhibits, keeps the desk.

use super::{Answer, File, Request, decoded};
use crate::desk::Desk;
use crate::desk::save::{FILES, Source};
use crate::exhibit;
use crate::exhibit::panel::{Site, panel};
use crate::trial::bytes::{read, written};
use crate::trial::{self, Trial};

/// Reads files, and makes exhibits of the trial that it was last told of.
#[derive(Default)]
pub struct Maker {
    trial: Option<Trial>,
    site: Site,
    desk: Desk,
}

impl Maker {
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
            Request::Exhibit {
                which,
                question,
                width,
            } => {
                let place = usize::try_from(which).ok()?;
                let trial = self.trial.as_ref()?;
                let exhibit = exhibit::exhibit(trial, &question, place, width)
                    .or_else(|| panel(trial, &self.site, place))?;
                Answer::Made {
                    which,
                    exhibit: Box::new(exhibit),
                }
            }
            Request::ReadIndex(text) => Answer::Index(trial::read_index(&text).ok()),
            Request::ReadTrial { ticket, text } => Answer::Trial {
                ticket,
                read: match trial::read(&text) {
                    Ok(reading) => Ok(written(&reading.trial)),
                    Err(faults) => Err(faults.iter().map(ToString::to_string).collect()),
                },
            },
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
                fragment,
                page,
            } => {
                let trial = self.trial.as_ref()?;
                let source = Source {
                    trial,
                    question: &question.fitted(trial),
                    fragment: &fragment,
                    page: &page,
                };
                Answer::File(file(which, source)?)
            }
        };
        Some(written(&answer))
    }
}

/// A file to hand on.
fn file(which: u32, source: Source<'_>) -> Option<Result<File, String>> {
    let kind = FILES.get(usize::try_from(which).ok()?)?;
    let text = (kind.make)(source);
    Some(text.map(|text| File {
        name: (kind.name)(source.trial),
        media_type: kind.media_type.to_owned(),
        text,
    }))
}
