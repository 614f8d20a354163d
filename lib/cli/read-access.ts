import type { Templates } from '../cloudformation';
import { type AccessRead, accessOf } from '../cloudformation/access';
import { type Locate, namedIn, type ProofTextOptions } from '../report/access';
import { Configurations } from '../terraform';
import { type Io, inColour, note, widthOf } from './io';
import { locator } from './locator';
import { readTemplates } from './paths';

/** What paths say about who can do what, and what a report for people needs besides. */
export interface ReadAccess {
  readonly templates: Templates;
  readonly read: AccessRead;
  readonly paper: ProofTextOptions;
}

/** @throws InputError as `readTemplates` does */
export function readAccess(paths: readonly string[], io: Io): ReadAccess {
  const templates = readTemplates(paths, io);
  const read = accessOf(templates);
  for (const { place, what } of read.mistakes) {
    const line = locate(templates)(place)?.line;
    const file = line === undefined ? place.file : `${place.file}:${line}`;
    note(io, `${file}: ${place.resource}, ${place.at}: ${what}; what depends on it is unknown`);
  }
  return {
    templates,
    read,
    paper: { width: widthOf(io), colour: inColour(io), locate: locate(templates), named: namedIn(read.ways) },
  };
}

const locate = (templates: Templates): Locate =>
  locator({ templates, configurations: new Configurations() }, undefined);
