/** Tag and name of the overview. */
export const OVERVIEW_TAG = "overview";
export const OVERVIEW_NAME = "Översikt";

/** Tag and name of the one-page måltavla, the first sheet. */
export const BOARD_TAG = "board";
export const BOARD_NAME = "Måltavla";

/** Tag and name of the sheet for the author: what differs, what to mend, what was read. */
export const CORRECTIONS_TAG = "corrections";
export const CORRECTIONS_NAME = "Att rätta";

/** The tag of an area's status sheet. */
export const statusTag = (area: string): string => `status:${area}`;

/** Tag and name of the sheet that crosses goals with their tags. */
export const MATRIX_TAG = "matrix";
export const MATRIX_NAME = "Matris";

/** The tag of the sheet Styrmodell, and its name unless that is taken. */
export const STYRMODELL_TAG = "styrmodell";
export const STYRMODELL_NAME = "Styrmodell";

/** Tags of the sheets of reports begin with this. */
export const REPORT_PREFIX = "report:";
/** The tag of a report's sheet: "report:arsredovisning:kontroller". */
export const reportTag = (kind: string, section: string): string => `${REPORT_PREFIX}${kind}:${section.toLowerCase()}`;
/** Whether a sheet belongs to a report of the kind. */
export const isReport = (tag: string | undefined, kind: string): boolean =>
  tag?.startsWith(reportTag(kind, "")) ?? false;
