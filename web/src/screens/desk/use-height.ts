import { useCallback } from 'react';

/** Keeps the height of an element in a property of the page's styles, so that what lies below can fill the rest. @returns its ref */
export function useHeight(property: string): (element: HTMLElement | null) => (() => void) | undefined {
  return useCallback(
    (element) => {
      if (!element) return undefined;
      const { style } = document.documentElement;
      const seen = new ResizeObserver(() => style.setProperty(property, `${element.offsetHeight}px`));
      seen.observe(element);
      return () => {
        seen.disconnect();
        style.removeProperty(property);
      };
    },
    [property],
  );
}
