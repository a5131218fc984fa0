import type { WorkspaceId } from '../../model/records/kinds.ts';
import { counts } from '../../model/selectors/counts.ts';
import { journeysInOrder } from '../../model/selectors/reading-order.ts';
import type { EntryPatch, WorkspaceStorage } from '../../storage/port.ts';
import type { ViewedDocument } from '../../store/store.ts';

/** Writes into the list what a workspace is called, what is in it, and a small picture of its first journey. */
export async function describe(
  storage: WorkspaceStorage,
  id: WorkspaceId,
  store: Pick<ViewedDocument, 'snapshot'>,
  times: Pick<EntryPatch, 'createdAt' | 'openedAt'>,
): Promise<void> {
  const workspace = store.snapshot();
  const [first] = journeysInOrder(workspace);
  const { journeys, touchpoints } = counts(workspace);
  try {
    const { thumbnailOf } = await import('../../scene/thumbnail.ts');
    const picture = first && touchpoints > 0 ? { thumbnail: thumbnailOf(workspace, first.id) } : {};
    await storage.library.describe(id, {
      name: workspace.workspace.name,
      counts: { journeys, touchpoints },
      ...picture,
      ...times,
    });
  } catch {
    // The list is a convenience: where the database refuses, the journal says so.
  }
}
