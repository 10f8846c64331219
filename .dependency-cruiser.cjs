/** Imports go one way: store ← {ingest, metrics}; nlp, disclosure, charts know the contracts only; apps compose. */
const room = (name) => `^packages/${name}/src`;

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'store-imports-no-room',
      severity: 'error',
      from: { path: room('store') },
      to: { path: '^(packages|apps|checks)/', pathNot: room('store') },
    },
    {
      name: 'pure-rooms-know-contracts-only',
      severity: 'error',
      from: { path: '^packages/(nlp|disclosure|charts)/src', pathNot: '\\.test\\.ts$' },
      to: {
        path: '^(packages|apps|checks)/',
        pathNot: ['^packages/(nlp|disclosure|charts)/src', '^packages/store/src/contracts\\.ts$'],
      },
    },
    {
      name: 'siblings-do-not-meet',
      severity: 'error',
      from: { path: '^packages/([^/]+)/src' },
      to: { path: '^packages/([^/]+)/src', pathNot: ['^packages/$1/src', room('store')] },
    },
    {
      name: 'rooms-import-no-app',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^(apps|checks|examples)/' },
    },
    {
      name: 'dashboard-reads-releases-only',
      severity: 'error',
      from: { path: '^apps/dashboard/src' },
      to: {
        path: '^packages/',
        pathNot: ['^packages/store/src/(contracts|release|access)\\.ts$', '^packages/charts/src'],
      },
    },
    {
      name: 'faces-only',
      comment: 'Another room is entered by its face; what its index does not export is private.',
      severity: 'error',
      from: { path: '^(packages|apps|checks)/([^/]+)/' },
      to: {
        path: '^packages/[^/]+/src/',
        pathNot: [
          '^packages/$2/src/',
          '/src/(index|words|statistics|contracts|vault|release|access|made-rows)\\.ts$',
        ],
      },
    },
    {
      name: 'made-rows-in-tests-only',
      severity: 'error',
      from: { path: '^(packages|apps)/', pathNot: ['\\.test\\.ts$', '/sample-vault\\.ts$'] },
      to: { path: '^packages/store/src/made-rows\\.ts$' },
    },
    {
      name: 'one-door-to-duckdb',
      severity: 'error',
      from: { path: '^(packages|apps)/', pathNot: ['^packages/store/src', '\\.test\\.ts$'] },
      to: { path: '@duckdb' },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(build|\\.svelte-kit)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
