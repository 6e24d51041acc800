//! A report as a page of its own: to be read, printed and sent, without a
//! script and without anything to be fetched.

use super::Report;
use super::part::{Content, Part};
use mcid_text::escape;
use mcid_text::report as words;
use mcid_text::table::Table;
use mcid_text::working::Number;
use mcid_text::{Emphasis, RichText};

/// How it looks: on screens of any width, light and dark, and on paper.
const STYLE: &str = include_str!("report.css");

/// What it may do: nothing but have its style.
const POLICY: &str = "default-src 'none';style-src 'unsafe-inline'";

/// The whole page.
pub(super) fn html(report: &Report) -> String {
    let mut page = Page(String::new());
    page.raw("<!doctype html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n");
    page.raw("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n");
    page.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"");
    page.raw(POLICY);
    page.raw("\">\n<meta name=\"color-scheme\" content=\"light dark\">\n");
    page.element("title", &report.title);
    page.raw("<style>\n");
    page.raw(STYLE);
    page.raw("</style>\n</head>\n<body>\n<main>\n");
    page.element("h1", &report.title);
    page.parts(&report.parts, 2);
    page.raw("</main>\n</body>\n</html>\n");
    page.0
}

struct Page(String);

impl Page {
    /// Markup, never a text from elsewhere.
    fn raw(&mut self, markup: &str) {
        self.0.push_str(markup);
    }

    /// A text in which nothing is markup; line breaks stay.
    fn text(&mut self, text: &str) {
        for (place, line) in text.split('\n').enumerate() {
            if place > 0 {
                self.raw("<br>");
            }
            self.0.push_str(&escape::text(line));
        }
    }

    fn element(&mut self, tag: &str, text: &str) {
        self.open(tag);
        self.text(text);
        self.close(tag);
    }

    fn open(&mut self, tag: &str) {
        self.0.extend(["<", tag, ">"]);
    }

    fn close(&mut self, tag: &str) {
        self.0.extend(["</", tag, ">\n"]);
    }

    fn parts(&mut self, all: &[Part], level: usize) {
        for part in all {
            self.part(part, level);
        }
    }

    fn part(&mut self, part: &Part, level: usize) {
        match &part.content {
            Content::Text(text) => {
                if !text.is_empty() {
                    self.open("p");
                    self.label(part.label);
                    self.text(text);
                    self.close("p");
                }
            }
            Content::Texts(texts) => {
                if !texts.is_empty() {
                    self.name(part.label);
                    self.open("ul");
                    for text in texts {
                        self.element("li", text);
                    }
                    self.close("ul");
                }
            }
            Content::Records(fields, rows) => {
                let labels: Vec<&str> = fields.iter().map(|(_, label)| *label).collect();
                self.table(part.label, &labels, rows);
            }
            Content::Table(Table {
                caption,
                columns,
                rows,
            }) => {
                let labels: Vec<&str> = columns.iter().map(String::as_str).collect();
                self.table(caption, &labels, rows);
            }
            Content::Numbers(numbers) => {
                if !numbers.is_empty() {
                    self.name(part.label);
                    self.open("ul");
                    for number in numbers {
                        self.number(number);
                    }
                    self.close("ul");
                }
            }
            Content::Group(all) => {
                self.section(part.label, all, level);
            }
            Content::Groups(groups) => {
                self.open("section");
                self.heading(part.label, level);
                for all in groups {
                    if let [
                        Part {
                            content: Content::Text(title),
                            ..
                        },
                        rest @ ..,
                    ] = all.as_slice()
                    {
                        self.section(title, rest, level + 1);
                    }
                }
                self.close("section");
            }
        }
    }

    fn section(&mut self, title: &str, all: &[Part], level: usize) {
        self.open("section");
        self.heading(title, level);
        self.parts(all, level + 1);
        self.close("section");
    }

    fn heading(&mut self, title: &str, level: usize) {
        let tag = ["h2", "h3", "h4"][level.saturating_sub(2).min(2)];
        self.element(tag, title);
    }

    /// What stands before a text, in the same paragraph.
    fn label(&mut self, label: &str) {
        self.raw("<b>");
        self.text(label);
        self.raw(":</b> ");
    }

    /// What stands below.
    fn name(&mut self, label: &str) {
        self.raw("<p class=\"name\"><b>");
        self.text(label);
        self.raw("</b></p>\n");
    }

    /// A table with its caption; it scrolls by itself where it is too wide.
    fn table(&mut self, caption: &str, labels: &[&str], rows: &[Vec<String>]) {
        if rows.is_empty() {
            return;
        }
        self.raw("<div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\"");
        self.0.push_str(&escape::attribute(caption));
        self.raw("\">\n<table>\n");
        self.element("caption", caption);
        self.raw("<thead>\n<tr>");
        for label in labels {
            self.raw("<th scope=\"col\">");
            self.text(label);
            self.raw("</th>");
        }
        self.raw("</tr>\n</thead>\n<tbody>\n");
        for row in rows {
            self.raw("<tr>");
            for (place, text) in row.iter().enumerate() {
                let [open, close] = if place == 0 {
                    ["<th scope=\"row\">", "</th>"]
                } else {
                    ["<td>", "</td>"]
                };
                self.raw(open);
                self.text(text);
                self.raw(close);
            }
            self.raw("</tr>\n");
        }
        self.raw("</tbody>\n</table>\n</div>\n");
    }

    fn number(&mut self, number: &Number) {
        let working = &number.working;
        self.open("li");
        self.statement(&number.statement);
        self.open("dl");
        self.described(words::FORMULA, core::slice::from_ref(&working.formula));
        self.described(words::INPUTS, &working.inputs);
        self.described(words::ASSUMPTIONS, &working.assumptions);
        self.described(
            words::FORMULA_SOURCE,
            core::slice::from_ref(&working.source),
        );
        self.close("dl");
        self.close("li");
    }

    fn described(&mut self, label: &str, texts: &[String]) {
        if texts.iter().all(String::is_empty) {
            return;
        }
        self.element("dt", label);
        for text in texts {
            self.element("dd", text);
        }
    }

    /// A sentence with its numbers in bold, and the spaces between.
    fn statement(&mut self, rich_text: &RichText) {
        for span in &rich_text.0 {
            let is_bold = span.emphasis != Emphasis::Plain;
            if span.text.starts_with(' ') {
                self.raw(" ");
            }
            self.raw(if is_bold { "<b>" } else { "" });
            self.text(&span.text);
            self.raw(if is_bold { "</b>" } else { "" });
            if span.text.ends_with(' ') {
                self.raw(" ");
            }
        }
    }
}
