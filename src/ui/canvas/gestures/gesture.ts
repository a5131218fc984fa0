import type { Point } from '../../../scene/items.ts';

/** Something that a pointer drags; it begins once the pointer has travelled a little. Points are of the map. */
export interface Gesture {
  begin(): void;
  move(at: Point): void;
  /** The pointer was let go: makes the edit. */
  drop(at: Point): void;
  /** Escape, a second finger, or the window lost the pointer: nothing has happened. */
  cancel(): void;
  /** The map moves along when the pointer comes to its edge. */
  readonly pansAtEdges: boolean;
}

/** What a pointer that goes down on something would drag; undefined leaves it to the map itself, which pans. */
export type Grab = (event: PointerEvent) => Gesture | undefined;
