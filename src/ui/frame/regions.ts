const focusable = ['a[href]', 'button:not([disabled])', 'input:not([disabled])', 'select', 'textarea', '[tabindex="0"]']
  .map((kind) => `${kind}:not([tabindex="-1"])`)
  .join(', ');

const isShown = (element: HTMLElement): boolean => element.getClientRects().length > 0;

const firstStop = (region: HTMLElement): HTMLElement | undefined =>
  [region, ...region.querySelectorAll<HTMLElement>(focusable)].find((stop) => stop.matches(focusable) && isShown(stop));

/** Moves the focus to the next (1) or previous (−1) region of the page: bar, views, the view itself, Details. */
export function goToNextRegion(step: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(isShown);
  if (regions.length === 0) return;
  const here = regions.findIndex((region) => region.contains(document.activeElement));
  for (let tried = 1; tried <= regions.length; tried += 1) {
    const region = regions[(here + step * tried + regions.length * 2) % regions.length];
    const target = region && firstStop(region);
    if (target) {
      target.focus();
      return;
    }
  }
}
