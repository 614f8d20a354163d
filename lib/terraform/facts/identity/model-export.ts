import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import { bindingsIn, given, isWide, open } from '../../google/bindings';
import type { Subject } from '../../subject';

const EXPORTS = /^aiplatform\.models\.export$/;

/** What a binding tells of taking models out, by roles of which the files show what they give. Ready-made ones are judged for themselves. */
export const modelExport = (by: Subject): Fact[] =>
  bindingsIn(by).flatMap((binding) => {
    const held = open(binding, EXPORTS);
    if (held === false || !isWide(binding)) return [];
    const openings = given(binding, EXPORTS).map((what) => ({ place: binding.role.place, what, open: held }));
    return [fact('model-export', by, { openings })];
  });
