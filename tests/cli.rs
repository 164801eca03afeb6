//! The command as people and scripts meet it (命令行).

use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;

const LETTER: &str = "关于市政协第1号提案答复的函\n张委员：\n　　您提出的提案收悉。我局将加强管理。\n";

/// The command with a fixed language, so that the machine's does not matter.
fn dafu(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_dafu"));
    command.args(arguments).env_remove("LC_ALL").env_remove("LC_MESSAGES").env("LANG", "zh_CN.UTF-8");
    command
}

fn run(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = dafu(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command starts");
    let mut stdin = child.stdin.take().expect("piped");
    let input = input.to_vec();
    let writer = std::thread::spawn(move || stdin.write_all(&input));
    let output = child.wait_with_output().expect("the command ends");
    // A command that refuses its arguments does not read its input.
    let _ = writer.join().expect("no panic");
    output
}

fn stdout(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).expect("UTF-8")
}

fn stderr(output: &Output) -> &str {
    std::str::from_utf8(&output.stderr).expect("UTF-8")
}

fn json(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).expect("JSON")
}

fn code(output: &Output) -> i32 {
    output.status.code().expect("ended by itself")
}

/// A file that is gone when the test ends.
struct Scratch(PathBuf);

impl Scratch {
    fn new(name: &str, content: &[u8]) -> Self {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        std::fs::write(&path, content).expect("the scratch folder can be written");
        Self(path)
    }

