const focusable = ['a[href]', 'button:not([disabled])', 'input:not([disabled])', 'select', 'textarea', '[tabindex="0"]']
  .map((kind) => `${kind}:not([tabindex="-1"])`)
  .join(', ');

const isShown = (element: HTMLElement): boolean => element.getClientRects().length > 0;

const firstStop = (region: HTMLElement): HTMLElement | undefined =>
  [region, ...region.querySelectorAll<HTMLElement>(focusable)].find((stop) => stop.matches(focusable) && isShown(stop));

const follows = (element: Element, from: Element): boolean =>
  (from.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/** Regions in the order in which they come from where one is: those ahead, then round from the other end. */
function inTurn(regions: readonly HTMLElement[], from: Element | null, step: 1 | -1): readonly HTMLElement[] {
  const ahead = step === 1 ? regions : regions.toReversed();
  const here = ahead.findIndex((region) => region.contains(from));
  // Between regions, as on a toolbar of the map, the page's own order counts; from nowhere it begins at an end.
  const isNowhere = from === null || from === document.body;
  const next = here >= 0 ? here + 1 : ahead.findIndex((region) => isNowhere || follows(region, from) === (step === 1));
  const start = Math.max(0, next);
  return [...ahead.slice(start), ...ahead.slice(0, start)];
}

/** Moves the focus to the next (1) or previous (−1) region of the page: bar, views, the view itself, Details, messages. */
export function goToNextRegion(step: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(isShown);
  for (const region of inTurn(regions, document.activeElement, step)) {
    const target = firstStop(region);
    if (!target) continue;
    target.focus();
    return;
  }
}
