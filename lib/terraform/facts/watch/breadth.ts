import type { Fact } from '../../../policy';
import type { Configurations } from '../../configurations';
import { fact } from '../../fact';
import { patternIn } from '../../google/pattern';
import { speaksOfAi } from '../../google/speaks-of-ai';
import { WATCHED_ASSETS } from '../../google/watched-assets';
import { Once } from '../../once';
import { Subject } from '../../subject';
import { shapeOf } from '../../text';

/** What whoever watches AI hears of, by what is told of it. */
const FED: Readonly<Record<string, readonly string[]>> = WATCHED_ASSETS;

/** Kinds of Vertex AI for which a key is given when they are made, and that checks of one's own can look at. */
const CHECKED: readonly string[] = [
  'CustomJob',
  'Dataset',
  'Endpoint',
  'HyperparameterTuningJob',
  'Model',
  'TrainingPipeline',
].map((kind) => `aiplatform.googleapis.com/${kind}`);

/** Names of types, of which some are patterns. */
const covers = (names: readonly string[], type: string): boolean =>
  names.some((name) => name === type || patternIn(`^${name}$`)?.test(type) === true);

/** What is missing of kinds of which most are looked at. */
function missing(names: readonly string[], kinds: readonly string[]): readonly string[] {
  const left = kinds.filter((kind) => !covers(names, kind));
  return left.length * 2 < kinds.length ? left : [];
}

interface Watching {
  readonly by: Subject;
  readonly sort: string;
  readonly names: readonly string[];
}

/** Types that tell of changes. */
export const FEED = /^google_cloud_asset_(organization|folder|project)_feed$/;
/** Types of checks of one's own. */
export const MODULE =
  /^google_scc_(management_)?((organization|folder|project)_)?security_health_analytics_custom_module$/;

const all = (files: Configurations, pattern: RegExp, read: (subject: Subject) => Watching, world: Subject['world']) =>
  files.resources
    .filter(({ type }) => pattern.test(type))
    .map((resource) => Subject.of(resource, world))
    .filter(({ exists }) => exists)
    .map(read);

const FEEDS = new Once((files, world) => all(files, FEED, fed, world));
const CHECKS = new Once((files, world) => all(files, MODULE, checked, world));

const fed = (by: Subject): Watching => ({
  by,
  sort: shapeOf(by.get('content_type').text ?? ''),
  names: by.get('asset_types').texts.map(shapeOf),
});

const checked = (by: Subject): Watching => ({
  by,
  sort: shapeOf(by.get('custom_config', 'predicate', 'expression').text ?? ''),
  names: by.get('custom_config', 'resource_selector', 'resource_types').texts.map(shapeOf),
});

/** What is told once for all that look at the same: by the first of them. */
function together(
  by: Subject,
  all: readonly Watching[],
): { readonly sort: string; readonly names: readonly string[] } | undefined {
  const own = all.find((one) => one.by.is(by));
  const alike = all.filter(({ sort }) => sort === own?.sort);
  if (own === undefined || alike[0]?.by.is(by) !== true) return undefined;
  return { sort: own.sort, names: alike.flatMap(({ names }) => names) };
}

/** What tells beside AI which changes are told, where `google_cloud_asset_*_feed` tells of most. */
export function feed(by: Subject): Fact[] {
  if (!speaksOfAi(by.resource.module.among)) return [];
  const feeds = FEEDS.ask(by.resource.module.among, by.world);
  const found = together(by, feeds);
  if (found === undefined) return [];
  const lost = missing(found.names, FED[found.sort] ?? []);
  // Who may reach a thing is no part of it: both are told, or half of it is not.
  const other = Object.keys(FED).filter((sort) => sort !== found.sort && feeds.every((one) => one.sort !== sort));
  return [fact('watch-breadth', by, { overlooks: [...lost, ...other.map((sort) => WORDS[sort] ?? sort)] })];
}

const WORDS: Readonly<Record<string, string>> = {
  RESOURCE: 'changes of what there is',
  IAM_POLICY: 'changes of who may reach it',
};

/** What checks of one's own of Security Command Center tell of what they look at. */
export function checks(by: Subject): Fact[] {
  const found = together(by, CHECKS.ask(by.resource.module.among, by.world));
  return found === undefined ? [] : [fact('watch-breadth', by, { overlooks: missing(found.names, CHECKED) })];
}
