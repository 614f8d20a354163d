import { at, changed, secureLogs, securePrompts } from './secure-logs';
import type { Seed } from './seed';

export type Changes = Readonly<Record<string, unknown>>;

/** Something in the log of an account that differs from a secure one. @param twin what the secure one has in addition, too */
export const logs = (rule: number, violation: string, wrong: Changes, twin: Changes = {}): Seed => ({
  violation,
  rule: idOf(rule),
  resources: (id, secure) => changed(secureLogs(id), named(id, secure ? twin : wrong)),
});

/** The same for the log of prompts, of which a template has one. */
export const prompts = (rule: number, violation: string, wrong: Changes, twin: Changes = {}): Seed => ({
  violation,
  rule: idOf(rule),
  alone: true,
  resources: (id, secure) => changed(securePrompts(id), named(id, secure ? twin : wrong)),
});

export const seed = (rule: number, violation: string, resources: Seed['resources'], alone?: true): Seed => ({
  violation,
  rule: idOf(rule),
  resources,
  ...(alone && { alone }),
});

const idOf = (rule: number) => `ZTA-LOG-${String(rule).padStart(3, '0')}`;

export const named = (id: string, changes: Changes): Changes =>
  Object.fromEntries(Object.entries(changes).map(([pointer, value]) => [`${id}${pointer}`, withId(id, value)]));

/** In what is set, `#` stands for the id. */
const withId = (id: string, value: unknown): unknown =>
  value === GONE ? GONE : JSON.parse(JSON.stringify(value).replaceAll('#', id));

export const GONE = undefined;
export const STATEMENT = 'Properties/PolicyDocument/Statement';
export const LOCK = 'Logs/Properties/ObjectLockConfiguration';
export const RULE = 'Landing/Properties/ReplicationConfiguration/Rules/0';
export const SELECTORS = 'Trail/Properties/AdvancedEventSelectors';
export const MANAGEMENT = { FieldSelectors: [{ Field: 'eventCategory', Equals: ['Management'] }] };
export const ORGANIZATION = { StringNotEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } };

export const denying = (condition: object, action = 's3:*') => ({
  Effect: 'Deny',
  Principal: '*',
  Action: action,
  Resource: [at('#Logs'), { 'Fn::Sub': '${#Logs.Arn}/*' }],
  Condition: condition,
});

export const ENCRYPTION = 's3:x-amz-server-side-encryption';
