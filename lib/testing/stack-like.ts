import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { addFile, type TemplateFile, Templates } from '../cloudformation';
import type { Noted } from '../policy';

/** The parts of a stack of the AWS CDK that are needed in order to synthesise it and to find its template. */
export interface StackLike extends Noted {
  readonly templateFile: string;
  readonly nestedStackParent?: unknown;
  readonly nestedStackResource?: { readonly logicalId: string } | undefined;
  resolve(value: unknown): unknown;
  readonly node: Noted['node'] & { readonly scopes: readonly unknown[]; readonly root: unknown };
}

export function isStackLike(value: unknown): value is StackLike {
  return (
    typeof value === 'object' && value !== null && ['node', 'templateFile', 'resolve'].every((key) => key in value)
  );
}

/** Where a stage writes. */
interface StageLike {
  readonly outdir: string;
}

const isStageLike = (value: unknown): value is StageLike =>
  typeof value === 'object' && value !== null && 'outdir' in value && typeof value.outdir === 'string';

const canSynth = (value: unknown): value is { synth(): unknown } =>
  typeof value === 'object' && value !== null && 'synth' in value && typeof value.synth === 'function';

/**
 * The templates of a stack and of those nested in it.
 *
 * A synthesis that rules have failed has written them all the same, and they are read.
 */
export function synthesized(stack: StackLike): Templates {
  const stage = stack.node.scopes.findLast(isStageLike);
  if (stage === undefined || !canSynth(stack.node.root)) throw new TypeError('a stack must stand in an App');
  const file = join(stage.outdir, stack.templateFile);
  const before = writtenAt(file);
  try {
    stack.node.root.synth();
  } catch (error) {
    if (writtenAt(file) === before) throw error;
  }
  const templates = new Templates();
  addFile(templates, templateFile(stack, file));
  return templates;
}

interface ElementLike extends Noted {
  readonly logicalId: string;
  readonly stack: unknown;
}

const elementsOf = (stack: StackLike): readonly ElementLike[] =>
  stack.node
    .findAll()
    .filter((construct): construct is ElementLike => 'logicalId' in construct && 'stack' in construct)
    .filter((element) => element.stack === stack);

const writtenAt = (file: string): number => (existsSync(file) ? statSync(file).mtimeMs : 0);

function templateFile(stack: StackLike, file: string): TemplateFile {
  const nested = stack.node
    .findAll()
    .filter(isStackLike)
    .filter(({ nestedStackParent }) => nestedStackParent === stack);
  const paths = new Map(elementsOf(stack).map(({ logicalId, node }) => [stack.resolve(logicalId), node.path]));
  return {
    file,
    name: stack.templateFile,
    environment: { pathOf: (logicalId) => paths.get(logicalId) },
    nested: ({ logicalId }) => {
      const child = nested.find(({ nestedStackResource: by }) => by && stack.resolve(by.logicalId) === logicalId);
      return child && templateFile(child, join(dirname(file), child.templateFile));
    },
  };
}
