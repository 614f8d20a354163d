/** A piece of a certificate: what kind it is, and what is in it. */
export interface DerPiece {
  /** The identifier octet (ITU-T X.690, 8.1.2): 0x30 is a sequence, 0x03 a bit string, 0xa3 the piece numbered 3 of what holds it. */
  readonly tag: number;
  readonly content: Buffer;
}

/**
 * The pieces that stand one behind the other, or undefined where these bytes are none.
 *
 * Reads what certificates are made of: identifiers of one octet, and lengths of up to four.
 */
export function piecesOf(bytes: Buffer): readonly DerPiece[] | undefined {
  const pieces: DerPiece[] = [];
  for (let rest = bytes; rest.length > 0; ) {
    const span = spanOf(rest);
    if (span === undefined) return undefined;
    pieces.push({ tag: rest.readUInt8(0), content: rest.subarray(span.begin, span.end) });
    rest = rest.subarray(span.end);
  }
  return pieces;
}

/** Where the content of the first piece begins and ends, or undefined where it does not end in these bytes. */
function spanOf(bytes: Buffer): { readonly begin: number; readonly end: number } | undefined {
  const first = bytes[1];
  // 0x80 would be of a length that is not told.
  if (first === undefined || first === 0x80) return undefined;
  const octets = first < 0x80 ? 0 : first - 0x80;
  const begin = 2 + octets;
  if (octets > 4 || begin > bytes.length) return undefined;
  const end = begin + (octets === 0 ? first : bytes.readUIntBE(2, octets));
  return end <= bytes.length ? { begin, end } : undefined;
}

/** An object identifier as people write it: '2.5.29.15'. */
export function objectIdentifier(content: Buffer): string {
  const numbers: number[] = [];
  let number = 0;
  for (const octet of content) {
    number = number * 128 + (octet & 0x7f);
    if (octet >= 0x80) continue;
    numbers.push(number);
    number = 0;
  }
  const [joined = 0, ...others] = numbers;
  const first = Math.min(2, Math.floor(joined / 40));
  return [first, joined - first * 40, ...others].join('.');
}
