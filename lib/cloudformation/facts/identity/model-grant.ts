import { every, type Maybe, not, some } from '../../../core';
import type { Fact } from '../../../policy';
import { RUN_HOSTED, RUN_PROVIDED } from '../../ai-actions';
import { fact } from '../../fact';
import type { Field } from '../../field';
import { Actions, type Statement } from '../../statement';
import { HOLE, shapeOf, splitAt, Text, type TextLike, unknownIn } from '../../text';
import type { Holder } from './holder';
import { kindOfModel, takesGuardrail } from './model-arn';
import type { Permissions } from './permissions';
import { arnParts, coversResource, namesOne } from './resource-pattern';

const GUARDRAIL = ['bedrock:GuardrailIdentifier'];
const PROFILE = ['bedrock:InferenceProfileArn'];

/** What says from which network a call comes. */
export const NETWORK = [
  'aws:SourceIp',
  'aws:SourceVpc',
  'aws:SourceVpcArn',
  'aws:SourceVpce',
  'aws:VpcSourceIp',
  'aws:VpceAccount',
  'aws:VpceOrgID',
  'aws:VpceOrgPaths',
];

/** Which models an identity may run, one fact for each model or pattern that a statement names. */
export function modelGrantsOf(holder: Holder): Fact[] {
  return holder.leading.flatMap((statement) => [
    ...grantsIn(holder, statement, 'provided', statement.namesAmong(PROVIDED)),
    ...grantsIn(holder, statement, 'hosted', statement.namesAmong(HOSTED)),
  ]);
}

const PROVIDED = new Actions(RUN_PROVIDED);
const HOSTED = new Actions(RUN_HOSTED);

function grantsIn(
  holder: Holder,
  statement: Statement,
  kind: 'provided' | 'hosted',
  actions: readonly string[],
): Fact[] {
  if (actions.length === 0) return [];
  const { permissions, subject } = holder;
  const inVain = some([not(statement.isAllow), every(actions.map((action) => permissions.closes(statement, action)))]);
  if (inVain === true) return [];
  const { field } = statement;
  return modelsIn(statement, kind).map(([place, model]) => {
    const demand = (keys: readonly string[]) =>
      every(actions.map((action) => permissions.demands(statement, action, model, keys)));
    const guarded = some([demand(GUARDRAIL), throughGuarded(permissions, statement)]);
    return fact('model-grant', subject, {
      model: spelled(model),
      named: place.as(some([inVain, named(statement, model)])),
      guarded: field.as(some([inVain, kind === 'hosted' || !takesGuardrail(model), holder.insideProvider, guarded])),
      onPrivatePath: field.as(some([inVain, holder.offNetwork, demand(NETWORK)])),
      inNamedRegions: place.as(some([inVain, not(isElsewhere(statement, place, model)), demand(PROFILE)])),
    });
  });
}

const spelled = (model: TextLike): string => `'${`${model}`.replace(/^.*:(?=[a-z-]+\/)/s, '')}'`;

function modelsIn(statement: Statement, kind: 'provided' | 'hosted'): readonly (readonly [Field, TextLike])[] {
  if (statement.excludesResources) return [[statement.resourceField, '*']];
  return statement.resourceField.items.flatMap((field): (readonly [Field, TextLike])[] => {
    const text = field.text ?? '';
    const found = kindOfModel(text);
    return found === kind || found === 'any' ? [[field, text]] : [];
  });
}

const named = (statement: Statement, model: TextLike): Maybe<boolean> =>
  statement.excludesResources ? false : namesOne(model);

/** Whether the models answer only through profiles, and no call of one of these gets through without a guardrail. */
function throughGuarded(permissions: Permissions, statement: Statement): Maybe<boolean> {
  const profiles = statement.conditionsOn(...PROFILE).flatMap(({ values }) => values);
  if (profiles.length === 0) return false;
  return every([
    statement.requires(...PROFILE),
    ...profiles.map((profile) =>
      every(openings(permissions, profile).map((allow) => isGuarded(permissions, allow, profile))),
    ),
  ]);
}

const openings = ({ allows }: Permissions, profile: TextLike): readonly Statement[] =>
  allows.filter(
    (allow) =>
      allow.namesAmong(PROVIDED).length > 0 &&
      (allow.excludesResources || allow.resources.some((pattern) => coversResource(pattern, profile) !== false)),
  );

const isGuarded = (permissions: Permissions, allow: Statement, profile: TextLike): Maybe<boolean> =>
  every(allow.namesAmong(PROVIDED).map((action) => permissions.demands(allow, action, profile, GUARDRAIL)));

/** Whether a foundation model answers in a region that is not the stack's. */
function isElsewhere(statement: Statement, place: Field, model: TextLike): Maybe<boolean> {
  const arn = arnParts(model);
  if (arn === undefined || !arn.resource.startsWith('foundation-model/')) return false;
  const { region } = arn;
  if (region === HOLE) return (unknownIn(model) && unknownIn(regionOf(model))) ?? false;
  if (region === '' || /[*?]/.test(region)) return true;
  const own = place.resource.template.environment.region;
  return own === undefined ? othersIn(statement, region) : region !== own;
}

const regionOf = (arn: TextLike): TextLike => (arn instanceof Text ? (splitAt(arn, /:/)[3] ?? arn) : arn);

/** Where the region of the stack is not known, at most one of several is its own. */
const othersIn = (statement: Statement, region: string): boolean =>
  statement.resources
    .map((resource) => arnParts(resource))
    .some((arn) => arn?.resource.startsWith('foundation-model/') && arn.region !== region);

/** Whether the holder runs a model of the provider with a guardrail that it must show. */
export const runsGuarded = (holder: Holder): Maybe<boolean> =>
  some(
    holder.leading.flatMap((statement) =>
      statement.namesAmong(PROVIDED).flatMap((action) =>
        modelsIn(statement, 'provided')
          .filter(([, model]) => shapeOf(model) !== '')
          .map(([, model]) => holder.permissions.demands(statement, action, model, GUARDRAIL)),
      ),
    ),
  );
