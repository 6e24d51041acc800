//! A form: what is wrong, fields with what is wrong with each, and what can be done.
//!
//! Nodes are made anew only when other fields are asked for; what stands in them and around them
//! follows the form, so that the caret stays.

use std::sync::Arc;

use leptos::ev;
use leptos::prelude::*;
use mcid_editor::{Action, EditorCommand, Field, FieldRow, Finding, FormView, Section};
use mcid_text::editor as words;

use crate::components::choice::options;
use crate::components::context::StoreContext;
use crate::components::copy_text::CopyText;
use crate::components::unique::unique_id;
use crate::store::EditorEvent;

/// The form as the editor last gave it.
type CurrentForm = Memo<Arc<FormView>>;

/// Where a field stands: section, row, and place in the row.
type Position = (usize, usize, usize);

#[component]
pub(super) fn Form() -> impl IntoView {
    let form = StoreContext::get().select(|store| Arc::clone(&store.editor.form_view));
    // The form as it was when its fields or actions last became others.
    let outline = Memo::new_with_compare(
        move |_: Option<&Arc<FormView>>| form.get(),
        |before, after| before.map(|form| shape(form)) != after.map(|form| shape(form)),
    );
    let section = move |(index, section): (usize, &Section)| {
        view! { <SectionView form=form index=index section=section.clone()/> }
    };
    let sections = move || {
        let outline = outline.read();
        outline
            .sections
            .iter()
            .enumerate()
            .map(section)
            .collect_view()
    };
    let action = move |(index, action): (usize, &Action)| {
        let is_possible = move || {
            let form = form.read();
            form.actions
                .get(index)
                .is_some_and(|action| action.is_possible)
        };
        button(action, is_possible)
    };
    let actions = move || {
        let outline = outline.read();
        outline
            .actions
            .iter()
            .enumerate()
            .map(action)
            .collect_view()
    };
    let lead = move || {
        let lines = form.read().lead.clone().into_iter();
        lines.map(|line| view! { <p>{line}</p> }).collect_view()
    };
    view! {
        <div class="sheet" hidden=move || form.read().title.is_empty()>
            <h3>{move || form.read().title.clone()}</h3>
            {lead}
            <Findings form=form/>
            {sections}
            <div class="actions">{actions}</div>
        </div>
    }
}

/// What the nodes depend on: the fields in their order, and what can be done.
fn shape(form_view: &FormView) -> Vec<String> {
    let mut shape = vec![form_view.title.clone()];
    for section in &form_view.sections {
        shape.extend(section.columns.iter().cloned());
        for row in &section.rows {
            shape.extend(row.fields.iter().map(|field| field.id.clone()));
            shape.extend(row.action.iter().map(|action| action.id.clone()));
        }
        shape.extend(section.actions.iter().map(|action| action.id.clone()));
        shape.push(String::new());
    }
    shape.extend(form_view.actions.iter().map(|action| action.id.clone()));
    shape
}

/// What is wrong, with places, and a text to copy.
#[component]
fn Findings(form: CurrentForm) -> impl IntoView {
    let text = Signal::derive(move || form.read().faults_text.clone());
    move || {
        let form_view = form.get();
        (!form_view.faults.is_empty()).then(|| {
            let copy = (!form_view.faults_text.is_empty()).then(|| view! {
                <details>
                    <summary>{words::COPY_FAULTS}</summary>
                    <CopyText name=words::FAULTS.to_owned() text=text/>
                </details>
            });
            view! { <ul class="findings">{form_view.faults.iter().map(finding).collect_view()}</ul>{copy} }
        })
    }
}

fn finding(finding: &Finding) -> impl IntoView + use<> {
    let class = if finding.is_warning {
        "warning"
    } else {
        "error"
    };
    let line = (!finding.line.is_empty())
        .then(|| view! { <pre class="line">{finding.line.clone()}</pre> });
    view! {
        <li class=class>
            <p><strong>{words::severity(finding.is_warning)}</strong>" "<span class="where">{finding.place.clone()}</span></p>
            <p>{finding.message.clone()}" "{finding.remedy.clone()}</p>
            {line}
        </li>
    }
}

/// A part of the form.
#[component]
fn SectionView(form: CurrentForm, index: usize, section: Section) -> impl IntoView {
    let facts = move || {
        of_section(form, index, |section| {
            let facts = section.facts.iter().map(|(name, fact)| {
                view! { <div><dt>{name.clone()}</dt><dd>{fact.clone()}</dd></div> }
            });
            (!section.facts.is_empty())
                .then(|| view! { <dl class="facts">{facts.collect_view()}</dl> })
        })
    };
    let text = section.text.iter();
    let text = text.map(|line| view! { <p class="caption">{line.clone()}</p> });
    let actions = section.actions.iter().map(|action| button(action, || true));
    let has_table = !section.columns.is_empty();
    let rows = section.rows.iter().enumerate();
    let (cells, single): (Vec<_>, Vec<_>) =
        rows.partition(|(_, row)| has_table && !row.heading.is_empty());
    let single = single.into_iter();
    let single = single.map(|(row, content)| single_row(form, (index, row), content));
    let table = has_table.then(|| {
        let columns = section.columns.iter();
        let columns = columns.map(|column| view! { <th scope="col">{column.clone()}</th> });
        let rows = cells.into_iter();
        let rows = rows.map(|(row, content)| table_row(form, (index, row), content));
        view! {
            <div class="table-scroll">
                <table><thead><tr><td></td>{columns.collect_view()}</tr></thead><tbody>{rows.collect_view()}</tbody></table>
            </div>
        }
    });
    view! {
        <section class="part">
            <h4>{move || of_section(form, index, |section| section.heading.clone())}</h4>
            {text.collect_view()}
            {facts}
            <div class="fields">{single.collect_view()}</div>
            {table}
            <div class="actions">{actions.collect_view()}</div>
        </section>
    }
}

