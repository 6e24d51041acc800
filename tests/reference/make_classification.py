"""Computes classification.json: the state of an interval against an MCID.

    python3 tests/reference/make_classification.py

Needs nothing but Python. All numbers are exact fractions. No rule here
compares a limit with the threshold: every value that the interval holds, on a
grid that all the printed numbers lie on, is asked whether it is an important
benefit, an important harm, a benefit or a harm. "Definite" then means that all
of them are, "possible" that some are. Four levels of importance after
Man-Son-Hing et al., J Gen Intern Med 2002;17:469, for benefit and for harm.
"""

import json
from fractions import Fraction
from pathlib import Path

HERE = Path(__file__).parent

# Estimate, lower limit, upper limit, MCID, whether lower is better, remark.
CLASSES = """
-1.0 -1.5 -0.4 0.3 lower inside the first stretch
-1.0 -1.5 -0.4 0.35 lower finer than the printed limits
-1.0 -1.5 -0.4 0.4 lower tie: limit nearer to zero
-1.0 -1.5 -0.4 0.5 lower inside the second stretch
-1.0 -1.5 -0.4 0.95 lower finer than the printed estimate
-1.0 -1.5 -0.4 1.0 lower tie: estimate
-1.0 -1.5 -0.4 1.05 lower just beyond the estimate
-1.0 -1.5 -0.4 1.25 lower inside the third stretch
-1.0 -1.5 -0.4 1.5 lower tie: limit further from zero
-1.0 -1.5 -0.4 1.55 lower just beyond the interval
-1.0 -1.5 -0.4 2.0 lower far beyond the interval
1.5 0.4 2.6 1.0 higher benefit, probably important
0.8 0.1 1.5 1.0 higher benefit, possibly important
-0.5 -0.8 -0.2 1.0 lower benefit, too small
-1.2 -2.7 0.3 1.0 lower zero included, probably important
0.4 -0.5 1.3 1.0 higher zero included, possibly important
-0.4 -1.3 0.5 1.0 lower the same from the other side
1.1 -1.5 3.7 1.0 higher very imprecise, leaning to benefit
0.0 -0.6 0.6 1.0 lower too small either way
0.2 -1.6 2.0 1.0 higher both possible
1.1 -1.5 3.7 1.0 lower very imprecise, leaning to harm
0.4 -0.5 1.3 1.0 lower harm possible
-1.2 -2.7 0.3 1.0 higher harm probable, zero included
-0.5 -0.8 -0.2 1.0 higher harm, too small
-0.8 -1.5 -0.1 1.0 higher harm, possibly important
-1.5 -2.6 -0.4 1.0 higher harm, probably important
2.0 1.2 2.8 1.0 lower harm, definitely important
0.5 0.0 1.0 1.0 higher ties: limit at 0, limit at the MCID
1.5 1.0 2.0 1.0 higher tie: lower limit at the MCID
0.0 -1.0 1.0 1.0 higher ties: both limits at the MCID
-1.0 -2.0 0.0 1.0 higher ties: estimate at the MCID of harm, limit at 0
0.0 0.0 0.0 1.0 higher a point at 0
1.0 1.0 1.0 1.0 higher a point at the MCID
-1.5 -2.0 -1.0 1.0 higher tie: upper limit at the MCID of harm
"""

# Estimate, lower limit, upper limit, whether lower is better.
SWITCHES = """
-1.0 -1.5 -0.4 lower
-0.2 -0.9 0.5 lower
6.1 2.9 9.2 higher
0.5 -0.5 1.5 higher
-0.5 -1.0 0.0 lower
0.05 0.00 0.10 higher
-0.5 -2.0 1.0 higher
"""

# Benefit, harm, against zero -> state. Its mirror image is 17 minus it; the last
# two are their own.
HALF = {
    ("definite", "ruled_out", "benefit"): 1,
    ("probable", "ruled_out", "benefit"): 2,
    ("possible", "ruled_out", "benefit"): 3,
    ("ruled_out", "ruled_out", "benefit"): 4,
    ("probable", "ruled_out", "unresolved"): 5,
    ("possible", "ruled_out", "unresolved"): 6,
    ("probable", "possible", "unresolved"): 7,
    ("ruled_out", "ruled_out", "unresolved"): 8,
    ("possible", "possible", "unresolved"): 9,
}
MIRRORED = {"benefit": "harm", "harm": "benefit", "unresolved": "unresolved"}
STATES = {
    (harm, benefit, MIRRORED[side]): 17 - state
    for (benefit, harm, side), state in HALF.items()
} | HALF


