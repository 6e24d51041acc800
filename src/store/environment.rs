//! What the page finds around it when it starts.

use mcid_analysis::embed::Shown;
use mcid_explorer::panel::Site;

/// What the page finds around it when it starts. The default is a page on its own at no address.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Environment {
    /// The fragment of the address, without its `#`.
    pub fragment: String,
    /// The parts that a frame shows; `None` for the whole page.
    pub embed: Option<Shown>,
    /// Where the page is published.
    pub site: Site,
    /// What the document holds, if it is the single file.
    pub single_file: Option<SingleFile>,
    /// True if a form is kept in the browser's storage.
    pub is_form_kept: bool,
}

/// What the single file holds beside the page.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SingleFile {
    /// The text of the trial that it opens with.
    pub trial: String,
    /// The names of the other files in it, such as `trials/resolve.json`.
    pub files: Vec<String>,
}
