import { Templates, treeSource } from '../cloudformation';
import { isStackLike, synthesized } from './stack-like';

/**
 * The templates of a `Template`, of the JSON of one, or of a stack and those nested in it.
 *
 * @throws TypeError if there is no template in it: a test of nothing must not pass
 */
export function templatesOf(received: unknown): Templates {
  if (isStackLike(received)) return synthesized(received);
  const tree = hasJson(received) ? received.toJSON() : received;
  if (typeof tree !== 'object' || tree === null || !('Resources' in tree)) {
    throw new TypeError("a Template, the JSON of a template with 'Resources', or a Stack must be given");
  }
  const templates = new Templates();
  templates.add(treeSource('template', tree));
  return templates;
}

const hasJson = (value: unknown): value is { toJSON(): unknown } =>
  typeof value === 'object' && value !== null && 'toJSON' in value && typeof value.toJSON === 'function';
