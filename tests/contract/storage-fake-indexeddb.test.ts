import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { storageContract } from './storage-suite.ts';
import { upgradeContract } from './storage-upgrade-suite.ts';
import { databaseWorld } from './storage-worlds.ts';

storageContract('storage in a database for tests', () => databaseWorld(new IDBFactory(), IDBKeyRange));
upgradeContract('versions over a database for tests', () => databaseWorld(new IDBFactory(), IDBKeyRange));
