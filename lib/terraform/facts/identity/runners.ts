import type { Configurations } from '../../configurations';
import { bindingsIn, gives } from '../../google/bindings';
import { RUNS } from '../../google/roles';
import { Once } from '../../once';
import { Subject } from '../../subject';

/** Members of all bindings that surely run models, as the files spell them. */
export const runnersIn = ({ resource, world }: Subject): ReadonlySet<string> =>
  RUNNERS.ask(resource.module.among, world);

const RUNNERS = new Once(
  (files: Configurations, world): ReadonlySet<string> =>
    new Set(
      files.resources
        .flatMap((resource) => bindingsIn(Subject.of(resource, world)))
        .filter((binding) => gives(binding, RUNS) === true)
        .flatMap(({ members }) => members.map(({ text }) => `${text}`)),
    ),
);
