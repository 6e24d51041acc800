//! A report as JSON text, by docs/report-format.md: every value is a text, so
//! that printed numbers keep their digits.

use super::part::{Content, Part, subject, values};
use super::{FORMAT, Report, VERSION};
use mcid_text::table::Table;
use mcid_text::working::Number;

/// The whole text.
pub(super) fn json(report: &Report) -> String {
    let mut writer = Writer::default();
    writer.open('{');
    writer.member("format", FORMAT);
    writer.key("version");
    writer.text.push_str(&VERSION.to_string());
    writer.member("title", &report.title);
    parts(&mut writer, &report.parts);
    writer.close('}');
    writer.text.push('\n');
    writer.text
}

#[derive(Default)]
struct Writer {
    text: String,
    depth: usize,
    /// Whether nothing stands yet behind the last bracket.
    is_first: bool,
}

impl Writer {
    fn open(&mut self, bracket: char) {
        self.text.push(bracket);
        self.depth += 1;
        self.is_first = true;
    }

    fn close(&mut self, bracket: char) {
        self.depth -= 1;
        if !self.is_first {
            self.line();
        }
        self.text.push(bracket);
        self.is_first = false;
    }

    fn line(&mut self) {
        self.text.push('\n');
        self.text.push_str(&" ".repeat(self.depth));
    }

    /// Begins the next item of a list or an object.
    fn item(&mut self) {
        if !self.is_first {
            self.text.push(',');
        }
        self.is_first = false;
        self.line();
    }

    fn key(&mut self, key: &str) {
        self.item();
        self.string(key);
        self.text.push_str(": ");
    }

    fn member(&mut self, key: &str, value: &str) {
        self.key(key);
        self.string(value);
    }

    fn strings(&mut self, strings: &[String]) {
        self.open('[');
        for string in strings {
            self.item();
            self.string(string);
        }
        self.close(']');
    }

    fn list(&mut self, key: &str, strings: &[String]) {
        self.key(key);
        self.strings(strings);
    }

    fn string(&mut self, string: &str) {
        self.text.push('"');
        for character in string.chars() {
            match character {
                '"' | '\\' => self.text.extend(['\\', character]),
                '\n' => self.text.push_str("\\n"),
                control if control < ' ' => {
                    let code = u32::from(control);
                    self.text.push_str("\\u00");
                    for digit in [code >> 4, code & 15] {
                        self.text.extend(char::from_digit(digit, 16));
                    }
                }
                other => self.text.push(other),
            }
        }
        self.text.push('"');
    }
}

fn parts(writer: &mut Writer, all: &[Part]) {
    for part in all {
        writer.key(part.key);
        content(writer, &part.content);
    }
}

fn content(writer: &mut Writer, content: &Content) {
    match content {
        Content::Text(text) => writer.string(text),
        Content::Texts(texts) => writer.strings(texts),
        Content::Records(fields, rows) => {
            writer.open('[');
            for row in rows {
                writer.item();
                writer.open('{');
                for ((key, _), value) in fields.iter().zip(row) {
                    writer.member(key, value);
                }
                writer.close('}');
            }
            writer.close(']');
        }
        Content::Table(shown) => table(writer, shown),
        Content::Numbers(numbers) => {
            writer.open('[');
            for shown in numbers {
                writer.item();
                number(writer, shown);
            }
            writer.close(']');
        }
        Content::Group(all) => object(writer, all),
        Content::Groups(groups) => {
            writer.open('[');
            for all in groups {
                writer.item();
                object(writer, all);
            }
            writer.close(']');
        }
    }
}

fn object(writer: &mut Writer, all: &[Part]) {
    writer.open('{');
    parts(writer, all);
    writer.close('}');
}

fn table(writer: &mut Writer, table: &Table) {
    writer.open('{');
    writer.member("caption", &table.caption);
    writer.list("columns", &table.columns);
    writer.key("rows");
    writer.open('[');
    for row in &table.rows {
        writer.item();
        writer.strings(row);
    }
    writer.close(']');
    writer.close('}');
}

fn number(writer: &mut Writer, number: &Number) {
    let working = &number.working;
    writer.open('{');
    writer.member("label", &subject(number));
    writer.list("values", &values(number));
    writer.member("statement", &number.statement.text());
    writer.key("working");
    writer.open('{');
    writer.member("formula", &working.formula);
    writer.list("inputs", &working.inputs);
    writer.list("assumptions", &working.assumptions);
    writer.member("source", &working.source);
    writer.close('}');
    writer.close('}');
}
