/**
 * @typedef {'all' | 'types'} Use Whether a room or package may be used, or only its types.
 * @typedef {{ readonly rooms: Readonly<Record<string, Use>>, readonly packages: Readonly<Record<string, Use>> }} Row
 */

/** @param {readonly string[]} names
 * @returns {Record<string, Use>} */
const all = (...names) => Object.fromEntries(names.map((name) => [name, 'all']));

/** The floors: which room may import which rooms and packages. A room that is not named here may not exist.
 * @type {Readonly<Record<string, Row>>} */
export const rooms = {
  lib: { rooms: {}, packages: all('fractional-indexing') },
  words: { rooms: all('lib'), packages: all('@lingui/core', '@lingui/message-utils') },
  look: { rooms: {}, packages: all('lucide') },
  model: { rooms: all('lib'), packages: { valibot: 'all', immer: 'types' } },
  insight: { rooms: all('model', 'lib'), packages: {} },
  scene: { rooms: all('look', 'model', 'lib'), packages: all('d3-shape', 'flatbush') },
  store: { rooms: all('model', 'lib'), packages: all('yjs', 'immer') },
  storage: { rooms: { store: 'types', ...all('model', 'lib') }, packages: all('dexie') },
  exchange: { rooms: all('scene', 'insight', 'words', 'look', 'model', 'lib'), packages: {} },
  workers: {
    rooms: all('insight', 'scene', 'exchange', 'storage', 'store', 'model', 'lib'),
    packages: all('workbox-core', 'workbox-precaching', 'workbox-routing'),
  },
  ui: {
    rooms: all('lib', 'words', 'look', 'model', 'insight', 'scene', 'store', 'storage', 'exchange'),
    packages: all('react', 'react-dom', 'tinykeys', '@fontsource-variable/inter'),
  },
};

/** Packages that one place alone may import; everything else reaches them through it. */
export const packagesOfOnePlace = {
  '@xyflow/react': 'src/ui/canvas/',
  'html-to-image': 'src/ui/copy-picture/',
};

/** The kit has no meaning of its own: it knows looks and words, and no record. */
export const kit = {
  folder: 'src/ui/kit/',
  row: { rooms: all('look', 'lib', 'words'), packages: all('react', 'react-dom') },
};

/** The only folder that makes workers, and that sees every other folder of ui from within. */
export const app = 'src/ui/app/';

/** Folders of ui that belong to all views: widgets, the canvas, the rows under it, its picture, the open workspace and its hooks, the commands. Any other folder is a view: only `<view>/<view>.tsx` or `.ts` is its face. */
export const sharedFolders = [
  'src/ui/kit/',
  'src/ui/canvas/',
  'src/ui/editor/',
  'src/ui/commands/',
  'src/ui/lanes/',
  'src/ui/copy-picture/',
];

/** Modules that the build makes, and the folder that may import them. */
export const builtModules = { 'virtual:tokens.css': app };

/** Names that say nothing about what a file holds. */
export const emptyNames = ['util', 'utils', 'helper', 'helpers', 'manager', 'managers', 'misc', 'common', 'data2'];

/** The longest a source file and a worker's entry may be, in lines. */
export const longest = { file: 350, workerEntry: 40 };

/** Folders in which one file is one thing of a kind: the property that names it, and `registry.ts` that lists them all. */
export const catalogues = {
  'src/model/commands/': 'type',
  'src/model/presets/templates/': 'id',
  'src/insight/checks/': 'id',
  'src/insight/figures/': 'id',
  'src/scene/lanes/': 'id',
  'src/scene/arrangements/': 'id',
};

/** Folders in which one folder with a `format.ts` is one thing of a kind, listed in `registry.ts`. */
export const folderCatalogues = ['src/exchange/import/', 'src/exchange/export/'];
