import { useEffect, useRef, type FocusEvent, type RefObject } from "react";

/**
 * Keeps the keys in the pane when what held the focus is gone: they go to the nearest step or part around it that is
 * left, by its own button, from the foot to where they were before. Never while the focus is in the workbook.
 * @param flow the steps; the rest of the pane is the foot
 */
export function useFocusKept(flow: RefObject<HTMLElement | null>): { onFocusCapture(event: FocusEvent): void } {
  /** What held the focus, and where to go from there, nearest first. */
  const path = useRef<Element[]>([]);
  useEffect(() => {
    const steps = flow.current;
    if (!steps) return;
    const { activeElement, body } = steps.ownerDocument;
    const [held, ...around] = path.current;
    if (!held || held.isConnected || activeElement !== body || !body.ownerDocument.hasFocus()) return;
    const to = around.find((one) => one.isConnected) ?? steps;
    const button = to.matches("section, div") ? to.querySelector<HTMLElement>("button") : to;
    if (button instanceof HTMLElement) button.focus();
  });
  return {
    onFocusCapture: ({ target }) => {
      const steps = flow.current;
      if (!steps?.contains(target)) path.current = [target, ...path.current.filter((one) => steps?.contains(one))];
      else {
        path.current = [target];
        for (let part = target.closest("section"); part; part = part.parentElement?.closest("section") ?? null)
          path.current.push(part);
      }
    },
  };
}
