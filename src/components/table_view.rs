//! A table on the page, in a place of its own that scrolls where it must.

use leptos::prelude::*;
use mcid_text::table::Table;

#[component]
pub(crate) fn TableView(#[prop(into)] table: Signal<Table>) -> impl IntoView {
    let caption = move || table.read().caption.clone();
    let head = move || {
        let columns = table.read().columns.clone().into_iter();
        columns
            .map(|column| view! { <th scope="col">{column}</th> })
            .collect_view()
    };
    let body = move || {
        let rows = table.read().rows.clone().into_iter();
        rows.map(|row| {
            let mut cells = row.into_iter();
            let heading = cells.next().unwrap_or_default();
            let cells = cells.map(|cell| view! { <td>{cell}</td> }).collect_view();
            view! { <tr><th scope="row">{heading}</th>{cells}</tr> }
        })
        .collect_view()
    };
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=caption>
            <table>
                <caption>{caption}</caption>
                <thead><tr>{head}</tr></thead>
                <tbody>{body}</tbody>
            </table>
        </div>
    }
}
