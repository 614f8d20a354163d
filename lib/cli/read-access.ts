import { actionTable } from '../access/actions';
import type { Templates } from '../cloudformation';
import { type AccessRead, accessOf } from '../cloudformation/access';
import { InputError } from '../core';
import { type DataVersion, type Locate, namedIn, type ProofTextOptions } from '../report/access';
import { awsTemplates, type Configurations, isOfAws } from '../terraform';
import { accessOf as accessOfTerraform, rolesVersion } from '../terraform/access';
import { CallError } from './call-error';
import { type Io, inColour, note, widthOf } from './io';
import { locator } from './locator';
import { type Files, readFiles } from './paths';

/** What paths say about who can do what, and what a report for people needs besides. */
export interface ReadAccess {
  readonly templates: Templates;
  readonly read: AccessRead;
  readonly paper: ProofTextOptions;
}

/** What answers about these files are made with: the table of AWS's actions, or that of Google's roles. */
export const dataOf = ({ ways }: AccessRead): DataVersion =>
  ways.some(({ access }) => access.google !== undefined) ? rolesVersion() : actionTable();

/** @throws InputError as `readFiles` does, `MixedClouds`, `NothingOfCloud` */
export function readAccess(paths: readonly string[], io: Io): ReadAccess {
  const files = readFiles(paths, io);
  const read = accessIn(files);
  const locate: Locate = locator(files, undefined);
  for (const { place, what } of read.mistakes) {
    const line = locate(place)?.line;
    const file = line === undefined ? place.file : `${place.file}:${line}`;
    note(io, `${file}: ${place.resource}, ${place.at}: ${what}; what depends on it is unknown`);
  }
  return {
    templates: files.templates,
    read,
    paper: { width: widthOf(io), colour: inColour(io), locate, named: namedIn(read.ways) },
  };
}

/** Access to Google Cloud by configurations, plans and states of Terraform; to AWS by these, by templates, or by both. */
function accessIn({ templates, configurations }: Files): AccessRead {
  const [google] = configurations.resources.filter(({ type }) => type.startsWith('google_'));
  if (google === undefined) return accessOf(withTerraform(templates, configurations));
  const [template] = templates.all;
  if (template === undefined) return accessOfTerraform(configurations);
  const reason = `it is a template of AWS, and '${google.file}' is of Google Cloud; ask about each by itself`;
  throw new InputError('MixedClouds', template.file, reason);
}

/** @throws InputError `NothingOfCloud` */
function withTerraform(templates: Templates, configurations: Configurations): Templates {
  const [nothing] = filesBesideAws(configurations);
  if (nothing !== undefined) {
    const reason = 'it holds nothing of AWS or Google Cloud that says who may do what; give the plan of what does';
    throw new InputError('NothingOfCloud', nothing, reason);
  }
  return configurations.sources.length === 0 ? templates : awsTemplates(configurations, templates);
}

/** Files that hold nothing of AWS, and belong to no folder that does. */
function filesBesideAws({ resources, sources, hidden }: Configurations): readonly string[] {
  const ofAws = new Set(resources.filter(({ type }) => isOfAws(type)).map(({ module }) => module.root.id));
  const beside = resources.filter(({ module }) => !ofAws.has(module.root.id)).map(({ file }) => file);
  const hiding = hidden.map(({ place }) => place.file);
  return ofAws.size === 0 ? sources.map(({ file }) => file) : beside.filter((file) => !hiding.includes(file));
}

/**
 * Refuses what is asked of templates of AWS only.
 *
 * @throws CallError `AwsOnly`
 */
export function forAwsOnly(what: string, { read }: ReadAccess): void {
  if (!read.ways.some(({ access }) => access.google !== undefined)) return;
  throw new CallError(
    'AwsOnly',
    `${what} for AWS templates only, and these files are of Google Cloud; ask 'zta prove --no-request=PERMISSION' or 'zta who-can PERMISSION'`,
  );
}
