//! Ten thousand spoilt tables: none stops the program, and none gives a
//! number that is not in it.

use crate::table::{Numbers, draft, invented};
use mcid_trial::document::Json;
use mcid_trial::table::{TEMPLATE_ARMS, TEMPLATE_CONTRASTS, arms_csv, contrasts_csv};

/// Pieces that tables go wrong by.
const PIECES: [&str; 24] = [
    ",", ";", "\t", "|", "\"", "\n", "\r", "#", "-", "−", "–", "(", ")", " to ", "95% CI", "%",
    "1,234", ".", "0", "week", "mean", "estimate", "\u{FEFF}", "é",
];

fn spoilt(text: &str, numbers: &mut Numbers) -> String {
    let mut characters: Vec<char> = text.chars().collect();
    for _ in 0..=numbers.below(6) {
        let at = numbers.below(characters.len());
        match numbers.below(4) {
            0 => {
                characters.remove(at);
            }
            1 => {
                let piece = PIECES[numbers.below(PIECES.len())];
                for (count, character) in piece.chars().enumerate() {
                    characters.insert(at + count, character);
                }
            }
            2 => {
                let other = numbers.below(characters.len());
                characters.swap(at, other);
            }
            _ => {
                let end = (at + numbers.below(40)).min(characters.len());
                let some: Vec<char> = characters[at..end].to_vec();
                let to = numbers.below(characters.len());
                for (count, character) in some.into_iter().enumerate() {
                    characters.insert(to + count, character);
                }
            }
        }
        if characters.is_empty() {
            break;
        }
    }
    characters.into_iter().collect()
}

/// Every number of results and contrasts, but for levels, which may be
/// proposed.
fn numbers_of(json: &Json, found: &mut Vec<String>) {
    const KEYS: [&str; 9] = [
        "n",
        "mean",
        "standard_deviation",
        "standard_error",
        "lower",
        "upper",
        "median",
        "estimate",
        "p",
    ];
    match json {
        Json::Object(members) => {
            for (key, value) in members {
                if KEYS.contains(&key.as_str()) && !value.as_str().is_empty() {
                    found.push(value.as_str().to_owned());
                } else {
                    numbers_of(value, found);
                }
            }
        }
        Json::List(entries) => entries.iter().for_each(|entry| numbers_of(entry, found)),
        _ => {}
    }
}

#[test]
fn a_spoilt_table_never_stops_the_program_or_gives_a_number_that_is_not_in_it() {
    let mut numbers = Numbers(20_26);
    let trial = invented(&mut numbers, true);
    let bases = [
        TEMPLATE_ARMS.to_owned(),
        TEMPLATE_CONTRASTS.to_owned(),
        arms_csv(&trial),
        contrasts_csv(&trial),
        include_str!("../../../../../tests/reference/mint_table.csv").to_owned(),
        include_str!("../../../../../tests/reference/resolve_table.csv").lines().take(8).collect::<Vec<_>>().join("\n"),
        "Outcome;Week;A mean (SD);B mean (SD);Difference (95% CI);P\npain;4;5,6 (1,9);5,0 (1,8);-1,0 (-1,5 bis -0,4);<,001\n".to_owned(),
    ];
    let (mut read, mut refused) = (0, 0);
    for count in 0..10_000 {
        let text = spoilt(&bases[count % bases.len()], &mut numbers);
        if text
            .trim_start_matches('\u{FEFF}')
            .trim_start()
            .starts_with(['{', '[', '<'])
        {
            continue;
        }
        let answers = [
            ("trial", "facet"),
            ("decimal_mark", "comma"),
            ("outcome", "pain"),
            ("time_unit", "weeks"),
        ];
        let Ok(draft) = draft(&text, &answers) else {
            refused += 1;
            continue;
        };
        read += 1;
        let plain = text.replace(['−', '–'], "-").replace(',', ".");
        let mut found = Vec::new();
        numbers_of(
            draft.document.at("/outcomes").unwrap_or(&Json::object()),
            &mut found,
        );
        for number in found {
            // A thousand may have lost its mark.
            let digits = number.trim_start_matches(['<', '>', '=', '-', '+']);
            let is_there = plain.contains(digits) || text.replace(['.', ','], "").contains(digits);
            assert!(is_there, "{number} is not in\n{text}");
        }
    }
    assert!(read > 1_000 && refused > 1_000, "{read} {refused}");
}
