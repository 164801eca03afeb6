//! Where a name may end (机构名的结尾): which suffix closes it, and which only goes on.

use super::super::super::class::{
    ACTION, CATEGORY, COMMITTEE, COMPANY, DEPARTMENT, GENERAL, LEVEL, LOWER, MARK, NAMED, NATIONAL, OFFICE,
    PLACE_SUFFIX, PLACED, SCHOOL, STOP, STREET, SUFFIX, TIED,
};
use super::super::super::scene::Scene;
use super::super::super::segment::Token;
use super::{Last, Walk};

impl Walk<'_> {
    /// The name may end with this word.
    pub(super) fn take_end(&mut self, token: Token) -> bool {
        // 绥德县建设红色教育基地: a verb and its object.
        if token.is(TIED) && self.begins_with_action() {
            return false;
        }
        let general = token.is(CATEGORY)
            && self.scene.is(self.first, GENERAL)
            && self.last == Last::Content
            && self.unknown == 0
            && !self.has_theme(token);
        let other_kind = self.company_only && !token.is(COMPANY);
        if general || other_kind || spoiled(self.scene, self.at) || !self.ends(token) {
            return false;
        }
        self.finish(self.at + 1);
        true
    }

    /// 国家玉米种业技术创新中心 and 国家儿童医学中心 are one; 国家技术创新中心 is a kind of such.
    fn has_theme(&self, end: Token) -> bool {
        const KINDS: &str = "技术 创新 工程 研究 重点 实验 区域 医疗 医学 临床 产业 制造业 示范 综合 企业 科技 质量 检测 检验 服务 培训 职业 公共 中医";
        let kind = |at: usize| self.scene.is_one(at, KINDS);
        self.characters + end.characters() >= 6 && (self.first + 1..self.at).any(|at| !kind(at))
    }

    /// A verb stands right behind the place that begins the name, and more than one word behind it.
    fn begins_with_action(&self) -> bool {
        let scene = self.scene;
        let end = scene.place_end(self.first);
        end.is_some_and(|end| scene.is(end, ACTION) && end + 2 < self.at)
    }

    fn ends(&self, token: Token) -> bool {
        let single = token.characters() == 1;
        // 职业训练局: a single character only behind common words.
        let behind_words = self.characters >= 4 && self.unknown == 0;
        match (self.last, self.characters == 0) {
            // 杭州电子科技大学.
            (Last::Head, true) if token.is(NATIONAL) && !token.is(OFFICE | SUFFIX) => {
                let word = self.scene.word(self.at);
                // 省供销合作总社, 郴州市蓝天救援队.
                let local = word.ends_with(['社', '队']) && self.scene.is(self.at - 1, LEVEL);
                self.scene.word(self.at - 1) == "中华人民共和国"
                    || local
                    || self.scene.in_place(self.at - 1) && word.ends_with(['学', '院', '社', '队'])
            }
            // 水利部海河水利委员会, 中国医学科学院阜外医院.
            (Last::Name, true) if token.is(NATIONAL) => {
                self.scene.word(self.at - 1).ends_with(['部', '院', '学'])
                    && self.scene.word(self.at).ends_with(['会', '院'])
            }
            (Last::Head, true) if self.scene.word(self.at - 1) == "全国" => false,
            (Last::Head, true) => token.is(OFFICE) || !single && token.is(SUFFIX) && self.is_named(token),
            (Last::Name, true) => {
                // 交通运输部公路局.
                let ministry =
                    self.scene.is(self.at - 1, NATIONAL) && self.scene.word(self.at - 1).ends_with(['部', '委']);
                let bureau = ministry && token.is(OFFICE) && self.scene.word(self.at).ends_with('局');
                // 山西省人民政府国有资产监督管理委员会: the one commission that is named after its government.
                let assets =
                    self.scene.word(self.at - 1) == "人民政府" && self.scene.word(self.at).starts_with("国有资产");
                let branch = self.is_branch() || bureau || assets || token.is(LOWER | COMPANY);
                !single && branch && token.is(SUFFIX | OFFICE)
            }
            (Last::Name, false) => {
                let national = self.scene.is(self.name_end() - 1, NATIONAL) && self.unknown == 0;
                let company =
                    token.is(COMPANY) && national || token.is(COMPANY) && self.scene.is(self.name_end() - 1, COMPANY);
                let below = token.is(LOWER) && !(self.unknown > 0 && self.scene.is(self.name_end() - 1, COMPANY));
                // 国家金融监督管理总局郴州监管分局.
                let placed = self.scene.place_end(self.name_end()).is_some();
                let branch = placed && self.scene.is(self.first, NATIONAL) && self.scene.word(self.at).ends_with('局');
                let lower = self.parent || below || company || branch;
                // 第三人民医院新院区.
                let new = self.characters == 1 && matches!(self.scene.word(self.at - 1), "新" | "老");
                // 区教育局指导学校: a verb and its object.
                let object = token.is(SCHOOL | COMPANY) && self.scene.is(self.name_end(), ACTION);
                let section = self.scene.is_one(self.at, "股 科 司 处 室");
                let section = self.parent && section && self.characters >= 2 && self.unknown == 0;
                self.characters <= 14
                    && token.is(SUFFIX | OFFICE)
                    && !object
                    && !new
                    && !self.scene.is_one(self.at, "政府 人民政府 厅")
                    && if single { behind_words || section } else { lower }
            }
            // 市供热办.
            _ if self.scene.word(self.at) == "办" => {
                let ended = self.scene.is(self.at + 1, STOP | MARK);
                self.characters >= 2 && self.unknown == 0 && self.scene.is(self.first, LEVEL) && ended
            }
            _ if single => behind_words,
            _ => token.is(SUFFIX | OFFICE),
        }
    }

    /// The place or level word alone makes this a name: 图书馆 does, 中心 does not.
    fn is_named(&self, token: Token) -> bool {
        let after_level = self.scene.is(self.at - 1, LEVEL);
        let placed = token.is(PLACED | STREET) || token.is(COMPANY) && self.at - self.first >= 2;
        let of_place = || token.is(SCHOOL) && self.scene.is(self.at - 1, PLACE_SUFFIX) && !self.behind_division();
        !token.is(CATEGORY) || self.content || token.is(NAMED) || placed && !after_level || of_place()
    }

    /// 青禾县小学, 归州镇小学 may be any there; 文化路小学, 韩老庄小学 is one.
    fn behind_division(&self) -> bool {
        self.scene.word(self.at - 1).ends_with(['省', '市', '县', '区', '州', '盟', '旗', '镇', '乡'])
    }

    /// The last name was that of a department: its parts may be named by a verb (投资评审中心).
    pub(super) fn behind_department(&self) -> bool {
        let last = self.scene.before(self.name_end());
        self.parent && last.is(DEPARTMENT | COMMITTEE) && !last.is(COMPANY)
    }

    /// Where the name so far ends.
    pub(super) fn name_end(&self) -> usize {
        self.best.unwrap_or(self.at)
    }

    /// 国家税务总局宜春市税务局: a place stands between a national body and its branch.
    pub(super) fn is_branch(&self) -> bool {
        self.behind_place() && (self.first..self.at).any(|at| self.scene.is(at, NATIONAL))
    }

    /// A place, listed or not, stands right before.
    pub(super) fn behind_place(&self) -> bool {
        self.scene.in_place(self.at - 1) || self.at > self.first + 1 && self.scene.is(self.at - 1, LEVEL)
    }
}

/// The suffix goes on to another word that the lists lack: 科技部门, 党委员会.
pub(super) fn spoiled(scene: &Scene<'_>, index: usize) -> bool {
    let word = scene.word(index);
    let next = scene.word(index + 1);
    match word.chars().next_back() {
        Some('部') => matches!(next, "门" | "分" | "署" | "位" | "件" | "队"),
        Some('办') => matches!(next, "理" | "法" | "公"),
        Some('委') => matches!(next, "员" | "托"),
        Some('行') => word == "中国银行" && next == "业",
        Some('府') => {
            // 广西政府投资引导基金: money and work of government, not a government.
            word == "政府"
                && !scene.before(index).is(LEVEL)
                && matches!(next, "部门" | "工作" | "采购" | "债券" | "投资" | "引导" | "主导" | "购买")
        }
        _ => false,
    }
}
