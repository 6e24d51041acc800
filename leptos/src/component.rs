//! How a component is found by its name: by way of its properties.

/// A function of properties `P`.
pub trait Component<P> {}

/// The properties of a component.
pub trait Props {
    /// What puts them together.
    type Builder;

    /// Begins to put them together.
    fn builder() -> Self::Builder;
}

/// Properties, or that there are none.
pub trait PropsOrNoPropsBuilder {
    /// What puts them together.
    type Builder;

    /// Begins to put them together.
    fn builder_or_not() -> Self::Builder;
}

/// For a component without properties.
#[derive(Clone, Copy, Debug, Default)]
pub struct EmptyPropsBuilder {}

impl EmptyPropsBuilder {
    /// There is nothing to put together.
    pub fn build(self) {}
}

impl<P: Props> PropsOrNoPropsBuilder for P {
    type Builder = P::Builder;

    fn builder_or_not() -> Self::Builder {
        Self::builder()
    }
}

impl PropsOrNoPropsBuilder for EmptyPropsBuilder {
    type Builder = Self;

    fn builder_or_not() -> Self {
        Self {}
    }
}

impl<F: FnOnce() -> R, R> Component<EmptyPropsBuilder> for F {}

impl<P: Props, F: FnOnce(P) -> R, R> Component<P> for F {}

/// Begins to put together a component's properties.
pub fn component_props_builder<P: PropsOrNoPropsBuilder>(_: &impl Component<P>) -> P::Builder {
    P::builder_or_not()
}

/// A component with its properties.
pub fn component_view<P, T>(component: impl ComponentConstructor<P, T>, props: P) -> T {
    component.construct(props)
}

/// A component with or without properties.
pub trait ComponentConstructor<P, T> {
    /// Makes it.
    fn construct(self, props: P) -> T;
}

impl<F: FnOnce() -> T, T> ComponentConstructor<(), T> for F {
    fn construct(self, (): ()) -> T {
        self()
    }
}

impl<F: FnOnce(P) -> T, T, P: PropsOrNoPropsBuilder> ComponentConstructor<P, T> for F {
    fn construct(self, props: P) -> T {
        self(props)
    }
}
