import { useEffect, useRef, useState } from 'react';
import { layOut } from './model.ts';

const orderKey = 'dozvon.wall-worst-first';

export interface Look {
  readonly worst: boolean;
  readonly big: boolean;
  readonly enlarge: () => void;
  readonly order: () => void;
}

/** How the wall is looked at: fixed places or the worst first; near, or from the other end of the room. */
export function useLook(big: boolean, setBig: (big: boolean) => void): Look {
  const [worst, setWorst] = useState(() => localStorage.getItem(orderKey) === 'yes');
  const enlarge = () => {
    setBig(!big);
    // Where full screen is refused the wall fills the window all the same.
    if (big) void document.exitFullscreen().catch(() => undefined);
    else void document.documentElement.requestFullscreen().catch(() => undefined);
  };
  const leave = useRef(setBig);
  leave.current = setBig;
  useEffect(() => {
    // Escape leaves full screen without asking the page.
    const changed = () => document.fullscreenElement === null && leave.current(false);
    document.addEventListener('fullscreenchange', changed);
    return () => document.removeEventListener('fullscreenchange', changed);
  }, []);
  const order = () => {
    localStorage.setItem(orderKey, worst ? 'no' : 'yes');
    setWorst(!worst);
  };
  return { worst, big, enlarge, order };
}

/** Below the tiles nothing is shown: they may take the window to its edge. */
const edge = 16;

/** Tiles as large as fit into the window at once; undefined while the wall is looked at from near. */
export function useFit(big: boolean, tiles: number) {
  const frame = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 1280, height: 720 });
  useEffect(() => {
    const measure = () => {
      const place = frame.current?.getBoundingClientRect();
      if (place) setSize({ width: place.width, height: window.innerHeight - place.top - edge });
    };
    const watch = new ResizeObserver(measure);
    watch.observe(document.documentElement);
    if (frame.current) watch.observe(frame.current);
    measure();
    return () => watch.disconnect();
  }, []);
  const { columns, font } = layOut(tiles, size.width, size.height);
  return { frame, style: big ? { gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`, fontSize: font } : {} };
}
