//! What a paper reported of a trial, as plain data.
//!
//! A [`Trial`] comes only from the reader, which has checked it: every index
//! points at something, every interval has its lower limit below its upper,
//! every time and size is in range. Nothing after the reader checks again.

use serde::{Deserialize, Serialize};

pub use super::contrast::{Contrast, ContrastKind, Interval, RatioKind};
use super::decimal::Decimal;
use super::reported::{Reported, SourceIndex};

/// Index of an [`Arm`] in [`Trial::arms`].
pub type ArmIndex = usize;

/// Index of a [`Visit`] in [`Trial::visits`].
pub type VisitIndex = usize;

/// A randomized trial's summary results.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trial {
    /// Short name for addresses: lower-case letters, digits and hyphens.
    pub id: String,
    /// Full title.
    pub title: String,
    /// What people call it, e.g. "RESOLVE".
    pub short_name: String,
    /// The question in one line, e.g. "Is one point less pain enough to matter?".
    pub question: String,
    /// One or two sentences: who was randomised to what.
    pub description: String,
    /// The condition treated, for lists of trials; may be empty.
    pub condition: String,
    /// Registrations, e.g. "ACTRN12615000610538".
    pub registrations: Vec<String>,
    /// The publication that the trial is known by.
    pub citation: Citation,
    /// Where the numbers come from; at least one.
    pub sources: Vec<Source>,
    /// The arms; at least two.
    pub arms: Vec<Arm>,
    /// Unit of all visit times.
    pub time_unit: TimeUnit,
    /// The visits in order of time; at least one.
    pub visits: Vec<Visit>,
    /// The outcomes; at least one.
    pub outcomes: Vec<Outcome>,
    /// Counted events that are not tied to one outcome's scale, e.g. recovery.
    pub events: Vec<CountTable>,
    /// Counts of people with adverse events.
    pub adverse_events: Vec<CountTable>,
    /// Participant flow: counts at each stage.
    pub flow: Vec<CountTable>,
    /// Attendance and other measures of adherence.
    pub adherence: Vec<CountTable>,
    /// Disagreements, oddities and remarks.
    pub notes: Vec<Note>,
}

impl Trial {
    /// The lists of counts with their keys in a file.
    pub fn count_tables(&self) -> [(&'static str, &[CountTable]); 4] {
        [
            ("events", &self.events),
            ("adverse_events", &self.adverse_events),
            ("flow", &self.flow),
            ("adherence", &self.adherence),
        ]
    }
}

/// A bibliographic reference.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Citation {
    /// Authors as "Bagg MK", in order.
    pub authors: Vec<String>,
    /// Title of the publication.
    pub title: String,
    /// Journal.
    pub journal: String,
    /// Year of publication.
    pub year: Option<u16>,
    /// Volume, issue and pages as printed, e.g. "328(5):430-439".
    pub locator: String,
    /// Digital object identifier, e.g. "10.1001/jama.2022.9930".
    pub doi: Option<String>,
}

/// Where a number was printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Name inside the file, e.g. "paper".
    pub id: String,
    /// What readers see, e.g. "the paper, Table 2".
    pub name: String,
    /// The full reference, or empty.
    pub reference: String,
    /// Digital object identifier, if it has one.
    pub doi: Option<String>,
}

/// A randomized arm.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Arm {
    /// Name inside the file and in addresses, e.g. "retraining".
    pub id: String,
    /// Full name, e.g. "Graded sensorimotor retraining".
    pub name: String,
    /// Short name for labels, e.g. "Retraining".
    pub short_name: String,
    /// What the arm is there for.
    pub role: ArmRole,
    /// Number randomised to the arm.
    pub randomised: Option<Reported>,
}

/// What an arm is there for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum ArmRole {
    /// Receives what is being tested.
    Intervention,
    /// The comparator.
    Control,
}

/// Unit of visit times.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum TimeUnit {
    /// Days.
    Days,
    /// Weeks.
    Weeks,
    /// Months.
    Months,
    /// Years.
    Years,
}

/// A planned time of measurement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Visit {
    /// Name inside the file and in addresses, e.g. "18".
    pub id: String,
    /// Time since randomisation in [`Trial::time_unit`]; 0 is baseline.
    pub time: Decimal,
    /// What readers see, e.g. "18 weeks".
    pub label: String,
    /// True for the one prespecified primary visit.
    pub primary: bool,
    /// When it really took place, or other remarks; shown with the visit.
    pub note: Option<String>,
}

/// Which way a score must move for the better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Direction {
    /// Lower scores are better, as for pain.
    LowerIsBetter,
    /// Higher scores are better, as for self-efficacy.
    HigherIsBetter,
}

/// How an outcome was declared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum OutcomeRole {
    /// The prespecified primary outcome.
    Primary,
    /// A prespecified secondary outcome.
    Secondary,
    /// Chosen after the data were seen.
    PostHoc,
}

