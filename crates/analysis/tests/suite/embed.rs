//! Which parts a frame shows, as the address says.

use mcid_analysis::embed::{KEY, PARTS, Shown, shown};

#[test]
fn the_address_says_what_is_shown() {
    let names = |search, fragment| shown(search, fragment).map(|shown| shown.names());
    assert_eq!(names("", "#between=1.5"), None);
    assert_eq!(names("?lang=en", ""), None);
    let usual = Some("answer,thresholds,trajectory,difference".to_owned());
    assert_eq!(names("?embed", ""), usual);
    assert_eq!(names("", "#embed=&between=1.5"), usual);
    assert_eq!(names("", "#embed=none,such"), usual);
    let two = Some("trajectory,compatibility".to_owned());
    assert_eq!(names("", "#embed=compatibility,trajectory,nonsense"), two);
    assert_eq!(names("?embed=compatibility%2Ctrajectory", "#embed"), two);
}

#[test]
fn what_is_written_is_read_again() {
    for (part, name) in PARTS.iter().enumerate() {
        let mut one = Shown::WHOLE;
        for other in 0..PARTS.len() {
            one.set(other, other == part);
        }
        let read = shown("", &format!("#{KEY}={}", one.names()));
        assert_eq!(read, Some(one), "{name}");
    }
}
