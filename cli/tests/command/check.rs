//! `mcid check`.

use serde_json::Value;

use super::run::{Folder, RESOLVE, TEMPLATE, mcid, mcid_with, trials};

fn found(arguments: &[&str]) -> Value {
    let mut all = vec!["check", "--format", "json"];
    all.extend(arguments);
    let ran = mcid(&all);
    let found: Value = serde_json::from_str(&ran.out).expect("it is JSON");
    let schema: Value = serde_json::from_str(&mcid(&["schema", "check"]).out).expect("JSON");
    let validator = jsonschema::validator_for(&schema).expect("it is a schema");
    let errors: Vec<String> = validator
        .iter_errors(&found)
        .map(|error| error.to_string())
        .collect();
    assert!(errors.is_empty(), "{errors:?}");
    found
}

#[test]
fn the_trials_that_come_with_the_page_are_sound() {
    for trial in trials() {
        let ran = mcid(&["check", &trial]);
        assert_eq!(ran.status, 0, "{}", ran.out);
        assert!(!ran.out.contains("error:"), "{}", ran.out);
    }
}

#[test]
fn the_list_beside_the_trials_is_no_fault() {
    let found = found(&["public/trials/index.json"]);
    assert_eq!(found["files"][0]["kind"], "list_of_trials");
    assert_eq!(found["files"][0]["status"], "fine");
    let other = mcid_with(&["check", "-"], b"{\"trials\": [{\"id\": \"a\"}]}");
    assert_eq!(other.status, 1, "{}", other.out);
}

#[test]
fn warnings_are_errors_where_they_are_denied() {
    let ran = mcid(&["check", RESOLVE]);
    assert_eq!(ran.status, 0);
    assert!(
        ran.out.contains("resolve.json:273:115: warning: /outcomes/6/contrasts/1/estimate: The interval 2.1 to 4.3"),
        "{}",
        ran.out
    );
    assert_eq!(mcid(&["check", "--deny-warnings", RESOLVE]).status, 1);
    let fine = mcid(&["check", "--deny-warnings", "public/templates/trial.json"]);
    assert_eq!(fine.status, 0, "{}", fine.out);
}

#[test]
fn numbers_that_cannot_be_are_warned_of() {
    let found = found(&["tests/data/impossible.json"]);
    assert_eq!(found["files"][0]["status"], "warnings");
    let faults = found["files"][0]["faults"].as_array().expect("a list");
    let said: Vec<(&str, &str)> = faults
        .iter()
        .map(|fault| {
            let text = |key: &str| fault[key].as_str().expect("a text");
            assert_eq!(text("severity"), "warning");
            (text("path"), text("message"))
        })
        .collect();
    assert_eq!(
        said,
        [
            (
                "/outcomes/0/results/2/standard_deviation",
                "The standard deviation 4.8 is larger than the scale allows: no standard deviation here can be above 4.68."
            ),
            (
                "/outcomes/1/results/2/standard_deviation",
                "The standard deviation 0.31 looks like a standard error: as one it stands for a standard deviation of 2.40."
            ),
            (
                "/outcomes/2/results/3/mean",
                "The mean 12.0 lies outside the scale."
            ),
            (
                "/outcomes/3/results/0/n",
                "70 people were analysed, but 64 were randomised to this arm."
            ),
            (
                "/outcomes/3/results/2/n",
                "70 people were analysed, but 64 were randomised to this arm."
            ),
            (
                "/outcomes/4/contrasts/0/estimate",
                "The difference -11.0 is longer than the scale."
            ),
        ]
    );
}

#[test]
fn a_fault_has_its_place_and_its_remedy() {
    let folder = Folder::new();
    let text = TEMPLATE.replacen("\"lower\": \"-1.7\"", "\"lower\": \"-0.1\"", 1);
    let file = folder.file("bad.json", &text);
    let ran = mcid(&["check", &file]);
    assert_eq!(ran.status, 1);
    let line = 1 + text
        .lines()
        .position(|line| line.contains("\"-0.1\""))
        .expect("it is there");
    assert!(ran.out.contains(&format!("{file}:{line}:")), "{}", ran.out);
    let found = found(&[&file]);
    let fault = &found["files"][0]["faults"][0];
    assert_eq!(fault["severity"], "error");
    assert_eq!(fault["of"], "file");
    assert_eq!(fault["line"], line);
    assert!(
        fault["path"]
            .as_str()
            .is_some_and(|path| path.starts_with("/outcomes/0/contrasts/0"))
    );
    for text in ["message", "remedy"] {
        assert!(!fault[text].as_str().expect("a text").is_empty());
    }
    assert_eq!(found["summary"]["with_errors"], 1);
}

