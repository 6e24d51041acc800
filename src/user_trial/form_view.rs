//! A form_view as it is shown: what is wrong, fields with what is wrong with each,
//! and what can be done.
//!
//! Nodes are made anew only when other fields are asked for; what stands in
//! them and around them follows the form_view, so that the caret stays.

use std::sync::Arc;

use leptos::prelude::*;

use super::editor::{OwnEditor, use_desk};
use super::worker::use_editor_service;
use crate::copy_text::CopyText;
use crate::unique::unique_id;
use crate::words::words;
use mcid_editor::{Action, EditorCommand, Field, FormView, Section};
use mcid_text::editor as said;

/// Where a field stands: section, row, and place in the row.
type Place = (usize, usize, usize);

/// What stands on the editor.
#[component]
pub(super) fn SheetView() -> impl IntoView {
    let editor = use_desk();
    let shape = Memo::new(move |_| editor.form_view.with(|form_view| shape(form_view)));
    // A memo that is only tracked is never computed.
    let follow = move || shape.with(String::is_empty);
    let sections = move || {
        follow();
        let form_view = editor.form_view.get_untracked();
        let sections = form_view.sections.iter().enumerate();
        sections
            .map(|(at, section)| view! { <SectionView at=at section=section.clone()/> })
            .collect_view()
    };
    let title = words(move || editor.form_view.with(|form_view| form_view.title.clone()));
    view! {
        <div class="sheet" hidden=move || editor.form_view.with(|form_view| form_view.title.is_empty())>
            <h3>{title}</h3>
            {move || editor.form_view.with(|form_view| form_view.lead.iter().map(|line| view! { <p>{line.clone()}</p> }).collect_view())}
            <Findings/>
            {sections}
            <div class="actions">
                {move || { follow(); actions(editor, |form_view| &form_view.actions) }}
            </div>
        </div>
    }
}

/// What the nodes depend on: the fields in their order, and what can be done.
fn shape(form_view: &FormView) -> String {
    let mut shape = String::new();
    let mut add = |part: &str| {
        shape.push_str(part);
        shape.push('\n');
    };
    add(&form_view.title);
    for section in &form_view.sections {
        section.columns.iter().for_each(|column| add(column));
        for row in &section.rows {
            row.fields.iter().for_each(|field| add(&field.id));
            row.action.iter().for_each(|action| add(&action.id));
        }
        section.actions.iter().for_each(|action| add(&action.id));
        add("");
    }
    form_view.actions.iter().for_each(|action| add(&action.id));
    shape
}

/// What is wrong, with places, and a text to copy.
#[component]
fn Findings() -> impl IntoView {
    let editor = use_desk();
    let text = words(move || {
        editor
            .form_view
            .with(|form_view| form_view.faults_text.clone())
    });
    let list = move || {
        let form_view = editor.form_view.get();
        (!form_view.faults.is_empty()).then(|| {
            let faults = form_view.faults.iter().map(|fault| {
                let line = (!fault.line.is_empty()).then(|| view! { <pre class="line">{fault.line.clone()}</pre> });
                view! {
                    <li class=if fault.is_warning { "warning" } else { "error" }>
                        <p><strong>{said::severity(fault.is_warning)}</strong>" "<span class="where">{fault.place.clone()}</span></p>
                        <p>{fault.message.clone()}" "{fault.remedy.clone()}</p>
                        {line}
                    </li>
                }
            });
            let copy = (!form_view.faults_text.is_empty()).then(|| view! {
                <details><summary>{said::COPY_FAULTS}</summary><CopyText name=words(|| said::FAULTS.to_owned()) text=text/></details>
            });
            view! { <ul class="findings">{faults.collect_view()}</ul>{copy} }
        })
    };
    view! { {move || list()} }
}

/// A part of the form_view.
#[component]
fn SectionView(at: usize, section: Section) -> impl IntoView {
    let editor = use_desk();
    let of = move |part: fn(&Section) -> &str| {
        words(move || section_of(editor, at, |section| part(section).to_owned()))
    };
    let (mut single, mut rows) = (Vec::new(), Vec::new());
    let has_table = !section.columns.is_empty();
    for (row, of) in section.rows.iter().enumerate() {
        let is_single = of.heading.is_empty() || !has_table;
        let fields = (0..of.fields.len()).map(|field| {
            view! { <FieldView place=(at, row, field) is_cell=!is_single field=of.fields[field].clone()/> }
        });
        let heading = words(move || {
            section_of(editor, at, |section| {
                section
                    .rows
                    .get(row)
                    .map_or_else(String::new, |row| row.heading.clone())
            })
        });
        let action = of.action.clone().map(|action| button(editor, &action));
        if is_single {
            let heading =
                (!of.heading.is_empty()).then(|| view! { <p class="row-heading">{heading}</p> });
            let class = if of.fields.len() > 1 || of.action.is_some() {
                "row"
            } else {
                "alone"
            };
            single.push(view! { <div class=class>{heading}{fields.collect_view()}{action}</div> });
        } else {
            let cells = fields.map(|field| view! { <td>{field}</td> });
            let last = action.map(|action| view! { <td>{action}</td> });
            rows.push(
                view! { <tr><th scope="row">{heading}</th>{cells.collect_view()}{last}</tr> },
            );
        }
    }
    let table = has_table.then(|| {
        let columns = section.columns.iter().map(|column| view! { <th scope="col">{column.clone()}</th> });
        view! {
            <div class="table-scroll">
                <table><thead><tr><td></td>{columns.collect_view()}</tr></thead><tbody>{rows.collect_view()}</tbody></table>
            </div>
        }
    });
    let facts = move || {
        section_of(editor, at, |section| {
            let facts = section.facts.iter().map(|(name, fact)| {
                view! { <div><dt>{name.clone()}</dt><dd>{fact.clone()}</dd></div> }
            });
            (!section.facts.is_empty())
                .then(|| view! { <dl class="facts">{facts.collect_view()}</dl> })
        })
    };
    let text = section
        .text
        .iter()
        .map(|line| view! { <p class="caption">{line.clone()}</p> });
    view! {
        <section class="part">
            <h4>{of(|section| &section.heading)}</h4>
            {text.collect_view()}
            {move || facts()}
            <div class="fields">{single.collect_view()}</div>
            {table}
            <div class="actions">{section.actions.iter().map(|action| button(editor, action)).collect_view()}</div>
        </section>
    }
}

