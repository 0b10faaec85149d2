import { useEffect, useRef, type RefObject } from "react";
import { usePane } from "./pane";
import type { Doing } from "./state";

/** Room above a result, in pixels. */
const ABOVE = 12;

/**
 * Brings what a command made to the top of what is seen when the command is done, and the keys with it, unless they are
 * in the workbook. The element must take the focus; undefined: it is the result of no command.
 */
export function useResult(of: Doing | undefined): RefObject<HTMLElement | null> {
  const { did } = usePane();
  const result = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = result.current;
    if (!element || did === undefined || did.doing !== of) return;
    const flow = element.closest("[data-scrolls]");
    if (flow) flow.scrollTop += element.getBoundingClientRect().top - flow.getBoundingClientRect().top - ABOVE;
    if (element.ownerDocument.hasFocus()) element.focus({ preventScroll: true });
  }, [did]);
  return result;
}
