const { mkdtempSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

// Each synthesised app leaves a folder behind: all of them go into one, which the end of the tests removes.
module.exports = () => {
  process.env.TMPDIR = mkdtempSync(join(tmpdir(), 'zta-test-'));
};
