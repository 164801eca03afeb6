/** 嵌在别的网页框架里时。 */
export const embedWords = {
  waiting: "等外面的网页把信交过来。",
  note: "嵌在别的网页里：信由那个网页给出，这里什么也不保存",
};
