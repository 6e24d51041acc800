//! The rules, one row each: what is looked for, why, and examples on both sides of it.

use crate::find::{
    Breach, attributes, calls, in_page, names, points_to, sequences, starting_with, trial_names,
};
use crate::phrase::phrases;
use crate::source::{Kind, Source};

/// The rooms of the house, from the trial as printed to the page.
pub(crate) const ROOMS: [&str; 10] = [
    "trial", "stats", "analysis", "figure", "exhibit", "report", "shell", "desk", "wire", "page",
];

/// A file longer than this holds more than one idea.
const LONGEST: usize = 400;

/// Something that must never be.
pub(crate) struct Rule {
    /// Why it must not be.
    pub(crate) reason: &'static str,
    find: fn(&Source) -> Vec<Breach>,
    /// Files, by path and text, that break the rule.
    pub(crate) caught: &'static [(&'static str, &'static str)],
    /// Files that come near and do not.
    pub(crate) let_be: &'static [(&'static str, &'static str)],
}

impl Rule {
    /// The places where a file breaks the rule.
    pub(crate) fn breaches(&self, source: &Source) -> Vec<Breach> {
        (self.find)(source)
    }
}

/// The places where a file points to a room after its own; trial and stats
/// are level.
fn points_after(source: &Source) -> Vec<Breach> {
    let own = ROOMS.iter().position(|room| *room == source.room());
    points_to(source, &ROOMS[own.unwrap_or_default().max(1) + 1..])
}

/// Every breach of every rule in a file, as `path:line: what; why`.
pub(crate) fn broken_by(source: &Source) -> Vec<String> {
    let report = |rule: &Rule, (line, what): Breach| {
        format!("{}:{line}: {what}; {}", source.path, rule.reason)
    };
    let of_rule = |rule| {
        Rule::breaches(rule, source)
            .into_iter()
            .map(move |breach| report(rule, breach))
    };
    RULES.iter().flat_map(of_rule).collect()
}

const TOO_LONG: &str = match str::from_utf8(&[b'\n'; LONGEST + 1]) {
    Ok(text) => text,
    Err(_) => panic!("a line feed is text"),
};

