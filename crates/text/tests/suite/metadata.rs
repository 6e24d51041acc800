//! What a trial's page says of itself: the expected words and tags, and that
//! no text of a trial ever becomes markup.

use mcid_test_support::file::{
    THREE_ARMS, changed, contrasts, make_changes, printed, read, resolve, turn, without_differences,
};
use mcid_test_support::numbers::settings;
use mcid_text::metadata::{
    DESCRIPTION_LENGTH, Picture, Site, description, head, picture_words, title,
};
use mcid_trial::{Citation, Trial};
use proptest::prelude::*;
use serde_json::Value;

const WORDS: &str = "Is one point less pain enough to matter? Mean pain intensity at 18 weeks: 1.0 point lower (better) with retraining than sham control, 95% CI 0.4 to 1.5 lower.";

fn site() -> Site {
    Site {
        base: Some("https://explorer.example/trial/".to_owned()),
        version: "9.8.7".to_owned(),
        picture: Some(Picture {
            file: "preview.png".to_owned(),
            width: 1200,
            height: 630,
        }),
    }
}

fn nowhere() -> Site {
    Site {
        base: None,
        ..site()
    }
}

/// The content of a tag that names it, for each such tag.
fn contents(head: &str, name: &str) -> Vec<String> {
    let wanted = format!("=\"{name}\" content=\"");
    head.lines()
        .filter_map(|line| line.split_once(&wanted))
        .map(|(_, rest)| rest.trim_end_matches("\">").to_owned())
        .collect()
}

fn linked(head: &str) -> Value {
    let (_, rest) = head
        .split_once("<script type=\"application/ld+json\">")
        .expect("a script");
    let (json, _) = rest.split_once("</script>").expect("its end");
    serde_json::from_str(json).expect("JSON")
}

#[test]
fn the_words_of_resolve() {
    let trial = resolve();
    assert_eq!(
        title(&trial),
        "RESOLVE: Is one point less pain enough to matter? | MCID Explorer"
    );
    assert_eq!(description(&trial), WORDS);
    assert_eq!(picture_words(&trial), format!("RESOLVE: {WORDS}"));
}

#[test]
fn the_tags_of_resolve() {
    let head = head(&resolve(), &site());
    for (name, wanted) in [
        ("description", WORDS),
        ("og:type", "website"),
        ("og:site_name", "MCID Explorer"),
        (
            "og:title",
            "RESOLVE: Is one point less pain enough to matter? | MCID Explorer",
        ),
        ("og:description", WORDS),
        ("og:url", "https://explorer.example/trial/"),
        ("og:image", "https://explorer.example/trial/preview.png"),
        ("og:image:width", "1200"),
        ("og:image:height", "630"),
        ("twitter:card", "summary_large_image"),
        ("citation_publication_date", "2022"),
        ("citation_journal_title", "JAMA"),
        ("citation_volume", "328"),
        ("citation_issue", "5"),
        ("citation_firstpage", "430"),
        ("citation_lastpage", "439"),
        ("citation_doi", "10.1001/jama.2022.9930"),
    ] {
        assert_eq!(contents(&head, name), [wanted], "{name}");
    }
    assert_eq!(
        contents(&head, "citation_author"),
        ["Bagg, M. K.", "Wand, B. M.", "Cashin, A. G."]
    );
    assert!(contents(&head, "citation_title")[0].starts_with("Effect of graded"));
    assert!(head.contains("<link rel=\"canonical\" href=\"https://explorer.example/trial/\">\n"));
}

#[test]
fn the_linked_data_of_resolve() {
    let data = linked(&head(&resolve(), &site()));
    let graph = &data["@graph"];
    let [results, paper, explorer] = [&graph[0], &graph[1], &graph[2]];
    assert_eq!(results["@type"], "Dataset");
    assert_eq!(
        results["name"],
        "RESOLVE: summary results of a randomised trial"
    );
    assert_eq!(results["identifier"][0], "ACTRN12615000610538");
    assert_eq!(results["isBasedOn"][0]["@id"], paper["@id"]);
    assert!(results["isBasedOn"][1].is_null(), "the paper is one source");
    let pain = &results["variableMeasured"][0];
    assert_eq!(pain["name"], "pain intensity");
    assert_eq!(pain["unitText"], "points");
    assert_eq!(
        (&pain["minValue"], &pain["maxValue"]),
        (&"0".into(), &"10".into())
    );
    assert!(results.get("license").is_none(), "none is known");
    assert_eq!(paper["@type"], "ScholarlyArticle");
    assert_eq!(paper["@id"], "https://doi.org/10.1001/jama.2022.9930");
    assert_eq!(paper["author"][0]["name"], "Bagg MK");
    assert_eq!(paper["author"][0]["familyName"], "Bagg");
    assert_eq!(paper["datePublished"], "2022");
    let journal = &paper["isPartOf"]["isPartOf"]["isPartOf"];
    assert_eq!(journal["name"], "JAMA");
    assert_eq!(explorer["softwareVersion"], "9.8.7");
}

