import { createRoot } from "react-dom/client";
import { boot } from "../excel/boot";
import { explain } from "../excel/errors";
import { isDark, selectCell } from "../excel/view";
import { excelWorkbook } from "../excel/workbook";
import { App } from "./app";
import type { PaneHost } from "./host";
import { Refusal } from "./refusal";

const NO_OFFICE = "Excels bibliotek för tillägg (office.js) kunde inte hämtas. Kontrollera nätet och öppna panelen igen; kvarstår felet, be den som sköter Office i kommunen att tillåta appsforoffice.microsoft.com.";

const BROKEN = "Panelen stannade på grund av ett fel i Måltavlan. Stäng panelen och öppna den igen. Det som är skrivet i arbetsboken finns kvar.";

const excelHost = (): PaneHost => ({
  workbook: () => excelWorkbook(Excel),
  select: (cell) => selectCell(Excel, cell),
  now: () => new Date(),
  explain,
});

async function start(): Promise<void> {
  const browserIsDark = window.matchMedia("(prefers-color-scheme: dark)").matches;
  const root = createRoot(document.getElementById("root")!, {
    onUncaughtError: (error) => {
      reportError(error);
      setTimeout(() => root.render(<Refusal reason={BROKEN} dark={browserIsDark} />));
    },
  });
  if (!("Office" in window)) return root.render(<Refusal reason={NO_OFFICE} dark={browserIsDark} />);
  const ready = await boot(Office);
  const dark = isDark(Office) ?? browserIsDark;
  root.render(ready.ok ? <App host={excelHost()} dark={dark} /> : <Refusal reason={ready.reason} dark={dark} />);
}

void start();
