/** The oldest Excel that the add-in works in: Microsoft 365, and Office 2021 LTSC and later. */
export const FLOOR = "1.14";

/** Whether the add-in can work here, or one Swedish sentence that says why not and what to do. */
export type Ready = { ok: true } | { ok: false; reason: string };

const NOT_EXCEL = "Måltavlan är ett tillägg för Excel. Öppna det i en arbetsbok, under Start – Tillägg.";
const TOO_OLD = "Den här versionen av Excel är för gammal för Måltavlan. Det behövs Microsoft 365, Excel på webben eller Office 2021 och senare; Office 2019 och Excel för iPad räcker inte.";

/**
 * Waits until Office is ready, and tells whether this Excel has what the add-in needs. All that depends on the loader of office.js
 * (Office.onReady, Office.context) is here and nowhere else.
 */
export async function boot(office: typeof Office): Promise<Ready> {
  const { host } = await office.onReady();
  if (String(host) !== "Excel") return { ok: false, reason: NOT_EXCEL };
  return isSupported(office, "ExcelApi", FLOOR) ? { ok: true } : { ok: false, reason: TOO_OLD };
}

/** Whether this Excel has a requirement set, such as ("ExcelApi", "1.17"). */
export const isSupported = (office: typeof Office, set: string, version: string): boolean => office.context.requirements.isSetSupported(set, version);
