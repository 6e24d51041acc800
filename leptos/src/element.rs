//! Elements: one type, whatever the tag.

use core::future::Future;

use tachys::html::attribute::Attribute;
use tachys::html::attribute::any_attribute::{AnyAttribute, IntoAnyAttribute};
use tachys::html::element::{ElementType, attributes_to_html};
use tachys::html::event::EventDescriptor;
use tachys::html::node_ref::node_ref;
use tachys::html::property::prop;
use tachys::html::style::style;
use tachys::hydration::Cursor;
use tachys::reactive_graph::node_ref::NodeRef;
use tachys::renderer::dom::Dom;
use tachys::view::add_attr::AddAnyAttr;
use tachys::view::any_view::{AnyView, AnyViewState};
use tachys::view::{Mountable, Position, PositionState, Render, RenderHtml};
use wasm_bindgen::JsCast;

use crate::attribute::{IntoAttributeValue, IntoClass, words};
use crate::event::heard;
use crate::signal::Signal;
use crate::view::{IntoView, erased};

/// An element with its attributes and children: one pointer, as it goes from
/// hand to hand while it is put together.
pub struct Element(Box<Parts>);

struct Parts {
    tag: &'static str,
    namespace: Option<&'static str>,
    attributes: Vec<AnyAttribute>,
    children: Vec<AnyView>,
}

/// An attribute that is only its value under its name.
macro_rules! attributes {
    ($($method:ident = $name:literal),* $(,)?) => {
        impl Element {
            $(
                #[doc = concat!("Sets `", $name, "`.")]
                #[must_use]
                pub fn $method(self, value: impl IntoAttributeValue) -> Self {
                    self.attr($name, value)
                }
            )*
        }
    };
}

attributes! {
    accept = "accept",     aria_controls = "aria-controls", aria_describedby = "aria-describedby",
    aria_expanded = "aria-expanded", aria_hidden = "aria-hidden", aria_invalid = "aria-invalid",
    aria_label = "aria-label", aria_labelledby = "aria-labelledby", aria_pressed = "aria-pressed",
    aria_valuemax = "aria-valuemax", aria_valuemin = "aria-valuemin",
    aria_valuenow = "aria-valuenow", aria_valuetext = "aria-valuetext",
    autocomplete = "autocomplete", checked = "checked", disabled = "disabled", r#for = "for", hidden = "hidden",
    href = "href", id = "id", inputmode = "inputmode", max = "max", min = "min", rel = "rel",
    role = "role", scope = "scope", selected = "selected", step = "step", tabindex = "tabindex",
    target = "target", r#type = "type", value = "value",
}

impl Element {
    #[inline(never)]
    fn new(tag: &'static str, namespace: Option<&'static str>) -> Self {
        Self(Box::new(Parts {
            tag,
            namespace,
            attributes: Vec::new(),
            children: Vec::new(),
        }))
    }

    #[inline(never)]
    fn with(mut self, attribute: AnyAttribute) -> Self {
        self.0.attributes.push(attribute);
        self
    }

    /// Sets an attribute.
    #[inline(never)]
    #[must_use]
    pub fn attr(self, name: &'static str, value: impl IntoAttributeValue) -> Self {
        self.with(value.into_attribute_value().named(name))
    }

    /// Sets the classes, or one class where something holds.
    #[inline(never)]
    #[must_use]
    pub fn class(self, class: impl IntoClass) -> Self {
        self.with(class.into_class())
    }

    /// Sets a style that follows the state.
    #[inline(never)]
    #[must_use]
    pub fn style(self, value: (&'static str, Signal<String>)) -> Self {
        self.with(style((value.0, words(value.1))).into_any_attr())
    }

    /// Sets a property that follows the state.
    #[inline(never)]
    #[must_use]
    pub fn prop(self, name: &'static str, value: impl Into<Signal<String>>) -> Self {
        self.with(prop(name, words(value.into())).into_any_attr())
    }

    /// Makes the element known.
    #[must_use]
    pub fn node_ref<E>(self, node: NodeRef<E>) -> Self
    where
        E: ElementType + Send + Sync + 'static,
        E::Output: JsCast + Clone + 'static,
    {
        self.with(node_ref::<E, _>(node).into_any_attr())
    }

    /// Listens.
    #[expect(
        clippy::needless_pass_by_value,
        reason = "the macro hands over the event by value"
    )]
    #[must_use]
    pub fn on<E>(self, event: E, mut hear: impl FnMut(E::EventType) + 'static) -> Self
    where
        E: EventDescriptor,
        E::EventType: JsCast,
    {
        self.with(heard(
            event.name(),
            Box::new(move |event| hear(event.unchecked_into())),
        ))
    }

    /// Adds a child.
    #[inline(never)]
    #[must_use]
    pub fn child(mut self, child: impl IntoView) -> Self {
        self.0.children.push(erased(child));
        self
    }

    fn is_void(&self) -> bool {
        matches!(self.0.tag, "br" | "hr" | "img" | "input")
    }
}

