"""Reads the numbers of a ClinicalTrials.gov record by itself: a second reader
for tests/opening_registry.rs, which shares no code with the first.

Usage: python3 tests/reference/read_registry.py > tests/reference/registry.json
"""

import json
import pathlib
import re

RECORD = pathlib.Path(__file__).parent / "ctgov" / "NCT02552212.json"
SPREADS = {"Standard Deviation": "standard_deviation", "Standard Error": "standard_error"}
MEANS = {"MEAN": "raw", "LEAST_SQUARES_MEAN": "least squares"}


def read(record):
    results, contrasts, left_out = [], [], []
    for measure in record["resultsSection"]["outcomeMeasuresModule"]["outcomeMeasures"]:
        title = measure["title"]
        if measure.get("paramType") not in MEANS or measure.get("dispersionType") not in SPREADS:
            left_out.append(title)
            continue
        (what,) = set(re.findall(r"BASFI|BASDAI|SI-SPARCC|ASQoL|NRS", title))
        what = [what, MEANS[measure["paramType"]], re.findall(r"Week (\d+)", title)[-1]]
        name = {group["id"]: group["title"].removesuffix(" (FAS)") for group in measure["groups"]}
        people = {count["groupId"]: count["value"] for count in measure["denoms"][0]["counts"]}
        ((category,),) = [measured["categories"] for measured in measure["classes"]]
        for row in category["measurements"]:
            group, spread = row["groupId"], SPREADS[measure["dispersionType"]]
            results.append([*what, name[group], people[group], row["value"], spread, row["spread"]])
        for row in measure.get("analyses", []):
            assert row["ciNumSides"] == "TWO_SIDED" and row["statisticalMethod"] == "ANCOVA"
            # Of the two differences of the posted values the one with the sign of the estimate.
            posted = {one["groupId"]: float(one["value"]) for one in category["measurements"]}
            pairs = [(one, other) for one in posted for other in posted if one != other]
            value = float(row["paramValue"])
            (pair,) = [(a, b) for a, b in pairs if abs(posted[a] - posted[b] - value) < 0.02]
            limits = [row["ciPctValue"], row["ciLowerLimit"], row["ciUpperLimit"], row["pValue"]]
            contrasts.append([*what, *[name[group] for group in pair], row["paramValue"], *limits])
    return {"results": sorted(results), "contrasts": sorted(contrasts), "left_out": left_out}


print(json.dumps(read(json.loads(RECORD.read_text())), indent=1))
