import { type Maybe, some, Unknown } from '../../../core';
import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import type { Field } from '../../field';
import type { Subject } from '../../subject';
import { matches, shapeOf, type TextLike, unknownIn } from '../../text';

/** Variables by which containers for models are told what to load, from which revision, and whether to run its code. */
const LOADS = /^(HF_MODEL_ID|OPTION_MODEL_ID|SM_VLLM_MODEL|SM_SGLANG_MODEL_PATH)$/;
const REVISION = /^(HF_MODEL_REVISION|HF_REVISION|OPTION_REVISION|REVISION|SM_VLLM_REVISION|SM_SGLANG_REVISION)$/;
const RUNS_CODE =
  /^(HF_TRUST_REMOTE_CODE|TRUST_REMOTE_CODE|OPTION_TRUST_REMOTE_CODE|SM_(VLLM|SGLANG)_TRUST_REMOTE_CODE)$/;

/** A place in the container or in a bucket, and no name in a hub. */
const LOCAL = /^(\/|\.|s3:|file:|$)/;

/** What the environment of a container says about its model; nothing where it says nothing. */
export function modelArtifact(subject: Subject, environment: Field): Fact[] {
  if (environment.isSet === false) return [];
  const named = (name: RegExp) => environment.entries.filter(([key]) => name.test(key)).map(([, field]) => field);
  const [loads] = named(LOADS);
  const [runs] = named(RUNS_CODE);
  const hidden = environment.unknown;
  return [
    fact('model-artifact', subject, {
      fetched: (loads ?? environment).as(hidden ?? (loads === undefined ? false : fromHub(loads))),
      fixed: some(named(REVISION).map(({ text }) => matches(text ?? '', /^[0-9a-f]{40}$/))),
      runsItsCode: (runs ?? environment).as(hidden ?? (runs === undefined ? false : isOn(runs.text ?? ''))),
    }),
  ];
}

/** What begins with a place is there already; what else a text begins with is known only where it is written out. */
function fromHub(loads: Field): Maybe<boolean> {
  const text = loads.text ?? '';
  const shape = shapeOf(text);
  if (LOCAL.test(shape)) return false;
  if (typeof text === 'string' || /^[\w.-]+\//.test(shape)) return true;
  return unknownIn(text) ?? new Unknown(`'${text}' is filled in at deployment`);
}

const isOn = (text: TextLike): Maybe<boolean> => matches(text, /^(true|1|yes)$/i);
