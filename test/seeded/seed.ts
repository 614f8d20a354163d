/** Resources of a template by their logical ids. */
export type Resources = Readonly<Record<string, { readonly Type: string } & Readonly<Record<string, unknown>>>>;

/** One violation in a resource of its own, and a twin that differs in nothing else. */
export interface Seed {
  /** What is wrong, in a few words, for the table in the README. */
  readonly violation: string;
  /** The rule that must flag it. */
  readonly rule: string;
  /** The resource `id`, secure or not, and what it needs around it: every logical id begins with `id`. */
  readonly resources: (id: string, secure: boolean) => Resources;
  /** Whether the violation is one of the template as a whole, so that it needs a template of its own. */
  readonly alone?: true;
}
