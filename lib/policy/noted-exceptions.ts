import type { Exception } from './exception';

/** Type of the construct metadata that carries an exception. */
export const EXCEPTION_METADATA = 'zero-trust-ai-constructs:exception';

/** The part of a construct that exceptions are noted on; any framework's constructs have it. */
export interface Noted {
  readonly node: {
    readonly path: string;
    readonly metadata: readonly { readonly type: string; readonly data?: unknown }[];
    findAll(): readonly Noted[];
  };
}

/** An exception as it is noted on a construct. */
export interface NotedException {
  readonly rule: string;
  readonly reason: string;
  readonly owner: string;
  readonly expires: string;
  readonly approver?: string;
  readonly resource?: string;
  readonly at?: string;
  /** Whether it was noted on something that is no single construct, such as a whole stack. */
  readonly whole: boolean;
}

/** Every exception that is noted on a construct or below it. */
export function notedBelow(root: Noted): Exception[] {
  const all = root.node.findAll();
  const paths = new Set(all.map(({ node }) => node.path));
  return all.flatMap((scope) =>
    scope.node.metadata
      .filter(({ type }) => type === EXCEPTION_METADATA)
      .map(({ data }) => exceptionOn(scope.node.path, fieldsOf(data), paths)),
  );
}

/** Metadata is anybody's: what is not a text counts as not written. */
function fieldsOf(data: unknown): Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null ? { ...data } : {};
}

function exceptionOn(path: string, noted: Readonly<Record<string, unknown>>, paths: ReadonlySet<string>): Exception {
  const text = (key: keyof NotedException) => (typeof noted[key] === 'string' ? noted[key] : undefined);
  const [resource, at, approver] = [text('resource'), text('at'), text('approver')];
  const below = [path, resource].filter(Boolean).join('/');
  return {
    rule: text('rule') ?? '',
    reason: text('reason') ?? '',
    owner: text('owner') ?? '',
    expires: text('expires') ?? '',
    ...(approver !== undefined && { approver }),
    covers: {
      scope: noted['whole'] === true && resource === undefined ? '' : path,
      ...(resource !== undefined && { resource: paths.has(below) ? below : resource }),
      ...(at !== undefined && { at }),
    },
    written: { file: '', resource: '', type: 'exception', constructPath: path, at: '' },
  };
}
