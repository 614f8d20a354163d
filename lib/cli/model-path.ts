import { existsSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { InputError } from '../core';
import { CallError } from './call-error';

/**
 * The one folder or file that a call names.
 *
 * @throws CallError `PathMissing`, `TooMany`
 * @throws InputError `FileMissing`
 */
export function modelIn([model, ...more]: readonly string[], command: string): string {
  if (model === undefined) {
    throw new CallError('PathMissing', `name the folder or file of the model; see \`zta ${command} --help\``);
  }
  if (more.length > 0) throw new CallError('TooMany', 'name one model; a folder is taken with all that is below it');
  if (!existsSync(model)) throw new InputError('FileMissing', model, 'there is no such folder or file; check the path');
  return model;
}

/** The path below the model's folder, with slashes, or undefined where the file lies elsewhere. */
export function placeIn(model: string, file: string): string | undefined {
  const inside = relative(resolve(model), resolve(file));
  const elsewhere = inside === '' || inside === '..' || inside.startsWith(`..${sep}`) || resolve(inside) === inside;
  return elsewhere ? undefined : inside.split(sep).join('/');
}
