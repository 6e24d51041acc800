//! The picture beside a link: what it shows, that nothing in it meets anything
//! else or is cut off, and that no text of a trial becomes markup.

use mcid_figure::preview::{HEIGHT, WIDTH, preview};
use mcid_figure::scene::Role;
use mcid_figure::text_width::{TEXT_SIZE, role_width};
use mcid_figure::theme::{Scheme, colours};
use mcid_test_support::file::{
    THREE_ARMS, changed, contrasts, printed, read, resolve, set_difference, turn,
    without_differences,
};
use mcid_test_support::golden::assert_golden_text;
use mcid_test_support::numbers::settings;
use mcid_trial::Trial;
use proptest::prelude::*;
use serde_json::json;

/// A text with its box in pixels.
#[derive(Debug)]
struct Text {
    content: String,
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
}

fn attribute<'a>(element: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = element.split_once(&format!(" {name}=\""))?;
    rest.split('"').next()
}

#[track_caller]
fn number(element: &str, name: &str) -> f64 {
    let value = attribute(element, name).unwrap_or_else(|| panic!("no {name} in {element}"));
    value
        .parse()
        .unwrap_or_else(|_| panic!("{value} in {element}"))
}

fn unescaped(text: &str) -> String {
    [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&amp;", "&"),
    ]
    .iter()
    .fold(text.to_owned(), |text, (from, to)| text.replace(from, to))
}

/// Width of a text by the table of the figures.
fn width(element: &str, content: &str, size: f64) -> f64 {
    let bold = attribute(element, "font-weight") == Some("700");
    let role = if bold { Role::Strong } else { Role::Label };
    role_width(role, content) * size / TEXT_SIZE
}

/// Every text of a picture, where the transforms have put it.
fn texts(svg: &str) -> Vec<Text> {
    let (mut x, mut y, mut scale) = (0.0, 0.0, 1.0);
    let mut found = Vec::new();
    for line in svg.lines() {
        if let Some(transform) = attribute(line, "transform").filter(|text| text.contains("scale"))
        {
            let numbers: Vec<f64> = transform
                .split(|letter: char| !letter.is_ascii_digit() && letter != '.' && letter != '-')
                .filter_map(|number| number.parse().ok())
                .collect();
            (x, y, scale) = (numbers[0], numbers[1], numbers[2]);
        }
        let Some(rest) = line.strip_prefix("<text") else {
            continue;
        };
        let (element, content) = rest.split_once('>').expect("an end of the tag");
        let content = content.strip_suffix("</text>").expect("an end of the text");
        let size = number(element, "font-size");
        let (own, next) = content.split_once("<tspan").unwrap_or((content, ""));
        let mut long = width(element, &unescaped(own), size);
        let mut whole = unescaped(own);
        if let Some((span, words)) = next.split_once('>') {
            let words = unescaped(words.trim_end_matches("</tspan>"));
            long += number(span, "dx") + width(span, &words, size);
            whole = format!("{whole} / {words}");
        }
        let at = number(element, "x");
        let left = match attribute(element, "text-anchor") {
            Some("middle") => at - long / 2.0,
            Some("end") => at - long,
            _ => at,
        };
        let baseline = number(element, "y");
        found.push(Text {
            content: whole,
            left: x + scale * left,
            right: x + scale * (left + long),
            top: y + scale * (baseline - 0.85 * size),
            bottom: y + scale * (baseline + 0.15 * size),
        });
    }
    found
}

/// Every line is one element, every text has room, and no two meet.
#[track_caller]
fn assert_sound(svg: &str) {
    for line in svg.lines() {
        let known = [
            "<svg xmlns=",
            "<rect ",
            "<path ",
            "<text ",
            "<g ",
            "</g>",
            "</svg>",
        ];
        assert!(known.iter().any(|tag| line.starts_with(tag)), "{line:?}");
        assert!(!line.contains("NaN") && !line.contains("inf\""), "{line}");
        assert!(!line.contains(char::is_control), "{line:?}");
        if line.starts_with("<text ") {
            let tags = line.matches('<').count();
            let spans = line.matches("<tspan dx=").count();
            assert_eq!(tags, 2 + 2 * spans, "{line}");
            assert_eq!(line.matches('>').count(), tags, "{line}");
        }
    }
    let texts = texts(svg);
    for (index, text) in texts.iter().enumerate() {
        let inside = text.left >= 40.0
            && text.right <= WIDTH - 40.0
            && text.top >= 30.0
            && text.bottom <= HEIGHT - 30.0;
        assert!(inside, "cut off: {text:?}");
        assert!(!text.content.trim().is_empty(), "an empty text");
        for other in &texts[..index] {
            let meets = text.left < other.right
                && other.left < text.right
                && text.top < other.bottom
                && other.top < text.bottom;
            assert!(!meets, "{text:?} meets {other:?}");
        }
    }
}

