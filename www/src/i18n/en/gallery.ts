import type { galleryWords as zhCN } from "../zh-CN/gallery";

/** The page of examples; each example's own words stand in its file. */
export const galleryWords: typeof zhCN = {
  title: "Embedding",
  about: "Put the reading of reply letters into your own page. Beside each example stands the very source that runs; the letters are invented.",
  back: "Back to reading",
};
