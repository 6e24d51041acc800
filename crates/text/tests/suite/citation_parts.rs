//! Names of authors and places in journals, taken apart.

use mcid_text::citation::author::{Author, Authors};
use mcid_text::citation::locator::Locator;

fn inverted(name: &str) -> String {
    Author::read(name).inverted()
}

#[test]
fn a_persons_name_ends_in_initials() {
    assert_eq!(inverted("Bagg MK"), "Bagg, M. K.");
    assert_eq!(inverted("van der Berg J-P"), "van der Berg, J.-P.");
    assert_eq!(inverted("Ångström Å"), "Ångström, Å.");
}

#[test]
fn what_is_in_doubt_stays_whole() {
    for name in [
        "The Example Study Group",
        "TRIAL",
        "Smith, John",
        "Smith and Jones AB",
        "Example INVESTIGATORS",
    ] {
        assert_eq!(inverted(name), name);
    }
}

#[test]
fn a_list_may_end_in_others() {
    let list = ["Bagg MK", "et al."].map(str::to_owned);
    let authors = Authors::read(&list);
    assert!(authors.more && authors.named.len() == 1);
    assert_eq!(authors.printed(), "Bagg MK, et al");
    assert_eq!(Authors::read(&list[1..]).printed(), "");
}

fn parts_of(printed: &str) -> [String; 4] {
    let Locator {
        volume,
        issue,
        first_page,
        last_page,
        ..
    } = Locator::read(printed);
    [volume, issue, first_page, last_page]
}

#[test]
fn what_journals_print() {
    assert_eq!(parts_of("328(5):430-439"), ["328", "5", "430", "439"]);
    assert_eq!(parts_of("17:469\u{2013}76"), ["17", "", "469", "476"]);
    assert_eq!(parts_of("389:e081904"), ["389", "", "e081904", ""]);
    assert_eq!(parts_of("12(Suppl 1)"), ["12", "Suppl 1", "", ""]);
}

#[test]
fn what_is_made_in_another_way_is_kept_as_it_is() {
    for printed in ["in press", "328(5:430", "328:", "328:430-", "e12:4"] {
        let locator = Locator::read(printed);
        assert!(!locator.is_known(), "{printed}");
        assert_eq!(locator.printed, printed);
    }
}