/// An element in the document.
pub struct ElementState {
    element: tachys::renderer::types::Element,
    attributes: <Vec<AnyAttribute> as Attribute>::State,
    children: Vec<AnyViewState>,
}

impl Render for Element {
    type State = ElementState;

    fn build(self) -> ElementState {
        let element = Dom::create_element(self.0.tag, self.0.namespace);
        let attributes = self.0.attributes.build(&element);
        let children = self.0.children.into_iter().map(|child| {
            let mut child = child.build();
            child.mount(&element, None);
            child
        });
        ElementState {
            children: children.collect(),
            attributes,
            element,
        }
    }

    fn rebuild(self, state: &mut ElementState) {
        if !state.element.tag_name().eq_ignore_ascii_case(self.0.tag)
            || self.0.children.len() != state.children.len()
        {
            let mut new = self.build();
            state.insert_before_this(&mut new);
            state.unmount();
            *state = new;
            return;
        }
        self.0.attributes.rebuild(&mut state.attributes);
        for (child, state) in self.0.children.into_iter().zip(&mut state.children) {
            child.rebuild(state);
        }
    }
}

impl Mountable for ElementState {
    fn unmount(&mut self) {
        self.element.unmount();
    }

    fn mount(
        &mut self,
        parent: &tachys::renderer::types::Element,
        marker: Option<&tachys::renderer::types::Node>,
    ) {
        self.element.mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.element.insert_before_this(child)
    }

    fn elements(&self) -> Vec<tachys::renderer::types::Element> {
        vec![self.element.clone()]
    }
}

impl AddAnyAttr for Element {
    type Output<New: Attribute> = Self;

    fn add_any_attr<New: Attribute>(self, attribute: New) -> Self {
        self.with(attribute.into_cloneable_owned().into_any_attr())
    }
}

impl RenderHtml for Element {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    fn resolve(self) -> impl Future<Output = Self> + Send {
        core::future::ready(self)
    }

    fn to_html_with_buf(
        mut self,
        buf: &mut String,
        position: &mut Position,
        _escape: bool,
        mark_branches: bool,
        extra_attrs: Vec<AnyAttribute>,
    ) {
        self.0.attributes.extend(extra_attrs);
        let is_void = self.is_void();
        buf.push('<');
        buf.push_str(self.0.tag);
        attributes_to_html(self.0.attributes, buf);
        buf.push('>');
        if !is_void {
            *position = Position::FirstChild;
            for child in self.0.children {
                child.to_html_with_buf(buf, position, true, mark_branches, Vec::new());
            }
            buf.push_str("</");
            buf.push_str(self.0.tag);
            buf.push('>');
        }
        *position = Position::NextChild;
    }

    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> ElementState {
        // The page is made anew in the browser, beside what was written down.
        self.build()
    }

    fn into_owned(self) -> Self {
        self
    }
}

/// A function for each tag.
macro_rules! tags {
    ($module:ident, $namespace:expr, $($inert:path)?, $($tag:ident)*) => {
        #[doc = concat!("Elements of ", stringify!($module), ".")]
        pub mod $module {
            use super::Element;
            $(pub use $inert;)?

            $(
                #[doc = concat!("The element `", stringify!($tag), "`.")]
                #[inline]
                #[must_use]
                pub fn $tag() -> Element {
                    Element::new(stringify!($tag), $namespace)
                }
            )*
        }
    };
}

tags!(html, None, , a button caption dd details dialog div dl dt fieldset figure footer h1 h2 h3 h4 header input label legend li
    main noscript option p pre progress section select span strong summary table tbody td textarea th thead tr ul);
tags!(svg, Some("http://www.w3.org/2000/svg"), ::tachys::svg::InertElement, g line path rect svg text);
