import { noted, strike } from "./faults";
import { fail, HostError, isThing, notServed } from "./kind";
import { assign, call, follow, itemOf, read, withinReach } from "./member";
import { requirementOf } from "./requirements";
import {
  ActionType,
  apiName,
  isIdle,
  PathType,
  setterName,
  wireName,
  type Action,
  type ArgumentInfo,
  type ObjectPath,
  type Request,
  type Response,
} from "./wire";
import { WorkbookKind } from "./workbook";
import type { Host, Kind, Thing } from "./model";

const identity = (host: Host, { kind, self }: Thing): Record<string, unknown> => kind.identity?.(self, host) ?? {};

/** The answer to a load: what was selected, in wire names. */
function query(
  host: Host,
  target: Thing | null,
  info: { Select?: string[]; Expand?: string[]; Top?: number; Skip?: number },
): unknown {
  if (!target) return null;
  const { kind, self } = target;
  const selected = (info.Select ?? []).filter((name) => name !== "$none");
  const all = info.Select === undefined || info.Select.length === 0;
  if (!kind.items)
    return {
      ...identity(host, target),
      ...properties(host, target, all ? ["*", ...(info.Expand ?? [])] : [...selected, ...(info.Expand ?? [])]),
    };

  const own = (name: string): boolean => Boolean(kind.get && Object.hasOwn(kind.get, name));
  const out =
    all || selected.includes("*") ? properties(host, target, ["*"]) : properties(host, target, selected.filter(own));
  const ofItems = selected.filter((name) => !own(name));
  if (!all && ofItems.length === 0 && !info.Expand?.length) return out;
  const from = info.Skip ?? 0;
  const listed = kind.items(self, host).slice(from, info.Top === undefined ? undefined : from + info.Top);
  return {
    ...out,
    _Items: listed.map((one) => query(host, one, { Select: all ? undefined : ofItems, Expand: info.Expand })),
  };
}

function properties(host: Host, target: Thing, names: string[]): Record<string, unknown> {
  const { kind } = target;
  const out: Record<string, unknown> = {};
  const below = new Map<string, string[]>();
  const add = (name: string): void => {
    const value = read(host, target, name);
    if (value !== undefined) out[wireName(name)] = value;
  };
  for (const path of names) {
    const [head = "", ...rest] = path.split("/");
    if (head === "*") {
      for (const name of Object.keys(kind.get ?? {})) if (withinReach(host, kind.name, name)) add(name);
    } else if (rest.length > 0 || (kind.to && Object.hasOwn(kind.to, head))) {
      below.set(head, [...(below.get(head) ?? []), rest.join("/") || "*"]);
    } else {
      if (requirementOf(host.api, kind.name, head) === null)
        fail("InvalidArgument", `${kind.name} has no property ${head}.`);
      add(head);
    }
  }
  for (const [head, paths] of below)
    out[wireName(head)] = query(host, follow(host, target, head), { Select: paths.map(withoutItems) });
  return out;
}

