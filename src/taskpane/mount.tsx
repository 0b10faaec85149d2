import { useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app";
import type { Asks } from "./asks";
import type { PaneHost } from "./host";

interface Mounted {
  host: PaneHost;
  dark: boolean;
  /** Calls back when Excel has turned dark or light. */
  follow(turn: (dark: boolean) => void): void;
  asks: Asks;
  /** Called with an error of our own, after which the pane is gone from the page. */
  broken(error: unknown): void;
}

/** Puts the pane in an element of the page, in place of what stands there. */
export function mount(element: HTMLElement, { broken, ...following }: Mounted): void {
  element.textContent = "";
  createRoot(element, { onUncaughtError: broken }).render(<Following {...following} />);
}

/** The pane, dark or light as Excel is while it is open. */
function Following({ dark, follow, ...app }: Omit<Mounted, "broken">) {
  const [now, turn] = useState(dark);
  useEffect(() => follow(turn), []);
  return <App {...app} dark={now} />;
}
