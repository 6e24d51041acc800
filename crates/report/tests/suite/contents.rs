//! Reports hold everything that the page shows, in every form, and nothing
//! that a file says becomes markup.

use std::collections::BTreeSet;

use crate::hostile::{HOSTILE, made_hostile};
use crate::read::{Found, html_texts, markdown_text, normal, plain_text};
use mcid_analysis::checks::Report as Checks;
use mcid_analysis::fragment;
use mcid_analysis::parameter::{CHOICES, SETTINGS};
use mcid_analysis::question::Question;
use mcid_analysis::setting::Setting;
use mcid_explorer::first_view::analyse;
use mcid_explorer::{ALL, ON_FIRST_SCREEN, view};
use mcid_report::{FORMATS, Report, Software, report};
use mcid_test_support::ask::{at, decimal, openings, own_prior, pain, set};
use mcid_test_support::file::{resolve, trials};
use mcid_test_support::shown::texts;
use mcid_text::table::{NOTHING, Table};
use mcid_trial::Trial;
use serde_json::Value;

const SCHEMA: &str = include_str!("../../../../public/report-format-1.schema.json");
const DESCRIPTION: &str = include_str!("../../../../docs/report-format.md");

fn software() -> Software {
    Software {
        version: "1.2.3".to_owned(),
        build: "0123456789abcdef".to_owned(),
    }
}

fn made(trial: &Trial, question: &Question) -> Report {
    let warnings = vec!["Warning in line 3, column 7: look at this.".to_owned()];
    report(trial, question, &warnings, &software())
}

fn written(report: &Report, name: &str) -> String {
    let format = FORMATS.iter().find(|format| format.name == name);
    (format.expect("a form").write)(report)
}

/// Questions about RESOLVE, and the opening one about each outcome of other
/// trials.
fn cases() -> Vec<(String, Trial, Question)> {
    let mut cases = Vec::new();
    let trial = resolve();
    let estimated = Question {
        within: decimal("45"),
        ..pain(&trial, "1.5")
    };
    for question in [
        Question::opening(&trial),
        pain(&trial, "0"),
        estimated,
        set(
            own_prior(pain(&trial, "0.5"), "0.5", "1.0"),
            Setting::Level,
            "80",
        ),
        at(&trial, "disability", "2.0"),
    ] {
        cases.push(("RESOLVE".to_owned(), trial.clone(), question));
    }
    for (name, trial) in mcid_test_support::odd::all() {
        let most = if name.starts_with("RESOLVE") { 1 } else { 3 };
        for question in openings(&trial).into_iter().take(most) {
            cases.push((name.clone(), trial.clone(), question));
        }
    }
    for trial in trials() {
        for question in openings(&trial).into_iter().take(2) {
            cases.push((trial.short_name.clone(), trial.clone(), question));
        }
    }
    let hostile = made_hostile(resolve());
    let question = Question::opening(&hostile);
    cases.push(("hostile".to_owned(), hostile, question));
    cases
}

/// Everything that the page says of a question; for readers without what is
/// said again in a table.
fn shown(trial: &Trial, question: &Question, to_readers: bool) -> Vec<String> {
    let mut found = Vec::new();
    for place in 0..ALL.len() {
        let mut made = view(trial, question, place, 400.0).expect("an exhibit");
        let mut left_out: BTreeSet<String> =
            made.key.iter().map(|key| key.meaning.clone()).collect();
        // Colours say nothing without the figure; the report counts what
        // agrees, and its JSON text lists it.
        made.further_table = Table::default();
        if to_readers {
            left_out.insert(made.alternative.clone());
        }
        if place < ON_FIRST_SCREEN {
            // Their finding is the answer.
            left_out.insert(made.lead.text());
        }
        if place < ON_FIRST_SCREEN || to_readers {
            made.targets.clear();
        }
        let all = texts(&made).into_iter();
        found.extend(all.filter(|text| !left_out.contains(text)));
        for (term, means) in made.terms {
            found.extend([term, means]);
        }
    }
    let analysis = analyse(trial, question);
    found.push(analysis.fixed.heading(trial));
    if let Some(answer) = analysis.at_thresholds.answer {
        found.extend([answer.headline, answer.grade, answer.against_zero]);
        found.extend([answer.finding.text(), answer.meaning.text()]);
        found.extend(answer.rounding);
    }
    for number in analysis.at_thresholds.key_numbers {
        found.extend([number.value, number.detail, number.label, number.source]);
    }
    found.push(trial.title.clone());
    found.extend(trial.registrations.iter().cloned());
    for source in &trial.sources {
        found.extend([source.name.clone(), source.reference.clone()]);
        found.extend(source.doi.clone());
    }
    found
}

