const longest = 250; // ms: a hidden page draws no frame

/** When the browser has drawn what stands on the page now, or will not for the time being. */
export const painted = (): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, longest);
    // The first frame draws it; a task after the second comes when it is on the screen.
    requestAnimationFrame(() =>
      requestAnimationFrame(() =>
        setTimeout(() => {
          clearTimeout(timer);
          resolve();
        }),
      ),
    );
  });
