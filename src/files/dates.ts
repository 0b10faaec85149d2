const DAY = 86_400_000;

/**
 * An ISO 8601 date, time or both, without zone ("2021-12-31", "2021-12-31T08:30:00", "08:30:00"), as Excel's serial
 * number. `date1904`: days count from 1904-01-01, else from 1900-01-01 with the 29th of February 1900 that never was.
 * Null for anything else.
 */
export function isoSerial(text: string, date1904: boolean): number | null {
  const match = /^(?:(\d{4})-(\d{2})-(\d{2}))?T?(?:(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/.exec(text.trim());
  if (!match || (match[1] === undefined && match[4] === undefined)) return null;
  const time = (Number(match[4] ?? 0) * 3600 + Number(match[5] ?? 0) * 60 + Number(match[6] ?? 0)) / 86_400;
  if (match[1] === undefined) return time;
  const days = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) / DAY;
  if (date1904) return days - Date.UTC(1904, 0, 1) / DAY + time;
  const serial = days - Date.UTC(1899, 11, 30) / DAY;
  return (serial < 61 ? serial - 1 : serial) + time;
}
