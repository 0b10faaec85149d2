import { Frame } from "./frame";
import { Message } from "./message";
import { useText } from "./text";

/** What stands in the pane where the add-in cannot work at all: why, and what to do. */
export function Refusal({ reason, dark }: { reason: string; dark: boolean }) {
  const text = useText();
  return (
    <Frame dark={dark}>
      <div role="alert">
        <h1 className={text.title}>Måltavlan</h1>
        <Message intent="error">{reason}</Message>
      </div>
    </Frame>
  );
}
