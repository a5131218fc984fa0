import { say } from '../../lib/words.ts';
import type { Theme } from '../../look/tokens.ts';
import { journeyName } from '../../model/selectors/display-name.ts';
import { stagesOf, touchpointsOf } from '../../model/selectors/reading-order.ts';
import { layoutJourney } from '../../scene/layout-journey.ts';
import { type PrintedScene, printedScene } from '../../scene/printed-scene.ts';
import { createScenes } from '../../scene/scene.ts';
import { words } from '../../words/render.ts';
import type { ExportJob } from './format.ts';
import { leaveOut } from './leave-out.ts';

/** A journey as every picture of it shows it, with what the picture says about itself. */
export interface Picture extends PrintedScene {
  readonly title: string;
  readonly description: string;
  readonly theme: Theme;
}

/** Draws a journey for pictures; all formats of pictures draw the same. */
export function pictureOf(
  job: Pick<ExportJob, 'workspace' | 'journeyId' | 'today' | 'leaveOut' | 'marks' | 'theme'>,
): Picture {
  const { journeyId, today, marks, theme = 'light' } = job;
  const workspace = leaveOut(job.workspace, job.leaveOut);
  const layout = layoutJourney(workspace, journeyId);
  const scene = createScenes(words)(workspace, layout, marks);

  const title = words(journeyName(workspace, journeyId));
  const texts = {
    title,
    subtitle: workspace.workspace.name,
    foot: words(say('picture.foot', 'Throughline, {today}', { today })),
  };
  const description = words(
    say(
      'picture.description',
      'A customer journey of {stages, plural, one {# stage} other {# stages}}, {touchpoints, plural, one {# touchpoint} other {# touchpoints}} and {connections, plural, one {# connection} other {# connections}}.',
      {
        stages: stagesOf(workspace, journeyId).length,
        touchpoints: touchpointsOf(workspace, journeyId).length,
        connections: layout.connections.size,
      },
    ),
  );
  return { ...printedScene(scene, texts), title, description, theme };
}
