//! What a text of a view must be: plain, well set, and no stronger a claim
//! than a trial can bear.

/// Views in which every share is computed.
const COMPUTED: [&str; 6] = [
    "compatibility",
    "confidence",
    "priors",
    "prior-map",
    "overlap",
    "readings",
];

/// Views in which a share is computed, or else counted; of the people in
/// the trials at hand, neither none nor all were counted.
const COUNTED: [&str; 2] = ["responders", "people"];

/// Whether a share of 0% or 100% in a view would be a computed one, and
/// not the threshold that the reader asks for.
pub fn is_computed(view: &str, of_all: bool) -> bool {
    COMPUTED.contains(&view) || (COUNTED.contains(&view) && !of_all)
}

/// Where all, or none, is what something means and not what was computed.
const MEANT: [&str; 6] = [
    "100% at the estimate",
    "100% if they are the same",
    "near 0% if they hardly meet",
    "add up to 100%",
    "an improvement of 100%",
    "improved by 100%",
];

/// How "no difference" is named without being claimed.
const NAMED: [&str; 2] = ["\u{201c}no difference\u{201d}", "the line of no difference"];

/// Everything that is wrong with a text. A computed share is never none or all.
pub fn faults(text: &str, is_computed: bool) -> Vec<String> {
    let mut wrong = Vec::new();
    if text.trim().is_empty() || text.trim() != text {
        wrong.push("empty, or space around it");
    }
    let letters: Vec<char> = text.chars().collect();
    for (place, pair) in letters.windows(2).enumerate() {
        let before = place.checked_sub(1).map(|before| letters[before]);
        // "SF-12" is a name.
        let in_name = before.is_some_and(char::is_alphabetic);
        if pair[0] == '-' && pair[1].is_ascii_digit() && !in_name {
            wrong.push("a hyphen for a minus");
        }
        if pair == [' ', ' '] {
            wrong.push("two spaces");
        }
        if matches!(pair[0], '.' | ',') && pair[1] == pair[0] {
            wrong.push("two stops");
        }
    }
    let small = text.to_lowercase();
    let mut words = small.split(|letter: char| !letter.is_alphanumeric());
    if words.any(|word| matches!(word, "nan" | "inf" | "infinity")) {
        wrong.push("no number");
    }
    if small.contains("\u{2212}0 ") || small.contains("\u{2212}0.0 ") {
        wrong.push("minus nothing");
    }
    if is_computed && is_certain(text) {
        wrong.push("a computed certainty");
    }
    let mut claims = small.clone();
    for name in NAMED {
        claims = claims.replace(name, "");
    }
    let claim = ["no effect", "no difference", "not significant"];
    if claims != "no difference" && claim.iter().any(|claim| claims.contains(claim)) {
        wrong.push("a claim of nothing");
    }
    wrong
        .into_iter()
        .map(|what| format!("{what}: {text:?}"))
        .collect()
}

/// True where a share of none or of all is given.
fn is_certain(text: &str) -> bool {
    // A threshold.
    let mut text = text.replace("at least 100%", "");
    for meant in MEANT {
        text = text.replace(meant, "");
    }
    ["0%", "0.0%", "100%", "100.0%"].iter().any(|share| {
        text.match_indices(share).any(|(place, _)| {
            let before = text[..place].chars().next_back();
            !before.is_some_and(|before| before.is_ascii_digit() || before == '.')
        })
    })
}
