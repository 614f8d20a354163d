import { printable } from '../report/printable';

/** Where text goes. */
export interface Screen {
  write(text: string): unknown;
  /** Whether a person reads along. */
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

/** What a command may touch of the process around it. */
export interface Io {
  readonly stdout: Screen;
  readonly stderr: Screen;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Columns of a text that no terminal shows, such as the log of a build server. */
const UNSEEN_WIDTH = 120;

export const widthOf = ({ stdout }: Io): number => (stdout.isTTY ? (stdout.columns ?? 80) : UNSEEN_WIDTH);

/**
 * Whether to print in colours.
 *
 * @see https://no-color.org
 */
export function inColour({ stdout, env }: Io): boolean {
  if (env['NO_COLOR']) return false;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return stdout.isTTY === true && env['TERM'] !== 'dumb';
}

/** Tells something beside the report, in one line. */
export function note(io: Io, text: string): void {
  io.stderr.write(`zta: ${printable(text)}\n`);
}
