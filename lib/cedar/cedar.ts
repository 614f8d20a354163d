import type * as Cedar from '@cedar-policy/cedar-wasm/nodejs';

/** The Cedar library, loaded when the first policy is validated: it is 4 MB that a program without policies need not read. */
export function cedar(): typeof Cedar {
  return require('@cedar-policy/cedar-wasm/nodejs');
}
