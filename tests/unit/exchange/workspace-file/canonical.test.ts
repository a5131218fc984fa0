import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { canonical } from '../../../../src/exchange/workspace-file/canonical.ts';

const id = 'ws_AAAAAAAAAAAAAAAAAAAAA';
const channel = 'ch_AAAAAAAAAAAAAAAAAAAAA';
const touchpoint = 'tp_AAAAAAAAAAAAAAAAAAAAA';

test('the form is written out: keys by code unit, sets as sorted lists, no defaults, one line end', () => {
  const tables = {
    workspace: { id, name: 'Ours', currency: '', rolesInUse: ['operates'] },
    touchpoints: {
      [touchpoint]: {
        systemIds: ['sy_BBBBBBBBBBBBBBBBBBBBB', 'sy_AAAAAAAAAAAAAAAAAAAAA'],
        name: 'Pay',
        momentOfTruth: false,
        emotion: -0,
        later: { '10': 1, '9': [1e21, 0.1] },
      },
    },
    channels: { [channel]: { gone: 'ed_x', name: 'Phone' } },
    stages: {},
    unknown: {},
  };
  const text = canonical({ id, tables });
  expect(text.replace(/"checksum": "[0-9a-f]{64}"/, '"checksum": "…"')).toBe(`{
  "checksum": "…",
  "format": "throughline/workspace",
  "id": "ws_AAAAAAAAAAAAAAAAAAAAA",
  "minReader": 1,
  "name": "Ours",
  "schemaVersion": 1,
  "tables": {
    "channels": {
      "ch_AAAAAAAAAAAAAAAAAAAAA": {
        "gone": true
      }
    },
    "touchpoints": {
      "tp_AAAAAAAAAAAAAAAAAAAAA": {
        "emotion": 0,
        "later": {
          "10": 1,
          "9": [
            1e+21,
            0.1
          ]
        },
        "name": "Pay",
        "systemIds": [
          "sy_AAAAAAAAAAAAAAAAAAAAA",
          "sy_BBBBBBBBBBBBBBBBBBBBB"
        ]
      }
    },
    "unknown": {},
    "workspace": {
      "name": "Ours"
    }
  }
}
`);
});

test('the checksum is the SHA-256 of the same text without its line', () => {
  const text = canonical({ id, tables: { workspace: { name: 'é' } } });
  const [, checksum] = /"checksum": "([0-9a-f]{64})"/.exec(text) ?? [];
  const without = text.replace(/ {2}"checksum": "[0-9a-f]{64}",\n/, '');
  expect(createHash('sha256').update(without, 'utf8').digest('hex')).toBe(checksum);
});
