/**
 * Breaks text into lines of at most `width` characters, at blanks. A word that is longer is broken after a slash, a colon or a dot,
 * or where the line ends.
 *
 * @param taken columns of the first line that hold something else
 */
export function wrap(text: string, width: number, taken = 0): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let room = width - taken;
  for (const piece of text.split(/\s+/).flatMap((word) => pieces(word, width))) {
    const longer = line + (line === '' ? '' : piece.lead) + piece.text;
    if (longer.length <= room) line = longer;
    else {
      lines.push(line);
      line = piece.text;
      room = width;
    }
  }
  return line === '' ? lines : [...lines, line];
}

interface Piece {
  readonly text: string;
  /** What stands between it and the piece before in the same line. */
  readonly lead: '' | ' ';
}

function pieces(word: string, width: number): readonly Piece[] {
  if (word.length <= width) return word === '' ? [] : [{ text: word, lead: ' ' }];
  const parts = word.match(/[^/:.]+[/:.]?|[/:.]/g) ?? [];
  const fitting = parts.flatMap((part) => part.match(new RegExp(`[^]{1,${width}}`, 'g')) ?? []);
  return fitting.map((text, i) => ({ text, lead: i === 0 ? ' ' : '' }));
}
