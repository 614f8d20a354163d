module.exports = {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['zta-source', 'node', 'node-addons', 'require', 'default'] },
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  setupFiles: ['<rootDir>/test/setup.ts'],
  transform: {
    '\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } },
    ],
  },
};
