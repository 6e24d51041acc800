"""Computes trial_answers.json from public/trials/resolve.json.

    pip install mpmath==1.3.0
    python3 tests/reference/make_trial_answers.py

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


def spans(points, sizes, df):
    """The least and the most confidence above each size."""
    least, most = [], []
    for size in sizes:
        values = [confidence(e, w, real(Fraction(size)), df) for e, w in points]
        least.append(float(min(values)))
        most.append(float(max(values)))
    return least, most


def difference(printed, p, sizes, df=None):
    """What one difference, as benefit, says."""
    estimate, lower, higher = (real(Fraction(text)) for text in printed)
    crit = critical_value(LEVEL, df)
    (l0, l1), (u0, u1) = ends(printed[1]), ends(printed[2])
    points = region(printed, None, df)
    answer = {
        "symmetric": bool(points),
        "se": float((higher - lower) / 2 / crit),
        "se_min": float(max(u0 - l1, 0) / 2 / crit),
        "se_max": float((u1 - l0) / 2 / crit),
    }
    sides = [(estimate, estimate - lower), (estimate, higher - estimate)]
    answer["least"], answer["most"] = spans(points or sides, sizes, df)
    points = region(printed, p, df) if points and p is not None else []
    if points:
        answer["least_with_p"], answer["most_with_p"] = spans(points, sizes, df)
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


def posterior(prior, sizes):
    """What a prior becomes, by precisions."""
    se = mpf("1.1") / 2 / critical_value(LEVEL, None)
    doubt = TARGET / upper_quantile(mpf(5) / 100, None)
    mean, deviation = {
        "sceptical": (mpf(0), doubt),
        "neutral": (mpf(0), 2 * TARGET / upper_quantile(mpf(25) / 1000, None)),
        "enthusiastic": (TARGET, doubt),
        "pessimistic": (-TARGET, doubt),
    }[prior]
    precision = 1 / deviation**2 + 1 / se**2
    middle = (mean / deviation**2 + 1 / se**2) / precision
    around = 1 / sqrt(precision)
    return {
        "mean": float(middle),
        "sd": float(around),
        "above": [float(upper((real(Fraction(size)) - middle) / around, None)) for size in sizes],
    }


def as_printed(sizes, levels, df):
    """What the primary difference says with its numbers taken as exact."""
    se = mpf("1.1") / 2 / critical_value(LEVEL, df)
    half_widths = [critical_value(mpf(level), df) * se for level in levels]
    return {
        "se": float(se),
        "p": float(2 * upper(1 / se, df)),
        "above": [float(upper((real(Fraction(size)) - 1) / se, df)) for size in sizes],
        "lower": [float(1 - half_width) for half_width in half_widths],
        "upper": [float(1 + half_width) for half_width in half_widths],
    }


def cases(trial):
    sizes = ["0.0", "0.5", "1.0", "1.5", "2.0"]
    for outcome in trial["outcomes"]:
        for contrast in outcome["contrasts"]:
            printed = printed_as_benefit(contrast, outcome["direction"])
            place = {"outcome": outcome["id"], "visit": contrast["visit"]}
            primary = (outcome["id"], contrast["visit"]) == ("pain", "18")
            asked = sizes if primary else sizes_of(printed)
            yield "difference", place | {"df": None, "sizes": asked}, difference(
                printed, contrast.get("p"), asked
            )
    place = {"outcome": "pain", "visit": "18"}
    # 128 and 133 people were analysed.
    with_t = difference(["1.0", "0.4", "1.5"], ".001", sizes, mpf(259))
    yield "difference", place | {"df": 259, "sizes": sizes}, with_t
    for df in (None, 259):
        numbers = as_printed(sizes, LEVELS, df and mpf(df))
        yield "as_printed", place | {"df": df, "sizes": sizes, "levels": LEVELS}, numbers
    for prior in ("sceptical", "neutral", "enthusiastic", "pessimistic"):
        inputs = place | {"prior": prior, "sizes": sizes}
        yield "posterior", inputs, posterior(prior, sizes)


def main():
    trial = json.loads(TRIAL.read_text(encoding="utf-8"))
    lines = []
    for number, (function, inputs, outputs) in enumerate(cases(trial)):
        identity = f"resolve-{number:02}"
        case = {"id": identity, "fn": function, "in": inputs, "out": outputs, "rtol": 1e-9, "atol": 1e-12}
        lines.append("  " + json.dumps(case, allow_nan=False))
        print(identity, flush=True)
    text = '{"cases": [\n' + ",\n".join(lines) + "\n]}\n"
    (HERE / "trial_answers.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
