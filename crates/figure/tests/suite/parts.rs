//! Small parts that all figures share: ticks, widths, rows of words, people.

use mcid_figure::icon_array::IconArray;
use mcid_figure::recorder::short;
use mcid_figure::scene::{Mark, Role};
use mcid_figure::text_width::{role_width, text_width, without_collisions};
use mcid_figure::ticks::{rounded_out, ticks};
use mcid_figure::wrapped::wrapped;

#[test]
fn lengths_are_written_to_a_tenth_of_a_pixel() {
    let written = [12.5, 3.0, -0.5, 0.0, -0.04, 0.96, 1200.0].map(short);
    assert_eq!(written, ["12.5", "3", "-0.5", "0", "0", "1", "1200"]);
}

#[test]
fn ticks_are_round_and_inside() {
    let (found, decimals) = ticks(&(9.0..45.0), 5);
    assert_eq!(found, [10.0, 20.0, 30.0, 40.0]);
    assert_eq!(decimals, 0);
    let (found, decimals) = ticks(&(-0.3..0.1), 4);
    assert_eq!(found.len(), 5);
    assert_eq!(decimals, 1);
}

#[test]
fn a_range_is_widened_to_whole_ticks() {
    assert_eq!(rounded_out(&(2.6..6.1), 5), 2.0..7.0);
    let flat = rounded_out(&(3.0..3.0), 5);
    assert!(flat.end > flat.start);
}

#[test]
fn wider_texts_measure_wider() {
    assert!(text_width("\u{2212}1.0") > text_width("1.0"));
    assert!(text_width("MMMM") > text_width("iiii"));
    assert!(text_width("").abs() < 1e-12);
}

#[test]
fn labels_that_would_collide_give_way_to_those_that_matter() {
    let kept = without_collisions(&[0.0, 10.0, 20.0, 60.0], &[16.0; 4], &[2, 0], 2.0);
    assert_eq!(kept, [true, false, true, true]);
    // A label named twice does not give way to itself.
    assert_eq!(
        without_collisions(&[0.0, 10.0], &[16.0; 2], &[0, 0], 2.0),
        [true, false]
    );
}

#[test]
fn a_text_takes_as_many_rows_as_it_needs() {
    let rows = |room, most| wrapped(Role::ArmLabel(0), "High dose exercise", room, most);
    assert_eq!(rows(400.0, 2), ["High dose exercise"]);
    assert_eq!(rows(110.0, 2), ["High dose", "exercise"]);
    let one = rows(110.0, 1).concat();
    assert!(
        one.starts_with("High") && one.ends_with('\u{2026}'),
        "{one}"
    );
    assert!(role_width(Role::ArmLabel(0), &one) <= 110.0);
    assert!(wrapped(Role::Label, "", 10.0, 2).is_empty());
    assert_eq!(wrapped(Role::Label, "Wissenschaft", 20.0, 1), ["W\u{2026}"]);
}

#[test]
fn everybody_is_drawn_once() {
    for (columns, rows, pitch) in [(10, 10, 14.0), (50, 20, 4.8)] {
        let array = IconArray {
            left: 3.0,
            top: 5.0,
            columns,
            rows,
            pitch,
        };
        for filled in [0, 1, 68, 100, columns * rows] {
            let people = |wanted: Role| {
                let marks = array.marks(Role::Person(0), filled);
                let data = marks.iter().find_map(|mark| match mark {
                    Mark::Path { role, data, .. } if *role == wanted => Some(data.clone()),
                    _ => None,
                });
                data.map_or(0, |data| data.matches('M').count())
            };
            assert_eq!(people(Role::Person(0)), filled);
            assert_eq!(people(Role::OtherPerson), columns * rows - filled);
        }
    }
}
