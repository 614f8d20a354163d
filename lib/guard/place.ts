import type { Word } from './row';

/** A property, by the names that lead to it in Guard: questions about it, each as one clause. */
export class GuardPlace {
  /** What it hangs below, from the outermost; without what holds all properties. */
  public readonly above: readonly string[];

  /**
   * @param path from where a block of Guard stands: `Properties.VpcConfig`, or `VpcConfig` within an item of a list
   * @param holders how many of the names lead to what holds all properties
   */
  public constructor(
    public readonly path: string,
    holders: number,
  ) {
    const names = path.split('.');
    this.above = names.slice(holders, -1).map((_, i) => names.slice(0, holders + i + 1).join('.'));
  }

  /** That it is not there, or is taken away at deployment. */
  public get absent(): readonly string[] {
    return [`${this.path} !exists`, `${this.path}.Ref == ${NOTHING}`];
  }

  public isOneOf(words: readonly Word[]): string {
    return words.length === 1 ? `${this.path} == ${quoted(words[0] ?? '')}` : `${this.path} in ${listed(words)}`;
  }
}

/** `Ref` to this stands for nothing at all. */
const NOTHING = "'AWS::NoValue'";

/** That a place is written out, or is nothing, and not for deployment to decide. */
export const writtenOut = (path: string): readonly string[] => [
  `${path}[ keys == /^(Ref$|Fn::)/ ] empty`,
  path === 'this' ? `Ref == ${NOTHING}` : `${path}.Ref == ${NOTHING}`,
];

export const quoted = (word: Word): string => (typeof word === 'string' ? `'${word}'` : `${word}`);
export const listed = (words: readonly Word[]): string => `[${words.map(quoted).join(', ')}]`;
