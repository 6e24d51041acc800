//! `mcid figure`.

use resvg::usvg::{Options, Tree};

use super::run::{Folder, RESOLVE, TEMPLATE, mcid, mcid_with, root, trials};

/// Those of RESOLVE that have a picture.
const DRAWN: [&str; 11] = [
    "trajectory",
    "difference",
    "compatibility",
    "confidence",
    "priors",
    "prior-map",
    "responders",
    "people",
    "overlap",
    "contrasts",
    "readings",
];

/// Those that are tables.
const TABLES: [&str; 4] = ["lesson", "checks", "notes", "counts"];

#[test]
fn every_figure_is_an_svg_of_its_own() {
    for figure in DRAWN {
        for theme in ["light", "dark"] {
            let ran = mcid(&["figure", RESOLVE, "--figure", figure, "--theme", theme]);
            assert_eq!(ran.status, 0, "{figure}: {}", ran.error);
            let tree = Tree::from_str(&ran.out, &Options::default()).expect("it is SVG");
            assert!((tree.size().width() - 760.0).abs() < 0.01, "{figure}");
            let card = if theme == "light" {
                "#ffffff"
            } else {
                "#1b2126"
            };
            assert!(ran.out.contains(&format!("fill=\"{card}\"/>")), "{figure}");
            for path in ran.out.lines().filter(|line| line.starts_with("<path")) {
                assert!(path.contains(" fill=\""), "black by chance: {path}");
            }
            for other in ["class=", "var(", "light-dark", "NaN"] {
                assert!(!ran.out.contains(other), "{figure}: {other}");
            }
            for name in ["<title id=\"title\">", "<desc id=\"description\">"] {
                let (_, rest) = ran.out.split_once(name).expect("it has a name");
                assert!(!rest.starts_with('<'), "{figure}: {name} is empty");
            }
        }
    }
}

#[test]
fn the_colours_are_those_of_the_style_sheet() {
    let light = mcid(&["figure", RESOLVE, "--figure", "trajectory"]).out;
    assert!(light.contains("stroke=\"#00629b\"") && light.contains("stroke-dasharray=\"8 4\""));
    let dark = mcid(&[
        "figure",
        RESOLVE,
        "--figure",
        "trajectory",
        "--theme",
        "dark",
    ])
    .out;
    assert!(dark.contains("stroke=\"#6cb8ee\"") && !dark.contains("#00629b"));
}

#[test]
fn a_png_has_the_size_that_is_asked_for() {
    let folder = Folder::new();
    let size = |name: &str| {
        let made = folder.bytes(name);
        assert_eq!(made[..8], *b"\x89PNG\r\n\x1a\n");
        let at =
            |at: usize| u32::from_be_bytes([made[at], made[at + 1], made[at + 2], made[at + 3]]);
        (at(16), at(20))
    };
    let (one, two) = (folder.path("one.png"), folder.path("two.png"));
    let asked = [
        "figure",
        RESOLVE,
        "--figure",
        "difference",
        "--width",
        "420",
        "--out",
    ];
    let ran = mcid(&[&asked[..], &[&one]].concat());
    assert_eq!(ran.status, 0, "{}", ran.error);
    mcid(&[&asked[..], &[&two, "--scale", "2"]].concat());
    let ((width, height), double) = (size("one.png"), size("two.png"));
    assert_eq!(width, 420);
    assert_eq!(double, (840, 2 * height));
}

#[test]
fn a_question_changes_the_figure() {
    let at = |between: &str| {
        mcid(&[
            "figure",
            RESOLVE,
            "--figure",
            "difference",
            "--between",
            between,
        ])
        .out
    };
    assert!(at("1.5").contains(">MCID 1.5</text>"));
    assert_ne!(at("1.5"), at("1.0"));
    assert!(!at("0").contains("no MCID yet") && !at("0").contains("as your threshold<"));
    let without = mcid(&["figure", RESOLVE, "--figure", "difference", "--no-key"]).out;
    assert!(at("1.0").contains("smaller than that, either way"));
    assert!(!without.contains(">smaller than that, either way<"));
}

