import { type Maybe, Unknown } from '../../../core';
import type { DataConditions, Fact } from '../../../policy';
import { fact } from '../../fact';
import { type Binding, bindingsOn } from '../../google/bindings';
import { requiresPart } from '../../google/condition';
import type { Subject } from '../../subject';
import { shapeOf } from '../../text';

/** What bindings on `google_storage_bucket` tell of the conditions under which they hold. */
export function conditions(bucket: Subject): Fact[] {
  const bindings = bindingsOn(bucket, ['storage_bucket'], 'bucket');
  if (bindings.every(({ condition }) => condition.isSet === false)) return [];
  return [
    fact('data-conditions', bucket, {
      uneven: ASKED.flatMap(([what, asks]) => unevenly(bindings, what, asks)),
      tagged: tagged(bucket, bindings),
    }),
  ];
}

/** What conditions of data ask, part by part. */
const ASKED: readonly (readonly [what: string, asks: RegExp])[] = [
  ['for a folder', /^resource\.name\.startsWith\(/],
  ['for a tag', /^resource\.(matchTag|matchTagId)\(/],
];

/** Of each role that is given several times: who is not asked what most are. */
function unevenly(bindings: readonly Binding[], what: string, asks: RegExp): DataConditions['uneven'] {
  const roles = new Map<string, Binding[]>();
  for (const binding of bindings) {
    const role = `${binding.role.written ?? ''}`;
    roles.set(role, [...(roles.get(role) ?? []), binding]);
  }
  return [...roles.values()].flatMap((given) => {
    const told = given.map((binding) => ({ place: binding.condition.place, what, asks: isAsked(binding, asks) }));
    const few = told.filter(({ asks: is }) => is !== true);
    return few.length * 2 < told.length ? few : [];
  });
}

function isAsked({ condition }: Binding, asks: RegExp): Maybe<boolean> {
  if (condition.isSet === false) return false;
  const { text, unknown } = condition.get('expression');
  return unknown ?? requiresPart(shapeOf(text ?? ''), (part) => asks.test(part));
}

/** Types that give a tag to something. */
const TAGS = ['google_tags_location_tag_binding', 'google_tags_tag_binding'];

/** What is called otherwise may be the same tag, and that of another key may come from above. */
function tagged(bucket: Subject, bindings: readonly Binding[]): Maybe<boolean> | undefined {
  const asked = bindings.flatMap(({ condition }) =>
    [
      ...shapeOf(condition.get('expression').written ?? '').matchAll(
        /\.matchTagId\(\s*["'][^"']*["']\s*,\s*["']([^"']*)["']/g,
      ),
    ].map(([, value = '']) => value),
  );
  if (asked.length === 0) return undefined;
  const values = bucket.referredBy(TAGS, 'parent').map((tag) => shapeOf(tag.get('tag_value').written ?? ''));
  if (values.length === 0) return false;
  return (
    asked.every((value) => values.includes(value)) ||
    new Unknown('no tag of the files is the one that rights to it ask for')
  );
}
