/**
 * What kind of work a verb means, as people who keep ledgers sort promises: rules are made, things are built, money is
 * given, people are taught, others are watched over. The engine knows which verb an act has; it does not sort them.
 *
 * The lists hold the verbs that reply letters use most. What is promised with 推进, 加强, 完善 stands in a family of its
 * own, because it names no act that anybody could see. A verb of two words (研究制定) goes with its last one, because
 * that is what comes of it. A verb that is in no list is counted as other: nothing is guessed.
 */
const verbs = {
  rules: "制定 出台 修订 编制 印发 起草 发布 颁布 编写 编印 写入 明确 规定 划定 审定 批复 公布 公开 实施 执行 施行",
  build:
    "建设 新建 建成 改造 修建 修缮 修复 维修 安装 加装 增设 新增 设立 设置 更换 更新 扩建 铺设 架设 硬化 建好 布设 施划 开工 动工 完工 竣工 投用 配套 配备 配齐 补装 补建 拆除 清淤 延伸 打通 疏通 通水 供水",
  fund: "资助 投入 安排 补助 补贴 给予 拨付 奖励 扶持 支持 倾斜 筹集 兑现 补偿 配发 购置 采购 购买 减免 免费",
  train: "培训 轮训 培养 培育 聘请 聘用 聘任 招聘 招募 招录 选派 遴选 引进 演练 教育 宣传 指导 下乡",
  watch: "督查 督促 督办 监督 监测 监管 检查 巡查 抽查 排查 考核 查处 整治 处罚 责令 严查 评估 检测 审核 取缔 通报 曝光",
  serve: "服务 提供 开展 举办 组织 举行 开通 开放 开设 开行 办理 受理 发放 配送 推送 巡诊 演出 邀请 走访 管护 养护 收运",
  consult: "争取 申报 申请 反映 汇报 转达 提请 商请 协商 协调 对接 沟通 会同 联合 配合 协助 牵头 联系 报送 衔接",
  study: "研究 探索 论证 考虑 谋划 调研 测算 酝酿",
  improve:
    "推进 推动 加快 加强 强化 加大 扩大 提高 提升 完善 健全 建立 优化 规范 落实 做好 抓好 办好 改善 改进 深化 细化 统筹 引导 鼓励 促进 拓宽 拓展 补齐 推广 推行 充实 巩固 保障 确保 壮大",
} as const;

export type ActionFamily = keyof typeof verbs | "other";

/** In the order of the columns. */
export const actionFamilies: readonly ActionFamily[] = [...(Object.keys(verbs) as (keyof typeof verbs)[]), "other"];

const familyOfVerb = new Map(
  Object.entries(verbs).flatMap(([family, words]) => words.split(" ").map((word): [string, ActionFamily] => [word, family as ActionFamily])),
);

/** The family of a verb as the engine cut it: itself, else its last two characters, else its first two. */
export function familyOf(verb: string): ActionFamily {
  return familyOfVerb.get(verb) ?? familyOfVerb.get(verb.slice(-2)) ?? familyOfVerb.get(verb.slice(0, 2)) ?? "other";
}
