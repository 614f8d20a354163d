import { ConfigError, type Placed } from '../core';

/** CEL text, and where it comes from. */
export interface CelSource {
  /** The text. It holds no deploy-time value. */
  readonly text: string;
  /** The prop that the text was given in, or the attribute of a file that holds it. */
  readonly prop: string;
  /** The construct that the text was given to, where there is one. */
  readonly place?: Placed;
}

/** A part of a text: from its first character to the one after its last. */
export interface CelSpan {
  readonly start: number;
  readonly end: number;
}

/** What is wrong with a part of CEL text. */
export interface CelMistake {
  readonly code: string;
  /** What the prop must do. */
  readonly must: string;
  readonly at: CelSpan;
  readonly help: string;
}

/** The error for a mistake: it quotes the part of the text, and says at which line and column that begins. */
export function celError({ text, prop, place }: CelSource, { code, must, at, help }: CelMistake): ConfigError {
  const lines = text.slice(0, at.start).split(/\r\n|\r|\n/);
  const position = `${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`;
  const got = `got ${excerpt(text.slice(at.start, at.end))} at ${position}`;
  return new ConfigError(code, `'${prop}' must ${must}, ${got}; ${help}`, place);
}

function excerpt(part: string): string {
  const line = part.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  if (line === '') return 'the end of the text';
  return line.length > 80 ? `\`${line.slice(0, 77)}...\`` : `\`${line}\``;
}
