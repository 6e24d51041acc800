//! Saving files of the trial.

use mcid_editor::save::File;
use mcid_text::editor::SINGLE_FILE;

use crate::protocol::Request;
use crate::store::{Effect, SaveStatus, Store};

/// Has a file made; the single file is made from one that has to be fetched first.
pub(super) fn request(store: &mut Store, file: usize) {
    store.save_status = SaveStatus::Making;
    if file == SINGLE_FILE {
        store.effects.push(Effect::FetchSingleFile(file));
    } else {
        make(store, file, String::new());
    }
}

/// Takes the single file from which another one is made.
pub(super) fn single_file_fetched(store: &mut Store, file: usize, text: Option<String>) {
    match text {
        Some(text) => make(store, file, text),
        None => store.save_status = SaveStatus::NoSingleFile,
    }
}

fn make(store: &mut Store, file: usize, single_file: String) {
    let question = store.question;
    store.ask(Request::Save {
        file,
        question,
        single_file,
    });
}

/// Takes a file that was made, or why there is none.
pub(super) fn made(store: &mut Store, result: Result<File, String>) {
    store.save_status = match result {
        Ok(file) => {
            let name = file.name.clone();
            store.effects.push(Effect::Download(file));
            SaveStatus::Saved(name)
        }
        Err(reason) => SaveStatus::Refused(reason),
    };
}

/// No worker will make the file.
pub(super) fn not_made(store: &mut Store) {
    store.save_status = SaveStatus::NoWorker;
}
