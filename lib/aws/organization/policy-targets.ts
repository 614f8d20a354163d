import { Stack, Token } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { ConfigError } from '../../core';

/** Where policies hold, and why they may hold in so many places. */
export interface PolicyTargets {
  /**
   * What the policies are attached to: the id of an organizational unit, 'ou-ab12-cdefgh34', or of an account. Begin with one, in which little
   * breaks; name more, or the root, once that has gone well.
   */
  readonly targets: readonly string[];

  /**
   * Where the policies were tried before, in a few words. Needed for more than one target, and for the root.
   *
   * @default - nowhere yet
   */
  readonly triedOn?: string;
}

const ROOT = /^r-[0-9a-z]{4,32}$/;

/** Source: the pattern of TargetId, https://docs.aws.amazon.com/organizations/latest/APIReference/API_AttachPolicy.html */
const TARGET = /^(r-[0-9a-z]{4,32}|ou-[0-9a-z]{4,32}-[0-9a-z]{8,32}|\d{12})$/;

/**
 * Refuses targets that are none, and those that reach further than policies should that nobody has tried.
 *
 * @throws TargetsMissing if there is none
 * @throws TargetFormat if one is no root, organizational unit or account
 * @throws RolloutUntried if there are several, or the root is among them, and `triedOn` does not say where they were tried
 */
export function checkTargets({ targets, triedOn = '' }: PolicyTargets, place: IConstruct): void {
  if (targets.length === 0) {
    const reason = "'targets' must name an organizational unit or an account, got none";
    throw new ConfigError('TargetsMissing', `${reason}; a policy without a target guards nothing`, place);
  }
  const wrong = targets.find((target) => !Token.isUnresolved(target) && !TARGET.test(target));
  if (wrong !== undefined) {
    const allowed = "ids such as 'ou-ab12-cdefgh34' or '111122223333'";
    throw new ConfigError(
      'TargetFormat',
      `'targets' must be ${allowed}, got '${wrong}'; see aws organizations list-roots and list-organizational-units-for-parent`,
      place,
    );
  }
  const isWide = targets.length > 1 || targets.some((target) => isRoot(target, place));
  if (!isWide || triedOn.trim() !== '') return;
  const reason = `'targets' must be one organizational unit or account at first, got ${targets.join(', ')}`;
  throw new ConfigError('RolloutUntried', `${reason}; try it there, then say in 'triedOn' where`, place);
}

/** Also the root of an organization that the app makes. */
const isRoot = (target: string, place: IConstruct): boolean =>
  Token.isUnresolved(target) ? JSON.stringify(Stack.of(place).resolve(target)).includes('"RootId"') : ROOT.test(target);
