const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** A text with the place of the first bytes that are no UTF-8, which are shown as U+FFFD. */
export interface Decoded {
  readonly text: string;
  /** UTF-16 offset in `text`; undefined where all bytes are UTF-8. */
  readonly firstBad: number | undefined;
}

/** Decodes bytes as UTF-8. Never throws; a byte-order mark stays in the text. */
export function decode(bytes: Uint8Array): Decoded {
  const text = decoder.decode(bytes);
  // Without a replacement character nothing was replaced.
  if (!text.includes("\ufffd")) return { text, firstBad: undefined };
  const bad = firstInvalid(bytes);
  return { text, firstBad: bad === undefined ? undefined : decoder.decode(bytes.subarray(0, bad)).length };
}

/** The index of the first byte that begins no well-formed sequence. */
function firstInvalid(bytes: Uint8Array): number | undefined {
  let i = 0;
  while (i < bytes.length) {
    const length = sequenceLength(bytes, i);
    if (length === 0) return i;
    i += length;
  }
  return undefined;
}

/** The length of the well-formed sequence at `i` (Unicode, table 3-7); 0 where there is none. */
function sequenceLength(bytes: Uint8Array, i: number): number {
  const first = bytes[i] ?? 0;
  if (first < 0x80) return 1;
  if (first < 0xc2 || first > 0xf4) return 0;
  const second = bytes[i + 1] ?? 0;
  const low = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const high = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  if (second < low || second > high) return 0;
  const length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  for (let k = 2; k < length; k++) {
    const next = bytes[i + k] ?? 0;
    if (next < 0x80 || next > 0xbf) return 0;
  }
  return length;
}