    fn name(&self) -> &str {
        self.0.to_str().expect("UTF-8")
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

#[test]
fn one_letter_gives_its_analysis() {
    let file = Scratch::new("one.txt", LETTER.as_bytes());
    let output = run(&["analyze", file.name()], b"");
    assert_eq!((code(&output), stderr(&output)), (0, ""));
    assert_eq!(json(&output)["schema_version"], 1);
    assert!(stdout(&output).starts_with("{\n  \"schema_version\": 1,\n"));
    assert!(stdout(&output).ends_with("\n}\n"));
}

#[test]
fn standard_input_and_a_file_give_the_same() {
    let file = Scratch::new("same.txt", LETTER.as_bytes());
    let from_file = run(&["analyze", file.name()], b"").stdout;
    assert_eq!(run(&["analyze", "-"], LETTER.as_bytes()).stdout, from_file);
    assert_eq!(run(&["analyze"], LETTER.as_bytes()).stdout, from_file);
}

#[test]
fn gb18030_and_utf8_give_the_same() {
    let (gb18030, ..) = encoding_rs::GB18030.encode(LETTER);
    let plain = run(&["analyze", "-"], LETTER.as_bytes());
    let other = run(&["analyze", "-"], &gb18030);
    assert_eq!((code(&other), stderr(&other)), (0, ""));
    assert_eq!(other.stdout, plain.stdout);
    assert_eq!(run(&["analyze", "--encoding", "gbk", "-"], &gb18030).stdout, plain.stdout);
}

#[test]
fn compact_is_one_line_of_the_same_json() {
    let pretty = run(&["analyze", "-"], LETTER.as_bytes());
    let compact = run(&["analyze", "--compact", "-"], LETTER.as_bytes());
    assert_eq!(stdout(&compact).lines().count(), 1);
    assert_eq!(json(&compact), json(&pretty));
}

#[test]
fn several_letters_give_an_array_with_their_names() {
    let first = Scratch::new("first.txt", LETTER.as_bytes());
    let second = Scratch::new("second.txt", b"");
    let output = run(&["analyze", first.name(), "gone.txt", second.name()], b"");
    assert_eq!(code(&output), 1);
    assert!(stderr(&output).contains("读不了 gone.txt：没有这个文件"), "{}", stderr(&output));
    let entries = json(&output);
    assert_eq!(entries[0]["file"], first.name());
    assert_eq!(entries[0]["analysis"]["schema_version"], 1);
    assert_eq!(entries[1]["file"], "gone.txt");
    assert!(entries[1]["error"].is_string() && entries[1]["analysis"].is_null());
    assert_eq!(entries[2]["analysis"]["statements"], Value::Array(Vec::new()));
}

#[test]
fn a_file_that_is_no_text_is_refused_with_advice() {
    let file = Scratch::new("picture.png", &[0x89, b'P', b'N', b'G', 0, 0, 0, 1]);
    let output = run(&["analyze", file.name()], b"");
    assert_eq!((code(&output), stdout(&output)), (1, ""));
    assert!(stderr(&output).contains("PNG：图片里没有文字可读"), "{}", stderr(&output));
    let output = run(&["analyze", "-"], &[0, 1, 2, 3]);
    assert!(stderr(&output).contains("不是文字文件") && stderr(&output).contains("另存为 .txt"));
}

#[test]
fn a_damaged_file_is_read_with_a_note() {
    let cut = &LETTER.as_bytes()[..LETTER.len() - 2];
    let output = run(&["analyze", "-"], cut);
    assert_eq!(code(&output), 0);
    assert!(stderr(&output).contains("有的字节读不出"), "{}", stderr(&output));
}

#[test]
fn a_named_encoding_is_taken_at_its_word() {
    let (gb18030, ..) = encoding_rs::GB18030.encode(LETTER);
    let output = run(&["analyze", "--encoding", "utf-8", "-"], &gb18030);
    assert_eq!(code(&output), 0);
    assert!(stderr(&output).contains("有的字节读不出"), "{}", stderr(&output));
}

#[test]
fn the_summary_is_for_people() {
    let output = run(&["analyze", "--format", "text", "-"], LETTER.as_bytes());
    assert_eq!(code(&output), 0);
    assert!(stdout(&output).contains("\n语句  承诺 "), "{}", stdout(&output));
    let english = run(&["--lang", "en", "analyze", "--format", "text", "-"], LETTER.as_bytes());
    assert!(stdout(&english).contains("Sentences"), "{}", stdout(&english));
    assert_eq!(stdout(&run(&["analyze", "--format=text"], b"")), "没有文字。\n");
}

/// A letter of class A that promises, and passes over a point of its proposal.
const CLASSED: &str = "青禾县交通局关于县十届人大三次会议第8号建议的答复\n李雷代表：\n您提出的《关于改善出行的建议》收悉，现答复如下：\n我局将于年底前改造候车亭12座。\n青禾县交通局\n2024年6月28日\n办理结果：A\n";

#[test]
fn a_class_is_compared_under_the_scheme_asked_for() {
    let plain = json(&run(&["analyze", "-"], CLASSED.as_bytes()));
    assert_eq!(
        (&plain["outcome"]["printed"]["text"], &plain["outcome"]["inferred"]["value"]),
        (&"A".into(), &"planned".into())
    );
    assert!(plain["outcome"].get("disagrees").is_none());
    assert_eq!(json(&run(&["analyze", "--scheme", "none", "-"], CLASSED.as_bytes())), plain);
    let compared = json(&run(&["analyze", "--scheme=three", "-"], CLASSED.as_bytes()));
    assert_eq!(compared["outcome"]["disagrees"], true);
    let text = run(&["analyze", "--format", "text", "--scheme", "national", "-"], CLASSED.as_bytes());
    assert!(
        stdout(&text).contains("正文看来：列入计划（推断）\n  A 按所选办法是：已解决，与正文不合"),
        "{}",
        stdout(&text)
    );
    let english = run(&["--lang=en", "analyze", "--format=text", "-"], CLASSED.as_bytes());
    assert!(stdout(&english).contains("the body suggests: planned (inferred)\n\n"), "{}", stdout(&english));
}

#[test]
fn a_proposal_beside_the_letter_is_held_against_it() {
    let proposal = Scratch::new("proposal.txt", "建议：\n1.改造候车亭。\n2.增设无障碍坡道。\n".as_bytes());
    let output = run(&["analyze", "--format", "text", "--proposal", proposal.name(), "-"], CLASSED.as_bytes());
    assert_eq!((code(&output), stderr(&output)), (0, ""));
    let lines: Vec<&str> = stdout(&output).lines().map(str::trim).collect();
    assert!(lines.contains(&"问与答 2"), "{}", stdout(&output));
    assert!(lines.iter().any(|line| line.starts_with("1  拟办（推断）") && line.ends_with("改造候车亭")));
    assert!(lines.iter().any(|line| line.starts_with("2  未见回应（推断）") && line.ends_with("增设无障碍坡道")));
}

#[test]
fn explain_tells_the_questions_and_the_words_that_counted() {
    let letter = Scratch::new("explain.txt", LETTER.as_bytes());
    let output = run(&["explain", "--match", "将加强", letter.name()], b"");
    assert_eq!((code(&output), stderr(&output)), (0, ""));
    let told = stdout(&output);
    assert!(told.contains("explain.txt:3  s4  我局将加强管理。"), "{told}");
    let asked: Vec<&str> = told.lines().filter(|line| line.ends_with(" 否") || line.ends_with(" 是")).collect();
    assert!(asked.len() == 8 && asked[7].contains("明说以后要做") && asked[7].ends_with('是'), "{told}");
    assert!(told.contains("→ 承诺 · 明确（statement/future-") && told.contains("“我局将”"), "{told}");
    // Without a pattern the frame of the letter is left out.
    let output = run(&["--lang", "en", "explain", letter.name()], b"");
    assert!(!stdout(&output).contains("张委员") && stdout(&output).contains("→ commitment · firm"));
    let output = run(&["explain", "--match", "(", letter.name()], b"");
    assert_eq!(code(&output), 2);
    assert!(stderr(&output).contains("--match"));
}

#[test]
fn the_ledger_of_letters_is_one_table() {
    let promise = "青禾县水利局关于县政协十届二次会议第8号提案的答复\n李雷委员：\n您提出的《关于清淤的提案》收悉，现答复如下：\n下一步，我局将于2024年底前清淤3公里。修建新桥暂不具备资金条件。\n青禾县水利局\n2024年6月3日\n";
    let (one, other) =
        (Scratch::new("ledger-1.txt", promise.as_bytes()), Scratch::new("ledger-2.txt", promise.as_bytes()));
    let output = run(&["ledger", one.name()], b"");
    assert_eq!((code(&output), stderr(&output)), (0, ""));
    let table = stdout(&output).strip_prefix('\u{FEFF}').expect("Excel's mark");
    let lines: Vec<&str> = table.split_terminator("\r\n").collect();
    assert!(
        lines.len() == 2
            && lines[0].starts_with("来源,序号,届次")
            && lines[1].starts_with(",1,10届2次,8,关于清淤的提案,李×委员,"),
        "{table}"
    );
    assert!(lines[1].contains("青禾县水利局,,,2024年底前,2024-12-31,3公里,"), "{}", lines[1]);
    let output = run(&["ledger", "--format", "json", "--refusals", "--names", one.name(), other.name()], b"");
    let rows = json(&output);
    assert_eq!(rows.as_array().map(Vec::len), Some(4));
    assert_eq!((&rows[1]["kind"], &rows[1]["reason"]), (&"未采纳".into(), &"资金".into()));
    assert_eq!((&rows[3]["source"], &rows[3]["proposers"]), (&other.name().into(), &"李雷委员".into()));
    let output = run(&["ledger", "--format", "jsonl", one.name(), other.name()], b"");
    let rows: Vec<Value> = stdout(&output).lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert!(rows.len() == 2 && rows[1]["source"] == other.name(), "{rows:?}");
    let output = run(&["ledger", "--format", "markdown", "-"], promise.as_bytes());
    assert!(stdout(&output).starts_with("| 序号 | 承诺事项 | 责任单位 |"), "{}", stdout(&output));
    assert_eq!(code(&run(&["ledger", "gone.txt"], b"")), 1);
}

#[test]
fn a_search_reads_over_the_ends_of_lines() {
    let cut = "关于路灯的答复\n张委员：\n　　您提出的提案收悉，现答复如下：\n　　经实地察看，我局将在年底\n\n- 1 -\n\n前安装路灯。\n　　感谢您的支持。\n";
    let file = Scratch::new("search.txt", cut.as_bytes());
    let found = run(&["find", "--match", "年底前安装", file.name()], b"");
    assert_eq!((code(&found), stderr(&found)), (0, ""));
    let line = stdout(&found).trim_end();
    let cells: Vec<&str> = line.split('\t').collect();
    assert_eq!(
        (cells[0], cells[1], cells[3]),
        (&*format!("{}:4", file.name()), "commitment", "经实地察看，我局将在年底前安装路灯。")
    );
    // The rule that made it a commitment finds it too, by its own name and by that of its folder.
    for rule in [cells[2], "statement", "statement/"] {
        let found = run(&["find", "--rule", rule, "--kind", "commitment", file.name()], b"");
        assert_eq!(stdout(&found).trim_end(), line, "{rule}");
    }
    let dates = run(&["find", "--kind", "date", file.name()], b"");
    assert_eq!(stdout(&dates).trim_end().split('\t').next_back(), Some("年底前"));
    assert_eq!(stdout(&run(&["find", "--rule", "state", file.name()], b"")), "");
}

#[test]
fn a_folder_is_searched_in_order_and_a_file_that_fails_is_told() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("search");
    std::fs::create_dir_all(folder.join("inner")).expect("the scratch folder can be written");
    for (name, content) in [
        ("b.txt", LETTER.as_bytes()),
        ("inner/a.txt", LETTER.as_bytes()),
        ("c.txt", &[0x89, 0, 1]),
        ("d.csv", LETTER.as_bytes()),
        ("e.pdf", b"%PDF-1.7"),
        (".f.txt", LETTER.as_bytes()),
    ] {
        std::fs::write(folder.join(name), content).expect("the scratch folder can be written");
    }
    let found = run(&["find", "--match", "加强管理", folder.to_str().expect("UTF-8")], b"");
    let names: Vec<&str> =
        stdout(&found).lines().filter_map(|line| line.rsplit_once(".txt").map(|(name, _)| name)).collect();
    assert!(names.len() == 2 && names[0].ends_with("/b") && names[1].ends_with("/inner/a"), "{names:?}");
    let told: Vec<&str> = stderr(&found).lines().collect();
    assert!(told.len() == 2 && told[0].contains("c.txt") && told[0].contains("不是文字文件"), "{told:?}");
    assert!(told[1].contains("e.pdf") && told[1].contains("命令行不读 PDF"), "{told:?}");
    assert_eq!(code(&found), 1);
    // A folder gives an array, each letter with its name and those that failed with their reason.
    let output = run(&["analyze", folder.to_str().expect("UTF-8")], b"");
    let letters = json(&output);
    let read: Vec<bool> =
        letters.as_array().expect("an array").iter().map(|letter| letter["analysis"].is_object()).collect();
    assert_eq!(read, [true, false, false, true]);
    std::fs::remove_dir_all(folder).expect("it was made above");
}

#[test]
fn a_folder_without_letters_or_closed_is_told_and_one_with_a_single_letter_names_it() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("folders");
    let [empty, single] = ["empty", "single"].map(|name| folder.join(name));
    for place in [&empty, &single] {
        std::fs::create_dir_all(place).expect("the scratch folder can be written");
    }
    std::fs::write(single.join("a.txt"), LETTER).expect("the scratch folder can be written");
    let output = run(&["analyze", empty.to_str().expect("UTF-8")], b"");
    assert_eq!(code(&output), 1);
    assert!(stderr(&output).contains("empty：文件夹里没有信"), "{}", stderr(&output));
    let output = run(&["ledger", single.to_str().expect("UTF-8")], b"");
    let row = stdout(&output).lines().nth(1).expect("a promise");
    assert!(row.contains("a.txt"), "{row}");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        std::fs::set_permissions(&empty, PermissionsExt::from_mode(0o000)).expect("it is ours");
        let output = run(&["find", "--match", "将", folder.to_str().expect("UTF-8")], b"");
        // Who may read everything meets an empty folder.
        let closed = stderr(&output).contains("empty：没有读取权限") && code(&output) == 1;
        assert!(closed || std::fs::read_dir(&empty).is_ok(), "{}", stderr(&output));
        std::fs::set_permissions(&empty, PermissionsExt::from_mode(0o700)).expect("it is ours");
    }
    std::fs::remove_dir_all(folder).expect("it was made above");
}

