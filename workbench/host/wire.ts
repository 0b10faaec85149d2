/**
 * The messages that office.js exchanges with its host through the native bridge: one text with a batch of actions
 * there, one with their results back. Names are PascalCase; observed with office.js 1.1.110.
 */
export interface Message {
  id: number;
  type: number;
  flags: number;
  message: { url: string; method: string; body: Request };
}

export interface Request {
  Actions: Action[];
  ObjectPaths: Record<string, ObjectPath>;
}

export interface ObjectPath {
  Id: number;
  ObjectPathType: PathType;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
}

export enum PathType {
  Root = 1,
  Method = 3,
  Property = 4,
  Indexer = 5,
  Reference = 6,
  Null = 7,
}

export interface Action {
  Id: number;
  ActionType: ActionType;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: QueryInfo;
}

export enum ActionType {
  Instantiate = 1,
  Query = 2,
  Method = 3,
  SetProperty = 4,
  Trace = 5,
}

export interface ArgumentInfo {
  Arguments?: unknown[];
  /** Mirrors the arguments: the path's id where an argument is an object, 0 where it is a plain value. */
  ReferencedObjectPathIds?: unknown[];
}

export interface QueryInfo {
  Select?: string[];
  Expand?: string[];
  Top?: number;
  Skip?: number;
}

export interface Response {
  Results: { ActionId: number; Value: unknown }[];
  TraceIds: number[];
  Error?: { Code: string; Message: string; HttpStatusCode: number; Location: string; ActionIndex: number };
}

/** "Values" → "values": the API's name for a name on the wire. */
export const apiName = (wire: string): string => wire.charAt(0).toLowerCase() + wire.slice(1);

/** "values" → "Values". */
export const wireName = (api: string): string => api.charAt(0).toUpperCase() + api.slice(1);

/** Setters that office.js sends under another name than the property's own. */
const SENT_AS: Record<string, string> = {
  "Worksheet.Gridlines": "showGridlines",
  "Worksheet.Headings": "showHeadings",
};

/** The property that a setter of a class sets. */
export const setterName = (className: string, wire: string): string => SENT_AS[`${className}.${wire}`] ?? apiName(wire);

/** Whether a request asks for nothing: it names the root, or lets go of references at the end of Excel.run. */
export const isIdle = (request: Request): boolean =>
  request.Actions.every(
    (action) =>
      action.Name === "_RemoveReference" ||
      (action.ActionType === ActionType.Instantiate &&
        request.ObjectPaths[action.ObjectPathId]?.ObjectPathType === PathType.Root),
  );
