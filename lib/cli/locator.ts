import type { Source } from '../cloudformation';
import type { Place } from '../policy';
import type { Locate } from '../report';

/** Finds places in templates, and those of exceptions in their file. */
export function locator(templates: Iterable<Source>, exceptions: Source | undefined): Locate {
  const sources = new Map([...templates].map((source) => [source.file, source]));
  return (place) => {
    if (exceptions !== undefined && place.file === exceptions.file) return exceptions.locate(stepsOf(place.resource));
    const source = sources.get(place.file);
    return source?.locate([...resourceIn(source, place), ...stepsOf(place.at)]);
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
