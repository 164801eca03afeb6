use super::{Amount, Measure, RatioKind, Words, find};

/// A few units and currencies, as the project's lists hold them.
struct Lists<'a>(&'a str);

const UNITS: &[&str] = &[
    "个",
    "个月",
    "个工作日",
    "家",
    "台",
    "台/套",
    "套",
    "处",
    "条",
    "项",
    "名",
    "人",
    "人次",
    "批",
    "批次",
    "大类",
    "分",
    "分钟",
    "年",
    "天",
    "日",
    "小时",
    "公里",
    "平方米",
    "周岁",
    "岁",
    "米",
    "m/s",
    "杆",
    "件",
    "辆",
    "座",
    "栋",
    "次",
    "场",
    "份",
    "位",
    "方",
    "期",
    "亩",
    "吨",
    "千瓦",
    "千瓦时",
    "千伏",
    "kV",
    "kg",
    "户",
    "轮",
    "张",
    "所",
    "盏",
    "℃",
    "类",
    "班",
    "头",
    "支",
    "度",
    "公斤",
    "部",
    "周",
    "个小时",
    "种",
    "系列",
    "立方米",
    "处（座）",
];

const CURRENCIES: &[(&str, &str)] = &[
    ("元", "CNY"),
    ("元人民币", "CNY"),
    ("美元", "USD"),
    ("港元", "HKD"),
    ("港币", "HKD"),
    ("欧元", "EUR"),
    ("日元", "JPY"),
    ("块钱", "CNY"),
    ("角", "CNY"),
    ("泰铢", "THB"),
    ("台币", "TWD"),
    ("瑞士法郎", "CHF"),
    ("卢布", "RUB"),
];

impl Words for Lists<'_> {
    fn unit(&self, at: usize) -> Option<usize> {
        let rest = self.0.get(at..)?;
        UNITS.iter().filter(|unit| rest.starts_with(**unit)).map(|unit| unit.len()).max()
    }

    fn currency(&self, at: usize) -> Option<(usize, &'static str)> {
        let rest = self.0.get(at..)?;
        CURRENCIES.iter().filter(|(name, _)| rest.starts_with(name)).map(|(name, code)| (name.len(), *code)).max()
    }
}

fn amounts(text: &str) -> Vec<Amount> {
    let taken: Vec<_> = crate::scan::date::find(text).iter().map(|date| date.span).collect();
    find(text, &Lists(text), &taken)
}

/// The marks of a text: money in ¥¥, ratios in %%, quantities in [].
fn marked(text: &str) -> String {
    let mut out = String::new();
    let mut at = 0;
    for amount in amounts(text) {
        let (open, close) = match amount.measure {
            Measure::Money(_) => ('{', '}'),
            Measure::Ratio(_) => ('<', '>'),
            Measure::Quantity(_) => ('[', ']'),
        };
        out.push_str(crate::text::Span::new(at, amount.span.start).slice(text));
        out.push(open);
        out.push_str(amount.span.slice(text));
        out.push(close);
        at = amount.span.end;
    }
    out.push_str(crate::text::Span::new(at, text.len()).slice(text));
    out
}

