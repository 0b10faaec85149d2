import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Skeleton,
  SkeletonItem,
} from "@fluentui/react-components";
import { type ComponentType, useEffect, useState } from "react";
import { NOT_FETCHED } from "../domain/fetched";

type Parts = typeof import("./laterParts");

let parts: Parts | undefined;

/**
 * Fetches the parts that are closed when the pane opens, unless they are loaded; rejects when they cannot be fetched,
 * and may be tried again.
 */
export const fetchParts = async (): Promise<Parts> =>
  (parts ??= await import(/* webpackChunkName: "parts" */ "./laterParts"));

/**
 * One of those parts, drawn as soon as it is loaded; where it cannot be fetched, a sentence and a button to try again.
 */
export function later<Props extends object>(pick: (parts: Parts) => ComponentType<Props>): ComponentType<Props> {
  return function Later(props) {
    const [here, setHere] = useState(parts);
    const [missing, setMissing] = useState(false);
    useEffect(() => {
      if (!here && !missing) fetchParts().then(setHere, () => setMissing(true));
    }, [missing]);
    if (here) {
      const Part = pick(here);
      return <Part {...props} />;
    }
    if (!missing)
      return (
        <Skeleton aria-label="Hämtar">
          <SkeletonItem />
        </Skeleton>
      );
    return (
      <MessageBar intent="error" layout="multiline" role="alert">
        <MessageBarBody>{NOT_FETCHED}</MessageBarBody>
        <MessageBarActions>
          <Button size="small" onClick={() => setMissing(false)}>
            Försök igen
          </Button>
        </MessageBarActions>
      </MessageBar>
    );
  };
}