#[test]
fn lines_are_answered_one_for_one_and_in_order() {
    let input = [
        r#"{"id":"甲","text":"我局将加强管理。"}"#,
        "",
        r#"{"id":2,"text":3}"#,
        r#"{"id":3,"text":"今年底前完成。","reference_date":"2023-02-30"}"#,
        "[1]",
        "\u{FF}not json",
        r#"{"text":"没有编号。","reference_date":"2023-06-28"}"#,
        r#"{"text":"张委员：\n您提出的建议收悉，现答复如下：\n我局将安装路灯。","proposal":"关于路灯的建议\n建议：\n一、安装路灯。\n二、修建公园。\n"}"#,
    ]
    .join("\n");
    let output = run(&["analyze", "--jsonl"], input.as_bytes());
    assert_eq!(code(&output), 1);
    let answers: Vec<Value> = stdout(&output).lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    let ids: Vec<&Value> = answers.iter().map(|answer| &answer["id"]).collect();
    let expected =
        [Value::from("甲"), Value::Null, 2.into(), 3.into(), Value::Null, Value::Null, Value::Null, Value::Null];
    assert_eq!(ids, expected.iter().collect::<Vec<_>>());
    let read: Vec<bool> = answers.iter().map(|answer| answer["error"].is_null()).collect();
    assert_eq!(read, [true, false, false, false, false, false, true, true]);
    let asked = answers[7]["analysis"]["questions"].as_array().expect("an array");
    assert_eq!(asked.len(), 2);
    assert!(answers[3]["error"].as_str().is_some_and(|error| error.contains("2023-02-30")));
}

