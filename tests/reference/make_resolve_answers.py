"""Computes resolve_answers.json from public/trials/resolve.json.

    pip install mpmath==1.3.0
    python3 tests/reference/make_resolve_answers.py

What RESOLVE's printed numbers say, computed from the trial's file alone: for
every difference the standard error that its interval gives back, and the
confidence in benefits of several sizes, with all that rounding leaves open
and with what the printed P takes away of it; for the primary difference also
with Student's t, its intervals at several levels, and posteriors.

The printed numbers bound an unrounded estimate e and half width w by straight
lines. Their region is found the long way: all crossings of two lines that keep
every condition. What is asked of it is quasilinear in e and w, so that its
extremes are at the corners. Distributions are those of make_values.py.
"""

import json
from fractions import Fraction
from itertools import combinations
from pathlib import Path

from make_values import critical_value, upper, upper_quantile
from mpmath import inf, mp, mpf, sqrt

HERE = Path(__file__).parent
TRIAL = HERE.parent.parent / "public" / "trials" / "resolve.json"
mp.dps = 60
# What two computations of one irrational number may differ by.
NEAR = mpf(10) ** -40
LEVEL = mpf(95) / 100
LEVELS = ["0.5", "0.8", "0.9", "0.95", "0.99", "0.999"]
TARGET = mpf(1)


def ends(text):
    """All that a printed number can stand for."""
    half = Fraction(1, 2 * 10 ** len(text.partition(".")[2]))
    return [real(Fraction(text) + sign * half) for sign in (-1, 1)]


def real(fraction):
    return mpf(fraction.numerator) / fraction.denominator


def negated(text):
    return text[1:] if text.startswith("-") else "-" + text


def corners(conditions):
    """The (e, w) where two of the lines a*e + b*w + c = 0 cross and every
    a*e + b*w + c is at least 0."""
    found = []
    for (a, b, c), (d, f, g) in combinations(conditions, 2):
        determinant = a * f - b * d
        if abs(determinant) < NEAR:
            continue
        e, w = (b * g - c * f) / determinant, (c * d - a * g) / determinant
        if all(k * e + m * w + n >= -NEAR for k, m, n in conditions):
            found.append((e, w))
    return found


def conditions(printed):
    """What the printed estimate and limits set to e and w."""
    (e0, e1), (l0, l1), (u0, u1) = (ends(text) for text in printed)
    return [
        (1, 0, -e0), (-1, 0, e1), (1, -1, -l0), (-1, 1, l1),
        (1, 1, -u0), (-1, -1, u1), (0, 1, 0),
    ]


def region(printed, p, df):
    """The corners of what is possible, with a printed P if there is one."""
    lines = conditions(printed)
    if p is None:
        return corners(lines)
    crit = critical_value(LEVEL, df)
    least, most = ([mpf(0), real(Fraction(p[1:]))] if p[0] == "<" else ends(p))
    found = []
    for sign in (1, -1):
        # |e| * crit / w is at least z(most) and at most z(least).
        cut = [(sign, 0, 0), (sign * crit, -upper_quantile(most / 2, df), 0)]
        if least > 0:
            cut.append((-sign * crit, upper_quantile(least / 2, df), 0))
        found += corners(lines + cut)
    return found


def confidence(e, w, size, df):
    """Confidence above a size, given e and w."""
    if w < NEAR:
        return upper(-inf if e > size else inf, df)
    return upper((size - e) * critical_value(LEVEL, df) / w, df)


def span(values):
    values = list(values)
    return [float(min(values)), float(max(values))] if values else None


