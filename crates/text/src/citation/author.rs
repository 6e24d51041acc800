//! Names of authors as journals of medicine print them, "Bagg MK", taken
//! apart for formats that want family name and initials by themselves.

use crate::escape::plain;

/// Most letters that are taken for initials; more are a name, as in "TRIAL".
const MOST_INITIALS: usize = 4;

/// An author.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Author {
    /// A person whose name ends in initials.
    Person {
        /// The family name with its particles, e.g. "van der Berg".
        family: String,
        /// The initials as printed, e.g. "MK".
        initials: String,
    },
    /// A group of people, or a name that is not made like a person's.
    Group(String),
}

impl Author {
    /// Takes a printed name apart; a name that is in doubt stays as it is.
    pub fn read(name: &str) -> Self {
        let name = plain(name);
        let several = name.contains([',', '{', '}']) || name.to_ascii_lowercase().contains(" and ");
        match name.rsplit_once(' ') {
            Some((family, initials)) if !several && are_initials(initials) => Self::Person {
                family: family.to_owned(),
                initials: initials.to_owned(),
            },
            _ => Self::Group(name),
        }
    }

    /// The name as printed, e.g. "Bagg MK".
    pub fn printed(&self) -> String {
        match self {
            Self::Person { family, initials } => format!("{family} {initials}"),
            Self::Group(name) => name.clone(),
        }
    }

    /// Family name first with a comma, e.g. "Bagg, M. K."; a group as printed.
    pub fn inverted(&self) -> String {
        match self {
            Self::Person { family, initials } => format!("{family}, {}", spaced(initials)),
            Self::Group(name) => name.clone(),
        }
    }
}

fn are_initials(word: &str) -> bool {
    let letters = word.chars().filter(|letter| *letter != '-').count();
    let initial = |letter: char| letter.is_uppercase() || letter == '-';
    (1..=MOST_INITIALS).contains(&letters) && word.chars().all(initial)
}

/// "MK" as "M. K.", "J-P" as "J.-P.".
fn spaced(initials: &str) -> String {
    let mut set = String::new();
    for letter in initials.chars() {
        if letter == '-' {
            set.push('-');
            continue;
        }
        if !set.is_empty() && !set.ends_with('-') {
            set.push(' ');
        }
        set.extend([letter, '.']);
    }
    set
}

/// The authors of a work, in order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Authors {
    /// Those who are named.
    pub named: Vec<Author>,
    /// True if the list ends in "et al.": there are more.
    pub more: bool,
}

impl Authors {
    /// Reads a list as it is in a trial's file.
    pub fn read(names: &[String]) -> Self {
        let mut authors = Self::default();
        for name in names {
            let name = plain(name);
            match name.to_ascii_lowercase().trim_end_matches('.') {
                "" => {}
                "et al" | "and others" | "others" => authors.more = true,
                _ => authors.named.push(Author::read(&name)),
            }
        }
        authors
    }

    /// The list as text, e.g. "Bagg MK, Wand BM, et al"; empty without names.
    pub fn printed(&self) -> String {
        let mut names: Vec<String> = self.named.iter().map(Author::printed).collect();
        if self.more && !names.is_empty() {
            names.push("et al".to_owned());
        }
        names.join(", ")
    }
}
