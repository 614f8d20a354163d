import { noRequest } from '../../access';
import type { Access, Condition, GuardedResource, Statement } from '../../access/model';
import { mattering } from '../../access/prove/class-formula';
import { namedPrincipal } from '../../access/prove/principal-arn';
import type { Asker } from '../asking';
import type { Breach } from '../breach';
import type { Demand } from '../demand';
import type { Outcome } from '../guarantee';
import { sparedIn } from '../spared';
import { differsFromOthers } from './differing';
import { narrowed } from './narrowed';
import type { Evidence, Store } from './stores';

const WRITING = ['s3:PutObject', 's3:ReplicateObject'];

/**
 * That nobody puts something where logs are, but services on behalf of the account, and what the files have deliver.
 *
 * What services put there on behalf of the account is left out beforehand: it is asked as if it were denied.
 */
export function logsNotForged(asker: Asker, evidence: Evidence): readonly Outcome[] {
  const { sharedWith = [] } = asker.terms;
  const places = evidence.places((access) => evidence.stores(access).filter(isBucket));
  return places.flatMap((place) =>
    [false, true].flatMap((openWorld) => {
      if (openWorld && !evidence.isOurs({ place })) return [];
      return asker.outcomes(demandOf(place, evidence, { openWorld, sharedWith }));
    }),
  );
}

const isBucket = ({ kind }: Store): boolean => kind === 'bucket';

interface World {
  readonly openWorld: boolean;
  readonly sharedWith: readonly string[];
}

function demandOf(place: Store['place'], evidence: Evidence, { openWorld, sharedWith }: World): Demand {
  return {
    name: 'log-not-forged',
    guarded: [place],
    unlessTrusted: true,
    openWorld,
    ...(openWorld && { asks: differsFromOthers }),
    within: (access) => {
      const resources = evidence.storeAt(place, access)?.logs ?? [];
      return withoutOwn(narrowed(access, { actions: WRITING, resources, openWorld }), sharedWith, access);
    },
    closing: ofOwnAccountOnly,
    forbidden: (access) => {
      const store = evidence.storeAt(place, access);
      if (store === undefined) return undefined;
      const question = noRequest({ action: WRITING, resource: store.logs }).byAnyone();
      const writers = [...deliveringTo(store, access), ...sparedBy(store, access)];
      return writers.length === 0 ? question : question.exceptBy(...new Set(writers));
    },
  };
}

/** A service that writes logs is to go on, on behalf of the account. */
function ofOwnAccountOnly({ caller, counterexample: { allowedBy }, access }: Breach): string | undefined {
  const [statement] = allowedBy;
  if (caller.kind !== 'service' || statement === undefined) return undefined;
  const { resource, at } = statement.place;
  return `Add the condition { 'StringEquals': { 'aws:SourceAccount': '${access.account}' } } to the statement at ${resource}/${at}`;
}

/** Roles that deliver to a store, and accounts of AWS that do in the place of a service. */
function deliveringTo({ arn }: Store, { account, deliveries = [] }: Access): readonly string[] {
  const all = deliveries.filter(({ to }) => to === arn);
  const callers = all.flatMap(({ requests, instead = [] }) => [...requests, ...instead].map(({ caller }) => caller));
  return callers.flatMap((caller) => {
    if (caller.kind !== 'role') return [];
    const named = namedPrincipal(caller.arn);
    return [named.account === account || named.account === undefined ? caller.arn : named.account];
  });
}

const isWriting = mattering({ actions: WRITING });

/** Whom the policy of a store spares from its ban on writing, each by a whole ARN. */
function sparedBy({ arn }: Store, { resources }: Access): readonly string[] {
  const statements = resources.flatMap((one) => (one.arn === arn ? (one.policy?.statements ?? []) : []));
  return statements.filter((statement) => statement.effect === 'Deny' && isWriting(statement)).flatMap(sparedIn);
}

const NOWHERE = { file: '', resource: 'what services write on behalf of the account', type: '', at: '' };

/** The files as if services were denied to write on behalf of the account, or of those with whom something is shared. */
function withoutOwn(access: Access, sharedWith: readonly string[], whole: Access): Access {
  const resources = access.resources.map((resource) => {
    const { policy, type } = resource;
    if (policy === undefined || type !== 'AWS::S3::Bucket') return resource;
    const own = sourcesOf(resource, whole, sharedWith).map((source) => denied(source));
    return { ...resource, policy: { ...policy, statements: [...policy.statements, ...own] } };
  });
  return { ...access, resources };
}

/** Ways in which a service tells on whose behalf it comes: the account, something of it, or an organization that the policy names. */
function sourcesOf({ policy }: GuardedResource, access: Access, sharedWith: readonly string[]): readonly Condition[] {
  const accounts = [access.account, ...sharedWith.filter((one) => /^\d{12}$/.test(one))];
  const buckets = access.resources.flatMap(({ arn, type }) => (type === 'AWS::S3::Bucket' ? [arn] : []));
  const tests = policy?.statements.flatMap(({ conditions }) => conditions) ?? [];
  const named = tests.filter(({ key, operator }) => /^aws:sourceorgid$/i.test(key) && operator === 'StringEquals');
  const organizations = [
    ...named.flatMap(({ values }) => values),
    ...sharedWith.filter((one) => /^o-[a-z0-9]+$/.test(one)),
  ];
  const ifAny = (condition: Condition) => (condition.values.length === 0 ? [] : [condition]);
  return [
    test('StringEquals', 'aws:SourceAccount', accounts),
    // ARNs of buckets tell no account.
    test('ArnLike', 'aws:SourceArn', [...accounts.map((account) => `arn:*:*:*:${account}:*`), ...buckets]),
    ...ifAny(test('StringEquals', 'aws:SourceOrgID', organizations)),
  ];
}

const test = (operator: Condition['operator'], key: string, values: readonly string[]): Condition => ({
  operator,
  ifExists: false,
  key,
  values,
});

const denied = (source: Condition): Statement => ({
  effect: 'Deny',
  principals: { list: [{ kind: '*', name: '*' }], excluded: false },
  actions: { patterns: WRITING, excluded: false },
  resources: { patterns: ['*'], excluded: false },
  conditions: [test('Bool', 'aws:PrincipalIsAWSService', ['true']), source],
  place: NOWHERE,
});
