import { Component, type ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app";
import type { Asks } from "./asks";
import type { PaneHost } from "./host";

interface Mounted {
  host: PaneHost;
  dark: boolean;
  asks: Asks;
  /** What to do with a mistake of ours: the pane is gone from the page. */
  broken(error: unknown): void;
}

/** Puts the pane in an element of the page, in place of what stands there. What it gives back turns the pane dark or light, with all that stands in it as it was. */
export function mount(element: HTMLElement, { broken, dark, ...app }: Mounted): (dark: boolean) => void {
  element.textContent = "";
  const root = createRoot(element);
  const draw = (inDark: boolean): void =>
    root.render(
      <Guard broken={broken}>
        <App {...app} dark={inDark} />
      </Guard>,
    );
  draw(dark);
  return draw;
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
