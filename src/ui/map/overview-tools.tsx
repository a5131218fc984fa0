import { type ComponentType, lazy, Suspense, useCallback } from 'react';
import { say } from '../../lib/words.ts';
import { useLayout } from '../canvas/map-provider.tsx';
import { chooseOverview, useOverview } from '../canvas/overview-choice.ts';
import { useLend } from '../commands/lent.ts';
import { IconButton } from '../kit/button.tsx';

const nothing: ComponentType = () => null;

/** What of it did not arrive is not shown; the map does without. */
const Overview = lazy(() =>
  import('../canvas/overview.tsx').then(
    (module) => ({ default: module.Overview as ComponentType }), // without properties
    () => ({ default: nothing }),
  ),
);

/** The overview of the map around it, where it is switched on and has room. */
export function OverviewInPlace() {
  const { cards } = useLayout();
  const { isOn } = useOverview(cards.size);
  return isOn && cards.size > 0 ? (
    <Suspense>
      <Overview />
    </Suspense>
  ) : null;
}

/** Switches the overview on and off; not there where it has no room. */
export function OverviewButton() {
  const { cards } = useLayout();
  const { isOn, isPossible } = useOverview(cards.size);
  return isPossible ? <Switch isOn={isOn} /> : null;
}

function Switch({ isOn }: { readonly isOn: boolean }) {
  const toggle = useCallback(() => chooseOverview(!isOn), [isOn]);
  useLend('overview', toggle);
  return (
    <IconButton
      kind="plain"
      icon="map"
      label={say('map.show-overview', 'Show the overview')}
      aria-pressed={isOn}
      onClick={toggle}
    />
  );
}
