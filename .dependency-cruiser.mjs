// Who may import what: the table of the design, section 2. `scripts/rules/` holds a canary for each rule.

const ours = '^(shared|electron|renderer|e2e|scripts|bench)/';
const tests = '\\.(test|spec)\\.tsx?$';
/** Where tests find a whole desk in a temporary folder. */
const testing = '^electron/testing/';

/** Each layer, and the other layers that it may use; a layer may always use itself. */
const layers = [
  { name: 'shared', own: '^shared/', uses: [] },
  { name: 'renderer', own: '^renderer/', uses: ['^shared/'] },
  { name: 'store', own: '^electron/store/', uses: ['^shared/'] },
  { name: 'sync', own: '^electron/sync/', uses: ['^shared/', '^electron/store/'] },
  { name: 'report', own: '^electron/report/', uses: ['^shared/'] },
  {
    name: 'desk',
    own: '^electron/desk/',
    uses: ['^shared/', '^electron/(store|sync|report)/', '^electron/worker\\.ts$'],
  },
  { name: 'worker', own: '^electron/worker\\.ts$', uses: ['^shared/', '^electron/(store|sync|report|desk)/'] },
  { name: 'preview', own: '^electron/preview(\\.ts$|/)', uses: ['^shared/', '^electron/desk/'] },
  { name: 'cli', own: '^electron/cli(\\.ts$|/)', uses: ['^shared/', '^electron/desk/'] },
  { name: 'shell', own: '^electron/(main\\.ts$|shell/)', uses: ['^shared/', '^electron/desk/'] },
  { name: 'preload', own: '^electron/preload/', uses: ['^shared/contract/'] },
  { name: 'testing', own: testing, uses: ['^shared/', '^electron/(store|sync|report|desk|cli)/'] },
  { name: 'end-to-end', own: '^e2e/', uses: ['^shared/'] },
  {
    name: 'scripts',
    own: '^scripts/(?!verify-office/)',
    uses: ['^shared/', '^electron/report/', '^scripts/verify-office/'],
  },
  // Writes reports with the product's own desk.
  { name: 'verify-office', own: '^scripts/verify-office/', uses: ['^shared/', '^electron/desk/'] },
  { name: 'bench', own: '^bench/(?!tables/page/)', uses: ['^shared/', '^electron/(store|sync|report|desk)/'] },
  // Runs in a browser: the window's own table beside the bare one.
  { name: 'bench-page', own: '^bench/tables/page/', uses: ['^shared/', '^renderer/'] },
];

/** Each package with one door, and where that door is. */
const doors = [
  { name: 'better-sqlite3', only: ['^electron/store/'] },
  { name: 'read-excel-file', only: ['^electron/sync/workbook/'] },
  { name: 'write-excel-file', only: ['^electron/report/writers/'] },
  { name: 'pinyin-pro', only: ['^electron/desk/spellings\\.ts$'] },
  { name: 'electron', only: ['^electron/(main\\.ts$|shell/|preload/)', '^e2e/'] },
  { name: 'echarts', only: ['^renderer/components/figure/', '^electron/report/writers/svg'], typesEverywhere: true },
  { name: 'ag-grid-[^/]+', only: ['^renderer/components/grid/', '^bench/tables/page/rival\\.ts$'] },
  { name: '@ag-grid-community', only: ['^renderer/components/grid/'] },
  {
    name: 'vite',
    only: [
      '^vite\\.config\\.ts$',
      '^electron/preview/development-pages\\.ts$',
      '^scripts/',
      '^bench/tables/pages\\.ts$',
    ],
  },
];

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const layerRules = layers.map(({ name, own, uses }) => ({
  name: `layer-${name}`,
  severity: 'error',
  comment: `What ${name} may import of ours: itself${uses.map((layer) => `, ${layer}`).join('')}`,
  from: { path: own },
  to: { path: ours, pathNot: [own, ...uses, testing] },
}));

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const doorRules = doors.map(({ name, only, typesEverywhere }) => ({
  name: `door-${name.replace(/\W+$/, '')}`,
  severity: 'error',
  comment: `Imported in one place only, so that it can be replaced there: ${only.join(', ')}`,
  from: { path: `${ours}|^[^/]+$`, pathNot: typesEverywhere ? [...only, tests] : only },
  to: { path: `node_modules/${name}/`, ...(typesEverywhere ? { dependencyTypesNot: ['type-only'] } : {}) },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...layerRules,
    ...doorRules,
    {
      name: 'testing-for-tests',
      severity: 'error',
      comment: 'The desk of the tests is for tests',
      from: { pathNot: [tests, testing] },
      to: { path: testing },
    },
    {
      name: 'worker-is-started',
      severity: 'error',
      comment: 'The worker runs in a thread of its own; of it the desk knows the types of what it is started with',
      from: { path: '^electron/desk/' },
      to: { path: '^electron/worker\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'preload-types-only',
      severity: 'error',
      comment: 'The preload script is one small file: of ours it may hold types alone',
      from: { path: '^electron/preload/' },
      to: { path: '^shared/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-zod-in-the-window',
      severity: 'error',
      comment: 'Its compiled checks need eval, which the content policy refuses; the desk parses, the window has types',
      from: { path: '^renderer/' },
      to: { path: 'node_modules/zod/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-node-outside-the-main-process',
      severity: 'error',
      comment: 'shared/ and renderer/ run in a page',
      from: { path: '^(shared|renderer)/', pathNot: tests },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'standin-stays-apart',
      severity: 'error',
      comment: 'The stand-in is started as an executable; nothing may lean on it',
      from: { pathNot: '^e2e/standin/' },
      to: { path: '^e2e/standin/' },
    },
    {
      name: 'no-test-in-code',
      severity: 'error',
      comment: 'What a test needs and code needs too has a file of its own',
      from: { pathNot: tests },
      to: { path: tests },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'A cycle has no order in which to run; one of types alone is erased',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      comment: 'A file that nothing uses is dead, or an entry that has to be named here',
      from: { orphan: true, pathNot: [tests, '\\.d\\.ts$', '^renderer/main\\.tsx$', '^scripts/[^/]+\\.m?[jt]s$'] },
      to: {},
    },
    {
      name: 'no-unresolved',
      severity: 'error',
      comment: 'An import that leads nowhere would escape every other rule',
      // Run by hand; it installs what it imports into a temporary folder.
      from: { pathNot: '^scripts/make-fonts\\.mjs$' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    // The only parser that reads TypeScript here: dependency-cruiser cannot use TypeScript 7 as a library.
    parser: 'swc',
    moduleSystems: ['es6', 'cjs'],
    doNotFollow: { path: 'node_modules' },
    // Anchored: most packages have a `dist` of their own, and an excluded import is one that no rule sees.
    exclude: { path: '^(dist|release|test-results)/' },
    enhancedResolveOptions: { conditionNames: ['import', 'node', 'default'], exportsFields: ['exports'] },
  },
};
