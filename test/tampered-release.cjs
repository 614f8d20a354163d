// Loaded before an example: the weights of the model that it releases are others than those that were signed.
const fs = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');

const open = fs.openSync;
fs.openSync = (file, ...options) => open(String(file).replace(/weights\.json$/, 'serving.json'), ...options);
syncBuiltinESMExports();
