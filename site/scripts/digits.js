// Bytes from text in digits to base 93, as src/editions/packed.rs writes them.

/**
 * The bytes, or an error when the text is no such text. Each byte is the lowest of a number that is
 * large enough; digits are put to it until it is. Nothing is lost between the two, so the text is as
 * short as it can be.
 */
export function bytesOf(text) {
  const bytes = new Uint8Array(text.length);
  let count = 0;
  let number = 0;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charCodeAt(at);
    // The printable characters from `!` on, but `<`.
    number = number * 93 + letter - (letter > 60 ? 34 : 33);
    if (number >= 0x1000000) {
      bytes[count] = number;
      count += 1;
      number >>>= 8;
    }
  }
  // Where the writer began, who went backwards.
  if (number !== 0x10000) throw new Error('The packed text is damaged.');
  return bytes.subarray(0, count);
}
