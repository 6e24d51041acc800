//! In which order a trial is written as bytes, and read back.

use super::bytes::{AsBytes, Bytes, as_bytes};
use super::decimal::Decimal;
use super::model::{
    Arm, ArmCount, ArmRole, ArmSummary, Citation, Contrast, ContrastKind, CountTable, Direction,
    Interval, Note, NoteKind, Outcome, OutcomeRole, ResponderCount, Source, Spread, Statement,
    Threshold, ThresholdKind, TimeUnit, Trial, Visit,
};
use super::reported::{Comparison, Reported, ReportedP};

impl AsBytes for Decimal {
    fn write(&self, to: &mut Vec<u8>) {
        self.units().write(to);
        self.decimals().write(to);
    }

    fn read(from: &mut Bytes<'_>) -> Self {
        let (units, decimals) = AsBytes::read(from);
        Self::new(units, decimals).unwrap_or_else(|| {
            from.spoil();
            Self::zero(0)
        })
    }
}

as_bytes!(struct Trial {
    id, title, short_name, question, description, condition, registrations, citation, sources,
    arms, time_unit, visits, outcomes, events, adverse_events, flow, adherence, notes,
});
as_bytes!(struct Citation { authors, title, journal, year, locator, doi });
as_bytes!(struct Source { id, name, reference, doi });
as_bytes!(struct Arm { id, name, short_name, role, randomised });
as_bytes!(enum ArmRole { 0 = Intervention, 1 = Control });
as_bytes!(enum TimeUnit { 0 = Days, 1 = Weeks, 2 = Months, 3 = Years });
as_bytes!(struct Visit { id, time, label, primary, note });
as_bytes!(enum Direction { 0 = LowerIsBetter, 1 = HigherIsBetter });
as_bytes!(enum OutcomeRole { 0 = Primary, 1 = Secondary, 2 = PostHoc });
as_bytes!(struct Outcome {
    id, name, instrument, unit_singular, unit_plural, scale_minimum, scale_maximum, direction,
    role, thresholds, summaries, contrasts, responders, note,
});
as_bytes!(enum ThresholdKind { 0 = BetweenGroups, 1 = WithinPersonUnits, 2 = WithinPersonPercent });
as_bytes!(struct Threshold { kind, value, label });
as_bytes!(struct ArmSummary { visit, arm, n, mean, spread, median, source });
as_bytes!(enum Spread {
    0 = StandardDeviation(value), 1 = StandardError(value), 2 = ConfidenceInterval(value),
    3 = NotReported,
});
as_bytes!(struct Interval { level, lower, upper });
as_bytes!(enum ContrastKind {
    0 = ModelDifference, 1 = ChangeDifference, 2 = UnadjustedDifference, 3 = Ratio,
});
as_bytes!(struct Contrast {
    visit, arm, reference_arm, kind, estimate, interval, p, standard_error, source, note,
});
as_bytes!(struct ResponderCount { visit, kind, threshold, counts, source, note });
as_bytes!(struct ArmCount { arm, count, total });
as_bytes!(struct CountTable { label, role, counts, source, note });
as_bytes!(enum NoteKind { 0 = Disagreement, 1 = Oddity, 2 = Remark });
as_bytes!(struct Note { kind, about, outcome, visit, says, text });
as_bytes!(struct Statement { source, text });
as_bytes!(struct Reported { value, source, note });
as_bytes!(enum Comparison { 0 = Equal, 1 = Less, 2 = Greater });
as_bytes!(struct ReportedP { text, comparison, value });
