//! The whole page.

use leptos::prelude::*;
use mcid_analysis::embed::{self, Shown};
use mcid_text::page::notice::NO_OPENING;
use mcid_trial::bundle::Bundle;

use super::answer::Answer;
use super::context::StoreContext;
use super::controls::Controls;
use super::derived::Derived;
use super::difference::Difference;
use super::footer::Footer;
use super::header::Header;
use super::opening::Opening;
use super::replacement::ReplacementCard;
use super::sources::Sources;
use super::trajectory::Trajectory;
use super::views::Views;
use crate::browser::effects;
use crate::browser::environment::environment;
use crate::browser::window::IS_BROWSER;
use crate::store::{Event, Store};

#[component]
pub(crate) fn App(
    /// The trial that it opens with; `None` only if the program is broken.
    bundle: Option<Bundle>,
) -> impl IntoView {
    let Some(bundle) = bundle else {
        return view! { <p class="fault">{NO_OPENING}</p> }.into_any();
    };
    let environment = environment();
    let shown = environment.embed.unwrap_or(Shown::WHOLE);
    let context = StoreContext::new(Store::new(bundle, environment));
    provide_context(context);
    provide_context(Derived::new(context));
    effects::listen(move |event| context.dispatch(event));
    if IS_BROWSER {
        context.dispatch(Event::Started);
    }
    let is_replaced = context.select(|store| store.replacement.is_some());
    view! {
        <Header/>
        <ReplacementCard/>
        <main hidden=is_replaced>
            <Opening/>
            <div class="top">
                {shown.shows(embed::ANSWER).then(|| view! { <Answer/> })}
                {shown.shows(embed::THRESHOLDS).then(|| view! { <Controls/> })}
            </div>
            <div class="figures">
                {shown.shows(embed::TRAJECTORY).then(|| view! { <Trajectory/> })}
                {shown.shows(embed::DIFFERENCE).then(|| view! { <Difference/> })}
            </div>
            <Views shown=shown/>
            <Sources/>
        </main>
        <Footer/>
        <Announcement/>
    }
    .into_any()
}

/// The verdict for assistive technology, when something has come to rest.
#[component]
fn Announcement() -> impl IntoView {
    let context = StoreContext::get();
    let at_rest = context.select(|store| store.at_rest);
    let verdict = move || {
        at_rest
            .get()
            .map(|question| mcid_explorer::first_view::spoken(&context.trial().read(), &question))
    };
    view! { <p class="visually-hidden" role="status" data-testid="spoken">{move || verdict().unwrap_or_default()}</p> }
}
