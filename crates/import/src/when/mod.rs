//! Times of measurement as people write them: "Week 12", "12 weeks", "From
//! Baseline to Week 12", "3 mo", "day 1", "baseline".
//!
//! A text that names several times has none: which is meant is for a person
//! to say.

mod unit;

pub use unit::onto_one_unit;

use core::fmt;

use mcid_trial::{Keyword, decimal::Decimal, model::TimeUnit, number::one};

/// A time since randomisation.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct When {
    /// How many; 0 for baseline.
    pub amount: Decimal,
    /// Of what; of no importance at baseline.
    pub unit: TimeUnit,
}

/// The amount and the unit: "1 week", "12 weeks".
impl fmt::Display for When {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (amount, unit) = (self.amount, self.unit.as_str());
        let is_one = amount.compare(one()).is_eq();
        let unit = unit.strip_suffix('s').filter(|_| is_one).unwrap_or(unit);
        write!(formatter, "{amount} {unit}")
    }
}

/// The time of randomisation.
pub const BASELINE: When = When {
    amount: Decimal::zero(0),
    unit: TimeUnit::Weeks,
};

/// A time in a text, and where it stands.
pub struct TimeMention {
    /// The time.
    pub when: When,
    /// Offset of its first byte.
    pub start: usize,
    /// Offset after its last byte.
    pub end: usize,
    /// True inside brackets.
    is_aside: bool,
}

/// What units are called, in lower case.
const UNITS: [(TimeUnit, &str); 4] = [
    (TimeUnit::Days, "day days"),
    (TimeUnit::Weeks, "week weeks wk wks"),
    (TimeUnit::Months, "month months mo mos mth mths"),
    (TimeUnit::Years, "year years yr yrs"),
];

/// What the time of randomisation is called, in lower case.
const BASELINE_WORDS: [&str; 4] = ["baseline", "randomisation", "randomization", "pretreatment"];

/// The largest number in a time, in units of 10^-9.
const LATEST: i128 = 100_000_000_000_000;

/// Numbers as words.
const WORDS: [&str; 12] = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
];

/// The time that a text names, if it is one.
pub fn when(text: &str) -> Option<When> {
    the_one(&times(text)).map(|found| found.when)
}

/// Of the times in a text the one that is meant: baseline only where there
/// is no other, and a time in brackets only where there is none outside.
pub fn the_one(times: &[TimeMention]) -> Option<&TimeMention> {
    let of = |is_aside: bool, is_baseline: bool| {
        let mut those = times.iter().filter(|found| {
            found.is_aside == is_aside && found.when.amount.is_zero() == is_baseline
        });
        let first = those.next()?;
        Some(those.all(|other| other.when == first.when).then_some(first))
    };
    let kinds = [(false, false), (true, false), (false, true), (true, true)];
    kinds
        .into_iter()
        .find_map(|(aside, baseline)| of(aside, baseline))?
}

/// True if a text is about a stretch of time and not a point in it.
pub fn is_stretch(text: &str) -> bool {
    ["up to", "through", "during", "over ", "within"]
        .iter()
        .any(|words| holds(text, words))
}

/// True if a text contains some words, in lower or upper case.
pub(super) fn holds(text: &str, words: &str) -> bool {
    let (text, words) = (text.as_bytes(), words.as_bytes());
    text.windows(words.len())
        .any(|part| part.eq_ignore_ascii_case(words))
}

/// A run of letters or digits, or a single other character.
#[derive(Clone, Copy)]
struct Token<'t> {
    text: &'t str,
    start: usize,
    is_aside: bool,
}

impl Token<'_> {
    fn end(&self) -> usize {
        self.start + self.text.len()
    }

    fn unit(&self) -> Option<TimeUnit> {
        let is_called = |name: &str| self.text.eq_ignore_ascii_case(name);
        let mut units = UNITS.iter();
        let found = units.find(|(_, names)| names.split(' ').any(is_called));
        found.map(|(unit, _)| *unit)
    }

    /// The unit if this stands after a number; the 5D of EQ-5D is none.
    fn unit_after_number(&self) -> Option<TimeUnit> {
        match self.text {
            "d" => Some(TimeUnit::Days),
            "w" => Some(TimeUnit::Weeks),
            "y" => Some(TimeUnit::Years),
            _ => self.unit(),
        }
    }

    fn number(&self) -> Option<Decimal> {
        if self.text.starts_with(|first: char| first.is_ascii_digit()) {
            let number: Option<Decimal> = self.text.parse().ok();
            // No visit is later than this, nor known more exactly.
            return number.filter(|number| number.decimals() <= 3 && number.scaled() <= LATEST);
        }
        let at = WORDS
            .iter()
            .position(|word| self.text.eq_ignore_ascii_case(word))?;
        Decimal::new(i64::try_from(at).ok()? + 1, 0)
    }

    fn is_baseline(&self) -> bool {
        BASELINE_WORDS
            .iter()
            .any(|word| self.text.eq_ignore_ascii_case(word))
    }

    /// True for what stands between the numbers of "4, 8 and 12 weeks".
    fn joins(&self) -> bool {
        [",", "/", "&", "-", "–", "and", "or", "to"]
            .iter()
            .any(|word| self.text.eq_ignore_ascii_case(word))
    }
}

