import { storageContract } from './storage-suite.ts';
import { upgradeContract } from './storage-upgrade-suite.ts';
import { databaseWorld } from './storage-worlds.ts';

storageContract('the browser’s database', () => databaseWorld(indexedDB, IDBKeyRange));
upgradeContract('the browser’s database', () => databaseWorld(indexedDB, IDBKeyRange));
