//! Having the browser save a file.

use std::time::Duration;

use leptos::prelude::{document, set_timeout};
use mcid_editor::save::File;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// How long the browser is given to begin reading the file.
const LIFETIME: Duration = Duration::from_secs(60);

/// Has the browser save a file.
pub(super) fn save(file: &File) {
    // A browser that refuses tells the reader so itself.
    let _ = try_save(file);
}

fn try_save(file: &File) -> Result<(), JsValue> {
    let parts = js_sys::Array::of1(&file.text.as_str().into());
    let options = BlobPropertyBag::new();
    options.set_type(&file.media_type);
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(&file.name);
    link.click();
    set_timeout(move || drop(Url::revoke_object_url(&address)), LIFETIME);
    Ok(())
}