/// Cuts a text into words, numbers and other characters but for spaces.
fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut found: Vec<Token<'_>> = Vec::new();
    let mut depth = 0_usize;
    let bytes = text.as_bytes();
    for (start, character) in text.char_indices() {
        if found.last().is_some_and(|last| start < last.end()) || character.is_whitespace() {
            continue;
        }
        match character {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        let mut end = start + character.len_utf8();
        let is_digit = character.is_ascii_digit();
        while let Some(next) = bytes.get(end) {
            let is_more = if is_digit {
                let is_point = *next == b'.' && bytes.get(end + 1).is_some_and(u8::is_ascii_digit);
                next.is_ascii_digit() || is_point
            } else {
                character.is_ascii_alphabetic() && next.is_ascii_alphabetic()
            };
            if !is_more {
                break;
            }
            end += 1;
        }
        found.push(Token {
            text: &text[start..end],
            start,
            is_aside: depth > 0,
        });
    }
    found
}

/// Every time that a text names, in their order.
pub fn times(text: &str) -> Vec<TimeMention> {
    let tokens = tokens(text);
    let mut found: Vec<TimeMention> = Vec::new();
    let mut at = 0;
    let mut add = |first: usize, last: usize, amount: Decimal, unit: TimeUnit| {
        let (start, end) = (tokens[first].start, tokens[last].end());
        let is_aside = tokens[first].is_aside;
        let when = if amount.is_zero() {
            BASELINE
        } else {
            When { amount, unit }
        };
        found.push(TimeMention {
            when,
            start,
            end,
            is_aside,
        });
    };
    let is_joint = |at: usize| tokens.get(at).is_some_and(Token::joins);
    let number = |at: usize| tokens.get(at).and_then(Token::number);
    let unit = |at: usize| tokens.get(at).and_then(Token::unit_after_number);
    // The numbers before a unit that stands after the last of them.
    let mut waiting: Vec<(usize, Decimal)> = Vec::new();
    while at < tokens.len() {
        let token = tokens[at];
        // "12-week" and "week-12" have a hyphen between, "week -1" a minus.
        let hyphen = |at: usize| {
            let is_one = |next: &Token<'_>| next.text == "-" && next.start == tokens[at - 1].end();
            usize::from(tokens.get(at).is_some_and(is_one))
        };
        let next = at + 1 + hyphen(at + 1);
        if token.is_baseline() {
            add(at, at, Decimal::zero(0), TimeUnit::Weeks);
            at += 1;
            // "Baseline (Day 1)" says when baseline was.
            let opens = tokens.get(at).is_some_and(|next| next.text == "(");
            let start = number(at + 2).map(|amount| (unit(at + 1), amount.units()));
            if opens && matches!(start, Some((Some(_), 0) | (Some(TimeUnit::Days), 1))) {
                at += 3;
            }
        } else if let (Some(of), Some(first)) = (token.unit(), number(next)) {
            add(at, next, first, of);
            at = next + 1;
            while let Some(other) = number(at + 1).filter(|_| is_joint(at)) {
                if unit(at + 2 + hyphen(at + 2)).is_some() {
                    break;
                }
                add(at + 1, at + 1, other, of);
                at += 2;
            }
        } else if let Some(amount) = token.number() {
            match unit(next).filter(|_| number(next + 1).is_none()) {
                Some(of) => {
                    for (place, other) in waiting.drain(..) {
                        add(place, place, other, of);
                    }
                    add(at, next, amount, of);
                    at = next + 1;
                }
                None if is_joint(at + 1) => {
                    waiting.push((at, amount));
                    at += 2;
                }
                None => {
                    waiting.clear();
                    at += 1;
                }
            }
        } else {
            waiting.clear();
            at += 1;
        }
    }
    found
}
