const { globalSetup, globalTeardown, testSequencer, ...shared } = require('../../jest.config.js');

// Tests of the room that is broken, by the name that is given: all tests of access for each mutant would take days.
module.exports = {
  ...shared,
  rootDir: '../..',
  testMatch: (process.env.ROOM ?? 'certify').split(',').map((room) => `<rootDir>/test/access/${room}/**/*.test.ts`),
};