/// A field with its label, and what is wrong with what stands in it.
#[component]
fn FieldView(place: Place, is_cell: bool, field: Field) -> impl IntoView {
    let editor = use_desk();
    let editor_service = use_editor_service();
    let (id, help_id) = (unique_id("field"), unique_id("help"));
    let of = move |part: fn(&Field) -> &str| {
        words(move || field_of(editor, place, |field| part(field).to_owned()))
    };
    let value = of(|field| &field.value);
    let error = of(|field| &field.error);
    let named = field.id.clone();
    let say = move |event: leptos::ev::Event| {
        let (id, value) = (named.clone(), event_target_value(&event));
        editor.command(editor_service, EditorCommand::Say { id, value });
    };
    let options = Memo::new(move |_| field_of(editor, place, |field| field.choices.clone()));
    let input = if field.choices.is_empty() {
        view! {
            <input type="text" id=id.clone() autocomplete="off" prop:value=value aria-describedby=help_id.clone()
                aria-invalid=words(move || (!error.get().is_empty()).to_string()) on:input=say/>
        }
        .into_any()
    } else {
        view! {
            <select id=id.clone() prop:value=words(move || { options.track(); value.get() }) aria-describedby=help_id.clone()
                aria-invalid=words(move || (!error.get().is_empty()).to_string()) on:change=say>
                {move || options.get().into_iter().map(|(choice, name)| {
                    let is_chosen = { let choice = choice.clone(); move || value.get() == choice };
                    view! { <option value=choice selected=is_chosen>{name}</option> }
                }).collect_view()}
            </select>
        }
        .into_any()
    };
    let label_class = if is_cell { "visually-hidden" } else { "" };
    view! {
        <div class="field">
            <label class=label_class for=id>{of(|field| &field.label)}<span class="visually-hidden">{of(|field| &field.about)}</span></label>
            {input}
            <p class="help" id=help_id>{of(|field| &field.help)}<span class="fault">{error}</span><span class="warned">{of(|field| &field.warning)}</span></p>
        </div>
    }
}

/// What can be done with the whole.
fn actions(editor: OwnEditor, of: fn(&FormView) -> &Vec<Action>) -> AnyView {
    let form_view: Arc<FormView> = editor.form_view.get_untracked();
    of(&form_view)
        .iter()
        .enumerate()
        .map(|(at, action)| {
            let is_possible = move || {
                editor.form_view.with(|form_view| {
                    of(form_view)
                        .get(at)
                        .is_some_and(|action| action.is_possible)
                })
            };
            button_where(editor, action, is_possible)
        })
        .collect_view()
        .into_any()
}

fn button(editor: OwnEditor, action: &Action) -> AnyView {
    button_where(editor, action, || true)
}

fn button_where(
    editor: OwnEditor,
    action: &Action,
    is_possible: impl Fn() -> bool + Send + Sync + 'static,
) -> AnyView {
    let editor_service = use_editor_service();
    let id = action.id.clone();
    let class = if action.is_main { "main" } else { "" };
    let press = move |_| editor.command(editor_service, EditorCommand::Press(id.clone()));
    view! { <button type="button" class=class disabled=move || !is_possible() on:click=press>{action.label.clone()}</button> }
        .into_any()
}

/// Something of a section; nothing where it is not there any more.
fn section_of<T: Default>(editor: OwnEditor, at: usize, part: impl FnOnce(&Section) -> T) -> T {
    editor
        .form_view
        .with(|form_view| form_view.sections.get(at).map(part))
        .unwrap_or_default()
}

/// Something of a field.
fn field_of<T: Default>(
    editor: OwnEditor,
    (section, row, field): Place,
    part: impl FnOnce(&Field) -> T,
) -> T {
    section_of(editor, section, |section| {
        let row = section.rows.get(row);
        row.and_then(|row| row.fields.get(field))
            .map(part)
            .unwrap_or_default()
    })
}
