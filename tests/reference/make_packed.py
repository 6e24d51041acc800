"""Computes packed.json: texts that the page that is one file must be able to unpack.

    python3 tests/reference/make_packed.py

What is packed is made of chance with a fixed seed, so that every kind of
symbol occurs: literals of any context, matches near and far, short and long,
and repeats of each of the last four distances. It is packed by liblzma, which
shares no code with the packer or the unpacker here. The digits are computed
from the definition, with whole numbers of any size.
"""

import base64
import hashlib
import json
import lzma
import random
from pathlib import Path

HERE = Path(__file__).parent

DIGITS = "".join(chr(code) for code in range(33, 127) if chr(code) != "<")


def words(chance, count):
    known = ["".join(chance.choices("abcdefgh", k=chance.randint(1, 9))) for _ in range(60)]
    return " ".join(chance.choices(known, k=count)).encode()


def records(chance, count):
    rows = [chance.randbytes(12) for _ in range(8)]
    made = bytearray()
    for number in range(count):
        row = bytearray(chance.choice(rows))
        row[0:4] = number.to_bytes(4, "little")
        row[8] = chance.randrange(4)
        made += row
    return bytes(made)


def far(chance):
    once = chance.randbytes(400)
    parts = [once, bytes(70_000), once[:300], bytes([7]) * 100_000, once[100:], bytes([9]) * 300_000, once]
    return b"".join(parts)


def cases():
    chance = random.Random(93)
    yield "nothing", b"", (3, 0, 2)
    yield "one letter", b"a", (3, 0, 2)
    yield "one letter many times", b"a" * 5_000, (3, 0, 2)
    yield "noise", chance.randbytes(1_500), (4, 0, 0)
    text = words(chance, 2_000)
    for settings in [(4, 0, 0), (3, 0, 2), (0, 4, 4), (1, 2, 1)]:
        yield f"words {settings}", text, settings
    yield "records", records(chance, 400), (0, 2, 2)
    yield "far", far(chance), (4, 0, 0)


def pack(contents, settings):
    literal_bits, literal_place_bits, place_bits = settings
    packer = {
        "id": lzma.FILTER_LZMA1,
        "dict_size": 1 << 20,
        "lc": literal_bits,
        "lp": literal_place_bits,
        "pb": place_bits,
        "mode": lzma.MODE_NORMAL,
        "mf": lzma.MF_BT4,
        "nice_len": 273,
    }
    packed = bytearray(lzma.compress(contents, format=lzma.FORMAT_ALONE, filters=[packer]))
    # liblzma writes "unknown" for the size, and a mark at the end.
    packed[5:13] = len(contents).to_bytes(8, "little")
    return bytes(packed)


def digits(packed):
    # An asymmetric numeral system with 256 symbols that are alike, from the last byte to the first.
    number, text = 1 << 16, []
    for byte in reversed(packed):
        while number >= 93 << 16:
            number, digit = divmod(number, 93)
            text.append(DIGITS[digit])
        number = number * 256 + byte
    while number:
        number, digit = divmod(number, 93)
        text.append(DIGITS[digit])
    return "".join(reversed(text))


def main():
    made = []
    for name, contents, settings in cases():
        packed = pack(contents, settings)
        made.append(
            {
                "name": name,
                "size": len(contents),
                "sha256": hashlib.sha256(contents).hexdigest(),
                "lzma": base64.b64encode(packed).decode(),
                "text": digits(packed),
            }
        )
    (HERE / "packed.json").write_text(json.dumps(made, indent=1) + "\n")


main()