#[test]
fn a_page_without_an_address_points_nowhere() {
    for base in [None, Some("javascript:alert(1)"), Some("/here/"), Some("")] {
        let site = Site {
            base: base.map(str::to_owned),
            ..site()
        };
        let head = head(&resolve(), &site);
        for absent in ["canonical", "og:url", "og:image", "javascript"] {
            assert!(!head.contains(absent), "{absent} in {head}");
        }
        assert_eq!(contents(&head, "twitter:card"), ["summary"]);
    }
}

#[test]
fn a_picture_lies_beside_the_page() {
    for (base, wanted) in [
        ("https://a.example", "https://a.example/preview.png"),
        ("https://a.example/b/", "https://a.example/b/preview.png"),
        (
            "https://a.example/b/c.html",
            "https://a.example/b/preview.png",
        ),
    ] {
        let site = Site {
            base: Some(base.to_owned()),
            ..site()
        };
        assert_eq!(contents(&head(&resolve(), &site), "og:image"), [wanted]);
    }
}

#[test]
fn what_is_missing_has_no_tag() {
    let mut trial = resolve();
    trial.citation = Citation {
        title: "A title".to_owned(),
        ..Citation::default()
    };
    trial.registrations.clear();
    trial.condition.clear();
    trial
        .sources
        .iter_mut()
        .for_each(|source| source.doi = None);
    let head = head(&trial, &nowhere());
    let tags: Vec<&str> = head
        .lines()
        .filter(|line| line.contains("citation_"))
        .collect();
    assert_eq!(tags, ["<meta name=\"citation_title\" content=\"A title\">"]);
    let data = linked(&head);
    let text = data.to_string();
    assert!(
        !text.contains("null") && !text.contains("\"\"") && !text.contains("[]"),
        "{text}"
    );
    assert_eq!(data["@graph"][1]["@id"], "#paper");
    assert_eq!(data["@graph"][0]["isBasedOn"][0]["@id"], "#paper");
}

#[test]
fn the_direction_of_benefit_is_always_said() {
    let harm = changed(|file| {
        turn(file);
        for contrast in contrasts(file) {
            mcid_test_support::file::negate_contrast(contrast);
        }
    });
    assert!(description(&harm).contains("1.0 point lower (worse) with retraining"));
    let turned = changed(turn);
    assert!(description(&turned).contains("1.0 point higher (better) with retraining"));
    assert!(description(&turned).contains("95% CI 0.4 to 1.5 higher"));
    let none = printed("0.0", "-0.5", "0.5");
    assert!(
        description(&none).contains("0.0 points apart (lower is better)"),
        "{}",
        description(&none)
    );
    assert!(description(&none).contains("95% CI 0.5 lower to 0.5 higher"));
    let change = changed(make_changes);
    assert!(description(&change).contains("Mean change in pain intensity at 18 weeks"));
}

#[test]
fn without_a_difference_the_trial_is_described() {
    let words = description(&without_differences());
    assert!(
        words.starts_with("Is one point less pain enough to matter? RESOLVE randomly assigned"),
        "{words}"
    );
    assert!(
        words.ends_with('\u{2026}') && !words.contains("CI"),
        "{words}"
    );
}

#[test]
fn no_difference_is_said_by_halves() {
    let mut trial = resolve();
    for length in 0..200 {
        trial.question = "why ".repeat(length);
        trial.arms[0].short_name = format!("Treatment{}", " x".repeat(length / 2));
        let words = description(&trial);
        assert!(words.chars().count() <= DESCRIPTION_LENGTH, "{words}");
        let complete = words.ends_with("95% CI 0.4 to 1.5 lower.");
        assert_eq!(words.contains("1.0 point"), complete, "{words}");
        let words = picture_words(&trial);
        assert!(words.chars().count() <= 420, "{words}");
        let complete = words.ends_with("95% CI 0.4 to 1.5 lower.");
        assert_eq!(words.contains("1.0 point"), complete, "{words}");
        assert!(title(&trial).chars().count() <= 90);
    }
}

