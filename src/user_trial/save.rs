//! Files to hand on: made by the worker, and given to the browser to keep.

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use super::worker::{EditorService, use_editor_service};
use crate::dialog::Dialog;
use crate::protocol::Request;
use crate::site;
use crate::state::{State, use_state};
use crate::words::words as following;
use mcid_editor::save::File;
use mcid_text::editor as words;

/// What is made of the trial that is shown.
const OF_TRIAL: core::ops::Range<usize> = 0..words::FILES.len() - words::TEMPLATE_COUNT;

/// Blank files.
pub(super) const TEMPLATES: core::ops::Range<usize> = OF_TRIAL.end..words::FILES.len();

/// What is told of the file that was asked for last.
#[derive(Clone, Copy)]
pub(crate) struct Saving(RwSignal<String>);

impl Saving {
    pub(crate) fn new() -> Self {
        Self(RwSignal::new(String::new()))
    }

    /// Takes a file that was made.
    pub(crate) fn made(self, made: Result<File, String>) {
        self.0.set(match made {
            Ok(file) => {
                download(&file);
                words::made(&file.name)
            }
            Err(why) => why,
        });
    }
}

/// The button and the dialog.
#[component]
pub(crate) fn Save() -> impl IntoView {
    view! {
        <Dialog label=words::SAVE>
            <div class="card">
                <h2>{words::SAVE_TITLE}</h2>
                <p class="caption">{words::SAVE_LEAD}</p>
                <Files which=OF_TRIAL/>
            </div>
        </Dialog>
    }
}

/// Some of the files, each with what it is for.
#[component]
pub(super) fn Files(which: core::ops::Range<usize>) -> impl IntoView {
    let state = use_state();
    let editor_service = use_editor_service();
    let saving = expect_context::<Saving>();
    let rows = which.map(move |place| {
        let (label, help) = words::FILES[place];
        view! {
            <li>
                <button type="button" on:click=move |_| ask(state, editor_service, saving, place)>{label}</button>
                <span class="help">{help}</span>
            </li>
        }
    });
    view! {
        <ul class="files">{rows.collect_view()}</ul>
        <p role="status" class="told">{following(move || saving.0.get())}</p>
    }
}

fn ask(state: State, editor_service: EditorService, saving: Saving, place: usize) {
    saving.0.set(words::MAKING.to_owned());
    spawn_local(async move {
        let page = if place == words::ONE_FILE {
            site::whole_page().await
        } else {
            Some(String::new())
        };
        let Some(page) = page else {
            return saving.0.set(words::NO_PAGE.to_owned());
        };
        editor_service.ask(Request::Save {
            file: place,
            question: state.question.get_untracked(),
            single_file: page,
        });
    });
}

/// Has the browser keep a file.
fn download(file: &File) {
    let parts = js_sys::Array::of1(&file.text.as_str().into());
    let kind = BlobPropertyBag::new();
    kind.set_type(&file.media_type);
    let blob = Blob::new_with_str_sequence_and_options(&parts, &kind);
    let Some(address) = blob
        .ok()
        .and_then(|blob| Url::create_object_url_with_blob(&blob).ok())
    else {
        return;
    };
    if let Ok(link) = document().create_element("a")
        && let Ok(link) = link.dyn_into::<HtmlAnchorElement>()
    {
        link.set_href(&address);
        link.set_download(&file.name);
        link.click();
    }
    // The browser has begun to read it: what it has begun it ends.
    let forget = move || drop(Url::revoke_object_url(&address));
    set_timeout(forget, core::time::Duration::from_secs(60));
}
