//! Time grows with the length and no faster (线性): what is compared is one text with four of it, never a clock with a
//! number. A machine that is busy slows both down, so each is timed several times and the quickest counts.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test stops where it cannot go on")]

use std::path::Path;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};
use std::{fs, hint};

use dafu::Options;

/// Four times the text may take ten times as long: caches and noise, but no square, which takes sixteen.
const MOST: f64 = 4.0 * 2.5;
/// What the smaller text must take at least for its time to mean anything.
const LEAST: Duration = Duration::from_millis(12);
/// Texts are made no longer than this.
const LONGEST: usize = 6_000_000;

/// Time on the processor where the system tells it (so that other work does not count), else by the clock.
fn now(start: Instant) -> Duration {
    let told = fs::read_to_string("/proc/thread-self/schedstat").ok();
    let spent = told.as_deref().and_then(|told| told.split(' ').next()).and_then(|spent| spent.parse().ok());
    spent.map_or_else(|| start.elapsed(), Duration::from_nanos)
}

fn time(text: &str) -> Duration {
    let clock = Instant::now();
    let start = now(clock);
    hint::black_box(dafu::analyze(hint::black_box(text), &Options::default()));
    now(clock).saturating_sub(start)
}

/// How much longer four times the text takes; `text` makes a text out of a number of repetitions.
fn growth(text: &impl Fn(usize) -> String) -> (usize, f64) {
    let mut count = 64;
    while time(&text(count)) < LEAST && text(count).len() * 4 < LONGEST {
        count *= 2;
    }
    let (small, large) = (text(count), text(count * 4));
    let (mut quick, mut slow) = (Duration::MAX, Duration::MAX);
    for _ in 0..3 {
        quick = quick.min(time(&small));
        slow = slow.min(time(&large));
    }
    (count, slow.as_secs_f64() / quick.as_secs_f64())
}

/// A square shows every time; noise does not come three times in a row. What was found, where it is no line.
fn super_linear(name: &str, text: impl Fn(usize) -> String) -> Option<String> {
    // One at a time, and after the word lists were read.
    static ALONE: Mutex<()> = Mutex::new(());
    let _alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    time(&sample());
    let mut last = (0, 0.0);
    for _ in 0..3 {
        last = growth(&text);
        if last.1 <= MOST {
            return None;
        }
    }
    Some(format!("{name}: four times as long takes {:.1} times the time (n = {})", last.1, last.0))
}

fn assert_linear(name: &str, text: impl Fn(usize) -> String) {
    assert_eq!(super_linear(name, text), None);
}

/// The frame of a letter, with a body in it: some readers look at the body only.
fn letter(body: &str) -> String {
    format!(
        "青禾县教育局关于县十届人大三次会议第8号建议的答复\n李雷代表：\n您提出的《关于增加校车的建议》收悉，现答复如下：\n{body}\n感谢您的关心。\n青禾县教育局\n2024年6月28日\n"
    )
}

fn sample() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/letters/long-city-digital/letter.txt");
    fs::read_to_string(path).unwrap()
}

#[test]
fn a_letter_repeated() {
    let sample = sample();
    assert_linear("letter", |count| sample.repeat(count / 32));
}

#[test]
fn one_line_without_punctuation() {
    assert_linear("line", |count| letter(&"我局将会同县公安局于年底前购置校车两辆".repeat(count)));
}

#[test]
fn a_sentence_of_many_clauses() {
    assert_linear("promises", |count| letter(&"我局将建设道路，".repeat(count)));
    assert_linear("reports", |count| letter(&"2023年，县公安局已完成《方案》，由我局把道路列为重点，".repeat(count)));
    assert_linear("things", |count| letter(&"道路位于县城，管护费用高，".repeat(count)));
}

#[test]
fn one_line_without_frame() {
    assert_linear("bare line", |count| "我局将会同县公安局于年底前购置校车两辆".repeat(count));
}

#[test]
fn nested_brackets() {
    for (open, close) in [("（", "）"), ("《", "》"), ("“", "”"), ("〔", "〕")] {
        assert_linear(open, |count| letter(&(open.repeat(count * 8) + "校车" + &close.repeat(count * 8))));
    }
    // Depth is no matter of growth but of the stack.
    let depth = 100_000;
    time(&letter(&("（".repeat(depth) + "校车" + &"）".repeat(depth))));
    time(&("《".repeat(depth) + "校车" + &"》".repeat(depth)));
}

#[test]
fn quotes_never_closed() {
    for open in ["“", "《", "（", "(", "\"", "【", "‘"] {
        assert_linear(open, |count| letter(&format!("{open}校车").repeat(count)));
    }
}

