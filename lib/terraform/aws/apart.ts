import type { Place } from '../../policy';
import type { Field } from '../field';
import type { Subject } from '../subject';
import type { Apart } from './mapping';
import { MADE } from './resource-types';
import { Translation } from './translation';
import type { Tree } from './tree';
import { logicalId } from './value';

/** A resource of CloudFormation that is a block within another in Terraform. */
export interface Beside {
  readonly id: string;
  readonly resource: Tree;
  readonly place: Place;
}

/** The resources that stand as blocks within one. */
export function besides(subject: Subject): readonly Beside[] {
  return Object.entries(MADE[subject.type]?.apart ?? {}).flatMap(([attribute, apart]) =>
    apart.unless !== undefined && subject.mentionedBy(apart.unless).length > 0
      ? []
      : subject
          .get(attribute)
          .items.filter((field) => !isPreset(field))
          .map((field, i) => besideOf(subject, `${attribute} ${i}`, field, apart)),
  );
}

function besideOf(subject: Subject, name: string, field: Field, { type, of, is }: Apart): Beside {
  const id = logicalId(subject.resource.address);
  const properties = Translation.propertiesOf(subject, field, is);
  return {
    id: `${id} ${name}`,
    resource: { Type: type, Properties: { ...properties, [of]: { Ref: id } } },
    place: field.place,
  };
}

/** The policy that SNS gives every topic, as states show it. */
const isPreset = ({ value }: Field): boolean => typeof value === 'string' && value.includes('__default_policy_ID');
