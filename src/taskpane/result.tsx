import { type ReactNode, type RefObject, useEffect, useRef } from "react";
import { usePane } from "./pane";
import type { Doing } from "./state";

/** Room above and below what is brought into view, in pixels. */
const ROOM = 12;

/** Scrolls no further than until a part is in view: the whole of it or, where it is higher than what is seen, its top. */
export function reveal(part: Element): void {
  const flow = part.closest("[data-scrolls]");
  if (!flow) return;
  const [{ top, bottom }, seen] = [part.getBoundingClientRect(), flow.getBoundingClientRect()];
  if (top === bottom) return;
  const above = top - seen.top - ROOM;
  flow.scrollTop += Math.min(Math.max(0, bottom - seen.bottom + ROOM), above);
}

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
    if (flow) flow.scrollTop += element.getBoundingClientRect().top - flow.getBoundingClientRect().top - ROOM;
    if (element.ownerDocument.hasFocus()) element.focus({ preventScroll: true });
  }, [did]);
  return result;
}

/**
 * What commands make where they are asked for: it is brought into view when one of them is done, and the keys with it where
 * what was pressed is gone.
 */
export function Made({ by, children }: { by: readonly Doing[]; children: ReactNode }) {
  const { did } = usePane();
  const made = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = made.current;
    if (!element || !did || !by.includes(did.doing)) return;
    reveal(element);
    const { activeElement, body } = element.ownerDocument;
    if (activeElement === body && body.ownerDocument.hasFocus()) element.focus({ preventScroll: true });
  }, [did]);
  return (
    <div ref={made} tabIndex={-1}>
      {children}
    </div>
  );
}
