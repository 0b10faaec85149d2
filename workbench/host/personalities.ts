import type { Fault } from "./model";

/** One way in which a kind of Excel differs from the others, and where that is known from. */
interface Deviation {
  what: string;
  source: string;
  /** Members that fail there, or do nothing, for as long as the workbook is open. */
  faults?: Fault[];
}

/** A kind of Excel: what it claims, and how it differs. What holds for all of them is the host itself. */
export interface Personality {
  name: string;
  platform: "PC" | "Mac" | "OfficeOnline";
  /** Highest ExcelApi. */
  cap: string;
  /**
   * What a blank cell is to a custom function: 0 on the desktop and null on the web (office-js #1951, #4702, #5262). ""
   * is not known of any kind: it is tried as that of the Mac.
   */
  blank: 0 | null | "";
  /** The code of every refusal is GeneralException. */
  plainErrors?: true;
  /** setXml makes a new part, with another id, and deletes the old. */
  renewsParts?: true;
  /** What a failed request has done is taken back: not known of any Excel, so both are tried. */
  rollsBack?: true;
  deviations: Deviation[];
}

const SETS = "Excel JavaScript API requirement sets, learn.microsoft.com";
const ZOOM: Deviation = {
  what: "A page is not fitted to a width unless the tab Page Layout is shown; nothing is said",
  source: "office-js #1860",
  faults: [{ member: "PageLayout.zoom=" }],
};

const PAGE = [
  ...["orientation", "paperSize", "zoom", "topMargin", "bottomMargin", "leftMargin", "rightMargin"],
  ...["headerMargin", "footerMargin"],
].map((member): Fault => ({ member: `PageLayout.${member}=`, code: "GeneralException" }));

/** The kinds of Excel that the add-in is for. */
export const PERSONALITIES: Personality[] = [
  {
    name: "Windows 365",
    platform: "PC",
    cap: "1.20",
    blank: 0,
    renewsParts: true,
    deviations: [
      { what: "ExcelApi 1.20 from version 2509 (build 19201)", source: SETS },
      ZOOM,
      {
        what: "setXml makes a new part and deletes the old; that its id is another is assumed",
        source: "office-js #3564",
      },
    ],
  },
  {
    name: "Windows utan skrivare",
    platform: "PC",
    cap: "1.20",
    blank: 0,
    deviations: [
      {
        what: "Nothing of the page can be set where Windows has no printer",
        source: "PageSetup of VBA fails so; not reported for Office.js: assumed, to be tried",
        faults: PAGE,
      },
    ],
  },
  {
    name: "LTSC 2021",
    platform: "PC",
    cap: "1.14",
    blank: 0,
    deviations: [{ what: "ExcelApi stops at 1.14 (version 2108), CustomFunctionsRuntime at 1.3", source: SETS }, ZOOM],
  },
  {
    name: "Mac",
    platform: "Mac",
    cap: "1.20",
    blank: "",
    plainErrors: true,
    deviations: [
      { what: "ExcelApi 1.20 from 16.100", source: SETS },
      { what: "Refusals say GeneralException where the others say what is wrong", source: "office-js-docs #417" },
      {
        what: "A link to a file does nothing; the pane opens new workbooks instead",
        source: "office-js #2700, #3385, #4681",
      },
    ],
  },
  {
    name: "Webben",
    platform: "OfficeOnline",
    cap: "1.20",
    blank: null,
    rollsBack: true,
    deviations: [
      {
        what: "Requests and answers stop at 5 MB; the host holds all kinds to it",
        source: "Resource limits and performance optimization for Office Add-ins, learn.microsoft.com",
      },
      { what: "Whether a failed request is taken back is not known: here it is", source: "unknown" },
    ],
  },
];

/** The faults that a kind of Excel was born with. */
export const natureOf = (personality: Personality | undefined): Fault[] =>
  personality?.deviations.flatMap(({ faults = [] }) => faults) ?? [];
