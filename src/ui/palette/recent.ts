const key = 'throughline.recent-commands';
const most = 20;

/** What was chosen last in the palette with this browser, the latest first. */
export function recentIds(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string').slice(0, most) : [];
  } catch {
    return []; // storage is switched off, or holds something else
  }
}

/** Remembers what was chosen. */
export function noteRecent(id: string): void {
  const ids = [id, ...recentIds().filter((other) => other !== id)].slice(0, most);
  try {
    localStorage.setItem(key, JSON.stringify(ids));
  } catch {
    // storage is switched off or full: nothing is remembered
  }
}