/// Every text in a JSON value but the name of its format.
fn strings(value: &Value, key: &str, found: &mut Vec<String>) {
    match value {
        Value::String(text) if key != "format" => found.push(text.clone()),
        Value::Array(items) => items.iter().for_each(|item| strings(item, key, found)),
        Value::Object(members) => {
            for (key, member) in members {
                strings(member, key, found);
            }
        }
        _ => {}
    }
}

#[test]
fn every_form_holds_everything_that_the_page_shows() {
    let mut lost = Vec::new();
    for (name, trial, question) in cases() {
        let made = made(&trial, &question);
        let json: Value = serde_json::from_str(&written(&made, "json")).expect("JSON");
        let mut in_json = Vec::new();
        strings(&json, "", &mut in_json);
        let forms = [
            ("json", Found::of(&in_json)),
            ("html", Found::of(&html_texts(&written(&made, "html")))),
            (
                "markdown",
                Found::of(&markdown_text(&written(&made, "markdown"))),
            ),
            ("text", Found::of(&[plain_text(&written(&made, "text"))])),
        ];
        let mut in_text_left_out: BTreeSet<String> = [NOTHING.to_owned()].into();
        for place in 0..ALL.len() {
            let table = view(&trial, &question, place, 400.0).map(|view| view.table);
            let Table { columns, rows, .. } = table.unwrap_or_default();
            for (place, column) in columns.into_iter().enumerate() {
                if place == 0 || rows.iter().all(|row| row[place] == NOTHING) {
                    in_text_left_out.insert(column);
                }
            }
        }
        for (form, found) in &forms {
            let wanted = shown(&trial, &question, *form != "json").into_iter();
            let wanted: BTreeSet<String> = wanted.map(|text| normal(&text)).collect();
            for text in &wanted {
                // A row of plain text begins with its first cell alone, and has no
                // empty ones.
                let is_left_out = *form == "text" && in_text_left_out.contains(text);
                if !is_left_out && !found.holds(text) {
                    lost.push(format!("{name}, {form}: {text}"));
                }
            }
        }
    }
    lost.truncate(40);
    assert!(lost.is_empty(), "{}", lost.join("\n"));
}

#[test]
fn the_json_text_keeps_to_its_schema() {
    let schema: Value = serde_json::from_str(SCHEMA).expect("JSON");
    assert!(jsonschema::meta::is_valid(&schema));
    let validator = jsonschema::draft202012::new(&schema).expect("a valid schema");
    for (name, trial, question) in cases() {
        let text = written(&made(&trial, &question), "json");
        let value: Value = serde_json::from_str(&text).expect("JSON");
        let errors: Vec<String> = validator
            .iter_errors(&value)
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect();
        assert!(errors.is_empty(), "{name}: {errors:?}");
    }
}

