#!/usr/bin/env node
import { note } from './io';
import { zta } from './zta';

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever reads only the beginning, as `head` does, wants no more.
    if (error.code === 'EPIPE') return;
    process.exitCode = 2;
    if (stream === process.stdout) note(process, `OutputUnwritable: the report could not be written: ${error.code}`);
  });
}

// Not `process.exit`, which would cut off what a pipe has not taken yet.
zta(process.argv.slice(2), process, new Date()).then((code) => {
  process.exitCode ??= code;
});
