import { ConfigError, type Placed } from '../core';
import type { Span } from './tokens';

/** Cedar text, and where it comes from. */
export interface CedarSource {
  /** The text. It holds no deploy-time value. */
  readonly text: string;
  /** The prop that the text was given in. */
  readonly prop: string;
  /** The construct that the text was given to. */
  readonly place: Placed;
}

/** What is wrong with a part of Cedar text. */
export interface CedarMistake {
  readonly code: string;
  /** What the prop must do. */
  readonly must: string;
  readonly at: Span;
  readonly help: string;
}

/** The error for a mistake: it quotes the part of the text, and says at which line and column that begins. */
export function cedarError({ text, prop, place }: CedarSource, { code, must, at, help }: CedarMistake): ConfigError {
  const lines = text.slice(0, at.start).split('\n');
  const position = `${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`;
  const got = `got ${excerpt(text.slice(at.start, at.end))} at ${position}`;
  return new ConfigError(code, `'${prop}' must ${must}, ${got}; ${help}`, place);
}

function excerpt(part: string): string {
  const line = part.replace(/\s+/g, ' ').trim();
  if (line === '') return 'the end of the text';
  return line.length > 80 ? `\`${line.slice(0, 77)}...\`` : `\`${line}\``;
}
