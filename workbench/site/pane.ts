import { mount } from "../../src/taskpane/app";

/** The frame's script: the pane, with the surroundings that the page has for it. */
const root = document.getElementById("root")!;
const around = window.parent.maltavlanSite;
if (around)
  mount(root, {
    ...around,
    dark: matchMedia("(prefers-color-scheme: dark)").matches,
    follow: (turn) =>
      matchMedia("(prefers-color-scheme: dark)").addEventListener("change", ({ matches }) => turn(matches)),
    broken: (error) => {
      reportError(error);
      root.textContent =
        "Panelen stannade på grund av ett fel i Måltavlan. Ladda om sidan och öppna arbetsboken igen. Din egen fil är orörd.";
    },
  });
