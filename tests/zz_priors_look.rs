use mcid_explorer::exhibit::{exhibit, ALL};
use mcid_explorer::analysis::Question;
use mcid_explorer::figure::svg;
#[test]
fn look() {
    let t = mcid_explorer::trial::read(include_str!("../public/trials/resolve.json")).unwrap().trial;
    let (oc, vis): (usize, usize) = (std::env::var("OC").map(|x| x.parse().unwrap()).unwrap_or(0), std::env::var("VIS").map(|x| x.parse().unwrap()).unwrap_or(99));
    let mut q = Question::about(&t, oc);
    if vis < 99 { q.visit = vis; }
    if let Ok(b) = std::env::var("BETWEEN") { q.between = b.parse().unwrap(); }
    let q = q.fitted(&t);
    for name in ["priors", "prior-map"] {
        let i = ALL.iter().position(|(n, _)| *n == name).unwrap();
        for w in [240.0, 300.0, 640.0, 860.0] {
            let e = exhibit(&t, &q, i, w).unwrap();
            if let Some(s) = &e.scene { std::fs::write(format!("/tmp/pw/look/{name}-{w}.svg"), svg::document(s, name)).unwrap(); }
            if w == 640.0 {
                println!("=== {}\nLEAD {}\nCAP {}\n", e.title, e.lead.text(), e.caption);
                for n in &e.numbers { println!("NUM {}\n   {:?}", n.statement.text(), n.working); }
                for r in &e.remarks { println!("REM {r}"); }
                for k in &e.key { println!("KEY {} {}", k.class, k.meaning); }
                for c in &e.controls { println!("CTL {c:?}"); }
                for x in &e.targets { println!("TGT {:.0} {:.0} {}", x.x, x.y, x.statement); }
                println!("TAB {}\n{}", e.table.caption, e.table.columns.join(" | "));
                for r in &e.table.rows { println!("{}", r.join(" | ")); }
            }
        }
        if name == "priors" {
            use mcid_explorer::analysis::{evidence::Evidence, priors::Beliefs};
            use mcid_explorer::analysis::words::exhibit::{priors as w, prior_remarks as r};
            let ev = Evidence::of(&t, &q).unwrap();
            macro_rules! time { ($n:expr, $e:expr) => { let s = std::time::Instant::now(); for _ in 0..500 { std::hint::black_box($e); } println!("COST   {} {:?}", $n, s.elapsed() / 500); } }
            let b = Beliefs::new(&t, &q, &ev);
            time!("evidence", Evidence::of(&t, &q));
            time!("beliefs", Beliefs::new(&t, &q, &ev));
            time!("above", b.above(&b.all[1], 1.0));
            time!("lead", w::lead(&t, &q, &b));
            time!("table", w::table(&t, &q, &b));
            time!("numbers", w::numbers(&t, &q, &b));
            time!("remarks", r::remarks(&t, &q, &b));
            time!("mark", w::mark(&t, &q, &b, &b.all[1]));
            for i in 0..ALL.len() { time!(ALL[i].0, exhibit(&t, &q, i, 640.0)); }
        }
        let start = std::time::Instant::now();
        for _ in 0..200 { std::hint::black_box(exhibit(&t, &q, i, 640.0)); }
        println!("COST {name} {:?}", start.elapsed() / 200);
    }
}
