import type { Place } from '../policy';
import type { Locate } from '../report';
import type { Source } from '../source';
import type { Files } from './paths';

/** Finds places in templates and configurations, and those of exceptions in their file. */
export function locator({ templates, configurations }: Files, exceptions: Source | undefined): Locate {
  const read = [...templates.all.map(({ source }) => source), ...configurations.sources];
  const sources = new Map(read.map((source) => [source.file, source]));
  return (place) => {
    if (exceptions !== undefined && place.file === exceptions.file) return exceptions.locate(stepsOf(place.resource));
    const source = sources.get(place.file);
    return source?.locate([...(configurations.pathTo(place) ?? resourceIn(source, place)), ...stepsOf(place.at)]);
  };
}

/** What a template says of itself stands in one of its sections, or under a key of its resources that is none. */
function resourceIn({ tree }: Source, { type, resource }: Place): readonly string[] {
  const isSection = type === 'AWS::CloudFormation::Template' && typeof tree === 'object' && tree !== null;
  return isSection && resource in tree ? [resource] : ['Resources', resource];
}

/** Digits count as a place in a list; where they are a key, they are found under their text. */
const stepsOf = (pointer: string): readonly (string | number)[] =>
  pointer === ''
    ? []
    : pointer.split('/').map((step) => {
        const name = step.replace(/~1/g, '/').replace(/~0/g, '~');
        return /^(0|[1-9]\d{0,8})$/.test(name) ? Number(name) : name;
      });
