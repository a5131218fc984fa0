import { isId } from '../../lib/ids.ts';
import { type JourneyId, prefixes, type WorkspaceId } from '../../model/records/kinds.ts';

/** The views a journey has an address for; a name is here from the moment its view works. */
export const views = ['map', 'outline'] as const;

/** A view of a journey. */
export type View = (typeof views)[number];

/** Where one is: at home, or in a view of a journey of a workspace (the first journey where none is named). */
export type Route =
  | { readonly at: 'home' }
  | {
      readonly at: 'workspace';
      readonly workspaceId: WorkspaceId;
      readonly journeyId: JourneyId | undefined;
      readonly view: View;
    };

const home: Route = { at: 'home' };

/** Reads an address; whatever it does not know leads home, an unknown view to the map. */
export function routeOf(hash: string): Route {
  const [root, workspaceId, journeyId, view] = hash.replace(/^#?\/?/, '').split('/');
  if (root !== 'w' || !isId(workspaceId, 'ws')) return home;
  return {
    at: 'workspace',
    workspaceId: workspaceId as WorkspaceId, // has the form of one
    journeyId: isId(journeyId, prefixes.journeys) ? (journeyId as JourneyId) : undefined, // has the form of one
    view: views.find((known) => known === view) ?? 'map',
  };
}

/** The address of a place. */
export function addressOf(route: Route): string {
  if (route.at === 'home') return '#/';
  const { workspaceId, journeyId, view } = route;
  return journeyId ? `#/w/${workspaceId}/${journeyId}/${view}` : `#/w/${workspaceId}`;
}
