//! Which of several arms is the control, going by what they are called.

use super::slug::words;

/// What controls are called: beginnings of words, whole words where a hyphen
/// follows. English, German, French.
const CONTROLS: [&str; 21] = [
    "control-",
    "controls-",
    "controle-",
    "kontroll",
    "temoin",
    "placebo",
    "sham",
    "schein",
    "dummy-",
    "vehicle-",
    "usual",
    "ueblich",
    "habituel",
    "tau-",
    "standard",
    "wait",
    "warte",
    "attente-",
    "attention",
    "ctrl-",
    "ctl-",
];

/// What comparators are called that other treatments are often compared with.
const COMPARATORS: [&str; 27] = [
    "no-",
    "non-",
    "without-",
    "untreated-",
    "nothing-",
    "kein",
    "ohne-",
    "aucun",
    "sans-",
    "delayed-",
    "deferred-",
    "observation-",
    "minimal-",
    "education",
    "advice-",
    "beratung",
    "aufklaerung",
    "conseil",
    "booklet",
    "leaflet",
    "pamphlet",
    "brochure",
    "information",
    "conventional",
    "routine-",
    "comparator",
    "comparison-",
];

/// Names of treatments in which a word of [`CONTROLS`] means something else.
const TREATMENTS: [&str; 3] = ["motor-control-", "self-control-", "weight-control-"];

/// Words that make another treatment of the one that they stand with, and do
/// not add to it: "no exercise" is not exercise and something else.
const CHANGING: [&str; 10] = [
    "no-",
    "non-",
    "not-",
    "without-",
    "minimal-",
    "delayed-",
    "deferred-",
    "conventional-",
    "kein",
    "ohne-",
];

/// The only arm that is called a control, and is not one with something added.
pub(super) fn control(names: &[&str]) -> Option<usize> {
    only_called(names, &CONTROLS)
}

/// The only arm that is called like a weaker comparator; else the only one
/// that all others add to.
pub(super) fn comparator(names: &[&str]) -> Option<usize> {
    only_called(names, &COMPARATORS).or_else(|| {
        let names = hyphenated(names);
        let is_base = |name: &String| names.iter().all(|other| other == name || adds(other, name));
        only(&names, is_base)
    })
}

fn only_called(names: &[&str], parts: &[&str]) -> Option<usize> {
    let names = hyphenated(names);
    only(&names, |name| {
        has(name, parts) && !names.iter().any(|other| adds(name, other))
    })
}

fn only(names: &[String], is: impl Fn(&String) -> bool) -> Option<usize> {
    let mut those = (0..names.len()).filter(|index| is(&names[*index]));
    those.next().filter(|_| those.next().is_none())
}

/// The words of names, each between hyphens. A sequence of treatments, "A -> B",
/// has none.
fn hyphenated(names: &[&str]) -> Vec<String> {
    let one = |name: &&str| {
        let known = if name.contains("->") {
            String::new()
        } else {
            words(name)
        };
        let mut hyphenated = format!("-{known}-");
        for treatment in TREATMENTS {
            hyphenated = hyphenated.replace(treatment, "");
        }
        hyphenated
    };
    names.iter().map(one).collect()
}

fn has(name: &str, parts: &[&str]) -> bool {
    parts.iter().any(|part| name.contains(&format!("-{part}")))
}

/// True if a name is another with something added: "usual care plus walking"
/// adds to "usual care".
fn adds(name: &str, other: &str) -> bool {
    let Some((before, after)) = name.split_once(other).filter(|_| name != other) else {
        return false;
    };
    let added = format!("{before}-{after}");
    !has(&added, &CONTROLS) && !has(&added, &CHANGING)
}
