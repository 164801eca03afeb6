import { useState } from "react";
import "dafu/element";
import type {} from "dafu/react";

/** A letter, and how many promises were read in it. */
export function App({ letter }: { letter: string }) {
  const [promises, setPromises] = useState<number | null>(null);
  return (
    <main>
      <h1>答复函</h1>
      <p role="status">{promises === null ? "正在读" : `承诺 ${promises} 条`}</p>
      <dafu-letter view="split" ondafu-result={({ detail }) => setPromises(detail.result.items.length)}>
        {letter}
      </dafu-letter>
    </main>
  );
}
