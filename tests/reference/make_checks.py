"""Computes checks.json: whether printed numbers can belong together.

    python3 tests/reference/make_checks.py

Everything is computed from definitions, in whole numbers and fractions. Means
and standard deviations of whole-number scores are not judged by a formula but
by listing what all possible scores give. Slopes are ends of the region that
they and the rounded numbers fill, not solutions of inequalities.
"""

import itertools
import json
from fractions import Fraction
from pathlib import Path

HERE = Path(__file__).parent

GRIM = """
grim-001 5.27 43 1
grim-002 3.45 10 1
grim-004 3.1 131 1
grim-006 5.19 28 1
grim-007 3.14 7 1
grim-010 2.50 20 1
grim-011 2.505 20 1
grim-012 2.33 12 2
grim-015 4.05 20 1
grim-016 4.04 20 1
grim-017 7.333 3 1
grim-101 -0.33 3 1
grim-102 -0.34 3 1
grim-103 0.0 4 1
grim-104 12 7 3
grim-105 2.0000 9999 1
grim-106 2.000 1000 1
grim-107 0.025 20 2
"""

GRIMMER = """
grimmer-001 3.44 2.47 18 0 10
grimmer-002 3.45 1.20 10 0 10
grimmer-004 3.4 1.17 10 1 7
grimmer-005 3.4 1.18 10 1 7
grimmer-006 3.4 1.26 10 1 7
grimmer-008 2.0 0.0 6 0 10
grimmer-010 5.0 5.48 6 0 10
grimmer-011 5.0 5.49 6 0 10
grimmer-012 2.5 1.05 6 0 5
grimmer-013 2.50 1.04 6 0 5
grimmer-015 3.1 2.3 131 0 10
grimmer-101 -0.25 2.87 12 -5 5
grimmer-102 -0.25 2.86 12 -5 5
grimmer-103 61.0 15.2 20 0 100
grimmer-104 12.0 1.0 6 0 10
grimmer-105 0.3 0.48 10 0 1
grimmer-106 0.3 0.46 10 0 1
grimmer-107 5 9 8 0 10
grimmer-108 2.67 0.6 3 2 4
grimmer-109 -0.17 0.41 6 0 10
grimmer-110 10.17 0.41 6 0 10
"""

PERCENT = """
pct-001 261 276 95
pct-002 261 276 94.6
pct-003 261 276 94.5
pct-005 138 276 50.0
pct-101 0 131 0
pct-102 131 131 100.0
pct-103 1 8 12.5
pct-104 1 8 12
pct-105 1 8 13
pct-106 1 3 33.333333333
pct-107 1 3 33.333333334
"""

CHANGE = """
change-001 5.6 3.1 5.8 4.0 -1.0
change-002 5.6 3.1 5.6 4.0 -0.9
change-003 5.6 3.1 5.8 4.0 -0.8
change-101 5.6 3.1 5.8 4.0 -2.0
change-102 43.0 50.0 40.0 45.0 3.5
change-103 12 9.5 12.4 10.25 -0.60
change-104 2.0 -1.5 1.0 0.0 -1.9
change-105 5.8 4.0 5.6 3.1 1.0
change-106 5.0 3.0 4.0 3.0 -1.2
change-107 5.60 3.1 5.60 4.00 -0.97
change-108 5.60 3.1 5.60 4.00 -0.83
change-109 5.60 3.1 5.80 4.00 -0.96
change-110 5.60 3.1 5.80 4.00 -0.97
"""


def rounded(text):
    """The printed number and the ends of what rounds to it."""
    value = Fraction(text)
    half = Fraction(1, 2 * 10 ** len(text.partition(".")[2]))
    return value - half, value, value + half


def within(value, text):
    low, _, high = rounded(text)
    return low <= value <= high


def grim(mean, n, items):
    scores = n * items
    near = int(Fraction(mean) * scores)
    reach = range(near - scores - 2, near + scores + 3)
    sums = [s for s in reach if within(Fraction(s, scores), mean)]
    # A test that no mean of so many decimals can fail tells nothing.
    return {
        "consistent": bool(sums),
        "sum_min": min(sums, default=None),
        "sum_max": max(sums, default=None),
        "informative": scores < 10 ** len(mean.partition(".")[2]),
    }


def sums_of_scores(n, lo, hi):
    """For each sum of n whole scores, the sums of squares that occur, as a
    set of bits."""
    span = hi - lo
    reached = [1] + [0] * (n * span)
    for _ in range(n):
        following = [0] * (n * span + 1)
        for total, squares in enumerate(reached):
            if squares:
                for score in range(min(span, n * span - total) + 1):
                    following[total + score] |= squares << (score * score)
        reached = following
    # So far counted from the lower end of the scale.
    for shifted, squares in enumerate(reached):
        pairs = (at for at, bit in enumerate(reversed(bin(squares)[2:])) if bit == "1")
        yield shifted + n * lo, [q + 2 * lo * shifted + n * lo * lo for q in pairs]


