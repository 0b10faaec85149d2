import type { Own } from "./host";
import type { SavedFile } from "./session/session";

const OWN = "maltavlan.";

/** In the browser's own store. Where there is none, or it is forbidden, nothing is kept. */
export const own: Own = {
  read: (name) => {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(OWN + name) ?? "[]");
      return Array.isArray(kept) ? kept.filter((one) => typeof one === "string") : [];
    } catch {
      return [];
    }
  },
  keep: (name, texts) => {
    try {
      localStorage.setItem(OWN + name, JSON.stringify(texts));
    } catch {
      // It is asked again the next time.
    }
  },
};

/** Some programs do not let a page in them write to the clipboard. */
export async function copy(text: string): Promise<boolean> {
  try {
    await window.navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Long enough for the program around the page to have taken the bytes over. */
const MINUTE = 60_000;

/** Downloads a file: Excel on the web leaves it to the browser, Excel for Windows asks where. */
export function save({ name, bytes }: SavedFile): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>]));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), MINUTE);
}
