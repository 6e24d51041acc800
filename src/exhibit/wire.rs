//! What the page and the maker of exhibits say to each other.
//!
//! Bytes: both sides are built from the same sources, so
//! that there is no version to agree on; what cannot be read is passed over.

use super::Exhibit;
use super::panel::{Site, panel};
use crate::analysis::Question;
use crate::trial::bytes::as_bytes;
use crate::trial::bytes::{read, written};
use crate::trial::{self, IndexEntry, Trial};

/// What the page asks.
#[derive(Debug, Clone, PartialEq)]
pub enum Request {
    /// What the page knows of itself.
    Site(Site),
    /// From now on, speak of this trial, as bytes.
    Trial(Vec<u8>),
    /// Make an exhibit.
    Exhibit {
        /// Its place in [`super::ALL`], or after it in [`super::panel`].
        which: u32,
        /// The question.
        question: Question,
        /// Width of its place in CSS pixels.
        width: f64,
    },
    /// Read the text of a list of trials.
    ReadIndex(String),
    /// Read the text of a trial's file.
    ReadTrial {
        /// By which the page knows the answer again.
        ticket: u32,
        /// The text.
        text: String,
    },
}

/// What the page is told.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    /// An exhibit that was asked for.
    Made {
        /// Its place in [`super::ALL`].
        which: u32,
        /// The exhibit.
        exhibit: Box<Exhibit>,
    },
    /// The list of trials; `None` if it has faults.
    Index(Option<Vec<IndexEntry>>),
    /// A trial that was read, as bytes, or its faults.
    Trial {
        /// The request's.
        ticket: u32,
        /// The trial.
        read: Result<Vec<u8>, Vec<String>>,
    },
}

/// A request as bytes.
pub fn request(request: &Request) -> Vec<u8> {
    written(request)
}

/// An answer from bytes; `None` if they are none.
pub fn answer(bytes: &[u8]) -> Option<Answer> {
    read(bytes)
}

/// A trial from bytes; `None` if they are none.
pub fn decoded(bytes: &[u8]) -> Option<Trial> {
    read(bytes)
}

/// Reads files, and makes exhibits of the trial that it was last told of.
#[derive(Debug, Default)]
pub struct Maker {
    trial: Option<Trial>,
    site: Site,
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
                let exhibit = super::exhibit(trial, &question, place, width)
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
        };
        Some(written(&answer))
    }
}

as_bytes!(enum Request {
    0 = Trial(value), 1 = Exhibit { which, question, width }, 2 = ReadIndex(value),
    3 = ReadTrial { ticket, text }, 4 = Site(value),
});
as_bytes!(enum Answer {
    0 = Made { which, exhibit }, 1 = Index(value), 2 = Trial { ticket, read },
});
