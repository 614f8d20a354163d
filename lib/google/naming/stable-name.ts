import type { Construct } from 'constructs';

/** What a service takes as a name. */
interface NameShape {
  /** The most characters. */
  readonly room: number;

  /** What stands between words. */
  readonly separator: '-' | '_';
}

const HASH_ROOM = 8;

/**
 * A name for what a construct makes, which follows its place in the app and nothing else.
 *
 * Moving the construct changes the name, and with it replaces what bears it. With '-', all of it is in lower case, and it begins with a letter.
 */
export function stableName({ node }: Construct, { room, separator }: NameShape): string {
  const words = node.path.split(/[^A-Za-z0-9]+/).join(separator);
  const readable = (separator === '-' ? words.toLowerCase() : words)
    .slice(-(room - HASH_ROOM - 1))
    .replace(/^[^A-Za-z]+/, '')
    .replace(/[-_]$/, '');
  return [readable || 'zt', node.addr.slice(-HASH_ROOM)].join(separator);
}
