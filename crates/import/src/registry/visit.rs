//! The visits of a record's outcomes: every time once, on one unit.

use super::super::when::{When, onto_one_unit};
use super::title::is_same_time;
use mcid_trial::{Keyword, decimal::Decimal, document::Json};

/// The visits, in the order of time.
pub(super) struct RecordVisits {
    /// The unit in the trial format.
    pub(super) unit: &'static str,
    all: Vec<RecordVisit>,
    /// Every time, and where it was put.
    known: Vec<(When, Decimal)>,
}

struct RecordVisit {
    when: When,
    time: Decimal,
    is_approximate: bool,
}

/// What a time is called: "12 weeks", "baseline".
pub(super) fn label(when: When) -> String {
    if when.amount.is_zero() {
        "baseline".to_owned()
    } else {
        when.to_string()
    }
}

/// The same as a part of an id: "12-weeks".
pub(super) fn tag(when: When) -> String {
    label(when).replace(' ', "-")
}

impl RecordVisits {
    /// Puts times onto one unit; `None` if one of them has too many digits.
    pub(super) fn of(times: &[When]) -> Option<Self> {
        let mut different: Vec<When> = Vec::new();
        for time in times {
            if !different.iter().any(|other| is_same_time(*other, *time)) {
                different.push(*time);
            }
        }
        let whole = onto_one_unit(&different)?;
        let mut all: Vec<RecordVisit> = Vec::new();
        let mut known: Vec<(When, Decimal)> = Vec::new();
        // Exact times first: an approximate one that meets another gives way.
        for is_approximate in [false, true] {
            for (at, when) in different.iter().enumerate() {
                if whole.is_approximate[at] != is_approximate {
                    continue;
                }
                let mut time = whole.times[at];
                let is_taken =
                    |time: Decimal| all.iter().any(|visit| visit.time.compare(time).is_eq());
                if is_taken(time) && !is_approximate {
                    known.push((*when, time));
                    continue;
                }
                while is_taken(time) {
                    time = Decimal::new(time.units() + 1, time.decimals())?;
                }
                known.push((*when, time));
                let place = all.partition_point(|visit| visit.time.compare(time).is_lt());
                all.insert(
                    place,
                    RecordVisit {
                        when: *when,
                        time,
                        is_approximate,
                    },
                );
            }
        }
        Some(Self {
            unit: whole.unit.as_str(),
            all,
            known,
        })
    }

    /// The id of the visit at a time.
    pub(super) fn id(&self, when: When) -> Option<String> {
        let mut known = self.known.iter();
        let found = known.find(|(other, _)| is_same_time(*other, when));
        found.map(|(_, time)| time.to_string())
    }

    /// The visits in the trial format.
    pub(super) fn json(&self, primary: Option<When>) -> Json {
        let primary = primary.and_then(|when| self.id(when));
        let one = |visit: &RecordVisit| {
            let id = visit.time.to_string();
            let mut json = Json::object()
                .with("id", Json::text(&id))
                .with("time", Json::text(&id))
                .with("label", Json::text(&label(visit.when)));
            if primary.as_deref() == Some(&*id) {
                json.add("primary", Json::Literal("true".to_owned()));
            }
            if visit.is_approximate {
                let note = format!("Placed at {id} {}, by months of average length.", self.unit);
                json.add("note", Json::text(&note));
            }
            json
        };
        Json::List(self.all.iter().map(one).collect())
    }

    /// What the visits are called.
    pub(super) fn labels(&self) -> Vec<String> {
        self.all.iter().map(|visit| label(visit.when)).collect()
    }
}
