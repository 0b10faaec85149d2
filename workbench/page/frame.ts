import type { Bridge } from "../host/bridge";
import { provideOffice, type OfficeWindow } from "../host/office";
import type { Load } from "../host/open";

declare global {
  interface Window {
    /** What the pane's frame asks its parent for, before and after office.js has loaded there. */
    maltavlanPage?: { bridge: Bridge; provide(frame: OfficeWindow): void };
  }
}

/** Runs a function in a later macrotask. */
export const later = (run: () => void): void => void setTimeout(run, 0);

/**
 * Loads the pane, and with it the genuine office.js, in a frame inside an element, replacing an earlier pane.
 * @param answered called after each request of the pane has been answered
 */
export const paneIn =
  (element: HTMLElement, answered: () => void): Load =>
  (bridge, cap, locale) =>
    new Promise((loaded) => {
      const send = bridge.sendMessageToHost;
      bridge.sendMessageToHost = (text) => {
        send(text);
        later(answered);
      };
      window.maltavlanPage = { bridge, provide: (frame) => loaded(provideOffice(frame, cap, locale)) };
      const frame = document.createElement("iframe");
      frame.title = "Måltavlan";
      frame.src = "/pane/taskpane.html";
      element.replaceChildren(frame);
    });
