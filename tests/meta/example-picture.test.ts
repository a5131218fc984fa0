import { expect, test } from 'vitest';
import { recordsAdd } from '../../src/model/commands/records-add.ts';
import { templates } from '../../src/model/presets/templates/registry.ts';
import { journeysInOrder, stagesOf } from '../../src/model/selectors/reading-order.ts';
import { layoutJourney } from '../../src/scene/layout-journey.ts';
import { svgOf } from '../../src/scene/painters/svg.ts';
import { createScenes } from '../../src/scene/scene.ts';
import { words } from '../../src/words/render.ts';
import { emptyStore } from '../unit/model/workbench.ts';

/** The picture on the first screen is drawn by the app itself; `vitest run -u` draws it anew after a change of the scene. */
test.each(['light', 'dark'] as const)(
  'the picture of the example at home shows what the app draws, %s',
  async (theme) => {
    const store = emptyStore();
    store.dispatch(recordsAdd({ fragment: await templates[0].load() }));
    const workspace = store.snapshot();
    const journey = journeysInOrder(workspace).at(-1);
    if (!journey) throw new Error('The example has no journey');
    const layout = layoutJourney(workspace, journey.id);
    const scene = createScenes(words)(workspace, layout);
    const shown = stagesOf(workspace, journey.id).slice(-2);
    const left = Math.min(
      ...layout.stages.filter(({ id }) => shown.some((stage) => stage.id === id)).map(({ box }) => box.x),
    );
    const { x, y, width, height } = layout.bounds;
    const bounds = { x: left - 12, y: y - 12, width: x + width - left + 24, height: height + 24 };

    const svg = svgOf(scene.groups(), bounds, theme, { title: journey.title, description: '', ground: 'ground' });
    const withoutIds = svg.replaceAll(/ (?:data-)?id="[^"]*"/g, '');
    await expect(withoutIds).toMatchFileSnapshot(`../../src/ui/home/example-${theme}.svg`);
  },
);