def difference(printed, p, sizes, df=None):
    """What one difference, as benefit, says."""
    estimate, lower, higher = (real(Fraction(text)) for text in printed)
    crit = critical_value(LEVEL, df)
    (l0, l1), (u0, u1) = ends(printed[1]), ends(printed[2])
    whole, cut = region(printed, None, df), region(printed, p, df)
    if whole:
        points = whole
    else:
        points = [(estimate, estimate - lower), (estimate, higher - estimate)]
    answer = {
        "se": float((higher - lower) / 2 / crit),
        "se_band": [float(max(u0 - l1, 0) / 2 / crit), float((u1 - l0) / 2 / crit)],
        "symmetric": bool(whole),
        "sizes": sizes,
    }
    answer["above"] = [
        span(confidence(e, w, real(Fraction(size)), df) for e, w in points) for size in sizes
    ]
    if p is not None and whole:
        answer["above_with_p"] = [
            span(confidence(e, w, real(Fraction(size)), df) for e, w in cut) for size in sizes
        ]
    return answer


def printed_as_benefit(contrast, direction):
    interval = contrast["confidence_interval"]
    printed = [contrast["estimate"], interval["lower"], interval["upper"]]
    if direction == "lower_is_better":
        printed = [negated(printed[0]), negated(printed[2]), negated(printed[1])]
    return printed


def sizes_of(printed):
    """Nothing, two fifths of the estimate, the estimate and eight fifths of it."""
    estimate = Fraction(printed[0])
    return [f"{float(estimate * factor / 5):.2f}" for factor in (0, 2, 5, 8)]


def posteriors(estimate, se):
    """Mean, standard deviation and probabilities above sizes, by precisions."""
    spread = TARGET / upper_quantile(mpf(5) / 100, None)
    neutral = 2 * TARGET / upper_quantile(mpf(25) / 1000, None)
    priors = {
        "sceptical": (mpf(0), spread),
        "neutral": (mpf(0), neutral),
        "enthusiastic": (TARGET, spread),
        "pessimistic": (-TARGET, spread),
    }
    found = {}
    for name, (mean, deviation) in priors.items():
        precision = 1 / deviation**2 + 1 / se**2
        middle = (mean / deviation**2 + estimate / se**2) / precision
        around = 1 / sqrt(precision)
        found[name] = {
            "mean": float(middle),
            "sd": float(around),
            "above": [
                float(upper((real(Fraction(size)) - middle) / around, None))
                for size in ("0", "0.5", "1.0", "1.5", "2.0")
            ],
        }
    return found


def main():
    trial = json.loads(TRIAL.read_text(encoding="utf-8"))
    rows = []
    for outcome in trial["outcomes"]:
        for contrast in outcome["contrasts"]:
            printed = printed_as_benefit(contrast, outcome["direction"])
            row = {"outcome": outcome["id"], "visit": contrast["visit"]}
            row |= difference(printed, contrast.get("p"), sizes_of(printed))
            rows.append("  " + json.dumps(row, allow_nan=False))
            print(row["outcome"], row["visit"], flush=True)
    sizes = ["0", "0.5", "1.0", "1.5", "2.0"]
    printed = ["1.0", "0.4", "1.5"]
    primary = {}
    for name, df in (("normal", None), ("student_t", mpf(259))):
        se = mpf("1.1") / 2 / critical_value(LEVEL, df)
        primary[name] = difference(printed, ".001", sizes, df) | {
            "printed_above": [
                float(upper((real(Fraction(size)) - 1) / se, df)) for size in sizes
            ],
            "p": float(2 * upper(1 / se, df)),
            "intervals": {
                level: [
                    float(1 + sign * critical_value(mpf(level), df) * se) for sign in (-1, 1)
                ]
                for level in LEVELS
            },
        }
    primary["posteriors"] = posteriors(mpf(1), mpf("1.1") / 2 / critical_value(LEVEL, None))
    text = (
        '{"differences": [\n' + ",\n".join(rows) + '\n],\n"primary": {\n'
        + ",\n".join(f'  "{name}": ' + json.dumps(value, allow_nan=False) for name, value in primary.items())
        + "\n}}\n"
    )
    (HERE / "resolve_answers.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
