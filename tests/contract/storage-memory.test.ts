import { storageContract } from './storage-suite.ts';
import { memoryWorld } from './storage-worlds.ts';

storageContract('memory', memoryWorld);