#[test]
fn a_table_is_no_figure_and_says_so() {
    for table in TABLES {
        let ran = mcid(&["figure", RESOLVE, "--figure", table]);
        assert_eq!(ran.status, 2, "{table}");
        assert!(ran.error.contains("no figure"), "{}", ran.error);
    }
    // An outcome may have contrasts and no means.
    let mut file: serde_json::Value = serde_json::from_str(TEMPLATE).expect("JSON");
    file["outcomes"][0]["results"] = serde_json::json!([]);
    let course = ["figure", "-", "--figure", "trajectory"];
    let ran = mcid_with(&course, file.to_string().as_bytes());
    assert_eq!(ran.status, 2, "{}", ran.error);
    assert!(ran.error.contains("no means"), "{}", ran.error);
    assert_eq!(mcid(&["figure", RESOLVE, "--figure", "nope"]).status, 2);
    let ran = mcid(&[
        "figure",
        RESOLVE,
        "--figure",
        "people",
        "--out",
        "people.jpg",
    ]);
    assert_eq!(ran.status, 2);
    assert!(ran.error.contains(".svg or .png"), "{}", ran.error);
}

#[test]
fn the_help_names_every_figure() {
    let help = mcid(&["figure", "--help"]).out;
    for name in DRAWN.iter().chain(&TABLES) {
        assert!(help.contains(name), "{name}: {help}");
    }
}

#[test]
fn every_trial_has_its_figures() {
    for trial in trials() {
        for figure in ["trajectory", "difference"] {
            let ran = mcid(&["figure", &trial, "--figure", figure, "--width", "400"]);
            assert_eq!(ran.status, 0, "{trial}: {}", ran.error);
        }
    }
}

/// Each figure has the very marks of the golden files, which the page draws.
#[test]
fn the_marks_are_those_of_the_page() {
    for (golden, figure, more) in [
        ("trajectory-pain-opening-760", "trajectory", &[][..]),
        (
            "trajectory-self-efficacy-chosen-760",
            "trajectory",
            &["--outcome", "self-efficacy", "--between", "5"],
        ),
        ("difference-pain-opening-760", "difference", &[]),
        (
            "difference-self-efficacy-chosen-760",
            "difference",
            &["--outcome", "self-efficacy", "--between", "5"],
        ),
        ("compatibility-pain-opening-640", "compatibility", &[]),
        ("confidence-pain-opening-640", "confidence", &[]),
        ("people-pain-opening-640", "people", &[]),
        ("responders-pain-opening-640", "responders", &[]),
        ("priors-pain-640", "priors", &[]),
    ] {
        let (_, width) = golden.rsplit_once('-').expect("it ends in a width");
        let width = width.parse::<u16>().expect("a number") + 32;
        let width = width.to_string();
        let asked = [
            "figure", RESOLVE, "--figure", figure, "--no-key", "--width", &width,
        ];
        let ran = mcid(&[&asked[..], more].concat());
        assert_eq!(ran.status, 0, "{}", ran.error);
        let path = root().join(format!("crates/explorer/tests/golden/{golden}.svg"));
        let golden = std::fs::read_to_string(path).expect(golden);
        assert!(marks(&golden).len() > 10);
        assert_eq!(marks(&ran.out), marks(&golden), "{figure}");
    }
}

/// The data of paths and the words of texts, in order.
fn marks(svg: &str) -> Vec<&str> {
    let lines = svg.lines();
    let marks = lines.filter_map(|line| match line.split_once(" d=\"") {
        Some((_, data)) => data.strip_suffix("\"/>"),
        None if line.starts_with("<text") => {
            let (_, words) = line.split_once('>')?;
            words.strip_suffix("</text>")
        }
        None => None,
    });
    marks.filter(|mark| !mark.is_empty()).collect()
}
