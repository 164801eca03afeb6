import { itemsOf, type Span } from "../model/kinds";
import { codePoints } from "./code-points";
import { wellFormed } from "./escape";
import type { LetterToTake } from "./letter";
import { notedRows, noteParts } from "./report";

/** Characters before and behind a quotation, by which it is found in another copy of the letter. */
const AROUND = 24;

/**
 * Sentences and mentions as W3C Web Annotations (JSON-LD). The standard counts places in code points and says so against
 * code units, so those of the result, in UTF-16, are turned into them; the quotation with what stands around it holds for
 * programs that count otherwise. It carries the letter's own words, names and numbers too: hidden ones are found nowhere.
 */
export function webAnnotation(letter: LetterToTake): string {
  const { text, analysis, words } = letter;
  const place = codePoints(text);
  const source = "letter.txt";
  const target = ([start, end]: Span): object => ({
    source,
    selector: [
      { type: "TextPositionSelector", start: place(start), end: place(end) },
      {
        type: "TextQuoteSelector",
        exact: text.slice(start, end),
        prefix: wellFormed(text.slice(Math.max(0, start - AROUND), start)),
        suffix: wellFormed(text.slice(end, end + AROUND)),
      },
    ],
  });
  const found = itemsOf(analysis).map((item) => ({
    id: `#${item.id}`,
    type: "Annotation",
    motivation: "classifying",
    body: { type: "TextualBody", purpose: "classifying", value: item.kind, format: "text/plain" },
    "rdfs:label": words.kinds[item.kind].name,
    target: target(item.span),
  }));
  const notes = notedRows(letter).flatMap(({ item, note }) => {
    const value = noteParts(note, words).join("\n");
    if (value === "") return [];
    const body = { type: "TextualBody", purpose: "commenting", value, format: "text/plain" };
    return [{ id: `#${item.id}`, type: "Annotation", motivation: "commenting", body, target: item.places.map(target) }];
  });
  const page = {
    "@context": ["http://www.w3.org/ns/anno.jsonld", { rdfs: "http://www.w3.org/2000/01/rdf-schema#" }],
    id: "urn:dafu:annotations",
    type: "AnnotationPage",
    generator: { type: "Software", name: `dafu ${analysis.engine}` },
    items: [...found, ...notes],
  };
  return `${JSON.stringify(page, null, 2)}\n`;
}

