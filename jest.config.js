/** Native ES modules, TypeScript stripped by swc: the same imports that Node runs. */
const config = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true, importAttributes: true },
          target: 'es2024',
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'es6' },
      },
    ],
  },
  // Generous: a slow machine is no failure.
  testTimeout: 180_000,
  maxWorkers: 2,
};

// biome-ignore lint/style/noDefaultExport: jest reads its configuration from the default export
export default config;
