import type { Analysis, OutlineNode, Paragraph } from "../engine/analysis";
import { zhCN } from "../i18n/zh-CN";
import type { Span } from "./kinds";

/** “原文”（机关，文号，日期，第2节第3段）: the words with where they stand, in Chinese as the letter is. */
export function citationOf(analysis: Analysis, { text, span }: { readonly text: string; readonly span: Span }): string {
  const { issuing_body: body, signature, document_number: number, date } = analysis.facts;
  const source = [body ?? signature?.join("、"), number, date, placeOf(analysis, span)].filter(Boolean).join("，");
  return source === "" ? `“${text}”` : `“${text}”（${source}）`;
}

/** 第2节第3段; paragraphs of a section are counted without the one that only holds its heading. */
function placeOf({ outline, paragraphs }: Analysis, [start]: Span): string {
  const index = outline.findLastIndex(({ span }) => span[0] <= start && start < span[1]);
  const section = outline[index];
  const within = paragraphs.filter((paragraph) => counts(paragraph, section));
  const nth = within.filter((paragraph) => beginOf(paragraph) <= start).length;
  if (nth === 0) return section ? zhCN.tools.cite.section(index + 1) : "";
  return section ? zhCN.tools.cite.both(index + 1, nth) : zhCN.tools.cite.paragraph(nth);
}

function counts(paragraph: Paragraph, section: OutlineNode | undefined): boolean {
  if (!section) return paragraph.zone !== "masthead" && paragraph.zone !== "title";
  const begin = beginOf(paragraph);
  const end = paragraph.spans.at(-1)?.[1] ?? begin;
  const heading = section.heading?.span[1] ?? section.span[0];
  // What follows a heading on its own line may be one sign: 。
  return begin >= section.span[0] && begin < section.span[1] && end > heading + 1;
}

const beginOf = ({ spans }: Paragraph): number => spans[0]?.[0] ?? 0;
