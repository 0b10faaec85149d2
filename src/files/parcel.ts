import { writeZip } from "./zipWriter";

/** Several files as one, with the time that they were made. */
export const parcelOf = (files: readonly { name: string; bytes: Uint8Array }[], now: Date): Uint8Array =>
  writeZip(
    null,
    files.map(({ name, bytes }) => ({ name, content: bytes })),
    now,
  );
