//! How a trial is cited: the expected entries, and what hostile or missing
//! texts make of them.

use mcid_test_support::file::resolve;
use mcid_test_support::numbers::settings;
use mcid_text::citation::{Cited, Software, explorer, paper};
use mcid_trial::{Citation, Trial};
use proptest::prelude::*;

const TITLE: &str = "Effect of graded sensorimotor retraining on pain intensity in patients with chronic low back pain: a randomized clinical trial";

fn software() -> Software {
    Software {
        name: "MCID Explorer".to_owned(),
        version: "9.8.7".to_owned(),
        year: Some(2031),
        address: Some("https://explorer.example/a_b/".to_owned()),
    }
}

#[test]
fn the_paper_as_text() {
    assert_eq!(
        paper(&resolve()).plain,
        format!(
            "Bagg MK, Wand BM, Cashin AG, et al. {TITLE}. JAMA. 2022;328(5):430-439. doi:10.1001/jama.2022.9930. Registered as ACTRN12615000610538."
        )
    );
}

#[test]
fn the_paper_for_bibtex() {
    let wanted = format!(
        "@article{{resolve2022,
  author = {{Bagg, M. K. and Wand, B. M. and Cashin, A. G. and others}},
  title = {{{{{TITLE}}}}},
  journal = {{JAMA}},
  year = {{2022}},
  volume = {{328}},
  number = {{5}},
  pages = {{430--439}},
  doi = {{10.1001/jama.2022.9930}},
  url = {{https://doi.org/10.1001/jama.2022.9930}},
  note = {{Registered as ACTRN12615000610538.}}
}}
"
    );
    assert_eq!(paper(&resolve()).bibtex, wanted);
}

#[test]
fn the_paper_for_reference_managers() {
    let wanted = [
        "TY  - JOUR",
        "AU  - Bagg, M. K.",
        "AU  - Wand, B. M.",
        "AU  - Cashin, A. G.",
        &format!("TI  - {TITLE}"),
        "JO  - JAMA",
        "PY  - 2022",
        "VL  - 328",
        "IS  - 5",
        "SP  - 430",
        "EP  - 439",
        "DO  - 10.1001/jama.2022.9930",
        "UR  - https://doi.org/10.1001/jama.2022.9930",
        "N1  - There are more authors than are listed.",
        "N1  - Registered as ACTRN12615000610538.",
        "ER  - ",
        "",
    ];
    assert_eq!(paper(&resolve()).ris, wanted.join("\r\n"));
}

#[test]
fn the_explorer_names_the_paper() {
    let (trial, software) = (resolve(), software());
    let Cited { plain, bibtex, ris } = explorer(&trial, &software);
    let published = paper(&trial).plain;
    assert_eq!(
        plain,
        format!(
            "The MCID Explorer authors. MCID Explorer: RESOLVE [computer software]. Version 9.8.7. 2031. https://explorer.example/a_b/ Shows results published in: {published}"
        )
    );
    assert!(bibtex.starts_with(
        "@misc{resolve-explorer,\n  author = {{The MCID Explorer authors}},\n  title = {{MCID Explorer: RESOLVE}},\n  year = {2031},\n  url = {https://explorer.example/a_b/},\n  note = {Version 9.8.7. Shows results published in: Bagg MK"
    ), "{bibtex}");
    assert!(ris.starts_with(
        "TY  - COMP\r\nAU  - The MCID Explorer authors\r\nTI  - MCID Explorer: RESOLVE\r\nPY  - 2031\r\nET  - 9.8.7\r\nUR  - https://explorer.example/a_b/\r\nN1  - Shows"
    ), "{ris}");
}

#[test]
fn the_explorer_cites_the_version_that_it_is() {
    let own = Software::explorer(None, None);
    let file = include_str!("../../../../CITATION.cff");
    assert!(file.contains(&format!("version: \"{}\"", own.version)));
    assert!(file.contains(&format!("title: \"{}\"", own.name)));
    assert!(file.contains(&format!("name: \"The {} authors\"", own.name)));
}

#[test]
fn what_is_missing_is_left_out() {
    let mut trial = resolve();
    trial.citation = Citation {
        title: "Does it help?".to_owned(),
        ..Citation::default()
    };
    trial.registrations.clear();
    let bare = paper(&trial);
    assert_eq!(bare.plain, "Does it help?");
    assert_eq!(
        bare.bibtex,
        "@misc{resolve,\n  title = {{Does it help?}}\n}\n"
    );
    assert_eq!(bare.ris, "TY  - GEN\r\nTI  - Does it help?\r\nER  - \r\n");
    let software = Software {
        year: None,
        address: None,
        ..software()
    };
    let cited = explorer(&trial, &software);
    assert_eq!(
        cited.plain,
        "The MCID Explorer authors. MCID Explorer: RESOLVE [computer software]. Version 9.8.7. Shows results published in: Does it help?"
    );
    assert!(!cited.ris.contains("UR  -") && !cited.bibtex.contains("year"));
}

