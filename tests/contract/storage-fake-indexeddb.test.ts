import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { storageContract } from './storage-suite.ts';
import { upgradeContract } from './storage-upgrade-suite.ts';
import { databaseWorld } from './storage-worlds.ts';

storageContract('a database for tests', () => databaseWorld(new IDBFactory(), IDBKeyRange));
upgradeContract('a database for tests', () => databaseWorld(new IDBFactory(), IDBKeyRange));
