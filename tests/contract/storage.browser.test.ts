import { storageContract } from './storage-suite.ts';
import { upgradeContract } from './storage-upgrade-suite.ts';
import { databaseWorld } from './storage-worlds.ts';

storageContract('storage in the browser’s database', () => databaseWorld(indexedDB, IDBKeyRange));
upgradeContract('versions over the browser’s database', () => databaseWorld(indexedDB, IDBKeyRange));