#[test]
fn many_files_come_in_their_order_and_none_stops_the_others() {
    let folder = Folder::new();
    let mut files: Vec<String> = (0..200)
        .map(|number| {
            let text = match number % 4 {
                0 => "{".to_owned(),
                1 => TEMPLATE.replacen("\"2.2\"", "\"-2.2\"", 1),
                _ => TEMPLATE.to_owned(),
            };
            folder.file(&format!("{number}.json"), &text)
        })
        .collect();
    files[77] = folder.path("nowhere.json");
    files[78] = folder.path("");
    let arguments: Vec<&str> = files.iter().map(String::as_str).collect();
    let found = found(&arguments);
    let listed: Vec<&str> = found["files"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|file| file["file"].as_str().expect("a name"))
        .collect();
    assert_eq!(listed, arguments);
    for (number, file) in found["files"]
        .as_array()
        .expect("a list")
        .iter()
        .enumerate()
    {
        let expected = match number {
            77 | 78 => "unreadable",
            _ if number % 4 < 2 => "errors",
            _ => "fine",
        };
        assert_eq!(file["status"], expected, "{file}");
    }
    let summary = &found["summary"];
    assert_eq!(
        (&summary["files"], &summary["unreadable"]),
        (&200.into(), &2.into())
    );
    let mut all = vec!["check", "--quiet"];
    all.extend(arguments);
    let ran = mcid(&all);
    assert_eq!(ran.status, 3);
    assert!(!ran.out.contains("fine\n"), "{}", ran.out);
    assert!(ran.out.ends_with("2 not read\n"), "{}", ran.out);
    assert!(
        ran.error.is_empty(),
        "no progress without a terminal: {}",
        ran.error
    );
}

#[test]
fn a_table_says_what_was_recognised_and_what_is_open() {
    let found = found(&["public/templates/arms.csv"]);
    let file = &found["files"][0];
    assert_eq!(file["kind"], "table_of_arms");
    assert_eq!(file["status"], "fine");
    let folder = Folder::new();
    let table =
        "visit,arm,n,mean,sd\n0,A,50,5.0,2.0\n0,B,50,5.1,2.0\n12,A,50,3.0,2.0\n12,B,50,4.0,2.0\n";
    let table = folder.file("open.csv", table);
    let found = self::found(&[&table]);
    let file = &found["files"][0];
    assert_eq!(file["status"], "open_questions", "{file}");
    let open = file["draft"]["questions"]
        .as_array()
        .expect("a list")
        .iter();
    let open: Vec<&str> = open
        .filter(|question| question["open"] == true)
        .map(|question| question["id"].as_str().expect("an id"))
        .collect();
    assert!(
        open.iter().any(|id| id.starts_with("direction/")),
        "{open:?}"
    );
    let ran = mcid(&["check", &table]);
    assert_eq!(ran.status, 0);
    for text in [
        "no trial yet",
        "recognised:",
        "open: ",
        "--answer direction/",
    ] {
        assert!(ran.out.contains(text), "{text}: {}", ran.out);
    }
}

#[test]
fn the_standard_input_is_a_file_too() {
    let ran = mcid_with(&["check", "-"], TEMPLATE.as_bytes());
    assert_eq!(
        (ran.status, ran.out.as_str()),
        (0, "standard input: fine\n1 file: 1 fine\n")
    );
    let ran = mcid_with(&["check", "-"], b"\xFF\xFE{");
    assert_eq!(ran.status, 1);
    assert!(ran.out.contains("UTF-16"), "{}", ran.out);
}

#[test]
fn a_file_that_is_too_large_is_refused_without_being_read_whole() {
    let folder = Folder::new();
    let path = folder.path("large.json");
    let file = std::fs::File::create(&path).expect("it can be made");
    file.set_len(50_000_000_000).expect("it may have holes");
    let ran = mcid(&["check", &path]);
    assert_eq!(ran.status, 1, "{}", ran.out);
}

#[test]
fn nothing_of_a_file_commands_the_terminal() {
    let folder = Folder::new();
    let text = TEMPLATE.replacen("lower_is_better", "\\u001b[2Jlower", 1);
    let ran = mcid(&["check", &folder.file("escape.json", &text)]);
    assert_eq!(ran.status, 1);
    assert!(!ran.out.contains('\u{1b}'), "{:?}", ran.out);
}
