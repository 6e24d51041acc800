//! What the page finds around it when it starts.

use mcid_analysis::embed;
use mcid_explorer::panel::Site;

use super::window::IS_BROWSER;
use super::{address, document, storage};
use crate::store::{Environment, SingleFile};

/// Looks around; where there is no browser, nothing is found.
pub(crate) fn environment() -> Environment {
    if !IS_BROWSER {
        return Environment::default();
    }
    let fragment = address::fragment();
    Environment {
        embed: embed::shown(&address::search(), &fragment),
        fragment,
        site: Site {
            address: address::page(),
            build: document::setting("build").unwrap_or_default(),
        },
        single_file: document::own_trial().map(|trial| SingleFile {
            trial,
            files: document::file_names(),
        }),
        is_form_kept: storage::kept(storage::FORM).is_some(),
    }
}
