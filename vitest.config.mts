import {defineConfig} from 'vitest/config';

const shared = {
  globalSetup: './server/testing/postgres.ts',
  // A busy machine makes a test slow, never red.
  testTimeout: 120_000,
  hookTimeout: 120_000,
  expect: {poll: {timeout: 60_000}},
  // Modules are loaded once a process: no test may leave anything behind. `npm run test:isolated` tells whether one does.
  isolate: false,
};
const slow = ['server/**/*.system.test.ts'];

export default defineConfig({
  test: {
    maxWorkers: 2,
    reporters: ['default', './server/testing/totals.ts'],
    projects: [
      // Rules, stores on both databases, routes over HTTP.
      {
        test: {
          ...shared,
          name: 'unit',
          include: ['server/**/*.test.ts', 'quizzes/**/*.test.ts', 'src/**/*.test.ts'],
          exclude: slow,
        },
      },
      // The same, where one test takes many seconds: scans of whole databases, simulations, processes that are killed.
      {test: {...shared, name: 'system', include: slow}},
      // Whole processes and a browser, on the site as it was built.
      {
        test: {
          ...shared,
          name: 'journeys',
          globalSetup: [shared.globalSetup, './server/testing/unpack-chromium.ts'],
          include: ['tests/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
