//! The only door to `libm` and `statrs`.
//!
//! Elementary functions come from `libm` and not from the standard library, so
//! that the same input gives the same bits natively and in WebAssembly.
//!
//! Of `statrs` 0.19.1 only the inverse of the complementary error function is
//! let in, which is right to a few units in the last place. (It takes its
//! logarithm from the standard library, so quantiles, and only they, may differ
//! between platforms in their last digit.) Its other relevant parts are not
//! right:
//!
//! * the error function, and with it the normal tail, is off by up to 9e-11
//!   relative: `libm` has a better one;
//! * the quantile of Student's t does not return for large degrees of freedom
//!   or tiny tails, panics for tinier ones and is silently wrong in between;
//!   its tail loses digits for small t. [`student_t`](super::student_t) has
//!   its own.

pub(super) use libm::{erf, erfc, exp, expm1, hypot, lgamma, log, log1p, sinh};
pub(super) use statrs::function::erf::erfc_inv;
