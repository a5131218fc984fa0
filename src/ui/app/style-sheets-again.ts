/** Asks again for every style sheet that did not arrive; the code that came with it asks for it once only. Never rejects: what fails again is missing as before. */
export async function styleSheetsAgain(place: ParentNode = document): Promise<void> {
  const failed = [...place.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].filter(({ sheet }) => !sheet);
  await Promise.all(failed.map(again));
}

const again = (link: HTMLLinkElement): Promise<void> =>
  new Promise((resolve) => {
    const copy = document.createElement('link');
    for (const { name, value } of link.attributes) copy.setAttribute(name, value);
    copy.addEventListener('load', () => resolve());
    copy.addEventListener('error', () => resolve());
    link.replaceWith(copy);
  });