/// Every key and every fixed value of a schema.
fn names(schema: &Value, found: &mut BTreeSet<String>) {
    match schema {
        Value::Object(members) => {
            for (key, member) in members {
                match (key.as_str(), member) {
                    ("properties", Value::Object(properties)) => {
                        found.extend(properties.keys().cloned());
                    }
                    ("enum", Value::Array(values)) => {
                        let texts = values.iter().filter_map(Value::as_str);
                        found.extend(texts.map(str::to_owned));
                    }
                    _ => {}
                }
                names(member, found);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| names(item, found)),
        _ => {}
    }
}

#[test]
fn the_description_names_everything_that_the_schema_knows() {
    let schema: Value = serde_json::from_str(SCHEMA).expect("JSON");
    let mut known = BTreeSet::new();
    names(&schema, &mut known);
    assert!(known.len() > 100, "{known:?}");
    let silent: Vec<&String> = known
        .iter()
        .filter(|name| !DESCRIPTION.contains(&format!("`{name}`")))
        .collect();
    assert!(silent.is_empty(), "{silent:?}");
}

/// A schema that lets everything pass holds nothing.
#[test]
fn the_schema_refuses_what_is_missing_or_unknown() {
    let schema: Value = serde_json::from_str(SCHEMA).expect("JSON");
    let validator = jsonschema::draft202012::new(&schema).expect("a valid schema");
    let trial = resolve();
    let text = written(&made(&trial, &Question::opening(&trial)), "json");
    let value: Value = serde_json::from_str(&text).expect("JSON");
    assert!(validator.is_valid(&value));
    let mut paths = vec![String::new()];
    let places = [
        "/software",
        "/trial",
        "/question",
        "/answer",
        "/exhibits/1",
        "/checks",
    ];
    paths.extend(places.map(str::to_owned));
    paths.extend(["/exhibits/1/numbers/0/working", "/answer/printed/0"].map(str::to_owned));
    for path in paths {
        let object = value.pointer(&path).and_then(Value::as_object);
        for key in object.expect("an object").keys() {
            let mut without = value.clone();
            let place = without.pointer_mut(&path).and_then(Value::as_object_mut);
            place.expect("an object").remove(key);
            assert!(!validator.is_valid(&without), "{path} without {key}");
        }
        let mut with = value.clone();
        let place = with.pointer_mut(&path).and_then(Value::as_object_mut);
        place.expect("an object").insert("more".into(), "x".into());
        assert!(!validator.is_valid(&with), "{path} with more");
    }
    for (path, wrong) in [
        ("/answer/verdict", "large"),
        ("/trial/fingerprint", "0"),
        ("/version", "1"),
        ("/checks/all/0/finding", "wrong"),
    ] {
        let mut other = value.clone();
        *other.pointer_mut(path).expect("a place") = wrong.into();
        assert!(!validator.is_valid(&other), "{path} = {wrong}");
    }
}

#[test]
fn the_json_text_says_what_was_asked_and_answered() {
    let trial = resolve();
    let question = pain(&trial, "1.5");
    let text = written(&made(&trial, &question), "json");
    let value: Value = serde_json::from_str(&text).expect("JSON");
    let at = |path: &str| value.pointer(path).and_then(Value::as_str).expect("a text");
    assert_eq!(at("/format"), "mcid-explorer-report");
    assert_eq!(value["version"], 1);
    assert_eq!(at("/software/version"), "1.2.3");
    assert_eq!(at("/question/outcome_id"), "pain");
    assert_eq!(at("/question/between"), "1.5");
    let address = at("/question/address");
    assert_eq!(fragment::read(address, &trial), (question, Vec::new()));
    // −1.5 is printed for anything down to −1.55.
    assert_eq!(at("/answer/verdict"), "on_the_line");
    let printed = value["answer"]["printed"].as_array().expect("a list");
    let values: Vec<&str> = printed
        .iter()
        .map(|row| row["value"].as_str().expect("a text"))
        .collect();
    assert_eq!(values[1..6], ["-1.0", "-1.5", "-0.4", "95", ".001"]);
    let settings = value["question"]["settings"].as_array().expect("a list");
    assert_eq!(settings.len(), 8 + SETTINGS.len() + CHOICES.len());
    let listed = value["checks"]["all"].as_array().expect("a list");
    assert_eq!(listed.len(), Checks::of(&trial).checks.len());
    let ids: Vec<&str> = ["figures", "exhibits"]
        .iter()
        .flat_map(|list| value[list].as_array().expect("a list"))
        .map(|view| view["id"].as_str().expect("a text"))
        .collect();
    let names: Vec<&str> = ALL.iter().map(|(name, _)| *name).collect();
    assert_eq!(ids, names);
    let warnings = &value["file_warnings"]["warnings"];
    assert_eq!(warnings[0], "Warning in line 3, column 7: look at this.");
}

#[test]
fn a_report_is_the_same_each_time_and_follows_the_data() {
    let trial = resolve();
    let question = Question::opening(&trial);
    for format in &FORMATS {
        let once = (format.write)(&made(&trial, &question));
        assert_eq!(once, (format.write)(&made(&trial, &question)));
        assert!(once.ends_with('\n'), "{}", format.name);
    }
    let fingerprint = |trial: &Trial| {
        let value: Value =
            serde_json::from_str(&written(&made(trial, &question), "json")).expect("JSON");
        value["trial"]["fingerprint"].clone()
    };
    let mut other = trial.clone();
    other.notes.pop();
    assert_ne!(fingerprint(&trial), fingerprint(&other));
}

#[test]
fn no_name_becomes_markup() {
    let trial = made_hostile(resolve());
    let made = made(&trial, &Question::opening(&trial));
    let html = written(&made, "html");
    for never in [
        "<img",
        "</script",
        "onerror=alert(1)>",
        "\u{1b}",
        "\u{202e}",
    ] {
        assert!(!html.contains(never), "{never}");
    }
    let known: BTreeSet<&str> = [
        "!doctype", "html", "head", "meta", "title", "style", "body", "main", "section", "h1",
        "h2", "h3", "h4", "p", "b", "ul", "li", "dl", "dt", "dd", "div", "table", "caption",
        "thead", "tbody", "tr", "th", "td", "br",
    ]
    .into();
    for (place, _) in html.match_indices('<') {
        let tag = html[place + 1..].trim_start_matches('/');
        let end = tag.find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '!');
        let tag = &tag[..end.expect("a tag ends")];
        assert!(known.contains(tag), "<{tag}");
    }
    let markdown = written(&made, "markdown");
    assert!(markdown.contains("\\`code\\` \\*\\*b\\*\\* \\[a\\](javascript:b)"));
    for line in markdown.lines() {
        let bare = line.replace("<br>", "");
        assert!(
            !bare.contains('<') && !bare.contains('`') || bare.contains("\\`"),
            "{line}"
        );
        assert!(!line.contains('\u{1b}'), "{line}");
    }
    let text = written(&made, "text");
    assert!(!text.contains('\u{1b}') && !text.contains('\u{202e}'));
    // In JSON the name is as it is.
    let value: Value = serde_json::from_str(&written(&made, "json")).expect("JSON");
    assert_eq!(value["trial"]["title"], HOSTILE);
}

