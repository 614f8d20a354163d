import type { Configurations } from '../../configurations';
import { World } from '../../evaluate';
import { bindingsIn, gives } from '../../google/bindings';
import { RUNS } from '../../google/roles';
import { Subject } from '../../subject';
import { shapeOf } from '../../text';

const known = new WeakMap<Configurations, ReadonlySet<string>>();

/** Members of all bindings that surely run models, as the files spell them. */
export function runnersIn(files: Configurations): ReadonlySet<string> {
  const found = known.get(files) ?? new Set(files.resources.flatMap(runnersBy(new World())));
  known.set(files, found);
  return found;
}

const runnersBy =
  (world: World) =>
  (resource: Configurations['resources'][number]): readonly string[] =>
    bindingsIn(Subject.of(resource, world))
      .filter((binding) => gives(binding, RUNS) === true)
      .flatMap(({ members }) => members.map(({ text }) => shapeOf(text ?? '')));
