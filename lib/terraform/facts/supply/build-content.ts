import { type Maybe, Unknown } from '../../../core';
import type { Fact } from '../../../policy';
import type { Read } from '../../../policy/reading';
import { fact } from '../../fact';
import type { Field } from '../../field';
import { looksAt } from '../../google/message-filter';
import { speaksOfAi } from '../../google/speaks-of-ai';
import type { Subject } from '../../subject';
import { matches, shapeOf, unknownIn } from '../../text';

/** What `google_cloudbuild_trigger` tells beside AI of what its build does, where that stands in the files. */
export function buildContent(trigger: Subject): Fact[] {
  if (!speaksOfAi(trigger.resource.module.among) || trigger.get('disabled').boolean(false).value === true) return [];
  const steps = trigger.get('build', 'step').items;
  return [...steps.map((step) => stepOf(trigger, step)), ...messageOf(trigger), ...deliveryOf(trigger, steps)];
}

function stepOf(trigger: Subject, step: Field): Fact {
  const image = step.get('name');
  return fact('build-step', trigger, { pinned: image.as(matches(image.text ?? '', /@sha256:[0-9a-f]{64}$/)) });
}

/** What starts builds by messages, and calls from outside. */
const MESSAGES = ['pubsub_config', 'webhook_config'];

function messageOf(trigger: Subject): Fact[] {
  if (MESSAGES.every((one) => trigger.get(one).isSet === false)) return [];
  const filter = trigger.get('filter');
  const values = trigger.get('substitutions');
  const taken = values.entries
    .filter(([, value]) => shapeOf(value.text ?? '').includes('$(body'))
    .map(([what]) => ({ what, lookedAt: asksFor(filter, what) }));
  const { unknown } = values;
  const more = unknown === undefined ? [] : [{ what: 'what is known at deployment only', lookedAt: unknown }];
  return [fact('build-message', trigger, { taken: filter.as([...taken, ...more]) })];
}

function asksFor(filter: Field, what: string): Maybe<boolean> {
  if (filter.isSet === false) return false;
  const text = filter.text ?? '';
  const hidden = filter.unknown ?? unknownIn(text);
  return hidden === undefined ? looksAt(shapeOf(text), what) : new Unknown('the filter is known at deployment only');
}

/** Where a step says what it does. */
const SAYS = ['script', 'args', 'entrypoint'];

/** How a model of Vertex AI is put where it answers: by the command, by calls, and by the library. */
const DEPLOYS =
  /\bai\W+endpoints\W+(?:--[\w-]+(?:[= ]\S+)?\s+)*(deploy-model|update)\b|(?<!un)(deploy_?model|mutate_?deployed_?model)\b|(aiplatform|vertexai)[\s\S]*\.deploy\(/i;

const wordsOf = (step: Field): string => SAYS.flatMap((key) => step.get(key).texts.map(shapeOf)).join(' ');

/** Whether a build puts models where they answer. */
export const deploysModels = (trigger: Subject): boolean =>
  trigger.get('build', 'step').items.some((step) => DEPLOYS.test(wordsOf(step)));

function deliveryOf(trigger: Subject, steps: readonly Field[]): Fact[] {
  const { unknown } = trigger.get('build', 'step');
  if (unknown !== undefined) {
    const approved = trigger.get('approval_config', 'approval_required').boolean(false);
    const open = trigger.get('build', 'step').as<boolean>(unknown);
    return [fact('model-delivery', trigger, { approved: approved.value === true ? approved : open, verified: open })];
  }
  const words = steps.map(wordsOf);
  const deploys = words.findIndex((text) => DEPLOYS.test(text));
  if (deploys < 0) return [];
  const before = words.slice(0, deploys + 1);
  const unread = steps
    .slice(0, deploys + 1)
    .map(wordsUnread)
    .find((unknown) => unknown !== undefined);
  const verified = before.some((text) => VERIFIES.test(text)) || (unread ?? false);
  return [approvedBy(trigger, trigger.get('build', 'step').as(verified), 'approval_config', 'approval_required')];
}

const wordsUnread = (step: Field): Unknown | undefined =>
  SAYS.map((key) => step.get(key).unknown).find((unknown) => unknown !== undefined);

/** How a signature is verified, by the tools that sign models and images, and by those that keep keys. */
const VERIFIES =
  /\bzta\W+verify\b|\b(cosign|model[_-]signing|slsa-verifier|notation|gpgv?)\W[^\n]*\bverif(y|y-blob|y-image|y-attestation)\b|\bopenssl\b[^\n]*-verify\b|\battestations\W+list\b/;

/** What `google_clouddeploy_target` tells beside AI. */
export const deployTarget = (target: Subject): Fact[] =>
  speaksOfAi(target.resource.module.among) ? [approvedBy(target, undefined, 'require_approval')] : [];

const approvedBy = (subject: Subject, verified: Read<boolean> | undefined, ...where: readonly string[]): Fact =>
  fact('model-delivery', subject, { approved: subject.get(...where).boolean(false), verified });
