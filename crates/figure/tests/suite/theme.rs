//! The theme: the style sheet is written from it, and every mark has a look.

use mcid_figure::scene::{ARM_STYLES, Role, SHADES};
use mcid_figure::theme::{Scheme, area_attributes, line_attributes, style_sheet, text_attributes};
use mcid_test_support::golden::assert_golden_file;

#[test]
fn the_style_sheet_is_the_one_that_the_theme_writes() {
    assert_golden_file("../../style/theme.css", &style_sheet());
}

#[test]
fn marks_look_as_the_theme_says() {
    assert_eq!(
        line_attributes(Role::Arm(1), Scheme::Light),
        " fill=\"none\" stroke=\"#9a5b00\" stroke-dasharray=\"8 4\" stroke-linejoin=\"round\""
    );
    let text = text_attributes(Role::Strong, Scheme::Dark, true);
    for part in [
        " font-size=\"12.5\"",
        " fill=\"#e9e6df\"",
        " paint-order=\"stroke\"",
    ] {
        assert!(text.contains(part), "{text}");
    }
    assert!(!text_attributes(Role::Strong, Scheme::Dark, false).contains("paint-order"));
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
    for scheme in [Scheme::Light, Scheme::Dark] {
        for role in areas.clone() {
            let look = area_attributes(role, scheme);
            assert!(look.contains(" fill=\"#"), "{role:?}: {look}");
        }
        for role in lines {
            let look = line_attributes(role, scheme);
            assert!(look.contains(" stroke=\"#"), "{role:?}: {look}");
            assert!(look.contains(" fill=\"none\""), "{role:?}: {look}");
        }
    }
}