/// Every rule.
pub(crate) const RULES: &[Rule] = &[
    Rule {
        reason: "everything left of the page runs and is tested without a browser",
        find: |source| match source.room() {
            "trial" | "stats" | "analysis" | "figure" | "exhibit" | "report" | "shell" | "desk"
            | "wire" => names(source, &["leptos", "web_sys", "js_sys", "wasm_bindgen"]),
            _ => Vec::new(),
        },
        caught: &[
            ("src/stats/a.rs", "use leptos::prelude::*;"),
            ("src/figure/a.rs", "fn f() { web_sys::window(); }"),
            (
                "src/trial/read/a.rs",
                "#[cfg(test)] mod tests { use js_sys::Date; }",
            ),
            ("src/analysis/a.rs", "#[wasm_bindgen] fn f() {}"),
            ("src/exhibit/a.rs", "use leptos::prelude::*;"),
            ("src/report/a.rs", "use leptos::prelude::*;"),
        ],
        let_be: &[
            ("src/page/a.rs", "use leptos::prelude::*;"),
            ("src/worker/main.rs", "use js_sys::Uint8Array;"),
            (
                "src/stats/a.rs",
                "// unlike leptos\nlet text = \"web_sys\"; fn leptosporangiate() {}",
            ),
        ],
    },
    Rule {
        reason: "the rooms follow one another in the order of ROOMS, and nothing points back",
        find: |source| match source.room() {
            "stats" => points_to(source, &["trial"])
                .into_iter()
                .chain(points_after(source))
                .collect(),
            "trial" => points_to(source, &["stats"])
                .into_iter()
                .chain(points_after(source))
                .collect(),
            // Its numbers are those of the page, and it draws nothing.
            "report" => points_to(source, &["stats", "figure"])
                .into_iter()
                .chain(points_after(source))
                .collect(),
            "worker" => points_to(source, &["page"]),
            room if ROOMS.contains(&room) => points_after(source),
            _ => Vec::new(),
        },
        caught: &[
            ("src/stats/a.rs", "use crate::trial::Trial;"),
            ("src/stats/mod.rs", "use super::analysis::Question;"),
            (
                "src/trial/a.rs",
                "use crate::{\n    stats::{Interval, normal},\n};",
            ),
            ("src/trial/read/a.rs", "use crate::{trial::Trial, figure};"),
            ("src/analysis/a.rs", "fn f(scene: &crate::figure::Scene) {}"),
            ("src/figure/a.rs", "let a = super::super::page::state();"),
            ("src/figure/a.rs", "use mcid_explorer::page;"),
            ("src/figure/a.rs", "use crate::exhibit::Exhibit;"),
            ("src/exhibit/a.rs", "use crate::page::state;"),
            ("src/desk/a.rs", "use crate::wire::Answer;"),
            ("src/exhibit/a.rs", "use crate::desk::Desk;"),
            ("src/exhibit/a.rs", "use crate::report::report;"),
            ("src/report/a.rs", "use crate::page::state;"),
            ("src/report/a.rs", "use crate::stats::normal;"),
            ("src/report/a.rs", "use crate::figure::scene::Scene;"),
        ],
        let_be: &[
            ("src/analysis/a.rs", "use crate::{stats, trial::Trial};"),
            (
                "src/figure/a.rs",
                "use crate::analysis::{Analysis, page_title};",
            ),
            (
                "src/stats/a.rs",
                "/// See `crate::trial::Trial`.\nfn f(trial: f64) -> f64 { crate::stats::normal::sf(trial) }",
            ),
            ("src/page/a.rs", "use crate::trial::Trial;"),
            (
                "src/report/a.rs",
                "use crate::analysis::words::page::figure;\nuse crate::exhibit::exhibit;",
            ),
        ],
    },
    Rule {
        reason: "the page shows what the analysis says and does no arithmetic on a trial's quantities",
        find: |source| in_page(source, |source| points_to(source, &["stats"])),
        caught: &[
            ("src/page/a.rs", "use crate::stats::normal;"),
            (
                "src/page/panel/a.rs",
                "use crate::{analysis::Analysis, stats};",
            ),
        ],
        let_be: &[
            (
                "src/page/a.rs",
                "use crate::analysis::{Analysis, stats_table};",
            ),
            ("src/analysis/a.rs", "use crate::stats::normal;"),
        ],
    },
    Rule {
        reason: "exhibits and reports are made and files are read by the worker; in the page their code would be part of the first view",
        find: |source| {
            in_page(source, |source| {
                [
                    &["exhibit", ":", ":", "exhibit"][..],
                    &["exhibit", ":", ":", "ALL"],
                    &["report", ":", ":", "report"],
                    &["report", ":", ":", "FORMATS"],
                    &["trial", ":", ":", "read"],
                    &["trial", ":", ":", "read_index"],
                    &["wire", ":", ":", "Maker"],
                ]
                .iter()
                .flat_map(|words| sequences(source, words))
                .collect()
            })
        },
        caught: &[
            (
                "src/page/a.rs",
                "let made = crate::exhibit::exhibit(&trial, &question, 0, 1.0);",
            ),
            ("src/page/a.rs", "let count = exhibit::ALL.len();"),
            ("src/page/a.rs", "trial::read(&text)"),
            (
                "src/page/a.rs",
                "crate::report::report(&trial, &question, &[], &software)",
            ),
            ("src/page/a.rs", "let forms = &report::FORMATS;"),
        ],
        let_be: &[
            ("src/page/a.rs", "use crate::exhibit::{COUNT, Exhibit};"),
            ("src/worker/main.rs", "let maker = wire::Maker::default();"),
        ],
    },
    Rule {
        reason: "src/stats/special.rs is the only door to the libraries of special functions, whose errors it guards",
        find: |source| match source.path.as_str() {
            "src/stats/special.rs" => Vec::new(),
            _ => names(source, &["statrs", "libm"]),
        },
        caught: &[
            ("src/stats/normal.rs", "libm::erfc(x)"),
            ("src/analysis/a.rs", "use statrs::distribution::Normal;"),
        ],
        let_be: &[
            ("src/stats/special.rs", "use statrs::distribution::Normal;"),
            (
                "src/stats/normal.rs",
                "//! By libm, through special.\nfn libm_name() -> &'static str { \"libm\" }",
            ),
        ],
    },
    Rule {
        reason: "only figures are drawn, so only they know the drawing library",
        find: |source| match source.room() {
            "figure" => Vec::new(),
            _ => names(source, &["plotters", "plotters_backend"]),
        },
        caught: &[
            ("src/page/a.rs", "use plotters::prelude::*;"),
            ("src/lib.rs", "use plotters_backend::DrawingBackend;"),
        ],
        let_be: &[
            ("src/figure/a.rs", "use plotters::prelude::*;"),
            ("src/lib.rs", "//! plotters draws the figures."),
        ],
    },
    Rule {
        reason: "markup is never made from text, which could come from a file or an address",
        find: |source| {
            in_page(source, |source| {
                let words = [
                    "inner_html",
                    "set_inner_html",
                    "set_outer_html",
                    "insert_adjacent_html",
                    "create_contextual_fragment",
                ];
                let mut found = names(source, &words);
                found.extend(starting_with(source, "dangerously"));
                found
            })
        },
        caught: &[
            ("src/page/a.rs", "view! { <p inner_html=text></p> }"),
            ("src/page/a.rs", "element.set_inner_html(&text)"),
            (
                "src/page/a.rs",
                "element.insert_adjacent_html(\"beforeend\", &text)",
            ),
            ("src/page/a.rs", "dangerously_trust(text)"),
        ],
        let_be: &[
            (
                "src/page/a.rs",
                "// never inner_html\nview! { <p>{text}</p> }",
            ),
            ("src/page/a.rs", "let page = root.outer_html();"),
        ],
    },
    Rule {
        reason: "the content security policy refuses `style` attributes; `style:name=` sets a property and is allowed",
        find: |source| in_page(source, |source| attributes(source, "style", |_| true)),
        caught: &[
            ("src/page/a.rs", "view! { <p style=\"width: 1px\"></p> }"),
            (
                "src/page/a.rs",
                "view! { <p class=\"a\" style=move || text.get()></p> }",
            ),
            ("src/page/a.rs", "view! { <Figure attr:style={text} /> }"),
            ("src/page/a.rs", "element.set_attribute(\"style\", &text)"),
            ("src/page/a.rs", "let markup = \"<p style='width: 1px'>\";"),
        ],
        let_be: &[
            (
                "src/page/a.rs",
                "view! { <p style:width=move || width.get()></p> }",
            ),
            (
                "src/page/a.rs",
                "let style = 1; if style == 2 { self.style = 3; } match style { style => {} }",
            ),
            (
                "src/page/a.rs",
                "element.style().set_property(\"width\", &text)",
            ),
        ],
    },
    Rule {
        reason: "a component may stand twice on a page, so it makes its element ids from its own",
        find: |source| {
            in_page(source, |source| {
                attributes(source, "id", |value| value.kind == Kind::Text)
            })
        },
        caught: &[
            ("src/page/a.rs", "view! { <p id=\"answer\"></p> }"),
            ("src/page/a.rs", "p().id(\"answer\")"),
            ("src/page/a.rs", "element.set_id(\"answer\")"),
            ("src/page/a.rs", "let markup = \"<p id='answer'>\";"),
        ],
        let_be: &[
            ("src/page/a.rs", "view! { <p id=answer_id></p> }"),
            (
                "src/page/a.rs",
                "let id = \"a\"; view! { <p data-id=\"a\" grid=\"b\"></p> }",
            ),
        ],
    },
    Rule {
        reason: "a page that panics is dead; what may be missing has its own view",
        find: |source| in_page(source, |source| sequences(source, &[".", "unwrap", "("])),
        caught: &[("src/page/a.rs", "let width = window()\n    .unwrap();")],
        let_be: &[
            (
                "src/page/a.rs",
                "let width = width.unwrap_or(1.0); // not .unwrap()",
            ),
            (
                "src/trial/a.rs",
                "#[cfg(test)] mod tests { fn f() { g().unwrap() } }",
            ),
        ],
    },
    Rule {
        reason: "the program knows no trial by name; a trial is data, and the first of the list is the one that is bundled",
        find: trial_names,
        caught: &[
            ("src/page/a.rs", "let first = \"trials/resolve-ii.json\";"),
            ("src/analysis/a.rs", "if trial.id == \"RESOLVE\" {}"),
            ("src/trial/a.rs", "fn resolve_two() {}"),
            ("src/figure/a.rs", "struct MintFigure;"),
        ],
        let_be: &[
            (
                "src/analysis/a.rs",
                "// as in RESOLVE\nlet resolved = unresolved(\"minted peppermint\");",
            ),
            (
                "src/trial/a.rs",
                "#[cfg(test)]\nmod tests { const FILE: &str = \"resolve.json\"; }",
            ),
        ],
    },
    Rule {
        reason: "every text that readers see is in one catalogue, src/analysis/words, ready for translation",
        find: |source| match source.room() {
            "analysis" if source.path.starts_with("src/analysis/words/") => Vec::new(),
            "analysis" | "figure" | "exhibit" | "report" | "shell" | "desk" | "wire" | "page" => {
                phrases(source)
            }
            _ => Vec::new(),
        },
        caught: &[
            ("src/page/a.rs", "view! { <p>\"Hide the table\"</p> }"),
            ("src/page/a.rs", "view! { <p aria-label=\"per cent\"></p> }"),
            ("src/exhibit/a.rs", "key(role, \"did not\")"),
            ("src/exhibit/a.rs", "let reason = \"too few\";"),
            ("src/report/a.rs", "let reason = \"too few\";"),
            (
                "src/figure/a.rs",
                "format!(\"{name}: improved (by much) {}\", 1)",
            ),
            ("src/analysis/a.rs", "const A: &str = \" (post hoc)\";"),
        ],
        let_be: &[
            ("src/analysis/words/a.rs", "const A: &str = \"did not\";"),
            (
                "src/page/a.rs",
                "view! { <p class=\"card answer\" rel=\"noopener noreferrer\">{text}</p> }",
            ),
            (
                "src/figure/a.rs",
                "fn class(self) -> String { match self { A => \"person other\", B => { c } } }",
            ),
            (
                "src/figure/a.rs",
                "format!(\"<path class=\\\"{}\\\" d=\\\"M{x} {y}L1 2\\\"/>\", role)",
            ),
            (
                "src/figure/a.rs",
                "#[expect(clippy::float_cmp, reason = \"both are whole\")] fn f() { g().expect(\"a b\") }",
            ),
            (
                "src/exhibit/a.rs",
                "format!(\"{caption} {}\", lead) // \"a b\"\n#[cfg(test)] mod tests { const A: &str = \"a b\"; }",
            ),
        ],
    },
    Rule {
        reason: "a file holds one idea; split it",
        find: |source| {
            let count = source.text.lines().count();
            let long = count > LONGEST;
            long.then(|| (count, format!("{count} lines, more than {LONGEST}")))
                .into_iter()
                .collect()
        },
        caught: &[("src/trial/a.rs", TOO_LONG)],
        let_be: &[("src/trial/a.rs", TOO_LONG.split_at(LONGEST).0)],
    },
    Rule {
        reason: "every file begins by saying what it is and why it is there",
        find: |source| {
            let headed = source.text.starts_with("//!");
            (!headed)
                .then(|| (1, "has no `//!` header".to_owned()))
                .into_iter()
                .collect()
        },
        caught: &[
            ("src/trial/a.rs", "// A.\nfn f() {}"),
            ("src/trial/a.rs", "\n//! A.\n"),
        ],
        let_be: &[("src/trial/a.rs", "//! A.\n")],
    },
    Rule {
        reason: "the page has no terminal, the command writes by its output.rs, which knows of colours and closed pipes, and what is committed is finished",
        find: |source| {
            let says = ["println", "eprintln", "print", "eprint"];
            let unfinished = ["dbg", "todo", "unimplemented"];
            // What writes the editions is run in a terminal.
            let says = says.iter().filter(|_| source.room() != "editions");
            let macros = says.chain(&unfinished);
            macros.flat_map(|name| calls(source, name)).collect()
        },
        caught: &[
            ("src/lib.rs", "println!(\"a\");"),
            ("src/page/a.rs", "dbg!(a);"),
            ("src/trial/a.rs", "fn f() { todo!() }"),
            ("src/stats/a.rs", "std::eprintln! { \"a\" }"),
            ("cli/src/check/a.rs", "println!(\"a\");"),
        ],
        let_be: &[
            (
                "src/trial/a.rs",
                "// todo!()\nif print != dbg { unreachable!() } let a = \"println!(1)\";",
            ),
            ("src/editions/main.rs", "eprintln!(\"a\");"),
        ],
    },
];
