module.exports = {
  testEnvironment: 'node',
  // The main process waits while the tests run, so that it leaves its core to them.
  maxWorkers: '100%',
  testEnvironmentOptions: { customExportConditions: ['zta-source', 'node', 'node-addons', 'require', 'default'] },
  // Proofs about whole apps take seconds, and a loaded machine several times that.
  testTimeout: 30_000,
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testSequencer: '<rootDir>/test/longest-first.js',
  globalSetup: '<rootDir>/test/global-setup.js',
  globalTeardown: '<rootDir>/test/global-teardown.js',
  setupFiles: ['<rootDir>/test/setup.ts'],
  transform: {
    '\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } },
    ],
  },
};
