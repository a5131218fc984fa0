import { storageContract } from './storage-suite.ts';
import { databaseWorld } from './storage-worlds.ts';

storageContract('storage in the browser’s database', () => databaseWorld(indexedDB, IDBKeyRange));
