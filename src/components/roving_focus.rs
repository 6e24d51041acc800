//! Going from mark to mark with one tab stop and arrow keys.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use mcid_figure::recorder::short;
use mcid_figure::scene::Target;

/// A ring around the mark that is read out. It is a slider over the figure's
/// marks: arrow keys go from one to the next, Escape puts it away.
#[component]
pub(crate) fn RovingFocus(
    /// What the marks are of, for the accessible name.
    #[prop(into)]
    name: Signal<String>,
    targets: Memo<Vec<Target>>,
    /// The mark that is read out.
    active: RwSignal<Option<usize>>,
) -> impl IntoView {
    let count = move || targets.read().len();
    let place = move || active.get().unwrap_or(0);
    let part = move |part: fn(&Target) -> String| {
        move || targets.read().get(place()).map(part).unwrap_or_default()
    };
    let press = move |event: KeyboardEvent| {
        let last = targets.read_untracked().len().saturating_sub(1);
        let now = active.get_untracked().unwrap_or(0);
        let next = match event.key().as_str() {
            "ArrowRight" | "ArrowDown" => Some((now + 1).min(last)),
            "ArrowLeft" | "ArrowUp" => Some(now.saturating_sub(1)),
            "Home" => Some(0),
            "End" => Some(last),
            "Escape" => None,
            _ => return,
        };
        event.prevent_default();
        active.set(next);
    };
    view! {
        <div class="walker" role="slider" tabindex="0" aria-label=name
            class:active=move || active.get().is_some()
            aria-valuemin="1" aria-valuemax=move || count().to_string()
            aria-valuenow=move || (place() + 1).to_string() aria-valuetext=part(|target| target.statement.clone())
            style:left=part(|target| pixels(target.x)) style:top=part(|target| pixels(target.y))
            on:keydown=press
            on:focus=move |_| if active.get_untracked().is_none() { active.set(Some(0)) }
            on:blur=move |_| active.set(None)
        ></div>
    }
}

fn pixels(length: f64) -> String {
    format!("{}px", short(length))
}
