// Loaded before an example: the archive of the model that it releases is another one than that which was signed.
const fs = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');

const open = fs.openSync;
fs.openSync = (file, ...options) => open(String(file).replace(/model\.tar\.gz$/, 'fraud.pub'), ...options);
syncBuiltinESMExports();