#[test]
fn a_place_in_a_journal_that_is_not_understood_is_kept() {
    let mut trial = resolve();
    trial.citation.locator = "published ahead of print".to_owned();
    let cited = paper(&trial);
    assert!(
        cited
            .plain
            .contains("JAMA. 2022;published ahead of print. doi")
    );
    assert!(
        cited
            .bibtex
            .contains("note = {published ahead of print. Registered")
    );
    assert!(cited.ris.contains("N1  - published ahead of print\r\n"));
    assert!(!cited.bibtex.contains("volume") && !cited.ris.contains("VL  -"));
}

#[test]
fn an_address_that_leads_elsewhere_is_left_out() {
    let trial = resolve();
    for address in ["javascript:alert(1)", "file:///etc", "https://", "//x", ""] {
        let software = Software {
            address: Some(address.to_owned()),
            ..software()
        };
        let cited = explorer(&trial, &software);
        assert!(!cited.bibtex.contains("url"), "{address}");
        assert!(!cited.ris.contains("UR  -"), "{address}");
    }
}

#[test]
fn tex_sets_what_was_written() {
    let mut trial = resolve();
    trial.citation.title = "50% of $5 & {a_b} #1 ~ ^ \\x <y>".to_owned();
    assert!(paper(&trial).bibtex.contains(
        "{{50\\% of \\$5 \\& \\textbraceleft{}a\\_b\\textbraceright{} \\#1 \\textasciitilde{} \\textasciicircum{} \\textbackslash{}x \\textless{}y\\textgreater{}}}"
    ));
}

/// RESOLVE with every text of its citation replaced.
fn with_text(text: &str) -> Trial {
    let mut trial = resolve();
    text.clone_into(&mut trial.id);
    text.clone_into(&mut trial.short_name);
    trial.registrations = vec![text.to_owned()];
    trial.citation = Citation {
        authors: vec![text.to_owned(), format!("{text} AB")],
        title: text.to_owned(),
        journal: text.to_owned(),
        year: Some(2020),
        locator: text.to_owned(),
        doi: Some(text.to_owned()),
    };
    trial
}

#[track_caller]
fn assert_well_formed(cited: &Cited) {
    assert_eq!(cited.plain.lines().count(), 1);
    let mut depth = 0_i32;
    for letter in cited.bibtex.trim_end().chars() {
        depth += match letter {
            '{' => 1,
            '}' => -1,
            _ => 0,
        };
        assert!(depth >= 0, "{}", cited.bibtex);
    }
    assert_eq!(depth, 0, "{}", cited.bibtex);
    let key = cited.bibtex.split(['{', ',']).nth(1).unwrap_or_default();
    let allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    assert!(!key.is_empty() && key.bytes().all(allowed), "{key}");
    let lines: Vec<&str> = cited.ris.split("\r\n").collect();
    let (last, records) = lines.split_last().expect("a last line");
    assert!(last.is_empty());
    assert!(records[0].starts_with("TY  - "));
    for (index, line) in records.iter().enumerate() {
        assert!(!line.contains(['\r', '\n']), "{line:?}");
        let (tag, value) = line.split_at(6);
        assert!(tag.ends_with("  - ") && tag[..2].bytes().all(|byte| byte.is_ascii_alphanumeric()));
        let is_end = index + 1 == records.len();
        assert_eq!(tag == "ER  - ", is_end, "{line:?}");
        assert_eq!(value.is_empty(), is_end, "{line:?}");
    }
}

#[test]
fn hostile_texts_stay_texts() {
    for text in [
        "}\n@article{x,",
        "a\r\nER  - \r\nTY  - JOUR",
        "\\input{/etc/passwd}",
        "</script><script>alert(1)</script>",
        "\u{202E}gpj.exe\u{0}\u{2028}\u{2029}",
        "{{{",
        "\\",
        "\u{0}",
    ] {
        let trial = with_text(text);
        assert_well_formed(&paper(&trial));
        assert_well_formed(&explorer(&trial, &software()));
    }
}

proptest! {
    #![proptest_config(settings())]

    #[test]
    fn any_text_is_cited_in_one_piece(text in any::<String>(), odd in "[{}\\\\@,\r\n A-Z:()-]{0,12}") {
        for text in [text, odd] {
            let trial = with_text(&text);
            let software = Software { name: text.clone(), version: text.clone(), year: None, address: Some(format!("https://{text}")) };
            assert_well_formed(&paper(&trial));
            assert_well_formed(&explorer(&trial, &software));
        }
    }
}
