//! What opens from the foot of the page: how to cite, and what this is. Made
//! where the views are made, since nobody waits for it.

use serde::{Deserialize, Serialize};

use super::{COUNT, View};
use mcid_text::panel as words;
use mcid_trial::Trial;

/// The place of the citations, after those of the views.
pub const CITE: usize = COUNT;

/// The place of what is said of the explorer itself.
pub const ABOUT: usize = COUNT + 1;

/// How many places there are.
pub const PLACES: usize = COUNT + 2;

/// What only the page knows.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Site {
    /// Its own address, without what is asked of it.
    pub address: String,
    /// By which the build is known, in hexadecimal digits; may be empty.
    pub build: String,
}

/// What stands at a place after those of the views; `None` elsewhere.
pub fn panel(trial: &Trial, site: &Site, which: usize) -> Option<View> {
    match which {
        CITE => Some(View {
            title: words::CITE.to_owned(),
            lead: words::cite_lead(trial),
            texts: words::citations(trial, &site.address),
            ..View::default()
        }),
        ABOUT => Some(View {
            title: words::ABOUT.to_owned(),
            lead: words::about_lead(),
            table: words::about(trial, &site.build),
            table_is_open: true,
            remarks: words::about_remarks(),
            ..View::default()
        }),
        _ => None,
    }
}
