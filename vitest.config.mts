import {defineConfig} from 'vitest/config';

const shared = {globalSetup: './server/testing/postgres.ts', testTimeout: 30_000, hookTimeout: 60_000};

export default defineConfig({
  test: {
    maxWorkers: 2,
    reporters: ['default', './server/testing/totals.ts'],
    projects: [
      {test: {...shared, name: 'unit', include: ['server/**/*.test.ts', 'quizzes/**/*.test.ts', 'src/**/*.test.ts']}},
      // Whole processes and a browser, on the site as it was built.
      {
        test: {
          ...shared,
          name: 'journeys',
          include: ['tests/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
