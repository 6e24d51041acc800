//! What a printed P value can have been before it was rounded.

use mcid_stats::Interval;
use mcid_trial::{PRelation, ReportedP};

/// The unrounded P values that a printed one can stand for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PrintedP {
    /// By rounding alone.
    pub lenient: Interval,
    /// Where a journal that prints every P below .001 as "<.001" (as the AMA
    /// Manual of Style asks) would leave less; `None` where that makes no
    /// difference.
    pub strict: Option<Interval>,
}

impl PrintedP {
    /// By what was printed: "=" to the nearest last digit, "<" down to 0, ">"
    /// up to 1.
    pub fn new(p: &ReportedP) -> Self {
        let (value, half) = (p.value.to_f64(), p.value.half_unit());
        let lenient = match p.comparison {
            PRelation::Equal => Interval {
                lower: (value - half).max(0.0),
                upper: (value + half).min(1.0),
            },
            PRelation::Less => Interval {
                lower: 0.0,
                upper: value,
            },
            PRelation::Greater => Interval {
                lower: value,
                upper: 1.0,
            },
        };
        // ".001" itself: half of what rounds to it would be printed "<.001".
        let at_the_edge =
            p.comparison == PRelation::Equal && (p.value.units(), p.value.decimals()) == (1, 3);
        Self {
            lenient,
            strict: at_the_edge.then_some(Interval {
                lower: value,
                upper: lenient.upper,
            }),
        }
    }
}
