//! A share as so many people of a hundred or a thousand.

use mcid_analysis::responders::Share;

/// A share as a number of people of `of`, and how exactly it is that number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PeopleOf {
    /// How many people are drawn for it.
    pub people: usize,
    of: u32,
    exactness: Exactness,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Exactness {
    Exactly,
    About,
    FewerThanOne,
    All,
    MoreThanAllButOne,
}

impl PeopleOf {
    pub fn new(share: Share, of: u32) -> Self {
        let exact = share.value() * f64::from(of);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a share from 0 to 1 of at most a thousand"
        )]
        let people = exact.round() as usize;
        let is_counted = matches!(share, Share::Counted(_));
        let most = of as usize;
        let exactness = if is_counted && (people == 0) == (exact <= 0.0) && people < most {
            Exactness::Exactly
        } else if people == 0 {
            Exactness::FewerThanOne
        } else if is_counted && exact >= f64::from(of) {
            Exactness::All
        } else if people >= most {
            Exactness::MoreThanAllButOne
        } else {
            Exactness::About
        };
        Self {
            people,
            of,
            exactness,
        }
    }

    /// In words: "68 of 100", "about 55 of 100".
    pub fn words(self) -> String {
        self.worded("about ", "fewer than ", "more than ")
    }

    /// As a label above the people: "≈55 of 100", "<1 of 100".
    pub fn label(self) -> String {
        self.worded("\u{2248}", "<", ">")
    }

    fn worded(self, about: &str, fewer: &str, more: &str) -> String {
        let Self {
            people,
            of,
            exactness,
        } = self;
        match exactness {
            Exactness::Exactly => format!("{people} of {of}"),
            Exactness::About => format!("{about}{people} of {of}"),
            Exactness::FewerThanOne => format!("{fewer}1 of {of}"),
            Exactness::All => format!("all {of}"),
            Exactness::MoreThanAllButOne => format!("{more}{} of {of}", of - 1),
        }
    }
}
