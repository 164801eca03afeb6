import type { embedWords as zhCN } from "../zh-CN/embed";

/** The page in a frame of another page. */
export const embedWords: typeof zhCN = {
  waiting: "Waiting for the page around this frame to give a letter.",
  note: "In another page's frame: that page gives the letter, nothing is kept here",
};
