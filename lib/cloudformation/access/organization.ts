import type { Policy } from '../../access/model';
import type { Field } from '../field';
import type { Subject } from '../subject';
import { unknownIn } from '../text';
import { readPolicy } from './policy/document';
import type { PolicyKind } from './policy/kind';
import type { Reading } from './reading';

const KINDS: Readonly<Record<string, PolicyKind>> = {
  SERVICE_CONTROL_POLICY: 'service control',
  RESOURCE_CONTROL_POLICY: 'resource control',
};

/** A policy of an organization, how far from its root it hangs, and where. */
export interface Control {
  readonly kind: PolicyKind;
  readonly level: number;
  readonly policy: Policy;
}

/** The policies of an organization that hold in the account, as far as their targets tell. */
export function controlsOf(subject: Subject, account: string, reading: Reading): readonly Control[] {
  const { properties, resource } = subject;
  const type = properties.get('Type').text;
  const kind = typeof type === 'string' ? KINDS[type] : undefined;
  if (kind === undefined) return [];
  const policy = readPolicy(properties.get('Content'), kind, reading);
  if (policy === undefined) return [];
  return properties.get('TargetIds').items.flatMap((target) => {
    const level = levelOf(target, account, reading);
    if (typeof level === 'string')
      reading.assume(`'${resource.logicalId}' does not hold in account ${account}: ${level}`);
    else if (level > 0 && level < ACCOUNT)
      reading.assume(`account ${account} lies below the target of '${resource.logicalId}'`);
    if (typeof level === 'string') return [];
    reading.assume('FullAWSAccess, which AWS attaches to every level of an organization, is still there');
    reading.assume(`account ${account} is not the one that manages the organization`);
    return [{ kind, level, policy }];
  });
}

/** Below all units: they are five levels deep at most. */
const ACCOUNT = 100;

/** How many levels below the root a target lies, or why it is not known whether the account is below it. */
function levelOf(target: Field, account: string, reading: Reading): number | string {
  const unit = target.target('AWS::Organizations::OrganizationalUnit');
  if (unit !== undefined) return depthOf(unit, reading);
  const { text = '' } = target;
  const unknown = unknownIn(text);
  if (unknown !== undefined) return unknown.because;
  const id = reading.spell(text, target);
  if (/^r-/.test(id)) return 0;
  if (/^ou-/.test(id)) return 1;
  if (`${text}`.endsWith('RootId}')) return 0;
  return id === account ? ACCOUNT : `its target is '${id}'`;
}

function depthOf(unit: Subject, reading: Reading, depth = 1): number {
  const parent = unit.properties.get('ParentId').target('AWS::Organizations::OrganizationalUnit');
  return parent === undefined || depth >= ACCOUNT - 1 ? depth : depthOf(parent, reading, depth + 1);
}

/** One list for each level, from the root down; each with what AWS attaches to every level. */
export function levelsOf(controls: readonly Control[], kind: PolicyKind): readonly (readonly Policy[])[] {
  const own = controls.filter((control) => control.kind === kind);
  const levels = [...new Set(own.map(({ level }) => level))].sort((one, other) => one - other);
  return levels.map((level) => {
    const policies = own.filter((control) => control.level === level).map(({ policy }) => policy);
    return [...policies, ...policies.slice(0, 1).map(({ place }) => everything(kind, place))];
  });
}

/** `FullAWSAccess`, or `RCPFullAWSAccess`. */
function everything(kind: PolicyKind, place: Policy['place']): Policy {
  const isAboutResources = kind === 'resource control';
  const all = { patterns: ['*'], excluded: false };
  return {
    version: '2012-10-17',
    statements: [
      {
        sid: isAboutResources ? 'RCPFullAWSAccess' : 'FullAWSAccess',
        effect: 'Allow',
        ...(isAboutResources && { principals: { list: [{ kind: '*', name: '*' }], excluded: false } }),
        actions: all,
        resources: all,
        conditions: [],
        place,
      },
    ],
    place,
  };
}
