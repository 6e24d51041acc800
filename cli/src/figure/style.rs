//! How a mark looks: what the page's style sheets say of its classes, as
//! attributes, which every program that reads SVG understands.

use std::collections::HashMap;
use std::fmt::Write as _;

use mcid_text::escape;

use super::css::{Rule, Values, rules};
use crate::arguments::Theme;

const TOKENS: &str = include_str!("../../../style/tokens.css");
const SHEETS: [&str; 2] = [
    include_str!("../../../style/figures.css"),
    include_str!("../../../style/exhibits.css"),
];

/// The properties that are attributes of SVG, as far as the sheets use them.
const ATTRIBUTES: [&str; 10] = [
    "fill",
    "fill-opacity",
    "stroke",
    "stroke-opacity",
    "stroke-width",
    "stroke-dasharray",
    "stroke-linejoin",
    "stroke-linecap",
    "paint-order",
    "font-weight",
];

/// The looks of a figure's marks in a theme.
pub(super) struct Style {
    rules: Vec<Rule>,
    values: Values,
    ancestors: Vec<&'static str>,
    known: HashMap<(&'static str, String), String>,
}

impl Style {
    /// The style of figures, or of those of the views.
    pub(super) fn new(theme: Theme, is_view: bool) -> Self {
        let mut all: Vec<Rule> = SHEETS.iter().flat_map(|sheet| rules(sheet)).collect();
        // What names more counts more; among equals the later one.
        all.sort_by_key(|rule| specificity(&rule.selector));
        Self {
            rules: all,
            values: Values::of_root(TOKENS, theme),
            ancestors: if is_view {
                vec![".exhibit", ".plot"]
            } else {
                vec![".plot"]
            },
            known: HashMap::new(),
        }
    }

    /// A colour of the theme by its name in tokens.css.
    ///
    /// # Errors
    ///
    /// That there is none of the name.
    pub(super) fn colour(&self, name: &str) -> Result<String, String> {
        let value = ["var(--", name, ")"].concat();
        let found = self.values.resolved(&value);
        found.ok_or_else(|| format!("style/tokens.css has no colour --{name}"))
    }

    /// The attributes of an element with some classes, each with a space
    /// before it.
    pub(super) fn attributes(&mut self, tag: &'static str, classes: &str) -> String {
        let key = (tag, classes.to_owned());
        if let Some(found) = self.known.get(&key) {
            return found.clone();
        }
        let made = self.made(tag, classes);
        self.known.insert(key, made.clone());
        made
    }

    fn made(&self, tag: &str, classes: &str) -> String {
        let classes: Vec<&str> = classes.split_whitespace().collect();
        let mut custom: Vec<(String, String)> = Vec::new();
        let mut said: Vec<(&str, &str)> = Vec::new();
        let matching = |rule: &&Rule| matches(&rule.selector, tag, &classes, &self.ancestors);
        for rule in self.rules.iter().filter(matching) {
            for (name, value) in &rule.declarations {
                if name.starts_with("--") {
                    custom.push((name.clone(), value.clone()));
                } else {
                    said.retain(|(other, _)| other != name);
                    said.push((name, value));
                }
            }
        }
        let values = self.values.with(&custom);
        let mut text = String::new();
        for (name, value) in said {
            let Some(value) = values.resolved(value) else {
                continue;
            };
            // Writing to a string cannot fail.
            let _ = match name {
                "font" => {
                    let (size, family) = value.split_once(' ').unwrap_or((&value, "sans-serif"));
                    write!(
                        text,
                        " font-size=\"{}\" font-family=\"{}\"",
                        size.trim_end_matches("px"),
                        escape::attribute(family)
                    )
                }
                _ if ATTRIBUTES.contains(&name) => {
                    write!(text, " {name}=\"{}\"", value.trim_end_matches("px"))
                }
                _ => Ok(()),
            };
        }
        text
    }
}

/// How many classes, then how many elements a selector names.
fn specificity(selector: &str) -> (usize, usize) {
    let elements = selector.split_whitespace();
    let elements = elements.filter(|part| part.starts_with(|first: char| first.is_alphabetic()));
    (selector.matches('.').count(), elements.count())
}

/// Whether a selector selects an element below some ancestors. Selectors of
/// kinds that no mark needs select nothing.
fn matches(selector: &str, tag: &str, classes: &[&str], ancestors: &[&str]) -> bool {
    if selector.contains([':', '[', '>', '+', '~', '*', '#']) {
        return false;
    }
    let mut parts: Vec<&str> = selector.split_whitespace().collect();
    let Some(own) = parts.pop() else {
        return false;
    };
    let mut names = own.split('.');
    let element = names.next().unwrap_or_default();
    let mut above = ancestors.iter();
    (element.is_empty() || element == tag)
        && names.all(|class| classes.contains(&class))
        && parts
            .iter()
            .all(|part| above.any(|ancestor| ancestor == part))
}

#[cfg(test)]
mod tests {
    use mcid_figure::scene::{ARM_STYLES, Role, SHADES};

    use super::*;

    #[test]
    fn the_sheets_say_how_marks_look() {
        let mut figure = Style::new(Theme::Light, false);
        assert_eq!(
            figure.attributes("path", "arm arm-1 line"),
            " fill=\"none\" stroke=\"#9a5b00\" stroke-dasharray=\"8 4\" stroke-linejoin=\"round\""
        );
        let mut dark = Style::new(Theme::Dark, true);
        let text = dark.attributes("text", "strong");
        assert!(text.contains(" font-size=\"12.5\""), "{text}");
        assert!(text.contains(" fill=\"#e9e6df\""), "{text}");
        assert!(text.contains(" paint-order=\"stroke\""), "{text}");
        assert!(!figure.attributes("text", "strong").contains("paint-order"));
    }

    /// A mark without a look of its own would be filled with black.
    #[test]
    fn no_area_is_filled_by_chance_and_no_line_is_missing() {
        let areas = [
            Role::ZoneBenefit,
            Role::ZoneSmall,
            Role::ZoneHarm,
            Role::ThresholdArea,
            Role::Estimate,
            Role::ChosenEstimate,
            Role::CurveArea,
            Role::FaintArea,
            Role::Band,
            Role::OtherPerson,
        ];
        let by_arm = (0..ARM_STYLES)
            .flat_map(|arm| [Role::ArmMarker(arm), Role::ArmBand(arm), Role::Person(arm)]);
        let shades = (0..SHADES).map(Role::Shade);
        let areas = areas.into_iter().chain(by_arm).chain(shades);
        let lines = [
            Role::Grid,
            Role::Axis,
            Role::Zero,
            Role::Threshold,
            Role::HarmThreshold,
            Role::Estimate,
            Role::Curve,
            Role::FaintCurve,
            Role::Band,
            Role::Guide,
            Role::Arm(0),
            Role::ArmTarget(5),
        ];
        for theme in [Theme::Light, Theme::Dark] {
            let mut style = Style::new(theme, true);
            for role in areas.clone() {
                let look = style.attributes("path", &format!("{} area", role.class()));
                assert!(look.contains(" fill=\"#"), "{role:?}: {look}");
            }
            for role in lines {
                let look = style.attributes("path", &format!("{} line", role.class()));
                assert!(look.contains(" stroke=\"#"), "{role:?}: {look}");
                assert!(look.contains(" fill=\"none\""), "{role:?}: {look}");
            }
        }
    }
}