#[test]
fn lines_of_one_character() {
    assert_linear("same lines", |count| letter(&"校\n".repeat(count)));
    assert_linear("numbers", |count| letter(&"3\n".repeat(count)));
    assert_linear("blank lines", |count| letter(&"\n".repeat(count)));
}

#[test]
fn lines_that_all_differ() {
    let lines = |count: usize| (0..count).map(|line| format!("第{line}条线路\n")).collect::<Vec<_>>().concat();
    assert_linear("lines", |count| letter(&lines(count)));
    assert_linear("lines without frame", lines);
}

#[test]
fn runs_of_items() {
    assert_linear("一是", |count| letter(&"一是购置校车，二是优化线路。".repeat(count)));
    assert_linear("一、", |count| letter(&"一、关于校车\n1.购置校车。\n".repeat(count)));
    assert_linear("counting on", |count| {
        letter(
            &(0..count)
                .map(|item| format!("（一）购置校车\n{}.优化线路。\n", item % 99 + 1))
                .collect::<Vec<_>>()
                .concat(),
        )
    });
    assert_linear("times", |count| letter(&"年底".repeat(count)));
    assert_linear("short names", |count| letter(&"以下合称".repeat(count)));
    assert_linear("only markers", |count| letter(&"一是".repeat(count)));
}

#[test]
fn a_frame_without_end() {
    assert_linear("contacts", |count| letter(&"联系人：韩梅梅 电话：0735-1234567 ".repeat(count)));
    assert_linear("commas in a field", |count| format!("{}\n抄送：{}", letter("我局已购置校车。"), "，".repeat(count)));
    assert_linear("brackets in a field", |count| {
        format!("{}\n联系人：{}", letter("我局已购置校车。"), "（".repeat(count))
    });
    assert_linear("copies", |count| {
        format!("{}\n抄送：{}", letter("我局已购置校车。"), "县政府办公室，".repeat(count))
    });
    assert_linear("signatures", |count| {
        format!("{}{}2024年6月28日", letter("我局已购置校车。"), "青禾县教育局\n".repeat(count))
    });
    assert_linear("masthead", |count| "青教函〔2024〕12号\n".repeat(count) + &letter("我局已购置校车。"));
    assert_linear("addressees", |count| {
        format!("{}委员：\n您提出的《关于校车的建议》收悉，现答复如下：", "李雷、".repeat(count))
    });
}

#[test]
fn characters_that_do_not_show() {
    for litter in ["\u{200B}", "\u{301}", "\0", "\u{202E}", " ", "\u{3000}", " \u{200B}", "联 系 ", "\r"] {
        assert_linear(litter, |count| letter(&format!("校车{}", litter.repeat(count))));
    }
}

/// Sixty pieces out of our own rules and word lists: words between brackets and bars, and what stands at the start of
/// every list.
fn fragments() -> Vec<String> {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let files = |folder: &str| {
        let mut paths: Vec<_> = fs::read_dir(data.join(folder)).unwrap().map(|entry| entry.unwrap().path()).collect();
        paths.sort();
        paths.into_iter().map(|path| fs::read_to_string(path).unwrap())
    };
    let mut found: Vec<String> = Vec::new();
    for rule in files("rules/statement") {
        let literals = rule
            .split(['(', ')', '|', '"', ' ', '\n', '<', '>'])
            .filter(|word| word.chars().all(|c| ('一'..='龥').contains(&c)));
        found.extend(literals.filter(|word| !word.is_empty()).step_by(17).take(2).map(str::to_owned));
    }
    for words in files("words") {
        found.extend(
            words
                .lines()
                .filter(|line| !line.starts_with('#'))
                .nth(1)
                .and_then(|line| line.split('\t').next())
                .map(str::to_owned),
        );
    }
    let mut unique: Vec<String> = Vec::new();
    for fragment in found {
        if !fragment.is_empty() && !unique.contains(&fragment) {
            unique.push(fragment);
        }
    }
    unique.truncate(60);
    unique
}

#[test]
#[ignore = "a minute or two: `cargo test --release --test scaling -- --ignored`, see CONTRIBUTING.md"]
fn fragments_of_our_own_rules() {
    let fragments = fragments();
    assert_eq!(fragments.len(), 60, "sixty literals");
    let mut wrong = Vec::new();
    for (index, fragment) in fragments.iter().enumerate() {
        wrong.extend(super_linear(fragment, |count| letter(&fragment.repeat(count))));
        let other = &fragments[(index * 7 + 3) % fragments.len()];
        let pair = format!("{fragment}，{other}。");
        wrong.extend(super_linear(&pair, |count| letter(&pair.repeat(count))));
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
