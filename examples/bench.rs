//! Times the engine natively: `bench FOLDER…`, each folder one workload of `.txt` files. `npm run bench` calls it.
//!
//! Prints a line for each number: `first TAB seconds` once, then `workload TAB stage TAB bytes TAB seconds`, the
//! seconds being the median over rounds through all files of the workload.

use std::collections::BTreeMap;
use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};
use std::{env, fs};

use dafu::{Options, analyze};

/// Rounds go on for this long, and are at least three.
const LONG_ENOUGH: Duration = Duration::from_secs(1);

fn main() {
    let workloads: Vec<(String, Vec<String>)> = env::args().skip(1).map(|folder| read(Path::new(&folder))).collect();
    let Some((_, texts)) = workloads.first() else {
        eprintln!("usage: bench FOLDER…");
        return;
    };
    // Words and rules are made ready at the first analysis, as in a page that has just been opened.
    if let Some(text) = texts.first() {
        let start = Instant::now();
        black_box(analyze(text, &Options::default()));
        println!("first\t{}", start.elapsed().as_secs_f64());
    }
    for (name, texts) in &workloads {
        let bytes: usize = texts.iter().map(String::len).sum();
        for (stage, seconds) in medians(texts) {
            println!("{name}\t{stage}\t{bytes}\t{}", seconds.as_secs_f64());
        }
    }
}

/// Runs one analysis and calls `done` with the name of each stage as it ends.
fn run(text: &str, done: &mut dyn FnMut(&'static str)) {
    black_box(analyze(black_box(text), &Options::default()));
    done("whole");
}

/// For each stage the median of the rounds, each round being the sum over all texts.
fn medians(texts: &[String]) -> Vec<(&'static str, Duration)> {
    let mut rounds: BTreeMap<&'static str, Vec<Duration>> = BTreeMap::new();
    let begin = Instant::now();
    let mut count = 0;
    while count < 3 || begin.elapsed() < LONG_ENOUGH {
        for (stage, time) in round(texts) {
            rounds.entry(stage).or_default().push(time);
        }
        count += 1;
    }
    let middle = |mut times: Vec<Duration>| {
        times.sort_unstable();
        times.get(times.len() / 2).copied().unwrap_or_default()
    };
    rounds.into_iter().map(|(stage, times)| (stage, middle(times))).collect()
}

fn round(texts: &[String]) -> BTreeMap<&'static str, Duration> {
    let mut sums: BTreeMap<&'static str, Duration> = BTreeMap::new();
    for text in texts {
        let mut last = Instant::now();
        run(text, &mut |stage| {
            *sums.entry(stage).or_default() += last.elapsed();
            last = Instant::now();
        });
    }
    sums
}

/// The folder's name and the texts in it.
fn read(folder: &Path) -> (String, Vec<String>) {
    let mut files: Vec<_> = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    files.sort();
    let texts = files.iter().filter_map(|file| fs::read_to_string(file).ok()).collect();
    (folder.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned()), texts)
}
