// Unpacks LZMA, as xz and 7-Zip write it ("LZMA specification", Igor Pavlov, 2015): what browsers
// unpack themselves is a quarter larger. It must not be slow: half a million symbols are read.

// Where the probabilities of each kind of bit begin: 12 states by 16 places, and so on.
const IS_MATCH = 0;
const IS_REPEAT = 192;
const IS_OLDER = 204;
const IS_THIRD = 216;
const IS_FOURTH = 228;
const IS_LONG = 240;
const SLOTS = 432;
const DISTANCES = 688;
const ALIGNED = 803;
const MATCH_LENGTHS = 819;
const REPEAT_LENGTHS = 1333;
const LITERALS = 1847;

// Of a length: two choices, then 16 places by 8 short lengths, 16 by 8 middle ones, and 256 long ones.
const MIDDLE = 130;
const LONG = 258;

/**
 * What is packed in a file of the form .lzma that says its size. Of a damaged file comes an error or
 * something else than was packed.
 */
export function unpacked(file) {
  let read = 0;
  const next = () => {
    if (read === file.length) throw new Error('The packed file ends too early.');
    read += 1;
    return file[read - 1];
  };
  const settings = next();
  const literalBits = settings % 9;
  const placeBits = Math.floor(settings / 9) % 5;
  const places = (1 << Math.floor(settings / 45)) - 1;
  const number = () => (next() | next() << 8 | next() << 16 | next() << 24) >>> 0;
  number(); // How far back it reaches: here everything is at hand.
  const bytes = new Uint8Array(number());
  if (number() !== 0) throw new Error('The packed file does not say its size.');

  const chances = new Uint16Array(LITERALS + (768 << literalBits + placeBits)).fill(1024);
  next(); // Always zero.
  // The range and the code in it, in an array that holds 32 bits without a detour.
  const now = Uint32Array.of(0xffffffff, next() << 24 | next() << 16 | next() << 8 | next());

  const refill = () => {
    if (now[0] >= 0x1000000) return;
    now[0] <<= 8;
    now[1] = now[1] << 8 | next();
  };
  const bit = (index) => {
    const chance = chances[index];
    const bound = (now[0] >>> 11) * chance;
    const is = now[1] < bound ? 0 : 1;
    if (is === 0) {
      now[0] = bound;
      chances[index] = chance + (2048 - chance >> 5);
    } else {
      now[0] -= bound;
      now[1] -= bound;
      chances[index] = chance - (chance >> 5);
    }
    refill();
    return is;
  };
  /** A number of so many bits, the highest first; each bit's chance depends on those before it. */
  const tree = (start, count) => {
    let node = 1;
    while (node >> count === 0) node = node << 1 | bit(start + node);
    return node - (1 << count);
  };
  /** The same with the lowest first. */
  const reversed = (start, count) => {
    let node = 1;
    let value = 0;
    for (let place = 0; place < count; place += 1) {
      const is = bit(start + node);
      node = node << 1 | is;
      value |= is << place;
    }
    return value;
  };
  /** So many bits that are as often one as zero. */
  const even = (count) => {
    let value = 0;
    for (let left = count; left > 0; left -= 1) {
      now[0] >>>= 1;
      const is = now[1] < now[0] ? 0 : 1;
      if (is === 1) now[1] -= now[0];
      value = value << 1 | is;
      refill();
    }
    return value;
  };
  const length = (start, place) => {
    if (bit(start) === 0) return 2 + tree(start + 2 + place * 8, 3);
    if (bit(start + 1) === 0) return 10 + tree(start + MIDDLE + place * 8, 3);
    return 18 + tree(start + LONG, 8);
  };
  const distance = (size) => {
    const slot = tree(SLOTS + Math.min(size - 2, 3) * 64, 6);
    if (slot < 4) return slot;
    const count = (slot >> 1) - 1;
    const start = (2 | slot & 1) << count;
    if (slot < 14) return start + reversed(DISTANCES + start - slot, count);
    return start + (even(count - 4) << 4) + reversed(ALIGNED, 4);
  };

  let at = 0;
  // What the last symbols were, and the last four distances, less one, the latest first.
  let state = 0;
  const distances = new Uint32Array(4);
  const goBack = (distance, place) => {
    for (let other = place; other > 0; other -= 1) distances[other] = distances[other - 1];
    distances[0] = distance;
  };

  const literal = () => {
    const before = at === 0 ? 0 : bytes[at - 1];
    const context = ((at & (1 << placeBits) - 1) << literalBits) + (before >> 8 - literalBits);
    const start = LITERALS + 768 * context;
    let node = 1;
    // After a match: first along the byte that would have gone on with it.
    let guide = bytes[at - distances[0] - 1];
    let isAlong = state > 6;
    while (node < 256) {
      if (isAlong) {
        const expected = guide >> 7 & 1;
        guide <<= 1;
        const is = bit(start + 256 + (expected << 8) + node);
        node = node << 1 | is;
        isAlong = is === expected;
      } else {
        node = node << 1 | bit(start + node);
      }
    }
    bytes[at] = node;
    at += 1;
    state = state < 4 ? 0 : state - (state < 10 ? 3 : 6);
  };
  /** How many bytes are there once more, from the latest distance on. */
  const match = (place) => {
    const isAfterLiteral = state < 7;
    if (bit(IS_REPEAT + state) === 0) {
      state = isAfterLiteral ? 7 : 10;
      const size = length(MATCH_LENGTHS, place);
      goBack(distance(size), 3);
      return size;
    }
    if (bit(IS_OLDER + state) === 0) {
      if (bit(IS_LONG + state * 16 + place) === 0) {
        state = isAfterLiteral ? 9 : 11;
        return 1;
      }
    } else {
      const which = bit(IS_THIRD + state) === 0 ? 1 : 2 + bit(IS_FOURTH + state);
      goBack(distances[which], which);
    }
    state = isAfterLiteral ? 8 : 11;
    return length(REPEAT_LENGTHS, place);
  };

  while (at < bytes.length) {
    const place = at & places;
    if (bit(IS_MATCH + state * 16 + place) === 0) {
      literal();
    } else {
      const size = match(place);
      const from = at - distances[0] - 1;
      if (from < 0 || size > bytes.length - at) throw new Error('The packed file is damaged.');
      for (let more = 0; more < size; more += 1) bytes[at + more] = bytes[from + more];
      at += size;
    }
  }
  return bytes;
}