def grimmer(mean, sd, n, lo, hi):
    low, _, high = rounded(sd)
    from_variance, to_variance = max(low, 0) ** 2, high**2
    pairs = []
    for total, squares in sums_of_scores(n, lo, hi):
        if within(Fraction(total, n), mean):
            for square in squares:
                variance = (square - Fraction(total**2, n)) / (n - 1)
                if from_variance <= variance <= to_variance:
                    pairs.append([total, square])
    possible = grim(mean, n, 1)["consistent"]
    return {
        "consistent": bool(pairs),
        "n_pairs": len(pairs),
        "first_pair": pairs[0] if pairs else None,
        "reason": "ok" if possible else "grim",
    }


def percent_check(x, n, pct):
    exact = Fraction(100 * x, n)
    return {"pct_exact": exact, "consistent": within(exact, pct)}


def change_consistency(base1, follow1, base2, follow2, adjusted):
    corners = list(
        itertools.product(*(rounded(text) for text in (base1, follow1, base2, follow2)))
    )
    b1, f1, b2, f2 = (Fraction(text) for text in (base1, follow1, base2, follow2))

    def extremes(function):
        values = [function(*corner) for corner in corners]
        return min(values), max(values)

    def with_range(name, function, ends):
        low, high = extremes(function)
        return {name: function(b1, f1, b2, f2), f"{ends}_min": low, f"{ends}_max": high}

    def follow_diff(_b1, f1, _b2, f2):
        return f1 - f2

    def base_diff(b1, _f1, b2, _f2):
        return b1 - b2

    def change_diff(b1, f1, b2, f2):
        return (f1 - b1) - (f2 - b2)

    # Vertices of the region of follow-up difference, baseline difference,
    # estimate and slope: along each edge of the box of the first three the
    # slope is a fraction with one moving number, so that its extremes are at
    # corners, and at the ends 0 and 1 where an edge meets them.
    d_low, d_high = extremes(follow_diff)
    b_low, b_high = extremes(base_diff)
    a_low, _, a_high = rounded(adjusted)
    slopes = [
        (d - a) / b
        for d, b, a in itertools.product((d_low, d_high), (b_low, b_high), (a_low, a_high))
        if b != 0
    ]
    slopes = [slope for slope in slopes if 0 <= slope <= 1] + [0, 1]

    def feasible(slope):
        ends = [d - slope * b for d in (d_low, d_high) for b in (b_low, b_high)]
        return min(ends) <= a_high and a_low <= max(ends)

    slopes = [slope for slope in slopes if feasible(slope)]
    spans = [extremes(follow_diff), extremes(change_diff)]
    printed = sorted([follow_diff(b1, f1, b2, f2), change_diff(b1, f1, b2, f2)])
    return (
        with_range("follow_diff", follow_diff, "follow_diff")
        | with_range("base_diff", base_diff, "base_diff")
        | with_range("change_diff", change_diff, "change_diff")
        | {"change1": f1 - b1, "change2": f2 - b2}
        | with_range("pct_change1", lambda b, f, *_: 100 * (f - b) / b, "pct1")
        | with_range("pct_change2", lambda _b, _f, b, f: 100 * (f - b) / b, "pct2")
        | {
            "ancova_printed_lo": printed[0],
            "ancova_printed_hi": printed[1],
            "adjusted_inside_printed_range": printed[0] <= Fraction(adjusted) <= printed[1],
            "ancova_rounded_lo": min(low for low, _ in spans),
            "ancova_rounded_hi": max(high for _, high in spans),
            "adjusted_inside_with_rounding": bool(slopes),
            "slope_feasible_min": min(slopes, default=None),
            "slope_feasible_max": max(slopes, default=None),
        }
    )


# Inputs that are words are printed numbers; the others are whole.
SECTIONS = [
    (grim, GRIM, {"mean": str, "n": int, "items": int}, 0.0, 0.0),
    (grimmer, GRIMMER, {"mean": str, "sd": str, "n": int, "lo": int, "hi": int}, 0.0, 0.0),
    (percent_check, PERCENT, {"x": int, "n": int, "pct": str}, 1e-12, 0.0),
    (
        change_consistency,
        CHANGE,
        dict.fromkeys(["base1", "follow1", "base2", "follow2", "adjusted"], str),
        1e-9,
        1e-12,
    ),
]


def main():
    cases = []
    for function, lines, types, rtol, atol in SECTIONS:
        for line in lines.split("\n")[1:-1]:
            identity, *words = line.split()
            inputs = {
                name: kind(word)
                for (name, kind), word in zip(types.items(), words, strict=True)
            }
            outputs = {
                name: float(value) if isinstance(value, Fraction) else value
                for name, value in function(**inputs).items()
            }
            case = {
                "id": identity,
                "fn": function.__name__,
                "in": inputs,
                "out": outputs,
                "rtol": rtol,
                "atol": atol,
            }
            cases.append("  " + json.dumps(case, allow_nan=False))
    text = '{"cases": [\n' + ",\n".join(cases) + "\n]}\n"
    (HERE / "checks.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
