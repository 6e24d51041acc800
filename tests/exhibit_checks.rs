use mcid_explorer::analysis::Question;
use mcid_explorer::exhibit::{Exhibit, exhibit, ALL};
use mcid_explorer::trial;
#[test]
fn dump() {
    let t = trial::read(include_str!("../public/trials/resolve.json")).unwrap().trial;
    let q = Question::opening(&t);
    let i = ALL.iter().position(|(n, _)| *n == "checks").unwrap();
    let e: Exhibit = exhibit(&t, &q, i, 640.0).unwrap();
    println!("{}\n{}", e.lead.text(), e.caption);
    for r in &e.table.rows { println!("- {}", r.join(" | ").replace('\n', " // ")); }
    for r in &e.remarks { println!("* {r}"); }
    for n in e.numbers.iter().take(4) { println!("{:?}", n.working); }
}