fn contents(svg: &str) -> Vec<String> {
    texts(svg).into_iter().map(|text| text.content).collect()
}

#[test]
fn resolve_as_it_is_shared() {
    let svg = preview(&resolve());
    assert_sound(&svg);
    assert_golden_text("preview-resolve.svg", &svg);
    let words = contents(&svg);
    for wanted in [
        "MCID Explorer",
        "RESOLVE / chronic low back pain",
        "Is one point less pain",
        "enough to matter?",
        "1.0 point lower",
        "95% CI 0.4 to 1.5 points lower",
        "MCID 1.0",
        "\u{2212}1.0 (\u{2212}1.5 to \u{2212}0.4)",
        "\u{2190} favours retraining",
        "favours sham control \u{2192}",
    ] {
        assert!(
            words.iter().any(|text| text == wanted),
            "{wanted} in {words:?}"
        );
    }
    let all = words.join(" ");
    assert!(
        all.contains("than with sham control; lower is better"),
        "{all}"
    );
}

#[test]
fn the_colours_are_those_of_the_light_theme() {
    let svg = preview(&resolve());
    for part in svg
        .split('#')
        .skip(1)
        .filter(|part| part.as_bytes().get(6) == Some(&b'"'))
    {
        let colour = format!("#{}", &part[..6]);
        assert!(
            colours().any(|known| known.value(Scheme::Light) == colour),
            "{colour}"
        );
    }
}

#[test]
fn odd_trials_have_a_picture() {
    let full = read(include_str!("../../../../tests/data/full.json"));
    let ratio = without_differences();
    let means = changed(|file| contrasts(file).clear());
    let large = changed(|file| {
        set_difference(file, "-99999999999.99", "-999999999999.99", "99999999.99");
        file["outcomes"][0]["scale"]["minimum"] = json!("-999999999999.99");
    });
    for trial in [
        resolve(),
        read(THREE_ARMS),
        full,
        changed(turn),
        printed("0.0", "-0.5", "0.5"),
        ratio.clone(),
        means,
        large,
    ] {
        assert_sound(&preview(&trial));
    }
    let words = contents(&preview(&ratio)).join(" ");
    assert!(
        words.contains("RESOLVE randomly assigned 276 adults"),
        "{words}"
    );
    assert!(!words.contains("% CI"), "{words}");
}

/// RESOLVE with its shown texts replaced.
fn with_texts(name: &str, text: &str) -> Trial {
    let mut trial = resolve();
    name.clone_into(&mut trial.short_name);
    for place in [
        &mut trial.question,
        &mut trial.condition,
        &mut trial.description,
    ] {
        text.clone_into(place);
    }
    for arm in &mut trial.arms {
        text.clone_into(&mut arm.short_name);
    }
    for visit in &mut trial.visits {
        text.clone_into(&mut visit.label);
    }
    for outcome in &mut trial.outcomes {
        for place in [
            &mut outcome.name,
            &mut outcome.unit_singular,
            &mut outcome.unit_plural,
        ] {
            text.clone_into(place);
        }
    }
    trial
}

#[test]
fn long_texts_have_room_or_are_cut_off() {
    for word in [
        "a",
        "pain",
        "WWWWWW",
        "sensorimotor",
        "W\u{142}odzimierz",
        "\u{6f22}\u{5b57}",
    ] {
        for length in [1, 2, 3, 5, 8, 13, 21, 34, 55, 400] {
            let text = vec![word; length].join(" ");
            assert_sound(&preview(&with_texts(&text, &text)));
            assert_sound(&preview(&with_texts(
                &word.repeat(length),
                &word.repeat(length),
            )));
            let svg = preview(&with_texts("SHORT", &text));
            assert_sound(&svg);
            let words = contents(&svg).join(" ");
            for wanted in ["lower is better", "95% CI 0.4 to 1.5"] {
                assert!(words.contains(wanted), "{wanted} in {words}");
            }
        }
    }
}

#[test]
fn hostile_texts_stay_texts() {
    for text in [
        "</text><script>alert(1)</script>",
        "<image href=\"https://evil.example/\"/>",
        "<!-- ]]> <![CDATA[",
        "&amp; &#0; &evil;",
        "\" onload=\"alert(1)",
        "a\0b\u{202E}c\u{FFFE}\u{2028}d",
        "\0",
        "",
    ] {
        assert_sound(&preview(&with_texts(text, text)));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, ..settings() })]

    #[test]
    fn any_text_has_room(name in any::<String>(), text in any::<String>()) {
        assert_sound(&preview(&with_texts(&name, &text)));
    }
}
