//! The absolute effect that a ratio makes of a known risk.

use mcid_stats::Interval;
use mcid_trial::{Contrast, RatioKind, Reported};

/// Risks in both arms by a ratio and the risk without treatment.
#[derive(Debug, Clone, PartialEq)]
pub struct AbsoluteEffect {
    /// The risk in the other arm, between 0 and 1.
    pub control_risk: f64,
    /// The risk that the ratio makes of it.
    pub risk: f64,
    /// The risk at the limits of the ratio.
    pub risks: Interval,
}

impl AbsoluteEffect {
    /// By the ratio's kind: odds, p = OR·o / (1 + OR·o) with o = c / (1 − c);
    /// risks, p = RR·c; hazards, p = 1 − (1 − c)^HR; all with c the risk in the
    /// other arm (Cochrane Handbook, section 15.4). `None` for other kinds,
    /// without that risk, and for a risk beyond 1.
    pub(super) fn new(contrast: &Contrast) -> Option<Self> {
        let control_risk = contrast.control_risk.as_ref()?.to_f64() / 100.0;
        let kind = contrast.ratio?;
        let interval = contrast.interval.as_ref()?;
        let risk = |ratio: &Reported| {
            let ratio = ratio.to_f64();
            let risk = match kind {
                RatioKind::Odds => {
                    let odds = ratio * control_risk / (1.0 - control_risk);
                    odds / (1.0 + odds)
                }
                RatioKind::Risk => ratio * control_risk,
                RatioKind::Hazard => 1.0 - (1.0 - control_risk).powf(ratio),
                RatioKind::Rate | RatioKind::GeometricMean => return None,
            };
            (0.0..=1.0).contains(&risk).then_some(risk)
        };
        Some(Self {
            control_risk,
            risk: risk(&contrast.estimate)?,
            risks: Interval {
                lower: risk(&interval.lower)?,
                upper: risk(&interval.upper)?,
            },
        })
    }
}
