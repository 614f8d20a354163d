import { actionTable } from '../access/actions';
import type { Templates } from '../cloudformation';
import { type AccessRead, accessOf } from '../cloudformation/access';
import { InputError } from '../core';
import { type DataVersion, type Locate, namedIn, type ProofTextOptions } from '../report/access';
import type { Configurations } from '../terraform';
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

/** @throws InputError as `readFiles` does, `MixedClouds`, `NothingOfGoogle` */
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

/** Access to AWS by templates, or to Google Cloud by configurations, plans and states of Terraform. */
function accessIn({ templates, configurations }: Files): AccessRead {
  const [source] = configurations.sources;
  if (source === undefined) return accessOf(templates);
  const [template] = templates.all;
  if (template !== undefined) {
    const reason = `it is a template of AWS, and '${source.file}' is of Terraform; ask about each by itself`;
    throw new InputError('MixedClouds', template.file, reason);
  }
  checkGoogle(source.file, configurations);
  return accessOfTerraform(configurations);
}

function checkGoogle(file: string, { resources }: Configurations): void {
  if (resources.length === 0 || resources.some(({ type }) => type.startsWith('google_'))) return;
  const reason =
    'it holds nothing of Google Cloud; access to AWS is asked of CloudFormation templates, and of no plan of Terraform';
  throw new InputError('NothingOfGoogle', file, reason);
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
