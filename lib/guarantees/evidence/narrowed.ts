import type { Access, Identity, Policy, Statement } from '../../access/model';
import { mattering } from '../../access/prove/class-formula';
import { memoized } from '../../access/prove/memoized';
import { overlap } from '../../access/prove/overlap';

/** What is asked about, and whether everyone is taken to have any right besides. */
export interface Wanted {
  readonly actions: readonly string[];
  /** Patterns of ARNs. */
  readonly resources: readonly string[];
  readonly openWorld: boolean;
}

/**
 * The files with only what can be about some resources: policies that are about others, and whoever has no right to what is asked about,
 * change nothing about the answer, and cost much time where files are large.
 */
export function narrowed(access: Access, { actions, resources, openWorld }: Wanted): Access {
  const isAsked = mattering({ actions });
  const isAbout = meeting(resources.map(plain), access);
  const concerns = (statement: Statement) =>
    isAsked(statement) &&
    (statement.resources === undefined || statement.resources.excluded || statement.resources.patterns.some(isAbout));
  const kept = access.resources.filter(({ arn, holds }) => [arn, ...holds].some(isAbout));
  const endpoints = access.endpoints.filter(({ policy }) => policy !== undefined);
  const named = namesIn(
    [...kept, ...endpoints].flatMap(({ policy }) => policy ?? []),
    access,
  );
  const identities = access.identities
    .map((identity) => ownRights(identity, concerns))
    .filter((identity) => (!openWorld && mayDoSome(identity)) || named.some((text) => text.includes(identity.arn)));
  const { doors: _, acting: __, ...rest } = access;
  return { ...rest, identities, resources: kept, endpoints };
}

const VARIABLE = /\$\{[^}]*\}/g;

/** Whether a text of a policy can be like something that is asked about, whatever names turn out as. */
function meeting(asked: readonly string[], { names }: Access): (text: string) => boolean {
  const shaped = (text: string, some: Access['names']) =>
    some.reduce((shape, { text: made, shape: any }) => shape.replaceAll(made, any), text);
  const given = names.filter(({ generated }) => !generated);
  const read = (text: string) => ({
    text: shaped(text, given),
    // What CloudFormation makes up is nothing that somebody chose, but may be like a pattern.
    made: isPattern(text) ? shaped(text, names) : undefined,
    any: () => shaped(text, names),
  });
  const globs = asked.map(read);
  return memoized((written) => {
    const one = read(written.replace(VARIABLE, '*'));
    return globs.some(
      (glob) =>
        overlap(glob.text, one.text) ||
        ((glob.made ?? one.made) !== undefined && overlap(glob.made ?? glob.any(), one.made ?? one.any())),
    );
  });
}

/** Whether it has wildcards besides one for all that something holds. */
const isPattern = (text: string): boolean => /[*?]/.test(text.replace(/[/:]\*$/, ''));

/** To take a plain sign for a wildcard only looks at more. */
const plain = (glob: string): string => glob.replace(/\\(.)/g, '$1');

function ownRights({ trust: _, ...identity }: Identity, concerns: (statement: Statement) => boolean): Identity {
  const some = (policy: Policy): Policy => ({ ...policy, statements: policy.statements.filter(concerns) });
  return { ...identity, policies: identity.policies.map(some).filter(saysSomething) };
}

const saysSomething = ({ statements, hidden }: Policy): boolean => statements.length > 0 || hidden !== undefined;

const mayDoSome = ({ policies, unseen }: Identity): boolean =>
  unseen.length > 0 ||
  policies.some(
    ({ statements, hidden }) => hidden !== undefined || statements.some(({ effect }) => effect === 'Allow'),
  );

/** Every text by which policies, but for those of the callers themselves, may tell one from another. */
export function namesIn(policies: readonly Policy[], { serviceControls, resourceControls }: Access): readonly string[] {
  const all = [...policies, ...serviceControls.flat(), ...resourceControls.flat()];
  const statements = all.flatMap((policy) => policy.statements);
  return [
    ...statements.flatMap(({ principals }) => (principals?.list ?? []).map(({ name }) => name)),
    ...statements.flatMap(({ conditions }) => conditions.flatMap(({ values }) => values)),
  ];
}
