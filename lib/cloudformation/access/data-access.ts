import type { ListedPrincipal, Policy, Statement } from '../../access/model';
import { Glob } from '../../core/glob';
import type { Field } from '../field';
import { Subject } from '../subject';
import { unknownIn } from '../text';
import type { GuardedResources } from './guarded';
import type { Reading } from './reading';

const COLLECTION = 'AWS::OpenSearchServerless::Collection';

/**
 * Adds what a data access policy of OpenSearch Serverless opens to the collections of the files that it is about.
 *
 * Its rules name collections by patterns of their names, and not by ARNs; its principals are ARNs.
 */
export function addDataAccess(subject: Subject, resources: GuardedResources, reading: Reading): void {
  const { properties, whole } = subject;
  const document = properties.get('Policy');
  const { json } = document;
  const hidden = json.unknown && whyUnread(document, json.unknown.because, reading);
  const rules = hidden === undefined ? json.items.flatMap(rulesOf) : [];
  if (rules.length === 0 && hidden === undefined) reading.mistake(document, 'a data access policy must have rules');
  for (const collection of collectionsOf(reading)) {
    const bearer = resources.add(collection.resource);
    const arn = bearer?.about.arn ?? '';
    const statements = rules.flatMap((rule) => statementsFor(rule, collection, arn, reading));
    if (statements.length === 0 && hidden === undefined) continue;
    const policy: Policy = { version: '2012-10-17', statements, place: whole.place };
    bearer?.policies.push(hidden === undefined ? policy : { ...policy, hidden });
  }
}

const collectionsOf = ({ templates, world }: Reading): readonly Subject[] =>
  [...templates.resources()]
    .filter(({ type }) => type === COLLECTION)
    .map((resource) => Subject.of(resource, world))
    .filter(({ exists }) => exists);

const whyUnread = (document: Field, because: string, reading: Reading): string =>
  typeof document.text === 'string' ? reading.mistake(document, 'the text is no JSON') : because;

/** A rule, and whom it is for. */
interface Rule {
  readonly field: Field;
  readonly principals: Field;
}

const rulesOf = (entry: Field): readonly Rule[] =>
  entry.get('Rules').items.map((field) => ({ field, principals: entry.get('Principal') }));

function statementsFor({ field, principals }: Rule, collection: Subject, arn: string, reading: Reading): Statement[] {
  const name = collection.properties.get('Name').text;
  const called = name === undefined ? undefined : reading.spell(name, collection);
  const named = field.get('Resource').items.filter((item) => speaksOf(item, called, reading));
  if (named.length === 0) return [];
  const unknown = [...principals.items, ...field.get('Permission').items, ...named].map(({ text = '' }) =>
    unknownIn(text),
  );
  const because = unknown.find((each) => each !== undefined)?.because;
  return [
    {
      effect: 'Allow',
      principals: { list: principals.items.map((item) => principalOf(item, reading)), excluded: false },
      actions: { patterns: field.get('Permission').items.map((item) => actionOf(item, reading)), excluded: false },
      resources: { patterns: [arn], excluded: false },
      conditions: [],
      ...(because !== undefined && { hidden: because }),
      place: field.place,
    },
  ];
}

/** Whether `collection/NAME` or `index/NAME/INDEX` may be about a collection. */
function speaksOf({ text = '', resource }: Field, called: string | undefined, reading: Reading): boolean {
  if (called === undefined || unknownIn(text) !== undefined) return true;
  const [, pattern = ''] = reading.names.spell(text, resource.template).split('/');
  return new Glob(pattern).test(called);
}

function principalOf(item: Field, reading: Reading): ListedPrincipal {
  const { text } = item;
  if (text === undefined || item.unknown !== undefined) return { kind: '*', name: '*' };
  return { kind: 'AWS', name: reading.spell(text, item) };
}

const actionOf = (item: Field, reading: Reading): string =>
  item.unknown === undefined ? reading.spell(item.text ?? '', item) : 'aoss:*';