/** "items/name" of an inner collection is a load of its items' name. */
const withoutItems = (path: string): string => (path === "items" ? "*" : path.replace(/^items\//, ""));

/**
 * Answers one batch: the actions in order, each path resolved once, when it is first used. The first action that
 * fails ends the batch; what came before it stays done, and its results are answered.
 */
export function execute(host: Host, request: Request): Response {
  const objects = new Map<number, Thing | null>();
  const response: Response = { Results: [], TraceIds: [] };
  const counted = !isIdle(request);

  function resolve(id: number): Thing | null {
    const known = objects.get(id);
    if (known !== undefined) return known;
    const path = request.ObjectPaths[id] ?? fail("InvalidArgument", `No object path ${id}.`);
    const object = reach(path);
    objects.set(id, object);
    return object;
  }

  function reach(path: ObjectPath): Thing | null {
    if (path.ObjectPathType === PathType.Null) return null;
    if (path.ObjectPathType === PathType.Root) return { kind: WorkbookKind as Kind<unknown>, self: host.book };
    if (path.ObjectPathType === PathType.Reference)
      return (
        host.references.get(path.Name) ?? fail("ItemNotFound", "The range is not held, or its cells have been deleted.")
      );
    const parent = resolve(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    if (path.ObjectPathType === PathType.Property) return follow(host, parent, apiName(path.Name));
    if (path.ObjectPathType === PathType.Indexer) return itemOf(host, parent, argumentsOf(path.ArgumentInfo)[0]);
    if (path.ObjectPathType !== PathType.Method)
      return notServed(`object path of type ${String(path.ObjectPathType)} (${path.Name})`);
    const result = call(host, parent, apiName(path.Name), argumentsOf(path.ArgumentInfo));
    return result === null || isThing(result)
      ? result
      : notServed(`${parent.kind.name}.${apiName(path.Name)} as an object`);
  }

  function argumentsOf(info: ArgumentInfo | undefined): unknown[] {
    const revive = (value: unknown, mirror: unknown): unknown => {
      if (typeof mirror === "number" && mirror !== 0) return resolve(mirror);
      if (Array.isArray(value)) return Array.isArray(mirror) ? value.map((one, i) => revive(one, mirror[i])) : value;
      if (typeof value !== "object" || value === null) return value;
      if ("_ObjectPathId" in value) return resolve(Number(value._ObjectPathId));
      return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, revive(one, undefined)]));
    };
    return (info?.Arguments ?? []).map((value, i) => revive(value, info?.ReferencedObjectPathIds?.[i]));
  }

  function perform(action: Action): unknown {
    const target = resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return target && identity(host, target);
      case ActionType.Query:
        return query(host, target, action.QueryInfo ?? {});
      case ActionType.Method: {
        const value = target ? call(host, target, apiName(action.Name), argumentsOf(action.ArgumentInfo)) : undefined;
        if (!target) return { _IsNull: true };
        return isThing(value) ? null : (value ?? null);
      }
      case ActionType.SetProperty: {
        if (!target) return fail("InvalidOperation", "The object is a null object.");
        assign(host, target, setterName(target.kind.name, action.Name), argumentsOf(action.ArgumentInfo)[0] ?? null);
        return null;
      }
      default:
        return notServed(`action of type ${String(action.ActionType)} (${action.Name})`);
    }
  }

  const putBack = host.rollsBack ? noted(host) : undefined;
  for (const [index, action] of request.Actions.entries()) {
    if (action.ActionType === ActionType.Trace) {
      response.TraceIds.push(action.Id);
      response.Results.push({ ActionId: action.Id, Value: null });
      continue;
    }
    try {
      if (counted) {
        const member = memberOf(action, request);
        host.requests.log.push({ member, sheet: sheetOf(action, request) });
        strike(host.faults, "action", ++host.requests.actions, member);
      }
      response.Results.push({ ActionId: action.Id, Value: perform(action) });
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      response.Error = {
        Code: host.plainErrors ? "GeneralException" : error.code,
        Message: host.plainErrors ? "GeneralException" : error.message,
        HttpStatusCode: error.status,
        Location: memberOf(action, request),
        ActionIndex: index,
      };
      putBack?.();
      break;
    }
  }
  return response;
}

/** The member that an action uses, as Office.js calls it: "merge", "getItem". */
function memberOf(action: Action, request: Request): string {
  const path = request.ObjectPaths[action.ObjectPathId];
  return apiName(path?.ObjectPathType === PathType.Indexer ? "getItem" : action.Name || path?.Name || "");
}

/** The name or id of the sheet that an action addresses; "" for the workbook. */
function sheetOf(action: Action, request: Request): string {
  for (let path = request.ObjectPaths[action.ObjectPathId]; path;) {
    const parent: ObjectPath | undefined = request.ObjectPaths[path.ParentObjectPathId ?? -1];
    if (parent && apiName(parent.Name) === "worksheets") return String(path.ArgumentInfo?.Arguments?.[0] ?? "");
    path = parent;
  }
  return "";
}
