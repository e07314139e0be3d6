/** Which file may import which. Each rule says why; CONTRIBUTING.md tells the same as a story. */
/** What features stand on: each knows only what lies below it. */
const ground = 'http|who|db|jobs|mail|posts|statistics|files';
const feature = `^server/(?!${ground}|composition|fixtures|testing|scripts)([^/]+)/`;
/** What the browser and the service share: contracts, and plain words and pure code that both must run alike. The build knows it too. */
const {pattern: shared} = require('./server/shipped.json');
const tests = '\\.test\\.ts$|^server/(testing|fixtures|scripts)/';
/** Commands that only a developer runs. */
const developing =
  '\\.test\\.ts$|^server/testing/|^server/scripts/(bench/|toolkit|casts/|reading-age|proxy-check)|^src/plugins/.*\\.test\\.ts$';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'contract-ships-to-the-browser',
      comment: 'What the site bundles may import zod and other shared files only.',
      severity: 'error',
      from: {path: `^server/.+${shared}`},
      to: {pathNot: `^server/.+${shared}|node_modules/zod`},
    },
    {
      name: 'rules-are-pure',
      comment: 'Time, ids and rows come in as arguments, so that a rule can be read and tested alone.',
      severity: 'error',
      from: {path: '^server/.+/rules\\.ts$'},
      to: {pathNot: `^server/.+${shared}|^server/.+/(cell-)?rules\\.ts$|^server/statistics/|^server/refusal\\.ts$|^quizzes/`},
    },
    {
      name: 'statistics-are-pure',
      comment: 'A formula takes numbers and gives numbers: it can be held to a published value, and used by any feature.',
      severity: 'error',
      from: {path: '^server/statistics/', pathNot: tests},
      to: {pathNot: '^server/statistics/'},
    },
    {
      name: 'sql-in-stores',
      comment: 'All SQL lives in stores and in db/, so that both databases are tested wherever there is a query.',
      severity: 'error',
      from: {path: '^server/', pathNot: `^server/db/|store\\.ts$|${tests}`},
      to: {path: 'node_modules/(kysely|better-sqlite3|pg)/'},
    },
    {
      name: 'stores-know-no-http',
      comment: 'A store gives and takes the feature’s own types; who asks and how is decided in routes.',
      severity: 'error',
      from: {path: 'store\\.ts$'},
      to: {path: '^server/http/|node_modules/express|routes\\.ts$'},
    },
    {
      name: 'features-meet-in-contracts',
      comment: 'A feature knows of another only what its contract says; app.ts hands over the rest.',
      severity: 'error',
      from: {path: feature, pathNot: tests},
      to: {path: feature, pathNot: ['^server/$1/', shared]},
    },
    {
      name: 'ground-knows-no-feature',
      comment: 'What every feature stands on can be read without any of them, but for a contract.',
      severity: 'error',
      from: {path: `^server/(${ground})/`, pathNot: tests},
      to: {path: feature, pathNot: shared},
    },
    {
      name: 'only-app-composes',
      comment: 'How features fit together stands in app.ts; a composition names another’s type, and gets the thing handed over.',
      severity: 'error',
      from: {pathNot: `^server/app\\.ts$|${tests}`},
      to: {path: '^server/composition/', dependencyTypesNot: ['type-only']},
    },
    {
      name: 'features-know-no-composition',
      comment: 'A feature takes plain functions, and is tested without the whole.',
      severity: 'error',
      from: {path: `${feature}|^server/(${ground})/`, pathNot: tests},
      to: {path: '^server/composition/'},
    },
    {
      name: 'no-dev-dependencies-in-production',
      comment: 'An install without development packages starts, and every command of an operator runs.',
      severity: 'error',
      from: {path: '^(server|src|quizzes)/', pathNot: developing},
      to: {dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only']},
    },
    {
      name: 'fixtures-ship',
      comment: 'Commands of the product use fixtures; what only tests use stands in testing/.',
      severity: 'error',
      from: {path: '^server/', pathNot: developing},
      to: {path: '^server/testing/'},
    },
    {
      name: 'server-never-imports-the-site',
      comment: 'The service runs without the site’s code; they meet in contracts and in the content manifest.',
      severity: 'error',
      from: {path: '^server/'},
      to: {path: '^src/'},
    },
    {
      name: 'site-knows-contracts-only',
      comment: 'What the browser gets of the service is its contracts.',
      severity: 'error',
      from: {path: '^src/', pathNot: '\\.test\\.ts$'},
      to: {path: '^server/', pathNot: shared},
    },
    {
      name: 'ui-knows-no-feature',
      comment: 'A form, a table or a chart can be used by any feature.',
      severity: 'error',
      from: {path: '^src/(ui|api)/'},
      to: {path: '^src/(features|pages|theme|plugins)/', dependencyTypesNot: ['type-only']},
    },
    {
      name: 'features-know-no-page',
      comment: 'A page is an address and nothing else; the theme is the frame around it.',
      severity: 'error',
      from: {path: '^src/features/'},
      to: {path: '^src/(pages|theme)/'},
    },
    {
      name: 'plugins-run-at-build-time',
      comment: 'What a plugin does happens before there is a browser: a page takes its types and nothing else.',
      severity: 'error',
      from: {path: '^src/(features|ui|api|pages|theme)/'},
      to: {path: '^src/plugins/', dependencyTypesNot: ['type-only']},
    },
    {
      name: 'keys-stay-at-home',
      comment: 'Only the build part of a plugin reads quiz files: a page that could would leak the key.',
      severity: 'error',
      from: {path: '^src/', pathNot: '^src/plugins/[^/]+/(index|new|new-guide|passages)(\\.test)?\\.ts$'},
      to: {path: '^quizzes/', dependencyTypesNot: ['type-only']},
    },
    {
      name: 'one-fetch',
      comment: 'Pages ask the service through src/api; nothing on the site reaches into Node.',
      severity: 'error',
      from: {path: '^src/(ui|features|pages|theme|api)/', pathNot: '\\.test\\.ts$'},
      to: {dependencyTypes: ['core']},
    },
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one file.',
      severity: 'error',
      from: {},
      to: {circular: true},
    },
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: {},
      to: {couldNotResolve: true, pathNot: '^@(theme|docusaurus|theme-original|site)'},
    },
  ],
  options: {
    doNotFollow: {path: 'node_modules'},
    tsPreCompilationDeps: true,
    // server/package.json would hide the root's, and with it what is a development package.
    combinedDependencies: true,
    tsConfig: {fileName: 'tsconfig.json'},
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
