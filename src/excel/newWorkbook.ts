/** Bytes that are turned into text at a time. */
const SLICE = 30_000;

function base64Of(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += SLICE) text += String.fromCharCode(...bytes.subarray(at, at + SLICE));
  return btoa(text);
}

/** Opens a workbook file as a new, unsaved workbook. */
export const openAsNew = async (excel: typeof Excel, bytes: Uint8Array): Promise<void> =>
  void (await excel.createWorkbook(base64Of(bytes)));