def grid(lower, upper, step):
    """Every multiple of a step from one limit to the other."""
    count = (upper - lower) / step
    assert count.denominator == 1
    return [lower + k * step for k in range(count.numerator + 1)]


def level(values, estimate, important):
    if all(important(value) for value in values):
        return "definite"
    if important(estimate):
        return "probable"
    if any(important(value) for value in values):
        return "possible"
    return "ruled_out"


def classify(estimate, lower, upper, mcid, lower_is_better, step):
    sign = -1 if lower_is_better else 1
    values = [sign * value for value in grid(lower, upper, step)]
    best = sign * estimate
    benefit = level(values, best, lambda value: value >= mcid)
    harm = level(values, best, lambda value: value <= -mcid)
    if all(value > 0 for value in values):
        side = "benefit"
    elif all(value < 0 for value in values):
        side = "harm"
    else:
        side = "unresolved"
    return benefit, harm, side


def grade(estimate, lower, upper, mcid, lower_is_better, step):
    """What the estimate says by itself, and how many threshold lines the
    interval crosses: it holds values on both sides of a line, the line itself
    being on the far side."""
    sign = -1 if lower_is_better else 1
    # Half a step finer, so that a value just short of a limit is there too.
    values = [sign * value for value in grid(lower, upper, step / 2)]
    best = sign * estimate
    target = "little_or_none"
    if best >= mcid:
        target = "important_benefit"
    elif best <= -mcid:
        target = "important_harm"
    crossed = sum(
        any(far(value) for value in values) and not all(far(value) for value in values)
        for far in (lambda value: value >= mcid, lambda value: value <= -mcid)
    )
    return target, crossed


def switches(estimate, lower, upper, lower_is_better, decimals):
    """The printed thresholds after which the state is another one."""
    unit = Fraction(1, 10**decimals)
    top = 2 * max(abs(lower), abs(upper))
    found = []
    for mcid in grid(unit, top, unit):
        here, beyond = (
            classify(estimate, lower, upper, size, lower_is_better, unit)
            for size in (mcid, mcid + unit / 2)
        )
        if here != beyond:
            found.append(f"{float(mcid):.{decimals}f}")
    return found


def decimals_of(*texts):
    return max(len(text.partition(".")[2]) for text in texts)


def main():
    assert len(STATES) == 16
    classes = []
    for line in CLASSES.strip().splitlines():
        *texts, better, remark = line.split(maxsplit=5)
        step = Fraction(1, 10 ** decimals_of(*texts))
        benefit, harm, side = classify(*map(Fraction, texts), better == "lower", step)
        target, crossed = grade(*map(Fraction, texts), better == "lower", step)
        classes.append(
            dict(zip(("estimate", "lower", "upper", "mcid"), texts, strict=True))
            | {
                "better": better,
                "state": STATES[benefit, harm, side],
                "benefit": benefit,
                "harm": harm,
                "side": side,
                "target": target,
                "lines_crossed": crossed,
                "remark": remark,
            }
        )
    assert {case["state"] for case in classes} == set(range(1, 17))
    turning = []
    for line in SWITCHES.strip().splitlines():
        *texts, better = line.split()
        found = switches(*map(Fraction, texts), better == "lower", decimals_of(*texts))
        turning.append(
            dict(zip(("estimate", "lower", "upper"), texts, strict=True))
            | {"better": better, "switches": found}
        )
    lines = {
        name: ",\n".join("    " + json.dumps(case) for case in cases)
        for name, cases in (("classes", classes), ("switches", turning))
    }
    blocks = ",\n".join(f'  "{name}": [\n{text}\n  ]' for name, text in lines.items())
    (HERE / "classification.json").write_text("{\n" + blocks + "\n}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