/// A trial with every text that the head shows replaced.
fn with_text(text: &str) -> Trial {
    let mut trial = resolve();
    for place in [
        &mut trial.title,
        &mut trial.short_name,
        &mut trial.question,
        &mut trial.description,
        &mut trial.condition,
    ] {
        text.clone_into(place);
    }
    trial.registrations = vec![text.to_owned()];
    trial.citation = Citation {
        authors: vec![text.to_owned(), format!("{text} AB")],
        title: text.to_owned(),
        journal: text.to_owned(),
        year: Some(2020),
        locator: text.to_owned(),
        doi: Some(text.to_owned()),
    };
    for source in &mut trial.sources {
        source.doi = Some(text.to_owned());
    }
    for outcome in &mut trial.outcomes {
        for place in [
            &mut outcome.name,
            &mut outcome.instrument,
            &mut outcome.unit_singular,
            &mut outcome.unit_plural,
        ] {
            text.clone_into(place);
        }
    }
    for arm in &mut trial.arms {
        text.clone_into(&mut arm.short_name);
    }
    for visit in &mut trial.visits {
        text.clone_into(&mut visit.label);
    }
    trial
}

const CANONICAL: &str = "<link rel=\"canonical\" href=\"https://explorer.example/trial/\">";

/// Every line is one element of those that are meant, and every quotation mark
/// and angle bracket belongs to it.
#[track_caller]
fn assert_harmless(head: &str) {
    for line in head.lines() {
        let count = |letter: char| line.matches(letter).count();
        let (brackets, quotes) = if line.starts_with("<title>") && line.ends_with("</title>") {
            (2, None)
        } else if line == CANONICAL || (line.starts_with("<meta ") && line.ends_with("\">")) {
            (1, Some(4))
        } else {
            assert!(
                line.starts_with("<script type=\"application/ld+json\">{\""),
                "{line}"
            );
            assert!(line.ends_with("}</script>"), "{line}");
            assert!(!line.contains('&'), "{line}");
            (2, None)
        };
        assert_eq!(count('<'), brackets, "{line}");
        assert_eq!(count('>'), brackets, "{line}");
        assert!(quotes.is_none_or(|quotes| count('"') == quotes), "{line}");
        let hidden = |letter: char| {
            letter.is_control()
                || matches!(letter, '\u{2028}' | '\u{2029}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
        };
        assert!(!line.contains(hidden), "{line:?}");
    }
    assert_eq!(linked(head)["@context"], "https://schema.org");
}

#[test]
fn hostile_texts_stay_texts() {
    for text in [
        "<img src=x onerror=alert(1)>",
        "</title><script>alert(1)</script>",
        "</script><script>alert(1)</script>",
        "<!-- <script>",
        "]]>",
        "\" onload=\"alert(1)",
        "' x='",
        "&lt;b&gt; &amp;",
        "\u{202E}evil\u{2066}",
        "a\0b\r\nc",
        "\u{2028}\u{2029}",
        "\\u003c\\\"",
        "\0",
        "",
    ] {
        assert_harmless(&head(&with_text(text), &site()));
    }
}

#[test]
fn every_trial_has_a_sound_head() {
    for trial in [
        resolve(),
        read(THREE_ARMS),
        read(include_str!("../../../../tests/data/full.json")),
    ] {
        assert_harmless(&head(&trial, &site()));
        assert_harmless(&head(&trial, &nowhere()));
    }
}

proptest! {
    #![proptest_config(settings())]

    #[test]
    fn no_text_becomes_markup(text in any::<String>(), odd in "[<>&\"'/!\\\\a-z\u{2028}\u{202e}\r\n-]{0,20}") {
        assert_harmless(&head(&with_text(&text), &site()));
        assert_harmless(&head(&with_text(&odd), &site()));
    }

    #[test]
    fn no_site_becomes_markup(text in any::<String>()) {
        let site = Site {
            base: Some(format!("https://{text}")),
            version: text.clone(),
            picture: Some(Picture { file: text, width: 1, height: 1 }),
        };
        for line in head(&resolve(), &site).lines() {
            prop_assert!(line.matches('<').count() <= 2, "{}", line);
        }
    }
}
