//! A report as a page of its own: to be read, printed and sent, without a
//! script and without anything to be fetched.

use core::fmt::{self, Write as _};

use super::{Writer, walk};
use crate::Report;
use mcid_text::escape;
use mcid_text::report as words;
use mcid_text::working::Number;
use mcid_text::{Emphasis, RichText, Span};

/// How it looks: on screens of any width, light and dark, and on paper.
const STYLE: &str = include_str!("report.css");

/// What it may do: nothing but have its style.
const POLICY: &str = "default-src 'none';style-src 'unsafe-inline'";

pub(super) fn html(report: &Report) -> String {
    let title = text(&report.title);
    let mut page = Page(format!(
        "<!doctype html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<title>{title}</title>\n\
         <style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n"
    ));
    walk(&mut page, &report.parts, 2);
    page.0 + "</main>\n</body>\n</html>\n"
}

struct Page(String);

impl Writer for Page {
    fn begin_section(&mut self, title: &str, level: usize) {
        let tag = ["h2", "h3", "h4"][level.saturating_sub(2).min(2)];
        self.0 += "<section>";
        self.element(tag, title);
    }

    fn end_section(&mut self) {
        self.0 += "</section>\n";
    }

    fn text(&mut self, label: &str, content: &str) {
        self.write(format_args!(
            "<p><b>{}:</b> {}</p>\n",
            text(label),
            text(content)
        ));
    }

    fn texts(&mut self, label: &str, texts: &[String]) {
        self.name(label);
        self.0 += "<ul>";
        for text in texts {
            self.element("li", text);
        }
        self.0 += "</ul>\n";
    }

    /// A table with its caption; it scrolls by itself where it is too wide.
    fn table(&mut self, caption: &str, columns: &[&str], rows: &[Vec<String>]) {
        self.write(format_args!(
            "<div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\"{}\">\n<table>\n",
            escape::attribute(caption)
        ));
        self.element("caption", caption);
        self.0 += "<thead>\n<tr>";
        for column in columns {
            self.write(format_args!("<th scope=\"col\">{}</th>", text(column)));
        }
        self.0 += "</tr>\n</thead>\n<tbody>\n";
        for row in rows {
            let (first, others) = row.split_at(1.min(row.len()));
            self.0 += "<tr>";
            for cell in first {
                self.write(format_args!("<th scope=\"row\">{}</th>", text(cell)));
            }
            for cell in others {
                self.write(format_args!("<td>{}</td>", text(cell)));
            }
            self.0 += "</tr>\n";
        }
        self.0 += "</tbody>\n</table>\n</div>\n";
    }

    fn numbers(&mut self, label: &str, numbers: &[Number]) {
        self.name(label);
        self.0 += "<ul>";
        for Number {
            statement: sentence,
            working,
            ..
        } in numbers
        {
            self.write(format_args!("<li>{}<dl>", statement(sentence)));
            self.described(words::FORMULA, core::slice::from_ref(&working.formula));
            self.described(words::INPUTS, &working.inputs);
            self.described(words::ASSUMPTIONS, &working.assumptions);
            self.described(
                words::FORMULA_SOURCE,
                core::slice::from_ref(&working.source),
            );
            self.0 += "</dl>\n</li>\n";
        }
        self.0 += "</ul>\n";
    }
}

impl Page {
    fn write(&mut self, text: fmt::Arguments<'_>) {
        // Writing to memory cannot fail.
        let _ = self.0.write_fmt(text);
    }

    fn element(&mut self, tag: &str, content: &str) {
        self.write(format_args!("<{tag}>{}</{tag}>\n", text(content)));
    }

    /// What stands below.
    fn name(&mut self, label: &str) {
        self.write(format_args!(
            "<p class=\"name\"><b>{}</b></p>\n",
            text(label)
        ));
    }

    fn described(&mut self, label: &str, texts: &[String]) {
        if texts.iter().any(|text| !text.is_empty()) {
            self.element("dt", label);
            for text in texts {
                self.element("dd", text);
            }
        }
    }
}

/// A text in which nothing is markup; line breaks stay.
fn text(text: &str) -> String {
    let lines: Vec<String> = text.split('\n').map(escape::text).collect();
    lines.join("<br>")
}

/// A sentence with its numbers in bold, and the spaces between.
fn statement(rich_text: &RichText) -> String {
    let span = |Span {
                    text: words,
                    emphasis,
                }: &Span| {
        let before = if words.starts_with(' ') { " " } else { "" };
        let after = if words.ends_with(' ') { " " } else { "" };
        let words = text(words);
        match emphasis {
            Emphasis::Plain => format!("{before}{words}{after}"),
            _ => format!("{before}<b>{words}</b>{after}"),
        }
    };
    rich_text.0.iter().map(span).collect()
}
