//! What readers are told of links and files.

use leptos::prelude::*;
use mcid_text::page::notice;

use super::context::StoreContext;
use crate::store::Notice;

/// The notices, while there are any.
#[component]
pub(crate) fn Notices() -> impl IntoView {
    let notices = StoreContext::get().select(|store| store.notices.clone());
    move || {
        let notices = notices.get();
        (!notices.is_empty()).then(|| {
            view! {
                <div class="notices" role="alert">
                    <ul>{notices.into_iter().map(|notice| view! { <li>{text(notice)}</li> }).collect_view()}</ul>
                </div>
            }
        })
    }
}

fn text(notice: Notice) -> String {
    match notice {
        Notice::Fragment { issue, trial } => notice::fragment_issue(&issue, &trial),
        Notice::NoSuchTrial(id) => notice::no_such_trial(&id),
        Notice::NotFetched(name) => notice::not_fetched(&name),
        Notice::NotRead(name) => notice::not_read(&name),
        Notice::Faulty(name) => notice::faulty(&name),
        Notice::Fault(fault) => fault,
        Notice::OpenedHere => notice::OPENED_HERE.to_owned(),
    }
}
