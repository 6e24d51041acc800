//! A row of the table of `cargo xtask bench`: a number of the page, the same of a plain page, their
//! ratio, and whether a budget is kept.

use std::fmt::Write as _;

/// The most that something may be.
#[derive(Clone, Copy)]
pub(crate) enum Budget {
    /// In the row's own unit.
    AtMost(f64),
    /// As a multiple of what it is on the plain page.
    Times(f64),
}

/// One row, or the heading of those that follow.
pub(crate) struct Row {
    name: String,
    /// `None` in a heading.
    page: Option<f64>,
    plain: Option<f64>,
    digits: usize,
    budget: Option<Budget>,
}

impl Row {
    /// A line of words alone.
    pub(crate) fn heading(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            page: None,
            plain: None,
            digits: 0,
            budget: None,
        }
    }

    /// What was measured of the page.
    pub(crate) fn new(name: &str, page: f64) -> Self {
        Self {
            page: Some(page),
            ..Self::heading(&format!("  {name}"))
        }
    }

    /// The same of the plain page.
    pub(crate) fn beside(self, plain: f64) -> Self {
        Self {
            plain: Some(plain),
            ..self
        }
    }

    /// Printed with so many digits after the point.
    pub(crate) fn digits(self, digits: usize) -> Self {
        Self { digits, ..self }
    }

    /// In a unit so many times as large.
    pub(crate) fn divided(self, by: f64) -> Self {
        Self {
            page: self.page.map(|page| page / by),
            plain: self.plain.map(|plain| plain / by),
            ..self
        }
    }

    pub(crate) fn within(self, budget: Budget) -> Self {
        Self {
            budget: Some(budget),
            ..self
        }
    }

    /// How many times the plain page's it is; `None` where the plain page has nothing of it.
    fn ratio(&self) -> Option<f64> {
        let plain = self.plain.filter(|plain| *plain > 0.0)?;
        Some(self.page? / plain)
    }

    /// The budget in words, and whether what is printed keeps it; `None` where there is none.
    fn judgement(&self) -> Option<String> {
        let (used, most, digits, words) = match self.budget? {
            Budget::AtMost(most) => (
                self.page?,
                most,
                self.digits,
                printed(Some(most), self.digits),
            ),
            Budget::Times(most) => (self.ratio()?, most, 2, format!("{most} times")),
        };
        // What is printed is what is judged, or a reader would find a number at odds with its verdict.
        let scale = 10_f64.powi(i32::try_from(digits).unwrap_or(0));
        let is_met = (used * scale).round() <= (most * scale).round();
        let word = if is_met { "met" } else { "MISSED" };
        Some(format!("at most {words}: {word}"))
    }
}

/// The rows below the names of their columns.
pub(crate) fn table(rows: &[Row]) -> String {
    let mut text = line("", ["page", "plain page", "ratio"], "budget");
    for row in rows {
        if row.page.is_none() {
            // Writing to a String cannot fail.
            let _ = write!(text, "\n{}", row.name);
            continue;
        }
        let cells = [
            printed(row.page, row.digits),
            printed(row.plain, row.digits),
            printed(row.ratio(), 2),
        ];
        let cells = cells.each_ref().map(String::as_str);
        text.push('\n');
        text += &line(&row.name, cells, &row.judgement().unwrap_or_default());
    }
    text
}

fn line(name: &str, [page, plain, ratio]: [&str; 3], budget: &str) -> String {
    let text = format!("{name:<44}{page:>12}{plain:>12}{ratio:>8}   {budget}");
    text.trim_end().to_owned()
}

fn printed(value: Option<f64>, digits: usize) -> String {
    value.map_or_else(|| "-".to_owned(), |value| format!("{value:.digits$}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judged(row: &Row) -> String {
        row.judgement().expect("a row with a budget")
    }

    #[test]
    fn a_budget_is_met_up_to_its_own_value_as_printed() {
        let time = |page| judged(&Row::new("answer", page).within(Budget::AtMost(1_600.0)));
        assert_eq!(time(1_600.4), "at most 1600: met");
        assert_eq!(time(1_600.6), "at most 1600: MISSED");
        let shift = |page| {
            let row = Row::new("shift", page).digits(2);
            judged(&row.within(Budget::AtMost(0.0)))
        };
        assert_eq!(shift(0.004), "at most 0.00: met");
        assert_eq!(shift(0.006), "at most 0.00: MISSED");
    }

    #[test]
    fn a_ratio_is_held_against_the_plain_page() {
        let paint = |page| Row::new("paint", page).beside(400.0);
        let judged = |page| judged(&paint(page).within(Budget::Times(1.2)));
        assert_eq!(judged(480.0), "at most 1.2 times: met");
        assert_eq!(judged(490.0), "at most 1.2 times: MISSED");
        let nothing = Row::new("writes", 12.0).beside(0.0);
        assert_eq!(nothing.ratio(), None);
    }

    #[test]
    fn columns_stand_below_their_names() {
        let rows = [
            Row::heading("bytes"),
            Row::new("html", 1_500.0).beside(1_000.0),
            Row::new("wasm", 140_000.0).within(Budget::AtMost(160_000.0)),
        ];
        let expected = [
            "                                                    page  plain page   ratio   budget",
            "bytes",
            "  html                                              1500        1000    1.50",
            "  wasm                                            140000           -       -   at most 160000: met",
        ];
        assert_eq!(table(&rows), expected.join("\n"));
    }

    #[test]
    fn a_larger_unit_makes_smaller_numbers() {
        let row = Row::new("memory", 6_000.0).beside(3_000.0).divided(1_000.0);
        assert_eq!(
            (row.page, row.plain, row.ratio()),
            (Some(6.0), Some(3.0), Some(2.0))
        );
    }
}