#[test]
fn good_lines_end_with_success() {
    let output = run(&["analyze", "--jsonl", "-"], b"{\"id\":1,\"text\":\"\"}\r\n");
    assert_eq!((code(&output), stderr(&output)), (0, ""));
    assert_eq!(stdout(&output).lines().count(), 1);
}

#[test]
fn a_line_is_answered_before_the_next_is_sent() {
    let mut child =
        dafu(&["analyze", "--jsonl"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("the command starts");
    let mut stdin = child.stdin.take().expect("piped");
    let mut stdout = child.stdout.take().expect("piped");
    for _ in 0..2 {
        stdin.write_all(b"{\"id\":1,\"text\":\"\"}\n").expect("the command reads");
        let mut letter = [0];
        while letter != *b"\n" {
            stdout.read_exact(&mut letter).expect("the command answers");
        }
    }
    drop(stdin);
    assert!(child.wait().expect("the command ends").success());
}

#[test]
fn a_reader_that_leaves_is_no_failure() {
    let mut child = dafu(&["analyze", "--jsonl"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command starts");
    drop(child.stdout.take());
    let mut stdin = child.stdin.take().expect("piped");
    let line = b"{\"id\":1,\"text\":\"\"}\n";
    while stdin.write_all(line).is_ok() {}
    let output = child.wait_with_output().expect("the command ends");
    assert_eq!((code(&output), stderr(&output)), (0, ""));
}

#[test]
fn a_wrong_command_is_explained() {
    let cases: [(&[&str], &str); 12] = [
        (&[], "没有给命令"),
        (&["read"], "没有这个命令：read"),
        (&["analyze", "--formt", "-"], "没有这个选项：--formt"),
        (&["analyze", "--format", "xml", "-"], "可用：json, text"),
        (&["analyze", "--reference-date", "2023-02-30", "-"], "2023-02-30"),
        (&["analyze", "--scheme", "five", "-"], "可用：national, three, four, none"),
        (&["analyze", "--proposal", "gone.txt", "-"], "读不了 gone.txt"),
        (&["analyze", "--encoding", "klingon", "-"], "不认识的编码 klingon"),
        (&["analyze", "--jsonl", "--format", "text", "-"], "--jsonl 只输出 JSON"),
        (&["find", "-"], "find 要知道找什么"),
        (&["find", "--match", "(", "-"], "--match 不是能用的正则"),
        (&["find", "--kind", "promise", "-"], "commitment, report, other, person"),
    ];
    for (arguments, sentence) in cases {
        let output = run(arguments, b"");
        assert_eq!((code(&output), stdout(&output)), (2, ""), "{arguments:?}");
        assert!(stderr(&output).contains(sentence), "{arguments:?}: {}", stderr(&output));
        assert!(stderr(&output).contains("用法见 dafu --help"), "{arguments:?}");
    }
}

#[test]
fn help_and_version_are_answers() {
    for arguments in [
        &["--help"][..],
        &["analyze", "--help"],
        &["find", "--help"],
        &["ledger", "--help"],
        &["schema", "-h"],
        &["--version"],
    ] {
        let output = run(arguments, b"");
        assert_eq!((code(&output), stderr(&output)), (0, ""), "{arguments:?}");
        assert!(!stdout(&output).is_empty());
    }
    assert!(stdout(&run(&["--lang=en", "--help"], b"")).contains("Usage:"));
}

#[test]
fn the_environment_chooses_the_language() {
    let english = dafu(&["analyze", "gone.txt"]).env("LANG", "en_GB.UTF-8").output().expect("runs");
    assert!(stderr(&english).contains("there is no such file"), "{}", stderr(&english));
    let other = dafu(&["analyze", "gone.txt"]).env("LANG", "C.UTF-8").output().expect("runs");
    assert!(stderr(&other).contains("没有这个文件"), "{}", stderr(&other));
}

#[test]
fn the_committed_schema_is_that_of_the_types() {
    let committed = Path::new(env!("CARGO_MANIFEST_DIR")).join("schema/analysis.schema.json");
    let committed = std::fs::read_to_string(committed).expect("the schema is committed");
    assert!(stdout(&run(&["schema"], b"")) == committed, "out of date; `npm start` makes it anew");
}