/// Every case is a text with its marks: {money}, <ratio>, [quantity].
fn check(cases: &[&str]) {
    let wrong: Vec<String> = cases
        .iter()
        .filter_map(|&wanted| {
            let text: String = wanted.chars().filter(|c| !"{}<>[]".contains(*c)).collect();
            let found = marked(&text);
            (found != wanted).then(|| format!("{wanted} read as {found}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn marks_money() {
    check(&[
        "资助经费{近6300万元}",
        "{超2.5亿元}，",
        "{超亿元}。",
        "总投资{480余万元}",
        "计划投资{7.8亿元以上}；",
        "全市{2元}票价",
        "资助{50万元}；",
        "{50万元至80万元}",
        "每人每月{120元}",
        "{3000—5000元}",
        "{3000～5000元}不等",
        "{上千万元}",
        "{数十亿元}",
        "{10多亿元}",
        "{2.5万多元}",
        "{28.8亿美元}",
        "由{4590万美元}增至",
        "给予最高 {50 万元}支持",
        "{人民币500万元}",
        "{500万元人民币}",
        "{￥1200}",
        "{约3亿元}",
        "节约{300万元}",
        "超过{2亿元}",
        "不低于{100万元}",
        "{十块钱}",
        "{六十四万零一百四十三元一角七分}",
        "{壹仟玖佰圆整}",
        "{601,293.11元}",
        "{1万元--5万元}",
        "{港币两千九百六十元}",
        "{82，225.00元}",
        "{3千万亿日元}",
        "{十块三毛}",
        "{一百三十五块六角七分钱}",
        "{两到三百元}",
        "{近百万元}",
        "{过亿元}",
        "{亿元以上}企业",
        "{一千到两千万元}",
        "{500元}/亩",
        "每部{15万元}补助",
        "{50万元（含）以上}",
    ]);
}

#[test]
fn passes_over_what_is_no_money() {
    check(&[
        "一元化、多元、单元、公元、二元结构",
        "三元里",
        "万元产值",
        "元旦",
        "珠三角",
        "长三角",
        "多元化",
        "[100个]亿",
    ]);
}

#[test]
fn marks_ratios() {
    check(&[
        "占<47.68%>，",
        "<63%～68%>",
        "<63～68%>",
        "<百分之五十>",
        "提升<17.3个百分点>",
        "增长了<62.6倍>",
        "<三分之一>的",
        "<九成以上>",
        "<5‰>",
        "<近30%>",
        "<超80%>",
        "<80%以上>",
        "完成率<121%>",
        "按<1:3>的比例",
        "<百分之百>",
        "<约三成>",
        "<2/3以上>",
        "增长<一倍>",
        "<两到三倍>",
        "<千分之三>",
        "不低于<35%>",
        "<5-10个百分点>",
        "<八成>的",
        "<百分之五至百分之十>",
        "一半",
        "组成、建成、三成立",
        "<7.2成>",
        "提高<3倍多>，",
        "增长<-3.2%>",
    ]);
}

#[test]
fn marks_quantities() {
    check(&[
        "[1683台/套]仪器",
        "[20～30家]",
        "[20—30个]",
        "[450 余人次]",
        "[近 400 余人次]",
        "[2000多平方米]",
        "[72分以上]",
        "[65周岁以上]",
        "[100～150公里]",
        "[两处]",
        "[三条]",
        "[六批]名单",
        "[7大类][18个]",
        "[50 批次]",
        "[15个工作日]",
        "[十几家]",
        "每[3-5分钟]",
        "[2.3万件]",
        "[97.4万平方米]",
        "[2300余公里]",
        "[3个]自建研究所",
        "[1.2米]×[0.8米]",
        "[12m/s]",
        "[80多项]",
        "[140余名]",
        "[100多家]",
        "[10天]的交流",
        "[三项]工作",
        "[777 个]国际",
        "签约[4项]",
        "共印[5份]",
        "等[6名]代表",
        "不低于[30个]",
        "[90余辆]",
        "[2万千瓦时]",
        "[220千伏]",
        "[数十家]",
        "[上百户]",
        "[近百家]",
        "[百余种]",
        "[3年]",
        "[5年多]，",
        "[两年半]，",
        "一个中心",
        "[一个]中心、[三个]基地",
        "为期[一年]的",
        "[一个月]内",
        "[3个多月]",
        "[60岁以下]",
        "[30日以内]",
        "[30日]内",
        "[1683台]（套）",
        "[10台/套]",
        "[三至五年]",
        "[818杆]",
        "[10公里至20公里]",
        "[近20名]",
        "[约100人]",
        "附近[100米]",
        "调剂[500名]",
        "[五分钟]",
        "最低[-5℃]",
        "从[2家]到[12家]",
        "[七项]措施",
        "其中ICU[20张]",
        "[300多件次]",
    ]);
}

#[test]
fn passes_over_what_counts_nothing() {
    check(&[
        "第三批、第8号、第3个",
        "一个、一批、一系列、一些、一种、一条龙、一方面、一定、一是、一家人",
        "未列入前三批改造范围",
        "2023年、4月25日",
        "国发〔2022〕2号",
        "第20200208号",
        "十三届一次会议",
        "县十七届人大二次会议",
        "3号楼",
        "G240线、107国道",
        "邮编530000",
        "高二3班",
        "一带一路、双一流、四好农村路、十四五",
        "6:30~8:30",
        "9时30分",
        "五位一体、三支一扶、“两张皮”",
        "十分重视",
        "三方协议",
        "二期工程",
        "三年行动方案",
        "三年级",
        "PM2.5",
        "12345热线",
        "最后一公里",
        "每一个",
        "二次供水",
        "千家万户",
        "百分制",
        "0.5",
        "5分类",
        "三轮车",
        "两个维护",
        "若干、多个、几个",
        "3号楼2单元501室",
        "10幢10单元、11单元",
        "市住建委等10部门",
        "第二、三批",
        "每月10日前",
        "于15日前完成",
        "三个必须、六个一工程",
    ]);
}

/// The values of the only amount of a text.
fn values(text: &str) -> (Option<f64>, Option<f64>, bool) {
    let found = amounts(text);
    assert_eq!(found.len(), 1, "{text}");
    (found[0].low, found[0].high, found[0].approx)
}

#[test]
fn reads_values() {
    let cases: &[(&str, Option<f64>, Option<f64>, bool)] = &[
        ("近6300万元", None, Some(6.3e7), true),
        ("28.8亿美元", Some(2.88e9), Some(2.88e9), false),
        ("超亿元", Some(1e8), None, true),
        ("7.8亿元以上", Some(7.8e8), None, false),
        ("480余万元", Some(4.8e6), None, true),
        ("3000—5000元", Some(3000.0), Some(5000.0), false),
        ("50万元至80万元", Some(5e5), Some(8e5), false),
        ("约3亿元", Some(3e8), Some(3e8), true),
        ("不低于30个", Some(30.0), None, false),
        ("不超过30个", None, Some(30.0), false),
        ("最高50万元", None, Some(5e5), false),
        ("30日以内", None, Some(30.0), false),
        ("三分之一", Some(1.0 / 3.0), Some(1.0 / 3.0), false),
        ("百分之五十", Some(50.0), Some(50.0), false),
        ("九成", Some(90.0), Some(90.0), false),
        ("63%～68%", Some(63.0), Some(68.0), false),
        ("20～30家", Some(20.0), Some(30.0), false),
        ("2.3万件", Some(23_000.0), Some(23_000.0), false),
        ("十几家", Some(11.0), Some(19.0), true),
        ("10天左右", Some(10.0), Some(10.0), true),
        ("按1:4的比例", Some(0.25), Some(0.25), false),
        ("3个多月", Some(3.0), None, true),
        ("两到三百元", Some(200.0), Some(300.0), false),
        ("六十四万零一百四十三元一角七分", Some(640_143.17), Some(640_143.17), false),
        ("十块三毛", Some(10.3), Some(10.3), false),
        ("两年半", Some(2.5), Some(2.5), false),
        ("3个半小时", Some(3.5), Some(3.5), false),
    ];
    for &(text, low, high, approx) in cases {
        assert_eq!(values(text), (low, high, approx), "{text}");
    }
}

#[test]
fn keeps_unit_currency_and_bound() {
    let text = "不低于30个";
    let amount = amounts(text)[0];
    assert_eq!(amount.comparator.map(|span| span.slice(text)), Some("不低于"));
    assert!(matches!(amount.measure, Measure::Quantity(unit) if unit.slice(text) == "个"));
    assert_eq!(amounts("港币两千九百六十元")[0].measure, Measure::Money("HKD"));
    assert_eq!(amounts("17.3个百分点")[0].measure, Measure::Ratio(RatioKind::PercentagePoint));
    assert_eq!(amounts("62.6倍")[0].measure, Measure::Ratio(RatioKind::Multiple));
}

#[test]
fn takes_linear_time() {
    for unit in ["1", "一", "1个", "一个、", "百", "1/", "1:", "近", "三分之", "1万", "百分之"] {
        amounts(&unit.repeat(100_000 / unit.len()));
    }
}
