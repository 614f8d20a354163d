import { some } from '../../../core';
import type { Fact, LogContent } from '../../../policy';
import { fact } from '../../fact';
import { Read } from '../../field';
import { ownKey } from '../../own-key';
import type { Subject } from '../../subject';
import { shapeOf } from '../../text';
import { callersLoggingInto } from './function-log';
import { outlivesDeployment, outlivesReplacement } from './lifetime';
import { deliveriesTo } from './log-sender';

/** What `AWS::Logs::LogGroup` tells, where logs of AI, or about what is done in the account, come to it. */
export function logGroup(group: Subject): Fact[] {
  const received = receivedBy(group);
  const [first] = received;
  if (first === undefined) return [];
  const { properties } = group;
  const masking = properties.get('DataProtectionPolicy');
  return [
    fact('log-group', group, {
      use: first.use,
      receives: [...new Set(received.map(({ what }) => what))],
      keepsDays: properties.get('RetentionInDays').number(Number.POSITIVE_INFINITY),
      ownKey: ownKey(properties.get('KmsKeyId')),
      outlivesDeployment: stays(group),
      outlivesReplacement: protectedOr(group, outlivesReplacement(group)),
      masked: masking.set(),
    }),
  ];
}

/** A group that is protected from deletion stays even where its stack wants it gone. */
const stays = (group: Subject): Read<boolean> => protectedOr(group, outlivesDeployment(group));

function protectedOr(group: Subject, kept: Read<boolean>): Read<boolean> {
  const guarded = group.properties.get('DeletionProtectionEnabled').boolean(false).value;
  return new Read(some([kept.value, guarded]), kept.place);
}

interface Received {
  readonly what: LogContent;
  readonly use: string;
}

/** Groups of services for AI, by the names that they give them. */
const NAMES: readonly (readonly [RegExp, LogContent])[] = [
  [/bedrock[/_-]*model[/_-]*invocation|model[/_-]*invocation[/_-]*log/i, 'prompts'],
  [/^\/aws\/(vendedlogs\/)?(bedrock|bedrock-agentcore|sagemaker)\//, 'use'],
];

export function receivedBy(group: Subject): readonly Received[] {
  const sent = deliveriesTo(group)
    .filter(({ isAboutAi }) => isAboutAi)
    .map(({ from, delivery: { what } }) => ({
      what,
      use: `receives what '${from.resource.logicalId}' writes`,
    }));
  const calls = callersLoggingInto(group).map((caller) => ({
    what: 'calls' as const,
    use: `receives what '${caller.resource.logicalId}' writes`,
  }));
  const name = shapeOf(group.properties.get('LogGroupName').text ?? '');
  const [, what] = NAMES.find(([pattern]) => pattern.test(name)) ?? [];
  const told = [...sent, ...calls];
  return what === undefined ? told : [...told, { what, use: 'has the name of a log of AI' }];
}
