import { type MouseEvent, type PointerEvent, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { createCanvasPainter, type Part } from '../../scene/painters/canvas.ts';
import type { Scene } from '../../scene/scene.ts';
import { words } from '../../words/render.ts';
import { names } from '../names.ts';
import { useScene } from './map-provider.tsx';
import { useOpenMap } from './open-map.ts';
import styles from './overview.module.css';
import { setOverviewCovers } from './overview-choice.ts';
import { type OverviewFrame, onMap, overviewOf, windowOn } from './overview-math.ts';
import { centredOn, controlsInset, inWindow, middleOf, zoomStep } from './viewport-math.ts';
import { useWornColours, useWornTheme } from './worn-theme.ts';

const parts: ReadonlySet<Part> = new Set(['lanes', 'stages', 'touchpoints']);

/** Between it and the edge of the map, and what stands above it. */
const around = 24;

/** Milliseconds without an edit after which the picture is painted again: never in the middle of typing. */
const calm = 250;

/** The whole journey in small, with the window as a rectangle on it. Pressing moves the window there, dragging takes it along, the wheel zooms. */
export function Overview() {
  const map = useOpenMap();
  const scene = useScene();
  const { x, y, width, height } = scene.layout.bounds;
  const frame = useMemo(() => overviewOf({ x, y, width, height }), [x, y, width, height]);
  const canvas = usePainted(scene, frame);
  const place = useRef<HTMLDivElement>(null);
  const rectangle = useRef<HTMLDivElement>(null);
  /** From the middle of the window to where it was grasped, in pixels of the overview. */
  const grasp = useRef<{ readonly x: number; readonly y: number } | undefined>(undefined);

  // Straight into the style: the window moves in every frame, and nothing else is drawn for that.
  useLayoutEffect(() => {
    const follow = () => {
      const element = rectangle.current;
      const { camera } = map;
      if (!element || camera.size().width === 0) return;
      const box = windowOn(frame, inWindow(camera.get(), camera.size()));
      element.style.transform = `translate(${box.x}px, ${box.y}px)`;
      if (Math.abs(box.width - last.width) < 0.1 && Math.abs(box.height - last.height) < 0.1) return;
      last = box;
      element.style.width = `${box.width}px`;
      element.style.height = `${box.height}px`;
    };
    let last = { width: 0, height: 0 };
    follow();
    return map.camera.subscribe(follow);
  }, [map, frame]);

  useEffect(() => {
    setOverviewCovers(frame.height + around - controlsInset.bottom);
    return () => setOverviewCovers(0);
  }, [frame]);

  useEffect(() => {
    const element = place.current;
    // Not by React, which listens to wheels without a say in what the browser does.
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      if (event.deltaY !== 0) map.camera.zoomBy(event.deltaY < 0 ? zoomStep : 1 / zoomStep);
    };
    element?.addEventListener('wheel', onWheel, { passive: false });
    return () => element?.removeEventListener('wheel', onWheel);
  }, [map]);

  const at = ({ clientX, clientY, currentTarget }: PointerEvent) => {
    const { left, top } = currentTarget.getBoundingClientRect();
    return { x: clientX - left - currentTarget.clientLeft, y: clientY - top - currentTarget.clientTop };
  };
  const moveTo = (point: { readonly x: number; readonly y: number }) => {
    const { camera } = map;
    camera.set(centredOn({ ...onMap(frame, point), width: 0, height: 0 }, camera.size(), camera.get().zoom));
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const point = at(event);
    const { camera } = map;
    const seen = windowOn(frame, inWindow(camera.get(), camera.size()));
    const isWithin =
      point.x >= seen.x && point.x <= seen.x + seen.width && point.y >= seen.y && point.y <= seen.y + seen.height;
    const middle = middleOf(seen);
    grasp.current = isWithin ? { x: point.x - middle.x, y: point.y - middle.y } : { x: 0, y: 0 };
    if (!isWithin) moveTo(point);
  };
  const onPointerMove = (event: PointerEvent) => {
    const { current } = grasp;
    if (!current) return;
    const point = at(event);
    moveTo({ x: point.x - current.x, y: point.y - current.y });
  };
  const letGo = () => {
    grasp.current = undefined;
  };

  return (
    <div
      ref={place}
      role="img"
      aria-label={words(names.overview)}
      className={styles.overview}
      style={{ width: frame.width, height: frame.height }}
      onMouseDown={keepKeyboard}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={letGo}
      onPointerCancel={letGo}
    >
      <canvas ref={canvas} className={styles.picture} />
      <div ref={rectangle} className={styles.window} />
    </div>
  );
}

/** The keyboard stays on what has it: nothing here takes it. */
const keepKeyboard = (event: MouseEvent) => event.preventDefault();

/** Paints a scene into a canvas, at once at first and then whenever edits have come to rest. */
function usePainted(scene: Scene, frame: OverviewFrame) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useWornTheme();
  const colours = useWornColours(theme);
  const painter = useMemo(() => createCanvasPainter((d) => new Path2D(d)), []);
  const painted = useRef<unknown>(undefined);

  useEffect(() => {
    const paint = () => {
      const surface = canvas.current;
      const context = surface?.getContext('2d');
      if (!surface || !context) return;
      const { width, height, scale, x, y } = frame;
      surface.width = Math.round(width * devicePixelRatio);
      surface.height = Math.round(height * devicePixelRatio);
      const view = { x, y, zoom: scale };
      try {
        painter(context, scene, {
          view,
          size: { width, height },
          colours,
          parts,
          pixelRatio: devicePixelRatio,
          detail: 'block',
        });
      } catch {
        context.reset(); // something cannot be drawn: the map itself marks it
      }
      painted.current = colours;
    };
    const timer = setTimeout(paint, painted.current === colours ? calm : 0);
    return () => clearTimeout(timer);
  }, [scene, frame, colours, painter]);
  return canvas;
}
