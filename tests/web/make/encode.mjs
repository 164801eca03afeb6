// Texts in the encodings that JavaScript reads and does not write: its tables turned round.

const tables = new Map();

/** The bytes of a text in `gb18030` or `big5`; null where a character is not in the two-byte part of it. */
export function encoded(text, encoding) {
  const table = tables.get(encoding) ?? turned(encoding);
  tables.set(encoding, table);
  const bytes = [];
  for (const character of text) {
    const pair = character < "\x80" ? [character.charCodeAt(0)] : table.get(character);
    if (!pair) return null;
    bytes.push(...pair);
  }
  return Uint8Array.from(bytes);
}

function turned(encoding) {
  const decoder = new TextDecoder(encoding);
  const table = new Map();
  for (let lead = 0x81; lead < 0xff; lead += 1) {
    for (let trail = 0x40; trail < 0xff; trail += 1) {
      const read = Array.from(decoder.decode(Uint8Array.of(lead, trail)));
      const [character] = read;
      // What is there twice is written as it is in the common part.
      if (read.length === 1 && character > "\x7f" && character !== "\ufffd" && (!table.has(character) || lead < 0xc9)) table.set(character, [lead, trail]);
    }
  }
  return table;
}
