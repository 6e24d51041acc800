//! Numbers to numbers: distributions, intervals, tests, responders, priors. The
//! only crate that names `statrs` and `libm`.
//!
//! Everything is a pure function of numbers and knows no trial. It returns
//! `None`, never NaN, where the result is undefined, and its documentation says
//! when that is and where the formula is from.
//!
//! Distributions: [`normal`], [`student_t`], [`noncentral_t`], [`bounded`] and
//! [`truncated_normal`]. From printed numbers to what they imply: [`p`],
//! [`interval`], [`standard_deviation`], [`rounded`], [`symmetry`]. Inference:
//! [`difference`], [`mod@confidence`], [`margins`], [`multiplicity`], [`prior`],
//! [`posterior`], [`bayes_factor`]. People: [`responders`], [`risk_difference`],
//! [`number_needed`], [`overlap`]. Checks of reported numbers: [`grim`],
//! [`grimmer`], [`feasible`], [`change_arithmetic`].
//!
//! To add a function, put it into the module of its subject, with its source in
//! the documentation, reference values in `tests/suite` and properties in one
//! of its `*_properties.rs` files.

pub mod ancova_span;
pub mod bayes_factor;
pub mod bounded;
pub mod change_arithmetic;
pub mod confidence;
pub mod difference;
pub mod estimate;
pub mod feasible;
mod feasible_ranges;
mod gauss_legendre;
pub mod grim;
pub mod grimmer;
mod incomplete_beta;
pub mod interval;
pub mod log_scale;
pub mod margins;
pub mod mean;
pub mod mid_units;
pub mod multiplicity;
pub mod noncentral_t;
pub mod normal;
pub mod number_needed;
pub mod overlap;
pub mod p;
pub mod percentage;
pub mod polygon;
pub mod posterior;
pub mod power;
pub mod printed;
pub mod prior;
pub mod reference;
pub mod responders;
pub mod risk_difference;
pub mod rounded;
pub mod scepticism;
pub mod several_arms;
mod special;
pub mod standard_deviation;
pub mod standardised;
pub mod student_t;
pub mod symmetry;
pub mod truncated_normal;

pub use confidence::{Confidence, confidence};
pub use difference::{Difference, Sample};
pub use estimate::Estimate;
pub use feasible::FeasibleRegion;
pub use interval::{Interval, RecoveredStandardError};
pub use number_needed::{NumberNeeded, NumberNeededInterval};
pub use posterior::Posterior;
pub use printed::{Derived, Printed};
pub use prior::Prior;
pub use reference::Reference;
pub use responders::{ArmScores, Better};
pub use risk_difference::{Responders, RiskDifference};
pub use rounded::Rounded;
pub use standardised::Standardised;
pub use student_t::DegreesOfFreedom;
