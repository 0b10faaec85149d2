import { Component, useEffect, useState, type ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app";
import type { Asks } from "./asks";
import type { PaneHost } from "./host";

interface Mounted {
  host: PaneHost;
  dark: boolean;
  /** Tells when Excel has turned dark or light. */
  follow(turn: (dark: boolean) => void): void;
  asks: Asks;
  /** What to do with a mistake of ours: the pane is gone from the page. */
  broken(error: unknown): void;
}

/** Puts the pane in an element of the page, in place of what stands there. */
export function mount(element: HTMLElement, { broken, ...following }: Mounted): void {
  element.textContent = "";
  createRoot(element).render(
    <Guard broken={broken}>
      <Following {...following} />
    </Guard>,
  );
}

/** The pane, dark or light as Excel is while it is open. */
function Following({ dark, follow, ...app }: Omit<Mounted, "broken">) {
  const [now, turn] = useState(dark);
  useEffect(() => follow(turn), []);
  return <App {...app} dark={now} />;
}

/** Shows nothing after a mistake below it, and tells of it. */
class Guard extends Component<{ broken(error: unknown): void; children: ReactNode }, { fell: boolean }> {
  override state = { fell: false };
  static getDerivedStateFromError = (): { fell: boolean } => ({ fell: true });
  override componentDidCatch(error: unknown): void {
    this.props.broken(error);
  }
  override render(): ReactNode {
    return this.state.fell ? null : this.props.children;
  }
}
