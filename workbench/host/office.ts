/** What office.js offers; the types of the API are those of @types/office-js. */
export interface OfficeJs {
  Excel: typeof Excel;
  Office: typeof Office;
  OfficeExtension: typeof OfficeExtension;
}

/** The globals that the loaded file leaves behind, as far as a host needs them. */
export interface OfficeWindow extends OfficeJs {
  OSF: { _OfficeAppFactory?: unknown };
  OfficeExt: {
    Requirement: {
      RequirementMatrix: new (set: unknown) => unknown;
      DefaultSetRequirement: new (sets: Record<string, string>) => unknown;
    };
  };
}

/**
 * Adds to the loaded file what Microsoft's loader would provide, and a host must: Office.context with the requirement
 * sets that are claimed, Office.onReady, and what ties buttons and functions to code, of which this Excel has none.
 * Turns on the file's own check of requirement sets.
 * @param cap highest ExcelApi that is claimed: "1.14"
 */
export function provideOffice(
  window: OfficeWindow,
  cap: string,
  locale: string,
  platform: "PC" | "Mac" | "OfficeOnline" = "OfficeOnline",
): OfficeJs {
  const { RequirementMatrix, DefaultSetRequirement } = window.OfficeExt.Requirement;
  const info = { host: "Excel", platform };
  const context = {
    ...info,
    requirements: new RequirementMatrix(
      new DefaultSetRequirement({
        excelapi: cap,
        sharedruntime: "1.1",
        customfunctionsruntime: "1.3",
        delayforcelledit: "1.1",
      }),
    ),
    diagnostics: { ...info, version: "16.0.0.0" },
    contentLanguage: locale,
    displayLanguage: locale,
  };
  window.OSF._OfficeAppFactory = { getContext: () => context };
  const shown = { showAsTaskpane: async () => undefined, onVisibilityModeChanged: async () => async () => undefined };
  Object.assign(window.Office, {
    onReady: (ready?: (what: typeof info) => unknown) => Promise.resolve(ready?.(info)).then(() => info),
    addin: shown,
    actions: { associate: () => undefined },
  });
  // Cells of this Excel do not call the pane: the program that opens the workbook passes its functions to the
  // calculator.
  Object.assign(window, {
    CustomFunctions: {
      associate: () => undefined,
      Error,
      ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
    },
  });
  // The file sets this on OfficeExtension.Utility, but its check reads it here.
  Object.assign((window.OfficeExtension as unknown as { CommonUtility: object }).CommonUtility, {
    _doApiNotSupportedCheck: true,
  });
  return { Excel: window.Excel, Office: window.Office, OfficeExtension: window.OfficeExtension };
}
