import { isObject } from '../template';
import type { Templates } from '../templates';
import { inEveryWorld, MOST_WORLDS, World } from '../world';
import type { AccessRead, Mistake } from './access-read';
import { actingIn } from './acting';
import { unmentionedIn } from './names/unmentioned';
import { placeKey, Reading } from './reading';
import { readWay } from './way';
import { distinctions } from './when';

/** Reads every policy of every template, in every way in which the templates can turn out. */
export function accessOf(templates: Templates): AccessRead {
  const read = readIn(new World(), templates);
  // Anything is the default as well: where there are too many ways, those in which a parameter has its default tell nothing further.
  return read.ways.some(({ open }) => open) ? readIn(new World([], false, false), templates) : read;
}

function readIn(first: World, templates: Templates): AccessRead {
  const unmentioned = unmentionedIn(templates);
  const assumptions = new Set<string>(always(templates));
  const mistakes = new Map<string, Mistake>();
  const worlds: World[] = [];
  const accesses = inEveryWorld((world) => {
    const start = () => new Reading(templates, world, unmentioned);
    let reading = start();
    let access = readWay(reading);
    if (world.decisions.size > 0) {
      // What was decided last holds for what was read first as well.
      reading = start();
      access = readWay(reading);
    }
    worlds.push(world);
    for (const each of reading.assumptions) assumptions.add(each);
    for (const each of reading.mistakes) mistakes.set(`${placeKey(each.place)} ${each.what}`, each);
    world.settle();
    const acting = actingIn(reading);
    return [acting.length === 0 ? access : { ...access, acting }];
  }, first);
  if (worlds.some(({ open }) => open)) assumptions.add(TOO_MANY);
  const when = distinctions(worlds, templates);
  const ways = accesses.map((access, i) => ({
    access,
    when: worlds[i]?.open === true ? [TOO_MANY] : (when[i] ?? []),
    open: worlds[i]?.open === true,
  }));
  const unwritten = templates.all.flatMap((template) =>
    template.unwritten.map((name) => `'${name}' of ${template.file}`),
  );
  return { ways, assumptions: [...assumptions], mistakes: [...mistakes.values()], unwritten };
}

const TOO_MANY = `the templates can turn out in more than ${MOST_WORLDS} ways; in the others, what conditions and parameters decide is unknown`;

/** Types that hand out sessions of roles, and where they say what those are narrowed to. */
const NARROWING: Readonly<Record<string, readonly string[]>> = {
  'AWS::EKS::PodIdentityAssociation': ['Policy'],
  'AWS::RolesAnywhere::Profile': ['SessionPolicy', 'ManagedPolicyArns'],
  'AWS::Transfer::User': ['Policy'],
};

/** A session may do no more than its role, so that to leave out what narrows it proves nothing wrongly. */
function narrowing(templates: Templates): readonly string[] {
  return [...templates.resources()].flatMap(({ type, logicalId, raw }) => {
    const { Properties: properties } = raw;
    const narrows = (NARROWING[type] ?? []).some((name) => isObject(properties) && properties[name] !== undefined);
    return narrows
      ? [`sessions that '${logicalId}' hands out may do all that their role may, whatever it narrows them to`]
      : [];
  });
}

/** What is not in the files. */
function always(templates: Templates): readonly string[] {
  const { all } = templates;
  const homeless = all.some(({ environment }) => environment.account === undefined || environment.region === undefined);
  const transforms = new Set(all.flatMap((template) => template.transforms));
  const nested = [...templates.resources()].filter(
    (resource) => resource.type === 'AWS::CloudFormation::Stack' && templates.nestedBy(resource) === undefined,
  );
  return [
    'policies and attachments that the files do not mention grant nothing, and deny nothing',
    ...(homeless
      ? ['stacks whose account or region the files do not tell are deployed to one of each, of partition aws']
      : []),
    ...[...transforms].map((name) => `what the transform '${name}' adds or changes grants nothing`),
    ...narrowing(templates),
    ...nested.map(({ logicalId }) => `the nested stack '${logicalId}', which is not among the files, grants nothing`),
    ...all.flatMap((template) =>
      template.unwritten.map((name) => `'${name}' of ${template.file}, which is not written out, grants nothing`),
    ),
  ];
}
