import { expect, test } from './support/page.ts';
import { openExample, touchpoint } from './support/steps.ts';

test.use({ viewport: { width: 390, height: 844 } });

test('what is selected stays in sight above the sheet of Details, which goes to half and full height', async ({
  page,
}) => {
  await openExample(page);
  const card = touchpoint(page, 'Reads reviews');
  await card.click();
  const details = page.getByRole('region', { name: 'Details', exact: true });
  await expect(details.getByRole('textbox', { name: 'Name' })).toHaveValue('Reads reviews');
  const gap = async () => {
    const [above, below] = await Promise.all([card.boundingBox(), details.boundingBox()]);
    return (below?.y ?? 0) - ((above?.y ?? 0) + (above?.height ?? 0));
  };
  await expect.poll(gap).toBeGreaterThanOrEqual(0);

  const height = async () => (await details.boundingBox())?.height ?? 0;
  const half = await height();
  await details.getByRole('button', { name: 'Full height' }).click();
  await expect.poll(height).toBeGreaterThan(half * 1.5);
  await details.getByRole('button', { name: 'Full height' }).click();
  await expect.poll(height).toBe(half);

  const head = details.getByRole('heading', { name: 'Reads reviews' });
  const at = await head.boundingBox();
  await page.mouse.move((at?.x ?? 0) + 40, (at?.y ?? 0) + 5);
  await page.mouse.down();
  await page.mouse.move((at?.x ?? 0) + 40, (at?.y ?? 0) + 120, { steps: 4 });
  await page.mouse.up();
  await expect(details.getByRole('textbox', { name: 'Name' })).toBeHidden();
});
