//! What the page and the maker of exhibits say to each other.
//!
//! Bytes in postcard's format. Both sides are built from the same sources, so
//! that there is no version to agree on; what cannot be read is passed over.

use serde::{Deserialize, Serialize};

use super::Exhibit;
use crate::analysis::Question;
use crate::trial::{self, Trial};

/// What the page asks.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Request {
    /// From now on, speak of this trial: the text of its file.
    Trial(String),
    /// Make an exhibit.
    Exhibit {
        /// Its place in [`super::ALL`].
        which: u32,
        /// The question.
        question: Question,
        /// Width of its place in CSS pixels.
        width: f64,
    },
}

/// An exhibit that was asked for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Made {
    /// Its place in [`super::ALL`].
    pub which: u32,
    /// The exhibit.
    pub exhibit: Exhibit,
}

/// A request as bytes; empty only if memory fails.
pub fn request(request: &Request) -> Vec<u8> {
    postcard::to_allocvec(request).unwrap_or_default()
}

/// An answer from bytes; `None` if they are none.
pub fn made(bytes: &[u8]) -> Option<Made> {
    postcard::from_bytes(bytes).ok()
}

/// Makes exhibits of the trial that it was last told of.
#[derive(Debug, Default)]
pub struct Maker {
    trial: Option<Trial>,
}

impl Maker {
    /// The answer to a request, as bytes; `None` where none is due.
    pub fn answer(&mut self, bytes: &[u8]) -> Option<Vec<u8>> {
        match postcard::from_bytes(bytes).ok()? {
            Request::Trial(text) => {
                // The page has read it before, so it can be read.
                self.trial = trial::read(&text).ok().map(|reading| reading.trial);
                None
            }
            Request::Exhibit {
                which,
                question,
                width,
            } => {
                let place = usize::try_from(which).ok()?;
                let exhibit = super::exhibit(self.trial.as_ref()?, &question, place, width)?;
                postcard::to_allocvec(&Made { which, exhibit }).ok()
            }
        }
    }
}
