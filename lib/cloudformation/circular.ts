import { mentionsIn } from './mentions';
import { isObject, type Raw, type Resource, type Template } from './template';

/** Logical ids of resources that wait for each other, first and last the same; undefined where the order is clear. */
export function circleIn(template: Template): readonly string[] | undefined {
  const edges = new Map([...template.resources].map(([id, resource]) => [id, needs(resource, template)]));
  return circleAmong(edges) ?? circleAmong(conditionEdges(template));
}

function needs({ raw, parts }: Resource, template: Template): readonly string[] {
  const found = new Set([raw['DependsOn'] ?? []].flat());
  for (const each of parts.functions) for (const id of idsIn(each)) found.add(id);
  return [...found].filter((id): id is string => typeof id === 'string' && template.resources.has(id));
}

const idsIn = (raw: Raw): readonly string[] => mentionsIn(raw).map(idIn);

function idIn(mention: string): string {
  const end = mention.indexOf('.');
  return end < 0 ? mention : mention.slice(0, end);
}

function conditionEdges({ conditions }: Template): ReadonlyMap<string, readonly string[]> {
  const namedIn = (raw: unknown): string[] => {
    if (Array.isArray(raw)) return raw.flatMap(namedIn);
    if (!isObject(raw)) return [];
    const { Condition: name } = raw;
    return [...(typeof name === 'string' ? [name] : []), ...Object.values(raw).flatMap(namedIn)];
  };
  return new Map(Object.entries(conditions).map(([name, raw]) => [name, namedIn(raw)]));
}

function circleAmong(edges: Edges): readonly string[] | undefined {
  const done = new Set<string>();
  for (const start of edges.keys()) {
    const circle = done.has(start) ? undefined : circleFrom(start, edges, done);
    if (circle !== undefined) return circle;
  }
  return undefined;
}

type Edges = ReadonlyMap<string, readonly string[]>;

/** Walks without recursion, since a chain may be as long as a template. Adds to `done` what leads to no circle. */
function circleFrom(start: string, edges: Edges, done: Set<string>): readonly string[] | undefined {
  const step = (id: string) => ({ id, rest: [...(edges.get(id) ?? [])] });
  const path = [step(start)];
  const onPath = new Set([start]);
  for (let last = path.at(-1); last !== undefined; last = path.at(-1)) {
    const next = last.rest.pop();
    if (next === undefined) {
      path.pop();
      onPath.delete(last.id);
      done.add(last.id);
    } else if (onPath.has(next)) {
      return [...path.map(({ id }) => id).slice(path.findIndex(({ id }) => id === next)), next];
    } else if (!done.has(next)) {
      path.push(step(next));
      onPath.add(next);
    }
  }
  return undefined;
}
