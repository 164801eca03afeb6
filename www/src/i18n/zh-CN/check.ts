/** 单文件版的自检。 */
export const checkWords = {
  about: "自检：从磁盘打开的网页读不到自己。请选中您正打开的这个文件，这里算出它的 SHA-256，与发布说明里的对一对。",
  choose: "选择这个文件",
  impossible: "这个浏览器不让从磁盘打开的网页计算校验值，请用 sha256sum 或 certutil。",
};
