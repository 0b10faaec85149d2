import { more, pair } from "../kind";
import { PartKind, ScopedKind } from "../xmlPart";

more(PartKind, { get: { namespaceUri: ({ namespace }) => namespace } });
more(ScopedKind, {
  call: pair("getOnlyItem", (namespace, host) => {
    const [only, ...others] = ScopedKind.items!(namespace, host);
    return only && others.length === 0 ? only : null;
  }),
});
