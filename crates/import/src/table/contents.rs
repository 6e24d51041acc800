//! What a table says as a whole, and the document that is made of it.

use super::arms::TableArms;
use super::cell_faults::CellPlace;
use super::gather::GatheredOutcome;
use super::origins::Origins;
use super::preface::Preface;
use super::visits::TableVisits;
use mcid_trial::document::Json;
use mcid_trial::model::TimeUnit;

/// A document under construction.
pub(super) struct DocumentDraft {
    pub(super) json: Json,
    /// Which cells its parts come from.
    pub(super) origins: Origins,
    /// What may stand for the time being where something must still be said:
    /// pointers with words that no check depends on.
    pub(super) gaps: Vec<(String, &'static str)>,
}

/// Everything that a table says.
pub(super) struct TableContents<'a> {
    pub(super) preface: &'a Preface,
    /// The name in a column that tells trials apart; may be empty.
    pub(super) trial: String,
    pub(super) arms: TableArms,
    pub(super) visits: TableVisits,
    pub(super) time_unit: Option<TimeUnit>,
    pub(super) outcomes: Vec<GatheredOutcome>,
    pub(super) headings: CellPlace,
}
