import { associateCommands, boot, type RibbonCommand } from "../excel/boot";
import { isDark, whenVisible } from "../excel/view";
import { waitingAsks, type Ask } from "./asks";

const NO_OFFICE =
  "Excels bibliotek för tillägg (office.js) kunde inte hämtas. Kontrollera nätet och öppna panelen igen; kvarstår felet, be den som sköter Office i kommunen att tillåta appsforoffice.microsoft.com.";

const NO_PANE = "Panelen kunde inte hämtas. Kontrollera nätet och öppna panelen igen.";

const BROKEN =
  "Panelen stannade på grund av ett fel i Måltavlan. Stäng panelen och öppna den igen. Det som är skrivet i arbetsboken finns kvar.";

const root = document.getElementById("root")!;

/** The page as it stands when the add-in cannot work: why, and what to do; `again` where opening it anew may help. */
function refuse(reason: string, again = true): void {
  const alert = document.createElement("p");
  alert.setAttribute("role", "alert");
  alert.textContent = reason;
  const title = document.createElement("h1");
  title.textContent = "Måltavlan";
  const refusal = document.createElement("div");
  refusal.className = "first";
  refusal.append(title, alert);
  if (again) {
    const button = document.createElement("button");
    button.id = "start";
    button.textContent = "Försök igen";
    button.addEventListener("click", () => window.location.reload());
    refusal.append(button);
  }
  root.replaceChildren(refusal);
}

/** What each button of the ribbon asks of the pane, which it shows. */
const RIBBON: Record<RibbonCommand, Ask> = {
  read: { task: { do: "read" } },
  judge: { task: { do: "read" }, opens: "judge" },
  status: { task: { do: "proof", of: "status" }, opens: "status" },
  check: { task: { do: "check" }, opens: "check" },
};

async function start(): Promise<void> {
  const browserDark = window.matchMedia("(prefers-color-scheme: dark)");
  if (!("Office" in window)) return refuse(NO_OFFICE);
  const ready = await boot(Office);
  if (!ready.ok) return refuse(ready.reason, false);
  const asks = waitingAsks();
  associateCommands(Office, async (command) => {
    asks.ask(RIBBON[command]);
    await Office.addin.showAsTaskpane();
  });
  await whenVisible(Office, window);
  try {
    const [{ mount }, { excelHost }, { workerSession }] = await Promise.all([
      import(/* webpackChunkName: "pane" */ "./app"),
      import(/* webpackChunkName: "excel" */ "./excelHost"),
      import(/* webpackChunkName: "session" */ "./session/remote"),
    ]);
    const session = workerSession(() => new Worker(new URL("./worker.ts", import.meta.url), { name: "worker" }));
    if (document.getElementById("start")?.dataset.asked) asks.ask(RIBBON.read);
    const dark = (): boolean => isDark(Office) ?? browserDark.matches;
    mount(root, {
      host: excelHost(Excel, session, String(Office.context.platform)),
      dark: dark(),
      // Excel has no event for its theme: it is looked at when the user comes back from having changed it.
      follow: (turn) => {
        const look = (): void => turn(dark());
        browserDark.addEventListener("change", look);
        window.addEventListener("focus", look);
        document.addEventListener("visibilitychange", look);
      },
      asks,
      broken: (error) => {
        reportError(error);
        setTimeout(() => refuse(BROKEN));
      },
    });
    // Where a browser has no idle callback (Excel for Mac), after a while.
    if ("requestIdleCallback" in window) window.requestIdleCallback(session.wake, { timeout: 2000 });
    else setTimeout(session.wake, 500);
  } catch (error) {
    reportError(error);
    refuse(NO_PANE);
  }
}

void start();