/// One measured outcome with everything reported of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// Name inside the file and in addresses, e.g. "pain".
    pub id: String,
    /// What is measured, in lower case for sentences, e.g. "pain intensity".
    pub name: String,
    /// The instrument, e.g. "numerical rating scale, past week"; may be empty.
    pub instrument: String,
    /// Unit for one, e.g. "point".
    pub unit_singular: String,
    /// Unit for several, e.g. "points".
    pub unit_plural: String,
    /// Lowest possible score.
    pub scale_minimum: Option<Reported>,
    /// Highest possible score.
    pub scale_maximum: Option<Reported>,
    /// Which way is better.
    pub direction: Direction,
    /// How the outcome was declared.
    pub role: OutcomeRole,
    /// Published MCIDs.
    pub thresholds: Vec<Threshold>,
    /// Arm summaries: at most one for each arm and visit.
    pub summaries: Vec<ArmSummary>,
    /// Between-arm contrasts.
    pub contrasts: Vec<Contrast>,
    /// Counted responders.
    pub responders: Vec<ResponderCount>,
    /// A remark shown with the outcome.
    pub note: Option<String>,
}

/// What a published MCID is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ThresholdKind {
    /// Smallest important difference between group means, in the unit.
    BetweenGroups,
    /// Smallest important change within a person, in the unit.
    WithinPersonUnits,
    /// Smallest important change within a person, in per cent of baseline.
    WithinPersonPercent,
    /// Smallest important ratio between groups, above 0 and not 1: 0.85 is at
    /// least 15% lower.
    Ratio,
}

/// A published MCID.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Threshold {
    /// What it is about.
    pub kind: ThresholdKind,
    /// Its size; above 0.
    pub value: Reported,
    /// What readers see on the preset, e.g. "the trial's own".
    pub label: String,
}

/// One arm at one visit, as reported.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ArmSummary {
    /// The visit.
    pub visit: VisitIndex,
    /// The arm.
    pub arm: ArmIndex,
    /// Number analysed.
    pub n: Option<Reported>,
    /// Mean score.
    pub mean: Option<Reported>,
    /// What was printed of the spread or the precision of the mean.
    pub spread: Spread,
    /// Median score: shown, never used for inference.
    pub median: Option<Reported>,
    /// Mean change from baseline, if printed.
    pub change: Option<MeanChange>,
    /// Where it was printed, for the numbers that name no source of their own.
    pub source: Option<SourceIndex>,
}

/// A printed mean change from baseline of one arm: the score at the visit minus
/// the score at baseline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeanChange {
    /// Mean change, in the outcome's unit.
    pub mean: Reported,
    /// What was printed of the spread of the changes or the precision of their
    /// mean.
    pub spread: Spread,
}

/// What was printed beside a mean.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Spread {
    /// Standard deviation of the scores.
    StandardDeviation(Reported),
    /// Standard error of the mean.
    StandardError(Reported),
    /// Confidence interval of the mean.
    ConfidenceInterval(Interval),
    /// Nothing.
    NotReported,
}

/// People who improved by at least so much, as counted in the trial.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ResponderCount {
    /// The visit.
    pub visit: VisitIndex,
    /// The change that counts: [`ThresholdKind::WithinPersonPercent`] or
    /// [`ThresholdKind::WithinPersonUnits`].
    pub kind: ThresholdKind,
    /// Its size; above 0.
    pub threshold: Decimal,
    /// The counts, at most one for each arm.
    pub counts: Vec<ArmCount>,
    /// Where they were printed.
    pub source: Option<SourceIndex>,
    /// A remark.
    pub note: Option<String>,
}

/// So many of so many in an arm.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ArmCount {
    /// The arm.
    pub arm: ArmIndex,
    /// How many had it.
    pub count: u32,
    /// Of how many; `None` where no denominator was printed.
    pub total: Option<u32>,
}

/// A named row of counts, one for each arm.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CountTable {
    /// What was counted, e.g. "recovery: pain of 1 or less at 18 and 26 weeks".
    pub label: String,
    /// How it was declared, where that matters.
    pub role: Option<OutcomeRole>,
    /// The counts.
    pub counts: Vec<ArmCount>,
    /// Where they were printed.
    pub source: Option<SourceIndex>,
    /// A remark.
    pub note: Option<String>,
}

/// What kind of remark a [`Note`] is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum NoteKind {
    /// Two sources say different things.
    Disagreement,
    /// A number looks misprinted, or does not fit its neighbours.
    Oddity,
    /// Something a reader should know.
    Remark,
}

/// A remark on the reported numbers, shown as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// What kind of remark.
    pub kind: NoteKind,
    /// What it is about, e.g. "Worst score of the pain scale".
    pub about: String,
    /// The outcome concerned, as an index into [`Trial::outcomes`].
    pub outcome: Option<usize>,
    /// The visit concerned.
    pub visit: Option<VisitIndex>,
    /// What each source says.
    pub says: Vec<Statement>,
    /// What to make of it.
    pub text: String,
}

/// What one source says, in its own figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    /// The source.
    pub source: SourceIndex,
    /// What it says, e.g. "11".
    pub text: String,
}