/// Every row of a Markdown table has as many cells as its heading.
#[test]
fn markdown_tables_are_even() {
    let trial = made_hostile(resolve());
    let markdown = written(&made(&trial, &Question::opening(&trial)), "markdown");
    let mut columns = None;
    let mut tables = 0;
    for line in markdown.lines() {
        if !line.starts_with('|') {
            columns = None;
            continue;
        }
        let bars = line
            .replace("\\\\", "")
            .replace("\\|", "")
            .matches('|')
            .count();
        tables += usize::from(columns.is_none());
        assert_eq!(*columns.get_or_insert(bars), bars, "{line}");
    }
    assert!(tables > 15, "{tables}");
}

#[test]
fn plain_text_fits_a_terminal() {
    for (name, trial, question) in cases() {
        for line in written(&made(&trial, &question), "text").lines() {
            let words = line.split_whitespace().count();
            let indented = line.trim_start().starts_with("- ");
            let is_one_word = words <= 1 + usize::from(indented);
            assert!(line.chars().count() <= 80 || is_one_word, "{name}: {line}");
            assert!(!line.ends_with(' '), "{name}: {line:?}");
        }
    }
}

#[test]
fn headings_of_the_page_are_in_order_and_nothing_is_fetched() {
    let trial = resolve();
    let html = written(&made(&trial, &Question::opening(&trial)), "html");
    let mut last = 0;
    let mut count = 0;
    for (place, _) in html.match_indices("<h") {
        let level = html.as_bytes()[place + 2];
        if !level.is_ascii_digit() {
            continue;
        }
        let level = usize::from(level - b'0');
        assert!(level <= last + 1, "h{level} after h{last}");
        (last, count) = (level, count + 1);
    }
    assert!(count > ALL.len());
    assert_eq!(html.matches("<h1>").count(), 1);
    assert_eq!(
        html.matches("<table>").count(),
        html.matches("<caption>").count()
    );
    for never in ["<script", "src=", "href=", "url(", "@import", "style=\""] {
        assert!(!html.contains(never), "{never}");
    }
    assert!(html.contains("<title>Methods and checks: RESOLVE</title>"));
}

#[test]
fn every_form_has_a_name_and_an_ending_of_its_own() {
    let names: BTreeSet<&str> = FORMATS.iter().map(|format| format.name).collect();
    let endings: BTreeSet<&str> = FORMATS.iter().map(|format| format.extension).collect();
    assert_eq!(names, ["html", "json", "markdown", "r", "text"].into());
    assert_eq!(endings.len(), FORMATS.len());
    let trial = resolve();
    let made = made(&trial, &Question::opening(&trial));
    assert_eq!(made.file_name, "resolve-pain-18-report");
}