/// A row that stands on its own.
fn single_row(form: CurrentForm, (section, row): (usize, usize), content: &FieldRow) -> AnyView {
    let has_more = content.fields.len() > 1 || content.action.is_some();
    let class = if has_more { "row" } else { "alone" };
    let heading = (!content.heading.is_empty())
        .then(|| view! { <p class="row-heading">{heading(form, section, row)}</p> });
    let fields = content.fields.iter().enumerate().map(|(index, field)| {
        view! { <FieldView form=form position=(section, row, index) is_cell=false field=field.clone()/> }
    });
    let action = content
        .action
        .as_ref()
        .map(|action| button(action, || true));
    view! { <div class=class>{heading}{fields.collect_view()}{action}</div> }.into_any()
}

/// A row of a table.
fn table_row(form: CurrentForm, (section, row): (usize, usize), content: &FieldRow) -> AnyView {
    let cells = content.fields.iter().enumerate().map(|(index, field)| {
        view! { <td><FieldView form=form position=(section, row, index) is_cell=true field=field.clone()/></td> }
    });
    let action = content.action.as_ref();
    let action = action.map(|action| view! { <td>{button(action, || true)}</td> });
    view! { <tr><th scope="row">{heading(form, section, row)}</th>{cells.collect_view()}{action}</tr> }
        .into_any()
}

fn heading(
    form: CurrentForm,
    section: usize,
    row: usize,
) -> impl Fn() -> String + Copy + Send + Sync {
    move || {
        of_section(form, section, |section| {
            let row = section.rows.get(row);
            row.map(|row| row.heading.clone()).unwrap_or_default()
        })
    }
}

/// A field with its label, and what is wrong with what stands in it.
#[component]
fn FieldView(form: CurrentForm, position: Position, is_cell: bool, field: Field) -> impl IntoView {
    let context = StoreContext::get();
    let (id, help_id) = (unique_id("field"), unique_id("help"));
    let text = move |part: fn(&Field) -> &String| {
        Signal::derive(move || of_field(form, position, |field| part(field).clone()))
    };
    let value = text(|field| &field.value);
    let error = text(|field| &field.error);
    let is_wrong = move || (!error.read().is_empty()).to_string();
    let field_id = field.id;
    let type_value = move |event: ev::Event| {
        let (id, value) = (field_id.clone(), event_target_value(&event));
        context.dispatch_editor(EditorEvent::Command(EditorCommand::Say { id, value }));
    };
    let choices = Memo::new(move |_| of_field(form, position, |field| field.choices.clone()));
    let input = if field.choices.is_empty() {
        view! {
            <input type="text" id=id.clone() autocomplete="off" prop:value=value aria-describedby=help_id.clone()
                aria-invalid=is_wrong on:input=type_value/>
        }
        .into_any()
    } else {
        view! {
            <select id=id.clone() prop:value=move || { choices.track(); value.get() } aria-describedby=help_id.clone()
                aria-invalid=is_wrong on:change=type_value>
                {move || options(choices.get(), value)}
            </select>
        }
        .into_any()
    };
    let label_class = if is_cell { "visually-hidden" } else { "" };
    let (label, about) = (text(|field| &field.label), text(|field| &field.about));
    let (help, warning) = (text(|field| &field.help), text(|field| &field.warning));
    view! {
        <div class="field">
            <label class=label_class for=id>{label}<span class="visually-hidden">{about}</span></label>
            {input}
            <p class="help" id=help_id>{help}<span class="fault">{error}</span><span class="warned">{warning}</span></p>
        </div>
    }
}

/// A button for an action.
fn button(action: &Action, is_possible: impl Fn() -> bool + Send + Sync + 'static) -> AnyView {
    let context = StoreContext::get();
    let id = action.id.clone();
    let class = if action.is_main { "main" } else { "" };
    let press = move |_| {
        context.dispatch_editor(EditorEvent::Command(EditorCommand::Press(id.clone())));
    };
    view! { <button type="button" class=class disabled=move || !is_possible() on:click=press>{action.label.clone()}</button> }
        .into_any()
}

/// Something of a section; the default where it is no longer there.
fn of_section<T: Default>(form: CurrentForm, index: usize, part: impl FnOnce(&Section) -> T) -> T {
    let form = form.read();
    form.sections.get(index).map(part).unwrap_or_default()
}

/// Something of a field; the default where it is no longer there.
fn of_field<T: Default>(
    form: CurrentForm,
    (section, row, field): Position,
    part: impl FnOnce(&Field) -> T,
) -> T {
    of_section(form, section, |section| {
        let row = section.rows.get(row);
        let field = row.and_then(|row| row.fields.get(field));
        field.map(part).unwrap_or_default()
    })
}
