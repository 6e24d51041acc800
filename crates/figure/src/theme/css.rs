//! The theme as a style sheet: custom properties, and a rule for each role.

use std::fmt::Write as _;

use super::marks::{ARM_DASHES, BOLD, HALO, Paint, area, line, text};
use super::{ARMS, CARD, Colour, INK_2, MORE_CONTRAST, SANS, SERIF, colours};
use crate::scene::{ROLES, Role, SHADES};
use crate::text_width::TEXT_SIZE;

/// Roles whose look is their own; those of the arms for the first one, whose
/// colour and dashes the class of an arm changes.
fn roles() -> impl Iterator<Item = Role> {
    let first = ROLES.iter().map(|(make, _)| make(0));
    let own = first.filter(|role| !matches!(role, Role::ChosenEstimate | Role::Shade(_)));
    own.chain((0..SHADES).map(Role::Shade))
}

/// The style sheet `style/theme.css`. A test holds the file equal to it, and
/// writes it anew with `UPDATE_GOLDEN=1`.
pub fn style_sheet() -> String {
    let mut sheet = "/* Written by mcid_figure::theme; change the data there. */\n".to_owned();
    // Writing to a string cannot fail.
    let _ = write_properties(&mut sheet);
    let _ = write_marks(&mut sheet);
    sheet
}

fn write_properties(sheet: &mut String) -> std::fmt::Result {
    writeln!(sheet, "@layer tokens {{\n  :root {{")?;
    for Colour { name, light, dark } in colours() {
        writeln!(sheet, "    --{name}: light-dark({light}, {dark});")?;
    }
    writeln!(sheet, "    --serif: {SERIF};\n    --sans: {SANS};\n  }}")?;
    writeln!(sheet, "  @media (prefers-contrast: more) {{\n    :root {{")?;
    for (colour, instead) in MORE_CONTRAST {
        writeln!(sheet, "      --{}: var(--{});", colour.name, instead.name)?;
    }
    writeln!(sheet, "    }}\n  }}\n}}")
}

fn write_marks(sheet: &mut String) -> std::fmt::Result {
    writeln!(
        sheet,
        "@layer figures {{\n  .plot text {{ font: {TEXT_SIZE}px var(--sans); font-variant-numeric: tabular-nums; fill: var(--{}); }}",
        INK_2.name
    )?;
    // Names in views stand on shades and beside lines.
    writeln!(
        sheet,
        "  .exhibit .plot text {{ paint-order: stroke; stroke: var(--{}); stroke-width: {HALO}px; stroke-linejoin: round; }}",
        CARD.name
    )?;
    writeln!(
        sheet,
        "  .line {{ fill: none; }}\n  .area {{ stroke: none; }}"
    )?;
    for (arm, (colour, dashes)) in ARMS.iter().zip(ARM_DASHES).enumerate() {
        let name = colour.name;
        writeln!(
            sheet,
            "  .arm-{arm} {{ --arm: var(--{name}); --dash: {dashes}; }}"
        )?;
    }
    for role in roles() {
        write_role(sheet, role)?;
    }
    writeln!(sheet, "}}")
}

/// The rules of a role's lines, areas, texts, and boxes in a key.
fn write_role(sheet: &mut String, role: Role) -> std::fmt::Result {
    let class = role.class();
    let is_arm = class.ends_with("arm-0");
    let class = class.trim_end_matches(" arm-0").replace(' ', ".");
    let variable = |colour: Colour| {
        if is_arm {
            "var(--arm)".to_owned()
        } else {
            format!("var(--{})", colour.name)
        }
    };
    let opacity = |name: &str, paint: Paint| {
        let opacity = paint.opacity;
        opacity.map_or_else(String::new, |part| format!(" {name}-opacity: {part};"))
    };
    if let Some(style) = line(role) {
        write!(
            sheet,
            "  .line.{class} {{ stroke: {};",
            variable(style.paint.colour)
        )?;
        write!(sheet, "{}", opacity("stroke", style.paint))?;
        match (role, style.dashes) {
            (Role::Arm(_), _) => write!(sheet, " stroke-dasharray: var(--dash, none);")?,
            (_, Some(dashes)) => write!(sheet, " stroke-dasharray: {dashes};")?,
            (_, None) => {}
        }
        if style.is_round {
            write!(sheet, " stroke-linejoin: round;")?;
        }
        writeln!(sheet, " }}")?;
    }
    if let Some(paint) = area(role) {
        let colour = variable(paint.colour);
        let opacity = opacity("fill", paint);
        writeln!(sheet, "  .area.{class} {{ fill: {colour};{opacity} }}")?;
        let ground = paint.opacity.map_or_else(
            || colour.clone(),
            |part| {
                let (percent, card) = (100.0 * part, CARD.name);
                format!("color-mix(in srgb, {colour} {percent:.0}%, var(--{card}))")
            },
        );
        writeln!(sheet, "  .swatch.{class} {{ background: {ground}; }}")?;
    }
    let (colour, is_bold) = text(role);
    if colour != INK_2 {
        let weight = if is_bold {
            format!(" font-weight: {BOLD};")
        } else {
            String::new()
        };
        writeln!(
            sheet,
            "  .plot text.{class} {{ fill: {};{weight} }}",
            variable(colour)
        )?;
    }
    Ok(())
}
